"""RDF/XML (https://www.w3.org/TR/rdf-syntax-grammar/): one element a subject, its first class as the element's name."""

import json
import re
from collections.abc import Iterator
from typing import BinaryIO

from cyberdip_kg.errors import OutputError
from cyberdip_kg.export.options import Options
from cyberdip_kg.export.rdf import with_head
from cyberdip_kg.export.statements import Block, blocks, graphs
from cyberdip_kg.export.xmltext import attribute, content
from cyberdip_kg.namespaces import PREFIXES, RDF
from cyberdip_kg.store.embedded import EmbeddedStore

_TYPE = f"<{RDF}type>"
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")
_BY_NAMESPACE = {namespace: prefix for prefix, namespace in PREFIXES.items()}
#: Local names in the RDF namespace that the syntax keeps for itself.
_RESERVED = {"RDF", "ID", "about", "parseType", "resource", "nodeID", "datatype", "Description", "aboutEach", "li"}
_RESERVED |= {"aboutEachPrefix", "bagID"}


def rdfxml(store: EmbeddedStore, file: BinaryIO, options: Options) -> None:
    """RDF/XML of all graphs together."""
    elements = _Elements()
    with_head(file, elements.head, lambda: elements.all(blocks(store, graphs(store), options)))


class _Elements:
    """Turns blocks into elements and notes the prefixes used."""

    def __init__(self) -> None:
        self.used = {"rdf"}
        self._names: dict[str, tuple[str, str] | None] = {}

    def head(self) -> bytes:
        spaces = "".join(f'\n    xmlns:{prefix}="{PREFIXES[prefix]}"' for prefix in sorted(self.used))
        return f'<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF{spaces}>'.encode()

    def all(self, found: Iterator[Block]) -> Iterator[bytes]:
        for block in found:
            yield self._element(block).encode()
        yield b"</rdf:RDF>\n"

    def _element(self, block: Block) -> str:
        pairs = [pair.decode().split(" ", 1) for pair in block.pairs]
        name, space, own = "rdf:Description", "", None
        for pair in pairs:
            if pair[0] == _TYPE and pair[1].startswith("<") and (split := self._split(pair[1][1:-1])):
                (name, space), own = split, pair
                break
        lines = [f"<{name}{space} {_node(block.name.decode(), 'about')}>"]
        lines += [self._property(predicate[1:-1], value) for predicate, value in (p for p in pairs if p is not own)]
        return "\n".join([*lines, f"</{name}>\n"])

    def _property(self, iri: str, value: str) -> str:
        split = self._split(iri)
        if split is None:
            raise OutputError(f"property {iri} cannot be written: RDF/XML has no name for it; use another format")
        name, space = split
        if value.startswith("<<("):
            raise OutputError("a triple term cannot be written: RDF/XML has no form for it; use turtle or nquads")
        if not value.startswith('"'):
            return f"  <{name}{space} {_node(value, 'resource')}/>"
        end = value.rindex('"')
        tail = value[end + 1 :]
        how = ""
        if tail.startswith("@"):
            how = f' xml:lang="{tail[1:].partition("--")[0]}"'
        elif tail:
            how = f' rdf:datatype="{attribute(tail[3:-1])}"'
        return f"  <{name}{space}{how}>{content(json.loads(value[: end + 1]))}</{name}>"

    def _split(self, iri: str) -> tuple[str, str] | None:
        """The qualified name for ``iri`` and the declaration that it needs; None where there is no such name."""
        if iri not in self._names:
            self._names[iri] = self._found(iri)
        return self._names[iri]

    def _found(self, iri: str) -> tuple[str, str] | None:
        cut = max(iri.rfind("/"), iri.rfind("#")) + 1
        prefix = _BY_NAMESPACE.get(iri[:cut])
        if prefix is not None and _NAME.fullmatch(iri, cut):
            if iri[:cut] == RDF and iri[cut:] in _RESERVED:
                return None
            self.used.add(prefix)
            return f"{prefix}:{iri[cut:]}", ""
        match = next((m for i in range(1, len(iri)) if (m := _NAME.fullmatch(iri, i))), None)
        if match is None:
            return None
        return f"ns:{match[0]}", f' xmlns:ns="{attribute(iri[: match.start()])}"'


def _node(name: str, how: str) -> str:
    if name.startswith("<"):
        return f'rdf:{how}="{attribute(name[1:-1])}"'
    return f'rdf:nodeID="b{name[2:]}"'
