// People of a test's own: what they write and what the hub keeps for them is nobody else's.
import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, hydrated } from "./fixtures";

export const password = "before the river runs low";

/** Somebody whom the operator adds, by their address for mail. */
export function member(role: "participant" | "editor" | "facilitator" | "administrator" = "participant", name = "Test Person"): string {
  const email = `${randomUUID()}@example.net`;
  execFileSync(
    process.env.COLLOQUY_TEST_BIN!,
    ["user", "add", "--email", email, "--name", name, "--role", role, "--password-stdin"],
    { env: { ...process.env, DATABASE_URL: process.env.COLLOQUY_TEST_DATABASE }, input: password, stdio: ["pipe", "ignore", "inherit"] },
  );
  return email;
}

/** Signs in, and goes on to a path. */
export async function signIn(page: Page, email: string, back: string): Promise<void> {
  await page.goto(`/en/sign-in?back=${encodeURIComponent(back)}`);
  await hydrated(page);
  await fillIn(page, email);
  await page.locator(".site-tools > a.me bdi").waitFor();
}

/** Fills in the form to sign in, and sends it. */
export async function fillIn(page: Page, email: string): Promise<void> {
  await page.locator("#sign-in-email").fill(email);
  await page.locator("#sign-in-password").fill(password);
  await page.locator("#sign-in button[type=submit]").first().click();
}

/** The path of the link in the last letter to an address. */
export async function linkInLetterTo(email: string): Promise<string> {
  const folder = process.env.COLLOQUY_TEST_MAIL!;
  let found = "";
  await expect
    .poll(() => {
      const letters = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".eml")) : [];
      for (const name of letters.sort()) {
        const letter = readFileSync(join(folder, name), "utf8").replaceAll("=\r\n", "").replaceAll("=3D", "=");
        const link = letter.includes(email) && /https?:\/\/[^/\s]+(\/\S*link=\S+)/.exec(letter)?.[1];
        if (link) found = link;
      }
      return found;
    })
    .not.toBe("");
  return found;
}
