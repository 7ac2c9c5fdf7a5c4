"""Affiliations: which state belongs to what, as a two-mode network, its two projections, and how alike profiles are."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from cyberdip_kg.assertions import ACCEPTED, assertions
from cyberdip_kg.coverage import matrix as coverage_matrix
from cyberdip_kg.errors import UnknownName
from cyberdip_kg.namespaces import ID
from cyberdip_kg.network.projection import Span, within
from cyberdip_kg.store.results import Store
from cyberdip_kg.terms import key

if TYPE_CHECKING:
    import networkx
    from numpy import bool_, float64, int64
    from numpy.typing import NDArray

#: What states can share, by name: the kind of assertion, and the roles that count as belonging (empty: no role).
MODES: Mapping[str, tuple[str, frozenset[str]]] = {
    "instruments": ("TreatyParticipation", frozenset({"", "party"})),
    "organisations": (
        "Membership",
        frozenset({"member", "elected-member", "founder", "host", "participant", "chair", "co-chair", "president"}),
    ),
    "programmes": (
        "ProgrammeParticipation",
        frozenset({"beneficiary", "associated", "participant", "partner", "host"}),
    ),
    "events": ("EventParticipation", frozenset({"participant", "host", "organiser", "speaker", "chair", "co-chair"})),
}
_STATE = ID + "state/"


@dataclass(frozen=True)
class Affiliation:
    """A two-mode network: which of ``states`` (rows) belongs to which of ``objects`` (columns), with the evidence."""

    mode: str
    states: tuple[str, ...]
    objects: tuple[str, ...]
    matrix: "NDArray[bool_]"
    evidence: dict[tuple[str, str], tuple[str, ...]] = field(compare=False)

    @cached_property
    def graph(self) -> "networkx.Graph[str]":
        """The two-mode network: states and objects as the two kinds of node (attribute ``bipartite`` 0 and 1)."""
        import networkx

        graph: networkx.Graph[str] = networkx.Graph()
        graph.add_nodes_from(self.states, bipartite=0)
        graph.add_nodes_from(self.objects, bipartite=1)
        graph.add_edges_from((state, thing, {"assertions": found}) for (state, thing), found in self.evidence.items())
        return graph

    def of(self, state: str) -> frozenset[str]:
        """What a state belongs to."""
        if state not in self.states:
            return frozenset()
        row = self.matrix[self.states.index(state)]
        return frozenset(thing for thing, there in zip(self.objects, row, strict=True) if there)

    def members(self, thing: str) -> frozenset[str]:
        """The states that belong to a thing."""
        if thing not in self.objects:
            return frozenset()
        column = self.matrix[:, self.objects.index(thing)]
        return frozenset(state for state, there in zip(self.states, column, strict=True) if there)

    def only(self, states: Iterable[str]) -> "Affiliation":
        """The rows of ``states`` and the columns that one of them has."""
        kept = [state for state in dict.fromkeys(states) if state in set(self.states)]
        rows = self.matrix[[self.states.index(state) for state in kept]]
        columns: list[int] = [n for n in range(len(self.objects)) if rows[:, n].any()]
        objects = tuple(self.objects[n] for n in columns)
        inside = set(kept)
        evidence = {pair: found for pair, found in self.evidence.items() if pair[0] in inside}
        return Affiliation(self.mode, tuple(kept), objects, rows[:, columns], evidence)


def affiliation(
    store: Store,
    mode: str = "instruments",
    *,
    span: Span = ("", ""),
    assessments: Iterable[str] = ACCEPTED,
    roles: Iterable[str] = (),
    least: int = 2,
) -> Affiliation:
    """Which states belong to which instruments, organisations, programmes or events.

    Args:
        store: where it is read.
        mode: one of :data:`MODES`.
        span: first and last ISO day of the time wanted, either empty where open.
        assessments: codes; any where empty.
        roles: role codes that count as belonging; those of the mode where empty.
        least: the number of states that must belong to an object; one that has a single state cannot be shared.

    Raises:
        UnknownName: there is no such mode; the message lists them.
    """
    import numpy

    if mode not in MODES:
        raise UnknownName(f"states do not share {mode!r}; choose from: {', '.join(MODES)}")
    kind, usual = MODES[mode]
    counted = frozenset(roles) or usual
    held: dict[tuple[str, str], list[str]] = {}
    for a in assertions(store, kinds=[kind], assessments=assessments):
        if a.subject.startswith(_STATE) and a.role in counted and within(a, span):
            held.setdefault((a.subject, a.object), []).append(a.iri)
    members: dict[str, set[str]] = {}
    for state, thing in held:
        members.setdefault(thing, set()).add(state)
    held = {pair: found for pair, found in held.items() if len(members[pair[1]]) >= least}
    states = tuple(sorted({state for state, _ in held}))
    objects = tuple(sorted({thing for _, thing in held}))
    row = {state: n for n, state in enumerate(states)}
    column = {thing: n for n, thing in enumerate(objects)}
    cells = numpy.zeros((len(states), len(objects)), dtype=bool)
    for state, thing in held:
        cells[row[state], column[thing]] = True
    return Affiliation(mode, states, objects, cells, {pair: tuple(found) for pair, found in sorted(held.items())})


def shared(table: Affiliation) -> "NDArray[int64]":
    """How many objects each pair of states has in common: the projection onto the states."""
    import numpy

    held = table.matrix.astype(numpy.float64)
    return (held @ held.T).astype(numpy.int64)


def common(table: Affiliation) -> "NDArray[int64]":
    """How many states each pair of objects has in common: the projection onto the objects."""
    import numpy

    held = table.matrix.astype(numpy.float64)
    return (held.T @ held).astype(numpy.int64)


def project_states(table: Affiliation) -> "networkx.Graph[str]":
    """The states as a network, with ``weight`` the number of objects that two of them share."""
    return _weighted(table.states, shared(table))


def project_objects(table: Affiliation) -> "networkx.Graph[str]":
    """The objects as a network, with ``weight`` the number of states that two of them share."""
    return _weighted(table.objects, common(table))


def _weighted(nodes: Sequence[str], counts: "NDArray[int64]") -> "networkx.Graph[str]":
    import networkx
    import numpy

    graph: networkx.Graph[str] = networkx.Graph()
    graph.add_nodes_from(nodes)
    for a, b in numpy.argwhere(numpy.triu(counts, 1)).tolist():
        graph.add_edge(nodes[a], nodes[b], weight=int(counts[a, b]))
    return graph


def jaccard(table: Affiliation) -> "NDArray[float64]":
    """How alike the profiles of each pair of states are: what both have over what either has (Jaccard 1901).

    Two states that have nothing are not comparable: the value is not a number.
    """
    import numpy

    both = shared(table).astype(numpy.float64)
    sizes = both.diagonal()
    either = sizes[:, None] + sizes[None, :] - both
    with numpy.errstate(invalid="ignore", divide="ignore"):
        return both / either


@dataclass(frozen=True)
class Likeness:
    """How alike two states are: what both have, and what the first alone and the second alone has."""

    state: str
    both: frozenset[str]
    first_only: frozenset[str]
    second_only: frozenset[str]

    @property
    def index(self) -> float:
        """What both have over what either has, 0 where neither has anything."""
        either = len(self.both) + len(self.first_only) + len(self.second_only)
        return len(self.both) / either if either else 0.0


def twins(table: Affiliation, focus: str, among: Iterable[str] = ()) -> list[Likeness]:
    """The other states by how alike their profiles are to that of ``focus``, the nearest twin first."""
    own = table.of(focus)
    found = []
    for state in among or table.states:
        if state != focus:
            theirs = table.of(state)
            found.append(Likeness(state, own & theirs, own - theirs, theirs - own))
    return sorted(found, key=lambda likeness: (-likeness.index, -len(likeness.both), likeness.state))


@dataclass(frozen=True)
class Separation:
    """One thing that sets a state apart from a group: the share of the group that has it, and how the state stands.

    ``standing`` is ``yes`` where the state has it; else a code of :mod:`cyberdip_kg.coverage` (a role, ``no``,
    ``not-found``, ``not-applicable``, ``unresolved``), or empty where the graph says nothing.
    """

    thing: str
    share: float
    holders: tuple[str, ...]
    standing: str


def separation(
    store: Store, table: Affiliation, focus: str, group: Iterable[str], at_least: float = 0.5
) -> list[Separation]:
    """What more than ``at_least`` of ``group`` belong to and ``focus`` does not, then what it alone has, by share.

    With a share of 0 in the answer nobody of the group belongs to the thing and ``focus`` does.
    """
    members = [state for state in dict.fromkeys(group) if state != focus]
    if not members:
        return []
    own = table.of(focus)
    standings = {
        gap.object: gap.cells[key(focus)]
        for gap in coverage_matrix(store, (key(focus),), kinds=[MODES[table.mode][0]])
        if gap.cells.get(key(focus))
    }
    enquired = _enquired(store, focus)
    found = []
    for thing in table.objects:
        holders = tuple(sorted(table.members(thing) & set(members)))
        share = len(holders) / len(members)
        if thing in own:
            if share <= at_least:
                found.append(Separation(thing, share, holders, "yes"))
        elif share > at_least:
            found.append(Separation(thing, share, holders, standings.get(thing) or enquired.get(thing, "")))
    return sorted(found, key=lambda gap: (gap.standing == "yes", -gap.share, gap.thing))


def _enquired(store: Store, focus: str) -> dict[str, str]:
    from cyberdip_kg.namespaces import CD
    from cyberdip_kg.store.results import select

    rows = select(
        store,
        f"SELECT ?thing ?outcome WHERE {{ ?enquiry a <{CD}Enquiry> ; <{CD}about> <{focus}> , ?thing ; "
        f"<{CD}outcome> ?outcome }}",
    )
    return {str(getattr(t, "value", "")): key(str(getattr(o, "value", ""))) for t, o in sorted(rows, key=str)}


def behind(table: Affiliation, state: str, things: Iterable[str]) -> tuple[str, ...]:
    """The assertions that place ``state`` in each of ``things``."""
    return tuple(iri for thing in sorted(things) for iri in table.evidence.get((state, thing), ()))
