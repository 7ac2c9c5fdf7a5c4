"""Gaps and brokers: neighbours without an agreement, bodies that bridge, and what a missing link would change."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from cyberdip_kg.assertions import ACCEPTED, Assertion, assertions
from cyberdip_kg.namespaces import CD, ID
from cyberdip_kg.network import engine
from cyberdip_kg.network.projection import Span, within
from cyberdip_kg.store.results import Store, select
from cyberdip_kg.terms import key

if TYPE_CHECKING:
    import networkx

#: An instrument with more parties than this is no agreement between two of them (the rule of the ontology).
BILATERAL = 4
_BILATERAL_KINDS = frozenset({"agreement", "memorandum"})
_STATE = ID + "state/"


@dataclass(frozen=True)
class PairOfStates:
    """Two states: the instruments between them, the assertions behind these, and what enquiries about the pair found.

    ``signed`` lists instruments that at least one of the two has signed without being bound; ``enquiries`` the
    identifiers of enquiries about both.
    """

    one: str
    other: str
    agreements: tuple[str, ...]
    signed: tuple[str, ...]
    evidence: tuple[str, ...]
    enquiries: tuple[str, ...]


def pairs(
    store: Store, states: Sequence[str], *, span: Span = ("", ""), assessments: Iterable[str] = ACCEPTED
) -> list[PairOfStates]:
    """Every pair of ``states``, with the agreements and memoranda that they or their institutions made.

    An instrument counts where it has at most four parties and both stand in it; an institution stands for the state of
    its jurisdiction.
    """
    owner = _jurisdictions(store)
    kind = _instrument_kinds(store)
    parts: dict[str, list[Assertion]] = {}
    for a in assertions(store, kinds=["TreatyParticipation"], assessments=assessments):
        if kind.get(a.object) in _BILATERAL_KINDS and within(a, span):
            parts.setdefault(a.object, []).append(a)
    enquired = _enquiries(store)
    found = []
    for one, other in combinations(dict.fromkeys(states), 2):
        bound: list[str] = []
        signed: list[str] = []
        evidence: list[str] = []
        for instrument, participations in sorted(parts.items()):
            if len({a.subject for a in participations}) > BILATERAL:
                continue
            mine = [a for a in participations if owner.get(a.subject, a.subject) == one]
            theirs = [a for a in participations if owner.get(a.subject, a.subject) == other]
            if not (mine and theirs):
                continue
            full = any(a.role in ("", "party") for a in mine) and any(a.role in ("", "party") for a in theirs)
            (bound if full else signed).append(instrument)
            evidence += [a.iri for a in (*mine, *theirs)]
        about = tuple(
            enquiry
            for enquiry, things in sorted(enquired.items())
            if {one, other} <= things and all(thing.startswith(_STATE) for thing in things)
        )
        found.append(PairOfStates(one, other, tuple(bound), tuple(signed), tuple(dict.fromkeys(evidence)), about))
    return found


def _text(term: object) -> str:
    return str(getattr(term, "value", "") or "")


def _jurisdictions(store: Store) -> dict[str, str]:
    rows = select(store, f"SELECT ?body ?state WHERE {{ ?body <{CD}jurisdiction> ?state }}")
    return {_text(body): _text(state) for body, state in sorted(rows, key=str) if _text(state).startswith(_STATE)}


def _instrument_kinds(store: Store) -> dict[str, str]:
    rows = select(store, f"SELECT ?thing ?kind WHERE {{ ?thing a <{CD}Instrument> ; <{CD}kind> ?kind }}")
    return {_text(thing): key(_text(kind)) for thing, kind in sorted(rows, key=str)}


def _enquiries(store: Store) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for enquiry, thing in select(store, f"SELECT ?e ?t WHERE {{ ?e a <{CD}Enquiry> ; <{CD}about> ?t }}"):
        found.setdefault(_text(enquiry), set()).add(_text(thing))
    return found


@dataclass(frozen=True)
class Bridge:
    """A body that holds parts of a network together.

    ``betweenness`` is its share of the shortest paths; ``cut_off`` lists what would no longer reach the largest part
    without it; ``ties`` counts its neighbours.
    """

    thing: str
    betweenness: float
    ties: int
    cut_off: tuple[str, ...]


def bridges(graph: "networkx.Graph[str]", of: Iterable[str] = ()) -> tuple[list[Bridge], str]:
    """The things of ``of`` (all where empty) by how much they bridge, and the library that measured it."""
    import networkx

    wanted = set(of) or set(graph)
    measured = engine.betweenness(graph)
    cutting = set(networkx.articulation_points(graph))
    found = []
    for thing in sorted(wanted & set(graph)):
        lost: tuple[str, ...] = ()
        if thing in cutting:
            rest = graph.copy()
            rest.remove_node(thing)
            home = _part(graph, thing) - {thing}
            parts = sorted(
                (part & home for part in networkx.connected_components(rest) if part & home),
                key=lambda part: (-len(part), min(part)),
            )
            lost = tuple(sorted(set().union(*parts[1:])))
        found.append(Bridge(thing, measured.values[thing], graph.degree(thing), lost))
    return sorted(found, key=lambda b: (-b.betweenness, -len(b.cut_off), b.thing)), measured.engine


def _part(graph: "networkx.Graph[str]", thing: str) -> set[str]:
    import networkx

    return set(networkx.node_connected_component(graph, thing))


@dataclass(frozen=True)
class Missing:
    """What would change for ``focus`` if its link to ``thing`` were missing.

    ``farther`` lists the things to which the way becomes longer, ``cut_off`` those that it no longer reaches;
    ``distance_before`` and ``distance_after`` are mean steps to the things reached both ways.
    """

    thing: str
    assertions: tuple[str, ...]
    farther: tuple[str, ...]
    cut_off: tuple[str, ...]
    distance_before: float
    distance_after: float


def missing(graph: "networkx.Graph[str]", focus: str) -> list[Missing]:
    """Every link of ``focus``, those whose loss would change most first: what is cut off, then what moves away."""
    import networkx

    if focus not in graph:
        return []
    before = networkx.single_source_shortest_path_length(graph, focus)
    trial = graph.copy()
    found = []
    for thing in sorted(graph[focus]):
        held = dict(graph[focus][thing])
        trial.remove_edge(focus, thing)
        after = networkx.single_source_shortest_path_length(trial, focus)
        trial.add_edge(focus, thing, **held)
        both = [node for node in after if node != focus]
        farther = tuple(sorted(node for node in both if after[node] > before[node]))
        cut = tuple(sorted(set(before) - set(after)))
        size = len(both) or 1
        found.append(
            Missing(
                thing,
                tuple(held.get("assertions", ())),
                farther,
                cut,
                sum(before[node] for node in both) / size,
                sum(after[node] for node in both) / size,
            )
        )
    return sorted(found, key=lambda m: (-len(m.cut_off), -len(m.farther), m.thing))
