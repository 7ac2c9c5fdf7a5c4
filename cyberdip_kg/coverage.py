"""Coverage: how much the graph holds, on what evidence, and what it lacks for each state against the others."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pyoxigraph import NamedNode

from cyberdip_kg.assertions import Assertion, assertions
from cyberdip_kg.namespaces import CD, ID, OWL, RDF, RDFS, SKOS, TYPES, VOID
from cyberdip_kg.store.results import Store, select
from cyberdip_kg.terms import curie, key

#: The Western Balkan states that coverage compares, by ISO code.
REGION = ("ALB", "BIH", "XKX", "MNE", "MKD", "SRB")
#: Kinds of assertion by which one state can be set against another.
COMPARED = ("TreatyParticipation", "Membership", "ProgrammeParticipation", "Measurement")


@dataclass(frozen=True)
class Counts:
    """How many things, assertions, citations and sources there are, each by class, kind, assessment or code."""

    things: dict[str, int]
    assertions: dict[str, dict[str, int]]
    citations: dict[str, int]
    sources: dict[str, int]


def counts(store: Store) -> Counts:
    """The numbers of things by class, assertions by kind and assessment, citations by stance, sources by kind."""
    rows = select(
        store, f"SELECT ?class (COUNT(DISTINCT ?thing) AS ?n) WHERE {{ ?thing <{RDF}type> ?class }} GROUP BY ?class"
    )
    numbers = {c.value: int(n.value) for c, n in rows if isinstance(c, NamedNode)}  # type: ignore[union-attr]
    by_class = {key(iri): number for iri, number in numbers.items() if iri.startswith(CD)}
    others = {
        curie(iri): n for iri, n in sorted(numbers.items()) if not iri.startswith((CD, OWL, SKOS, RDF, RDFS, VOID))
    }
    found: dict[str, dict[str, int]] = {}
    for kind, assessment, number in select(
        store,
        f"SELECT ?kind ?assessment (COUNT(?a) AS ?n) WHERE {{ ?a <{CD}assessment> ?assessment ; a ?kind }} "
        "GROUP BY ?kind ?assessment ORDER BY ?kind ?assessment",
    ):
        found.setdefault(key(kind.value), {})[key(assessment.value)] = int(number.value)  # type: ignore[union-attr]
    return Counts(
        things={name: by_class[name] for name in TYPES.values() if name in by_class and name not in found} | others,
        assertions=found,
        citations=_count_by(store, "stance"),
        sources=_count_by(store, "sourceKind"),
    )


def _count_by(store: Store, name: str) -> dict[str, int]:
    rows = select(
        store, f"SELECT ?code (COUNT(?x) AS ?n) WHERE {{ ?x <{CD}{name}> ?code }} GROUP BY ?code ORDER BY ?code"
    )
    return {key(code.value): int(number.value) for code, number in rows}  # type: ignore[union-attr]


@dataclass(frozen=True, order=True)
class Evidence:
    """How many assertions of a kind a state has with one assessment on sources of one kind, and the newest of them."""

    subject: str
    kind: str
    assessment: str
    source_kind: str
    assertions: int
    newest: str


def evidence(store: Store, states: Sequence[str] = REGION) -> list[Evidence]:
    """The evidence behind the assertions about ``states`` (ISO codes), sorted by its fields."""
    held: Counter[tuple[str, str, str, str]] = Counter()
    newest: dict[tuple[str, str, str, str], str] = {}
    for assertion in assertions(store, of=[f"{ID}state/{code}" for code in states], assessments=()):
        code = key(assertion.subject)
        if code not in states:
            continue
        for source_kind in {citation.source.kind for citation in assertion.citations}:
            cell = (code, assertion.kind, assertion.assessment, source_kind)
            held[cell] += 1
            dates = [c.source.issued or c.accessed for c in assertion.citations if c.source.kind == source_kind]
            newest[cell] = max([newest.get(cell, ""), *dates])
    return [Evidence(*cell, number, newest[cell]) for cell, number in sorted(held.items())]


@dataclass(frozen=True)
class Gap:
    """One thing that the states of the matrix have or lack, with a cell for each state.

    A cell is a role or status code where the relation holds (``member``, ``party``, ``yes``), ``no`` where it is
    refuted, ``not-found``, ``not-applicable`` or ``unresolved`` where an enquiry ended so, ``disputed`` or ``claimed``
    where that is its standing, and empty where the graph says nothing.
    """

    object: str
    kind: str
    cells: dict[str, str]


def matrix(store: Store, states: Sequence[str] = REGION, kinds: Iterable[str] = COMPARED) -> list[Gap]:
    """What each of ``states`` has or lacks against the others, for every thing that at least one of them relates to."""
    wanted = set(kinds)
    iris = {f"{ID}state/{code}": code for code in states}
    searched = outcomes(store)
    cells: dict[tuple[str, str], dict[str, str]] = {}
    for assertion in assertions(store, of=iris, assessments=()):
        code = iris.get(assertion.subject)
        if code is None or assertion.kind not in wanted:
            continue
        row = cells.setdefault((assertion.kind, assertion.object), {})
        row[code] = _better(row.get(code, ""), _standing(assertion))
    gaps = []
    for (kind, thing), row in sorted(cells.items()):
        for iri, code in iris.items():
            if code not in row:
                outcome, _ = searched.of(iri, thing)
                if outcome:
                    row[code] = outcome
        gaps.append(Gap(thing, kind, {code: row.get(code, "") for code in states}))
    return gaps


def _standing(assertion: Assertion) -> str:
    if assertion.assessment == "refuted":
        return "no"
    if assertion.assessment in ("disputed", "claimed"):
        return assertion.assessment
    return assertion.role or ("party" if assertion.kind == "TreatyParticipation" else "yes")


def _better(one: str, other: str) -> str:
    weak = {"": 0, "no": 1, "claimed": 2, "disputed": 3}
    return max((one, other), key=lambda cell: (weak.get(cell, 4), cell in ("member", "party", "candidate"), cell))


@dataclass(frozen=True)
class Outcomes:
    """How the enquiries of a store ended: (things asked about, outcome code, enquiry), and the wholes of things."""

    enquiries: tuple[tuple[frozenset[str], str, str], ...]
    wholes: dict[str, set[str]]

    def of(self, state: str, thing: str) -> tuple[str, str]:
        """The outcome for ``state`` and ``thing`` and the enquiry, both empty where nobody asked.

        An enquiry that is not applicable to a whole is not applicable to its parts.
        """
        for about, outcome, enquiry in self.enquiries:
            if state in about and thing in about:
                return outcome, enquiry
        for about, outcome, enquiry in self.enquiries:
            if outcome == "not-applicable" and state in about and self.wholes.get(thing, set()) & about:
                return outcome, enquiry
        return "", ""


def outcomes(store: Store) -> Outcomes:
    """The outcomes of all enquiries in ``store``."""
    about: dict[str, set[str]] = {}
    outcome: dict[str, str] = {}
    for enquiry, thing, code in select(
        store, f"SELECT ?e ?thing ?code WHERE {{ ?e a <{CD}Enquiry> ; <{CD}about> ?thing ; <{CD}outcome> ?code }}"
    ):
        about.setdefault(enquiry.value, set()).add(thing.value)  # type: ignore[union-attr]
        outcome[enquiry.value] = key(code.value)  # type: ignore[union-attr]
    enquiries = tuple((frozenset(found), outcome[enquiry], enquiry) for enquiry, found in sorted(about.items()))
    return Outcomes(enquiries, _parents(store))


def _parents(store: Store) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for child, parent in select(store, f"SELECT ?child ?parent WHERE {{ ?child <{CD}partOf>+ ?parent }}"):
        found.setdefault(child.value, set()).add(parent.value)  # type: ignore[union-attr]
    return found
