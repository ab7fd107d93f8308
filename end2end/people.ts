// People of a test's own: what they write and what the hub keeps for them is nobody else's.
import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, hydrated } from "./fixtures";

export const password = "before the river runs low";

type Role = "participant" | "reviewer" | "facilitator" | "editor" | "support" | "administrator";

/** Somebody whom the operator adds, by their address for mail. */
export function member(role: Role = "participant", name = "Test Person"): string {
  const email = `${randomUUID()}@example.net`;
  execFileSync(
    process.env.COLLOQUY_TEST_BIN!,
    ["user", "add", "--email", email, "--name", name, "--role", role, "--password-stdin"],
    { env: { ...process.env, DATABASE_URL: process.env.COLLOQUY_TEST_DATABASE }, input: password, stdio: ["pipe", "ignore", "inherit"] },
  );
  return email;
}

/** Signs in, and goes on to a path. */
export async function signIn(page: Page, email: string, back: string, scripted = true): Promise<void> {
  await page.goto(`/en/sign-in?back=${encodeURIComponent(back)}`);
  if (scripted) await hydrated(page);
  await fillIn(page, email);
  await page.locator(".site-tools > a.me bdi").waitFor();
}

/** Fills in the form to sign in, and sends it. */
export async function fillIn(page: Page, email: string): Promise<void> {
  await page.locator("#sign-in-email").fill(email);
  await page.locator("#sign-in-password").fill(password);
  await page.locator("#sign-in button[type=submit]").first().click();
}

/** Sends a form as a page without scripts does: where it leads. */
export async function send(page: Page, path: string, form: Record<string, string>): Promise<string> {
  const answer = await page.request.post(path, {
    form: { key: randomUUID(), ...form },
    headers: { "Sec-Fetch-Site": "same-origin" },
    maxRedirects: 0,
  });
  expect(answer.status(), `${path}: ${form.do}`).toBe(303);
  return answer.headers().location;
}

/** The letters to an address as they are read, the first first. */
export function lettersTo(email: string): string[] {
  const folder = process.env.COLLOQUY_TEST_MAIL!;
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".eml")) : [];
  const letters = names.sort().map((name) => readFileSync(join(folder, name), "latin1"));
  return letters.filter((letter) => letter.includes(email)).map(readable);
}

/** A letter without what mail does to words beyond ASCII. */
function readable(letter: string): string {
  const byte = (_: string, hex: string) => String.fromCharCode(Number.parseInt(hex, 16));
  const parts = letter.split(/^(?=--)/m).map((part) =>
    /^content-transfer-encoding: quoted-printable/im.test(part)
      ? part.replace(/=\r?\n/g, "").replace(/=([0-9A-F]{2})/g, byte)
      : part,
  );
  return Buffer.from(parts.join(""), "latin1").toString("utf8");
}

/** The path of the link in the last letter to an address. */
export async function linkInLetterTo(email: string): Promise<string> {
  let found = "";
  await expect
    .poll(() => {
      for (const letter of lettersTo(email)) {
        const link = /https?:\/\/[^/\s]+(\/\S*link=\S+)/.exec(letter)?.[1];
        if (link) found = link;
      }
      return found;
    })
    .not.toBe("");
  return found;
}
