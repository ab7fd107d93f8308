// No page breaks a rule of WCAG 2.2 AA that a program can check: in three languages, light and dark, narrow and wide.
import { eachLook, violations } from "./axe";
import { languages, pages } from "./content";
import { expect, test } from "./fixtures";

const views = [
  ...pages,
  { name: "filtered question", rest: "/spaces/low-water/questions/1?only=written-fr", status: 200 },
  { name: "search", rest: "/search?q=agua", status: 200 },
  { name: "search that finds nothing", rest: "/search?q=zzzz", status: 200 },
  { name: "filtered resources", rest: "/resources?scope=global&lang=fr&sort=newest", status: 200 },
  { name: "resources that are none", rest: "/resources?q=zzzz&type=video", status: 200 },
  { name: "form to suggest a resource", rest: "/resources/suggest", status: 200 },
  { name: "filtered directory", rest: "/experts?language=fr&help=advice", status: 200 },
  { name: "roster", rest: "/reviews/roster", status: 200 },
  { name: "failed search for a reply", rest: "/spaces/guidance/questions/2?no-reply=2.9#go-to", status: 200 },
];

for (const { name, rest, status } of views) {
  for (const language of languages) {
    test(`${name} in ${language}`, async ({ page, open, watch }) => {
      const path = `/${language}${rest}`;
      if (status === 404) watch.expectMissing(path);
      await open(path);
      await eachLook(page, async (look) => {
        await page.locator(".fold, .left-out").evaluateAll((folds) => {
          for (const fold of folds as HTMLDetailsElement[]) fold.open = true;
        });
        expect(await violations(page), look).toEqual([]);
      });
    });
  }
}

test("the menus of a phone", async ({ page, open }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await open("/fr/about");
  const menus = page.locator("header.site details.menu");
  await expect(menus).toHaveCount(2);
  for (const index of [0, 1]) {
    const summary = menus.nth(index).locator("summary");
    await summary.click();
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      expect(await violations(page, "header.site"), `menu ${index}, ${colorScheme}`).toEqual([]);
    }
    await summary.click();
  }
});

test("dark by choice where the system is light", async ({ page, open, context, baseURL }) => {
  await context.addCookies([{ name: "theme", value: "dark", url: baseURL! }]);
  await open("/es/spaces/low-water/questions/1");
  await expect(page.locator("body")).toHaveCSS("background-color", "rgb(15, 23, 24)");
  expect(await violations(page)).toEqual([]);
});

test.describe("low-data pages", () => {
  test.use({ extraHTTPHeaders: { "Save-Data": "on" } });
  test("a question without fonts and scripts", async ({ page }) => {
    await page.goto("/fr/spaces/low-water/questions/1");
    expect(await violations(page)).toEqual([]);
  });
});

test("no page is wider than the window", async ({ page, open, watch }) => {
  for (const { rest, status } of pages) {
    if (status === 404) watch.expectMissing(`/es${rest}`);
    await open(`/es${rest}`);
    for (const width of [320, 390, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(over, `${rest} at ${width}`).toBe(0);
    }
  }
});
