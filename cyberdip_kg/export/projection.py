"""The graph as nodes and edges: things, and the assertions between them, a batch at a time."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields

from pyoxigraph import NamedNode

from cyberdip_kg.assertions import ACCEPTED, Assertion, Thing, assertions, things
from cyberdip_kg.export.options import Options
from cyberdip_kg.namespaces import CD, KINDS
from cyberdip_kg.sentences import sentence
from cyberdip_kg.store.embedded import EmbeddedStore
from cyberdip_kg.store.results import select
from cyberdip_kg.terms import curie, pick

_BATCH = 1000
_KEPT = 50_000

Value = str | int | bool


@dataclass(frozen=True)
class Node:
    """A thing: its short identifier, its full one, names, class and codes; empty where there is none."""

    id: str
    iri: str
    label: str
    label_en: str
    label_sq: str
    type: str
    kind: str
    family: str
    code: str
    start: str
    end: str


@dataclass(frozen=True)
class Edge:
    """An assertion between two things.

    ``valid_from`` and ``valid_until`` have the precision of the source; ``start`` and ``end`` are the days between
    which it holds; ``sentence`` says it in words; ``supporting`` and ``contradicting`` count its citations;
    ``sources`` are the addresses, else titles, of those that support it.
    """

    id: str
    iri: str
    source: str
    target: str
    kind: str
    role: str
    assessment: str
    sentence: str
    valid_from: str
    valid_until: str
    start: str
    end: str
    start_known: bool
    choice: str
    stance: str
    wording: str
    about: str
    supporting: int
    contradicting: int
    sources: str


#: What is written of a node and of an edge besides their ends, by name, with the type of the values.
NODE_FIELDS: dict[str, type] = {f.name: str for f in fields(Node) if f.name != "id"}
EDGE_FIELDS: dict[str, type] = {
    f.name: {"bool": bool, "int": int}.get(str(getattr(f.type, "__name__", f.type)), str)
    for f in fields(Edge)
    if f.name not in ("id", "source", "target")
}


class Projection:
    """The assertions of a store as edges between things.

    Args:
        store: where they are read.
        options: the language of names and sentences, and the standings that count: confirmed and reported where None.
    """

    def __init__(self, store: EmbeddedStore, options: Options) -> None:
        self._store = store
        self._options = options
        self.assessments: tuple[str, ...] = ACCEPTED if options.assessments is None else options.assessments
        kinds = " ".join(f"<{CD}{name}>" for name in KINDS.values())
        codes = " ".join(f"assessment:{code}" for code in self.assessments)
        rows = select(
            store,
            f"SELECT DISTINCT ?a ?s ?o WHERE {{ VALUES ?kind {{ {kinds} }} ?a a ?kind ; "
            f"<{CD}subject> ?s ; <{CD}object> ?o "
            + (f"VALUES ?code {{ {codes} }} ?a <{CD}assessment> ?code " if codes else "")
            + "}",
        )
        ends: set[str] = set()
        found: set[str] = set()
        for row in rows:
            assertion, subject, target = (term.value if isinstance(term, NamedNode) else "" for term in row)
            if assertion and subject and target:
                found.add(assertion)
                ends.update((subject, target))
        #: The identifiers of the assertions, sorted.
        self.assertions = sorted(found)
        #: The identifiers of the things that they relate, sorted.
        self.things = sorted(ends)

    def nodes(self) -> Iterator[Node]:
        """The things, by identifier."""
        for batch in _batches(self.things):
            known = things(self._store, batch)
            for iri in batch:
                yield _node(known.get(iri) or Thing(iri, "", {}), self._options.language)

    def records(self) -> Iterator[tuple[Assertion, dict[str, Thing]]]:
        """The assertions, by identifier, each with the things that it names."""
        done = 0
        for batch in _batches(self.assertions):
            found = assertions(self._store, iris=batch, assessments=())
            named = {iri for a in found for iri in (a.subject, a.object, *a.about)}
            named |= {t.value for a in found for t in a.values.get("addressee", ()) if isinstance(t, NamedNode)}
            known = things(self._store, sorted(named), names_only=True)
            for assertion in found:
                yield assertion, known
            done += len(found)
            self._options.progress("assertions written", done)

    def edges(self) -> Iterator[Edge]:
        """The assertions as edges, by identifier; those of a graph of common size are kept for the next format."""
        kept: list[Edge] | None = self._options.kept.get("edges")
        if kept is not None:
            yield from kept
            return
        made = (_edge(assertion, known, self._options.language) for assertion, known in self.records())
        if len(self.assertions) > _KEPT:
            yield from made
            return
        kept = self._options.kept["edges"] = list(made)
        yield from kept


def _batches(iris: list[str]) -> Iterator[list[str]]:
    for start in range(0, len(iris), _BATCH):
        yield iris[start : start + _BATCH]


def _node(thing: Thing, language: str) -> Node:
    return Node(
        id=curie(thing.iri),
        iri=thing.iri,
        label=pick(thing.labels, language, curie(thing.iri)),
        label_en=thing.labels.get("en", ""),
        label_sq=thing.labels.get("sq", ""),
        type=thing.type,
        kind=thing.kind,
        family=thing.family,
        code=thing.code,
        start=_least(thing, "startedOn"),
        end=_least(thing, "endedOn"),
    )


def _least(thing: Thing, name: str) -> str:
    return min((str(getattr(term, "value", "")) for term in thing.values.get(name, ())), default="")


def _edge(a: Assertion, known: dict[str, Thing], language: str) -> Edge:
    return Edge(
        id=curie(a.iri),
        iri=a.iri,
        source=curie(a.subject),
        target=curie(a.object),
        kind=a.kind,
        role=a.role,
        assessment=a.assessment,
        sentence=sentence(a, known, language, with_sources=False).text,
        valid_from=a.valid_from,
        valid_until=a.valid_until,
        start=a.holds_from,
        end=a.holds_until,
        start_known=a.start_known,
        choice=a.code("choice"),
        stance=a.code("stanceTaken"),
        wording=a.code("wording"),
        about=" ".join(curie(iri) for iri in a.about),
        supporting=len(a.supporting),
        contradicting=len(a.contradicting),
        sources=" ; ".join(_distinct(c.source.url or c.source.title for c in a.supporting)),
    )


def _distinct(texts: Iterable[str]) -> list[str]:
    return [text for text in dict.fromkeys(texts) if text]
