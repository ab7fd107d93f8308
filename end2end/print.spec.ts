// On paper stands what was said, by whom and when, and nothing to click.
import { expect, test } from "./fixtures";

for (const [language, rest, replies] of [
  ["en", "/spaces/low-water/all", 36],
  ["fr", "/spaces/guidance/all", 5],
  ["es", "/spaces/low-water/questions/1?only=written-fr", 14],
] as const) {
  test(`${rest} prints every reply and no controls in ${language}`, async ({ page, open }) => {
    await open(`/${language}${rest}`);
    await page.emulateMedia({ media: "print" });
    const articles = page.locator("article");
    // Tests beside this one may have added to them.
    await expect.poll(() => articles.count()).toBeGreaterThanOrEqual(replies);
    for (const article of await articles.all()) await expect(article.locator(".voice").first()).toBeVisible();
    const controls = page.locator("button, input, select, header.site nav, nav.crumbs, nav.subnav, .acts, .aside, .print-hint");
    await expect(controls.locator("visible=true")).toHaveCount(0);
    await expect(page.locator(".versions a:not([aria-current])").locator("visible=true")).toHaveCount(0);
    await expect(page.locator(".versions a[aria-current]").first()).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    await expect(page.locator("body")).toHaveCSS("background-color", "rgb(255, 255, 255)");
  });
}
