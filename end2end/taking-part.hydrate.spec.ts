// Taking part with scripts: nothing loads a document, nothing typed is lost, and others see what is published.
import type { Page } from "@playwright/test";
import { eachLook, violations } from "./axe";
import { member, signIn } from "./people";
import { expect, hydrated, test } from "./fixtures";

const question = "/spaces/low-water/questions/2";
const text = (page: Page, place: number) => page.locator(`#text-${place}`);

test("a reply in two languages is sent, published and seen elsewhere without any page load", async ({ page, browser, baseURL, watch }) => {
  const readers = await browser.newContext({ baseURL, locale: "es-ES" });
  const reader = await readers.newPage();
  await reader.goto(`/es${question}`);
  await hydrated(reader);
  const loads: string[] = [];
  reader.on("request", (request) => {
    if (request.resourceType() === "document") loads.push(request.url());
  });

  await signIn(page, member(), `/en${question}`);
  await expect(page).toHaveURL(`/en${question}`);
  const documents = watch.documents().length;
  const words = `A deeper well helps, ${Date.now()}.`;
  await text(page, 0).fill(words);
  await page.locator(".add summary").click();
  await page.getByRole("button", { name: "Français" }).click();
  await expect(text(page, 1)).toBeFocused();
  await text(page, 1).fill("Un puits plus profond.");
  await expect(page.getByRole("tab")).toHaveCount(2);
  await page.keyboard.press("Control+Enter");
  const own = page.locator(".awaiting", { hasText: words });
  await expect(own).toBeVisible();
  await expect(own).toBeFocused();
  await expect(text(page, 0)).toHaveValue("");
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("draft:")))).toEqual([]);
  expect(watch.documents().length).toBe(documents);

  const team = await browser.newContext({ baseURL, locale: "en-GB" });
  const facilitator = await team.newPage();
  await signIn(facilitator, "facilitator@example.org", "/en/moderation");
  const row = facilitator.locator(".mod-row", { hasText: words });
  await row.click();
  await expect(row).toHaveAttribute("aria-current", "true");
  await facilitator.getByRole("button", { name: "Publish" }).click();
  await expect(facilitator.locator(".notice.good")).toBeFocused();

  const pill = reader.getByRole("button", { name: "Mostrar 1 respuesta nueva" });
  await expect(pill).toBeVisible();
  await pill.click();
  const arrived = reader.locator("article.reply", { hasText: words });
  await expect(arrived).toBeVisible();
  await expect(arrived.locator(".versions a", { hasText: "Français" })).toBeVisible();
  expect(loads).toEqual([]);
  await readers.close();
  await team.close();
});

for (const language of ["en", "fr", "es"]) {
  test(`forms break no rule of accessibility in ${language}`, async ({ page, open }) => {
    // Twenty looks at whole pages take their time on a small machine.
    test.setTimeout(600_000);
    const check = (what: string) => eachLook(page, async (look) => expect(await violations(page), `${what}, ${look}`).toEqual([]));
    await open(`/${language}/sign-up`);
    await check("signing up");
    await page.locator("#sign-up button[type=submit]").click();
    await expect(page.locator(".errors")).toBeFocused();
    await check("what is to be mended");
    await signIn(page, "facilitator@example.org", `/en${question}`);
    await open(`/${language}${question}`);
    await page.locator(".add summary").click();
    await check("the composer");
    await open(`/${language}/moderation`);
    await check("moderation");
    await open(`/${language}/account`);
    await check("the account");
    await open(`/${language}/contributions`);
    await check("contributions");
  });
}
