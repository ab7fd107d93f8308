// Mentions: an at sign in a text field offers people of the space. The build puts this behind compose.js, whose `put` it
// uses. The field keeps the focus; what is offered is a listbox beside the caret, and a line for screen readers.

const offer = document.createElement("ul");
offer.id = "offer";
offer.className = "offer";
offer.role = "listbox";
offer.hidden = true;
const heard = document.createElement("p");
heard.className = "vh";
heard.role = "status";
// In a landmark, where it belongs; anew when a page has taken the place of another.
const settle = () => offer.isConnected || (document.querySelector("main") ?? document.body).append(heard, offer);
settle();

// Which field, where its at sign stands, and what was offered last.
let mentioning;
let people = [];
let chosenAt = -1;
let asking;
let pause;
// The name behind an at sign that was answered with nobody, or that was chosen: nobody is offered again.
let vain;

// What is typed behind the last at sign that begins a word.
const typedName = (field) => {
  if (field.selectionStart !== field.selectionEnd) return;
  const before = field.value.slice(0, field.selectionStart);
  const found = /(?:^|[^\p{L}\p{N}@\\/._+-])@([^@\n[\]]{0,60})$/u.exec(before);
  if (found && !found[1].startsWith(" ")) return { at: before.length - found[1].length - 1, name: found[1] };
};

const copied = "fontFamily fontSize fontWeight fontStyle letterSpacing lineHeight padding borderWidth boxSizing direction tabSize".split(" ");

// Where a sign of the text stands in sight: measured in a twin of the field that nobody sees.
const spot = (field, at) => {
  const style = getComputedStyle(field);
  const twin = document.createElement("div");
  for (const name of copied) twin.style[name] = style[name];
  Object.assign(twin.style, {
    position: "absolute",
    visibility: "hidden",
    whiteSpace: "pre-wrap",
    overflowWrap: "break-word",
    borderStyle: "solid",
    width: `${field.offsetWidth}px`,
  });
  twin.textContent = field.value.slice(0, at);
  const sign = document.createElement("span");
  sign.textContent = "@";
  twin.append(sign);
  document.body.append(twin);
  const box = field.getBoundingClientRect();
  const below = Math.min(sign.offsetTop + sign.offsetHeight - field.scrollTop, field.offsetHeight);
  const found = { left: box.left + sign.offsetLeft, top: box.top + below };
  twin.remove();
  return found;
};

const choose = (at) => {
  chosenAt = at;
  for (const [place, option] of [...offer.children].entries()) option.ariaSelected = String(place === at);
  const option = offer.children[at];
  if (option) mentioning.field.setAttribute("aria-activedescendant", option.id);
  else mentioning.field.removeAttribute("aria-activedescendant");
  option?.scrollIntoView({ block: "nearest" });
};

const close = () => {
  clearTimeout(pause);
  asking?.abort();
  offer.hidden = true;
  heard.textContent = "";
  for (const name of ["controls", "activedescendant", "autocomplete", "haspopup"]) mentioning?.field.removeAttribute(`aria-${name}`);
  mentioning = undefined;
  vain = undefined;
};

const draw = ({ label, said, people: found }) => {
  settle();
  people = found;
  offer.ariaLabel = label;
  heard.textContent = said;
  offer.hidden = !found.length;
  offer.replaceChildren(
    ...found.map(({ name, about }, at) => {
      const option = document.createElement("li");
      option.id = `offer-${at}`;
      option.role = "option";
      const words = [name, about].filter(Boolean).map((text) => {
        const part = document.createElement("bdi");
        part.textContent = text;
        return part;
      });
      option.append(...words);
      return option;
    }),
  );
  if (!found.length) return;
  const { field, at, name } = mentioning;
  field.setAttribute("aria-controls", offer.id);
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-haspopup", "listbox");
  const { left, top } = spot(field, at);
  const from = offer.offsetParent.getBoundingClientRect();
  const within = Math.max(8, Math.min(left, document.documentElement.clientWidth - offer.offsetWidth - 8));
  offer.style.left = `${within - from.left}px`;
  offer.style.top = `${top - from.top}px`;
  // Whoever has typed no letter of a name may want no name.
  choose(name ? 0 : -1);
};

const look = async (space, { at, name }) => {
  asking?.abort();
  asking = new AbortController();
  try {
    const answer = await fetch(`${space}/people.json?q=${encodeURIComponent(name)}`, { signal: asking.signal });
    if (!answer.ok) throw new Error(answer.status);
    const told = await answer.json();
    if (!mentioning) return;
    vain = told.people.length ? undefined : { at, name };
    draw(told);
  } catch (error) {
    // Without a line, or asked too often, names are typed as they are.
    if (error.name !== "AbortError") close();
  }
};

const mention = (at) => {
  const { field, at: from } = mentioning;
  const { text } = people[at];
  const to = field.selectionStart;
  close();
  vain = { at: from, name: text.slice(1) };
  put(field, /^\s/.test(field.value.slice(to)) ? text : `${text} `, from, to);
};

addEventListener("input", (event) => {
  const field = event.target;
  if (!field.matches?.("textarea[data-panel]")) return;
  const typed = typedName(field);
  const space = /^\/[a-z]+\/spaces\/[^/]+/.exec(new URL(field.form.action).pathname)?.[0];
  // Nobody has a name that begins with what nobody's name begins with.
  const inVain = vain?.name && typed?.at === vain.at && typed.name.startsWith(vain.name);
  if (!typed || !space) {
    if (mentioning) close();
    return;
  }
  mentioning = { field, ...typed };
  clearTimeout(pause);
  if (!inVain) pause = setTimeout(look, 120, space, typed);
});

// Before the composer's own keys.
addEventListener(
  "keydown",
  (event) => {
    if (offer.hidden || !mentioning || event.target !== mentioning.field || event.isComposing) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const count = people.length;
    if (event.key === "ArrowDown") choose((chosenAt + 1) % count);
    else if (event.key === "ArrowUp") choose((Math.max(chosenAt, 0) + count - 1) % count);
    else if (event.key === "Escape") close();
    else if ((event.key === "Enter" || event.key === "Tab") && chosenAt >= 0 && !event.shiftKey) mention(chosenAt);
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  },
  true,
);

// The field keeps the focus.
offer.addEventListener("pointerdown", (event) => event.preventDefault());
offer.addEventListener("click", (event) => {
  const at = [...offer.children].indexOf(event.target.closest("li"));
  if (at >= 0) mention(at);
});
addEventListener("focusout", (event) => {
  if (mentioning && event.target === mentioning.field) close();
});
