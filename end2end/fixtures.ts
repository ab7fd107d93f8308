// What every test is given: a page that is watched. A test fails if the page says anything in the console (which is
// also where violations of the content security policy are told), throws, or asks another host for anything.
import { type Locator, type Page, type Request, type Response, expect, test as base } from "@playwright/test";

/** Sees what a page asks for and complains about. */
export class Watch {
  readonly requests: Request[] = [];
  readonly complaints: string[] = [];
  readonly #missing = new Set<string>();
  #offline = false;
  readonly #origin: string;

  constructor(page: Page, origin: string) {
    this.#origin = origin;
    page.on("console", (message) => {
      const from = message.location().url;
      const told = from.startsWith(origin) && this.#missing.has(new URL(from).pathname);
      if (told && message.text().startsWith("Failed to load resource")) return;
      if (this.#offline && message.text().includes("ERR_INTERNET_DISCONNECTED")) return;
      this.complaints.push(`console ${message.type()}: ${message.text()} (${from})`);
    });
    page.on("pageerror", (error) => this.complaints.push(`uncaught: ${error}`));
    page.on("request", (request) => {
      this.requests.push(request);
      const { origin: asked, protocol } = new URL(request.url());
      if (protocol !== "data:" && asked !== this.#origin) this.complaints.push(`asks another host: ${request.url()}`);
    });
  }

  /** The browser itself reports every answer 404; here one is due. */
  expectMissing(path: string): void {
    this.#missing.add(path);
  }

  /** The browser itself reports what it asks for while there is no line. */
  expectOffline(): void {
    this.#offline = true;
  }

  /** The documents that were asked for. */
  documents(): string[] {
    return this.requests.filter((request) => request.resourceType() === "document").map((request) => request.url());
  }
}

type Given = {
  /** Watches the page. */
  watch: Watch;
  /** Whether scripts run. */
  scripted: boolean;
  /** Opens an address, and waits until the client has taken over if scripts run. */
  open: (path: string) => Promise<Response>;
};

export const test = base.extend<Given>({
  // biome-ignore lint: Playwright reads what a fixture needs from its first parameter.
  baseURL: async ({}, use) => use(process.env.COLLOQUY_TEST_URL),
  scripted: async ({ javaScriptEnabled }, use) => use(javaScriptEnabled !== false),
  watch: [
    async ({ page, baseURL }, use) => {
      const watch = new Watch(page, baseURL!);
      await use(watch);
      expect(watch.complaints, "the page complains of nothing and asks no other host").toEqual([]);
    },
    { auto: true },
  ],
  open: async ({ page, scripted }, use) => {
    await use(async (path) => {
      const response = await page.goto(path);
      if (scripted) await hydrated(page);
      return response!;
    });
  },
});

export { expect };

/** Waits until the client has taken over. */
export async function hydrated(page: Page): Promise<void> {
  await page.locator("html[data-hydrated]").waitFor({ state: "attached" });
}

/** A reply by its number. */
export function reply(page: Page, number: string): Locator {
  return page.locator(`[id="reply-${number}"]`);
}

/** The words of a reply, or of a question or space; not those of the answers beneath it. */
export function words(of: Locator): Locator {
  return of.locator(".voice").first();
}

/** The link to a language version of a text: the first there is in a reply, say; not of the answers beneath it. */
export function version(of: Locator, language: string): Locator {
  return of.getByRole("list", { name: /^Language versions of/ }).first().getByRole("link", { name: new RegExp(`^${language}`) });
}

/** Picks something in the form above the replies; without scripts that takes a button. */
export async function arrange(page: Page, scripted: boolean, name: string, value: string): Promise<void> {
  await page.locator(`form.tools select[name=${name}]`).selectOption(value);
  if (!scripted) await page.getByRole("button", { name: "Apply" }).click();
}

/** The numbers of the replies to the question, from top to bottom. */
export async function order(page: Page): Promise<string[]> {
  const ids = await page.locator("article.reply").evaluateAll((all) => all.map((each) => each.id));
  return ids.map((id) => id.replace("reply-", ""));
}
