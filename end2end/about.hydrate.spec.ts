// Pages on the hub itself, written in the browser: how a text will read shows as it is typed, and readers get it at once.
import { eachLook, violations } from "./axe";
import { languages } from "./content";
import { expect, test } from "./fixtures";
import { member, signIn } from "./people";

test("an administrator writes a page and sees at once how it reads", async ({ page, open, browser, baseURL }) => {
  await signIn(page, member("administrator", "Ada Ministratrix"), "/en/admin/pages");
  await page.getByRole("link", { name: "Edit Terms of use in Español: As it came" }).click();
  await expect(page.locator("#preview .preview-title")).toHaveText("Condiciones de uso");
  const before = await page.locator("#page-body").inputValue();
  await page.locator("#page-body").fill("## Lo nuevo\n\nEl equipo de {hub} escribe *aquí*.");
  await expect(page.locator("#preview h2").nth(1)).toHaveText("Lo nuevo");
  await expect(page.locator("#preview .leaf-text em")).toHaveText("aquí");
  await expect(page.locator("#page-body"), "the field keeps the focus").toBeFocused();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.locator(".notice.good")).toContainText("Saved");

  const reader = await (await browser.newContext({ baseURL })).newPage();
  await reader.goto("/es/about/terms");
  await expect(reader.locator(".leaf-text")).toHaveText("El equipo de este sitio escribe aquí.");
  await reader.context().close();

  await page.getByRole("link", { name: "History" }).click();
  await expect(page.locator(".revision").first().locator("ins").first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Put back revision 1" }).click();
  await expect(page.locator(".notice.good")).toContainText("Restored");
  await expect(page.locator("#page-body")).toHaveValue(before);
});

test("the foot of the page follows the language without a page load", async ({ page, open, watch }) => {
  await open("/en/about/privacy");
  const before = watch.documents().length;
  await page.getByRole("navigation", { name: "Site language" }).getByRole("link", { name: "Español" }).click();
  await expect(page.locator(".foot-site")).toContainText("Declaración de accesibilidad");
  await page.locator(".foot-site").getByRole("link", { name: "Declaración de accesibilidad" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Declaración de accesibilidad");
  expect(watch.documents().length).toBe(before);
});

for (const language of languages) {
  test(`pages on the hub in ${language}`, async ({ page, open }) => {
    test.slow();
    for (const rest of ["questions", "criteria", "moderation", "privacy", "accessibility", "terms"]) {
      await open(`/${language}/about/${rest}`);
      await eachLook(page, async (look) => {
        expect(await violations(page), `${rest}, ${look}`).toEqual([]);
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wider, `${rest}, ${look}: wider than the window`).toBeLessThanOrEqual(0);
      });
    }
  });
}
