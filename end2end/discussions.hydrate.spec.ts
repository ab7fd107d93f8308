// With the client in charge, reading and arranging happen in place: no document is asked for.
import { arrange, expect, hydrated, reply, test, version, words } from "./fixtures";

const question = "/en/spaces/low-water/questions/1";

test("another version takes the place of the one shown, and is announced", async ({ page, open, watch }) => {
  await open(question);
  const before = watch.documents();
  const spanish = version(reply(page, "1.1"), "Español");
  await spanish.focus();
  await page.keyboard.press("Enter");
  await expect(words(reply(page, "1.1"))).toHaveAttribute("lang", "es");
  await expect(words(reply(page, "1.1"))).toContainText("Voy a defender un poco la cadena");
  await expect(page.getByRole("status")).toHaveText("Now shown: Español");
  await expect(spanish).toBeFocused();
  await expect(spanish).toHaveAttribute("aria-current", "true");
  await expect(reply(page, "1.1").locator(".said").first()).toContainText("Translated from English by");
  await version(reply(page, "1.1"), "English").click();
  await expect(words(reply(page, "1.1"))).toHaveAttribute("lang", "en");
  await expect(words(reply(page, "1.1"))).toContainText("I will defend the chain a little");
  await expect(page.getByRole("status")).toHaveText("Now shown: English");
  expect(watch.documents()).toEqual(before);
});

test("a version that cannot be fetched is followed as the link it is", async ({ page, open, watch }) => {
  watch.expectMissing("/api/version");
  await page.route("**/api/version*", (route) => route.fulfill({ status: 503, body: "" }));
  await open(question);
  await version(reply(page, "1.1"), "Español").click();
  await expect(page).toHaveURL(/\?v=1\.1:es#reply-1\.1$/);
  await hydrated(page);
  await expect(words(reply(page, "1.1"))).toHaveAttribute("lang", "es");
});

test("arranging replies neither loads a page nor moves it", async ({ page, open, watch }) => {
  await open(question);
  const before = watch.documents();
  const tools = page.locator("form.tools");
  await tools.evaluate((element) => element.scrollIntoView({ behavior: "instant", block: "center" }));
  const top = (await tools.boundingBox())!.y;
  await arrange(page, true, "sort", "newest");
  await expect(page.locator("article.reply").first()).toHaveAttribute("id", "reply-1.6");
  await page.locator("form.tools select[name=only]").focus();
  await arrange(page, true, "only", "written-fr");
  await expect(page.locator("details.left-out").first()).toBeVisible();
  await expect(page).toHaveURL(/only=written-fr&sort=newest$/);
  expect((await tools.boundingBox())!.y).toBeCloseTo(top, 0);
  await expect(page.locator("form.tools select[name=only]")).toBeFocused();
  expect(watch.documents()).toEqual(before);
  await page.goBack();
  await expect(page.locator("details.left-out")).toHaveCount(0);
  await expect(page.locator("form.tools select[name=only]")).toHaveValue("");
  await expect(page.locator("form.tools select[name=sort]")).toHaveValue("newest");
  expect(watch.documents()).toEqual(before);
});

test("a reply is gone to without a page load", async ({ page, open, watch }) => {
  watch.expectMissing("/api/version");
  await open(question);
  const before = watch.documents();
  const field = page.getByLabel("Go to a reply by its number");
  await field.fill("1.77");
  await field.press("Enter");
  await expect(page.locator("#go-to-error")).toBeVisible();
  await field.fill("3.4.1");
  await field.press("Enter");
  await expect(page).toHaveURL(/\/questions\/3\?at=3\.4\.1#reply-3\.4\.1$/);
  await expect(reply(page, "3.4.1")).toHaveClass(/is-target/);
  await expect(reply(page, "3.4.1")).toBeInViewport();
  expect(watch.documents()).toEqual(before);
});
