"""Clusters: groups in a matrix of distances, by joining the closest pair again and again (average linkage)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray


@dataclass(frozen=True)
class Join:
    """One step: the members of the two groups that were joined, and the mean distance between them."""

    first: tuple[int, ...]
    second: tuple[int, ...]
    height: float


def joins(distance: "NDArray[float64]") -> list[Join]:
    """The steps that join all rows of a symmetric matrix of distances into one group (UPGMA; Sokal and Michener 1958).

    A distance that is not a number counts as the largest there is. Equal distances are taken in the order of rows, so
    that the answer is always the same.
    """
    import numpy

    size = len(distance)
    if size < 2:
        return []
    held = distance.astype(float).copy()
    known = held[~numpy.isnan(held)]
    held[numpy.isnan(held)] = known.max() if known.size else 1.0
    numpy.fill_diagonal(held, numpy.inf)
    groups: dict[int, tuple[int, ...]] = {n: (n,) for n in range(size)}
    steps = []
    for _ in range(size - 1):
        a, b = divmod(int(held.argmin()), size)
        a, b = min(a, b), max(a, b)
        height = float(held[a, b])
        one, other = len(groups[a]), len(groups[b])
        merged = (held[a] * one + held[b] * other) / (one + other)
        merged[[a, b]] = numpy.inf
        held[a, :] = held[:, a] = merged
        held[b, :] = held[:, b] = numpy.inf
        steps.append(Join(groups[a], groups[b], height))
        groups[a] = tuple(sorted(groups[a] + groups.pop(b)))
    return steps


def cut(distance: "NDArray[float64]", height: float) -> list[tuple[int, ...]]:
    """The groups whose members were joined at or below ``height``, the largest first.

    >>> import numpy
    >>> cut(numpy.array([[0, 0.1, 0.9], [0.1, 0, 0.8], [0.9, 0.8, 0]]), 0.2)
    [(0, 1), (2,)]
    """
    groups: dict[int, tuple[int, ...]] = {n: (n,) for n in range(len(distance))}
    for step in joins(distance):
        if step.height <= height + 1e-12:
            merged = tuple(sorted(step.first + step.second))
            groups.pop(step.first[0], None)
            groups.pop(step.second[0], None)
            groups[merged[0]] = merged
    return sorted(groups.values(), key=lambda group: (-len(group), group))


def order(distance: "NDArray[float64]") -> Sequence[int]:
    """The rows in an order that puts close ones side by side, for the rows of a heat map."""
    steps = joins(distance)
    if not steps:
        return list(range(len(distance)))
    lines: dict[int, list[int]] = {n: [n] for n in range(len(distance))}
    for step in steps:
        lines[step.first[0]] = lines[step.first[0]] + lines.pop(step.second[0])
    return next(iter(lines.values()))
