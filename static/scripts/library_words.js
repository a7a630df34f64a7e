// The screen library says a few things in English alone: menus and buttons of a table, hints of a field. Here they are
// said in the reader's language, as they appear. Loaded once a visit; `speak` may be called again with other words.

const SEEN_IN = "body";
const ATTRIBUTES = ["aria-label", "title", "placeholder"];
// menus of tables, lists of fields, hints over buttons, the bar of buttons above a table
const PLACES = [
  "[data-testid='stDataFrameColumnMenu']",
  "[data-testid='stDataFrameColumnVisibilityMenu']",
  "[data-testid='stElementToolbar']",
  "[data-testid='stTooltipContent']",
  "[data-baseweb='popover']",
  "[data-testid='stMultiSelect']",
  "[data-testid='stSelectbox']",
  "[data-testid='stDialog']",
  "[data-testid='stDownloadButtonError']",
  "[data-testid='stFullScreenFrame']",
  "[role='listbox']",
  "[role='dialog']",
].join(",");

let words = {};
let patterns = [];
let watching = null;

/** Say the library's words by this dictionary; a key with {n} stands for any number. */
export function speak(dictionary) {
  words = dictionary;
  patterns = Object.keys(dictionary)
    .filter((key) => key.includes("{n}"))
    .map((key) => [new RegExp(`^${key.split("{n}").map(literal).join("(\\d+)")}$`), dictionary[key]]);
  translate(document.querySelector(SEEN_IN));
  if (watching) return;
  watching = new MutationObserver((changes) => changes.forEach((change) => translate(change.target)));
  watching.observe(document.body, {
    subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES,
  });
}

function literal(words) {
  return words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function said(english) {
  const key = english.trim();
  if (!key) return null;
  if (Object.hasOwn(words, key)) return words[key];
  for (const [pattern, to] of patterns) {
    const found = pattern.exec(key);
    if (found) return to.replace("{n}", found[1]);
  }
  return null;
}

function translate(node) {
  const element = node?.nodeType === Node.TEXT_NODE ? node.parentElement : node;
  if (!element?.querySelectorAll) return;
  const places = element.closest(PLACES) ? [element] : element.querySelectorAll(PLACES);
  for (const place of places) {
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let each = place; each; each = walker.nextNode()) {
      if (each.nodeType === Node.TEXT_NODE) {
        const to = said(each.nodeValue);
        if (to !== null && to !== each.nodeValue) each.nodeValue = to;
        continue;
      }
      for (const name of ATTRIBUTES) {
        const to = each.hasAttribute(name) ? said(each.getAttribute(name)) : null;
        if (to !== null && to !== each.getAttribute(name)) each.setAttribute(name, to);
      }
    }
  }
}
