// Draws the charts of a card as one picture, in the letters of the page, with all that a reader elsewhere must know:
// message, notes, sources, data set, and the link to the view.
// The letters travel inside the picture: elsewhere Thai would be drawn in whatever font happens to be there.

const SVG = "http://www.w3.org/2000/svg";
const PADDING = 24;
const GAP = 12;
const DENSITY = 3; // a projector's wall shows every pixel
const LINE = 1.45;
const LETTERS_READY = 400; // milliseconds
const MOST_SOURCE_LINES = 2;
const PNG_START = 33; // bytes before the first chunk that may be added: the mark of the format and the size
const LETTERS = {
  message: { size: 20, weight: 600 },
  details: { size: 14, weight: 400 },
  notes: { size: 13, weight: 400 },
  link: { size: 11, weight: 400 },
};

/** Saves the charts inside `card` as `name`.png or `name`.svg. */
export async function save({ card, format, name, ...around }) {
  const { family, message } = around;
  const link = window.location.href;
  const picture = composed(card, { ...around, link });
  picture.prepend(await lettersOf(family));
  // editors of drawings do not read quotes inside a style
  const source = new XMLSerializer().serializeToString(picture).replace(/url\(&quot;(.*?)&quot;\)/g, "url($1)");
  const drawing = new Blob([source], { type: "image/svg+xml" });
  const made = format === "svg" ? drawing : await labelled(await pixels(drawing, picture), { Title: message, URL: link });
  offer(made, `${name}.${format}`);
}

function composed(card, { family, colours, message, details, notes, sources, origin, link }) {
  const charts = [...card.querySelectorAll(".js-plotly-plot")].map((chart) => ({
    layers: [...chart.querySelectorAll(".main-svg")],
    at: chart.getBoundingClientRect(),
  }));
  const left = Math.min(...charts.map(({ at }) => at.left));
  const top = Math.min(...charts.map(({ at }) => at.top));
  const wide = Math.max(...charts.map(({ at }) => at.right)) - left;
  const high = Math.max(...charts.map(({ at }) => at.bottom)) - top;

  const picture = element("svg", { xmlns: SVG, role: "img" });
  picture.append(element("title", {}, message), element("rect", { width: "100%", height: "100%", fill: colours.ground }));
  const broken = (words, kind) => lines(words, `${LETTERS[kind].weight} ${LETTERS[kind].size}px ${family}`, wide);
  const write = (words, kind, colour, from, into = picture) => {
    const { size, weight } = LETTERS[kind];
    return words.flatMap((each) => broken(each, kind)).reduce((below, line) => {
      into.append(
        element("text", {
          x: PADDING, y: below + size * 1.1, fill: colour,
          "font-family": family, "font-size": size, "font-weight": weight,
        }, line),
      );
      return below + size * LINE;
    }, from);
  };

  let below = write([message], "message", colours.ink, PADDING);
  below = write(details ? [details] : [], "details", colours.muted, below) + GAP;
  for (const { layers, at } of charts) {
    for (const layer of layers) {
      const copy = layer.cloneNode(true);
      copy.querySelectorAll(".hoverlayer").forEach((hover) => hover.remove());
      copy.setAttribute("x", PADDING + at.left - left);
      copy.setAttribute("y", below + at.top - top);
      picture.append(copy);
    }
  }
  const named = sources.find((each) => broken(each, "notes").length <= MOST_SOURCE_LINES) ?? sources.at(-1);
  below = write([...notes, ...(named ? [named] : []), origin], "notes", colours.muted, below + high + GAP);
  const { pathname, search } = new URL(link);
  const short = broken(link, "link").length === 1 ? link : pathname + search;
  const way = element("a", { href: link, target: "_blank" });
  picture.append(way);
  below = write([short], "link", colours.muted, below, way) + PADDING;
  const width = Math.ceil(wide + 2 * PADDING);
  const height = Math.ceil(below);
  for (const [key, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` })) {
    picture.setAttribute(key, value);
  }
  return picture;
}

/** Words broken where the language allows it: Thai has no spaces between words. */
function lines(words, font, wide) {
  const measure = document.createElement("canvas").getContext("2d");
  measure.font = font;
  const found = [""];
  for (const part of unbroken(words)) {
    const longer = found.at(-1) + part;
    // a dot between two parts ends a line and begins none
    const fits = measure.measureText(longer).width <= wide || part.trim() === "·";
    if (fits || !found.at(-1)) found[found.length - 1] = longer;
    else found.push(part.trimStart());
  }
  return found.map((line) => line.trim());
}

/** The parts between which a line may end: never within a figure code, before a closing mark or after an opening one. */
function unbroken(words) {
  const found = [];
  for (const { segment } of new Intl.Segmenter(document.documentElement.lang, { granularity: "word" }).segment(words)) {
    if (found.length && (/^[-)\]”’.,:;%·]/.test(segment) || /[-([“‘]$/.test(found.at(-1)))) found[found.length - 1] += segment;
    else found.push(segment);
  }
  return found;
}

async function lettersOf(family) {
  const wanted = family.split(",")[0].replaceAll('"', "").trim();
  const faces = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .filter((rule) => rule.style.getPropertyValue("font-family").replaceAll('"', "") === wanted);
  const embedded = await Promise.all(
    faces.map(async ({ style }) => {
      const address = style.getPropertyValue("src").match(/url\("?(.*?)"?\)/)[1];
      const letters = await asData(await (await fetch(new URL(address, window.location.href))).blob());
      const others = ["font-family", "font-weight", "font-style", "unicode-range"]
        .map((key) => `${key}:${style.getPropertyValue(key)}`)
        .join(";");
      return `@font-face{${others};src:url(${letters})}`;
    }),
  );
  return element("style", {}, embedded.join(""));
}

async function pixels(drawing, picture) {
  const image = new Image();
  image.src = await asData(drawing);
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Number(picture.getAttribute("width")) * DENSITY;
  canvas.height = Number(picture.getAttribute("height")) * DENSITY;
  const draw = () => canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  // a drawing begins to load its letters when it is first drawn, and tells nobody when they are there
  draw();
  await new Promise((done) => setTimeout(done, LETTERS_READY));
  draw();
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}

/** The same image with texts that programs read, as the format keeps them: before its pixels. */
async function labelled(image, texts) {
  const content = await image.arrayBuffer();
  const chunks = Object.entries(texts).map(([name, words]) => chunk("iTXt", `${name}\0\0\0\0\0${words}`));
  return new Blob([content.slice(0, PNG_START), ...chunks, content.slice(PNG_START)], { type: image.type });
}

/** A part of a PNG: its length, its kind with its content, and the check over both. */
function chunk(kind, words) {
  const body = new TextEncoder().encode(kind + words);
  const made = new DataView(new ArrayBuffer(body.length + 8));
  made.setUint32(0, body.length - kind.length);
  new Uint8Array(made.buffer).set(body, 4);
  let check = ~0;
  for (const byte of body) {
    check ^= byte;
    for (let bit = 0; bit < 8; bit += 1) check = (check >>> 1) ^ (check & 1 ? 0xedb88320 : 0);
  }
  made.setUint32(body.length + 4, ~check >>> 0);
  return made.buffer;
}

function asData(blob) {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result);
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(blob);
  });
}

function offer(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function element(name, attributes, words = "") {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.textContent = words;
  return made;
}
