// No page of the rooms around the discussions, as members use them, breaks a rule of WCAG 2.2 AA that a program can
// check: with something on it, and with what is to be mended.
import { randomUUID } from "node:crypto";
import { sound } from "./axe";
import { languages } from "./content";
import { expect, test } from "./fixtures";
import { member, send, signIn } from "./people";

for (const language of languages) {
  test(`pages for a member in ${language}`, async ({ page, open }) => {
    test.setTimeout(600_000);
    await signIn(page, member("participant", "Mira Weatherby"), `/${language}/account`);
    const suggestion = await send(page, `/${language}/resources/suggest`, {
      link: `https://example.org/${randomUUID()}`,
      "lang-0": language,
      "title-0": `A handbook of wells ${randomUUID()}`,
      "text-0": "What a town needs to know before it digs.",
      kind: "guidance",
      languages: language,
      scope: "global",
      breadth: "thematic",
      topics: "objective-1",
      do: "send",
    });
    const subject = "A question about ferries";
    const words = "Who counts those who cross at night?\n\nWe would like to know.";
    const talk = await send(page, `/${language}/experts/2`, { subject, words, do: "write" });
    const question = `/${language}/spaces/low-water/questions/3`;
    await send(page, question, { "lang-0": language, "text-0": `Something to be read first, ${randomUUID()}.` });
    for (const path of [
      suggestion,
      `${suggestion}&change=1`,
      talk,
      `/${language}/account/messages`,
      `/${language}/account/expert`,
      `/${language}/reviews/roster`,
      `/${language}/experts/1`,
      `/${language}/contributions`,
    ]) {
      await open(path);
      await sound(page, path);
    }
    for (const [path, button] of [
      ["/resources/suggest", "#resource button[value=send]"],
      ["/account/expert", "#listing button[value=show]"],
      ["/reviews/roster", "#apply button[value=apply]"],
      ["/experts/1", "#write button[value=write]"],
    ]) {
      await open(`/${language}${path}`);
      await page.locator(`${button}.btn`).click();
      await expect(page.locator(".errors")).toBeVisible();
      await expect(page.locator("[data-aim]:focus"), "what is said is read out").toBeVisible();
      await sound(page, `${button} to be mended`);
    }
  });
}
