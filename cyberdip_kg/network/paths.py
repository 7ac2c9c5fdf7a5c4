"""Paths: the shortest chains of sourced assertions between two things, the best founded first."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice, pairwise

from cyberdip_kg.assertions import ACCEPTED, Assertion, Thing, assertions, things
from cyberdip_kg.network.projection import RELATIONS, Span, check_kinds, within
from cyberdip_kg.store.results import Store

#: What a step costs for its assessment, between 0 (confirmed) and 1; sources that are official take a tenth off.
_WEAKNESS = {"confirmed": 0.1, "reported": 0.35, "disputed": 0.7, "claimed": 0.85, "refuted": 1.0}
_OFFICIAL = frozenset({"official", "intergovernmental", "treaty-register"})
#: Weaknesses are kept so small that no number of them outweighs one step more.
_SCALE = 1e-6


@dataclass(frozen=True)
class Step:
    """One step of a chain: the things at its ends in walking order, and the assertions that say so, the best first."""

    one: str
    other: str
    assertions: tuple[Assertion, ...]

    @property
    def best(self) -> Assertion:
        """The best founded assertion."""
        return self.assertions[0]


@dataclass(frozen=True)
class Chain:
    """A chain of steps between two things, and the strength of its evidence: that of its weakest step, at most 1."""

    steps: tuple[Step, ...]
    strength: float

    @property
    def things(self) -> tuple[str, ...]:
        """The things along the chain."""
        return (self.steps[0].one, *(step.other for step in self.steps)) if self.steps else ()


def strength(assertion: Assertion) -> float:
    """How well founded an assertion is, between 0 and 1: its assessment, and whether an official source supports it."""
    weakness = _WEAKNESS.get(assertion.assessment, 1.0)
    if any(citation.source.kind in _OFFICIAL for citation in assertion.supporting):
        weakness -= 0.1
    return round(1 - weakness, 3)


def _order(assertion: Assertion) -> tuple[float, int, str]:
    return (-strength(assertion), -len(assertion.supporting), assertion.iri)


def chains(
    store: Store,
    start: str,
    end: str,
    *,
    kinds: Iterable[str] = (),
    assessments: Iterable[str] = ACCEPTED,
    span: Span = ("", ""),
    most: int = 5,
    longer: int = 0,
) -> tuple[list[Chain], dict[str, Thing]]:
    """The shortest chains from ``start`` to ``end`` and the things they name.

    An assertion ties its subject, its object and what it is about. Among chains of the same length the better founded
    come first, and among these the ones over things with few ties, which say more than a body that all states share.

    Args:
        store: where they are read.
        start: identifier of the first thing.
        end: identifier of the last.
        kinds: kinds of assertion to walk along; all but votes and measurements where empty.
        assessments: codes; any where empty.
        span: first and last ISO day of the time wanted.
        most: how many chains at most.
        longer: how many steps more than the shortest a chain may have.
    """
    import networkx

    links: dict[tuple[str, str], list[Assertion]] = {}
    for a in assertions(store, kinds=check_kinds(kinds) or RELATIONS, assessments=assessments):
        if not within(a, span):
            continue
        ends = sorted({a.subject, a.object, *a.about})
        for number, one in enumerate(ends):
            for other in ends[number + 1 :]:
                links.setdefault((one, other), []).append(a)
    graph: networkx.Graph[str] = networkx.Graph()
    graph.add_edges_from(sorted(links))
    found: list[Chain] = []
    if start in graph and end in graph and start != end:
        top = math.log(max(degree for _, degree in graph.degree()) + 1)
        for (one, other), held in links.items():
            weakness = 1 - max(map(strength, held))
            common = (math.log(graph.degree(one) + 1) + math.log(graph.degree(other) + 1)) / (2 * top)
            graph[one][other]["cost"] = 1 + _SCALE * (weakness + 0.05 * common)
        found = list(_shortest(graph, links, start, end, most, longer))
    named = {iri for chain in found for step in chain.steps for a in step.assertions for iri in _names(a)}
    return found, things(store, sorted(named | {start, end}))


def _names(assertion: Assertion) -> set[str]:
    addressees = {str(getattr(term, "value", "")) for term in assertion.values.get("addressee", ())}
    return {assertion.subject, assertion.object, *assertion.about, *addressees}


def _shortest(
    graph: "object", links: dict[tuple[str, str], list[Assertion]], start: str, end: str, most: int, longer: int
) -> Iterable[Chain]:
    import networkx

    shortest = 0
    try:
        for path in islice(networkx.shortest_simple_paths(graph, start, end, weight="cost"), most):
            shortest = shortest or len(path)
            if len(path) > shortest + longer:
                return
            steps = tuple(
                Step(one, other, tuple(sorted(links[min(one, other), max(one, other)], key=_order)))
                for one, other in pairwise(path)
            )
            yield Chain(steps, min(strength(step.best) for step in steps))
    except networkx.NetworkXNoPath:
        return
