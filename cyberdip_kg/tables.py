"""Tables: the rows of an answer as text, web page or machine format, with labels or codes in place of identifiers.

Rows are read once and written as they come, so an answer of any size takes little memory. In ``table``, ``markdown``
and ``html`` things appear by their label; in ``csv`` and ``tsv`` by their code (states ISO alpha-3, resolutions their
symbol, treaties their series number, concepts their notation); ``json`` is the W3C's SPARQL 1.1 Query Results JSON
Format with the terms as they are.
"""

import html
import json
import re
import shutil
import time
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby, islice
from pathlib import Path
from typing import TypeVar

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, serialize

from cyberdip_kg.errors import QueryError
from cyberdip_kg.namespaces import CD, DCTERMS, ID, KINDS, RDFS, SCHEMA, SKOS, VOCAB
from cyberdip_kg.store.results import Answer, Rows, Store, Triples, select
from cyberdip_kg.terms import Term, curie, key, pick

Row = tuple[Term | None, ...]
T = TypeVar("T")

#: Formats for the rows of a SELECT.
ROW_FORMATS = ("table", "csv", "tsv", "json", "markdown", "html")
#: Formats for the triples of a CONSTRUCT or DESCRIBE.
TRIPLE_FORMATS = ("turtle", "ntriples", "jsonld", "rdfxml")
FORMATS = ROW_FORMATS + TRIPLE_FORMATS

#: The columns that ``--with-sources`` adds where a format has one value a cell.
SOURCE_COLUMNS = ("source_title", "source_publisher", "source_issued", "source_url", "source_stance")

_SAMPLE = 1000
_REMEMBERED = 100_000
_NAMELESS = tuple(f"{ID}{segment}/" for segment in (*KINDS, "citation"))
_STATE = ID + "state/"
_RESOLUTION = ID + "resolution/"
_LABELS = {RDFS + "label": 0, SKOS + "prefLabel": 1, DCTERMS + "title": 2}
_CODES = {CD + "iso3": 0, CD + "symbol": 1, CD + "code": 2, SKOS + "notation": 3}
_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?")
_WEB = re.compile(r"https?://[^\s\"'<>]+")


class Namer:
    """Finds labels and codes of identifiers, a batch at a time, and remembers the latest."""

    def __init__(self, store: Store, language: str = "en") -> None:
        self.store = store
        self.language = language
        self._labels: dict[str, str] = {}
        self._codes: dict[str, str] = {}

    def learn(self, rows: Iterable[Row], codes: bool = False) -> None:
        """Looks up the identifiers in ``rows`` that are not known yet."""
        wanted = {term.value for row in rows for term in row if isinstance(term, NamedNode)} - self._labels.keys()
        wanted = {iri for iri in wanted if not iri.startswith(_NAMELESS)}
        if codes:
            wanted = {iri for iri in wanted if _has_code(iri)}
        if not wanted:
            return
        if len(self._labels) > _REMEMBERED:
            self._labels.clear()
            self._codes.clear()
        properties = " ".join(f"<{iri}>" for iri in (*_LABELS, *_CODES))
        things = " ".join(str(NamedNode(iri)) for iri in sorted(wanted))
        found: dict[str, tuple[dict[str, str], dict[int, str]]] = {}
        for thing, predicate, name in select(
            self.store,
            f"SELECT ?thing ?property ?name WHERE {{ VALUES ?thing {{ {things} }} "
            f"VALUES ?property {{ {properties} }} ?thing ?property ?name }}",
        ):
            if not (isinstance(thing, NamedNode) and isinstance(predicate, NamedNode) and isinstance(name, Literal)):
                continue
            labels, named = found.setdefault(thing.value, ({}, {}))
            if predicate.value in _LABELS:
                labels.setdefault(name.language or "", name.value)
            else:
                rank = _CODES[predicate.value]
                if rank == 1 and not thing.value.startswith(_RESOLUTION):
                    rank = 4
                named[rank] = min(named.get(rank, name.value), name.value)
        for iri in wanted:
            labels, named = found.get(iri, ({}, {}))
            self._labels[iri] = pick(labels, self.language, "") or curie(iri)
            self._codes[iri] = named[min(named)] if named else _key(iri)

    def label(self, term: Term | None) -> str:
        """What a person reads for ``term``."""
        if isinstance(term, NamedNode):
            return self._labels.get(term.value) or curie(term.value)
        return _plain(term)

    def code(self, term: Term | None) -> str:
        """What a machine-readable table holds for ``term``."""
        if isinstance(term, NamedNode):
            return self._codes.get(term.value) or _key(term.value)
        return _plain(term)


def _has_code(iri: str) -> bool:
    return iri.startswith(ID) and not iri.startswith(_STATE)


def _key(iri: str) -> str:
    return key(iri) if iri.startswith((ID, VOCAB)) else curie(iri)


def _plain(term: Term | None) -> str:
    if term is None:
        return ""
    if isinstance(term, Literal):
        return term.value
    return term.value if isinstance(term, NamedNode) else str(term)


class Evidence:
    """Finds who says so: the sources behind assertions, and those of things."""

    def __init__(self, store: Store, language: str = "en") -> None:
        self.store = store
        self.language = language
        self._of: dict[str, list[dict[str, str]]] = {}

    def learn(self, iris: Iterable[str]) -> None:
        """Looks up the sources of ``iris`` that are not known yet."""
        wanted = sorted(set(iris) - self._of.keys())
        if not wanted:
            return
        if len(self._of) > _REMEMBERED:
            self._of.clear()
        values = " ".join(str(NamedNode(iri)) for iri in wanted)
        stances: dict[str, set[tuple[str, str]]] = {}
        for evidence, source, stance in select(
            self.store,
            f"SELECT DISTINCT ?evidence ?source ?stance WHERE {{ VALUES ?evidence {{ {values} }} "
            f"{{ ?evidence <{CD}citation> ?citation . ?citation <{CD}source> ?source . "
            f"OPTIONAL {{ ?citation <{CD}stance> ?stance }} }} "
            f"UNION {{ ?evidence <{DCTERMS}source> ?source }} UNION {{ ?evidence <{CD}claimedIn> ?source }} "
            f"UNION {{ ?evidence a <{CD}Source> . BIND (?evidence AS ?source) }} }}",
        ):
            pair = (_plain(source), key(_plain(stance)) or "supports")
            stances.setdefault(_plain(evidence), set()).add(pair)
        details = self._details({source for pairs in stances.values() for source, _ in pairs})
        for iri in wanted:
            self._of[iri] = [
                {**details.get(source, {"title": curie(source)}), "stance": stance}
                for source, stance in sorted(stances.get(iri, ()), key=lambda pair: (pair[1] != "supports", pair))
            ]

    def _details(self, sources: set[str]) -> dict[str, dict[str, str]]:
        if not sources:
            return {}
        names = {DCTERMS + "title": "title", DCTERMS + "publisher": "publisher"}
        names |= {DCTERMS + "issued": "issued", SCHEMA + "url": "url"}
        values = " ".join(str(NamedNode(iri)) for iri in sorted(sources))
        properties = " ".join(f"<{iri}>" for iri in names)
        found: dict[str, dict[str, dict[str, str]]] = {}
        for source, predicate, value in select(
            self.store,
            f"SELECT ?source ?property ?value WHERE {{ VALUES ?source {{ {values} }} "
            f"VALUES ?property {{ {properties} }} ?source ?property ?value }}",
        ):
            by_name = found.setdefault(_plain(source), {}).setdefault(names[_plain(predicate)], {})
            language = getattr(value, "language", None) or ""
            by_name[language] = min(by_name.get(language, _plain(value)), _plain(value))
        return {
            iri: {name: pick(by_language, self.language) for name, by_language in values.items()}
            for iri, values in found.items()
        }

    def of(self, iris: Iterable[str]) -> list[dict[str, str]]:
        """The sources of ``iris``, those that support first, each once: title, publisher, issued, url, stance."""
        found: list[dict[str, str]] = []
        for iri in sorted(set(iris)):
            found += [source for source in self._of.get(iri, []) if source not in found]
        return sorted(found, key=lambda source: source["stance"] != "supports")


def cite(source: dict[str, str]) -> str:
    """One source as a person reads it.

    >>> cite({"title": "Chart", "publisher": "CoE", "issued": "2024", "url": "https://e.org/", "stance": "contradicts"})
    'against: Chart (CoE, 2024) https://e.org/'
    """
    about = ", ".join(source[name] for name in ("publisher", "issued") if source.get(name))
    text = (
        source.get("title", "") + (f" ({about})" if about else "") + (f" {source['url']}" if source.get("url") else "")
    )
    return f"against: {text}" if source.get("stance") == "contradicts" else text


def write_table(answer: Answer, path: Path, store: Store) -> None:
    """Writes the rows of ``answer`` as csv to ``path``, whole or not at all.

    Raises:
        OutputError: the file cannot be written.
        QueryError: the answer has no rows.
    """
    from cyberdip_kg.output import write_text

    write_text(path, render(answer, "csv", store))


def render(
    answer: Answer,
    form: str,
    store: Store,
    *,
    language: str = "en",
    evidence: Sequence[str] | None = None,
    distinct: bool = False,
    width: int | None = None,
    raw: bool = False,
    title: str = "",
) -> Iterator[str]:
    """The text of ``answer`` in a format, in pieces as they are ready.

    Args:
        answer: rows, triples or a truth value.
        form: one of :data:`FORMATS`; rows have ``ROW_FORMATS``, triples ``TRIPLE_FORMATS`` (``table`` means Turtle).
        store: where labels, codes and sources are looked up.
        language: of labels.
        evidence: columns that hold what the row rests on; they are replaced by its sources. Empty: every column is
            looked at and none is left out. None: no sources.
        distinct: rows that differ in their evidence only are one row.
        width: the number of characters that a line of ``table`` may have; any where None.
        raw: whether identifiers are written as they stand.
        title: of the page in ``html``.

    Raises:
        QueryError: the answer has no such form.
    """
    if isinstance(answer, bool):
        yield from _truth(answer, form)
    elif isinstance(answer, Triples):
        yield from _triples(answer, form)
    elif form not in ROW_FORMATS:
        raise QueryError(f"the answer has rows; formats for rows are {', '.join(ROW_FORMATS)}, not {form}")
    else:
        yield from _WRITERS[form](_Source(answer, form, store, language, evidence, distinct, width, raw, title))


def _truth(answer: bool, form: str) -> Iterator[str]:
    if form == "json":
        yield json.dumps({"head": {}, "boolean": answer}) + "\n"
    elif form in ROW_FORMATS:
        yield f"{str(answer).lower()}\n"
    else:
        raise QueryError(f"the answer is true or false; formats for it are {', '.join(ROW_FORMATS)}, not {form}")


def _triples(answer: Triples, form: str) -> Iterator[str]:
    from cyberdip_kg.turtle import render as turtle

    if form in ("turtle", "table"):
        yield turtle(set(answer.triples))
    elif form == "ntriples":
        for triple in answer.triples:
            yield f"{triple} .\n"
    elif form in ("jsonld", "rdfxml"):
        target = RdfFormat.JSON_LD if form == "jsonld" else RdfFormat.RDF_XML
        data = serialize(sorted(set(answer.triples), key=str), format=target)
        assert data is not None
        yield data.decode() + "\n"
    else:
        raise QueryError(f"the answer is RDF; formats for it are {', '.join(TRIPLE_FORMATS)}, not {form}")


class _Source:
    """The rows of one answer, batch by batch, with what a writer needs to turn them into cells."""

    def __init__(
        self,
        answer: Rows,
        form: str,
        store: Store,
        language: str,
        evidence: Sequence[str] | None,
        distinct: bool,
        width: int | None,
        raw: bool,
        title: str,
    ) -> None:
        self.language, self.width, self.title = language, width, title
        self.codes = form in ("csv", "tsv")
        self.names = None if raw or form == "json" else Namer(store, language)
        self.evidence = None if evidence is None else Evidence(store, language)
        hidden = set(evidence or ())
        self._shown = [i for i, variable in enumerate(answer.variables) if variable not in hidden]
        self._behind = [i for i, variable in enumerate(answer.variables) if variable in hidden or not hidden]
        self._all = len(self._shown) == len(answer.variables)
        self.variables = tuple(answer.variables[i] for i in self._shown)
        self._rows: Iterator[Row] = iter(answer.rows)
        self._distinct = distinct

    def batches(self) -> Iterator[list[tuple[Row, list[dict[str, str]]]]]:
        """Batches of rows and their sources; the first has one row, so that it can be written at once."""
        if self.evidence is None:
            for batch in _batches(self._rows):
                rows = batch if self._all else [tuple(row[i] for i in self._shown) for row in batch]
                if self.names:
                    self.names.learn(rows, self.codes)
                yield [(row, []) for row in rows]
            return
        for pairs in _batches(self._merged()):
            self.evidence.learn(iri for _, iris in pairs for iri in iris)
            if self.names:
                self.names.learn((row for row, _ in pairs), self.codes)
            yield [(row, self.evidence.of(iris)) for row, iris in pairs]

    def _merged(self) -> Iterator[tuple[Row, list[str]]]:
        split = ((tuple(row[i] for i in self._shown), _identifiers(row[i] for i in self._behind)) for row in self._rows)
        if not self._distinct:
            yield from split
            return
        for row, group in groupby(split, key=lambda pair: pair[0]):
            yield row, [iri for _, iris in group for iri in iris]

    def cell(self, term: Term | None) -> str:
        """The text of one cell."""
        if self.names is None:
            return _plain(term)
        return self.names.code(term) if self.codes else self.names.label(term)


def _identifiers(terms: Iterable[Term | None]) -> list[str]:
    found = []
    for term in terms:
        if isinstance(term, NamedNode):
            found.append(term.value)
        elif isinstance(term, Literal) and term.value.startswith(ID):
            found += term.value.split()
    return found


def _batches(rows: Iterator[T]) -> Iterator[list[T]]:
    size = 1
    while batch := list(_for_a_moment(islice(rows, size))):
        yield batch
        size = min(size * 8, 1000)


def _for_a_moment(rows: Iterator[T], seconds: float = 0.2) -> Iterator[T]:
    end = time.monotonic() + seconds
    for row in rows:
        yield row
        if time.monotonic() > end:
            return


def safe(text: str) -> str:
    """``text`` for a cell that a spreadsheet may open: one that it would run as a formula gets an apostrophe.

    >>> safe("=1+1"), safe("-1.5")
    ("'=1+1", '-1.5')
    """
    if text[:1] in ("=", "+", "-", "@", "\t", "\r") and not _NUMBER.fullmatch(text):
        return "'" + text
    return text


def _flat(source: _Source, row: Row, sources: list[dict[str, str]]) -> list[str]:
    cells = [source.cell(term) for term in row]
    if source.evidence is not None:
        names = [column.removeprefix("source_") for column in SOURCE_COLUMNS]
        cells += [" | ".join(found.get(name, "") for found in sources) for name in names]
    return cells


def _columns(source: _Source) -> list[str]:
    return [*source.variables, *(() if source.evidence is None else SOURCE_COLUMNS)]


def _csv(source: _Source) -> Iterator[str]:
    yield ",".join(map(_quoted, _columns(source))) + "\n"
    for batch in source.batches():
        yield "".join(",".join(map(_quoted, _flat(source, *pair))) + "\n" for pair in batch)


def _quoted(text: str) -> str:
    text = safe(text)
    if any(c in text for c in ',"\r\n') or text != text.strip():
        return '"' + text.replace('"', '""') + '"'
    return text


def _tsv(source: _Source) -> Iterator[str]:
    yield "\t".join(_columns(source)) + "\n"
    for batch in source.batches():
        yield "".join("\t".join(map(_tabbed, _flat(source, *pair))) + "\n" for pair in batch)


def _tabbed(text: str) -> str:
    return safe(text).replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r")


def _json(source: _Source) -> Iterator[str]:
    columns = _columns(source)
    yield '{"head":{"vars":' + json.dumps(columns) + '},"results":{"bindings":['
    first = True
    for batch in source.batches():
        parts = []
        for row, sources in batch:
            binding = {
                name: as_json(term) for name, term in zip(source.variables, row, strict=True) if term is not None
            }
            if source.evidence is not None:
                for column in SOURCE_COLUMNS:
                    text = " | ".join(found.get(column.removeprefix("source_"), "") for found in sources)
                    binding[column] = {"type": "literal", "value": text}
            parts.append(("\n" if first else ",\n") + json.dumps(binding, ensure_ascii=False, separators=(",", ":")))
            first = False
        yield "".join(parts)
    yield "\n]}}\n"


def as_json(term: Term) -> dict[str, object]:
    """``term`` in the SPARQL 1.1 Query Results JSON Format.

    >>> as_json(Literal("x", language="en"))
    {'type': 'literal', 'value': 'x', 'xml:lang': 'en'}
    """
    if isinstance(term, NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, BlankNode):
        return {"type": "bnode", "value": term.value}
    if isinstance(term, Triple):
        parts = {"subject": term.subject, "predicate": term.predicate, "object": term.object}
        return {"type": "triple", "value": {name: as_json(part) for name, part in parts.items()}}
    if term.language is not None:
        return {"type": "literal", "value": term.value, "xml:lang": term.language}
    if term.datatype.value.endswith("XMLSchema#string"):
        return {"type": "literal", "value": term.value}
    return {"type": "literal", "value": term.value, "datatype": term.datatype.value}


def _read(source: _Source) -> Iterator[tuple[Row, list[str], list[dict[str, str]]]]:
    for batch in source.batches():
        for row, sources in batch:
            yield row, [source.cell(term) for term in row], sources


def _headings(source: _Source) -> list[str]:
    word = "burimet" if source.language == "sq" else "sources"
    return [*source.variables, *(() if source.evidence is None else (word,))]


def _markdown(source: _Source) -> Iterator[str]:
    headings = _headings(source)
    yield "| " + " | ".join(map(_escaped, headings)) + " |\n|" + " --- |" * len(headings) + "\n"
    for batch in source.batches():
        lines = []
        for row, sources in batch:
            cells = [_escaped(source.cell(term)) for term in row]
            if source.evidence is not None:
                cells.append("<br>".join(_escaped(cite(found)) for found in sources))
            lines.append("| " + " | ".join(cells) + " |\n")
        yield "".join(lines)


def _escaped(text: str) -> str:
    text = re.sub(r"([\\|`*\[\]])", r"\\\1", " ".join(text.split()))
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


_STYLE = (
    "body{font:16px/1.45 system-ui,sans-serif;margin:2rem}table{border-collapse:collapse}"
    "th,td{border:1px solid #bbb;padding:.3rem .6rem;text-align:left;vertical-align:top}th{background:#f2f2f2}"
    "@media(prefers-color-scheme:dark){body{background:#161616;color:#eee}th{background:#2a2a2a}a{color:#8ab4f8}}"
)


def _html(source: _Source) -> Iterator[str]:
    title = html.escape(source.title or "cyberdip")
    yield (
        f'<!DOCTYPE html>\n<html lang="{source.language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{title}</title>\n'
        f"<style>{_STYLE}</style>\n</head>\n<body>\n<table>\n<caption>{title}</caption>\n<thead>\n<tr>"
        + "".join(f'<th scope="col">{html.escape(heading)}</th>' for heading in _headings(source))
        + "</tr>\n</thead>\n<tbody>\n"
    )
    for batch in source.batches():
        lines = []
        for row, sources in batch:
            cells = [_linked(source.cell(term), term.value if isinstance(term, NamedNode) else "") for term in row]
            if source.evidence is not None:
                cells.append("<br>".join(_source_html(found) for found in sources))
            lines.append("<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>\n")
        yield "".join(lines)
    yield "</tbody>\n</table>\n</body>\n</html>\n"


def _linked(text: str, address: str) -> str:
    if not _WEB.fullmatch(address):
        return html.escape(text)
    return f'<a href="{html.escape(address)}">{html.escape(text)}</a>'


def _source_html(source: dict[str, str]) -> str:
    without = {name: value for name, value in source.items() if name not in ("url", "stance")}
    against = "against: " if source.get("stance") == "contradicts" else ""
    return against + _linked(cite(without) or source.get("url", ""), source.get("url", ""))


def _table(source: _Source) -> Iterator[str]:
    cells = _text_rows(source)
    headings = _headings(source)
    if not headings:
        for _ in cells:
            yield "\n"
        return
    sample = list(islice(cells, _SAMPLE))
    widths = _widths([headings, *sample], source.width)
    yield _line(headings, widths)
    yield "  ".join("─" * width for width in widths) + "\n"
    for row in sample:
        yield _line(row, widths)
    for row in cells:
        yield _line(row, widths)


def _text_rows(source: _Source) -> Iterator[list[str]]:
    for _, cells, sources in _read(source):
        yield [*cells, "\n".join(map(cite, sources))] if source.evidence is not None else cells


def display_width(text: str) -> int:
    """The number of terminal cells that ``text`` takes.

    >>> display_width("Shqipëria"), display_width("日本")
    (9, 4)
    """
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(c) or unicodedata.category(c) in ("Cf", "Mn") else 2 if _wide(c) else 1 for c in text
    )


def _wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in ("W", "F")


def _widths(rows: list[list[str]], limit: int | None) -> list[int]:
    widths = [max(max(map(display_width, cell.split("\n"))) for cell in column) for column in zip(*rows, strict=True)]
    widths = [max(width, 1) for width in widths]
    if limit is None:
        return widths
    room = limit - 2 * (len(widths) - 1)
    least = 8
    while sum(widths) > room:
        widest = max(range(len(widths)), key=widths.__getitem__)
        if widths[widest] <= least:
            break
        second = max((w for i, w in enumerate(widths) if i != widest), default=least)
        widths[widest] = max(least, min(widths[widest] - 1, max(second, widths[widest] - (sum(widths) - room))))
    return widths


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    columns = [_wrap(cell, width) for cell, width in zip(cells, widths, strict=True)]
    lines = []
    for number in range(max(map(len, columns))):
        parts = [column[number] if number < len(column) else "" for column in columns]
        padded = (part + " " * (width - display_width(part)) for part, width in zip(parts, widths, strict=True))
        lines.append("  ".join(padded).rstrip() + "\n")
    return "".join(lines)


def _wrap(text: str, width: int) -> list[str]:
    lines: list[str] = []
    for part in text.splitlines() or [""]:
        part = _CONTROL.sub("�", part.expandtabs(1))
        if display_width(part) <= width:
            lines.append(part)
        else:
            lines += _wrap_line(part, width)
    return lines


_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def _wrap_line(text: str, width: int) -> Iterator[str]:
    line, taken = "", 0
    for word in re.findall(r"\S+\s*", text):
        size = display_width(word.rstrip())
        if taken and taken + size > width:
            yield line.rstrip()
            line, taken = "", 0
        while size > width:
            cut = _fit(word, width)
            yield word[:cut]
            word = word[cut:]
            size = display_width(word.rstrip())
        line += word
        taken += display_width(word)
    if line.strip():
        yield line.rstrip()


def _fit(text: str, width: int) -> int:
    taken = 0
    for number, character in enumerate(text):
        taken += display_width(character)
        if taken > width:
            return max(number, 1)
    return len(text)


def terminal_width(is_terminal: bool) -> int | None:
    """The width for tables: that of the terminal, and none where the output goes elsewhere."""
    return shutil.get_terminal_size().columns if is_terminal else None


_WRITERS: dict[str, Callable[[_Source], Iterator[str]]] = {
    "table": _table,
    "csv": _csv,
    "tsv": _tsv,
    "json": _json,
    "markdown": _markdown,
    "html": _html,
}
