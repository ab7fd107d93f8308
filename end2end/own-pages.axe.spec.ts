// No page for those who have signed in breaks a rule of WCAG 2.2 AA that a program can check.
import { sound } from "./axe";
import { languages } from "./content";
import { test } from "./fixtures";
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
  "/contact/inbox",
  "/support",
  "/support/ask",
  "/support/desk",
  "/reviews",
  "/reviews/desk",
  "/reviews/settings",
  "/admin/settings",
  "/admin/topics",
  "/admin/health",
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
      await sound(page, rest);
    }
  });
}
