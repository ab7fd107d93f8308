// A review keeps itself while it is typed: a new load, another language, another device and a page without scripts all have
// every word of it.
import { expect, hydrated, test } from "./fixtures";
import { reviewing } from "./reviews";

test("a review keeps itself while it is typed", async ({ page, watch, browser, baseURL }) => {
  test.setTimeout(180_000);
  const link = await reviewing(browser, baseURL!);
  const words = page.locator("#review-to-sender");
  const comment = page.locator("#review textarea[name^=words-]").first();
  const score = page.locator("#review input[type=radio][name^=score-][value='4']").first();
  await page.goto(link);
  await hydrated(page);

  await words.pressSequentially("The sources are missing.");
  await score.check();
  const line = page.locator("#review .kept-said");
  await expect(line).toHaveText("Draft saved");
  await expect(line, "it is said politely").toHaveRole("status");
  await page.reload();
  await expect(words).toHaveValue("The sources are missing.");
  await expect(score).toBeChecked();

  // Another language follows at once, before the server has it.
  await hydrated(page);
  await words.press("End");
  await words.pressSequentially(" And the years.");
  await comment.pressSequentially("Clear");
  await page.locator("header.site .langs a[hreflang=fr]").first().click();
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(comment, "the form is there in French").toHaveAccessibleName(/Commentaire/);
  await expect(words).toHaveValue("The sources are missing. And the years.");
  await expect(comment).toHaveValue("Clear");
  await expect(score).toBeChecked();
  await comment.pressSequentially(" and short.");
  await page.reload();
  await expect(comment).toHaveValue("Clear and short.");
  await expect(words).toHaveValue("The sources are missing. And the years.");
  await expect(line).toHaveText("Brouillon enregistré");

  // Another device has it too. Without a script the button keeps it.
  const other = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const plain = await other.newPage();
  await plain.goto(link);
  await expect(plain.locator("#review textarea[name^=words-]").first()).toHaveValue("Clear and short.");
  await plain.locator("#review-to-sender").fill("All is there now.");
  await plain.locator("#review button[value=keep]").click();
  await expect(plain.locator(".notice.good")).toBeVisible();
  await expect(plain.locator("#review-to-sender")).toHaveValue("All is there now.");
  await other.close();

  // Without a line it stays in the tab, and says so.
  await page.reload();
  await hydrated(page);
  await expect(words).toHaveValue("All is there now.");
  watch.expectOffline();
  await page.context().setOffline(true);
  await words.press("End");
  await words.pressSequentially(" Nearly.");
  await expect(line).toHaveText(/sur cet appareil/);
  await page.context().setOffline(false);
  await page.reload();
  await expect(words).toHaveValue("All is there now. Nearly.");
  await expect(line).toHaveText("Brouillon enregistré");
});
