"""Comparison: states side by side by instrument, membership, institution, law and index, each cell with evidence."""

from collections.abc import Sequence
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from cyberdip_kg.assertions import ACCEPTED, Assertion, Thing, assertions, things
from cyberdip_kg.coverage import outcomes
from cyberdip_kg.namespaces import CD
from cyberdip_kg.store.results import Store, select
from cyberdip_kg.terms import key, pick

#: Sections in the order in which a comparison shows them.
SECTIONS = ("instruments", "memberships", "programmes", "institutions", "laws", "indices")
_SECTION_OF = {
    "TreatyParticipation": "instruments",
    "Membership": "memberships",
    "ProgrammeParticipation": "programmes",
    "Measurement": "indices",
}


@dataclass(frozen=True)
class Cell:
    """What one state has in one row: a text, and the assertions or things whose sources say so."""

    text: str
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True)
class Line:
    """One row of a comparison: its section, what is compared, the cells in the order of the states."""

    section: str
    thing: str
    label: str
    cells: tuple[Cell, ...]

    @property
    def differs(self) -> bool:
        """Whether the states do not all have the same."""
        return len({cell.text for cell in self.cells}) > 1


def compare(
    store: Store,
    states: Sequence[str],
    language: str = "en",
    *,
    assessments: Sequence[str] = ACCEPTED,
    as_of: str = "",
) -> list[Line]:
    """What each of ``states`` (identifiers) has, row by row.

    A cell is empty where the graph says nothing; "no" where sources say no, "not found" and "not applicable" where a
    search ended so. Bilateral instruments are left out: they are not the same for any two.
    """
    found = assertions(store, of=states, kinds=list(_SECTION_OF), assessments=assessments, as_of=as_of)
    found += assertions(store, of=states, kinds=list(_SECTION_OF), assessments=["refuted"], as_of=as_of)
    named = things(store, sorted({a.object for a in found}), names_only=True)
    roles = _labels(store)
    rows: dict[tuple[str, str], dict[str, list[Assertion]]] = {}
    for assertion in {a.iri: a for a in found}.values():
        section = _SECTION_OF[assertion.kind]
        if assertion.subject in states and not (section == "instruments" and _is_small(assertion, named)):
            rows.setdefault((section, assertion.object), {}).setdefault(assertion.subject, []).append(assertion)
    searched = outcomes(store)
    lines = []
    for (section, thing), by_state in rows.items():
        cells = []
        for state in states:
            group = sorted(by_state.get(state, []), key=lambda a: (a.holds_from, a.iri))
            accepted = [a for a in group if a.assessment != "refuted"]
            if accepted:
                said = [_say(a, language, roles) for a in (accepted[-1:] if section == "indices" else accepted)]
                cells.append(Cell("; ".join(dict.fromkeys(said)), tuple(a.iri for a in accepted)))
            elif group:
                cells.append(Cell(_WORDS[language]["no"], tuple(a.iri for a in group)))
            else:
                outcome, enquiry = searched.of(state, thing)
                cells.append(Cell(_WORDS[language].get(outcome, ""), (enquiry,) if enquiry else ()))
        label = pick(named[thing].labels, language, key(thing)) if thing in named else key(thing)
        lines.append(Line(section, thing, label, tuple(cells)))
    lines += _by_jurisdiction(store, states, language, as_of)
    return sorted(lines, key=lambda line: (SECTIONS.index(line.section), line.label, line.thing))


_WORDS = {
    "en": {
        "no": "no",
        "not-found": "not found",
        "not-applicable": "not applicable",
        "unresolved": "unresolved",
        "since": "since",
        "until": "until",
        "score": "score",
        "rank": "rank",
    },
    "sq": {
        "no": "jo",
        "not-found": "nuk u gjet",
        "not-applicable": "nuk zbatohet",
        "unresolved": "e pazgjidhur",
        "since": "që nga",
        "until": "deri",
        "score": "pikë",
        "rank": "vendi",
    },
}


def _say(assertion: Assertion, language: str, roles: dict[str, dict[str, str]]) -> str:
    words = _WORDS[language]
    if assertion.kind == "Measurement":
        facts = [assertion.code("edition")]
        facts += [f"{words['score']} {value}" for value in [assertion.code("score")] if value]
        facts += [f"{words['rank']} {value}" for value in [assertion.code("rank")] if value]
        facts += [value for value in [assertion.code("tier")] if value]
        return ", ".join(facts)
    code = assertion.role or ("party" if assertion.kind == "TreatyParticipation" else "")
    role = pick(roles.get(code, {}), language, code)
    start = assertion.valid_from and f" {words['since']} {assertion.valid_from}"
    if assertion.kind == "TreatyParticipation" and assertion.role == "signatory":
        start = assertion.valid_from and f" {assertion.valid_from}"
    end = assertion.valid_until and f" {words['until']} {assertion.valid_until}"
    return f"{role}{start}{end}"


def _labels(store: Store) -> dict[str, dict[str, str]]:
    rows = select(
        store,
        "SELECT ?role ?label WHERE { ?role <http://www.w3.org/2004/02/skos/core#inScheme> "
        "<https://w3id.org/cyberdip/vocab/role> ; <http://www.w3.org/2004/02/skos/core#prefLabel> ?label }",
    )
    found: dict[str, dict[str, str]] = {}
    for role, label in rows:
        if isinstance(role, NamedNode) and isinstance(label, Literal) and label.language:
            found.setdefault(key(role.value), {})[label.language] = label.value
    return found


def _is_small(assertion: Assertion, named: dict[str, Thing]) -> bool:
    thing = named.get(assertion.object)
    return thing is not None and thing.kind in ("memorandum", "agreement", "declaration", "plan", "letter")


def _by_jurisdiction(store: Store, states: Sequence[str], language: str, as_of: str) -> list[Line]:
    """One row for each kind of institution and each kind of law, with the names each state has."""
    values = " ".join(str(NamedNode(state)) for state in states)
    rows = select(
        store,
        f"SELECT ?thing ?state ?class ?kind ?from ?until ?repealed WHERE {{ VALUES ?state {{ {values} }} "
        f"?thing <{CD}jurisdiction> ?state ; a ?class ; <{CD}kind> ?kind . "
        f"OPTIONAL {{ ?thing <{CD}startedOn> ?started }} OPTIONAL {{ ?thing <{CD}adoptedOn> ?adopted }} "
        f"OPTIONAL {{ ?thing <{CD}endedOn> ?until }} OPTIONAL {{ ?thing <{CD}repealedBy> ?by . "
        f"?by <{CD}adoptedOn> ?repealed }} BIND (COALESCE(?started, ?adopted) AS ?from) }}",
    )
    iris = sorted(
        {str(getattr(row[0], "value", "")) for row in rows} | {str(getattr(row[3], "value", "")) for row in rows}
    )
    named = things(store, iris, names_only=True) if iris else {}
    held: dict[tuple[str, str], dict[str, dict[str, str]]] = {}
    for row in rows:
        thing, state, class_, kind, start, end, repealed = (str(getattr(term, "value", "") or "") for term in row)
        section = {"Institution": "institutions", "Instrument": "laws"}.get(key(class_))
        if section is None or key(kind) not in _COMPARED:
            continue
        day = as_of or "9999"
        if (start and start > day) or (as_of and any(e and e < as_of for e in (end, repealed))) or (not as_of and end):
            continue
        if not as_of and repealed:
            continue
        year = f" ({start[:4]})" if start else ""
        held.setdefault((section, kind), {}).setdefault(state, {})[thing] = _name(named, thing, language) + year
    return [
        Line(
            section,
            kind,
            _name(named, kind, language),
            tuple(
                Cell("; ".join(sorted(by_state.get(state, {}).values())), tuple(sorted(by_state.get(state, {}))))
                for state in states
            ),
        )
        for (section, kind), by_state in held.items()
    ]


_COMPARED = {"authority", "csirt", "regulator", "law", "strategy"}


def _name(named: dict[str, Thing], iri: str, language: str) -> str:
    thing = named.get(iri)
    return pick(thing.labels, language, key(iri)) if thing else key(iri)
