"""Centrality: which things matter most in a network, through what, and how that changed over the years."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cyberdip_kg.network import engine
from cyberdip_kg.network.projection import Projection

#: The measures, in the order of columns.
MEASURES: tuple[str, ...] = ("degree", "betweenness", "pagerank", "core")


@dataclass(frozen=True)
class Central:
    """One thing: its measures by name, how many relations of each kind it has in the network, and which these are."""

    thing: str
    values: dict[str, float]
    through: dict[str, int]
    assertions: tuple[str, ...]


@dataclass(frozen=True)
class Ranking:
    """The things of a network by one measure, the most central first, and the library that ran for each measure."""

    rows: tuple[Central, ...]
    by: str
    engines: dict[str, str]
    sampled: bool


def measure(projection: Projection, measures: Iterable[str] = MEASURES) -> dict[str, engine.Measured]:
    """The measures of every thing in the network, by name."""
    functions = {
        "degree": engine.degree,
        "betweenness": engine.betweenness,
        "pagerank": engine.pagerank,
        "core": engine.core,
    }
    return {name: functions[name](projection.graph) for name in measures}


def rank(projection: Projection, by: str = "degree") -> Ranking:
    """The things of the network, the most central by the measure ``by`` first, then by the other measures."""
    measured = measure(projection)
    through: dict[str, Counter[str]] = {iri: Counter() for iri in projection.things}
    held: dict[str, list[str]] = {iri: [] for iri in projection.things}
    for iri, a in projection.assertions.items():
        for end in {a.subject, a.object}:
            through[end][a.kind] += 1
            held[end].append(iri)
    others = [name for name in MEASURES if name != by]

    def order(iri: str) -> tuple[float, ...]:
        return tuple(-round(measured[name].values[iri], 12) for name in (by, *others))

    rows = tuple(
        Central(
            iri,
            {name: measured[name].values[iri] for name in MEASURES},
            dict(sorted(through[iri].items(), key=lambda item: (-item[1], item[0]))),
            tuple(sorted(held[iri])),
        )
        for iri in sorted(projection.things, key=lambda iri: (order(iri), iri))
    )
    return Ranking(
        rows, by, {name: found.engine for name, found in measured.items()}, any(m.sampled for m in measured.values())
    )


def over(
    projection: Projection, years: Sequence[int], by: str = "degree", focus: str = "", steps: int = 2
) -> dict[str, list[float]]:
    """The measure ``by`` of every thing in each year: the relations that held or happened on a day of it.

    With ``focus`` each year's network is what that thing reaches in ``steps`` steps in that year. A thing outside a
    year's network has the value 0.
    """
    series: dict[str, list[float]] = {iri: [0.0] * len(years) for iri in projection.things}
    for number, year in enumerate(years):
        then = projection.during((f"{year:04}-01-01", f"{year:04}-12-31"))
        if focus:
            then = then.around(focus, steps)
        for iri, value in measure(then, [by])[by].values.items():
            series[iri][number] = value
    return series


def attributes(projection: Projection) -> dict[str, dict[str, float]]:
    """The measures of each thing, by identifier and measure: what a view can size and colour nodes by.

    Besides :data:`MEASURES` each thing has ``community``, the number of its community (1 is the largest).
    """
    measured = measure(projection)
    groups, _ = engine.partition(projection.graph, 1)
    community = {iri: float(number) for number, group in enumerate(groups, 1) for iri in group}
    return {
        iri: {**{name: round(found.values[iri], 9) for name, found in measured.items()}, "community": community[iri]}
        for iri in projection.things
    }
