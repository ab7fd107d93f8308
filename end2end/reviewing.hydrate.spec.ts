// Peer review with three languages in play: a visitor suggests an article, an editor screens it, two people review it, of
// whom one has come onto the roster meanwhile, it is changed, and included at its place.
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "./fixtures";
import { linkInLetterTo, member, signIn } from "./people";
import type { Browser, Page } from "@playwright/test";

/** Somebody else at the hub. */
async function another(browser: Browser, baseURL: string, email: string, path: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL })).newPage();
  await signIn(page, email, path);
  return page;
}

/** Says yes to a review by the link in the letter, reviews, and sends it. */
async function review(page: Page, email: string, what: string, words: string): Promise<void> {
  await page.goto(await linkInLetterTo(email));
  await expect(page.getByRole("main"), "the work is not seen before").not.toContainText("avant que le puits");
  await page.locator("#accept button[value=accept]").click();
  await expect(page.locator(".errors"), "a conflict of interest is declared or denied").toBeFocused();
  await page.locator("input[name=has-conflict][value=none]").check();
  await page.locator("#accept button[value=accept]").click();
  await expect(page.locator(".notice.good")).toBeVisible();
  await expect(page.locator("#review")).toBeVisible();
  const scores = page.locator("#review input[type=radio][value='4']");
  for (let nth = 0; nth < (await scores.count()); nth += 1) await scores.nth(nth).check();
  await page.locator("#review-to-sender").fill(words);
  await expect(page.locator("#review .kept-said")).toHaveText(/^(Draft saved|Brouillon enregistré|Borrador guardado)$/);
  await page.reload();
  await expect(page.locator("#review-to-sender")).toHaveValue(words);
  await page.locator(`input[name=recommendation][value=${what}]`).check();
  await page.locator("#review button[value=send].btn").click();
  await expect(page.locator(".notice.good")).toBeVisible();
  await expect(page.getByRole("main")).toContainText(words);
}

test("an article is suggested, reviewed, changed and included", async ({ page, browser, baseURL }) => {
  test.setTimeout(180_000);
  const mark = randomUUID();
  const title = `Les puits de ${mark}`;
  const recruited = `Ximena ${mark.slice(0, 8)}`;
  const email = `${randomUUID()}@example.net`;

  // A visitor suggests it, in French.
  await page.goto("/fr/resources/suggest");
  for (const [name, value] of [
    ["link", `https://example.org/${mark}`],
    ["lang-0", "fr"],
    ["title-0", title],
    ["text-0", "Pourquoi l’on part avant que le puits soit à sec."],
    ["year", "2026"],
    ["kind", "journal-article"],
  ]) {
    const field = page.locator(`#resource-${name}`);
    if (["lang-0", "kind"].includes(name)) await field.selectOption(value);
    else await field.fill(value);
  }
  await page.locator("select[name=languages]").first().selectOption("fr");
  for (const [name, value] of [["scope", "global"], ["breadth", "comprehensive"], ["topics", "objective-7"]]) {
    await page.locator(`input[name=${name}][value=${value}]`).check();
  }
  await page.locator("#resource-name").fill("Maïmouna Dieng");
  await page.locator("#resource-email").fill(email);
  await page.locator("#resource button[value=send].btn").click();
  await expect(page.locator(".notice.good")).toContainText(email);
  await page.goto(await linkInLetterTo(email));
  await page.locator("#confirm button").click();
  await expect(page.locator(".notice.good")).toBeVisible();

  // Somebody comes onto the roster, in Spanish; an administrator accepts, and asks for one review of each kind.
  const recruit = member("participant", recruited);
  const applying = await another(browser, baseURL!, recruit, "/es/reviews/roster");
  await applying.locator("#apply-lang-0").selectOption("es");
  await applying.locator("#apply-headline-0").fill("Hidróloga");
  await applying.locator("#apply-text-0").fill("Mide caudales.");
  await applying.locator("input[name=topics]").first().check();
  await applying.locator("input[name=regions][value=latin-america]").check();
  await applying.locator("#apply-language-0").selectOption("fr");
  await applying.locator("#apply-spoken-0").selectOption("fluent");
  await applying.locator("#apply-written-0").selectOption("fluent");
  await applying.locator("input[name=availability][value=open]").check();
  await applying.locator("input[name=declared][value=nothing]").check();
  await applying.locator("#apply-consent").check();
  await applying.locator("#apply button[value=apply].btn").click();
  await expect(applying.locator("#seat")).toBeVisible();
  const admin = await another(browser, baseURL!, "admin@example.org", "/en/admin/roster");
  await admin.getByRole("link", { name: recruited }).click();
  await admin.getByRole("button", { name: "Accept" }).click();
  await expect(admin.locator(".notice.good")).toBeVisible();
  await admin.goto("/en/reviews/settings");
  await admin.locator("#rule-external").fill("1");
  await admin.locator("#rule button[value=rule].btn").click();
  await expect(admin.locator(".notice.good")).toBeVisible();

  // An editor screens it and asks two.
  const colleague = member("editor", "Ina Weller");
  const desk = await another(browser, baseURL!, member("editor", "Edda Brandt"), "/en/reviews/desk");
  await desk.getByRole("link", { name: title }).click();
  await desk.locator("#screen button").first().click();
  await expect(desk.locator(".notice.good")).toBeVisible();
  for (const [name, kind] of [[recruited, "external"], ["Ina Weller", "internal"]]) {
    await desk.getByRole("link", { name: "Ask somebody to review" }).click();
    await desk.getByRole("radio", { name }).last().check();
    await desk.locator(`input[name=kind][value=${kind}]`).check();
    await desk.locator("#invite button[value=invite].btn").click();
    await expect(desk.locator(".notice.good")).toContainText("on its way");
  }
  const reading = await another(browser, baseURL!, colleague, "/en/reviews");
  await review(applying, recruit, "changes", "Faltan las fuentes.");
  await review(reading, colleague, "include", "A clear text.");

  // It is to be changed: the sender is told in their language, changes it, and sends it again.
  await desk.reload();
  await expect(desk.locator(".panel-table")).toBeVisible();
  await desk.getByRole("link", { name: "Ask for changes" }).click();
  await expect(desk.locator("#ask-changes-words")).toHaveValue(/Bonjour Maïmouna Dieng[\s\S]*Faltan las fuentes/);
  await desk.locator("#ask-changes button").first().click();
  await expect(desk.locator(".notice.good")).toBeVisible();
  await expect
    .poll(async () => {
      await page.goto(await linkInLetterTo(email));
      return page.getByRole("main").textContent();
    })
    .toContain("Faltan las fuentes");
  await page.getByRole("link", { name: "Modifier" }).click();
  await page.locator("#resource-authors").fill("Dieng, Maïmouna");
  await page.locator("#resource button[value=change].btn").click();
  await expect(page.locator(".notice.good")).toBeVisible();
  await page.locator("#resubmit button").first().click();
  await expect(page.locator(".notice.good")).toBeVisible();

  // It is included: first of what is global and comprehensive, by topic, by a word without accents, and to be cited.
  await desk.reload();
  await desk.getByRole("link", { name: "Include", exact: true }).click();
  await desk.locator("#include button").first().click();
  await expect(desk.locator(".notice.good")).toBeVisible();
  await page.goto("/fr/resources?topic=objective-7");
  await expect(page.locator(".res h3").first()).toContainText(title);
  await page.goto(`/fr/search?q=${encodeURIComponent(`maimouna puits ${mark.slice(0, 8)}`)}`);
  await page.getByRole("main").getByRole("link", { name: title }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "BibTeX" }).click();
  expect(readFileSync(await (await downloading).path(), "utf8")).toContain(mark);
});
