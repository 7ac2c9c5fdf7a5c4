"""Projections: the assertions of the graph as networks of things, by kind, time, assessment and reach."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from cyberdip_kg.assertions import ACCEPTED, Assertion, Thing, assertions, things
from cyberdip_kg.errors import UnknownName
from cyberdip_kg.namespaces import KINDS
from cyberdip_kg.store.results import Store

if TYPE_CHECKING:
    import networkx

#: Kinds that tell who deals with whom. A roll call or an index ties nearly every state to the same thing and would
#: drown the rest; votes have measures of their own.
RELATIONS: tuple[str, ...] = tuple(kind for kind in KINDS.values() if kind not in ("Vote", "Measurement"))

Span = tuple[str, str]


@dataclass(frozen=True)
class Projection:
    """A network: the assertions that make it up and the things they relate, both by identifier and sorted."""

    assertions: dict[str, Assertion]
    things: dict[str, Thing]

    @cached_property
    def multigraph(self) -> "networkx.MultiDiGraph[str]":
        """Every assertion as an edge from subject to object under its identifier, with kind, role and assessment."""
        import networkx

        graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
        for iri, thing in self.things.items():
            graph.add_node(iri, label=thing.labels.get("en", thing.code), type=thing.type)
        for iri, a in self.assertions.items():
            graph.add_edge(a.subject, a.object, key=iri, kind=a.kind, role=a.role, assessment=a.assessment)
        return graph

    @cached_property
    def graph(self) -> "networkx.Graph[str]":
        """One edge for each pair of things that relate, with ``assertions`` and ``weight``, their number.

        An assertion about a thing itself (a self-loop) is left out: it says nothing of place in a network.
        """
        import networkx

        graph: networkx.Graph[str] = networkx.Graph()
        graph.add_nodes_from((iri, {"type": thing.type}) for iri, thing in self.things.items())
        pairs: dict[tuple[str, str], list[str]] = {}
        for iri, a in self.assertions.items():
            if a.subject != a.object:
                pairs.setdefault((min(a.subject, a.object), max(a.subject, a.object)), []).append(iri)
        for (one, other), found in sorted(pairs.items()):
            graph.add_edge(one, other, assertions=tuple(found), weight=len(found))
        return graph

    def during(self, span: Span) -> "Projection":
        """The part of the network that held or happened within ``span``."""
        return _keep(self, {iri: a for iri, a in self.assertions.items() if within(a, span)})

    def around(self, focus: str, steps: int = 2) -> "Projection":
        """The part of the network that ``focus`` reaches in at most ``steps`` steps; empty where it is not in it."""
        import networkx

        if focus not in self.graph:
            return Projection({}, {})
        reached = networkx.single_source_shortest_path_length(self.graph, focus, cutoff=steps)
        inside = {iri: a for iri, a in self.assertions.items() if a.subject in reached and a.object in reached}
        return _keep(self, inside, {focus})


def within(assertion: Assertion, span: Span) -> bool:
    """Whether ``assertion`` held or happened on a day of ``span`` (first and last ISO day, empty where open)."""
    first, last = span
    return (not last or not assertion.holds_from or assertion.holds_from <= last) and (
        not first or not assertion.holds_until or first <= assertion.holds_until
    )


def project(
    store: Store, *, kinds: Iterable[str] = (), assessments: Iterable[str] = ACCEPTED, span: Span = ("", "")
) -> Projection:
    """The network of the assertions of ``store``.

    Args:
        store: where they are read.
        kinds: class names; :data:`RELATIONS` where empty.
        assessments: codes; any where empty.
        span: the first and last ISO day of the time wanted, either of them empty where it is open.

    Raises:
        UnknownName: a kind is not one of the ontology's; the message lists them.
    """
    wanted = check_kinds(kinds) or RELATIONS
    found = assertions(store, kinds=wanted, assessments=assessments)
    kept = {a.iri: a for a in found if a.subject and a.object and within(a, span)}
    ends = sorted({end for a in kept.values() for end in (a.subject, a.object)})
    named = things(store, ends) if ends else {}
    return Projection(kept, {iri: named.get(iri) or Thing(iri, "", {}) for iri in ends})


def check_kinds(kinds: Iterable[str]) -> tuple[str, ...]:
    """The class names that ``kinds`` stand for, in any spelling with or without hyphens.

    >>> check_kinds(["treaty-participation", "Vote"])
    ('TreatyParticipation', 'Vote')

    Raises:
        UnknownName: one is not a kind of assertion; the message lists them.
    """
    known = {name.lower(): name for name in KINDS.values()}
    found = []
    for kind in kinds:
        name = known.get(kind.replace("-", "").replace("_", "").lower())
        if name is None:
            raise UnknownName(f"no kind of assertion is called {kind!r}; there are: {', '.join(KINDS)}")
        found.append(name)
    return tuple(dict.fromkeys(found))


def _keep(whole: Projection, kept: dict[str, Assertion], also: Iterable[str] = ()) -> Projection:
    ends = {end for a in kept.values() for end in (a.subject, a.object)} | set(also)
    return Projection(kept, {iri: thing for iri, thing in whole.things.items() if iri in ends})
