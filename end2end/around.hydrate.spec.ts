// The rooms around the discussions, with three languages in play: a visitor suggests an article, somebody comes onto the
// roster that reviews, and what is in the repository is found and cited.
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "./fixtures";
import { linkInLetterTo, member, signIn } from "./people";

test("a visitor suggests an article by its link, and an editor finds it", async ({ page, open, browser, baseURL }) => {
  const email = `${randomUUID()}@example.net`;
  const link = `${process.env.COLLOQUY_TEST_ARTICLE}/articles/${randomUUID()}`;
  const title = "Wells, wages and the way out";
  await open("/fr/resources");
  await page.getByRole("main").getByRole("link", { name: "Proposer une ressource" }).click();
  await expect(page).toHaveURL("/fr/resources/suggest");
  await page.locator("#resource-link").fill(link);
  await page.locator("#resource-authors").fill("Iriarte, Nahia; Ould Sidi, Brahim");
  await page.getByRole("button", { name: "Remplir à partir du lien" }).click();
  await expect(page.locator(".notice.good")).toContainText("Le formulaire a été rempli");
  await expect(page.locator("#resource-title-0")).toHaveValue(title);
  await expect(page.locator("#resource-lang-0")).toHaveValue("en");
  await expect(page.locator("#resource-text-0")).toHaveValue(/before the well is dry/);
  await expect(page.locator("#resource-kind")).toHaveValue("journal-article");
  await expect(page.locator("#resource-organisation")).toHaveValue("Low Rivers Press");
  await expect(page.locator("#resource-year")).toHaveValue("2025");
  await expect(page.locator("select[name=languages]").first()).toHaveValue("en");
  await expect(page.locator("#resource-authors"), "what was typed stays").toHaveValue("Iriarte, Nahia; Ould Sidi, Brahim");

  await page.locator("#resource-lang-1").selectOption("fr");
  await page.locator("#resource-title-1").fill("Puits, salaires et départs");
  await page.locator("#resource-text-1").fill("Pourquoi l’on part avant que le puits soit à sec.");
  await page.locator("#resource-lang-2").selectOption("es");
  await page.locator("#resource-title-2").fill("Pozos, jornales y partidas");
  await page.locator("#resource-text-2").fill("Por qué se parte antes de que el pozo se seque.");
  await page.locator("input[name=scope][value=global]").check();
  await page.locator("input[name=breadth][value=thematic]").check();
  await page.locator("input[name=topics][value=objective-2]").check();
  await page.getByRole("button", { name: "Envoyer la proposition" }).click();
  await expect(page.locator(".errors"), "nobody is written to without an address").toBeFocused();
  await page.locator("#resource-name").fill("Maïmouna Dieng");
  await page.locator("#resource-email").fill(email);
  await page.getByRole("button", { name: "Envoyer la proposition" }).click();
  await expect(page.locator(".notice.good")).toContainText(email);

  await page.goto(await linkInLetterTo(email));
  const received = page.locator(".form-part", { hasText: "Puits, salaires et départs" });
  await expect(received).toContainText("Attend que vous confirmiez votre adresse");
  await page.getByRole("button", { name: "Confirmer" }).click();
  await expect(page.locator(".notice.good")).toContainText("Confirmée");
  await expect(received).toContainText("Reçue");
  await expect(received.locator(".time-line li").last()).toContainText("Adresse confirmée");

  const team = await browser.newContext({ baseURL });
  const desk = await team.newPage();
  await signIn(desk, "admin@example.org", "/en/reviews/desk");
  await desk.getByRole("main").getByRole("link", { name: title }).first().click();
  await expect(desk.getByRole("main")).toContainText("Maïmouna Dieng");
  await expect(desk.getByRole("main")).toContainText("Iriarte, Nahia");
  await team.close();

  // Suggested again by somebody else, it is known, and not told of.
  await signIn(page, member("participant", "Pilar Echeverri"), "/es/resources/suggest");
  for (const [name, value] of [["link", link], ["title-0", title], ["text-0", "Lo mismo."]]) {
    await page.locator(`#resource-${name}`).fill(value);
  }
  await page.locator("#resource-kind").selectOption("journal-article");
  await page.locator("select[name=languages]").first().selectOption("en");
  for (const [name, value] of [["scope", "global"], ["breadth", "thematic"], ["topics", "objective-2"]]) {
    await page.locator(`input[name=${name}][value=${value}]`).check();
  }
  await page.getByRole("button", { name: "Enviar la propuesta" }).click();
  await expect(page.getByRole("main")).toContainText("Puede que ya esté aquí");
  await expect(page.locator("#resource-text-0")).toHaveValue("Lo mismo.");
});

test("somebody applies to the roster, and is a member once an administrator accepts", async ({ page, browser, baseURL }) => {
  const email = member("participant", "Ximena Arrayán");
  await signIn(page, email, "/es/reviews/roster");
  await page.locator("#apply-lang-0").selectOption("es");
  await page.locator("#apply-headline-0").fill("Hidróloga de cuencas altas");
  await page.locator("#apply-text-0").fill("Mide caudales desde hace veinte años.");
  await page.locator("input[name=topics]").first().check();
  await page.locator("input[name=regions][value=latin-america]").check();
  await page.locator("#apply-language-0").selectOption("es");
  await page.locator("#apply-spoken-0").selectOption("fluent");
  await page.locator("#apply-written-0").selectOption("fluent");
  await page.locator("input[name=help][value=advice]").check();
  await page.locator("input[name=availability][value=open]").check();
  await page.locator("input[name=declared][value=nothing]").check();
  await page.getByRole("button", { name: "Enviar la solicitud" }).click();
  await expect(page.locator(".errors"), "nobody is on the roster without agreeing").toBeFocused();
  await expect(page.locator("#apply-headline-0")).toHaveValue("Hidróloga de cuencas altas");
  await page.locator("#apply-consent").check();
  await page.getByRole("button", { name: "Enviar la solicitud" }).click();
  await expect(page.locator(".notice.good")).toBeVisible();
  await expect(page.locator("#seat")).toBeVisible();

  const team = await browser.newContext({ baseURL });
  const desk = await team.newPage();
  await signIn(desk, "admin@example.org", "/en/admin");
  await desk.getByRole("link", { name: "Review roster and experts" }).click();
  await desk.getByRole("link", { name: "Ximena Arrayán" }).click();
  await expect(desk.getByRole("main")).toContainText("Hidróloga de cuencas altas");
  await desk.getByRole("button", { name: "Accept" }).click();
  await expect(desk.locator(".notice.good")).toContainText("Accepted");
  await desk.goto("/en/admin/roster?show=members");
  await expect(desk.getByRole("link", { name: "Ximena Arrayán" })).toBeVisible();
  await team.close();

  await page.reload();
  await expect(page.getByRole("main")).toContainText(/Miembro|Es miembro/);
  await expect(page.locator("#seat button[value=leave-roster]")).toBeVisible();
});

test("what is in the repository is found by a French word without accents, and its citation downloads", async ({ page, open }) => {
  await open("/fr");
  await page.goto("/fr/search?q=secheresse");
  const found = page.getByRole("main").getByRole("link", { name: "Alerte sécheresse : du ciel au coin de la rue" });
  await expect(found).toBeVisible();

  await open("/fr/resources");
  const first = page.locator(".repo article, .repo li").filter({ hasText: "Alerte sécheresse : du ciel" }).first();
  await expect(first).toBeVisible();
  await page.getByLabel("Chercher dans le répertoire").fill("secheresse");
  await page.getByRole("button", { name: "Chercher" }).click();
  await expect(page).toHaveURL(/q=secheresse/);
  await page.getByRole("link", { name: "Alerte sécheresse : du ciel au coin de la rue" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Alerte sécheresse : du ciel au coin de la rue");
  for (const [name, says] of [
    ["BibTeX", /title\s*=\s*\{+.*s[ée]cheresse|Drought warning/i],
    ["RIS", /^TY {2}- /m],
    ["CSL-JSON", /"title"/],
  ] as const) {
    const downloading = page.waitForEvent("download");
    await page.getByRole("link", { name }).click();
    expect(readFileSync(await (await downloading).path(), "utf8")).toMatch(says);
  }
});
