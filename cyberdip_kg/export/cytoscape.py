"""Cytoscape JSON (https://js.cytoscape.org/#notation/elements-json), for Cytoscape, cytoscape.js and networkx."""

import json
from collections.abc import Iterable, Mapping
from typing import BinaryIO

from cyberdip_kg.export.options import Options
from cyberdip_kg.export.projection import Projection
from cyberdip_kg.store.embedded import EmbeddedStore


def cytoscape(store: EmbeddedStore, file: BinaryIO, options: Options) -> None:
    """A directed multigraph with an edge for each assertion."""
    found = Projection(store, options)
    file.write(b'{"data": {"name": "cyberdip"}, "directed": true, "multigraph": true, "elements": {"nodes": [')
    _list(file, ({**vars(node), "name": node.label, "value": node.id} for node in found.nodes()))
    file.write(b'],\n"edges": [')
    _list(file, ({**vars(edge), "key": edge.id, "interaction": edge.kind} for edge in found.edges()))
    file.write(b"]}}\n")


def _list(file: BinaryIO, elements: Iterable[Mapping[str, object]]) -> None:
    between = "\n"
    for element in elements:
        data = {name: value for name, value in element.items() if value != ""}
        file.write((between + json.dumps({"data": data}, ensure_ascii=False)).encode())
        between = ",\n"
