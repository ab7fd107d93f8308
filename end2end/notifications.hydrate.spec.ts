// Following, being told, and going to what is new, without loading a page.
import { expect, hydrated, test } from "./fixtures";
import { member, signIn } from "./people";

const question = "/en/spaces/low-water/questions/3";

test("who follows a question is told of a reply and led to it", async ({ page, browser, baseURL, watch }) => {
  await signIn(page, member("participant", "Ines Follows"), question);
  await hydrated(page);
  await page.locator(".follow").getByRole("button", { name: "Follow this question" }).click();
  await expect(page.locator(".follow-state")).toHaveText("You follow this question");

  const other = await browser.newPage({ baseURL });
  await signIn(other, member("facilitator", "Fay Cilitates"), question);
  await hydrated(other);
  const words = `The gauge at the bridge says ${Date.now()}.`;
  await other.locator("#text-0").fill(words);
  await other.keyboard.press("Control+Enter");
  const said = other.locator("article", { hasText: words }).last();
  await expect(said).toBeVisible();
  const id = await said.getAttribute("id");
  await other.close();

  const documents = watch.documents().length;
  await page.locator("header.site .site-tools > .bell").click();
  await expect(page.getByRole("heading", { level: 1, name: "Notifications" })).toBeVisible();
  const told = page.locator(".news-list .unread", { hasText: "Fay Cilitates" }).first();
  await expect(page.locator("header.site .site-tools > .bell .badge")).toBeVisible();
  await told.getByRole("link").click();
  await expect(page).toHaveURL(new RegExp(`#${id}$`));
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
  await page.locator("header.site .site-tools > .bell").click();
  await expect(page.locator(".news-list a", { hasText: "Fay Cilitates" }).first()).toBeVisible();
  await expect(page.locator(".news-list .unread", { hasText: "Fay Cilitates" })).toHaveCount(0);
  expect(watch.documents()).toHaveLength(documents);
});
