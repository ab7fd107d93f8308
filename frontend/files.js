// Files go to the server as they are chosen; what comes back is the part of the form that shows them. Without this the
// form sends a file by itself, as a page load.

const parts = () => document.querySelector(".files[data-key]");
const keyOf = (form) => form.querySelector("input[name=key]")?.value;

let turns = Promise.resolve();
let under = 0;
let posting;

const say = (words) => {
  const line = parts()?.querySelector(".files-said");
  if (line) line.textContent = words;
};

const exchange = async (form, deed, file) => {
  const data = new FormData(form);
  data.delete("upload");
  data.set("do", deed);
  if (file) data.set("upload", file, file.name);
  const answer = await fetch(form.action, { method: "POST", body: data, headers: { "x-part": "files" } });
  if (!answer.ok) throw new Error(answer.status);
  return answer.text();
};

// Puts the new part in, and what somebody is typing in the old one with it.
const show = (html) => {
  const holder = parts()?.parentElement;
  if (!holder) return;
  const typed = new Map([...holder.querySelectorAll("input[type=text]")].map((field) => [field.id, field.value]));
  const ticked = new Map([...holder.querySelectorAll("input[type=checkbox], input[type=radio]")].map((field) => [field.id, field.checked]));
  const focused = holder.contains(document.activeElement) && document.activeElement.id;
  holder.innerHTML = html;
  for (const [id, value] of typed) {
    const field = document.getElementById(id);
    if (field) field.value = value;
  }
  for (const [id, value] of ticked) {
    const field = document.getElementById(id);
    if (field) field.checked = value;
  }
  ready();
  if (focused) document.getElementById(focused)?.focus();
  const said = parts()?.dataset.said;
  setTimeout(() => say(said || holder.querySelector(".field-error")?.textContent.trim() || ""), 100);
};

const ready = () => {
  const field = parts()?.querySelector("input[type=file]");
  if (field) field.multiple = true;
};

// One after the other, so that each answer shows all that came before it. Whether it arrived.
const turn = (form, deed, file) => {
  const words = (name) => parts()?.dataset[name]?.replace("{}", file?.name ?? "");
  under += 1;
  turns = turns.then(async () => {
    if (file) say(words("sending"));
    try {
      show(await exchange(form, deed, file));
      return !parts()?.querySelector("#upload-wrong");
    } catch {
      say(words("notSent"));
      return false;
    } finally {
      under -= 1;
    }
  });
  return turns;
};

const upload = async (form, field) => {
  const files = [...field.files];
  field.value = "";
  const came = await Promise.all(files.map((file) => turn(form, "attach", file)));
  return came.every(Boolean);
};

addEventListener("change", (event) => {
  const form = event.target.closest?.(".files") && event.target.form;
  if (!form) return;
  if (event.target.type === "file") upload(form, event.target);
  // What is typed is where it is; only the server is to know it.
  else exchange(form, "describe").catch(() => {});
});

addEventListener("click", (event) => {
  const button = event.target.closest?.(".files button");
  const form = button?.form;
  if (!form || !parts()) return;
  event.preventDefault();
  if (button.value === "attach") parts().querySelector("input[type=file]")?.click();
  else turn(form, button.value).then(() => (parts()?.querySelector("input[type=file]") ?? parts()?.querySelector("a"))?.focus());
});

// Who sends the form while files are on their way sends it with them.
addEventListener(
  "submit",
  (event) => {
    if (!under || !event.target.contains(parts())) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const { target: form, submitter } = event;
    posting ??= turns.then((arrived) => {
      posting = undefined;
      if (arrived && form.isConnected) form.requestSubmit(submitter?.isConnected ? submitter : null);
    });
  },
  true,
);

// A draft that this device brings back may have another key than the page came with.
const align = () => {
  const form = parts()?.closest("form");
  if (form && keyOf(form) && keyOf(form) !== parts().dataset.key) turn(form, "describe");
  ready();
};
addEventListener("focusin", (event) => event.target.closest?.("#compose, form:has(.files)") && align());
addEventListener("kept", align);
align();
const chosen = parts()?.querySelector("input[type=file]");
if (chosen?.files.length) upload(chosen.form, chosen);
