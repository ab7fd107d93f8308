// What is typed into a long form is kept until it is sent: on the server for who has signed in, so that another device
// has it, else on the device. Where the server cannot be reached, the device keeps it too.

const PAUSE = 1200;
const form = () => document.querySelector("form[data-keep]");
const name = (of, viewer = of.dataset.viewer) => `keep:${viewer}:${of.dataset.keep}`;

// A browser that keeps nothing says so by throwing.
const inStore = (area) => (deed, ...what) => {
  try {
    return globalThis[area][deed](...what);
  } catch {
    return undefined;
  }
};
const store = inStore("localStorage");
const tab = inStore("sessionStorage");
const kept = (of, viewer) => JSON.parse(store("getItem", name(of, viewer)) ?? "null");

// What the server has just kept: a page that was asked for before may still come, drawn from what there was then.
const LATE = 10_000;
const late = (of) => {
  const confirmed = JSON.parse(tab("getItem", name(of)) ?? "null");
  if (!confirmed || confirmed.at < performance.timeOrigin || Date.now() - confirmed.at > LATE) return null;
  const { base } = of.elements;
  return !base || Number(confirmed.base) > Number(base.value) ? confirmed : null;
};

const say = (of, what) => {
  const line = of.querySelector(".kept-said");
  if (line && line.textContent !== what) line.textContent = what;
};
const words = (of) => of.querySelector(".kept").dataset;
const discard = (of) => of.querySelector("button[value=discard]");

// Files and what is said of them stand on the server already.
const own = ([field, value]) => typeof value === "string" && !/^(do|base|sure|upload|picture|drop|alt-.*)$/.test(field);
const fields = (of) => [...new FormData(of)].filter(own);
const isEmpty = (typed) => typed.every(([field, value]) => !value.trim() || /^(key|lang-\d+)$/.test(field));

// Puts the fields in again; of lists there are as many as were chosen.
const fill = (of, typed) => {
  const all = new Map();
  for (const [field, value] of typed) all.set(field, [...(all.get(field) ?? []), value]);
  for (const [field, values] of all) {
    const named = () => [...of.querySelectorAll(`[name="${CSS.escape(field)}"]`)];
    const first = named()[0];
    if (!first) continue;
    if (first.type === "checkbox" || first.type === "radio") {
      for (const each of named()) each.checked = values.includes(each.value);
      continue;
    }
    while (first.tagName === "SELECT" && named().length < values.length) {
      const more = named().at(-1).cloneNode(true);
      more.id = `${first.id}-${named().length}`;
      named().at(-1).after(more);
    }
    named().forEach((each, at) => {
      if (values[at] !== undefined) each.value = values[at];
    });
  }
  dispatchEvent(new Event("kept"));
};

// On the device at once: whoever leaves, or takes another language, has it there.
const hold = (of) => {
  const typed = fields(of);
  if (isEmpty(typed)) store("removeItem", name(of));
  else store("setItem", name(of), JSON.stringify(typed));
};

const here = (of, typed) => {
  const fits = store("setItem", name(of), JSON.stringify(typed)) !== undefined || store("getItem", name(of)) !== null;
  say(of, fits ? words(of).here : words(of).failed);
};

// Another device has kept something else: this one goes on by itself.
let alone = false;

const post = async (of, deed, typed) => {
  const body = new FormData();
  for (const [field, value] of typed) body.append(field, value);
  body.set("do", deed);
  if (of.elements.base) body.set("base", of.elements.base.value);
  const answer = await fetch(of.action, { method: "POST", body, headers: { "x-part": "draft" } });
  if (!answer.ok) throw new Error(answer.status);
  return answer.text();
};

const keep = async (of) => {
  const typed = fields(of);
  const empty = isEmpty(typed) && !of.querySelector(".files .file");
  if (!of.dataset.viewer || alone) {
    if (empty) store("removeItem", name(of));
    else here(of, typed);
  } else {
    try {
      const said = await post(of, "keep", typed);
      // The page may have been drawn anew meanwhile, from what there was before.
      const now = form() ?? of;
      alone = said === "other";
      if (alone) {
        here(now, typed);
        say(now, words(now).other);
      } else {
        if (now.elements.base) now.elements.base.value = said;
        // What was typed meanwhile the server has not got.
        if (store("getItem", name(of)) === JSON.stringify(typed)) {
          tab("setItem", name(of), JSON.stringify({ at: Date.now(), base: said, typed }));
          store("removeItem", name(of));
        }
        say(now, empty ? "" : words(now).kept);
      }
    } catch {
      here(of, typed);
    }
  }
  if (discard(of)) discard(of).hidden = empty;
};

// One after the other: each is made from the revision before it.
let turns = Promise.resolve();
let pause;
let sending = false;
const later = (of, after = PAUSE) => {
  clearTimeout(pause);
  pause = setTimeout(() => {
    turns = turns.then(() => of.isConnected && !sending && keep(of));
  }, after);
};

for (const type of ["input", "change"]) {
  addEventListener(type, ({ target }) => {
    if (!target.form?.dataset.keep) return;
    sending = false;
    hold(target.form);
    later(target.form);
  });
}

// The client empties what has arrived.
const arrived = new WeakSet();
addEventListener("reset", ({ target }) => arrived.add(target));

// What is on its way is not kept once more; where it is refused, it comes back in the form.
addEventListener(
  "submit",
  async (event) => {
    const of = event.target;
    if (!of.dataset.keep) return;
    clearTimeout(pause);
    sending = true;
    tab("removeItem", name(of));
    if (of.dataset.viewer) {
      // The server has it then; if it cannot be sent, the device keeps it again.
      store("removeItem", name(of));
      new MutationObserver((_, watch) => {
        if (of.dataset.state) return;
        watch.disconnect();
        if (of.isConnected && !arrived.has(of)) hold(of);
      }).observe(of, { attributeFilter: ["data-state"] });
    }
    if (event.submitter?.value !== "discard") return;
    event.preventDefault();
    event.stopImmediatePropagation();
    try {
      await turns;
      if (of.dataset.viewer) await post(of, "discard", [["key", of.elements.key.value]]);
      store("removeItem", name(of));
      location.assign(of.action);
    } catch {
      sending = false;
      say(of, words(of).failed);
    }
  },
  true,
);

// A form that comes, by a page load or in the place of another.
const begin = () => {
  const sent = document.querySelector("[data-sent-from]");
  if (sent) {
    const drafts = Object.keys(store("valueOf") ?? {}).filter((key) => key.startsWith("keep:") && key.endsWith(`:${sent.dataset.sentFrom}`));
    for (const draft of drafts) store("removeItem", draft);
  }
  const of = form();
  if (!of || of.dataset.begun !== undefined) return;
  of.dataset.begun = "";
  sending = false;
  alone = false;
  const { viewer } = of.dataset;
  for (const each of of.querySelectorAll("[data-by-hand]")) each.hidden = true;
  if (of.dataset.fresh === undefined) {
    // It was sent and came back with what was typed.
    later(of, 0);
    return;
  }
  // What was typed without a line, or before signing in.
  const confirmed = late(of);
  if (confirmed && of.elements.base) of.elements.base.value = confirmed.base;
  const before = kept(of) ?? confirmed?.typed ?? (viewer && of.elements.base?.value === "0" ? kept(of, "") : null);
  if (!before) return;
  fill(of, before);
  if (viewer) store("removeItem", name(of, ""));
  say(of, words(of).back);
  if (discard(of)) discard(of).hidden = false;
  if (viewer) later(of, 0);
};
begin();
new MutationObserver(begin).observe(document.querySelector("main"), { childList: true, subtree: true });
