// What tests of reviews begin with.
import { randomUUID } from "node:crypto";
import type { Browser } from "@playwright/test";
import { expect } from "./fixtures";
import { linkInLetterTo, member, send, signIn } from "./people";

/** A review of a test's own that its reviewer has said yes to: the address of its page, which needs no signing in. */
export async function reviewing(browser: Browser, baseURL: string): Promise<string> {
  const [mark, name] = [randomUUID(), `Ina ${randomUUID().slice(0, 8)}`];
  const email = member("editor", name);
  const title = `Wells of ${mark}`;
  const suggesting = await (await browser.newContext({ baseURL })).newPage();
  await signIn(suggesting, member("participant", "Mira Weatherby"), "/en/resources/suggest");
  await send(suggesting, "/en/resources/suggest", {
    link: `https://example.org/${mark}`,
    "lang-0": "en",
    "title-0": title,
    "text-0": "What a town needs to know before it digs.",
    kind: "guidance",
    languages: "en",
    scope: "global",
    breadth: "thematic",
    topics: "objective-1",
    do: "send",
  });
  await suggesting.context().close();
  const desk = await (await browser.newContext({ baseURL })).newPage();
  await signIn(desk, member("editor", "Edda Brandt"), "/en/reviews/desk");
  await desk.getByRole("link", { name: title }).click();
  await desk.locator("#screen button").first().click();
  await expect(desk.locator(".notice.good")).toBeVisible();
  await desk.getByRole("link", { name: "Ask somebody to review" }).click();
  await desk.getByRole("radio", { name }).last().check();
  await desk.locator("input[name=kind][value=internal]").check();
  await desk.locator("#invite button[value=invite].btn").click();
  await expect(desk.locator(".notice.good")).toContainText("on its way");
  await desk.context().close();
  const link = await linkInLetterTo(email);
  const answering = await (await browser.newContext({ baseURL })).newPage();
  await answering.goto(link);
  await answering.locator("input[name=has-conflict][value=none]").check();
  await answering.locator("#accept button[value=accept]").click();
  await expect(answering.locator("#review")).toBeVisible();
  await answering.context().close();
  return link;
}
