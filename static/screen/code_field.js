// A field in which codes are chosen by their names. What it sends is codes, never words; while its list is open nothing
// in it moves, whatever the server says meanwhile; and a name is found as people spell it.

const INVISIBLE = /[\u00ad\u034f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
const MARKS = /[\s\u00a0.\-'’,·()ฯ]/g;
const BEFORE = /^(จังหวัด|จว\.|จ\.|changwat\s|province of\s)\s*/;
const AFTER = /\s+province$/;
const STARTED = ["จังหวัด", "จ.", "changwat"];
const PAGE = 8;
const GAP = 4;
const LEAST_WIDTH = 280;
const STYLE = `
.thanrak-field { position: relative; display: flex; align-items: center; gap: 0.25rem; height: 2.5rem; box-sizing: border-box;
  padding: 0 0.25rem 0 0.375rem; border: 1px solid var(--st-widget-border-color, var(--st-border-color));
  border-radius: var(--st-base-radius); background: var(--st-secondary-background-color); color: var(--st-text-color);
  font: inherit; font-size: 0.875rem; cursor: text; }
.thanrak-field:focus-within { border-color: var(--st-primary-color); }
.thanrak-chosen { display: flex; align-items: center; gap: 0.125rem; flex: 1 1 auto; min-width: 0; overflow-x: auto;
  scrollbar-width: none; }
.thanrak-chip { display: inline-flex; align-items: center; flex: 0 0 auto; max-width: calc(100% - 1rem); height: 1.75rem;
  padding: 0 0.125rem 0 0.5rem; border-radius: calc(var(--st-base-radius) * 0.75); white-space: nowrap; color: var(--st-background-color);
  background: var(--st-primary-color); }
.thanrak-chip > span { overflow: hidden; text-overflow: ellipsis; }
.thanrak-field button { flex: 0 0 auto; display: inline-flex; align-items: center; justify-content: center; width: 1.5rem;
  height: 1.5rem; padding: 0; border: 0; border-radius: 0.25rem; background: none; color: inherit; font: inherit;
  line-height: 1; cursor: pointer; }
.thanrak-field button:focus-visible { outline: 2px solid currentColor; }
.thanrak-field input { flex: 1 1 3rem; min-width: 1rem; height: 1.75rem; padding: 0 0.25rem; border: 0; outline: none;
  background: none; color: inherit; font: inherit; text-overflow: ellipsis; }
.thanrak-field input:focus { min-width: 3rem; }
.thanrak-field input::placeholder { color: var(--st-gray-text-color); opacity: 1; }
.thanrak-field.is-open input.has-one::placeholder { opacity: 0.7; }
.thanrak-field:not(.is-open) input.has-one::placeholder { color: var(--st-text-color); }
.thanrak-list { position: fixed; inset: auto; margin: 0; padding: 0.25rem; box-sizing: border-box; max-height: 18rem;
  overflow-y: auto; overscroll-behavior: contain; list-style: none; border: 1px solid var(--st-border-color);
  border-radius: var(--st-base-radius); background: var(--st-background-color); color: var(--st-text-color);
  font-size: 0.875rem; box-shadow: 0 4px 16px rgb(0 0 0 / 16%); }
.thanrak-list li { display: flex; gap: 0.5rem; padding: 0.4rem 0.5rem; border-radius: calc(var(--st-base-radius) * 0.75);
  line-height: 1.35; cursor: pointer; }
.thanrak-list li::before { content: ""; flex: 0 0 0.75rem; }
.thanrak-list li[aria-selected="true"]::before { content: "✓"; }
.thanrak-list li.is-active { background: var(--st-secondary-background-color); outline: 1px solid var(--st-border-color); }
.thanrak-list li.is-said { cursor: default; color: var(--st-gray-text-color); }
.thanrak-list li.is-said::before { content: none; }
@media print { .thanrak-field, .thanrak-list { display: none !important; } }
`;

let lists = 0;

/** A word as it is compared: without what spellings differ in and what is not seen. */
export function plain(words) {
  return words
    .normalize("NFC")
    .replace(INVISIBLE, "")
    .trim()
    .toLowerCase()
    .replace(/เเ/g, "แ")
    .replace(/([\u0e48-\u0e4b]?)\u0e4d([\u0e48-\u0e4b]?)\u0e32/g, "$1$2\u0e33")
    .replace(BEFORE, "")
    .replace(AFTER, "")
    .replace(MARKS, "");
}

/** The options that a reader may mean, the nearest first; all where nothing is typed that tells them apart. */
export function found(options, typed) {
  const begun = typed.replace(INVISIBLE, "").trim().toLowerCase();
  const asked = STARTED.some((word) => begun.length > 1 && word.startsWith(begun)) ? "" : plain(typed);
  if (!asked) return options;
  const ranked = (rank) => options.filter((each) => rankOf(each, asked) === rank);
  const near = [0, 1, 2].flatMap(ranked);
  return near.length ? near : options.filter((each) => inOrder(plain(each.name), asked));
}

function rankOf(option, asked) {
  const names = [option.name, ...option.also].map(plain);
  if (names.includes(asked)) return 0;
  if (names.some((each) => each.startsWith(asked))) return 1;
  return names.some((each) => each.includes(asked)) ? 2 : 3;
}

function inOrder(name, asked) {
  let place = 0;
  for (const letter of asked) {
    place = name.indexOf(letter, place) + 1;
    if (!place) return false;
  }
  return true;
}

/** Draws the field, or tells the one that stands what the server now says. */
export function show(parent, said, send) {
  if (!document.getElementById("thanrak_field")) {
    const sheet = document.createElement("style");
    Object.assign(sheet, { id: "thanrak_field", textContent: STYLE });
    document.head.append(sheet);
  }
  parent.thanrakField ??= new Field(parent);
  parent.thanrakField.hear(said, send);
}

class Field {
  constructor(parent) {
    this.sent = 0;
    this.isOpen = false;
    this.active = -1;
    this.shown = [];
    this.box = element("div", "thanrak-field");
    this.chips = element("div", "thanrak-chosen");
    this.input = element("input", "");
    this.clear = button("×", () => this.choose([]));
    this.arrow = button("▾", () => (this.isOpen ? this.close() : this.open()));
    this.list = element("ul", "thanrak-list");
    this.list.id = `thanrak_list_${(lists += 1)}`;
    this.list.setAttribute("popover", "manual");
    attributes(this.list, { role: "listbox" });
    attributes(this.arrow, { tabindex: "-1", "aria-hidden": "true" });
    attributes(this.input, {
      type: "text", role: "combobox", autocomplete: "off", autocapitalize: "off", spellcheck: "false",
      "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.list.id,
    });
    this.chips.append(this.input);
    this.box.append(this.chips, this.clear, this.arrow, this.list);
    parent.querySelector(".thanrak-place").replaceChildren(this.box);
    this.listen();
  }

  listen() {
    this.input.addEventListener("input", () => { this.open(); this.active = this.input.value ? 0 : -1; this.draw(); });
    this.input.addEventListener("keydown", (event) => this.press(event));
    this.box.addEventListener("pointerdown", (event) => {
      if (event.target.closest("button, ul")) return;
      if (event.target !== this.input) event.preventDefault();
      this.input.focus();
      this.open();
    });
    // the focus stays in the field while its list is used
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const place = [...this.list.children].indexOf(event.target.closest("li"));
      if (this.shown[place]) this.pick(this.shown[place]);
    });
    this.list.addEventListener("pointermove", (event) => {
      const place = [...this.list.children].indexOf(event.target.closest("li"));
      if (this.shown[place] && place !== this.active) { this.active = place; this.mark(); }
    });
    this.box.addEventListener("focusout", (event) => {
      if (!this.box.contains(event.relatedTarget)) this.close();
    });
    this.place = () => {
      const { top, bottom, left, width } = this.box.getBoundingClientRect();
      const wide = Math.min(Math.max(width, LEAST_WIDTH), window.innerWidth - 2 * GAP);
      const below = window.innerHeight - bottom > Math.min(this.list.offsetHeight, top);
      Object.assign(this.list.style, {
        width: `${wide}px`,
        left: `${Math.max(GAP, Math.min(left, window.innerWidth - wide - GAP))}px`,
        top: below ? `${bottom + GAP}px` : "auto",
        bottom: below ? "auto" : `${window.innerHeight - top + GAP}px`,
      });
    };
  }

  /** What the server says; while the list is open it waits, and what is older than the last choice is passed over. */
  hear(said, send) {
    this.send = send;
    this.next = said;
    if (!this.isOpen) this.take();
  }

  take() {
    const said = this.next;
    if (!said) return;
    this.next = undefined;
    const isNew = said.visit !== this.said?.visit;
    this.said = said;
    this.options = said.options.map(([code, name, tail, also, short]) => ({ code, name, tail, also, short }));
    this.byCode = new Map(this.options.map((each) => [each.code, each]));
    if (isNew) this.sent = said.heard;
    if (said.heard >= this.sent) this.chosen = said.chosen;
    this.chosen = this.chosen.filter((code) => this.byCode.has(code));
    this.draw();
  }

  choose(codes) {
    this.chosen = codes;
    this.sent += 1;
    this.send({ codes, turn: this.sent });
    this.draw();
  }

  pick(option) {
    const { several, required, most } = this.said;
    const isChosen = this.chosen.includes(option.code);
    if (!several) {
      this.close();
      if (!isChosen) this.choose([option.code]);
      else this.draw();
      return;
    }
    if (isChosen) this.choose(this.chosen.filter((code) => code !== option.code));
    else if (!most || this.chosen.length < most) this.choose([...this.chosen, option.code]);
    if (this.input.value) { this.input.value = ""; this.active = -1; }
    this.draw();
    this.input.focus();
  }

  open() {
    if (this.isOpen) return;
    this.isOpen = true;
    this.active = -1;
    // what is chosen stands first while the list is open
    const chosen = new Set(this.chosen);
    this.inList = [...this.options.filter((each) => chosen.has(each.code)), ...this.options.filter((each) => !chosen.has(each.code))];
    this.list.showPopover();
    window.addEventListener("scroll", this.place, true);
    window.addEventListener("resize", this.place);
    this.draw();
    this.list.scrollTop = 0;
  }

  close() {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.input.value = "";
    this.list.hidePopover();
    window.removeEventListener("scroll", this.place, true);
    window.removeEventListener("resize", this.place);
    this.take();
    this.draw();
  }

  press(event) {
    // a letter that is still being composed is no key
    if (event.isComposing) return;
    const last = this.shown.length - 1;
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE };
    if (event.key in steps) {
      event.preventDefault();
      if (!this.isOpen) { this.open(); return; }
      const from = this.active < 0 && steps[event.key] < 0 ? last + 1 : this.active;
      this.active = Math.max(0, Math.min(last, from + steps[event.key]));
      this.mark();
    } else if (event.key === "Enter" && this.isOpen) {
      event.preventDefault();
      event.stopPropagation();
      if (this.shown[this.active]) this.pick(this.shown[this.active]);
    } else if (event.key === "Escape" && this.isOpen) {
      event.preventDefault();
      event.stopPropagation();
      this.close();
    } else if (event.key === "Backspace" && !this.input.value && this.chosen.length && this.said.several) {
      this.choose(this.chosen.slice(0, -1));
    }
  }

  draw() {
    const { several, required, placeholder, label, words } = this.said;
    const one = several ? undefined : this.byCode.get(this.chosen[0]);
    this.box.classList.toggle("is-open", this.isOpen);
    this.input.classList.toggle("has-one", Boolean(one));
    attributes(this.input, { "aria-label": label, "aria-expanded": String(this.isOpen) });
    // one choice stands in the field itself, and is seen behind what is typed over it
    const shown = one ? one.short || one.name : several && this.chosen.length ? "" : placeholder;
    this.input.placeholder = shown;
    this.input.title = one ? shown : "";
    attributes(this.input, { "aria-description": this.chosen.map((code) => this.nameOf(code)).join(", ") });
    this.drawChips(several ? this.chosen : [], words);
    this.clear.hidden = this.chosen.length === 0 || required;
    this.clear.style.display = this.clear.hidden ? "none" : "";
    this.clear.setAttribute("aria-label", words.clear);
    attributes(this.list, { "aria-label": label, "aria-multiselectable": String(several) });
    if (this.isOpen) this.drawList(words);
  }

  nameOf(code) {
    const option = this.byCode.get(code);
    return option ? option.short || option.name : "";
  }

  drawChips(codes, words) {
    const drawn = [...this.chips.querySelectorAll(".thanrak-chip")];
    if (drawn.map((each) => `${each.dataset.code} ${each.title}`).join("|") === codes.map((code) => `${code} ${this.nameOf(code)}`).join("|")) return;
    drawn.forEach((each) => each.remove());
    for (const code of codes) {
      const name = this.nameOf(code);
      const chip = element("span", "thanrak-chip");
      const remove = button("×", () => this.choose(this.chosen.filter((each) => each !== code)));
      remove.setAttribute("aria-label", words.remove.replace("{name}", () => name));
      Object.assign(chip, { title: name });
      chip.dataset.code = code;
      chip.append(Object.assign(element("span", ""), { textContent: name }), remove);
      this.input.before(chip);
    }
    this.chips.scrollLeft = this.chips.scrollWidth;
  }

  drawList(words) {
    const { most } = this.said;
    const isFull = Boolean(most) && this.chosen.length >= most;
    this.shown = found(this.inList, this.input.value);
    this.active = Math.min(this.active, this.shown.length - 1);
    const rows = this.shown.map((option, place) => {
      const row = Object.assign(element("li", ""), { id: `${this.list.id}_${place}`, textContent: `${option.name}${option.tail}` });
      attributes(row, { role: "option", "aria-selected": String(this.chosen.includes(option.code)) });
      row.setAttribute("aria-disabled", String(isFull && !this.chosen.includes(option.code)));
      return row;
    });
    // told last, so that the places of the options are those of the rows
    if (!rows.length) rows.push(Object.assign(element("li", "is-said"), { textContent: words.none }));
    if (isFull) rows.push(Object.assign(element("li", "is-said"), { textContent: words.most }));
    this.list.replaceChildren(...rows);
    this.mark();
    this.place();
  }

  mark() {
    [...this.list.children].forEach((row, place) => row.classList.toggle("is-active", place === this.active && Boolean(this.shown[place])));
    const row = this.shown[this.active] ? this.list.children[this.active] : undefined;
    row?.scrollIntoView({ block: "nearest" });
    if (row) this.input.setAttribute("aria-activedescendant", row.id);
    else this.input.removeAttribute("aria-activedescendant");
  }
}

function element(name, className) {
  return Object.assign(document.createElement(name), { className });
}

function attributes(node, values) {
  for (const [name, value] of Object.entries(values)) node.setAttribute(name, value);
}

function button(sign, press) {
  const made = Object.assign(element("button", ""), { type: "button", textContent: sign, onclick: press });
  // the focus stays where it is typed
  made.addEventListener("pointerdown", (event) => event.preventDefault());
  return made;
}
