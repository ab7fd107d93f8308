// Addresses lead to the right page in the right language.
import { known, titleOf } from "./content";
import { expect, hydrated, test } from "./fixtures";

for (const [accepted, language] of [
  ["fr-CH, fr;q=0.9, en;q=0.8", "fr"],
  ["de, es-MX;q=0.7, en;q=0.3", "es"],
  ["de", "en"],
]) {
  test(`a browser that prefers ${accepted} is sent to ${language}`, async ({ request }) => {
    const headers = { "Accept-Language": accepted };
    for (const [path, to] of [
      ["/", `/${language}`],
      ["/about", `/${language}/about`],
      ["/spaces/low-water/questions/2?sort=newest", `/${language}/spaces/low-water/questions/2?sort=newest`],
    ]) {
      const response = await request.get(path, { headers, maxRedirects: 0 });
      expect(response.status(), path).toBe(302);
      expect(response.headers().location, path).toBe(to);
    }
  });
}

test.describe("in a French browser", () => {
  test.use({ locale: "fr-FR" });

  test("an unknown address without a language is a French 404", async ({ page, open, watch }) => {
    watch.expectMissing("/nothing-here");
    const response = await open("/nothing-here");
    expect(response.status()).toBe(404);
    await expect(page.locator("html")).toHaveAttribute("lang", "fr");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Cette page n’existe pas");
    await page.getByRole("link", { name: "Toutes les discussions" }).click();
    await expect(page).toHaveURL(/\/fr$/);
    await expect(page).toHaveTitle("Discussions – Colloquy");
  });
});

for (const path of ["/en/spaces/low-water/questions/99", "/en/spaces/low-water/questions/1?page=7", "/en/nothing"]) {
  test(`${path} is no page`, async ({ open, watch, page }) => {
    watch.expectMissing(path.split("?")[0]);
    expect((await open(path)).status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no such page");
  });
}

test("the language switch keeps the page with its query, and is remembered", async ({ page, open, scripted }) => {
  await open("/en/spaces/low-water/questions/1?sort=newest");
  await page.getByRole("navigation", { name: "Site language" }).getByRole("link", { name: "Français" }).click();
  await expect(page).toHaveURL(/\/fr\/spaces\/low-water\/questions\/1\?sort=newest$/);
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(page).toHaveTitle(titleOf(known("question"), "fr"));
  await page.goto("/");
  await expect(page).toHaveURL(/\/fr$/);
  if (scripted) await hydrated(page);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 800 } });

  test("languages and pages are in two menus", async ({ page, open }) => {
    await open("/en/about");
    await page.getByLabel("Site language: English").click();
    await page.getByRole("link", { name: "Español" }).click();
    await expect(page).toHaveURL(/\/es\/about$/);
    await expect(page.locator("html")).toHaveAttribute("lang", "es");
    await page.locator("summary", { hasText: "Menú" }).click();
    await page.getByRole("navigation", { name: "Menú principal" }).getByRole("link", { name: "Debates" }).click();
    await expect(page).toHaveURL(/\/es$/);
  });
});
