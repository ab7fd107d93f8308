// Mentioning somebody as one types: offered, chosen by keys, told once it is published.
import { eachLook, violations } from "./axe";
import { expect, hydrated, test } from "./fixtures";
import { member, signIn } from "./people";

const question = "/en/spaces/low-water/questions/3";

test("an at sign offers people of the space, and keys choose one", async ({ page, watch }) => {
  await signIn(page, member("facilitator", "Mona Mentions"), question);
  await hydrated(page);
  const documents = watch.documents().length;
  const field = page.locator("#text-0");
  const offer = page.getByRole("listbox", { name: "People to mention" });
  await field.click();
  await page.keyboard.type("Here mona@example.org asks, as @Ruai");
  await expect(offer.getByRole("option")).toHaveCount(1);
  await expect(field).toHaveAttribute("aria-controls", "offer");
  await expect(field).toHaveAttribute("aria-activedescendant", "offer-0");
  await expect(offer.getByRole("option", { selected: true })).toContainText("Ruairí Thornbeck");
  await eachLook(page, async (name) => expect.soft(await violations(page, "main"), name).toEqual([]));
  await page.keyboard.press("Enter");
  await expect(field).toHaveValue("Here mona@example.org asks, as @Ruairí Thornbeck ");
  await expect(offer).toBeHidden();
  await expect(field).not.toHaveAttribute("aria-controls");
  // Who looks on without choosing goes on typing.
  await page.keyboard.type("said to @");
  await expect(offer.getByRole("option").nth(1)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(offer).toBeHidden();
  await page.keyboard.type("zzz");
  await page.keyboard.press("Enter");
  await page.keyboard.type("@Ruai");
  await offer.getByRole("option").click();
  await expect(field).toBeFocused();
  const words = `${Date.now()}`;
  await page.keyboard.type(words);
  await expect(field).toHaveValue(`Here mona@example.org asks, as @Ruairí Thornbeck said to @zzz\n@Ruairí Thornbeck ${words}`);
  await page.keyboard.press("Control+Enter");
  const said = page.locator("article", { hasText: words }).last();
  await expect(said.locator(".voice .mention")).toHaveText(["@Ruairí Thornbeck", "@Ruairí Thornbeck"]);
  await expect(said.locator(".voice .mention bdi").first()).toHaveText("Ruairí Thornbeck");
  expect(watch.documents()).toHaveLength(documents);
  // Whoever is chosen is not offered once more.
  const asked = watch.requests.filter((request) => request.url().includes("people.json"));
  expect(asked.length).toBeGreaterThan(1);
  expect(asked.filter((request) => request.url().includes("Thornbeck"))).toEqual([]);
});
