"""DOT (https://graphviz.org/doc/info/lang.html), for Graphviz."""

import re
from typing import BinaryIO

from cyberdip_kg.export.options import Options
from cyberdip_kg.export.projection import Projection
from cyberdip_kg.export.xmltext import REPLACEMENT
from cyberdip_kg.store.embedded import EmbeddedStore

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
#: The most characters of a label: Graphviz measures every one of them.
LONGEST = 1000


def dot(store: EmbeddedStore, file: BinaryIO, options: Options) -> None:
    """A directed graph with an edge for each assertion."""
    found = Projection(store, options)
    file.write(b'digraph cyberdip {\n  graph [charset="UTF-8"];\n  node [shape=box];\n')
    for node in found.nodes():
        said = f"label={_quoted(_short(node.label))}, type={_quoted(node.type)}, URL={_quoted(node.iri)}"
        file.write(f"  {_quoted(node.id)} [{said}];\n".encode())
    for edge in found.edges():
        said = f"id={_quoted(edge.id)}, label={_quoted(edge.kind)}, tooltip={_quoted(_short(edge.sentence))}"
        said += f", assessment={_quoted(edge.assessment)}"
        if edge.start:
            said += f", start={_quoted(edge.start)}"
        if edge.end:
            said += f", end={_quoted(edge.end)}"
        file.write(f"  {_quoted(edge.source)} -> {_quoted(edge.target)} [{said}];\n".encode())
    file.write(b"}\n")


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def _quoted(text: str) -> str:
    r"""``text`` as a quoted identifier that Graphviz shows as it is.

    >>> _quoted('a"b\\N')
    '"a\\"b\\\\N"'
    """
    text = _CONTROL.sub(REPLACEMENT, text).replace("\\", "\\\\").replace('"', '\\"')
    return '"' + text.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n").replace("&", "&amp;") + '"'
