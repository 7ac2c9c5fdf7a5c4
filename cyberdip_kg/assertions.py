"""Assertions as records: who relates to what, since when, by whose word; and the things they relate."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode

from cyberdip_kg import terms
from cyberdip_kg.namespaces import CD, DCTERMS, KINDS, RDF, RDFS, SCHEMA, SKOS
from cyberdip_kg.store.results import Store, select
from cyberdip_kg.terms import Term, key

#: Assessments that default views and direct triples use.
ACCEPTED = terms.ACCEPTED

_CLASS_TO_KIND = {CD + name: name for name in KINDS.values()}
_OWN = {RDF + "type"} | {
    CD + name
    for name in [
        *("subject", "object", "about", "role", "assessment", "citation"),
        *("validFrom", "validUntil", "holdsFrom", "holdsUntil", "startKnown"),
    ]
}

_FOAF_NAME = "http://xmlns.com/foaf/0.1/name"
_NAMING = [
    *(RDF + "type", RDFS + "label", SKOS + "prefLabel", SKOS + "altLabel", DCTERMS + "title", SCHEMA + "name"),
    _FOAF_NAME,
    *(CD + name for name in ("iso3", "symbol", "code", "kind", "family")),
]


@dataclass(frozen=True)
class Source:
    """A source: identifier, title, publisher, date of issue, address, kind (code) and language (tag)."""

    iri: str
    title: str
    publisher: str
    issued: str
    url: str
    kind: str
    language: str


@dataclass(frozen=True)
class Citation:
    """Evidence for (``supports``) or against (``contradicts``) an assertion: source, place in it, day it was read.

    ``notes`` are the curator's remarks, as literals with their language.
    """

    iri: str
    source: Source
    stance: str
    locator: str
    accessed: str
    notes: tuple[Term, ...] = ()


@dataclass(frozen=True)
class Assertion:
    """A sourced statement: subject - kind - object for a time.

    ``valid_from`` and ``valid_until`` are dates as authored (YYYY, YYYY-MM or YYYY-MM-DD, empty where not known);
    ``holds_from`` and ``holds_until`` are ISO days; ``role`` and ``assessment`` are codes; ``values`` maps the local
    names of further properties to their terms.
    """

    iri: str
    kind: str
    subject: str
    object: str
    assessment: str
    role: str = ""
    about: tuple[str, ...] = ()
    valid_from: str = ""
    valid_until: str = ""
    holds_from: str = ""
    holds_until: str = ""
    start_known: bool = True
    citations: tuple[Citation, ...] = ()
    values: dict[str, tuple[Term, ...]] = field(default_factory=dict, compare=False)

    def holds_on(self, day: str) -> bool:
        """Whether the assertion holds on ``day`` (ISO, YYYY-MM-DD)."""
        return (not self.holds_from or self.holds_from <= day) and (not self.holds_until or day <= self.holds_until)

    def text(self, name: str, language: str = "en") -> str:
        """The literal of property ``name`` in ``language``, else the first there is, else empty."""
        literals = [term for term in self.values.get(name, ()) if isinstance(term, Literal)]
        for literal in literals:
            if literal.language == language:
                return literal.value
        return literals[0].value if literals else ""

    def code(self, name: str) -> str:
        """The last part of the first identifier or the first literal of property ``name``, or empty."""
        terms = self.values.get(name, ())
        if not terms:
            return ""
        return key(terms[0].value) if isinstance(terms[0], NamedNode) else str(getattr(terms[0], "value", ""))

    @property
    def supporting(self) -> tuple[Citation, ...]:
        """The citations that support the assertion."""
        return tuple(c for c in self.citations if c.stance == "supports")

    @property
    def contradicting(self) -> tuple[Citation, ...]:
        """The citations that contradict the assertion."""
        return tuple(c for c in self.citations if c.stance == "contradicts")


@dataclass(frozen=True)
class Thing:
    """A thing: identifier, class name, labels and alternative labels by language, code, kind and family (codes).

    ``values`` maps the local names of all further properties to their terms.
    """

    iri: str
    type: str
    labels: dict[str, str] = field(compare=False)
    alternatives: tuple[str, ...] = ()
    code: str = ""
    kind: str = ""
    family: str = ""
    values: dict[str, tuple[Term, ...]] = field(default_factory=dict, compare=False)


def assertions(
    store: Store,
    *,
    of: Iterable[str] = (),
    iris: Iterable[str] = (),
    kinds: Iterable[str] = (),
    assessments: Iterable[str] = ACCEPTED,
    as_of: str = "",
) -> list[Assertion]:
    """Assertions of ``store`` with their citations, sorted by identifier.

    Args:
        store: where they are read.
        of: things that are subject, object or ``cd:about`` of the assertion; any where empty.
        iris: identifiers of the assertions wanted; any where empty.
        kinds: class names such as ``TreatyParticipation``; any where empty.
        assessments: codes; any where empty.
        as_of: an ISO day on which the assertions hold; any time where empty.

    Raises:
        EndpointError: a remote store did not answer in full.
    """
    limits = []
    if iris := list(iris):
        limits.append(_values("?assertion", iris))
    if of := list(of):
        limits.append(
            _values("?end", of)
            + f" {{ ?assertion <{CD}subject> ?end }} UNION {{ ?assertion <{CD}object> ?end }}"
            + f" UNION {{ ?assertion <{CD}about> ?end }}"
        )
    limits.append(f"?assertion a ?kind . {_filter('?kind', [CD + kind for kind in kinds or KINDS.values()])}")
    if assessments := list(assessments):
        codes = [f"https://w3id.org/cyberdip/vocab/assessment/{code}" for code in assessments]
        limits.append(f"?assertion <{CD}assessment> ?assessment . {_filter('?assessment', codes)}")
    where = " ".join(limits)
    properties = _properties(store, f"SELECT DISTINCT ?assertion ?p ?o WHERE {{ {where} ?assertion ?p ?o }}")
    citations = _citations(store, where if (iris or of) else "")
    found = [_assertion(iri, values, citations) for iri, values in sorted(properties.items())]
    return [a for a in found if a.holds_on(as_of)] if as_of else found


def things(store: Store, iris: Iterable[str] = (), *, names_only: bool = False) -> dict[str, Thing]:
    """The things of ``store`` with ``iris``, or all of them, by identifier, sorted.

    With ``names_only`` they have their type, labels, codes, kind and family, and no further values.
    """
    wanted = list(iris)
    limit = _values("?thing", wanted) if wanted else f"?class <{RDFS}subClassOf>+ <{CD}Thing> . ?thing a ?class ."
    only = f"FILTER(?p IN ({', '.join(f'<{iri}>' for iri in _NAMING)}))" if names_only else ""
    properties = _properties(store, f"SELECT DISTINCT ?thing ?p ?o WHERE {{ {limit} ?thing ?p ?o {only} }}")
    return {iri: _thing(iri, values) for iri, values in sorted(properties.items())}


def _values(variable: str, iris: Iterable[str]) -> str:
    return f"VALUES {variable} {{ {' '.join(str(NamedNode(iri)) for iri in iris)} }}"


def _filter(variable: str, iris: Iterable[str]) -> str:
    return f"FILTER({variable} IN ({', '.join(str(NamedNode(iri)) for iri in iris)}))"


Properties = dict[str, list[Term]]


def _properties(store: Store, sparql: str) -> dict[str, Properties]:
    found: dict[str, Properties] = {}
    for subject, predicate, value in select(store, sparql):
        assert subject is not None and predicate is not None and value is not None
        found.setdefault(getattr(subject, "value", ""), {}).setdefault(getattr(predicate, "value", ""), []).append(
            value
        )
    return found


def _citations(store: Store, where: str) -> dict[str, Citation]:
    limit = f"{{ SELECT DISTINCT ?citation WHERE {{ {where} ?assertion <{CD}citation> ?citation }} }}" if where else ""
    nodes = _properties(
        store, f"SELECT DISTINCT ?citation ?p ?o WHERE {{ {limit} ?citation a <{CD}Citation> ; ?p ?o }}"
    )
    used = f"{limit} ?citation <{CD}source> ?source ." if limit else f"?source a <{CD}Source> ."
    sources = {
        iri: _source(iri, values)
        for iri, values in _properties(store, f"SELECT DISTINCT ?source ?p ?o WHERE {{ {used} ?source ?p ?o }}").items()
    }
    return {
        iri: Citation(
            iri=iri,
            source=sources.get(source := _first(values, CD + "source")) or _source(source, {}),
            stance=key(_first(values, CD + "stance")),
            locator=_first(values, CD + "locator"),
            accessed=_first(values, CD + "accessedOn"),
            notes=tuple(sorted(values.get(SKOS + "note", ()), key=str)),
        )
        for iri, values in nodes.items()
    }


def sources(store: Store) -> list[Source]:
    """Every source of ``store``, sorted by identifier."""
    found = _properties(store, f"SELECT ?source ?p ?o WHERE {{ ?source a <{CD}Source> ; ?p ?o }}")
    return [_source(iri, values) for iri, values in sorted(found.items())]


def _source(iri: str, values: Properties) -> Source:
    return Source(
        iri=iri,
        title=_first(values, DCTERMS + "title"),
        publisher=_first(values, DCTERMS + "publisher"),
        issued=_first(values, DCTERMS + "issued"),
        url=_first(values, SCHEMA + "url"),
        kind=key(_first(values, CD + "sourceKind")),
        language=_first(values, DCTERMS + "language"),
    )


def _assertion(iri: str, values: Properties, citations: dict[str, Citation]) -> Assertion:
    kinds = sorted(_CLASS_TO_KIND[t.value] for t in values.get(RDF + "type", []) if t.value in _CLASS_TO_KIND)  # type: ignore[union-attr]
    evidence = sorted(getattr(t, "value", "") for t in values.get(CD + "citation", []))
    return Assertion(
        iri=iri,
        kind=kinds[0] if kinds else "",
        subject=_first(values, CD + "subject"),
        object=_first(values, CD + "object"),
        assessment=key(_first(values, CD + "assessment")),
        role=key(_first(values, CD + "role")),
        about=tuple(sorted(getattr(t, "value", "") for t in values.get(CD + "about", []))),
        valid_from=_first(values, CD + "validFrom"),
        valid_until=_first(values, CD + "validUntil"),
        holds_from=_first(values, CD + "holdsFrom"),
        holds_until=_first(values, CD + "holdsUntil"),
        start_known=_first(values, CD + "startKnown") != "false",
        citations=tuple(citations[c] for c in evidence if c in citations),
        values=_rest(values, _OWN),
    )


def _thing(iri: str, values: Properties) -> Thing:
    classes = sorted(
        key(t.value)
        for t in values.get(RDF + "type", [])
        if isinstance(t, NamedNode) and t.value.startswith(CD) and t.value != CD + "Thing"
    )
    labels: dict[str, str] = {}
    for name in (RDFS + "label", SKOS + "prefLabel", DCTERMS + "title", SCHEMA + "name", _FOAF_NAME):
        for term in values.get(name, []):
            if isinstance(term, Literal):
                labels.setdefault(term.language or "", term.value)
    return Thing(
        iri=iri,
        type=classes[0] if classes else key(_first(values, RDF + "type")),
        labels=dict(sorted(labels.items())),
        alternatives=tuple(sorted({getattr(t, "value", "") for t in values.get(SKOS + "altLabel", [])})),
        code=_first(values, CD + "symbol") or _first(values, CD + "iso3") or _first(values, CD + "code") or key(iri),
        kind=key(_first(values, CD + "kind")),
        family=key(_first(values, CD + "family")),
        values=_rest(values, {RDF + "type", RDFS + "label", SKOS + "prefLabel", SKOS + "altLabel"}),
    )


def _first(values: Properties, iri: str) -> str:
    return min((str(getattr(term, "value", "")) for term in values.get(iri, ())), default="")


def _rest(values: Properties, without: set[str]) -> dict[str, tuple[Term, ...]]:
    return {key(iri): tuple(sorted(terms, key=str)) for iri, terms in sorted(values.items()) if iri not in without}
