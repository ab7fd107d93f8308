// Pages as they stand at each step of their way, and with what is to be mended, break no rule of WCAG 2.2 AA that a program
// can check: requests for support, a message to the team, a review, the roster, settings.
import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { sound } from "./axe";
import { languages } from "./content";
import { expect, hydrated, test } from "./fixtures";
import { member, send, signIn } from "./people";
import { reviewing } from "./reviews";

/** Presses a button of a form that is not filled in, and looks at what is to be mended. */
async function mended(page: Page, button: string): Promise<void> {
  await page.locator(`${button}.btn`).click();
  await expect(page.locator(".errors")).toBeVisible();
  await sound(page, `${button} to be mended`);
}

for (const language of languages) {
  test(`requests for support in ${language}`, async ({ page, open, browser, baseURL }) => {
    test.setTimeout(900_000);
    await signIn(page, member("participant", "Rosa Quispe"), `/${language}/support/ask`);
    await hydrated(page);
    const topics = (await page.locator("input[name=topics]").first().getAttribute("value"))!;
    await mended(page, "#ask button[value=ask]");
    const asked = await send(page, `/${language}/support/ask`, {
      body: "Ministry of Water",
      country: "PE",
      title: "A registry of wells that follows those who move",
      topics,
      need: "Who has one?\n\nWe have a notebook.",
      lang: "en",
      public: "yes",
      summary: "A ministry looks for a registry.",
      do: "ask",
    });
    const query = /\?id=[^&]+/.exec(asked)![0];
    const [own, desk] = [`/${language}/support/request${query}`, `/${language}/support/desk${query}`];
    const team = await (await browser.newContext({ baseURL })).newPage();
    await signIn(team, member("support", "Sue Porter"), desk);
    const does = (by: Page, path: string, deed: string, fields: Record<string, string> = {}) =>
      send(by, path, { do: deed, words: "A word on it.\n\nAnd another.", ...fields });
    const states: [string, () => Promise<string>][] = [
      ["received", async () => own],
      ["matching", () => does(team, desk, "take")],
      ["in progress", () => does(team, desk, "start")],
      ["answered", () => does(team, desk, "answer")],
      ["closed", () => does(page, own, "close", { helped: "5", "in-time": "4", "may-publish": "yes" })],
    ];
    await does(team, desk, "note");
    await does(team, desk, "task", { task: "Ring the ministry", "due-on": "" });
    for (const [state, deed] of states) {
      await deed();
      await open(own);
      await sound(page, `${state}, for whoever asked`);
      const answers = state === "closed" ? "#reopen button[value=reopen]" : "#reply button[value=reply]";
      await mended(page, answers);
      await team.goto(desk);
      await hydrated(team);
      await sound(team, `${state}, for the team`);
      await mended(team, "#task button[value=task]");
      await mended(team, state === "closed" ? "#draft button[value=draft]" : "#write button[value=message]");
    }
    await open(`/${language}/support`);
    await sound(page, "what was asked");
    for (const shelf of ["received", "matching", "withdrawn"]) {
      await team.goto(`/${language}/support/desk?show=${shelf}`);
      await sound(team, `those ${shelf}`);
    }
    await team.context().close();
  });

  test(`a message, a review, the roster and settings in ${language}`, async ({ page, open, browser, baseURL }) => {
    test.setTimeout(900_000);
    const link = await reviewing(browser, baseURL!);
    await page.goto(link.replace("/en/", `/${language}/`));
    await hydrated(page);
    await sound(page, "a review to be written");
    await mended(page, "#review button[value=send]");
    await signIn(page, member("administrator", "Ada Ministratrix"), `/${language}/contact/inbox`);
    await page.locator("main .rows a, main table a").first().click();
    await expect(page.locator("#answer-words")).toBeVisible();
    await sound(page, "a message to the team");
    await mended(page, "#answer button[value=answer]");
    await open(`/${language}/admin/roster`);
    await page.locator("main .rows a, main table a").first().click();
    await expect(page.locator("#decide")).toBeVisible();
    await sound(page, "somebody who applies to the roster");
    await mended(page, "#decide button[value=decline-member]");
    for (const [path, field, button] of [
      ["/admin/settings", "input[name=contact]", "button[value=identity]"],
      ["/admin/settings", "input[name^=accent-]", "button[value=look]"],
      ["/admin/settings", "#keeping-drafts", "button[value=keeping]"],
      ["/admin/topics", "input[name=code]", "#topic button[value=save]"],
      ["/reviews/settings", "#rule-external", "#rule button[value=rule]"],
      ["/reviews/settings?criterion=new", "textarea", "main button[value=criterion]"],
    ]) {
      await open(`/${language}${path}`);
      await page.locator(`main ${field}`).first().fill(`?${randomUUID()}`);
      await mended(page, button);
    }
  });
}
