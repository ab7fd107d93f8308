// The header says where everything is, on one line where there is room, in a menu where there is none.
import { languages } from "./content";
import { expect, hydrated, test } from "./fixtures";
import { member, signIn } from "./people";

const support = { en: "Support", fr: "Appui", es: "Apoyo" };

for (const role of ["participant", "administrator"] as const) {
  test(`the header as ${role}s see it`, async ({ page }) => {
    await signIn(page, member(role, "Wilhelmina Featherstonehaugh"), "/en/support");
    for (const language of languages) {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.goto(`/${language}/support`);
      await hydrated(page);
      const link = page.locator(".site-nav").getByRole("link", { name: support[language] });
      await expect(link).toHaveAttribute("aria-current", "page");
      const parts = page.locator(".brand, .site-nav a, .site-tools > a, .site-tools > nav a");
      const middles = await parts.evaluateAll((all) =>
        all.map((each) => each.getBoundingClientRect()).filter(({ width }) => width > 0).map(({ y, height }) => y + height / 2),
      );
      expect(Math.max(...middles) - Math.min(...middles), `${language}: all on one line`).toBeLessThan(4);
      await page.setViewportSize({ width: 390, height: 800 });
      await expect(link).toBeHidden();
      await page.locator(".site-tools > details.menu > summary").last().click();
      await expect(page.locator(".menu-pop").getByRole("link", { name: support[language] })).toBeVisible();
    }
  });
}
