// Serves the hub that all tests read: the demo and the real discussion page, on a database of their own.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { accessSync, constants, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";

const root = resolve(__dirname, "..");
/** The discussion page as it was saved; it lies beside the project. */
const saved = resolve(root, "../shared/input/gcm-guidance-discussion.txt");

export default async function serve(): Promise<() => Promise<void>> {
  const executable = findExecutable();
  const folder = mkdtempSync(join(tmpdir(), "colloquy-browser-tests-"));
  const article = await serveArticle();
  const others = Object.entries(process.env).filter(([name]) => !name.startsWith("COLLOQUY_"));
  const environment = {
    ...Object.fromEntries(others),
    DATABASE_URL: `sqlite:${folder}/colloquy.db`,
    COLLOQUY_LOG: "warn",
    COLLOQUY_SMTP_URL: `file:${folder}/mail`,
    COLLOQUY_REACH: new URL(article.address).host,
  };

  // The demo fills an empty database only, so the hub serves before the real page is read into it.
  const hub = spawn(executable, ["serve", "--demo", "--addr", "127.0.0.1:0"], {
    env: environment,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const stop = async () => {
    article.stop();
    if (hub.exitCode === null && hub.signalCode === null) {
      hub.kill("SIGTERM");
      await once(hub, "exit");
    }
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const address = await addressOf(hub);
    const health = await fetch(`${address}/healthz`);
    if (!health.ok) throw new Error(`${address}/healthz answers ${health.status}`);
    execFileSync(executable, ["import", saved, "--space", "guidance"], { env: environment, stdio: "pipe" });
    process.env.COLLOQUY_TEST_URL = address;
    // With these, tests add people of their own; see people.ts.
    process.env.COLLOQUY_TEST_BIN = executable;
    process.env.COLLOQUY_TEST_DATABASE = environment.DATABASE_URL;
    process.env.COLLOQUY_TEST_MAIL = `${folder}/mail`;
    process.env.COLLOQUY_TEST_ARTICLE = article.address;
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

/** A journal's site, whose every page tells of the same article, as journals tell search engines. */
async function serveArticle(): Promise<{ address: string; stop: () => void }> {
  const told = {
    citation_title: "Wells, wages and the way out",
    citation_author: "Iriarte, Nahia",
    citation_journal_title: "Journal of Low Rivers",
    citation_publisher: "Low Rivers Press",
    citation_publication_date: "2025/03/01",
    citation_language: "en",
    description: "Why households send somebody away before the well is dry, not after.",
  };
  const metas = Object.entries(told).map(([name, content]) => `<meta name="${name}" content="${content}">`);
  const site = createServer((_, answer) => {
    answer.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
    answer.end(`<!doctype html><html lang="en"><head><title>Wells</title>${metas.join("")}</head><body></body></html>`);
  });
  site.listen(0, "127.0.0.1");
  await once(site, "listening");
  const { port } = site.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, stop: () => void site.close() };
}

function findExecutable(): string {
  const candidates = [process.env.COLLOQUY_BIN, "dist/colloquy", "target/release/colloquy"];
  for (const candidate of candidates) {
    if (!candidate) continue;
    const path = resolve(root, candidate);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // The next one may be there.
    }
  }
  throw new Error("there is no executable to test: run script/build first, or set COLLOQUY_BIN");
}

/** The address that the hub prints once it listens; the system has picked a free port. */
async function addressOf(hub: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: hub.stdout! })) {
    const address = /serves (http:\S+)/.exec(line)?.[1];
    if (address) {
      hub.stdout!.resume();
      return address;
    }
  }
  throw new Error("the hub ended before it listened");
}
