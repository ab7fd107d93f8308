// Passkeys in a real browser, with a device that Chromium plays: made, used, named and removed.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { eachLook, violations } from "./axe";
import { languages } from "./content";
import { expect, hydrated, test } from "./fixtures";
import { fillIn, member, password, signIn } from "./people";

const question = "/en/spaces/low-water/questions/2";

/** A device in front of a page. Who holds it confirms whatever is asked, unless it is told otherwise. */
async function device(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  const options = {
    protocol: "ctap2" as const,
    ctap2Version: "ctap2_1" as const,
    transport: "internal" as const,
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
    automaticPresenceSimulation: true,
  };
  const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", { options });
  return {
    /** Whether its holder is there to confirm what is asked from now on. */
    attended: (enabled: boolean) => session.send("WebAuthn.setAutomaticPresenceSimulation", { authenticatorId, enabled }),
    /** Whether it finds that it is its holder. */
    knows: (isUserVerified: boolean) => session.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified }),
    held: async () => (await session.send("WebAuthn.getCredentials", { authenticatorId })).credentials,
  };
}

/** Fills in the form to add one, and sends it. */
async function add(page: Page, name: string): Promise<void> {
  await page.locator("#add-passkey-name").fill(name);
  await page.locator("#add-passkey-password").fill(password);
  await page.locator("#add-passkey button").click();
}

async function signOut(page: Page): Promise<void> {
  await page.goto("/en/account");
  await hydrated(page);
  await page.locator("#out button").click();
  await page.locator(".site-tools > a.me bdi").waitFor({ state: "detached" });
}

/** That there is a letter with these words to an address. */
async function isTold(email: string, words: string): Promise<void> {
  const folder = process.env.COLLOQUY_TEST_MAIL!;
  const letters = () => (existsSync(folder) ? readdirSync(folder) : []).map((name) => readFileSync(join(folder, name), "utf8"));
  await expect.poll(() => letters().some((letter) => letter.includes(email) && letter.includes(words))).toBe(true);
}

test("a passkey is made, signs in with what is half written, gets a name and goes", async ({ page, watch }) => {
  watch.expectMissing("/api/keep");
  const email = member();
  const own = await device(page);
  await own.attended(false);
  await signIn(page, email, "/en/account/security");
  await expect(page.locator("#add-passkey-name")).toHaveValue(/^Chrome on /);
  await own.attended(true);
  await add(page, "My telephone");
  await expect(page.locator(".notice.good")).toContainText("The passkey is added.");
  await expect(page.locator(".rows a")).toHaveText("My telephone");
  const [held] = await own.held();
  expect(held.isResidentCredential).toBe(true);
  await isTold(email, "Subject: A passkey was added to your account");
  await own.attended(false);

  // The session ends while something is written: the form to sign in comes in its place, without a page load.
  await signIn(page, email, question);
  const words = `Half a thought, ${Date.now()}.`;
  await page.locator("#text-0").fill(words);
  await page.context().clearCookies({ name: /colloquy/ });
  await page.getByRole("button", { name: "Send for publication" }).click();
  const button = page.getByRole("button", { name: "Sign in with a passkey" });
  await expect(button).toBeVisible();
  await own.attended(true);
  await button.click();
  await expect(page.locator("#text-0")).toHaveValue(words);
  await expect(page).toHaveURL(new RegExp(question));

  await page.goto("/en/account/security");
  await hydrated(page);
  await expect(page.locator(".rows span")).toContainText("last used on");
  await page.locator(".rows a").click();
  await page.locator("#rename-name").fill("Blue telephone");
  await page.locator("#rename button").click();
  await expect(page.locator(".rows a")).toHaveText("Blue telephone");
  await page.locator(".rows a").click();
  await page.locator("#remove-password").fill("not this one");
  await page.locator("#remove button").click();
  await expect(page.locator(".errors")).toBeFocused();
  await page.locator("#remove-password").fill(password);
  await page.locator("#remove button").click();
  await expect(page.locator(".notice.good")).toContainText("The passkey is removed.");
  await expect(page.locator(".rows")).toHaveCount(0);
  await isTold(email, "Subject: A passkey was removed from your account");

  // The device has it still; the hub does not, and tells that in the place of the form.
  await own.attended(false);
  await signOut(page);
  await page.goto("/en/sign-in");
  await hydrated(page);
  await own.attended(true);
  await button.click();
  await expect(page.locator(".notice.wait")).toContainText("This passkey does not sign you in here.");
});

test("the browser offers a passkey where one says who one is", async ({ page }) => {
  const own = await device(page);
  await own.attended(false);
  await signIn(page, member(), "/en/account/security");
  await own.attended(true);
  await add(page, "Mine");
  await expect(page.locator(".rows a")).toHaveText("Mine");
  await own.attended(false);
  await signOut(page);
  await own.attended(true);
  // The device that Chromium plays chooses what is offered by itself; nothing is pressed.
  await page.goto(`/en/sign-in?back=${encodeURIComponent(question)}`);
  await expect(page.locator(".site-tools > a.me bdi")).toHaveText("Test Person");
  await expect(page).toHaveURL(question);
});

test("the button is there when the page to sign in comes without a page load", async ({ page, open, watch }) => {
  await open(question);
  const documents = watch.documents().length;
  await page.locator(".site-tools").getByRole("link", { name: "Sign in" }).click();
  await expect(page.getByRole("button", { name: "Sign in with a passkey" })).toBeVisible();
  expect(watch.documents().length).toBe(documents);
  await page.goBack();
  await expect(page.locator("article.reply").first()).toBeVisible();
  await page.goForward();
  await expect(page.getByRole("button", { name: "Sign in with a passkey" })).toBeVisible();
});

test("what does not come about is said, and can be tried again", async ({ page }) => {
  const own = await device(page);
  await own.attended(false);
  await signIn(page, member(), "/en/account/security");
  await own.attended(true);
  await own.knows(false);
  await add(page, "Mine");
  const said = page.locator("pass-key [role=alert]");
  await expect(said).toHaveText("No passkey was created. You can try again.");
  await own.knows(true);
  await page.getByRole("button", { name: "Create the passkey" }).click();
  await expect(page.locator(".rows a")).toHaveText("Mine");
  await add(page, "Once more");
  await expect(said).toHaveText("This device already holds a passkey for your account.");
  await page.locator(".form-links a").click();
  await expect(page.locator(".rows a")).toHaveText("Mine");
});

test("where the browser has no passkeys, or the hub another name, no button does nothing", async ({ page, open, baseURL }) => {
  const hidden = async () => {
    await open("/en/sign-in?back=/en/account/security");
    await expect(page.locator("pass-key")).toHaveAttribute("data-state", "none");
    await expect(page.locator("pass-key")).toBeHidden();
  };
  await page.route(/\/en\/sign-in\?/, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace(`data-origin="${baseURL}"`, 'data-origin="https://hub.example"') });
  });
  await hidden();
  await page.unrouteAll();
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, "PublicKeyCredential"));
  await hidden();
  await fillIn(page, member());
  await expect(page.locator(".no-passkey")).toContainText("needs JavaScript and a browser that has passkeys");
  await expect(page.locator("#add-passkey")).toBeHidden();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("there is no button, a sentence says why, and all else works", async ({ page }) => {
    await page.goto("/en/sign-in?back=/en/account/security");
    await expect(page.locator("#passkey")).toBeHidden();
    await fillIn(page, member());
    await expect(page.locator(".no-passkey")).toBeVisible();
    await expect(page.locator("#add-passkey")).toBeHidden();
  });
});

for (const language of languages) {
  test(`passkeys break no rule of accessibility in ${language}`, async ({ page, open }) => {
    test.setTimeout(600_000);
    const check = (what: string) =>
      eachLook(page, async (look) => {
        expect(await violations(page), `${what}, ${look}`).toEqual([]);
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wider, `${what}, ${look}: wider than the window`).toBeLessThanOrEqual(0);
      });
    const own = await device(page);
    await own.attended(false);
    await open(`/${language}/sign-in?back=/${language}/account/security`);
    await expect(page.locator("#passkey button")).toBeVisible();
    await check("signing in");
    await fillIn(page, member());
    await page.locator("#add-passkey button").click();
    await expect(page.locator(".errors")).toBeFocused();
    await check("what is to be mended");
    await own.knows(false);
    await own.attended(true);
    await add(page, "Mine");
    await expect(page.locator("pass-key [role=alert]")).toBeVisible();
    await check("what did not come about");
    await own.knows(true);
    await page.locator("#make button").click();
    await expect(page.locator(".notice.good")).toBeFocused();
    await check("what was added");
    await page.locator(".rows a").click();
    await page.locator("#remove button").click();
    await expect(page.locator(".errors")).toBeFocused();
    await check("one of them");
    await page.locator("#remove-password").fill(password);
    await page.locator("#remove button").click();
    await expect(page.locator(".notice.good")).toBeFocused();
    await own.attended(false);
    await page.context().clearCookies();
    await open(`/${language}/sign-in`);
    await own.attended(true);
    await page.locator("#passkey button").click();
    await expect(page.locator(".notice.wait")).toBeFocused();
    await check("a passkey that is gone");
  });
}
