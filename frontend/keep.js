// Keeps what is typed into a form that has a button to keep it: in this tab at once, and on the server a pause later, as the
// button does. What the server has not got yet is put back into the form when the page comes again, in whichever language.
const PAUSE = 1500;
const KINDS = ["hidden", "submit", "button", "file", "password"];
const timers = new WeakMap();
const seen = new WeakSet();
const arrived = new WeakSet();

const name = (form) => `keep:${new URL(form.action).pathname.replace(/^\/[a-z]{2}\//, "")}#${form.id}`;
const fields = (form) => [...form.elements].filter((each) => each.name && !KINDS.includes(each.type));
const ticks = (field) => field.type === "radio" || field.type === "checkbox";

const storage = (deed) => {
  try {
    return deed(sessionStorage);
  } catch {
    // Where nothing may be kept in the tab, the server keeps it alone.
    return null;
  }
};
const inTab = (form) => storage((tab) => tab.getItem(name(form)));
const forget = (form) => storage((tab) => tab.removeItem(name(form)));

const keep = (form) => {
  const typed = fields(form).filter((each) => !ticks(each) || each.checked);
  storage((tab) => tab.setItem(name(form), JSON.stringify(typed.map(({ name, value }) => [name, value]))));
};

const say = (form, kept) => {
  const line = form.querySelector(".form-kept");
  if (!line) return;
  const clock = new Intl.DateTimeFormat(document.documentElement.lang, { timeStyle: "short" });
  const words = kept ? line.dataset.kept.replace("{at}", clock.format(new Date())) : line.dataset.here;
  if (line.textContent !== words) line.textContent = words;
};

const save = async (form, keepalive = false) => {
  clearTimeout(timers.get(form));
  timers.delete(form);
  const typed = inTab(form);
  const body = new URLSearchParams(new FormData(form));
  body.set("do", form.dataset.keep);
  let kept = false;
  try {
    // The answer leads to a page that says so; it is not asked for.
    const answer = await fetch(form.action, { method: "POST", body, redirect: "manual", keepalive });
    kept = answer.type === "opaqueredirect";
  } catch {
    // Without a line it stays in the tab, and what is typed next tries again.
  }
  if (kept && inTab(form) === typed) forget(form);
  if (form.isConnected) say(form, kept);
};

const wait = (form) => {
  clearTimeout(timers.get(form));
  timers.set(form, setTimeout(save, PAUSE, form));
};

const restore = (form) => {
  seen.add(form);
  const kept = JSON.parse(inTab(form) ?? "null");
  if (!kept) return;
  for (const each of fields(form)) {
    const place = kept.findIndex(([name, value]) => name === each.name && (!ticks(each) || value === each.value));
    if (ticks(each)) each.checked = place >= 0;
    // Of several fields with one name, each takes its own.
    else if (place >= 0) each.value = kept.splice(place, 1)[0][1];
  }
  wait(form);
};

const look = () => {
  for (const form of document.querySelectorAll("form[data-keep]")) if (!seen.has(form)) restore(form);
};

addEventListener("input", ({ target }) => {
  const form = target.form;
  if (!form?.dataset.keep) return;
  keep(form);
  wait(form);
});
// Whoever sends it, or presses the button, has said what is to become of it; if it cannot be sent, it is kept again.
addEventListener("submit", ({ target: form }) => {
  if (!form.dataset.keep) return;
  clearTimeout(timers.get(form));
  timers.delete(form);
  forget(form);
  new MutationObserver((_, watch) => {
    if (form.dataset.state) return;
    watch.disconnect();
    if (form.isConnected && !arrived.has(form)) keep(form);
  }).observe(form, { attributeFilter: ["data-state"] });
});
// The client empties what has arrived.
addEventListener("reset", ({ target }) => arrived.add(target));
addEventListener("visibilitychange", () => {
  if (document.visibilityState !== "hidden") return;
  for (const form of document.querySelectorAll("form[data-keep]")) if (timers.has(form)) save(form, true);
});
new MutationObserver(look).observe(document.querySelector("main"), { childList: true, subtree: true });
look();
