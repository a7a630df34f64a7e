// A chart on the screen: shapes that the server has drawn. Here is only what a mouse or a finger does with them. What a
// mark says appears beside it, marks of one code light up in every chart of the page, and a choice sends a code.

const NEAR = 14;
const GAP = 12;
const STYLE = `
.thanrak-drawing svg { display: block; width: 100%; height: auto; overflow: visible; font-family: Sarabun, sans-serif; }
.thanrak-drawing [data-code] { cursor: pointer; }
.thanrak-drawing .is-same > :is(rect, circle, path) { stroke: var(--st-text-color); stroke-width: 2; }
.thanrak-says { position: fixed; inset: auto; z-index: 1000100; margin: 0; max-width: min(24rem, calc(100vw - 1rem));
  padding: 0.25rem 0.5rem; border: 1px solid var(--st-gray-text-color, #4b5563); border-radius: 0.25rem; pointer-events: none;
  background: var(--st-background-color, #fff); color: var(--st-text-color, #1b2430); font: 15px/1.4 Sarabun, sans-serif;
  white-space: pre-line; }
@media print {
  .thanrak-says { display: none !important; }
  .thanrak-drawing svg { max-width: var(--thanrak-wide); max-height: max(112mm, calc(var(--thanrak-high) * 0.7)); }
}
`;

/** Show a drawing in its place; `choose` is told the code of a mark that was chosen. */
export function show(parent, svg, choose) {
  const place = parent.querySelector(".thanrak-drawing");
  place.choose = choose;
  if (place.svg === svg) return;
  styled();
  hide();
  place.svg = svg;
  const drawn = document.importNode(new DOMParser().parseFromString(svg, "image/svg+xml").documentElement, true);
  // on paper no chart is larger than it was drawn, and the card around it has room on one sheet
  const { width, height } = drawn.viewBox.baseVal;
  drawn.style.setProperty("--thanrak-wide", `${width}px`);
  drawn.style.setProperty("--thanrak-high", `${height}px`);
  place.replaceChildren(drawn);
  const marks = [...drawn.querySelectorAll("[data-says]")];
  const at = ({ clientX, clientY }) => nearest(marks, clientX, clientY);
  drawn.addEventListener("pointermove", (event) => say(at(event), event));
  drawn.addEventListener("pointerleave", hide);
  drawn.addEventListener("click", (event) => {
    const code = at(event)?.dataset.code;
    hide();
    if (code) place.choose(code);
  });
}

/** The mark under a point, the one drawn last where several lie there; else the nearest one within reach. */
function nearest(marks, x, y) {
  let found, least = NEAR;
  for (const mark of marks) {
    const { left, right, top, bottom } = mark.firstElementChild.getBoundingClientRect();
    const away = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
    if (away <= least) [found, least] = [mark, away];
  }
  return found;
}

let shown;

function say(mark, { clientX, clientY }) {
  if (!mark) return hide();
  const bubble = document.querySelector(".thanrak-says") ?? document.body.appendChild(document.createElement("div"));
  bubble.className = "thanrak-says";
  if (shown !== mark) {
    alike(shown).forEach((each) => each.classList.remove("is-same"));
    shown = mark;
    alike(mark).forEach((each) => each.classList.add("is-same"));
    bubble.textContent = mark.dataset.says;
    const { color, background } = theme(mark);
    Object.assign(bubble.style, { color, background });
  }
  const { width, height } = bubble.getBoundingClientRect();
  const left = clientX + GAP + width > window.innerWidth ? clientX - GAP - width : clientX + GAP;
  const top = clientY + GAP + height > window.innerHeight ? clientY - GAP - height : clientY + GAP;
  bubble.style.left = `${Math.max(4, Math.min(left, window.innerWidth - width - 4))}px`;
  bubble.style.top = `${Math.max(4, top)}px`;
}

function alike(mark) {
  const code = mark?.dataset.code;
  return code ? [...document.querySelectorAll(`.thanrak-drawing [data-code="${CSS.escape(code)}"]`)] : [];
}

function hide() {
  alike(shown).forEach((each) => each.classList.remove("is-same"));
  shown = undefined;
  document.querySelector(".thanrak-says")?.remove();
}

/** The colours of the page: the bubble stands outside of what carries them. */
function theme(mark) {
  const page = mark.closest(".stApp") ?? document.body;
  const { color, backgroundColor } = getComputedStyle(page);
  return { color, background: backgroundColor };
}

function styled() {
  if (document.getElementById("thanrak_drawing")) return;
  // a page that changes under the mouse takes its chart along, and whoever reads what lies below sends the bubble away
  document.addEventListener("pointermove", ({ target }) => { if (!target.closest?.(".thanrak-drawing")) hide(); }, true);
  document.addEventListener("keydown", ({ key }) => { if (key === "Escape") hide(); }, true);
  const style = document.createElement("style");
  style.id = "thanrak_drawing";
  style.textContent = STYLE;
  document.head.append(style);
}
