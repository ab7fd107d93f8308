// Low-data pages: no fonts, no scripts, little on the wire; everything still works, and the reader decides.
import { arrange, expect, hydrated, order, reply, test, version, words } from "./fixtures";

const question = "/en/spaces/low-water/questions/1";
const most = 75 * 1024;

test.describe("a browser that asks for less", () => {
  test.use({ extraHTTPHeaders: { "Save-Data": "on" } });

  test("gets the longest page of the demo, whole, for at most 75 KB", async ({ page, watch, context }) => {
    const wire = await context.newCDPSession(page);
    await wire.send("Network.enable");
    let bytes = 0;
    wire.on("Network.loadingFinished", (loaded) => (bytes += loaded.encodedDataLength));
    await page.goto("/en/spaces/low-water/all", { waitUntil: "networkidle" });
    // Tests beside this one may have added to them.
    await expect.poll(() => page.locator("article").count()).toBeGreaterThanOrEqual(36);
    const kinds = new Set(watch.requests.map((request) => request.resourceType()));
    expect([...kinds].filter((kind) => !["document", "stylesheet", "image", "manifest", "other"].includes(kind))).toEqual([]);
    expect(watch.requests.filter((request) => /\.(js|wasm|woff2)$/.test(new URL(request.url()).pathname))).toEqual([]);
    test.info().annotations.push({ type: "bytes on the wire", description: String(bytes) });
    console.log(`    low-data page: ${bytes} bytes on the wire`);
    expect(bytes).toBeGreaterThan(1000);
    expect(bytes).toBeLessThan(most);
  });

  test("reads, filters, sorts and switches by links and forms", async ({ page }) => {
    await page.goto(question);
    await version(reply(page, "1.1"), "Español").click();
    await expect(words(reply(page, "1.1"))).toHaveAttribute("lang", "es");
    await arrange(page, false, "sort", "newest");
    await expect(page).toHaveURL(/sort=newest/);
    expect((await order(page))[0]).toBe("1.6");
    await page.getByRole("navigation", { name: "Site language" }).getByRole("link", { name: "Français" }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", "fr");
    await expect(page.locator("html")).not.toHaveAttribute("data-hydrated");
  });

  test("loads the interactive page when it is asked to, and from then on", async ({ page }) => {
    await page.goto(question);
    await page.getByRole("button", { name: "Load the interactive page" }).click();
    await hydrated(page);
    await expect(page).toHaveURL(/\/en\/spaces\/low-water\/questions\/1$/);
    await expect(page.getByRole("button", { name: "Load the interactive page" })).toHaveCount(0);
    await page.goto("/en/about");
    await hydrated(page);
  });
});

test("low-data pages can be chosen, and are remembered", async ({ page, open }) => {
  await open("/en/about");
  await page.getByRole("button", { name: "Turn on Low-data pages" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-low-data");
  await page.goto(question);
  await expect(page.locator("html")).toHaveAttribute("data-low-data");
  // What the page before has left in the browser's cache costs nothing, and browsers may take it from there.
  const fetched = await page.evaluate(() =>
    performance.getEntriesByType("resource").filter((each) => (each as PerformanceResourceTiming).transferSize > 0).map((each) => each.name),
  );
  expect(fetched.filter((address) => /\.(js|wasm|woff2)$/.test(address))).toEqual([]);
  await page.getByRole("button", { name: "Turn off Low-data pages" }).click();
  await hydrated(page);
});
