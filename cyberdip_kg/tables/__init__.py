"""Tables: the rows of an answer as text, web page or machine format, with labels or codes in place of identifiers.

Rows are read once and written as they come, so an answer of any size takes little memory. In ``table``, ``markdown``
and ``html`` things appear by their label; in ``csv`` and ``tsv`` by their code (states ISO alpha-3, resolutions their
symbol, treaties their series number, concepts their notation); ``json`` is the W3C's SPARQL 1.1 Query Results JSON
Format with the terms as they are.
"""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from pyoxigraph import RdfFormat, serialize

from cyberdip_kg.errors import QueryError
from cyberdip_kg.store.results import Answer, Store, Triples
from cyberdip_kg.tables.evidence import Evidence, cite
from cyberdip_kg.tables.machine import csv, safe, sparql_json, tsv
from cyberdip_kg.tables.naming import codes, labels
from cyberdip_kg.tables.page import page
from cyberdip_kg.tables.rows import Layout, Source
from cyberdip_kg.tables.text import display_width, markdown, table, terminal_width

__all__ = [
    "FORMATS",
    "ROW_FORMATS",
    "TRIPLE_FORMATS",
    "Evidence",
    "cite",
    "display_width",
    "render",
    "safe",
    "terminal_width",
    "write_table",
]

_WRITERS: dict[str, Callable[[Source, Layout], Iterator[str]]] = {
    "table": table,
    "csv": csv,
    "tsv": tsv,
    "json": sparql_json,
    "markdown": markdown,
    "html": page,
}
#: Formats for the rows of a SELECT.
ROW_FORMATS = tuple(_WRITERS)
#: Formats for the triples of a CONSTRUCT or DESCRIBE.
TRIPLE_FORMATS = ("turtle", "ntriples", "jsonld", "rdfxml")
FORMATS = ROW_FORMATS + TRIPLE_FORMATS


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
    links: Sequence[tuple[str, str]] = (),
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
        links: text and address of links above the table in ``html``.

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
        names = None if raw or form == "json" else codes(store) if form in ("csv", "tsv") else labels(store, language)
        found = None if evidence is None else Evidence(store, language)
        source = Source(answer, names, found, evidence or (), distinct)
        yield from _WRITERS[form](source, Layout(language, width, title, links))


def _truth(answer: bool, form: str) -> Iterator[str]:
    if form == "json":
        yield f'{{"head": {{}}, "boolean": {str(answer).lower()}}}\n'
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
