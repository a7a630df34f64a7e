// What only happens on the way to paper: tables that are drawn on a canvas stand there as real ones with all their rows,
// drawings get a size that shrinks with the sheet, dark pages turn light, and each sheet has its number and address.

const TABLE = "thanrak_on_paper";
const BETWEEN = " · ";
const CODE = /^[0-9A-Z]{3}-\u2060?[0-9A-Z]{3}-\u2060?[0-9A-Z]{3}$/;
const DARK = 0.2;
/** Pixels of the screen; a card is no higher on paper, where a sheet has some more of them. */
const SHEET = 600;
const COLOURS = ["fill", "stroke"];

/** Listens to the printer.
 *
 * `palette` says which light colour stands for each of the dark theme, `page` is the word before the number of a sheet,
 * `hint` begins what can be done with rows on screen alone.
 */
export function listen({ palette, page, hint }) {
  let undo = [];
  const before = () => {
    after();
    undo = [...tables(), ...drawings(), ...unhinted(hint), ...(isDark() ? lightened(palette) : []), footed(page)];
  };
  const after = () => {
    undo.reverse().forEach((step) => step());
    undo = [];
  };
  window.addEventListener("beforeprint", before);
  window.addEventListener("afterprint", after);
  return () => {
    after();
    window.removeEventListener("beforeprint", before);
    window.removeEventListener("afterprint", after);
  };
}

/** Each table of the page stands a second time, as a plain one that no frame around it keeps on one sheet. */
function tables() {
  return [...onCanvas(), ...asMarkup()].map(([place, head, rows]) => {
    const table = document.createElement("table");
    table.className = TABLE;
    const lines = (into, kind, all) => {
      for (const cells of all) {
        const row = into.insertRow();
        for (const [words, isNumber] of cells) {
          const cell = document.createElement(kind);
          cell.textContent = words;
          if (isNumber) cell.className = "number";
          else if (CODE.test(words)) cell.className = "code";
          row.append(cell);
        }
      }
    };
    if (head.length) lines(table.createTHead(), "th", head);
    lines(table.createTBody(), "td", rows);
    place.after(table);
    place.classList.add(`${TABLE}_instead`);
    const card = place.closest('[class*="st-key-card_"]');
    table.classList.toggle(`${TABLE}_long`, (card?.offsetHeight ?? 0) - place.offsetHeight > SHEET);
    return () => { table.remove(); place.classList.remove(`${TABLE}_instead`); };
  });
}

/** The library of the tables knows all rows, and the page only those in sight: it is asked for each cell. */
function onCanvas() {
  return [...document.querySelectorAll('[data-testid="stDataFrame"]')].flatMap((place) => {
    const asked = gridOf(place);
    if (!asked) return [];
    const { columns, rows, getCellContent } = asked;
    const shown = columns.map((column, at) => [column, at]).filter(([column]) => column.title?.trim());
    const head = [shown.map(([column]) => [column.title, false])];
    return [[place, head, Array.from({ length: rows }, (_, row) => shown.map(([, at]) => worded(getCellContent([at, row]))))]];
  });
}

function asMarkup() {
  return [...document.querySelectorAll('[data-testid="stTable"]')].flatMap((place) => {
    const table = place.querySelector("table");
    if (!table) return [];
    const lines = (of) => [...of].map((row) => [...row.cells].map(
      (cell) => [cell.innerText.trim(), getComputedStyle(cell).textAlign === "right"]));
    return [[place, lines(table.tHead?.rows ?? []), lines([...table.tBodies].flatMap((body) => [...body.rows]))]];
  });
}

function gridOf(place) {
  for (const canvas of place.querySelectorAll("canvas")) {
    let fiber = canvas[Object.keys(canvas).find((key) => key.startsWith("__reactFiber$"))];
    for (; fiber; fiber = fiber.return) {
      const asked = fiber.memoizedProps;
      if (asked?.getCellContent && asked.columns && asked.rows !== undefined) return asked;
    }
  }
  return null;
}

/** The whole words of a cell, of which the screen may show the first lines; numbers as the screen writes them. */
function worded(cell) {
  const inner = cell.data && typeof cell.data === "object" && !Array.isArray(cell.data) ? cell.data : {};
  const whole = cell.kind === "text" ? cell.data : undefined;
  const words = whole ?? cell.displayData ?? inner.label ?? inner.displayData ?? inner.value ?? cell.data ?? "";
  return [`${Array.isArray(words) ? words.join(" · ") : words}`.trim(), cell.contentAlign === "right" || cell.kind === "number"];
}

function drawings() {
  return [...document.querySelectorAll(".js-plotly-plot .main-svg")].map((each) => {
    each.setAttribute("viewBox", `0 0 ${each.width.baseVal.value} ${each.height.baseVal.value}`);
    return () => each.removeAttribute("viewBox");
  });
}

/** Lines of parts, without those that tell the reader to choose a row. */
function unhinted(hint) {
  const steps = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode;
    const was = node.textContent;
    const kept = was.split(BETWEEN).filter((part) => !part.trim().toLowerCase().startsWith(hint.toLowerCase()));
    if (kept.length === was.split(BETWEEN).length) continue;
    node.textContent = kept.join(BETWEEN);
    steps.push(() => { node.textContent = was; });
  }
  return steps;
}

function isDark() {
  const [red, green, blue] = getComputedStyle(document.querySelector(".stApp") ?? document.body)
    .backgroundColor.match(/[\d.]+/g).map((part) => part / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < DARK;
}

/** Ink wastes itself on dark ground: words follow the style on paper, drawings the light colour of the same meaning. */
function lightened(palette) {
  document.documentElement.classList.add("thanrak_lightened");
  const steps = [() => document.documentElement.classList.remove("thanrak_lightened")];
  for (const part of document.querySelectorAll(".main-svg *, .thanrak-drawing svg *")) {
    for (const name of COLOURS) {
      const [inStyle, inAttribute] = [part.style[name], part.getAttribute(name)];
      const light = palette[hexed(inStyle || inAttribute)];
      if (!light) continue;
      part.style[name] = light;
      steps.push(() => { part.style[name] = inStyle; });
    }
  }
  return steps;
}

function hexed(colour) {
  const parts = colour?.match(/^rgb\((\d+), ?(\d+), ?(\d+)\)$/);
  const written = parts ? `#${parts.slice(1).map((part) => Number(part).toString(16).padStart(2, "0")).join("")}` : colour;
  return written?.toUpperCase();
}

function footed(page) {
  const sheet = document.createElement("style");
  const address = JSON.stringify(decodeURI(window.location.href));
  sheet.media = "print";
  sheet.textContent = `@page { @bottom-left { content: ${address}; } @bottom-right { content: ${JSON.stringify(page)} " "
    counter(page) " / " counter(pages); } }`;
  document.head.append(sheet);
  return () => sheet.remove();
}
