// Loads the client once the page can be read. In low-data mode, only when the reader asks for it.
const load = async () => {
  const wasm = fetch(new URL("./colloquy_bg.wasm", import.meta.url));
  const client = await import("./colloquy.js");
  await client.default({ module_or_path: wasm });
  client.hydrate();
};

const whenIdle = (task) =>
  "requestIdleCallback" in window ? requestIdleCallback(task, { timeout: 2000 }) : setTimeout(task, 200);

const whenAsked = () => {
  const ask = (event) => {
    if (!event.target.closest?.("[data-load-client]")) return;
    event.preventDefault();
    document.removeEventListener("click", ask);
    load();
  };
  document.addEventListener("click", ask);
};

if ("lowData" in document.documentElement.dataset) whenAsked();
else if (document.readyState === "complete") whenIdle(load);
else addEventListener("load", () => whenIdle(load), { once: true });
