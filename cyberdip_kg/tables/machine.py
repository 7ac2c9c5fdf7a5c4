"""Tables for programs: csv, tsv and SPARQL results in JSON."""

import json
import re
from collections.abc import Iterator

from pyoxigraph import BlankNode, NamedNode, Triple

from cyberdip_kg.store.results import Row
from cyberdip_kg.tables.rows import SOURCE_COLUMNS, Layout, Source
from cyberdip_kg.terms import Term

_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?")


def safe(text: str) -> str:
    """``text`` for a cell that a spreadsheet may open: one that it would run as a formula gets an apostrophe.

    >>> safe("=1+1"), safe("-1.5")
    ("'=1+1", '-1.5')
    """
    if text[:1] in ("=", "+", "-", "@", "\t", "\r") and not _NUMBER.fullmatch(text):
        return "'" + text
    return text


def _flat(source: Source, row: Row, sources: list[dict[str, str]]) -> list[str]:
    cells = [source.cell(term) for term in row]
    if source.evidence is not None:
        names = [column.removeprefix("source_") for column in SOURCE_COLUMNS]
        cells += [" | ".join(found.get(name, "") for found in sources) for name in names]
    return cells


def _columns(source: Source) -> list[str]:
    return [*source.variables, *(() if source.evidence is None else SOURCE_COLUMNS)]


def csv(source: Source, layout: Layout) -> Iterator[str]:
    """The rows as comma-separated values (RFC 4180, lines end with a line feed), in pieces."""
    yield ",".join(map(_quoted, _columns(source))) + "\n"
    for batch in source.batches():
        yield "".join(",".join(map(_quoted, _flat(source, *pair))) + "\n" for pair in batch)


_TO_QUOTE = re.compile(r'[,"\r\n]|^\s|\s$')


def _quoted(text: str) -> str:
    text = safe(text)
    if _TO_QUOTE.search(text):
        return '"' + text.replace('"', '""') + '"'
    return text


def tsv(source: Source, layout: Layout) -> Iterator[str]:
    """The rows as tab-separated values, in pieces."""
    yield "\t".join(_columns(source)) + "\n"
    for batch in source.batches():
        yield "".join("\t".join(map(_tabbed, _flat(source, *pair))) + "\n" for pair in batch)


def _tabbed(text: str) -> str:
    return safe(text).replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r")


def sparql_json(source: Source, layout: Layout) -> Iterator[str]:
    """The rows in the SPARQL 1.1 Query Results JSON Format, in pieces."""
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

    >>> from pyoxigraph import Literal
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
