// Nothing that was typed is ever lost: through reloads, languages, devices, ends of sessions and lines that drop; and
// what was sent arrives once.
import type { Page } from "@playwright/test";
import { expect, hydrated, test } from "./fixtures";
import { fillIn, member, signIn } from "./people";

const question = "/spaces/low-water/questions/3";
const text = (page: Page, place: number) => page.locator(`#text-${place}`);
const saved = (page: Page) => page.locator(".saved", { hasText: "Draft saved at" });

test("a reload, another language and a line that drops keep the text, and it goes out once by itself", async ({ page, context, watch }) => {
  watch.expectOffline();
  await signIn(page, member(), `/en${question}`);
  const words = `Rivers remember, ${Date.now()}.`;
  await text(page, 0).fill(words);
  await page.reload();
  await hydrated(page);
  await expect(text(page, 0)).toHaveValue(words);
  await page.locator("header.site .langs a[hreflang=fr]").first().click();
  await expect(page.getByRole("heading", { name: /^Répondre à la question/ })).toBeVisible();
  await expect(text(page, 0)).toHaveValue(words);
  await context.setOffline(true);
  await page.getByRole("button", { name: "Envoyer pour publication" }).click();
  await expect(page.locator(".on-its-way", { hasText: "Pas de connexion" })).toContainText(words);
  await context.setOffline(false);
  const own = page.locator("article.awaiting", { hasText: words });
  await expect(own).toHaveCount(1);
  await expect(page.locator(".on-its-way")).toHaveCount(0);
  await page.reload();
  await hydrated(page);
  await expect(own).toHaveCount(1);
  await expect(text(page, 0)).toHaveValue("");
});

test("what waits for the line goes out from the next page that is opened", async ({ page, context, watch }) => {
  watch.expectOffline();
  await signIn(page, member(), `/en${question}`);
  const words = `Sent from elsewhere, ${Date.now()}.`;
  await text(page, 0).fill(words);
  await context.setOffline(true);
  await page.getByRole("button", { name: "Send for publication" }).click();
  await expect(page.locator(".on-its-way", { hasText: "No connection" })).toBeVisible();
  // The browser is closed; the device keeps what it has.
  await page.close();
  await context.setOffline(false);
  const next = await context.newPage();
  await next.goto("/en/about");
  await expect(next.locator("#live")).toHaveText("The connection is back. Your reply was sent.");
  await next.goto(`/en${question}`);
  await expect(next.locator("article.awaiting", { hasText: words })).toHaveCount(1);
});

test("an answer that is lost on its way back makes no second reply", async ({ page, watch }) => {
  watch.expectMissing("/api/act");
  await signIn(page, member(), `/en${question}`);
  const words = `Once is enough, ${Date.now()}.`;
  await text(page, 0).fill(words);
  let lost = 0;
  await page.route("**/api/act", async (route) => {
    if (lost++ > 0) return route.fallback();
    // The server has it, and nobody hears of that: as when it is stopped in the middle of an answer.
    const answer = await route.fetch();
    expect(answer.status()).toBe(200);
    await route.fulfill({ status: 502, body: "" });
  });
  await page.getByRole("button", { name: "Send for publication" }).click();
  await expect(page.locator(".on-its-way")).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await expect(page.locator("article.awaiting", { hasText: words })).toHaveCount(1);
  await page.goto("/en/contributions");
  await expect(page.locator(".contribution", { hasText: words })).toHaveCount(1);
});

test("another device has the draft; two that differ are both shown", async ({ page, browser, baseURL }) => {
  const who = member();
  await signIn(page, who, `/en${question}`);
  await text(page, 0).fill("Begun at the desk.");
  await expect(saved(page)).toBeVisible();

  const phone = await (await browser.newContext({ baseURL })).newPage();
  await signIn(phone, who, `/en${question}`);
  await expect(text(phone, 0)).toHaveValue("Begun at the desk.");
  await text(phone, 0).fill("Begun at the desk, gone on under way.");
  await expect(saved(phone)).toBeVisible();

  await text(page, 0).fill("Begun at the desk, gone on there.");
  const conflict = page.locator(".conflict");
  await expect(conflict).toContainText("gone on under way");
  await expect(text(page, 0)).toHaveValue("Begun at the desk, gone on there.");
  await conflict.getByRole("button", { name: "Go on with this text" }).click();
  await expect(text(page, 0)).toHaveValue("Begun at the desk, gone on under way.");
  // The one that was not taken is still in sight.
  await expect(conflict).toContainText("gone on there");
  await conflict.getByRole("button", { name: "Keep what I have typed" }).click();
  await expect(conflict).toHaveCount(0);
  await phone.context().close();
});

test("a session that ends carries the text through signing in", async ({ page, context, watch }) => {
  const who = member();
  await signIn(page, who, `/en${question}`);
  const words = `Typed in an hour, ${Date.now()}.`;
  await text(page, 0).fill(words);
  await expect(saved(page)).toBeVisible();
  await context.clearCookies({ name: /colloquy/ });
  await page.getByRole("button", { name: "Send for publication" }).click();
  await expect(page.locator("#sign-in-email")).toBeVisible();
  await fillIn(page, who);
  await expect(text(page, 0)).toHaveValue(words);
  await page.getByRole("button", { name: "Send for publication" }).click();
  await expect(page.locator("article.awaiting", { hasText: words })).toHaveCount(1);
  watch.complaints.splice(0, watch.complaints.length, ...watch.complaints.filter((line) => !line.includes("401")));
});

test("drafts of one person are not another's on the same device", async ({ page, context, watch }) => {
  // What is kept as somebody signs out may come too late, and is refused.
  watch.expectMissing("/api/keep");
  await signIn(page, member(), `/en${question}`);
  await text(page, 0).fill("For my eyes only.");
  await context.clearCookies({ name: /colloquy/ });
  await signIn(page, member(), `/en${question}`);
  await expect(text(page, 0)).toHaveValue("");
});
