// Writing: formatting, pasting, several versions, how it will read; and editing and taking back one's own reply.
import type { Page } from "@playwright/test";
import { eachLook, violations } from "./axe";
import { expect, test } from "./fixtures";
import { member, signIn } from "./people";

const question = "/spaces/low-water/questions/3";
const text = (page: Page, place: number) => page.locator(`#text-${place}`);

async function paste(page: Page, html: string, plain: string): Promise<void> {
  await text(page, 0).evaluate(
    (field, [html, plain]) => {
      const data = new DataTransfer();
      data.setData("text/html", html!);
      data.setData("text/plain", plain!);
      field.focus();
      field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    },
    [html, plain],
  );
}

test("buttons and keys format what is chosen, and undo takes it back", async ({ page }) => {
  await signIn(page, member(), `/en${question}`);
  await text(page, 0).fill("deep wells");
  await page.locator(".fmt").getByRole("button", { name: "Bold" }).focus();
  await text(page, 0).selectText();
  await page.locator(".fmt").getByRole("button", { name: "Bold" }).click();
  await expect(text(page, 0)).toHaveValue("**deep wells**");
  await page.keyboard.press("Control+i");
  await expect(text(page, 0)).toHaveValue("***deep wells***");
  await page.keyboard.press("Control+z");
  await expect(text(page, 0)).toHaveValue("**deep wells**");
  await page.locator(".fmt").getByRole("button", { name: "List" }).click();
  await expect(text(page, 0)).toHaveValue("- **deep wells**");
});

test("what is pasted keeps lists, links and emphasis, and nothing that runs", async ({ page }) => {
  await signIn(page, member(), `/en${question}`);
  await text(page, 0).focus();
  await expect(page.locator(".fmt")).toBeVisible();
  await page.waitForFunction(() => performance.getEntriesByType("resource").some((entry) => /compose.*js/.test(entry.name)));
  await paste(
    page,
    `<b style="font-weight:normal"><p>We need <b>wells</b> &amp; <a href="https://example.org/plan">a plan</a>.</p>
     <ul><li>one</li><li>two<ol><li>inner</li></ol></li></ul><script>window.hit = 1</script><img src=x onerror="window.hit=2">
     <p><a href="javascript:window.hit=3">no</a></p></b>`,
    "plain",
  );
  await expect(text(page, 0)).toHaveValue(
    "We need **wells** & [a plan](https://example.org/plan).\n\n- one\n- two\n  1. inner\n\nno",
  );
  expect(await page.evaluate(() => (window as { hit?: number }).hit)).toBeUndefined();
});

test("the language is suggested, several versions are parted, and another can be the original", async ({ page }) => {
  await signIn(page, member(), `/en${question}`);
  const french = "Nous saluons ce guide et proposons d’y ajouter un chapitre sur le logement des familles déplacées.";
  await text(page, 0).fill(french);
  await page.getByRole("button", { name: "Set to Français" }).click();
  await expect(page.getByRole("tab")).toHaveText(/Français/);
  await expect(text(page, 0)).toHaveValue(french);
  await expect(text(page, 0)).toHaveAttribute("lang", "fr");
  await text(page, 0).fill(`${french}\n\nEnglish version:\n\nWe welcome the guide.`);
  await page.getByRole("button", { name: "Make a version of each" }).click();
  await expect(page.getByRole("tab")).toHaveCount(2);
  await expect(text(page, 0)).toHaveValue(french);
  await expect(text(page, 1)).toHaveValue("We welcome the guide.");
  await page.getByRole("tab", { name: "English" }).click();
  await page.getByRole("button", { name: "Make this the original" }).click();
  await expect(text(page, 0)).toHaveValue("We welcome the guide.");
  await expect(page.getByRole("tab").first()).toContainText("English");
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(page.locator(".preview p")).toHaveText("We welcome the guide.");
  await eachLook(page, async (look) => expect(await violations(page, "#compose"), look).toEqual([]));
});

test("an edit is told and shown, what is taken back is gone", async ({ page }) => {
  await signIn(page, member("facilitator"), `/en${question}`);
  const words = `A well is dug, ${Date.now()}.`;
  await text(page, 0).fill(words);
  await page.getByRole("button", { name: /^(Send for publication|Post the reply)$/ }).click();
  const mine = page.locator("article.reply", { hasText: words });
  await expect(mine).toBeVisible();
  await mine.getByRole("link", { name: "Edit" }).click();
  await expect(page.getByRole("heading", { name: "Edit your reply" })).toBeVisible();
  await expect(text(page, 0)).toHaveValue(words);
  await text(page, 0).fill(words.replace("well", "deep well"));
  await page.locator("#compose-form [type=submit].btn-1").click();
  const edited = page.locator("article.reply", { hasText: "deep well" });
  await expect(edited).toBeVisible();
  await edited.locator(".edited a").click();
  await expect(page.locator(".revision ins")).toHaveText("deep ");
  await eachLook(page, async (look) => expect(await violations(page), look).toEqual([]));
  await page.getByRole("link", { name: "Back to the reply" }).click();
  await edited.getByRole("link", { name: "Withdraw" }).click();
  await eachLook(page, async (look) => expect(await violations(page), look).toEqual([]));
  await page.getByRole("button", { name: "Withdraw it" }).click();
  await expect(page.locator(".notice.good")).toBeFocused();
  await page.goto(`/en${question}`);
  await expect(page.getByText("deep well")).toHaveCount(0);
});
