// No page for those who have signed in breaks a rule of WCAG 2.2 AA that a program can check.
import { eachLook, violations } from "./axe";
import { languages } from "./content";
import { expect, test } from "./fixtures";
import { member, signIn } from "./people";

const pages = [
  "/account",
  "/account/security",
  "/account/data",
  "/account/mandates",
  "/notifications",
  "/contributions",
  "/spaces/low-water",
  "/spaces/low-water/questions/1",
  "/spaces/low-water/questions/1/report?reply=1.1",
  "/spaces/low-water/manage",
  "/moderation",
  "/moderation/log",
  "/moderation/mandates",
  "/moderation/proposals",
  "/people",
  "/admin",
  "/admin/roster",
  "/admin/roster?show=members",
  "/admin/roster?show=balance",
  "/admin/roster?show=experts",
  "/experts/3",
  "/reviews",
  "/reviews/desk",
  "/reviews/settings",
  "/admin/pages",
  "/admin/pages/questions",
  "/admin/pages/questions/history",
];

for (const language of languages) {
  test(`pages for an administrator in ${language}`, async ({ page, open }) => {
    test.slow();
    await signIn(page, member("administrator", "Ada Ministratrix"), `/${language}/account`);
    for (const rest of pages) {
      await open(`/${language}${rest}`);
      await eachLook(page, async (look) => {
        expect(await violations(page), `${rest}, ${look}`).toEqual([]);
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wider, `${rest}, ${look}: wider than the window`).toBeLessThanOrEqual(0);
      });
    }
  });
}
