// Light or dark: by the system, or as chosen; what was chosen is in the document that is sent, so nothing flashes.
import { expect, test } from "./fixtures";

const dark = "rgb(15, 23, 24)";
const light = "rgb(255, 255, 255)";

for (const [system, chosen, ground] of [
  ["light", "Dark", dark],
  ["dark", "Light", light],
] as const) {
  test(`${chosen} is remembered where the system prefers ${system}`, async ({ page, open, watch, scripted }) => {
    await page.emulateMedia({ colorScheme: system });
    await open("/en/about");
    await expect(page.locator("body")).not.toHaveCSS("background-color", ground);
    const before = watch.documents().length;
    await page.getByRole("button", { name: chosen, exact: true }).click();
    await expect(page.locator("html")).toHaveAttribute("data-theme", chosen.toLowerCase());
    await expect(page.locator("body")).toHaveCSS("background-color", ground);
    await expect(page.getByRole("button", { name: chosen, exact: true })).toHaveAttribute("aria-pressed", "true");
    await expect(page).toHaveURL(/\/en\/about$/);
    if (scripted) expect(watch.documents().length, "no page load").toBe(before);

    const next = await open("/en/spaces/low-water");
    expect(await next.text()).toMatch(new RegExp(`<html[^>]* data-theme="${chosen.toLowerCase()}"`));
    await expect(page.locator("body")).toHaveCSS("background-color", ground);
  });
}

test("the system decides again when it is asked to", async ({ page, open, context, baseURL }) => {
  await context.addCookies([{ name: "theme", value: "dark", url: baseURL! }]);
  await open("/en/about");
  await expect(page.locator("body")).toHaveCSS("background-color", dark);
  await page.getByRole("button", { name: "System", exact: true }).click();
  await expect(page.locator("html")).not.toHaveAttribute("data-theme");
  await expect(page.locator("body")).toHaveCSS("background-color", light);
  const next = await open("/en/about");
  expect(await next.text()).not.toContain("data-theme");
});
