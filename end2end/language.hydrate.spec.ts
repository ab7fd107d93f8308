// The interface changes its language without a page load, and everything the reader did stays.
import type { Page } from "@playwright/test";
import { known, titleOf } from "./content";
import { expect, reply, test, words } from "./fixtures";

const rest = "/spaces/low-water/questions/1?only=written-fr";

/** Follows the switch from wherever the page stands, as a keyboard or a screen reader does. */
async function speak(page: Page, language: string): Promise<void> {
  const link = page.locator(`nav.langs a[lang=${language}]`);
  await link.evaluate((element: HTMLElement) => {
    element.focus({ preventScroll: true });
    element.click();
  });
}

test("scroll, opened parts and typed text stay, and no document is asked for", async ({ page, open, watch, context }) => {
  // A page that glides would be measured on its way.
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(`/en${rest}`);
  const before = watch.documents();
  const fold = page.locator("details.left-out").first();
  await fold.locator("summary").click();
  await page.getByLabel("Go to a reply by its number").fill("1.4.1");
  await reply(page, "1.2").evaluate((element) => element.scrollIntoView({ behavior: "instant" }));
  const place = () =>
    page.evaluate(() => ({ y: scrollY, top: document.getElementById("reply-1.2")!.getBoundingClientRect().top }));
  const was = await place();
  expect(was.y).toBeGreaterThan(300);

  for (const [language, date] of [
    ["fr", "3 novembre 2026"],
    ["es", "3 de noviembre de 2026"],
    ["en", "3 November 2026"],
  ] as const) {
    await speak(page, language);
    await expect(page).toHaveURL(`/${language}${rest}`);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expect(page).toHaveTitle(titleOf(known("question"), language));
    await expect(reply(page, "1.1").locator("time").first()).toHaveText(date);
    await expect(words(reply(page, "1.1"))).toHaveAttribute("lang", language);
    await expect(page.locator("link[rel=canonical]")).toHaveAttribute("href", new RegExp(`/${language}/spaces`));
    await expect(fold).toHaveAttribute("open");
    await expect(page.locator("#go-to-reply")).toHaveValue("1.4.1");
    await expect(page.locator(`nav.langs a[lang=${language}]`)).toBeFocused();
    // Texts differ in length, so not the pixels count but what is being read: it is still there, at the top.
    await expect.poll(async () => Math.abs((await place()).top - was.top), `${language}: reads on`).toBeLessThan(2);
  }
  expect(watch.documents(), "no document was asked for").toEqual(before);

  await speak(page, "es");
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
  expect((await context.cookies()).find((cookie) => cookie.name === "lang")?.value).toBe("es");
  await open("/");
  await expect(page).toHaveURL("/es");
});

test("on a phone, an opened fold stays open and a closed one closed", async ({ page, open, watch }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await open("/en/spaces/low-water/questions/1");
  const before = watch.documents();
  const folds = page.locator(".aside details.fold");
  const legend = folds.filter({ hasText: "Who wrote this version" });
  await legend.locator("summary").click();
  await folds.first().locator("summary").click();
  await page.getByLabel("Site language: English").click();
  await page.getByRole("banner").getByRole("link", { name: "Français", exact: true }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(folds.first().locator("summary")).toHaveText("Questions");
  await expect(folds.filter({ hasText: "Qui a écrit cette version" })).toHaveAttribute("open");
  await expect(folds.first()).not.toHaveAttribute("open");
  expect(watch.documents()).toEqual(before);
});

test("every page changes its language in place", async ({ page, open, watch }) => {
  for (const name of ["hub", "space", "whole space", "about", "resources", "expert", "missing page"]) {
    const from = known(name);
    if (from.status === 404) {
      watch.expectMissing(`/en${from.rest}`);
      watch.expectMissing("/api/read");
    }
    await open(`/en${from.rest}`);
    const before = watch.documents();
    for (const language of ["es", "fr"] as const) {
      await speak(page, language);
      await expect(page).toHaveURL(`/${language}${from.rest}`);
      await expect(page).toHaveTitle(titleOf(from, language));
      await expect(page.getByRole("heading", { level: 1 })).toContainText(from.heading[language]);
      await expect(page.getByRole("main")).toContainText(from.says[language]);
    }
    expect(watch.documents()).toEqual(before);
  }
});

test("going back returns to the language before", async ({ page, open, watch }) => {
  await open("/en/about");
  const before = watch.documents();
  await speak(page, "fr");
  await expect(page).toHaveURL("/fr/about");
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await page.goBack();
  await expect(page).toHaveURL("/en/about");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("About this hub");
  expect(watch.documents()).toEqual(before);
});
