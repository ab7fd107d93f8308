// Takes the pictures: target/screens/PAGE.LANGUAGE.SCHEME.WIDTH.SCRIPTS.png
import { languages, pages } from "./content";
import { test } from "./fixtures";

for (const { name, rest, status } of pages) {
  for (const language of languages) {
    test(`${name} in ${language}`, async ({ page, open, watch, scripted }) => {
      const path = `/${language}${rest}`;
      if (status === 404) watch.expectMissing(path);
      await open(path);
      for (const width of [390, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme });
          const file = [name.replaceAll(" ", "-"), language, colorScheme, width, scripted ? "js" : "nojs", "png"].join(".");
          await page.screenshot({ path: `target/screens/${file}`, fullPage: true });
        }
      }
    });
  }
}
