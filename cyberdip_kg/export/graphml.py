"""GraphML (http://graphml.graphdrawing.org/specification.html), for igraph, networkx, yEd and Gephi."""

from collections.abc import Mapping
from typing import BinaryIO

from cyberdip_kg.export.options import Options
from cyberdip_kg.export.projection import EDGE_FIELDS, NODE_FIELDS, Projection
from cyberdip_kg.export.xmltext import attribute, content
from cyberdip_kg.store.embedded import EmbeddedStore

_TYPES = {str: "string", int: "int", bool: "boolean"}


def graphml(store: EmbeddedStore, file: BinaryIO, options: Options) -> None:
    """A directed graph with an edge for each assertion."""
    found = Projection(store, options)
    file.write(b'<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n')
    for domain, names in (("node", NODE_FIELDS), ("edge", EDGE_FIELDS)):
        for name, kind in names.items():
            file.write(
                f'  <key id="{domain}_{name}" for="{domain}" attr.name="{name}" attr.type="{_TYPES[kind]}"/>\n'.encode()
            )
    file.write(b'  <graph id="cyberdip" edgedefault="directed">\n')
    for node in found.nodes():
        file.write(f'    <node id="{attribute(node.id)}">{_data("node", NODE_FIELDS, vars(node))}</node>\n'.encode())
    for edge in found.edges():
        ends = f'source="{attribute(edge.source)}" target="{attribute(edge.target)}"'
        data = _data("edge", EDGE_FIELDS, vars(edge))
        file.write(f'    <edge id="{attribute(edge.id)}" {ends}>{data}</edge>\n'.encode())
    file.write(b"  </graph>\n</graphml>\n")


def _data(domain: str, names: Mapping[str, type], values: Mapping[str, object]) -> str:
    return "".join(
        f'<data key="{domain}_{name}">{content(_text(values[name]))}</data>' for name in names if values[name] != ""
    )


def _text(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
