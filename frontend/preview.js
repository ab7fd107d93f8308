// Shows how a text will read, beside it, as it is typed. The form's own button does the same by itself.
const PAUSE = 400;
let timer;
let turn = 0;

const refresh = async (form) => {
  const mine = ++turn;
  const body = new URLSearchParams(new FormData(form));
  body.set("do", "preview");
  try {
    const answer = await fetch(form.action, { method: "POST", body });
    if (!answer.ok || mine !== turn) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const [fresh, old] = [page, document].map((each) => each.querySelector("#preview .preview"));
    if (fresh && old) old.replaceWith(document.adoptNode(fresh));
  } catch {
    // Without a line the text is where it was, and the next pause asks again.
  }
};

addEventListener("input", (event) => {
  const form = event.target.closest?.("[data-preview]")?.querySelector("form");
  if (!form) return;
  clearTimeout(timer);
  timer = setTimeout(refresh, PAUSE, form);
});

// What was typed before this came.
for (const form of document.querySelectorAll("[data-preview] form")) {
  if ([...form.elements].some((each) => each.defaultValue !== undefined && each.value !== each.defaultValue)) refresh(form);
}
