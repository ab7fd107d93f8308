// Replies can be filtered, sorted and found, by links and forms; with scripts the same happens in place.
import { arrange, expect, order, reply, test, words } from "./fixtures";

const question = "/en/spaces/low-water/questions/1";
const everyReply = 14;

test("what a filter leaves out folds into a line with its count, in its place", async ({ page, open, scripted }) => {
  await open(question);
  await arrange(page, scripted, "only", "written-fr");
  await expect(page).toHaveURL(/\?(.*&)?only=written-fr/);
  const folds = page.locator("details.left-out");
  await expect(folds.locator("summary")).toHaveText([
    "1 reply is left out by what you chose to show",
    "2 replies are left out by what you chose to show",
  ]);
  expect(await order(page), "folds stand where the replies would").toEqual(["1.1", "1.2", "1.3", "1.4", "1.5", "1.6"]);
  await expect(page.locator("article")).toHaveCount(everyReply);
  await expect(reply(page, "1.3")).toBeHidden();
  await folds.first().locator("summary").click();
  await expect(reply(page, "1.3")).toBeVisible();
  await expect(page.locator("form.tools select[name=only]")).toHaveValue("written-fr");
});

test("those in the reader's language are a filter, too", async ({ page, open, scripted }) => {
  await open("/en/spaces/low-water/questions/3");
  await arrange(page, scripted, "only", "available");
  await expect(page).toHaveURL(/only=available/);
  await expect(reply(page, "3.1")).toBeVisible();
  await expect(reply(page, "3.2")).toBeVisible();
});

test("the newest reply can stand first", async ({ page, open, scripted }) => {
  await open(question);
  expect(await order(page)).toEqual(["1.1", "1.2", "1.3", "1.4", "1.5", "1.6"]);
  await arrange(page, scripted, "sort", "newest");
  await expect(page).toHaveURL(/sort=newest/);
  await expect(page.locator("article.reply").first()).toHaveAttribute("id", "reply-1.6");
  expect(await order(page)).toEqual(["1.6", "1.5", "1.4", "1.3", "1.2", "1.1"]);
});

test("everything can be read in its original", async ({ page, open, scripted }) => {
  await open(question);
  await arrange(page, scripted, "read", "original");
  await expect(page).toHaveURL(/read=original/);
  await expect(words(reply(page, "1.2"))).toHaveAttribute("lang", "fr");
  await expect(words(reply(page, "1.4"))).toHaveAttribute("lang", "es");
  await expect(words(reply(page, "1.5"))).toHaveAttribute("lang", "ar");
});

test("a permanent link leads to its reply and marks it", async ({ page, open }) => {
  await open(`${question}?at=1.4.1#reply-1.4.1`);
  await expect(reply(page, "1.4.1")).toHaveClass(/is-target/);
  await expect(reply(page, "1.4.1")).toBeInViewport();
  await expect(page.locator(".is-target")).toHaveCount(1);
});

test("every reply carries its permanent link", async ({ page, open }) => {
  await open(question);
  await page.getByRole("link", { name: "Link to reply 1.6", exact: true }).click();
  await expect(page).toHaveURL(/\/questions\/1\?at=1\.6#reply-1\.6$/);
  await expect(reply(page, "1.6")).toHaveClass(/is-target/);
  await expect(reply(page, "1.6")).toBeInViewport();
});

test("a reply is found by its number, also one to another question", async ({ page, open }) => {
  await open(question);
  await page.getByLabel("Go to a reply by its number").fill("2.3.1");
  await page.getByRole("button", { name: "Go", exact: true }).click();
  await expect(page).toHaveURL(/\/questions\/2\?at=2\.3\.1#reply-2\.3\.1$/);
  await expect(reply(page, "2.3.1")).toHaveClass(/is-target/);
  await expect(reply(page, "2.3.1")).toBeInViewport();
});

for (const [typed, message] of [
  ["1.77", "There is no reply 1.77 in this space."],
  ["seven & ½", "“seven & ½” is not a reply number. Numbers look like 1.2 or 1.2.1."],
]) {
  test(`a number that leads nowhere, ${typed}, keeps page and typing`, async ({ page, open, watch }) => {
    watch.expectMissing("/api/version");
    await open(question);
    const field = page.getByLabel("Go to a reply by its number");
    await field.fill(typed);
    await page.getByRole("button", { name: "Go", exact: true }).click();
    await expect(page.locator("#go-to-error")).toHaveText(message);
    await expect(field).toHaveValue(typed);
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await expect(field).toHaveAccessibleDescription(new RegExp(message.slice(0, 12)));
    await expect(page.locator("article")).toHaveCount(everyReply);
    await expect(page).toHaveURL(/\/questions\/1/);
  });
}
