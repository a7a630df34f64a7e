"""A figure as plain shapes: what a picture outside the page is made of, and what a page shows of one.

It knows what our figures use: bars, dots, lines, words, rectangles, quiet axes. Colours are plain; for a file letters
are outlines and nothing waits for a mouse, so that every program that opens drawings draws the same; for a page letters
are text, and each mark that can be chosen carries its code and what it says under the mouse.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import unescape
from itertools import groupby
from math import ceil, floor, log10
from typing import Any

from dashboard.figures.drawn_marks import CLEAR, Box, bar, dashes, dot, nth, pattern_of
from dashboard.figures.drawn_words import LINE, Letters, element, measured, plain, words
from dashboard.figures.theme import Figure

_INSIDE, _TICK_ROOM = 3.0, 4.0
_ANCHORS = {"left": 0.0, "center": 0.5, "right": 1.0, "top": 0.0, "middle": 0.5, "bottom": 1.0}
_SHIFTS = {"left": -1.0, "center": 0.0, "right": 1.0, "top": -1.0, "middle": 0.0, "bottom": 1.0}
_MARKUP = re.compile(r"<(?!br>)[^>]*>")


@dataclass(frozen=True)
class Axis:
    """Where numbers lie in pixels."""

    low: float
    high: float
    start: float
    end: float

    def at(self, number: float) -> float:
        """The pixel of a number."""
        return self.start + (number - self.low) / (self.high - self.low) * (self.end - self.start)

    def share(self, part: float) -> float:
        """The pixel of a part of the whole axis, which runs upwards where it is upright."""
        return self.start + part * (self.end - self.start)


@dataclass(frozen=True)
class Painted:
    """The shapes of a figure, and how far its words reach beyond its width on either side."""

    shapes: str
    beyond: float


def paint(figure: Figure, width: float, name: str = "", letters: Letters = Letters.OUTLINES) -> Painted:
    """The shapes of a figure that is `width` pixels wide; with a name that no other of the same drawing has."""
    drawing = _Drawing(figure["layout"], width, letters)
    marked = drawing.layout.get("shapes", ())
    below = [drawing.shape(each) for each in marked if each.get("layer") == "below"]
    grid = [drawing.grid(name) for name in drawing.names("xaxis")] + [
        drawing.grid(name) for name in drawing.names("yaxis")
    ]
    bars, dots = [], []
    for place, trace in enumerate(figure["data"]):
        if trace["type"] == "bar":
            bars.append(drawing.bars(trace, f"pattern{name}{place}"))
        else:
            dots.append(drawing.scatter(trace))
    above = [drawing.shape(each) for each in marked if each.get("layer") != "below"]
    labels = [drawing.ticks(name) for kind in ("xaxis", "yaxis") for name in drawing.names(kind)]
    notes = [drawing.note(each) for each in drawing.layout.get("annotations", ())]
    legend = drawing.legend(figure["data"]) if drawing.layout.get("showlegend") else ""
    shapes = [*grid, *below, *bars, *dots, *above, *labels, *notes, legend]
    return Painted("".join(shapes), max(-drawing.left, drawing.right - width))


def letter_sizes(figure: Figure) -> set[float]:
    """The sizes of the letters that a figure has beside its marks: those inside follow the room of their mark."""
    return set(_sizes(figure, is_font=False))


def _sizes(part: object, *, is_font: bool) -> Iterator[float]:
    if isinstance(part, Mapping):
        for name, inner in part.items():
            if name == "size" and is_font:
                yield from inner if isinstance(inner, list) else [inner]
            elif name not in {"hoverlabel", "selected", "unselected", "insidetextfont", "textfont"}:
                yield from _sizes(inner, is_font=str(name).lower().endswith("font"))
    elif isinstance(part, list):
        for inner in part:
            yield from _sizes(inner, is_font=False)


@dataclass
class _Drawing:
    """A figure while it is drawn: its axes, and how far stacked bars have come."""

    layout: Mapping[str, Any]
    width: float
    letters: Letters
    axes: dict[str, Axis] = field(default_factory=dict)
    left: float = 0.0
    right: float = 0.0
    """How far words reach."""
    stacked: dict[tuple[str, float, bool], float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        ground = self._ground()
        self.ground = ground
        for name in (*self.names("xaxis"), *self.names("yaxis")):
            axis = self.layout[name]
            first, last = axis.get("domain", (0.0, 1.0))
            low, high = axis["range"]
            if name.startswith("x"):
                start, end = ground.left + first * ground.width, ground.left + last * ground.width
            else:
                base = ground.top + ground.height
                start, end = base - first * ground.height, base - last * ground.height
            self.axes[name] = Axis(low, high, start, end)
        for name in self.names("yaxis"):
            if self.layout[name].get("scaleanchor"):
                self._square(name, f"xaxis{self.layout[name]['scaleanchor'][1:]}")

    def write(
        self,
        text: str,
        size: float,
        colour: str,
        x: float,
        y: float,
        *,
        across: float = 0.0,
        up: float = 0.5,
        turn: float = 0,
    ) -> str:
        """Words, whose reach is kept."""
        if not turn:
            wide = measured(text, size)[0]
            self.left, self.right = min(self.left, x - across * wide), max(self.right, x + (1 - across) * wide)
        return words(text, size, colour, x, y, across=across, up=up, turn=turn, letters=self.letters)

    def names(self, kind: str) -> list[str]:
        return [name for name in self.layout if name.startswith(kind)]

    def _ground(self) -> Box:
        """What the margins and the labels of upright axes leave."""
        margin = self.layout["margin"]
        left = float(margin["l"])
        for name in self.names("yaxis"):
            axis = self.layout[name]
            if axis.get("visible") and axis.get("automargin"):
                size = self._letters(axis)
                widest = max((measured(label, size)[0] for _, label in self._labelled(name)), default=0.0)
                left = max(left, widest + axis.get("ticklabelstandoff", 0) + _TICK_ROOM)
                if title := axis.get("title", {}).get("text"):
                    left += measured(title, axis["title"]["font"]["size"])[1]
        height = self.layout["height"] - margin["t"] - margin["b"]
        return Box(left, margin["t"], self.width - left - margin["r"], height)

    def _square(self, upright: str, level: str) -> None:
        """One number is as many pixels in both directions, around the middle of the ground."""
        x, y = self.axes[level], self.axes[upright]
        step = min(abs((axis.end - axis.start) / (axis.high - axis.low)) for axis in (x, y))
        for name, axis in ((level, x), (upright, y)):
            middle = (axis.start + axis.end) / 2
            reach = step * abs(axis.high - axis.low) / 2 * (1 if axis.end > axis.start else -1)
            self.axes[name] = Axis(axis.low, axis.high, middle - reach, middle + reach)

    def _letters(self, axis: Mapping[str, Any]) -> float:
        return float(axis.get("tickfont", {}).get("size", self.layout["font"]["size"]))

    def _labelled(self, name: str) -> list[tuple[float, str]]:
        axis = self.layout[name]
        if "tickvals" in axis:
            return list(zip(axis["tickvals"], axis["ticktext"], strict=True))
        return [(number, _number(number, axis.get("tickformat", ""))) for number in round_numbers(axis)]

    def grid(self, name: str) -> str:
        axis = self.layout[name]
        if not axis.get("visible"):
            return ""
        numbers = [number for number, _ in self._labelled(name)] if axis.get("showgrid") else []
        colours = [axis.get("gridcolor")] * len(numbers)
        if axis.get("zeroline") and min(axis["range"]) <= 0 <= max(axis["range"]):
            numbers, colours = [*numbers, 0], [*colours, axis.get("zerolinecolor")]
        drawn = []
        for number, colour in zip(numbers, colours, strict=True):
            at, box = self.axes[name].at(number), self.ground
            x, y = (
                ((at, at), (box.top, box.top + box.height))
                if name[0] == "x"
                else ((box.left, box.left + box.width), (at, at))
            )
            drawn.append(element("line", x1=x[0], x2=x[1], y1=y[0], y2=y[1], stroke=colour, stroke_width=1))
        return "".join(drawn)

    def ticks(self, name: str) -> str:
        """The labels of an axis, and its title."""
        axis, scale, box = self.layout[name], self.axes[name], self.ground
        if not axis.get("visible"):
            return ""
        size = self._letters(axis)
        colour = axis.get("tickfont", {}).get("color", self.layout["font"]["color"])
        gap = axis.get("ticklabelstandoff", 0) + _TICK_ROOM
        drawn = []
        for number, label in self._labelled(name):
            at = scale.at(number)
            if name[0] == "y":
                drawn.append(self.write(label, size, colour, min(_foot(self, name), box.left) - gap, at, across=1))
            elif axis.get("side") != "top":
                drawn.append(self.write(label, size, colour, at, box.top + box.height + gap, across=0.5, up=0))
            elif axis.get("tickangle"):
                drawn.append(
                    self.write(label, size, colour, at, box.top - gap, across=0, up=0.5, turn=axis["tickangle"])
                )
            else:
                drawn.append(self.write(label, size, colour, at, box.top - gap, across=0.5, up=1))
        title = axis.get("title", {})
        if title.get("text"):
            font = title["font"]
            if name[0] == "x":
                below = box.top + box.height + gap + size * LINE + title.get("standoff", 0)
                middle = (scale.start + scale.end) / 2
                drawn.append(self.write(title["text"], font["size"], font["color"], middle, below, across=0.5, up=0))
            else:
                middle = (scale.start + scale.end) / 2
                drawn.append(
                    self.write(title["text"], font["size"], font["color"], 0, middle, across=0.5, up=0, turn=-90)
                )
        return "".join(drawn)

    def _axes_of(self, part: Mapping[str, Any], names: tuple[str, str] = ("xaxis", "yaxis")) -> tuple[Axis, Axis]:
        found = (part.get(name, name[0]) for name in names)
        x, y = (f"{ref[0]}axis{ref[1:]}" for ref in found)
        return self.axes[x], self.axes[y]

    def bars(self, trace: Mapping[str, Any], name: str) -> str:
        x, y = self._axes_of(trace)
        is_level = trace.get("orientation") == "h"
        along, across = (x, y) if is_level else (y, x)
        lengths, places = (trace["x"], trace["y"]) if is_level else (trace["y"], trace["x"])
        pattern = trace["marker"].get("pattern", {})
        drawn = [pattern_of(pattern, name)] if pattern.get("shape") else []
        for index, (length, at) in enumerate(zip(lengths, places, strict=True)):
            if length is None:
                continue
            base = self._base(trace, index, at, length)
            reach = nth(trace["width"], index) / 2
            ends = sorted((along.at(base), along.at(base + length)))
            sides = sorted((across.at(at - reach), across.at(at + reach)))
            left, right, top, bottom = (*ends, *sides) if is_level else (*sides, *ends)
            box = Box(left, top, right - left, bottom - top)
            shown = bar(box, trace["marker"], index, name if pattern.get("shape") else None)
            drawn.append(self._answering(trace, index, shown + self._inside(box, trace, index)))
        return "".join(drawn)

    def _base(self, trace: Mapping[str, Any], index: int, at: float, length: float) -> float:
        if "base" in trace:
            return float(nth(trace["base"], index))
        if self.layout.get("barmode") != "stack":
            return 0.0
        key = (f"{trace.get('xaxis')}{trace.get('yaxis')}", at, length >= 0)
        base = self.stacked.get(key, 0.0)
        self.stacked[key] = base + length
        return base

    def _inside(self, box: Box, trace: Mapping[str, Any], index: int) -> str:
        text = nth(trace.get("text", ""), index)
        if not text:
            return ""
        font = trace.get("textfont", {}) | trace.get("insidetextfont", {})
        size, colour = nth(font["size"], index), nth(font["color"], index)
        if trace.get("constraintext") == "inside":
            across, down = measured(text, size)
            size *= min(1.0, (box.width - _INSIDE) / across, box.height / (down / LINE))
        ground = ""
        pattern = trace["marker"].get("pattern", {})
        if pattern.get("bgcolor"):
            # letters are not read across strokes or dots
            wide = measured(text, size)[0]
            ground = element(
                "rect",
                x=box.left + (box.width - wide) / 2 - 1,
                y=box.top + box.height / 2 - size * 0.6,
                width=wide + 2,
                height=size * 1.2,
                fill=nth(pattern["bgcolor"], index),
            )
        if trace.get("insidetextanchor") == "end" and trace.get("orientation") == "h":
            return self.write(text, size, colour, box.left + box.width - _INSIDE, box.top + box.height / 2, across=1)
        middle = box.left + box.width / 2, box.top + box.height / 2
        return ground + self.write(text, size, colour, *middle, across=0.5)

    def scatter(self, trace: Mapping[str, Any]) -> str:
        x, y = self._axes_of(trace)
        points = [
            None if right is None or up is None else (x.at(right), y.at(up))
            for right, up in zip(trace["x"], trace["y"], strict=True)
        ]
        mode, drawn = trace.get("mode", ""), []
        if "lines" in mode:
            line = trace.get("line", {})
            for is_drawn, stretch in groupby(points, key=lambda point: point is not None):
                if is_drawn:
                    path = "L".join(f"{plain(point[0])} {plain(point[1])}" for point in stretch if point)
                    drawn.append(
                        element(
                            "path",
                            d=f"M{path}",
                            fill="none",
                            stroke=line["color"],
                            stroke_width=line["width"],
                            stroke_linejoin="round",
                            stroke_dasharray=dashes(line),
                        )
                    )
        drawn += self._errors(trace, x, points)
        for index, point in enumerate(points):
            if point is None:
                continue
            shown = dot(point, trace["marker"], index) if "markers" in mode else ""
            text = nth(trace.get("text", ""), index) if "text" in mode else ""
            if text:
                shown += self._beside(point, trace, index, text)
            drawn.append(self._answering(trace, index, shown))
        return "".join(drawn)

    def _answering(self, trace: Mapping[str, Any], index: int, shown: str) -> str:
        """A mark with its code and what it says under the mouse, where the drawing is one that answers."""
        if not shown or self.letters is Letters.OUTLINES or not trace.get("hovertext"):
            return shown
        said = unescape(_MARKUP.sub("", nth(trace["hovertext"], index)).replace("<br>", "\n"))
        code = nth(trace.get("customdata"), index)
        return element("g", shown, data_code=code[0] if isinstance(code, list) else code, data_says=said or None)

    def _beside(self, point: tuple[float, float], trace: Mapping[str, Any], index: int, text: str) -> str:
        font = trace["textfont"]
        size, colour = nth(font["size"], index), nth(font["color"], index)
        up, across = nth(trace.get("textposition", "middle center"), index).split(" ")
        reach = float(nth(trace.get("marker", {}).get("size", 0), index)) / 2 + 1
        x = point[0] + _SHIFTS[across] * reach
        y = point[1] + _SHIFTS[up] * reach
        return self.write(text, size, colour, x, y, across=1 - _ANCHORS[across], up=1 - _ANCHORS[up])

    def _errors(self, trace: Mapping[str, Any], x: Axis, points: Sequence[tuple[float, float] | None]) -> list[str]:
        errors, drawn = trace.get("error_x"), []
        for index, point in enumerate(points if errors else ()):
            if point is None or not errors:
                continue
            start = x.at(trace["x"][index] - errors["arrayminus"][index])
            end, level, cap = x.at(trace["x"][index] + errors["array"][index]), point[1], errors["width"]
            path = f"M{plain(start)} {plain(level)}L{plain(end)} {plain(level)}M{plain(end)} {plain(level - cap)}"
            drawn.append(
                element(
                    "path",
                    d=f"{path}L{plain(end)} {plain(level + cap)}",
                    fill="none",
                    stroke=errors["color"],
                    stroke_width=errors["thickness"],
                )
            )
        return drawn

    def _point(self, part: Mapping[str, Any], x: str, y: str) -> tuple[float, float]:
        box = self.ground
        found = []
        for name, ref, start, length in (
            (x, part.get("xref", "x"), box.left, box.width),
            (y, part.get("yref", "y"), box.top + box.height, -box.height),
        ):
            number = part[name]
            if ref == "paper":
                found.append(start + number * length)
            else:
                found.append(self.axes[f"{ref[0]}axis{ref[1:]}"].at(number))
        return found[0], found[1]

    def shape(self, shape: Mapping[str, Any]) -> str:
        (left, first), (right, last) = self._point(shape, "x0", "y0"), self._point(shape, "x1", "y1")
        line = shape.get("line", {})
        look = {
            "stroke": line.get("color") if line.get("width", 1) else None,
            "stroke_width": line.get("width", 1) or None,
            "stroke_dasharray": dashes(line),
            "opacity": shape.get("opacity"),
        }
        if shape["type"] == "line":
            return element("line", x1=left, x2=right, y1=first, y2=last, **look)
        fill = shape.get("fillcolor", CLEAR)
        return element(
            "rect",
            x=min(left, right),
            y=min(first, last),
            width=abs(right - left),
            height=abs(last - first),
            fill="none" if fill == CLEAR else fill,
            **look,
        )

    def note(self, note: Mapping[str, Any]) -> str:
        """Words at a place; where they stand away from it, a line leads to them."""
        x, y = self._point(note, "x", "y")
        font = self.layout["font"] | note.get("font", {})
        across = _anchor(note.get("xanchor", "auto"), note["x"] if note.get("xref") == "paper" else None)
        up = _anchor(note.get("yanchor", "auto"), 1 - note["y"] if note.get("yref") == "paper" else None)
        lead, pad = "", float(note.get("borderpad", 1))
        x, y = x + note.get("xshift", 0), y - note.get("yshift", 0)
        if note.get("showarrow", True):
            end = x + note["ax"], y + note["ay"]
            lead = element(
                "line",
                x1=x,
                y1=y,
                x2=end[0],
                y2=end[1],
                stroke=note.get("arrowcolor", font["color"]),
                stroke_width=note.get("arrowwidth", 1),
            )
            (x, y), across, up = end, 0.5, 0.5
        # the ground around the words is part of what is anchored
        x, y = x + pad * (1 - 2 * across), y + pad * (1 - 2 * up)
        wide, high = measured(note["text"], font["size"])
        ground = ""
        if note.get("bgcolor", CLEAR) != CLEAR:
            ground = element(
                "rect",
                x=x - across * wide - pad,
                y=y - up * high - pad,
                width=wide + 2 * pad,
                height=high + 2 * pad,
                fill=note["bgcolor"],
            )
        if note.get("align") == "left" and across:
            x, across = x - across * wide, 0.0
        turn = note.get("textangle", 0)
        return (
            lead + ground + self.write(note["text"], font["size"], font["color"], x, y, across=across, up=up, turn=turn)
        )

    def legend(self, traces: Sequence[Mapping[str, Any]]) -> str:
        """Marks with their names in a row, which begins further left, or goes on below, where it has no room."""
        legend, box = self.layout["legend"], self.ground
        size, colour = legend["font"]["size"], legend["font"]["color"]
        named = [trace for trace in traces if trace.get("showlegend", True) and trace.get("name")]
        lengths = [size * 3 + measured(trace["name"], size)[0] for trace in named]
        first = max(0.0, min(box.left + legend.get("x", 0) * box.width, self.width - sum(lengths) + size * 1.6))
        x, y = first, box.top + (1 - legend.get("y", 0)) * box.height + size * LINE / 2
        drawn = []
        for trace, length in zip(named, lengths, strict=True):
            if x > first and x + length - size * 1.6 > self.width:
                x, y = first, y + size * LINE
            drawn.append(dot((x + size / 2, y), trace["marker"] | {"size": size * 0.8}, 0))
            drawn.append(self.write(trace["name"], size, colour, x + size * 1.4, y))
            x += length
        return "".join(drawn)


def _foot(drawing: _Drawing, name: str) -> float:
    """The left end of the level axis that an upright one stands at."""
    anchor = drawing.layout[name].get("anchor", "x")
    return drawing.axes[f"xaxis{anchor[1:]}"].start


def round_numbers(axis: Mapping[str, Any]) -> list[float]:
    """A few round numbers within the range of an axis."""
    low, high = sorted(axis["range"])
    rough = (high - low) / axis.get("nticks", 6) or 1.0
    power = 10.0 ** floor(log10(rough))
    step = next(power * each for each in (1, 2, 5, 10) if power * each >= rough * (1 - 1e-9))
    return [step * place for place in range(ceil(low / step - 1e-9), floor(high / step + 1e-9) + 1)]


def _number(number: float, written: str) -> str:
    if written == ",.0f":
        return f"{number:,.0f}"
    return f"{number:,.6f}".rstrip("0").rstrip(".") if number else "0"


def _anchor(name: str, share: float | None) -> float:
    """Which part of the words lies at their point; by itself that which keeps them within the ground."""
    if name != "auto":
        return _ANCHORS[name]
    if share is None:
        return 0.5
    return 0.0 if share < 1 / 3 else 1.0 if share > 2 / 3 else 0.5
