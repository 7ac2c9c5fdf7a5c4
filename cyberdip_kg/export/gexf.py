"""GEXF 1.2 (https://gexf.net), for Gephi: its timeline reads the days on which an edge holds."""

import re
from collections.abc import Mapping
from typing import BinaryIO

from cyberdip_kg.export.options import Options
from cyberdip_kg.export.projection import EDGE_FIELDS, NODE_FIELDS, Projection
from cyberdip_kg.export.xmltext import attribute
from cyberdip_kg.store.embedded import EmbeddedStore
from cyberdip_kg.terms import first_day, last_day

_TYPES = {str: "string", int: "integer", bool: "boolean"}
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
#: Written as the time of an element, or as its label, and not as an attribute.
_OWN = ("label", "start", "end")


def gexf(store: EmbeddedStore, file: BinaryIO, options: Options) -> None:
    """A directed graph with an edge for each assertion, each with the interval of days on which it holds."""
    found = Projection(store, options)
    file.write(
        b'<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">\n'
        b'  <graph defaultedgetype="directed" mode="dynamic" timeformat="date">\n'
    )
    for domain, names in (("node", NODE_FIELDS), ("edge", EDGE_FIELDS)):
        file.write(f'    <attributes class="{domain}" mode="static">\n'.encode())
        for number, (name, kind) in enumerate(_attributes(names).items()):
            file.write(f'      <attribute id="{number}" title="{name}" type="{_TYPES[kind]}"/>\n'.encode())
        file.write(b"    </attributes>\n")
    file.write(b"    <nodes>\n")
    for node in found.nodes():
        name = f'id="{attribute(node.id)}" label="{attribute(node.label)}"{_time(node.start, node.end)}'
        file.write(f"      <node {name}>{_values(NODE_FIELDS, vars(node))}</node>\n".encode())
    file.write(b"    </nodes>\n    <edges>\n")
    for edge in found.edges():
        ends = f'source="{attribute(edge.source)}" target="{attribute(edge.target)}"'
        name = f'id="{attribute(edge.id)}" {ends} label="{attribute(edge.kind)}"{_time(edge.start, edge.end)}'
        file.write(f"      <edge {name}>{_values(EDGE_FIELDS, vars(edge))}</edge>\n".encode())
    file.write(b"    </edges>\n  </graph>\n</gexf>\n")


def _attributes(names: Mapping[str, type]) -> dict[str, type]:
    return {name: kind for name, kind in names.items() if name not in _OWN}


def _time(start: str, end: str) -> str:
    said = ""
    if _DATE.fullmatch(start):
        said += f' start="{first_day(start).isoformat()}"'
    if _DATE.fullmatch(end):
        said += f' end="{last_day(end).isoformat()}"'
    return said


def _values(names: Mapping[str, type], values: Mapping[str, object]) -> str:
    said = "".join(
        f'<attvalue for="{number}" value="{attribute(_text(values[name]))}"/>'
        for number, name in enumerate(_attributes(names))
        if values[name] != ""
    )
    return f"<attvalues>{said}</attvalues>"


def _text(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
