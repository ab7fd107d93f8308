// Loads the client once the page can be read. A page in low-data mode does not name this script.
const load = async () => {
  const wasm = fetch(new URL("./colloquy_bg.wasm", import.meta.url));
  const client = await import("./colloquy.js");
  await client.default({ module_or_path: wasm });
  client.hydrate();
};

const whenIdle = (task) =>
  "requestIdleCallback" in window ? requestIdleCallback(task, { timeout: 2000 }) : setTimeout(task, 200);

if (document.readyState === "complete") whenIdle(load);
else addEventListener("load", () => whenIdle(load), { once: true });

// Who writes gets the composer's buttons; the first touch is early enough.
const compose = (event) => {
  if (!event.target.closest?.("#compose")) return;
  removeEventListener("focusin", compose);
  removeEventListener("pointerdown", compose);
  import("./compose.js");
};
addEventListener("focusin", compose);
addEventListener("pointerdown", compose);
