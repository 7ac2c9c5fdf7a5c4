"""Readable Turtle: one block a thing, sections by type, sorted, the same bytes for the same triples."""

import re
from collections.abc import Iterable, Iterator

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

from cyberdip_kg.namespaces import CD, DCTERMS, GRAPH, ID, PREFIXES, RDF, RDFS, SCHEMA, SKOS, TYPES, XSD

_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?")
_IRI_ESCAPE = re.compile(r'[\x00-\x20<>"{}|^`\\]')
_STRING_ESCAPE = re.compile(r'[\x00-\x1f"\\\x7f\ufffe\uffff]')
_SHORTHAND = {
    XSD + "integer": re.compile(r"[+-]?[0-9]+"),
    XSD + "decimal": re.compile(r"[+-]?[0-9]*\.[0-9]+"),
    XSD + "boolean": re.compile(r"true|false"),
}
_NAMED_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
_STRING = XSD + "string"

#: Predicates in reading order; those not listed follow in alphabetical order.
_ORDER: dict[str, int] = {
    iri: rank
    for rank, iri in enumerate(
        [RDF + "type", RDFS + "label", SKOS + "prefLabel", SKOS + "altLabel", DCTERMS + "title", SKOS + "definition"]
        + [CD + name for name in ("officialName", "formerName", "iso2", "iso3", "m49", "code", "symbol", "number")]
        + [CD + name for name in ("kind", "family", "jurisdiction", "partOf", "subject", "object", "about", "role")]
        + [CD + name for name in ("consentMode", "choice", "stanceTaken", "step", "wording", "document")]
        + [CD + name for name in ("openedOn", "signedOn", "consentOn", "adoptedOn", "inForceOn", "validFrom")]
        + [CD + name for name in ("validUntil", "startedOn", "endedOn", "assessment", "citation", "source", "stance")]
        + [CD + "locator", CD + "accessedOn", DCTERMS + "publisher", DCTERMS + "issued", SCHEMA + "url"]
    )
}
_LAST = {DCTERMS + "source": 1, SKOS + "note": 2}
_SECTION = {f"{ID}{segment}/": rank for rank, segment in enumerate(TYPES, 1)}
_TITLES = tuple(segment.replace("-", " ").capitalize() for segment in TYPES)


class Names:
    """Turns terms into Turtle, with the prefixes given and a memory of what it has turned.

    >>> Names().term(NamedNode("https://w3id.org/cyberdip/id/state/ALB"))
    'state:ALB'
    """

    def __init__(self, prefixes: dict[str, str] | None = None) -> None:
        self.prefixes = PREFIXES if prefixes is None else prefixes
        self._by_namespace = {namespace: prefix for prefix, namespace in self.prefixes.items()}
        self._seen: dict[str, str] = {}
        self.used: set[str] = set()

    def iri(self, iri: str) -> str:
        """``iri`` as a prefixed name where one can be written, else in angle brackets."""
        text = self._seen.get(iri)
        if text is None:
            cut = max(iri.rfind("/"), iri.rfind("#")) + 1
            prefix = self._by_namespace.get(iri[:cut])
            if prefix is not None and _LOCAL.fullmatch(iri, cut):
                self.used.add(prefix)
                text = f"{prefix}:{iri[cut:]}"
            else:
                text = "<" + _IRI_ESCAPE.sub(lambda m: f"\\u{ord(m[0]):04X}", iri) + ">"
            self._seen[iri] = text
        return text

    def forget(self) -> None:
        """Empties the memory of names, but for which prefixes were used."""
        self._seen.clear()

    def term(self, term: NamedNode | BlankNode | Literal | Triple) -> str:
        """``term`` in Turtle."""
        if isinstance(term, NamedNode):
            return self.iri(term.value)
        if isinstance(term, Literal):
            datatype = term.datatype.value
            if is_shorthand(term.value, datatype):
                return term.value
            quoted = '"' + _STRING_ESCAPE.sub(_escape, term.value) + '"'
            if term.language is not None:
                direction = getattr(term, "direction", None)
                return f"{quoted}@{term.language}" + (f"--{direction.value}" if direction is not None else "")
            return quoted if datatype == _STRING else f"{quoted}^^{self.iri(datatype)}"
        if isinstance(term, Triple):
            return f"<<( {self.term(term.subject)} {self.term(term.predicate)} {self.term(term.object)} )>>"
        return str(term)


def is_shorthand(text: str, datatype: str) -> bool:
    """Whether Turtle reads the bare ``text`` as a literal of ``datatype``.

    >>> is_shorthand("1.50", XSD + "decimal"), is_shorthand("1.", XSD + "decimal")
    (True, False)
    """
    pattern = _SHORTHAND.get(datatype)
    return pattern is not None and pattern.fullmatch(text) is not None


def _escape(match: re.Match[str]) -> str:
    return _NAMED_ESCAPES.get(match[0]) or f"\\u{ord(match[0]):04X}"


def predicate_key(iri: str) -> tuple[int, int, str]:
    """The place of a predicate in a block, to sort by."""
    if iri in _LAST:
        return (2, _LAST[iri], iri)
    rank = _ORDER.get(iri)
    return (1, 0, iri) if rank is None else (0, rank, iri)


def section(iri: str) -> int:
    """The number of the section in which a file describes the thing called ``iri``; 0 for nodes of the file itself.

    >>> section("https://w3id.org/cyberdip/id/state/ALB")
    1
    """
    if iri.startswith(GRAPH):
        return 0
    return _SECTION.get(iri[: iri.rfind("/") + 1], len(_SECTION) + 1)


def heading(number: int) -> str:
    r"""The line that opens a section; empty for those without one.

    >>> heading(1)
    '### State\n'
    """
    return f"### {_TITLES[number - 1]}\n" if 0 < number <= len(_TITLES) else ""


def _subject_key(term: NamedNode | BlankNode | Triple) -> tuple[int, str]:
    if not isinstance(term, NamedNode):
        return (len(_SECTION) + 2, str(term))
    return (section(term.value), term.value)


def blocks(triples: Iterable[Triple | Quad], names: Names) -> Iterator[str]:
    """The blocks of readable Turtle for ``triples``: a section heading or one subject with all it says, each."""
    subjects: dict[NamedNode | BlankNode | Triple, dict[str, list[str]]] = {}
    for triple in triples:
        properties = subjects.setdefault(triple.subject, {})
        properties.setdefault(triple.predicate.value, []).append(names.term(triple.object))
    place = -1
    for subject in sorted(subjects, key=_subject_key):
        number = _subject_key(subject)[0]
        if number != place and heading(number):
            yield heading(number)
        place = number
        properties = subjects[subject]
        parts = []
        for predicate in sorted(properties, key=predicate_key):
            objects = ", ".join(sorted(set(properties[predicate])))
            parts.append(f"a {objects}" if predicate == RDF + "type" else f"{names.iri(predicate)} {objects}")
        yield f"{names.term(subject)} " + " ;\n    ".join(parts) + " .\n"


def render(triples: Iterable[Triple | Quad], prefixes: dict[str, str] | None = None) -> str:
    """Readable Turtle for ``triples``, with the prefixes it uses and no others.

    >>> from pyoxigraph import Triple
    >>> state = NamedNode("https://w3id.org/cyberdip/id/state/ALB")
    >>> print(render([Triple(state, NamedNode(CD + "iso3"), Literal("ALB"))]))
    @prefix cd: <https://w3id.org/cyberdip/ontology#> .
    @prefix state: <https://w3id.org/cyberdip/id/state/> .
    <BLANKLINE>
    ### State
    <BLANKLINE>
    state:ALB cd:iso3 "ALB" .
    <BLANKLINE>
    """
    names = Names(prefixes)
    body = "\n".join(blocks(triples, names))
    head = "".join(f"@prefix {prefix}: <{names.prefixes[prefix]}> .\n" for prefix in sorted(names.used))
    return f"{head}\n{body}" if body else head
