// From signing up to a published reply that a second reader sees, with nothing but the keys.
import { randomUUID } from "node:crypto";
import type { Locator, Page } from "@playwright/test";
import { expect, hydrated, test } from "./fixtures";
import { linkInLetterTo, member, password, signIn } from "./people";

const question = "/spaces/low-water/questions/4";

/** Goes on with the Tab key until something has the focus. */
async function tabTo(page: Page, what: Locator): Promise<void> {
  await expect(what).toBeVisible();
  for (let steps = 0; steps < 200; steps++) {
    if (await what.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`no way to ${what} by the Tab key`);
}

test("sign up, answer in two languages, and be published, by keyboard alone", async ({ page, browser, baseURL }) => {
  test.setTimeout(300_000);
  const email = `${randomUUID()}@example.net`;
  const words = `Wells by keyboard, ${Date.now()}.`;

  const second = await (await browser.newContext({ baseURL, locale: "es-ES" })).newPage();
  await second.goto(`/es${question}`);
  await hydrated(second);

  await page.goto("/en/sign-up");
  await hydrated(page);
  await tabTo(page, page.locator("#sign-up-email"));
  await page.keyboard.type(email);
  await tabTo(page, page.locator("#sign-up-name"));
  await page.keyboard.type("Keyboard Person");
  await tabTo(page, page.locator("#sign-up-group"));
  await page.keyboard.press("Space");
  await tabTo(page, page.locator("#sign-up button[type=submit]"));
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toContainText(email);

  await page.goto(await linkInLetterTo(email));
  await hydrated(page);
  const secret = page.locator("main input[type=password]").first();
  await tabTo(page, secret);
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  await page.locator(".site-tools > a.me bdi").waitFor();

  await page.goto(`/en${question}`);
  await hydrated(page);
  await tabTo(page, page.locator("#text-0"));
  await page.keyboard.type(words);
  await page.keyboard.press("Shift+Tab");
  await tabTo(page, page.locator(".add summary"));
  await page.keyboard.press("Enter");
  await tabTo(page, page.locator(".add button[lang=fr]"));
  await page.keyboard.press("Enter");
  await expect(page.locator("#text-1")).toBeFocused();
  await page.keyboard.type("Des puits au clavier.");
  await tabTo(page, page.locator("#compose-form button[type=submit].btn-1"));
  await page.keyboard.press("Enter");
  await expect(page.locator("article.awaiting", { hasText: words })).toBeFocused();

  const desk = await (await browser.newContext({ baseURL })).newPage();
  await signIn(desk, member("facilitator", "Desk"), "/en/moderation");
  const row = desk.locator(".mod-row", { hasText: words });
  await tabTo(desk, row);
  await desk.keyboard.press("Enter");
  await expect(row).toHaveAttribute("aria-current", "true");
  await tabTo(desk, desk.getByRole("button", { name: "Publish", exact: true }));
  await desk.keyboard.press("Enter");
  await expect(desk.locator(".notice.good")).toBeFocused();

  const pill = second.getByRole("button", { name: "Mostrar 1 respuesta nueva" });
  await tabTo(second, pill);
  await second.keyboard.press("Enter");
  const arrived = second.locator("article.reply", { hasText: words });
  await expect(arrived).toBeVisible();
  await expect(arrived.locator(".versions a", { hasText: "Français" })).toBeVisible();
  await second.context().close();
  await desk.context().close();
});
