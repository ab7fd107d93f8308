// What a program can find against WCAG 2.2 AA and good practice on a page as it stands.
import AxeBuilder from "@axe-core/playwright";
import { type Page, expect } from "@playwright/test";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The rules broken, each with the element that breaks it; inside a part of the page, if one is named. */
export async function violations(page: Page, inside?: string): Promise<string[]> {
  // Colours on their way to others have no contrast of their own: what was changed last is painted first, then at rest.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.waitForFunction(() => document.getAnimations().every((each) => each.playState !== "running"));
  // There are no frames, so axe need not open pages of its own.
  const axe = new AxeBuilder({ page }).withTags(rules).setLegacyMode(true);
  const found = await (inside ? axe.include(inside) : axe).analyze();
  return found.violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 200)}`));
}

/** Checks the page, or a part of it, narrow and wide, light and dark. */
export async function eachLook(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await look(`${width} pixels wide, ${colorScheme}`);
    }
  }
}

/** That the page breaks no rule and is not wider than the window, however it looks. */
export async function sound(page: Page, what: string): Promise<void> {
  await eachLook(page, async (look) => {
    expect(await violations(page), `${what}, ${look}`).toEqual([]);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wider, `${what}, ${look}: wider than the window`).toBeLessThanOrEqual(0);
  });
}
