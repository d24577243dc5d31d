/**
 * What makes pages easier to use. Each of them is complete without it, and nothing leaves the browser.
 *
 *   decoder      finds the page for what was pasted or typed
 *   copying      puts replies and codes into the clipboard
 *   anchors      give each heading a link to itself
 */

// ---- the decoder

const form = document.querySelector("form.decoder");
if (form) new Decoder(form);

/** A combobox with a list of links (ARIA Authoring Practices, "Editable Combobox With List Autocomplete"). */
function Decoder(form) {
  const input = form.querySelector("input");
  const findings = form.querySelector(".findings");
  const status = form.querySelector("[role=status]");
  const list = form.querySelector("[role=listbox]");
  const pasted = form.querySelector(".pasted");
  const isIndex = document.body.classList.contains("index");
  /** The whole text that was pasted; a field of one line can't hold it. */
  let text = "";
  let tools;
  let active = -1;

  /** Decoder and catalog are fetched when somebody turns to the field, and not before. */
  const load = () => (tools ??= Promise.all(
    [form.dataset.decode, form.dataset.catalog].map((path) => import(new URL(path, document.baseURI))),
  ).then(([{ decode }, { default: catalog }]) => ({ decode, catalog })));

  async function update() {
    const asked = text || input.value;
    if (!asked.trim()) return close();
    const { decode, catalog } = await load();
    if (asked !== (text || input.value)) return;
    const { options, message, marks } = find(asked, decode, catalog);
    status.textContent = message;
    list.replaceChildren(...options.map((option, number) => element(option, number)));
    list.hidden = options.length === 0;
    open();
    showPasted(marks);
    choose(-1);
    if (isIndex) remember(asked);
  }

  function element({ path, code, title, type, severity, action, remark }, number) {
    const link = document.createElement("a");
    link.id = `decoder_option_${number}`;
    link.href = form.dataset.root + path;
    link.tabIndex = -1;
    link.setAttribute("role", "option");
    link.setAttribute("aria-selected", "false");
    const parts = [["code", code], ["name", title], [type ? `type ${type}` : "", NAMES[type]],
      ["action", action && `${severity[0].toUpperCase()}${severity.slice(1)} severity. ${action}.`], ["remark", remark]];
    for (const [name, content] of parts) {
      if (!content) continue;
      const part = document.createElement("span");
      part.className = name;
      part.textContent = content;
      link.append(part, " ");
    }
    return link;
  }

  /** Shows a pasted text with the places that were read, as text and nothing else. */
  function showPasted(marks) {
    pasted.hidden = !text;
    pasted.replaceChildren();
    let from = 0;
    for (const [start, end] of text ? marks : []) {
      if (start < from) continue;
      const mark = document.createElement("mark");
      mark.textContent = text.slice(start, end);
      pasted.append(text.slice(from, start), mark);
      from = end;
    }
    pasted.append(text.slice(from));
    const mark = pasted.querySelector("mark");
    pasted.scrollTop = mark ? mark.offsetTop - pasted.offsetTop - pasted.clientHeight / 3 : 0;
  }

  function choose(number) {
    const options = [...list.children];
    active = options.length ? (number + options.length + 1) % (options.length + 1) : -1;
    if (active === options.length) active = -1;
    options.forEach((option, i) => option.setAttribute("aria-selected", String(i === active)));
    if (active < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", options[active].id);
    options[active]?.scrollIntoView({ block: "nearest" });
  }

  function open() {
    findings.hidden = false;
    input.setAttribute("aria-expanded", String(!list.hidden));
  }

  function close() {
    if (findings.hidden) return;
    findings.hidden = true;
    input.setAttribute("aria-expanded", "false");
    choose(-1);
    if (isIndex && !input.value) remember("");
  }

  function remember(asked) {
    const address = new URL(location);
    const isShort = asked && asked.length <= 200 && !asked.includes("\n");
    if (isShort) address.searchParams.set("q", asked);
    else address.searchParams.delete("q");
    history.replaceState(history.state, "", address);
  }

  input.addEventListener("focus", () => { load(); if (input.value) update(); });
  input.addEventListener("input", () => { text = ""; update(); });
  input.addEventListener("paste", (event) => {
    const content = event.clipboardData?.getData("text/plain") ?? "";
    if (!/[\r\n]/.test(content.trim())) return;
    event.preventDefault();
    text = content.trim().replace(/\r\n?/g, "\n").slice(0, input.maxLength);
    input.value = text.split("\n").find((line) => line.trim()).trim().slice(0, 200);
    update();
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (findings.hidden) update();
      else choose(event.key === "ArrowDown" ? active + 1 : active < 0 ? list.children.length - 1 : active - 1);
    } else if (event.key === "Escape") {
      if (findings.hidden) [input.value, text] = ["", ""];
      close();
    } else if (event.key === "Home" || event.key === "End") choose(-1);
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!(text || input.value).trim()) return;
    // What is chosen stays chosen; a text that came in only now is looked at first.
    if (findings.hidden) await update();
    (list.children[active] ?? list.firstElementChild)?.click();
  });
  // What is shown on the index stands in the page; elsewhere it covers the page and gives way.
  if (!isIndex) form.addEventListener("focusout", ({ relatedTarget }) => { if (!form.contains(relatedTarget)) close(); });
  list.addEventListener("mousedown", (event) => event.preventDefault());
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    input.focus();
    input.select();
  });

  // An address without a page may still hold a code.
  const lost = document.getElementById("not_found") && /[245]\.\d{1,3}\.\d{1,3}/.exec(location.pathname)?.[0];
  const asked = isIndex ? new URLSearchParams(location.search).get("q") : lost;
  if (asked) {
    input.value = asked.slice(0, 200);
    update();
  }
}

const NAMES = { soft: "Soft", hard: "Hard", success: "Success" };
const [MANY, FEW] = [12, 6];

/** What to offer for a text: answers first, then codes that begin so, then titles with the words, then what may help. */
function find(asked, decode, catalog) {
  const typed = asked.trim();
  if (/^[245](?:\.\d{0,3}){0,2}$/.test(typed)) {
    const codes = catalog.codes.filter(({ code }) => `${code}.`.startsWith(typed));
    const exact = codes.some(({ code }) => code === typed);
    if (codes.length && !exact && typed.includes(".")) {
      const family = catalog.families.find((one) => one.family === `${typed}.x` || one.family === `${typed}x`);
      const options = codes.slice(0, MANY).map(optionOf);
      if (family) options.unshift({ code: family.family, title: family.title, path: family.path });
      return { options, message: `${codes.length} ${codes.length === 1 ? "code begins" : "codes begin"} with ${typed}`, marks: [] };
    }
  }
  const { answers, fallback } = decode(asked, catalog);
  const options = answers.map((answer) => answerOf(answer, catalog)).filter(Boolean);
  const known = new Set(options.map(({ path }) => path));
  const words = typed.toLowerCase().split(/\s+/).filter((word) => word.length > 2);
  if (words.length && typed.length < 60 && !/\d\.\d/.test(typed)) {
    const titled = catalog.codes.filter(({ title }) => words.every((word) => title.toLowerCase().includes(word)));
    for (const entry of titled.slice(0, FEW)) if (!known.has(entry.path)) { known.add(entry.path); options.push(optionOf(entry)); }
  }
  if (!answers.some(({ certainty }) => certainty === "stated")) {
    for (const path of fallback) {
      const page = pageAt(path, catalog);
      if (page && !known.has(path)) { known.add(path); options.push(page); }
    }
  }
  return { options, message: messageFor(answers), marks: answers.map(({ at }) => at).filter(Boolean).sort((a, b) => a[0] - b[0]) };
}

function messageFor(answers) {
  const stated = answers.filter(({ certainty, code }) => certainty === "stated" && code);
  if (stated.length) {
    const codes = [...new Set(stated.map(({ code }) => code))];
    return codes.length === 1 ? `The code is ${codes[0]}.` : `The codes are ${codes.slice(0, -1).join(", ")} and ${codes.at(-1)}.`;
  }
  if (answers.some(({ code }) => code)) return "No code is stated for certain. By the words it may be one of these:";
  if (answers.length) return "A reply without an enhanced code. It tells this much:";
  return "No code in here. These may help:";
}

function answerOf({ code, certainty, reply, provider }, catalog) {
  const number = (text) => Number(text.split(".")[2]);
  const covers = (entry) => entry.code === code || (entry.through && code?.startsWith(entry.code.replace(/\d+$/, ""))
    && number(entry.code) <= number(code) && number(code) <= number(entry.through));
  const entry = code && (catalog.codes.find((one) => one.code === code) ?? catalog.codes.find(covers));
  const family = code && !entry && catalog.families.find((one) => one.family === code.replace(/\d+$/, "x"));
  const page = entry ? optionOf(entry) : family ? { ...family, code } : optionOfReply(catalog.replies.find((one) => one.reply === reply));
  if (!page) return null;
  const source = catalog.providers.find(({ slug }) => slug === provider)?.title;
  const remarks = [code && certainty === "guess" && "a guess by the words", code && reply && `reply ${reply}`, source && `from ${source}`];
  return { ...page, code: code ?? page.code, remark: remarks.filter(Boolean).join(", ") };
}

const optionOf = ({ code, through, title, type, severity, action, path }) => (
  { code: through ? `${code}–${through.split(".")[2]}` : code, title, type, severity, action, path });
const optionOfReply = (reply) => reply && { code: reply.reply, title: reply.title, path: reply.path };

function pageAt(path, { replies, families, categories }) {
  const at = (page) => page.path === path;
  const family = families.find(at);
  const category = categories.find(at);
  return optionOfReply(replies.find(at))
    ?? (family && { code: family.family, title: family.title, path })
    ?? (category && { title: `${category.title}: codes of this subject`, path })
    ?? (path === "guides/reading-a-bounce/" ? { title: "How to read a bounce", path } : null);
}

// ---- copying

if (navigator.clipboard) {
  for (const target of document.querySelectorAll("main pre:not(.pasted), h1 .kicker .code")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    const name = target.matches("pre") ? "Copy" : "Copy the code";
    button.textContent = "Copy";
    button.setAttribute("aria-label", name);
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(target.textContent.trim());
      button.textContent = "Copied";
      button.setAttribute("aria-label", "Copied");
      setTimeout(() => { button.textContent = "Copy"; button.setAttribute("aria-label", name); }, 2000);
    });
    if (target.matches("pre")) {
      const frame = document.createElement("div");
      frame.className = "copyable";
      target.replaceWith(frame);
      frame.append(target, button);
    } else target.closest(".kicker").append(" ", button);
  }
}

// ---- anchors

for (const heading of document.querySelectorAll("main :is(h2, h3)")) {
  const id = heading.id || heading.closest("section[id]")?.id;
  if (!id || (!heading.id && heading.closest("section[id]").querySelector("h2, h3") !== heading)) continue;
  const link = document.createElement("a");
  link.className = "anchor";
  link.href = `#${id}`;
  link.setAttribute("aria-label", `Link to “${heading.textContent.trim()}”`);
  link.textContent = "#";
  heading.append(link);
}
