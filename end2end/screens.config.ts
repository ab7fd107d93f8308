// Pictures of every page, to look at. By hand:
//   node_modules/.bin/playwright test --config end2end/screens.config.ts
import { defineConfig } from "@playwright/test";
import tests from "./playwright.config";

export default defineConfig({
  ...tests,
  testMatch: "screens.ts",
  projects: [{ name: "js" }, { name: "nojs", use: { javaScriptEnabled: false } }],
});
