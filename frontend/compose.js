// What the composer's buttons do to a text field, and what becomes of something pasted from elsewhere. It changes the
// field as a person would, so that what is undone is undone, and the field tells of it by its own events.

const active = (from) => from.closest("form")?.querySelector(".panel:not([hidden]) textarea");

const put = (field, text, from, to) => {
  field.focus();
  field.setSelectionRange(from, to);
  // Old, but the only way that undo knows of.
  if (!document.execCommand("insertText", false, text)) {
    field.setRangeText(text, from, to, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
};

const around = (field, before) => {
  const after = before;
  const { selectionStart: from, selectionEnd: to, value } = field;
  const chosen = value.slice(from, to);
  // Three stars are strong and emphasised at once.
  const stars = Math.min(/\**$/.exec(value.slice(0, from))[0].length, /^\**/.exec(value.slice(to))[0].length);
  const marked = before.length === 1 ? stars % 2 === 1 : stars >= 2;
  if (marked) {
    put(field, chosen, from - before.length, to + after.length);
    field.setSelectionRange(from - before.length, to - before.length);
  } else {
    put(field, before + chosen + after, from, to);
    field.setSelectionRange(from + before.length, to + before.length);
  }
};

const lines = (field, mark) => {
  const { selectionStart, selectionEnd, value } = field;
  const from = value.lastIndexOf("\n", selectionStart - 1) + 1;
  const end = value.indexOf("\n", selectionEnd);
  const to = end < 0 ? value.length : end;
  const old = value.slice(from, to).split("\n");
  const all = old.every((line) => line.startsWith(mark));
  put(field, old.map((line) => (all ? line.slice(mark.length) : mark + line)).join("\n"), from, to);
};

const link = (field) => {
  const { selectionStart: from, selectionEnd: to, value } = field;
  const chosen = value.slice(from, to);
  const address = /^https?:\/\/\S+$/.test(chosen);
  put(field, address ? `[](${chosen})` : `[${chosen}](https://)`, from, to);
  // The caret goes where something is missing.
  const at = address ? from + 1 : from + chosen.length + 3;
  field.setSelectionRange(at, address ? at : at + 8);
};

const marks = {
  bold: (field) => around(field, "**"),
  italic: (field) => around(field, "*"),
  list: (field) => lines(field, "- "),
  quote: (field) => lines(field, "> "),
  link,
};

const keys = { b: "bold", i: "italic", k: "link" };

addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-mark]");
  const field = button && active(button);
  if (field) marks[button.dataset.mark](field);
});

addEventListener("keydown", (event) => {
  const mark = keys[event.key.toLowerCase()];
  if (!mark || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
  if (!event.target.matches?.("textarea[data-panel]")) return;
  event.preventDefault();
  marks[mark](event.target);
});

// Pasted markup as Markdown: emphasis, links, lists, headings, quotations and tables of cells stay; the rest is text.

const skipped = new Set(["SCRIPT", "STYLE", "HEAD", "TITLE", "META", "LINK", "TEMPLATE", "SVG", "IFRAME", "OBJECT"]);
const blocks = new Set(
  "P DIV SECTION ARTICLE UL OL LI BLOCKQUOTE H1 H2 H3 H4 H5 H6 TABLE TR PRE HEADER FOOTER MAIN ADDRESS DL DT DD HR".split(" "),
);

const escaped = (text) => text.replace(/\s+/g, " ").replace(/([\\`*_[\]])/g, "\\$1");

// Marks stand close to the words, or they mark nothing.
const mark = (text, sign) => {
  const [, before, words, after] = text.match(/^(\s*)([^]*?)(\s*)$/);
  return words ? `${before}${sign}${words}${sign}${after}` : text;
};

// Styles are read as the text that they are: the policy of the page lets no pasted style apply, not even out of sight.
const styled = (node, what) => new RegExp(`(?:^|;)\\s*${what}\\s*(?:;|!|$)`, "i").test(node.dataset.style ?? "");
const isHeavy = (node) => styled(node, "font-weight\\s*:\\s*(?:bold|bolder|[6-9]00)");

const inline = (node) => {
  if (node.nodeType === Node.TEXT_NODE) return escaped(node.data);
  if (node.nodeType !== Node.ELEMENT_NODE || skipped.has(node.nodeName)) return "";
  if (node.nodeName === "BR") return "\n";
  let text = [...node.childNodes].map(inline).join("");
  // Word processors wrap what they copy into a <b> that is not bold.
  const light = styled(node, "font-weight\\s*:\\s*(?:normal|400)");
  if (node.nodeName === "A" && /^(https?|mailto):/i.test(node.href) && text.trim()) return mark(text, "").replace(text.trim(), () => `[${text.trim()}](${node.href})`);
  if ((node.nodeName === "STRONG" || node.nodeName === "B" || isHeavy(node)) && !light) text = mark(text, "**");
  if (node.nodeName === "EM" || node.nodeName === "I" || styled(node, "font-style\\s*:\\s*italic")) text = mark(text, "*");
  return text;
};

const indented = (text, first, rest) => text.split("\n").map((line, at) => (at ? (line ? rest + line : line) : first + line)).join("\n");

const block = (node) => {
  const parts = [];
  let run = "";
  const end = () => {
    const text = run.replace(/ *\n */g, "\n").trim();
    if (text) parts.push(text);
    run = "";
  };
  for (const child of node.childNodes) {
    if (child.nodeType === Node.ELEMENT_NODE && skipped.has(child.nodeName)) continue;
    const holds = child.nodeType === Node.ELEMENT_NODE && (blocks.has(child.nodeName) || child.querySelector([...blocks].join()));
    if (!holds) {
      run += inline(child);
      continue;
    }
    end();
    parts.push(...one(child));
  }
  end();
  return parts;
};

const one = (node) => {
  const level = /^H([1-6])$/.exec(node.nodeName);
  if (level) return [`### ${inline(node).trim()}`];
  if (node.nodeName === "HR") return ["---"];
  if (node.nodeName === "PRE") return [indented(node.textContent.replace(/\n$/, ""), "    ", "    ")];
  if (node.nodeName === "BLOCKQUOTE") return [block(node).join("\n\n").split("\n").map((line) => `> ${line}`.trimEnd()).join("\n")];
  if (node.nodeName === "TR") return [[...node.cells].map((cell) => block(cell).join(" ")).join(" | ")];
  if (node.nodeName === "UL" || node.nodeName === "OL") {
    const start = Number(node.getAttribute("start")) || 1;
    const items = [...node.children].filter((child) => child.nodeName === "LI" || child.nodeName === "UL" || child.nodeName === "OL");
    const item = (child, at) => {
      const sign = node.nodeName === "OL" ? `${start + at}. ` : "- ";
      return indented(block(child).join("\n"), sign, " ".repeat(sign.length));
    };
    return [items.map(item).join("\n")];
  }
  return block(node);
};

const tame = (tag) => tag.replace(/\s(style|on\w+)\s*=/gi, " data-$1=");

const markdown = (html) => {
  const { body } = new DOMParser().parseFromString(html.replace(/<[^>]*>/g, tame), "text/html");
  return block(body).join("\n\n").replaceAll("\u00a0 ", " ");
};

addEventListener("paste", (event) => {
  const field = event.target;
  const html = event.clipboardData?.getData("text/html");
  if (!html || !field.matches?.("textarea[data-panel]")) return;
  const text = markdown(html);
  if (!text) return;
  event.preventDefault();
  put(field, text, field.selectionStart, field.selectionEnd);
});
