"""The formats: name, file name, what each is for and what it cannot carry, and the function that writes it."""

import difflib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO

from cyberdip_kg.errors import UnknownName
from cyberdip_kg.export.options import Options
from cyberdip_kg.output import whole_file, whole_folder
from cyberdip_kg.store.embedded import EmbeddedStore

NOTHING = "Nothing is lost."
_GRAPH = "Attributes of things besides names and codes, citations one by one, claims and enquiries."
_TABLES = (
    "Which file a statement is from, direct triples, and statements about anything outside the ontology's classes."
)
_XML = "Characters that XML forbids (U+FFFD stands in their place)."
_GRAPHS = "Which file a statement is from."


@dataclass(frozen=True)
class Format:
    """An export format.

    ``file`` is the file or, where ``folder`` is true, the folder that ``build`` writes it to; ``limits`` says what it
    cannot carry; ``place`` is the module and function that writes it; ``layers`` whether it has a full and a direct
    layer; ``media`` its media type.
    """

    name: str
    file: str
    purpose: str
    limits: str
    place: str
    media: str
    folder: bool = False
    layers: bool = False

    @property
    def writer(self) -> Callable[..., None]:
        """The function that writes a store to a binary file, or to a folder."""
        return _writer(self.place)

    def write(self, store: EmbeddedStore, target: BinaryIO | Path, options: Options | None = None) -> None:
        """Writes ``store`` to a binary file, or to an empty folder where the format is one of folders."""
        self.writer(store, target, options or Options())


@cache
def _writer(place: str) -> Callable[..., None]:
    module, _, name = place.partition(":")
    found: Any = getattr(import_module(f"cyberdip_kg.export.{module}"), name)
    return found  # type: ignore[no-any-return]


FORMATS: dict[str, Format] = {
    form.name: form
    for form in (
        Format(
            "turtle",
            "cyberdip.ttl",
            "Readable RDF for people and tools.",
            _GRAPHS,
            "rdf:turtle",
            "text/turtle",
            layers=True,
        ),
        Format(
            "trig",
            "cyberdip.trig",
            "Readable RDF with a named graph for each file.",
            NOTHING,
            "rdf:trig",
            "application/trig",
            layers=True,
        ),
        Format(
            "ntriples",
            "cyberdip.nt",
            "RDF, one triple a line.",
            _GRAPHS,
            "rdf:ntriples",
            "application/n-triples",
            layers=True,
        ),
        Format(
            "nquads", "cyberdip.nq", "RDF, one quad a line.", NOTHING, "rdf:nquads", "application/n-quads", layers=True
        ),
        Format(
            "jsonld",
            "cyberdip.jsonld",
            "RDF as compact JSON, by graph.",
            "Triple terms.",
            "jsonld:compact",
            "application/ld+json",
            layers=True,
        ),
        Format(
            "jsonld-framed",
            "cyberdip-framed.jsonld",
            "RDF as JSON with one object a thing: its assertions and their citations lie inside it.",
            f"{_GRAPHS} Triple terms.",
            "jsonld:framed",
            "application/ld+json",
            layers=True,
        ),
        Format(
            "jsonld-context",
            "context.jsonld",
            "The JSON-LD context alone.",
            "All data.",
            "jsonld:context_file",
            "application/ld+json",
        ),
        Format(
            "rdfxml",
            "cyberdip.rdf",
            "RDF for XML tools.",
            f"{_GRAPHS} Triple terms, and characters that XML forbids (U+FFFD stands in their place).",
            "rdfxml:rdfxml",
            "application/rdf+xml",
            layers=True,
        ),
        Format(
            "turtle12",
            "cyberdip-reified.ttl",
            "RDF 1.2: each assertion reifies, as a triple term, the direct triple that it stands for.",
            f"{_GRAPHS} Readers of RDF 1.1 refuse it.",
            "reified:turtle",
            "text/turtle",
        ),
        Format(
            "nanopub",
            "nanopublications.trig",
            "A nanopublication for each confirmed assertion.",
            "Assertions of other standing, contradicting citations, attributes of things; signatures.",
            "nanopublications:nanopublications",
            "application/trig",
        ),
        Format(
            "void",
            "void.ttl",
            "The description of the data set: counts, licence and, in a build, the files with their checksums.",
            "All data.",
            "description:description",
            "text/turtle",
        ),
        Format(
            "graphml",
            "cyberdip.graphml",
            "A graph for igraph, networkx, yEd and Gephi: things, and assertions as edges.",
            f"{_GRAPH} {_XML}",
            "graphml:graphml",
            "application/xml",
        ),
        Format(
            "gexf",
            "cyberdip.gexf",
            "A graph for Gephi, with the days on which edges hold for its timeline.",
            f"{_GRAPH} A date less precise than a day stands as the first or last day of its span. {_XML}",
            "gexf:gexf",
            "application/xml",
        ),
        Format(
            "cytoscape",
            "cyberdip.cyjs",
            "A graph for Cytoscape and cytoscape.js.",
            _GRAPH,
            "cytoscape:cytoscape",
            "application/json",
        ),
        Format(
            "dot",
            "cyberdip.dot",
            "A graph to draw with Graphviz.",
            f"{_GRAPH} Sources, roles, codes, and more than 1,000 characters of a label.",
            "dot:dot",
            "text/vnd.graphviz",
        ),
        Format(
            "cypher",
            "cyberdip.cypher",
            "An openCypher script for Neo4j and other property graph stores.",
            f"{_GRAPH} The character U+0000.",
            "cypher:script",
            "text/plain",
        ),
        Format(
            "neo4j-csv",
            "neo4j",
            "Nodes and relationships as CSV for Neo4j's bulk import; not for spreadsheets, formulas are not disarmed.",
            f"{_GRAPH} The character U+0000.",
            "cypher:bulk",
            "text/csv",
            folder=True,
        ),
        Format(
            "quickstatements",
            "quickstatements.txt",
            "Lines for Wikidata's QuickStatements, with references, to be read first; nothing is sent.",
            "All but confirmed, uncontradicted relations between verified items whose kind has a property there.",
            "quickstatements:quickstatements",
            "text/plain",
        ),
        Format(
            "csv",
            "csv",
            "A CSV table for each class, with a description after CSV on the Web.",
            f"{_TABLES} Text that looks like a formula has an apostrophe before it; the character U+0000.",
            "csvw:tables",
            "text/csv",
            folder=True,
        ),
        Format(
            "excel",
            "cyberdip.xlsx",
            "An Excel workbook with a sheet for each class.",
            f"{_TABLES} More than 32,767 characters of a cell, 1,048,576 rows of a sheet, characters that XML forbids.",
            "workbook:workbook",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ),
        Format(
            "sqlite",
            "cyberdip.db",
            "A SQLite database for SQL and Datasette: a table for each class, named views, full-text search.",
            _TABLES,
            "database:sqlite",
            "application/vnd.sqlite3",
        ),
    )
}


def get(name: str) -> Format:
    """The format called ``name``.

    Raises:
        UnknownName: there is none; the message offers the nearest.
    """
    wanted = name.strip().lower().replace("_", "-")
    if wanted in FORMATS:
        return FORMATS[wanted]
    near = difflib.get_close_matches(wanted, FORMATS, 2, 0.4)
    hint = f"nearest: {', '.join(near)}; " if near else ""
    raise UnknownName(f"no export format is called {name!r}; {hint}formats: {', '.join(FORMATS)}")


def write(store: EmbeddedStore, name: str, path: Path, options: Options | None = None) -> None:
    """Writes ``store`` to the file or folder ``path`` in the format called ``name``, whole or not at all.

    Raises:
        UnknownName: there is no such format.
        OutputError: the file cannot be written, or the format has no form for something in ``store``.
    """
    form = get(name)
    if form.folder:
        with whole_folder(path) as folder:
            form.write(store, folder, options)
    else:
        with whole_file(path) as file:
            form.write(store, file, options)
