"""The graph as tables: one for each class, one for all things, one for all assertions, and one that joins evidence.

Columns are what the data has: a property, or a property in a language. Cells hold short identifiers such as
``state:ALB``, which are the same in every table.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pyoxigraph import BlankNode, Literal, NamedNode

from cyberdip_kg.export.options import Options
from cyberdip_kg.namespaces import CD, DERIVED, EVIDENCE, KINDS, ONTOLOGY, RDF, RDFS, SKOS, THINGS, VOCAB, XSD
from cyberdip_kg.store.embedded import EmbeddedStore
from cyberdip_kg.terms import Term, curie, key, pick
from cyberdip_kg.turtle import predicate_key

#: What a cell holds: nothing, text as the data has it, or several texts.
Cell = str | tuple[str, ...] | None

_TYPES = {
    XSD + "integer": "integer",
    XSD + "decimal": "decimal",
    XSD + "double": "decimal",
    XSD + "boolean": "boolean",
    XSD + "date": "date",
    XSD + "anyURI": "anyURI",
}
_LEXICAL = {
    "integer": re.compile(r"[+-]?\d{1,18}"),
    "decimal": re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)"),
    "boolean": re.compile(r"true|false"),
    "date": re.compile(r"\d{4}-\d{2}-\d{2}"),
}
_CAPITAL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_UNSAFE = re.compile(r"[^a-z0-9]+")
_DAYS = {CD + name for name in ("holdsFrom", "holdsUntil", "startKnown")}
_TYPE = NamedNode(RDF + "type")
_KEPT = 60_000
#: In place of a language: any, and the column that says which.
_ANY, _OF = "*", "?"

#: Parts of a joined cell are put between the first of these that none of its texts holds.
SEPARATORS = ("|", ";", "¦", "␟")


@dataclass
class Column:
    """A column: name, property, language, type of value; the table it refers to.

    ``many`` says whether a cell can hold several values, ``full`` that none is empty.
    """

    name: str
    iri: str = ""
    language: str = ""
    type: str = ""
    many: bool = False
    full: bool = False
    references: str = ""
    separator: str = SEPARATORS[0]


@dataclass(frozen=True)
class Sheet:
    """A table: its name, what it holds, its columns (the first is the key) and its rows, sorted by key."""

    name: str
    title: str
    columns: list[Column]
    rows: Iterable[tuple[Cell, ...]] = field(compare=False)
    keyed: bool = True


def snake(text: str) -> str:
    """``text`` as the name of a table or column.

    >>> snake("holdsFrom"), snake("treaty-participation")
    ('holds_from', 'treaty_participation')
    """
    return _UNSAFE.sub("_", _CAPITAL.sub("_", text).lower()).strip("_") or "value"


class Book:
    """All tables of a store; read anew for each use, unless the graph is of common size and they are kept."""

    def __init__(self, store: EmbeddedStore, options: Options) -> None:
        self._store = store
        self._options = options
        self._quads = store.oxigraph.quads_for_pattern
        self._members = {name: self._instances(name) for name in {**THINGS, **KINDS, **EVIDENCE}.values()}
        self._where: dict[str, str] = {}
        for segments, table in ((THINGS, "thing"), (KINDS, "assertion")):
            self._where |= {iri: table for name in segments.values() for iri in self._members[name]}
        self._where |= {iri: segment for segment, name in EVIDENCE.items() for iri in self._members[name]}
        self._concepts = sorted(
            {
                q.subject.value
                for q in self._quads(None, NamedNode(SKOS + "inScheme"), None, NamedNode(ONTOLOGY))
                if isinstance(q.subject, NamedNode)
            }
        )
        self._where |= dict.fromkeys(self._concepts, "concept")
        self._memory: dict[str, dict[str, list[Term]]] | None = {} if len(self._where) <= _KEPT else None

    def sheets(self) -> list[Sheet]:
        """The tables: all things, all assertions, evidence, codes, then one for each class that has members."""
        kept: list[Sheet] | None = self._options.kept.get("sheets")
        if kept is None:
            kept = self._made()
            if len(self._where) <= _KEPT:
                kept = self._options.kept["sheets"] = [
                    Sheet(s.name, s.title, s.columns, list(s.rows), s.keyed) for s in kept
                ]
        return kept

    def _made(self) -> list[Sheet]:
        named = [Column(name) for name in ("id", "iri", "type", "label_en", "label_sq", "code", "kind", "family")]
        named[0].type = named[1].type = "string"
        ends = [Column("id"), Column("iri"), Column("kind"), Column("subject"), Column("object"), Column("assessment")]
        ends += [Column("holds_from", type="date"), Column("holds_until", type="date")]
        made = [
            Sheet("thing", "All things, with their names in English and Albanian", named, _Rows(self._things)),
            Sheet(
                "assertion", "All assertions: who relates to what, and how well founded it is", ends, _Rows(self._ends)
            ),
        ]
        for column in ends[3:5]:
            self._refer(column, (row[ends.index(column)] for row in made[1].rows))
        for segment, name in EVIDENCE.items():
            made.append(self._sheet(segment, name, f"Every {name.lower()}"))
        joins = [Column(name, references=name, full=True) for name in ("assertion", "citation")]
        made.append(
            Sheet("assertion_citation", "Which citations each assertion has", joins, _Rows(self._joins), keyed=False)
        )
        codes = [Column(name) for name in ("id", "iri", "scheme", "code", "label_en", "label_sq")]
        made.append(Sheet("concept", "The codes of the code lists", codes, _Rows(self._codes)))
        for segment, name in {**THINGS, **KINDS}.items():
            if self._members[name]:
                made.append(self._sheet(segment, name, f"Everything of the class {name}"))
        return made

    def _refer(self, column: Column, cells: Iterable[Cell]) -> None:
        tables = {"" if cell is None else self._table(str(cell)) for cell in cells}
        if len(tables) == 1:
            column.references, column.full = tables.pop(), True

    def _table(self, short: str) -> str:
        from cyberdip_kg.terms import expand

        return self._where.get(expand(short) or short, "")

    def _instances(self, name: str) -> list[str]:
        quads = self._quads(None, _TYPE, NamedNode(CD + name), None)
        return sorted({q.subject.value for q in quads if isinstance(q.subject, NamedNode)})

    def _said(self, iri: str) -> dict[str, list[Term]]:
        if self._memory is None:
            return self._read(iri)
        if iri not in self._memory:
            self._memory[iri] = self._read(iri)
        return self._memory[iri]

    def _read(self, iri: str) -> dict[str, list[Term]]:
        said: dict[str, set[Term]] = {}
        for q in self._quads(NamedNode(iri), None, None, None):
            graph = getattr(q.graph_name, "value", "")
            if graph != ONTOLOGY and (graph != DERIVED or q.predicate.value in _DAYS):
                said.setdefault(q.predicate.value, set()).add(q.object)
        return {name: sorted(terms, key=str) for name, terms in said.items()}

    def _sheet(self, segment: str, name: str, title: str) -> Sheet:
        found: dict[tuple[str, str], _Found] = {}
        several: set[str] = set()
        for iri in self._members[name]:
            for predicate, terms in self._said(iri).items():
                groups = _by_language(terms)
                for language, group in groups.items():
                    found.setdefault((predicate, language), _Found()).note(group, self._where)
                several |= {predicate} if len(groups) > 1 else set()
        found.pop((RDF + "type", ""), None)
        found = _one_language(found, several)
        order = sorted(found, key=lambda place: (*predicate_key(place[0]), place[1]))
        columns = [Column("id"), Column("iri")]
        taken = {"id", "iri"}
        for predicate, language in order:
            base = snake(key(predicate)) + (f"_{snake(language)}" if language not in ("", _ANY) else "")
            name_ = base
            number = 2
            while name_ in taken:
                name_, number = f"{base}_{number}", number + 1
            taken.add(name_)
            column = found[predicate, language].column(name_, predicate, language)
            column.full = found[predicate, language].cells == len(self._members[name])
            columns.append(column)
            if language == _ANY:
                taken.add(f"{name_}_language")
                columns.append(Column(f"{name_}_language", predicate, _OF))
        members = self._members[name]
        places = [(c.iri, c.language, c.many) for c in columns[2:]]

        def rows() -> Iterator[tuple[Cell, ...]]:
            for number, iri in enumerate(members, 1):
                said = {p: _by_language(terms) for p, terms in self._said(iri).items()}
                cells = (_cell(said.get(p, {}), lang, many) for p, lang, many in places)
                yield (curie(iri), iri, *cells)
                if number % 1000 == 0:
                    self._options.progress(f"rows of {segment} written", number)

        return Sheet(snake(segment), title, columns, _Rows(rows))

    def _things(self) -> Iterator[tuple[Cell, ...]]:
        classes = {iri: name for name in THINGS.values() for iri in self._members[name]}
        for iri in sorted(classes):
            said = self._said(iri)
            labels = {
                getattr(t, "language", "") or "": t.value
                for t in said.get(RDFS + "label", [])
                if isinstance(t, Literal)
            }
            codes = [_text(t) for n in ("symbol", "iso3", "code") for t in said.get(CD + n, [])]
            kind, family = (_text(said.get(CD + n, [None])[0]) for n in ("kind", "family"))
            yield (
                *(curie(iri), iri, classes[iri], labels.get("en") or pick(labels, "en") or None, labels.get("sq")),
                *(codes[0] if codes else key(iri), kind, family),
            )

    def _ends(self) -> Iterator[tuple[Cell, ...]]:
        classes = {iri: name for name in KINDS.values() for iri in self._members[name]}
        names = ("subject", "object", "assessment", "holdsFrom", "holdsUntil")
        for iri in sorted(classes):
            said = self._said(iri)
            yield (curie(iri), iri, classes[iri], *(_text(said.get(CD + name, [None])[0]) for name in names))

    def _joins(self) -> Iterator[tuple[Cell, ...]]:
        for iri in sorted(iri for name in KINDS.values() for iri in self._members[name]):
            for term in self._said(iri).get(CD + "citation", []):
                if isinstance(term, NamedNode) and self._where.get(term.value) == "citation":
                    yield (curie(iri), curie(term.value))

    def _codes(self) -> Iterator[tuple[Cell, ...]]:
        for iri in self._concepts:
            labels = {
                getattr(q.object, "language", "") or "": getattr(q.object, "value", "")
                for q in self._quads(NamedNode(iri), NamedNode(SKOS + "prefLabel"), None, None)
            }
            scheme = iri.removeprefix(VOCAB).partition("/")[0] if iri.startswith(VOCAB) else "stance"
            yield (curie(iri), iri, scheme, key(iri), labels.get("en"), labels.get("sq"))


class _Rows:
    """Rows that are made again each time they are read."""

    def __init__(self, make: "object") -> None:
        self._make = make

    def __iter__(self) -> Iterator[tuple[Cell, ...]]:
        return iter(self._make())  # type: ignore[operator]


@dataclass
class _Found:
    """What was found in a column so far."""

    types: set[str] = field(default_factory=set)
    tables: set[str] = field(default_factory=set)
    separators: set[str] = field(default_factory=set)
    many: bool = False
    cells: int = 0

    def note(self, terms: list[Term], where: dict[str, str]) -> None:
        self.cells += 1
        self.many |= len(terms) > 1
        for term in terms:
            text = _text(term) or ""
            if isinstance(term, Literal):
                kind = _TYPES.get(term.datatype.value, "string")
                self.types.add(kind if kind not in _LEXICAL or _LEXICAL[kind].fullmatch(text) else "string")
                self.tables.add("")
            else:
                self.types.add("string")
                self.tables.add(where.get(getattr(term, "value", ""), ""))
            self.separators.update(s for s in SEPARATORS if s in text)

    def join(self, other: "_Found") -> None:
        self.types |= other.types
        self.tables |= other.tables
        self.separators |= other.separators
        self.many |= other.many

    def column(self, name: str, predicate: str, language: str) -> Column:
        return Column(
            name=name,
            iri=predicate,
            language=language,  # may be _ANY: the next column then says which
            type=next(iter(self.types)) if len(self.types) == 1 else "string",
            many=self.many,
            references=next(iter(self.tables)) if len(self.tables) == 1 and not self.many else "",
            separator=next((s for s in SEPARATORS if s not in self.separators), SEPARATORS[-1]),
        )


def _by_language(terms: list[Term]) -> dict[str, list[Term]]:
    found: dict[str, list[Term]] = {}
    for term in terms:
        found.setdefault((getattr(term, "language", None) or "") if isinstance(term, Literal) else "", []).append(term)
    return found


def _one_language(found: dict[tuple[str, str], "_Found"], several: set[str]) -> dict[tuple[str, str], "_Found"]:
    """``found`` with one column for a property that has many languages but never two for one subject."""
    languages: dict[str, list[str]] = {}
    for predicate, language in found:
        languages.setdefault(predicate, []).append(language)
    merged: dict[tuple[str, str], _Found] = {}
    for (predicate, language), column in found.items():
        if predicate in several or len(languages[predicate]) == 1:
            merged[predicate, language] = column
        else:
            merged.setdefault((predicate, _ANY), _Found()).join(column)
    return merged


def _cell(by_language: dict[str, list[Term]], language: str, many: bool) -> Cell:
    if language == _OF:
        return next(iter(by_language), None) or None
    terms = next(iter(by_language.values()), []) if language == _ANY else by_language.get(language, [])
    if many:
        return tuple(_text(term) or "" for term in terms) or None
    return _text(terms[0]) if terms else None


def _text(term: Term | None) -> str | None:
    if term is None:
        return None
    if isinstance(term, NamedNode):
        return curie(term.value)
    return term.value if isinstance(term, (Literal, BlankNode)) else str(term)
