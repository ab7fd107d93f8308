// The client takes over what the server has written: in place, without a word, and without changing one.
import { languages, pages } from "./content";
import { expect, hydrated, test } from "./fixtures";

declare global {
  interface Window {
    shifts: { value: number; moved: string[] }[];
    takeShifts: () => void;
  }
}

for (const width of [390, 1280]) {
  test.describe(`${width} pixels wide`, () => {
    test.use({ viewport: { width, height: 800 } });

    for (const known of pages) {
      test(`nothing on the ${known.name} moves while it loads and comes to life`, async ({ page, watch }) => {
        await page.addInitScript(() => {
          window.shifts = [];
          const take = (entries: PerformanceEntryList) => {
            for (const entry of entries as any[]) {
              const moved = entry.sources.map(({ node }: { node?: Node }) => node?.parentElement?.outerHTML.slice(0, 120));
              window.shifts.push({ value: entry.value, moved });
            }
          };
          const observer = new PerformanceObserver((list) => take(list.getEntries()));
          observer.observe({ type: "layout-shift", buffered: true });
          window.takeShifts = () => take(observer.takeRecords());
        });
        const path = `/en${known.rest}`;
        if (known.status === 404) watch.expectMissing(path);
        await page.goto(path);
        await hydrated(page);
        const shifts = await page.evaluate(async () => {
          await document.fonts.ready;
          await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
          window.takeShifts();
          return window.shifts;
        });
        // As a sum to four decimals, finer than any tool reports it: when a font arrives, letters may settle by a
        // fraction of a pixel.
        const sum = shifts.reduce((sum, shift) => sum + shift.value, 0);
        expect(sum, JSON.stringify(shifts)).toBeCloseTo(0, 4);
      });
    }
  });
}

for (const known of pages) {
  test(`the ${known.name} says after hydration what was sent`, async ({ page, watch }) => {
    for (const language of languages) {
      const path = `/${language}${known.rest}`;
      if (known.status === 404) watch.expectMissing(path);
      const sent = await (await page.goto(path))!.text();
      await hydrated(page);
      const [before, after] = await page.evaluate((html) => {
        const told = (of: Document) => [of.title, ...["header", "main", "footer"].map((part) => of.querySelector(part)?.textContent)];
        return [told(new DOMParser().parseFromString(html, "text/html")), told(document)];
      }, sent);
      expect(after).toEqual(before);
    }
  });
}

test("changes made before the client came are kept", async ({ page }) => {
  let release = () => {};
  const asked = new Promise<void>((go) => (release = go));
  await page.route("**/*.wasm", async (route) => {
    await asked;
    await route.continue();
  });
  await page.goto("/en/spaces/low-water/questions/1?only=written-fr");
  await page.locator("details.left-out summary").first().click();
  await page.getByLabel("Go to a reply by its number").fill("1.4");
  release();
  await hydrated(page);
  await expect(page.locator("details.left-out").first()).toHaveAttribute("open");
  await expect(page.getByLabel("Go to a reply by its number")).toHaveValue("1.4");
});
