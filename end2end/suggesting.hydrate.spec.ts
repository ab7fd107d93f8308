// Suggesting a resource: its files go along, what is typed outlives a reload, another language, a refusal and signing in,
// with scripts and, as far as there is a server that knows one, without.
import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { eachLook, violations } from "./axe";
import { expect, hydrated, test } from "./fixtures";
import { paper, picture } from "./papers";
import { fillIn, linkInLetterTo, member, signIn } from "./people";

const saved = /^(Draft saved|Brouillon enregistré|Borrador guardado)/;

async function tell(page: Page, title: string): Promise<void> {
  await page.locator("#resource-title-0").fill(title);
  await page.locator("#resource-text-0").fill("All the wells there are.");
  await page.locator("#resource-kind").selectOption("infographic");
  await page.locator("select[name=languages]").first().selectOption("en");
  for (const [name, value] of [["scope", "global"], ["breadth", "thematic"], ["topics", "objective-2"]]) {
    await page.locator(`input[name=${name}][value=${value}]`).check();
  }
}

test("a member's files and words go along, whatever happens on the way", async ({ page, open }) => {
  const title = `Wells ${randomUUID()}`;
  await signIn(page, member(), "/en/resources/suggest");
  await tell(page, title);
  await page.locator("#upload").focus();
  await page.locator("#upload").setInputFiles([picture("wells.png"), paper]);
  await expect(page.locator(".files .file")).toHaveCount(2);
  await page.getByRole("button", { name: "Send the suggestion" }).click();
  await expect(page.locator(".errors")).toBeFocused();
  await page.locator(".errors a", { hasText: "wells.png" }).click();
  const alt = page.locator(".files input[type=text]");
  await expect(alt).toBeFocused();
  const described = page.waitForResponse((answer) => answer.request().headers()["x-part"] === "files");
  await alt.fill("Three wells");
  await alt.blur();
  await described;
  await page.locator("#resource-authors").fill("Iriarte, Nahia");
  await expect(page.locator(".kept-said")).toHaveText(saved);
  await page.getByRole("navigation").getByRole("link", { name: "Français" }).click();
  await expect(page.locator("h1")).toHaveText("Proposer une ressource");
  await expect(page.locator("#resource-title-0")).toHaveValue(title);
  await page.reload();
  await hydrated(page);
  await expect(page.locator("#resource-authors")).toHaveValue("Iriarte, Nahia");
  await expect(page.locator("input[name=topics][value=objective-2]")).toBeChecked();
  await expect(alt).toHaveValue("Three wells");
  await page.locator(".form-acts .btn-1").click();
  await expect(page).toHaveURL(/suggestions\?id=/);
  await expect(page.locator(".files-list")).toContainText("Three wells");
  // What is sent is no draft any more.
  await open("/en/resources/suggest");
  await expect(page.locator("#resource-title-0")).toHaveValue("");
  await expect(page.locator(".files .file")).toHaveCount(0);
});

test("another device has a member's draft, and it can be discarded there", async ({ page, browser, baseURL, open }) => {
  const email = member();
  await signIn(page, email, "/en/resources/suggest");
  await page.locator("#resource-title-0").fill("Half a well");
  await expect(page.locator(".kept-said")).toHaveText(saved);
  const context = await browser.newContext({ baseURL });
  const other = await context.newPage();
  await signIn(other, email, "/es/resources/suggest");
  await expect(other.locator("#resource-title-0")).toHaveValue("Half a well");
  await other.getByRole("button", { name: "Descartar borrador" }).click();
  await expect(other.locator("#resource-title-0")).toHaveValue("");
  await context.close();
  await open("/en/resources/suggest");
  await expect(page.locator("#resource-title-0")).toHaveValue("");
});

test("a visitor's draft is on the device, goes with them as they sign in, and is gone once it is sent", async ({ page, open }) => {
  const email = `${randomUUID()}@example.net`;
  const title = `Puits ${randomUUID()}`;
  await open("/en/resources/suggest");
  await tell(page, title);
  await page.locator("#upload").focus();
  await page.locator("#upload").setInputFiles(paper);
  await expect(page.locator(".files .file")).toHaveCount(1);
  await expect(page.locator(".kept-said")).toHaveText("Draft saved on this device");
  await page.getByRole("navigation").getByRole("link", { name: "Français" }).click();
  await expect(page.locator("h1")).toHaveText("Proposer une ressource");
  await expect(page.locator("#resource-title-0")).toHaveValue(title);
  await expect(page.locator(".files .file")).toHaveCount(1);
  await page.reload();
  await hydrated(page);
  await expect(page.locator("#resource-title-0")).toHaveValue(title);
  await page.locator(".form-acts .btn-1").click();
  await expect(page.locator(".errors")).toBeFocused();
  await page.locator("#resource-name").fill("Vera");
  await page.locator("#resource-email").fill(email);
  await page.locator(".form-acts .btn-1").click();
  await expect(page.locator(".notice.good")).toContainText(email);
  await open("/en/resources/suggest");
  await expect(page.locator("#resource-title-0")).toHaveValue("");
  await open(await linkInLetterTo(email));
  await expect(page.locator(".files-list").getByRole("link", { name: "paper.pdf" })).toBeVisible();

  await open("/en/resources/suggest");
  await page.locator("#resource-title-0").fill("Begun before signing in");
  await page.locator("#upload").focus();
  await page.locator("#upload").setInputFiles(picture("begun.png"));
  await expect(page.locator(".files .file")).toHaveCount(1);
  await expect(page.locator(".kept-said")).toHaveText(saved);
  await page.locator(".form-links a", { hasText: "Sign in" }).click();
  await fillIn(page, member());
  await expect(page).toHaveURL("/en/resources/suggest");
  await expect(page.locator("#resource-title-0")).toHaveValue("Begun before signing in");
  await expect(page.locator(".files .file")).toHaveCount(1);
  await expect(page.locator(".kept-said")).toHaveText("Draft saved");
});

test("the list and the page show a picture, and a film asks nobody before it is played", async ({ page, open, watch }) => {
  await open("/en/resources?type=video");
  const film = page.locator(".res", { hasText: "Rain gauges that schools can read" });
  await expect(film.getByRole("img", { name: /A rain gauge of glass/ })).toBeVisible();
  await film.getByRole("link").first().click();
  await expect(page.locator(".one-picture img")).toBeVisible();
  const play = page.getByRole("link", { name: /^Play at rivers\.example\.org/ });
  await expect(play).toHaveAttribute("rel", /noreferrer/);
  expect(watch.requests.every((request) => !request.url().includes("rivers.example.org"))).toBe(true);
});

for (const language of ["en", "fr", "es"]) {
  test(`the form to suggest breaks no rule of accessibility in ${language}`, async ({ page }) => {
    test.slow();
    await signIn(page, member(), `/${language}/resources/suggest`);
    await page.locator("#upload").focus();
    await page.locator("#upload").setInputFiles([picture("a.png"), picture("b.png", 50, 50)]);
    await expect(page.locator(".files .file")).toHaveCount(2);
    await page.locator(".form-acts .btn-1").click();
    await expect(page.locator(".errors")).toBeVisible();
    await eachLook(page, async (look) => expect(await violations(page, "main"), look).toEqual([]));
  });
}

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("files and a draft work by themselves", async ({ page, open, watch }) => {
    // A form that is refused comes back with that status.
    watch.expectMissing("/fr/resources/suggest");
    const email = member();
    await page.goto(`/en/sign-in?back=${encodeURIComponent("/en/resources/suggest")}`);
    await fillIn(page, email);
    await tell(page, "Without a script");
    await page.locator("#upload").setInputFiles(picture("wells.png"));
    await page.getByRole("button", { name: "Attach" }).click();
    await expect(page.locator("#resource-title-0")).toHaveValue("Without a script");
    await page.locator(".files input[type=text]").fill("A well");
    await page.getByRole("button", { name: "Save draft" }).click();
    await open("/fr/resources/suggest");
    await expect(page.locator("#resource-title-0")).toHaveValue("Without a script");
    await expect(page.locator(".files .file")).toHaveCount(1);
    await page.locator("#resource-text-0").fill("");
    await page.locator(".form-acts .btn-1").click();
    await expect(page.locator(".errors a")).toHaveCount(1);
    await page.locator("#resource-text-0").fill("Un puits.");
    await page.locator(".files input[type=text]").fill("Un puits");
    await page.locator(".form-acts .btn-1").click();
    await expect(page.locator(".files-list")).toContainText("Un puits");
  });
});
