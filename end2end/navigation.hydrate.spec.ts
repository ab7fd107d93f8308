// Pages change without a load, and title, focus and scroll do what they do when one is loaded.
import { known, titleOf } from "./content";
import { expect, test } from "./fixtures";

const toc = "Questions";

test("from page to page", async ({ page, open, watch }) => {
  await open("/en");
  const before = watch.documents();
  const main = page.getByRole("main");

  await main.getByRole("link", { name: "Before the river runs low" }).click();
  await expect(page).toHaveURL("/en/spaces/low-water");
  await expect(page).toHaveTitle(titleOf(known("space"), "en"));
  await expect(main).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(0);

  await page.locator("#q1-h").getByRole("link").click();
  await expect(page).toHaveURL("/en/spaces/low-water/questions/1");
  await expect(page).toHaveTitle(titleOf(known("question"), "en"));
  await expect(main).toBeFocused();
  await expect(page.locator("link[rel=canonical]")).toHaveAttribute("href", /\/en\/spaces\/low-water\/questions\/1$/);

  await page.getByRole("link", { name: "Whole space on one page" }).click();
  await expect(page).toHaveTitle(titleOf(known("whole space"), "en"));
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "About" }).click();
  await expect(page).toHaveTitle(titleOf(known("about"), "en"));
  await expect(main).toBeFocused();
  expect(watch.documents(), "no document was asked for").toEqual(before);
});

test("going back restores the place that was left", async ({ page, open, watch }) => {
  await open("/en/spaces/low-water/questions/1");
  const before = watch.documents();
  const next = page.getByRole("link", { name: "Next question" });
  await next.evaluate((element) => element.scrollIntoView({ behavior: "instant", block: "center" }));
  const left = await page.evaluate(() => scrollY);
  expect(left).toBeGreaterThan(1000);
  await next.click();
  await expect(page).toHaveURL("/en/spaces/low-water/questions/2");
  await expect(page.locator("#q2-h")).toBeInViewport();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);

  await page.goBack();
  await expect(page).toHaveURL("/en/spaces/low-water/questions/1");
  await expect(page.locator("#q1-h")).toBeAttached();
  await expect.poll(() => page.evaluate((left) => Math.abs(scrollY - left), left)).toBeLessThan(2);
  await page.goForward();
  await expect(page.locator("#q2-h")).toBeAttached();
  await expect(page).toHaveTitle(/^Question 2: /);
  expect(watch.documents()).toEqual(before);
});

test("the list of questions marks the one that is read", async ({ page, open }) => {
  await open("/en/spaces/low-water/questions/1");
  const list = page.getByRole("region", { name: toc, exact: true });
  await expect(list.locator("[aria-current=page]")).toContainText("Who should hear first");
  await list.getByRole("link", { name: /Who pays before the drought/ }).click();
  await expect(page).toHaveURL("/en/spaces/low-water/questions/4");
  await expect(list.locator("[aria-current=page]")).toContainText("Who pays before the drought");
});

test("an address that leads nowhere says so without a load, and a way on", async ({ page, open, watch }) => {
  watch.expectMissing("/api/read");
  await open("/en/spaces/low-water/questions/5");
  const before = watch.documents();
  await page.evaluate(() => document.querySelector("main .crumbs a")!.setAttribute("href", "/en/spaces/nowhere"));
  await page.locator("main .crumbs a").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no such page");
  await expect(page).toHaveTitle("There is no such page – Colloquy");
  await page.getByRole("link", { name: "All discussions" }).click();
  await expect(page).toHaveTitle("Discussions – Colloquy");
  expect(watch.documents()).toEqual(before);
});

test("the skip link leads past the header", async ({ page, open }) => {
  await open("/en/spaces/low-water");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to main content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});
