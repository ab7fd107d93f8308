// Tabs that show one question share one stream, and none misses what the others hear.
import type { Page } from "@playwright/test";
import { expect, hydrated, test } from "./fixtures";
import { member, signIn } from "./people";

const question = "/en/spaces/low-water/questions/3";

function streams(page: Page): string[] {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (new URL(request.url()).pathname === "/live") asked.push(request.url());
  });
  return asked;
}

test("two tabs hear of a reply by one stream, and the second goes on when the first is closed", async ({ page, context, browser, baseURL }) => {
  const first = streams(page);
  await page.goto(question);
  await hydrated(page);
  await expect.poll(() => first.length).toBe(1);
  const other = await context.newPage();
  const second = streams(other);
  await other.goto(question);
  await hydrated(other);

  const desk = await browser.newPage({ baseURL });
  await signIn(desk, member("facilitator", "Lia Live"), question);
  await hydrated(desk);
  const say = async (words: string) => {
    await desk.locator("#text-0").fill(words);
    await desk.keyboard.press("Control+Enter");
    await expect(desk.locator("article", { hasText: words })).toBeVisible();
  };
  const news = (of: Page) => of.locator("button.new-replies");
  await say(`One stream for all, ${Date.now()}.`);
  await expect(news(page)).toBeVisible();
  await expect(news(other)).toBeVisible();
  expect(second, "the second tab opens no stream of its own").toEqual([]);

  await page.close();
  await expect.poll(() => second.length).toBe(1);
  expect(second[0], "it goes on after the last that was told").toContain("&last=");
  const before = await news(other).innerText();
  await say(`And another one, ${Date.now()}.`);
  await expect(news(other)).not.toHaveText(before);
  await desk.close();
});
