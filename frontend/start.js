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

// What the pages around this one look like.
const dress = () => {
  for (const sheet of document.querySelectorAll("link[data-sheet]")) sheet.rel = "stylesheet";
};

if (document.readyState === "complete") whenIdle(dress);
else addEventListener("load", () => whenIdle(dress), { once: true });

// Who writes gets the composer's buttons, or sees how a page will read; the first touch is early enough.
const touched = (selector, load) => {
  const touch = (event) => {
    if (!event.target.closest?.(selector)) return;
    removeEventListener("focusin", touch);
    removeEventListener("pointerdown", touch);
    // Without a line there is none of it; the next touch asks again.
    load().catch(listen);
  };
  const listen = () => {
    addEventListener("focusin", touch);
    addEventListener("pointerdown", touch);
  };
  listen();
};
touched("#compose", () => import("./compose.js"));
touched("#compose, form:has(.files)", () => import("./files.js"));
touched("[data-preview]", () => import("./preview.js"));

// A page on which a passkey can be made or used gets what that takes; the document names it by itself, a page that the
// client has put into another's place does not. So it is with a form that is kept while it is filled in.
const found = (selector, load) => {
  const watch = new MutationObserver(() => look());
  const look = () => {
    if (!document.querySelector(selector)) return;
    watch.disconnect();
    load();
  };
  watch.observe(document.querySelector("main"), { childList: true, subtree: true });
  return look;
};
found("pass-key", () => import("./passkeys.js"));
found("form[data-keep], [data-sent-from]", () => Promise.all([import("./keep.js"), import("./files.js")]))();

// What happens to a question is heard once for all tabs that show it: a browser keeps few connections to one site. One
// tab listens and tells the others; when it is closed, another goes on after the last that was told.
globalThis.liveSource = (address) => {
  if (!navigator.locks || !globalThis.BroadcastChannel) return new EventSource(address);
  const heard = new EventTarget();
  const channel = new BroadcastChannel(address);
  const ended = new AbortController();
  let last = "";
  let source;
  let hand;
  const tell = ({ type, data, id }) => {
    last = id || last;
    heard.dispatchEvent(new MessageEvent(type, { data }));
  };
  channel.onmessage = ({ data }) => tell(data);
  const listen = () =>
    new Promise((done) => {
      hand = done;
      source = new EventSource(last ? `${address}&last=${last}` : address);
      for (const type of ["hello", "published", "gone", "changed"]) {
        source.addEventListener(type, ({ data, lastEventId: id }) => {
          tell({ type, data, id });
          channel.postMessage({ type, data, id });
        });
      }
    });
  navigator.locks.request(address, { signal: ended.signal }, listen).catch(() => {});
  return {
    addEventListener: heard.addEventListener.bind(heard),
    close: () => {
      ended.abort();
      source?.close();
      hand?.();
      channel.close();
    },
  };
};

// Keys on the moderators' page, which may be turned off (WCAG 2.1.4). They do what its links and buttons do.
const root = document.documentElement;
const keysAreOff = () => {
  try {
    return localStorage.getItem("keys") === "off";
  } catch {
    return false;
  }
};
root.dataset.keys = "";

// How pages look changes in place; without a script the form in the footer does the same.
addEventListener("click", (event) => {
  const button = event.target.closest?.("button[name=theme]");
  if (!button) return;
  event.preventDefault();
  const theme = button.value === "system" ? "" : button.value;
  if (theme) root.dataset.theme = theme;
  else delete root.dataset.theme;
  document.cookie = `theme=${theme}; Path=/; Max-Age=${theme ? 31536000 : 0}; SameSite=Lax`;
  for (const each of document.querySelectorAll("button[name=theme]")) each.ariaPressed = each === button;
});

const nextRow = (step) => {
  const rows = [...document.querySelectorAll(".mod-row")];
  const here = rows.findIndex((row) => row.hasAttribute("aria-current"));
  const row = rows[here < 0 ? 0 : here + step];
  if (row) row.click();
};

// A decision that needs words takes one to where they are typed first.
const press = (button) => {
  const words = document.getElementById(button.dataset.needs ?? "");
  const ticked = button.form.querySelector("input[name=point]:checked");
  if (words && !words.value.trim() && !ticked) words.focus();
  else button.click();
};

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
  const page = document.querySelector("[data-moderation]");
  const typing = event.target.closest?.("input:not([type=checkbox]), textarea, select, [contenteditable]");
  if (!page || typing || keysAreOff()) return;
  const help = page.querySelector("[data-keys]");
  const button = page.querySelector(`button[data-key="${CSS.escape(event.key)}"]`);
  if (event.key === "j" || event.key === "k") nextRow(event.key === "j" ? 1 : -1);
  else if (event.key === "?" && help) {
    help.open = !help.open;
    help.querySelector("summary").focus();
  } else if (button) press(button);
  else return;
  event.preventDefault();
});

addEventListener(
  "toggle",
  (event) => {
    const box = event.target.matches?.("[data-keys]") && event.target.querySelector("[data-keys-off]");
    if (box) box.checked = keysAreOff();
  },
  true,
);

addEventListener("change", (event) => {
  if (!event.target.matches?.("[data-keys-off]")) return;
  try {
    localStorage.setItem("keys", event.target.checked ? "off" : "on");
  } catch {
    // A browser that keeps nothing keeps the keys on.
  }
});

// A list that is asked by a form is asked as soon as something is chosen.
addEventListener("change", ({ target }) => {
  const form = target.form;
  if (form?.hasAttribute("data-go") && (target.type === "checkbox" || target.tagName === "SELECT")) form.requestSubmit();
});
