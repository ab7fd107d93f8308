// Files beside a reply, with scripts: sent as they are chosen, described, taken away, and never lost on the way.
import type { Page } from "@playwright/test";
import { eachLook, violations } from "./axe";
import { member, signIn } from "./people";
import { expect, hydrated, test } from "./fixtures";
import { paper, picture } from "./papers";

const question = "/spaces/low-water/questions/3";
async function choose(page: Page, files: Parameters<ReturnType<Page["locator"]>["setInputFiles"]>[0]): Promise<void> {
  await page.locator("#upload").focus();
  await page.locator("#upload").setInputFiles(files);
}

test("files go along with a reply, without any page load", async ({ page, watch }) => {
  await signIn(page, member(), `/en${question}`);
  const documents = watch.documents().length;
  const words = `With two files, ${Date.now()}.`;
  await page.locator("#text-0").fill(words);
  await choose(page, [picture("well.png"), paper]);
  const files = page.locator(".files .file");
  await expect(files).toHaveCount(2);
  await expect(page.locator(".files-said")).toHaveText(/is attached\.$/);
  await page.keyboard.press("Control+Enter");
  // Nobody who does not see it would know what the picture shows.
  await expect(page.locator(".errors")).toBeFocused();
  await expect(page.locator("#text-0")).toHaveValue(words);
  await page.locator(".errors a").click();
  const alt = page.locator(".files input[type=text]");
  await expect(alt).toBeFocused();
  await alt.fill("A well of stone");
  await page.getByRole("button", { name: "Send for publication" }).click();
  const own = page.locator(".awaiting", { hasText: words });
  await expect(own).toBeVisible();
  await expect(own.getByRole("img", { name: "A well of stone" })).toBeVisible();
  await expect(own.getByRole("link", { name: "paper.pdf" })).toBeVisible();
  await expect(files).toHaveCount(0);
  expect(watch.documents().length).toBe(documents);
});

test("what is wrong with a file is said at its field, and it can be taken away again", async ({ page }) => {
  await signIn(page, member(), `/fr${question}`);
  await page.locator("#text-0").fill("À moitié.");
  await choose(page, { name: "a.gif", mimeType: "image/gif", buffer: Buffer.from("GIF89a") });
  await expect(page.locator("#upload-wrong")).toHaveText(/Seuls les fichiers PDF, PNG, JPEG et WebP/);
  await choose(page, paper);
  await expect(page.locator("#upload-wrong")).toHaveCount(0);
  await page.getByRole("button", { name: "Retirer" }).click();
  await expect(page.locator(".files .file")).toHaveCount(0);
  await expect(page.locator("#upload")).toBeFocused();
  await expect(page.locator("#text-0")).toHaveValue("À moitié.");
});

test("a file outlives a reload, with its description, and a reply that is sent meanwhile takes it along", async ({ page }) => {
  await signIn(page, member(), `/es${question}`);
  await choose(page, picture("pozo.png"));
  const alt = page.locator(".files input[type=text]");
  await alt.fill("Un pozo");
  const described = page.waitForResponse((answer) => answer.request().method() === "POST");
  await alt.blur();
  await described;
  await page.reload();
  await hydrated(page);
  await expect(alt).toHaveValue("Un pozo");
  const words = `Con dos archivos, ${Date.now()}.`;
  await page.locator("#text-0").fill(words);
  let go = () => {};
  const held = new Promise<void>((done) => (go = done));
  await page.route(`**/es${question}`, async (route) => {
    if (route.request().method() === "POST") await held;
    await route.continue();
  });
  await choose(page, paper);
  await page.locator("#text-0").press("Control+Enter");
  await expect(page.locator(".files-said")).toHaveText(/^Enviando/);
  go();
  const own = page.locator(".awaiting", { hasText: words });
  await expect(own).toBeVisible();
  await expect(own.locator(".beside li")).toHaveCount(2);
});

for (const language of ["en", "fr", "es"]) {
  test(`files break no rule of accessibility in ${language}`, async ({ page, open }) => {
    test.slow();
    await signIn(page, member(), `/${language}${question}`);
    await choose(page, [picture("well.png"), paper]);
    await expect(page.locator(".files .file")).toHaveCount(2);
    await page.locator("#text-0").fill("…");
    await page.locator("#compose-form .btn-1").click();
    await expect(page.locator(".errors")).toBeVisible();
    await eachLook(page, async (look) => expect(await violations(page, "main"), look).toEqual([]));
  });
}
