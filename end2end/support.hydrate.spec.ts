// A ministry asks for support in Spanish and in confidence; the team finds somebody in the directory, answers, and is told
// how it was. Nobody else reads or hears a word of it: with scripts, and without.
import { randomUUID } from "node:crypto";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { expect, hydrated, test } from "./fixtures";
import { lettersTo, linkInLetterTo, member, password, signIn } from "./people";

/** What has gone through a page's live stream, as the browser heard it. */
async function listening(page: Page): Promise<() => string> {
  const heard: string[] = [];
  const browser = await page.context().newCDPSession(page);
  browser.on("Network.eventSourceMessageReceived", (message) => heard.push(`${message.eventName} ${message.data}`));
  await browser.send("Network.enable");
  return () => heard.join("\n");
}

for (const scripted of [true, false]) {
  test(`a request is confidential from its beginning to its end, ${scripted ? "with" : "without"} scripts`, async ({ browser, baseURL }) => {
    test.setTimeout(300_000);
    const visits = new Visits(browser, baseURL!, scripted);
    const mark = randomUUID();
    const secret = `xilofonía ${mark}`;
    const title = `Un modelo de ${secret}`;

    const others = await visits.others();

    // Somebody reads, and their page listens.
    const reader = await visits.open();
    const heard = scripted ? await listening(reader) : () => "";
    await signIn(reader, member(), "/en/spaces/low-water/questions/3", scripted);
    if (scripted) await expect.poll(heard).toContain("hello");

    // Rosa signs up in Spanish, and asks.
    const rosa = `${randomUUID()}@example.net`;
    const asking = await visits.open();
    await asking.goto("/es/sign-up");
    await asking.locator("#sign-up-email").fill(rosa);
    await asking.locator("#sign-up-name").fill("Rosa Quispe");
    await asking.locator("#sign-up-country").selectOption("PE");
    await asking.locator("input[name=group][value=government]").check();
    await asking.locator("#sign-up button[type=submit]").click();
    await asking.goto(await linkInLetterTo(rosa));
    await asking.locator("#confirm-password").fill(password);
    await asking.locator("#confirm button[type=submit]").click();
    await expect(asking.locator(".site-tools > a.me bdi")).toHaveText("Rosa Quispe");
    await asking.goto("/es/support");
    await asking.getByRole("link", { name: "Pedir apoyo" }).click();
    await expect(asking.locator("#ask-country"), "what is known is filled in").toHaveValue("PE");
    await asking.locator("#ask-body").fill(`Ministerio ${mark}`);
    await asking.locator("#ask-title").fill(title);
    await asking.locator("#ask-need").fill(`Necesitamos saber más de ${secret}.`);
    await asking.getByLabel("Solo el equipo: todo es confidencial").check();
    await asking.getByRole("button", { name: "Enviar la solicitud" }).click();
    await expect(asking.locator(".errors")).toBeVisible();
    if (scripted) await expect(asking.locator(".errors"), "no topic is chosen").toBeFocused();
    await expect(asking.locator("#ask-need")).toHaveValue(new RegExp(secret));
    await asking.locator("input[name=topics]").nth(6).check();
    await asking.getByRole("button", { name: "Enviar la solicitud" }).click();
    await expect(asking.locator(".notice.good")).toBeVisible();
    await expect(asking.getByRole("heading", { level: 1 })).toHaveText(title);
    const request = new URL(asking.url()).search.replace(/&.*/, "");
    const own = `/es/support/request${request}`;
    const desk = `/en/support/desk${request}`;

    // The team takes it.
    const team = await visits.open();
    await signIn(team, member("support", "Sue Porter"), "/en/support", scripted);
    await team.getByRole("link", { name: "Requests for support" }).click();
    await team.getByRole("link", { name: title }).click();
    await team.getByRole("button", { name: "Take this request" }).click();
    await expect(team.locator(".notice.good")).toBeVisible();
    await team.locator("#task-task").fill("Ring the ministry");
    await team.getByRole("button", { name: "Add the task" }).click();
    await expect(team.getByRole("main")).toContainText("Ring the ministry");

    // Who could help is found in the directory by topic and region, and suggested.
    const seeking = await visits.another(team);
    await seeking.goto("/en/experts");
    await seeking.locator("input[name=topic][value=objective-6]").check();
    await seeking.locator("input[name=region][value=latin-america]").check();
    await seeking.locator("form.facets button[type=submit]").click();
    const expert = "Carmen Olazábal Tito";
    await seeking.getByRole("link", { name: expert }).click();
    await expect(seeking.getByRole("heading", { level: 1 })).toHaveText(expert);
    await team.getByRole("searchbox", { name: "Look for experts and resources" }).fill(expert);
    await team.getByRole("search").filter({ has: team.locator("#offer-words") }).getByRole("button").click();
    await team.getByRole("button", { name: `Suggest ${expert}` }).click();
    await expect(team.locator(".notice.good")).toContainText("Suggested");
    await team.locator("#note-words").fill("Entre nosotros.");
    await team.getByRole("button", { name: "Add the note" }).click();
    await expect(team.locator(".notice.good")).toBeVisible();
    await team.getByRole("button", { name: "Begin work on it" }).click();
    await expect(team.locator(".notice.good")).toBeVisible();
    await team.locator("#write-words").fill("¿Cuántas personas son?");
    await team.getByRole("button", { name: "Send as a message" }).click();
    await expect(team.locator(".notice.good")).toBeVisible();

    // Rosa is told by mail, in Spanish, and answers.
    const told = (words: string) =>
      expect.poll(() => lettersTo(rosa).some((letter) => letter.includes(words)), words).toBe(true);
    await told("Su solicitud de apoyo ha llegado");
    await told("Alguien del equipo lleva ahora su solicitud");
    await told("hay un mensaje del equipo");
    await asking.goto(own);
    const line = asking.locator(".time-line > li");
    await expect(line).toHaveCount(4);
    await expect(line.nth(1)).toContainText("El equipo se hace cargo");
    await expect(line.nth(1)).toContainText("Sue Porter, por el equipo");
    await expect(line.nth(3)).toContainText("¿Cuántas personas son?");
    await expect(asking.locator(".facts")).toContainText("En curso");
    await expect(asking.getByRole("link", { name: expert })).toBeVisible();
    await expect(asking.getByRole("main")).not.toContainText(/Entre nosotros|Ring the ministry/);
    await asking.locator("#reply-words").fill(`Doce, todas de ${secret}.`);
    await asking.getByRole("button", { name: "Enviar", exact: true }).click();
    await expect(asking.locator(".notice.good")).toBeVisible();
    await team.goto(desk);
    await team.locator("#write-words").fill("Así se hace.");
    await team.getByRole("button", { name: "Send as the answer" }).click();
    await expect(team.locator(".notice.good")).toBeVisible();
    await told("La respuesta a su solicitud ya está");
    await asking.reload();
    await expect(asking.locator(".time-line > li.now")).toContainText("Así se hace.");

    await nobodyElseReads(others, mark, [own, desk]);

    // She says how it was, and closes it.
    await asking.locator("#close-words").fill("Gracias.");
    await asking.locator("#close button[value=close].btn").click();
    await expect(asking.locator(".errors")).toBeVisible();
    await expect(asking.locator("#close-words")).toHaveValue("Gracias.");
    await asking.locator("input[name=helped][value='5']").check();
    await asking.locator("input[name=in-time][value='4']").check();
    await asking.locator("#close button[value=close].btn").click();
    await expect(asking.locator(".notice.good")).toContainText("Gracias");
    await expect(asking.locator(".facts")).toContainText("Cerrada");
    await team.reload();
    await expect(team.getByRole("main")).toContainText("Gracias.");

    await nobodyElseReads(others, mark, [own, desk]);
    for (const letter of lettersTo(rosa)) expect(letter, "letters say nothing of what it is about").not.toContain(mark);
    if (scripted) {
      // The page that listens all the while still does, and has heard nothing of it.
      const before = heard();
      await signIn(seeking, member("facilitator", "Lia Live"), "/en/spaces/low-water/questions/3");
      await hydrated(seeking);
      await seeking.locator("#text-0").fill(`Something for all, ${Date.now()}.`);
      await seeking.keyboard.press("Control+Enter");
      await expect.poll(heard).not.toBe(before);
      expect(heard()).not.toContain(mark);
      expect(heard()).not.toMatch(/support/i);
    }
    await visits.end();
  });
}

/** Browsers of several people, with or without scripts. */
class Visits {
  readonly #contexts: BrowserContext[] = [];

  constructor(
    readonly browser: Browser,
    readonly baseURL: string,
    readonly scripted: boolean,
  ) {}

  /** Somebody else's page. */
  async open(): Promise<Page> {
    const context = await this.browser.newContext({ baseURL: this.baseURL, javaScriptEnabled: this.scripted });
    this.#contexts.push(context);
    return context.newPage();
  }

  /** Another page of the same person. */
  async another(page: Page): Promise<Page> {
    return page.context().newPage();
  }

  /** One of each who is neither the team nor has asked. */
  async others(): Promise<[string, Page][]> {
    const others: [string, Page][] = [["visitor", await this.open()]];
    for (const role of ["participant", "reviewer", "facilitator", "editor"] as const) {
      const page = await this.open();
      await signIn(page, member(role), "/es/account", this.scripted);
      others.push([role, page]);
    }
    const expert = await this.open();
    await signIn(expert, member("participant", "Nadia Sinllamar"), "/es/account/expert", this.scripted);
    await becomeExpert(expert);
    return [...others, ["expert who was not asked", expert]];
  }

  async end(): Promise<void> {
    for (const context of this.#contexts) await context.close();
  }
}

/** Whoever it is, neither address, search nor list tells them anything. */
async function nobodyElseReads(others: [string, Page][], mark: string, addresses: string[]): Promise<void> {
  const words = encodeURIComponent(`xilofonía ${mark}`);
  for (const [who, page] of others) {
    for (const path of addresses) {
      const answer = await page.goto(path);
      // Whoever has not signed in may do so, whatever the address is.
      expect(answer!.status(), `${who}, ${path}`).toBe(who === "visitor" ? 200 : 404);
      await expect(page.locator("body"), `${who}, ${path}`).not.toContainText(mark);
    }
    for (const path of ["/es/support", `/es/search?q=${words}`, `/es/experts?q=${words}`, `/es/resources?q=${words}`]) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      const told = page.getByText(new RegExp(`Ministerio ${mark}|modelo de xilofonía`));
      await expect(told, `${who}, ${path}`).toHaveCount(0);
    }
  }
}

/** Has whoever is at their profile be shown in the directory. */
async function becomeExpert(page: Page): Promise<void> {
  const topics = (await page.locator("input[name=topics]").first().getAttribute("value"))!;
  const profile = {
    "lang-0": "es",
    "headline-0": "Lutier",
    "text-0": "Hace instrumentos.",
    topics,
    regions: "latin-america",
    "language-0": "es",
    "spoken-0": "fluent",
    "written-0": "fluent",
    help: "advice",
    availability: "open",
  };
  for (const form of [{ ...profile, do: "save" }, { consent: "yes", do: "show" }]) {
    const headers = { "Sec-Fetch-Site": "same-origin" };
    const answer = await page.request.post("/es/account/expert", { form, headers, maxRedirects: 0 });
    expect(answer.status(), form.do).toBe(303);
  }
}
