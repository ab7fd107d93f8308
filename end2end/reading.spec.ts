// Every page can be read in every language, with scripts and without.
import { languages, pages, titleOf } from "./content";
import { expect, reply, test, version, words } from "./fixtures";

for (const page of pages) {
  for (const language of languages) {
    test(`the ${page.name} reads in ${language}`, async ({ page: browser, open, watch, baseURL }) => {
      const path = `/${language}${page.rest}`;
      if (page.status === 404) watch.expectMissing(path);
      const response = await open(path);
      expect(response.status()).toBe(page.status);
      await expect(browser).toHaveTitle(titleOf(page, language));
      await expect(browser.locator("html")).toHaveAttribute("lang", language);
      await expect(browser.getByRole("heading", { level: 1 })).toHaveCount(1);
      await expect(browser.getByRole("heading", { level: 1 })).toContainText(page.heading[language]);
      await expect(browser.getByRole("main")).toContainText(page.says[language]);

      const alternates = browser.locator("link[rel=alternate][hreflang]");
      if (page.status === 404) {
        await expect(browser.locator("meta[name=robots]")).toHaveAttribute("content", "noindex");
        await expect(browser.locator("link[rel=canonical]")).toHaveCount(0);
        await expect(alternates).toHaveCount(0);
        return;
      }
      await expect(browser.locator("link[rel=canonical]")).toHaveAttribute("href", baseURL + path);
      await expect(alternates).toHaveCount(languages.length + 1);
      for (const [tag, of] of [...languages.map((each) => [each, each]), ["x-default", "en"]]) {
        const alternate = browser.locator(`link[rel=alternate][hreflang=${tag}]`);
        await expect(alternate).toHaveAttribute("href", `${baseURL}/${of}${page.rest}`);
      }
      await expect(browser.locator("meta[property='og:url']")).toHaveAttribute("content", baseURL + path);
    });
  }
}

test("each text shows the version in the reader's language, else the original, and says which", async ({ page, open }) => {
  await open("/es/spaces/low-water/questions/1");
  const translated = reply(page, "1.1");
  await expect(words(translated)).toHaveAttribute("lang", "es");
  await expect(translated.locator(".said").first()).toContainText("Traducción del inglés de");
  const machine = reply(page, "1.3");
  await expect(words(machine)).toHaveAttribute("lang", "es");
  await expect(machine.locator(".said").first()).toContainText("Traducción automática del inglés con apertium 3.8.3");
  const original = reply(page, "1.2");
  await expect(words(original)).toHaveAttribute("lang", "fr");
  const arabic = reply(page, "1.5");
  await expect(words(arabic)).toHaveAttribute("lang", "ar");
  await expect(words(arabic)).toHaveAttribute("dir", "rtl");
});

test("a version made before the original changed says so", async ({ page, open }) => {
  await open("/en/spaces/low-water/questions/1");
  const said = reply(page, "1.2").locator(".said").first();
  await expect(said).toContainText("Translated by the author from French");
  await expect(said).toContainText("The original has changed since");
});

test("another version of a text is a click away", async ({ page, open, scripted }) => {
  await open("/en/spaces/low-water/questions/1");
  await expect(words(reply(page, "1.1"))).toHaveAttribute("lang", "en");
  const spanish = version(reply(page, "1.1"), "Español");
  await spanish.click();
  await expect(words(reply(page, "1.1"))).toHaveAttribute("lang", "es");
  await expect(words(reply(page, "1.1"))).toContainText("Voy a defender un poco la cadena");
  await expect(spanish).toHaveAttribute("aria-current", "true");
  await expect(words(reply(page, "1.4")), "other texts stay as they are").toHaveAttribute("lang", "en");
  if (!scripted) await expect(page).toHaveURL(/\?v=1\.1:es#reply-1\.1$/);
});

test("the question and the space have versions of their own", async ({ page, open }) => {
  await open("/en/spaces/low-water/questions/2");
  await version(page.locator("#q2"), "Français").click();
  await expect(page.locator("#q2-h")).toHaveAttribute("lang", "fr");
  await expect(page.locator("#q2-h")).toContainText("Quand l’eau ne suffit plus");
  await open("/en/spaces/river-data");
  await version(page.getByRole("main"), "Português").click();
  await expect(words(page.getByRole("main"))).toHaveAttribute("lang", "pt");
});

test("a deep answer says whom it answers", async ({ page, open }) => {
  await open("/en/spaces/low-water/questions/1");
  const deep = reply(page, "1.4.1.1.1.1");
  await expect(deep).toContainText("In answer to");
  const answered = deep.locator(".in-answer").getByRole("link");
  await expect(answered).toContainText("1.4.1.1.1");
  await expect(reply(page, "1.4.1.1"), "where the place tells, words need not").not.toContainText("In answer to");
  await answered.click();
  await expect(reply(page, "1.4.1.1.1")).toHaveClass(/is-target/);
});

test("a question without replies says what happens next", async ({ page, open }) => {
  await open("/en/spaces/low-water/questions/5");
  await expect(page.locator("p.empty")).toBeVisible();
});

test("the imported page keeps its numbers, names, days and three versions", async ({ page, open }) => {
  await open("/fr/spaces/guidance/questions/3");
  const answer = reply(page, "3.1");
  await expect(answer.getByRole("heading")).toHaveText("Susan Dragan");
  await expect(answer.locator("time").first()).toHaveText("7 mai 2021");
  await expect(answer.locator("time").first()).toHaveAttribute("datetime", "2021-05-07");
  const bar = answer.getByRole("list", { name: "Versions linguistiques de cette réponse", exact: true });
  await expect(bar.getByRole("link")).toHaveCount(3);
  await expect(bar.locator("[aria-current]")).toContainText("Français");
  await expect(words(answer)).toHaveAttribute("lang", "fr");
  await expect(words(answer)).toContainText("fournit un outil utile et complet à la mise en œuvre du Pacte");
});
