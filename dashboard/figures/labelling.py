"""Names of dots, so placed that they touch neither a dot nor each other."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, radians, sin

_SIDES = ("middle right", "top center", "middle left", "bottom center")
_LEADS = range(30, 150, 12)
_DIRECTIONS = range(0, 360, 30)


@dataclass(frozen=True)
class Box:
    """A rectangle in pixels, upwards."""

    left: float
    bottom: float
    right: float
    top: float

    def overlaps(self, other: "Box") -> bool:
        """Whether two rectangles share ground."""
        return (
            self.left < other.right and other.left < self.right and self.bottom < other.top and other.bottom < self.top
        )

    def holds(self, other: "Box") -> bool:
        """Whether the other rectangle lies inside."""
        return (
            self.left <= other.left
            and other.right <= self.right
            and self.bottom <= other.bottom
            and other.top <= self.top
        )


@dataclass(frozen=True)
class Dot:
    """A dot in pixels with the size of its name; one that `must_be_named` goes first and gets a line if need be."""

    code: str
    x: float
    y: float
    radius: float
    width: float
    height: float
    must_be_named: bool = False

    @property
    def box(self) -> Box:
        """The ground of the dot itself."""
        return self.name_at(self.x, self.y, 2 * self.radius, 2 * self.radius)

    def name_at(self, x: float, y: float, width: float | None = None, height: float | None = None) -> Box:
        """The ground of the name, or of anything of a size, around a point."""
        across, up = (width or self.width) / 2, (height or self.height) / 2
        return Box(x - across, y - up, x + across, y + up)


@dataclass(frozen=True)
class Place:
    """Where a name stands: on a side of its dot, or so many pixels right and up of it, with a line."""

    side: str | None = None
    right: float = 0.0
    up: float = 0.0


def place_names(dots: Sequence[Dot], blocked: Sequence[Box], frame: Box) -> dict[str, Place]:
    """Names that have room, from the rim inwards; those that must be named stand first, led by a line if need be."""
    count = len(dots) or 1
    middle = sum(dot.x for dot in dots) / count, sum(dot.y for dot in dots) / count
    order = sorted(
        dots, key=lambda dot: (not dot.must_be_named, -((dot.x - middle[0]) ** 2 + (dot.y - middle[1]) ** 2))
    )
    taken = list(blocked)
    places: dict[str, Place] = {}
    for dot in order:
        rest = [*taken, *(other.box for other in dots if other.code != dot.code)]
        candidates = [(Place(side=side), _beside(dot, side)) for side in _SIDES]
        if dot.must_be_named:
            candidates += [(Place(right=x, up=y), dot.name_at(dot.x + x, dot.y + y)) for x, y in _led(dot)]
        free = ((place, box) for place, box in candidates if frame.holds(box) and not _touches(box, rest))
        # a crowd without any room: the name that must stand takes the first place, on the page's ground
        chosen = next(free, candidates[len(_SIDES)] if dot.must_be_named else None)
        if chosen:
            places[dot.code] = chosen[0]
            taken.append(chosen[1])
    return places


def _touches(box: Box, others: Sequence[Box]) -> bool:
    return any(box.overlaps(other) for other in others)


def _beside(dot: Dot, side: str) -> Box:
    level, upright = dot.radius + dot.width / 2 + 1, dot.radius + dot.height / 2 + 1
    match side:
        case "middle right":
            return dot.name_at(dot.x + level, dot.y)
        case "middle left":
            return dot.name_at(dot.x - level, dot.y)
        case "top center":
            return dot.name_at(dot.x, dot.y + upright)
        case _:
            return dot.name_at(dot.x, dot.y - upright)


def _led(dot: Dot) -> list[tuple[float, float]]:
    """Offsets ever farther from the dot, all around it."""
    return [
        (cos(radians(angle)) * (lead + dot.width / 2), sin(radians(angle)) * lead)
        for lead in _LEADS
        for angle in _DIRECTIONS
    ]
