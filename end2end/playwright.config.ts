// How the browser tests run: in the browser that script/bootstrap found, against the executable, with scripts and without.
import { defineConfig } from "@playwright/test";

const withAndWithout = ["addresses", "arranging", "reading", "theme"].map((name) => `${name}.spec.ts`);

export default defineConfig({
  testDir: ".",
  outputDir: "../target/test-results",
  globalSetup: "./server.ts",
  fullyParallel: true,
  workers: 2,
  // A test that passes only the second time is told apart as flaky: to be mended, and no reason to stop.
  retries: 1,
  forbidOnly: true,
  // Generous, because the tests may share a small machine with a build; nothing here measures time.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: "list",
  use: {
    browserName: "chromium",
    locale: "en-GB",
    timezoneId: "UTC",
    viewport: { width: 1280, height: 800 },
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env.COLLOQUY_BROWSER ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "js" },
    { name: "nojs", testMatch: withAndWithout, use: { javaScriptEnabled: false } },
  ],
});
