"""Moves labels of one column apart."""

from collections.abc import Sequence
from dataclasses import dataclass


def spread(wanted: Sequence[float], gap: float, span: tuple[float, float]) -> list[float]:
    """Places at least `gap` apart, in the order and as near as wanted, inside the span where it is wide enough."""
    order = sorted(range(len(wanted)), key=wanted.__getitem__)
    places = [0.0] * len(wanted)
    blocks: list[_Block] = []
    for index in order:
        blocks.append(_Block([index], wanted[index]))
        while len(blocks) > 1 and blocks[-2].top(gap) + gap > blocks[-1].bottom(gap):
            blocks[-2:] = [blocks[-2].joined(blocks[-1])]
    floor = span[0]
    for block in blocks:
        start = max(block.bottom(gap), floor)
        for offset, index in enumerate(block.members):
            places[index] = start + offset * gap
        floor = start + len(block.members) * gap
    return _below(places, order, gap, span[1])


@dataclass(frozen=True)
class _Block:
    """Labels that touch, centred where they would stand on average."""

    members: list[int]
    centre: float

    def bottom(self, gap: float) -> float:
        return self.centre - (len(self.members) - 1) * gap / 2

    def top(self, gap: float) -> float:
        return self.centre + (len(self.members) - 1) * gap / 2

    def joined(self, other: "_Block") -> "_Block":
        size, other_size = len(self.members), len(other.members)
        centre = (self.centre * size + other.centre * other_size) / (size + other_size)
        return _Block([*self.members, *other.members], centre)


def _below(places: Sequence[float], order: Sequence[int], gap: float, ceiling: float) -> list[float]:
    lowered = list(places)
    for index in reversed(order):
        lowered[index] = min(lowered[index], ceiling)
        ceiling = lowered[index] - gap
    return lowered
