"""openCypher: a script that any engine of that language runs, and the pair of CSV files of Neo4j's bulk import."""

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import BinaryIO

from cyberdip_kg.export.csvtext import csv_lines
from cyberdip_kg.export.options import Options
from cyberdip_kg.export.projection import EDGE_FIELDS, NODE_FIELDS, Edge, Node, Projection
from cyberdip_kg.export.xmltext import REPLACEMENT
from cyberdip_kg.output import whole_file
from cyberdip_kg.store.embedded import EmbeddedStore

_CAPITAL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_UNKNOWN = "Thing"
_IMPORT_TYPES = {str: "string", int: "int", bool: "boolean"}
_HEAD = """\
// Nodes are labelled with their class and found by id; relationships are assertions, typed by kind.
// It can be run again: what is there is brought up to date. In a large Neo4j store, first create an index per label:
"""


def script(store: EmbeddedStore, file: BinaryIO, options: Options) -> None:
    """A script of one statement a line: nodes, then relationships."""
    found = Projection(store, options)
    labels = {node.id: _label(node) for node in found.nodes()}
    file.write(_HEAD.encode())
    for label in sorted(set(labels.values())):
        file.write(f"// CREATE INDEX IF NOT EXISTS FOR (n:{label}) ON (n.id);\n".encode())
    for node in found.nodes():
        values = _set("n", NODE_FIELDS, vars(node))
        file.write(f"MERGE (n:{_label(node)} {{id: {_text(node.id)}}}){values};\n".encode())
    for edge in found.edges():
        ends = ", ".join(
            f"({name}:{labels[end]} {{id: {_text(end)}}})" for name, end in (("a", edge.source), ("b", edge.target))
        )
        values = _set("r", EDGE_FIELDS, vars(edge))
        link = f"(a)-[r:{relationship(edge.kind)} {{id: {_text(edge.id)}}}]->(b)"
        file.write(f"MATCH {ends} MERGE {link}{values};\n".encode())


def bulk(store: EmbeddedStore, folder: Path, options: Options) -> None:
    """``nodes.csv`` and ``relationships.csv`` for ``neo4j-admin database import``."""
    found = Projection(store, options)
    head = ["id:ID", *(f"{n}:{_IMPORT_TYPES[t]}" for n, t in NODE_FIELDS.items()), ":LABEL"]
    rows = ([n.id, *(_plain(vars(n)[name]) for name in NODE_FIELDS), _label(n)] for n in found.nodes())
    _csv(folder / "nodes.csv", head, rows)
    head = [":START_ID", ":END_ID", ":TYPE", "id:string", *(f"{n}:{_IMPORT_TYPES[t]}" for n, t in EDGE_FIELDS.items())]
    _csv(folder / "relationships.csv", head, (_row(edge) for edge in found.edges()))


def _row(edge: Edge) -> list[str]:
    values = vars(edge)
    ends = [edge.source, edge.target, relationship(edge.kind), edge.id]
    return [*ends, *(_plain(values[name]) for name in EDGE_FIELDS)]


def relationship(kind: str) -> str:
    """The relationship type of a kind of assertion.

    >>> relationship("TreatyParticipation")
    'TREATY_PARTICIPATION'
    """
    return _CAPITAL.sub("_", kind).upper() or "RELATED_TO"


def _label(node: Node) -> str:
    return node.type if node.type.isidentifier() and node.type.isascii() else _UNKNOWN


def _set(variable: str, names: Mapping[str, type], values: Mapping[str, object]) -> str:
    said = ", ".join(f"{variable}.{name} = {_text(values[name])}" for name in names if values[name] != "")
    return f" SET {said}" if said else ""


def _text(value: object) -> str:
    r"""A value as a Cypher literal.

    >>> _text("it's \\ new")
    "'it\\'s \\\\ new'"
    """
    if isinstance(value, str):
        inside = json.dumps(value, ensure_ascii=False)[1:-1].replace('\\"', '"').replace("'", "\\'")
        return "'" + inside.replace("\\u0000", REPLACEMENT) + "'"
    return str(value).lower()


def _plain(value: object) -> str:
    return value.replace("\x00", REPLACEMENT) if isinstance(value, str) else str(value).lower()


def _csv(path: Path, head: list[str], rows: Iterable[list[str]]) -> None:
    with whole_file(path) as file:
        for line in csv_lines([head], rows):
            file.write(line)
