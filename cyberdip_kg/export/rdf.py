"""RDF in the syntaxes of the W3C: authored and derived statements, without the ontology, streamed and sorted."""

import re
import shutil
import tempfile
from collections.abc import Callable, Iterator
from typing import BinaryIO

from pyoxigraph import DefaultGraph, RdfFormat, parse

from cyberdip_kg.export.options import Options
from cyberdip_kg.export.statements import Block, blocks, graphs
from cyberdip_kg.namespaces import PREFIXES, RDF
from cyberdip_kg.store.embedded import EmbeddedStore
from cyberdip_kg.turtle import Names, heading, is_shorthand, predicate_key

_TYPE = b"<" + RDF.encode() + b"type>"
_LOCAL = re.compile(rb"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?")
#: How many pairs are remembered, and below which length they are worth it.
_REMEMBERED = 20_000
_SHORT = 160
_IN_MEMORY = 16_000_000


def ntriples(store: EmbeddedStore, file: BinaryIO, options: Options) -> None:
    """N-Triples of all graphs together, by subject."""
    for block in blocks(store, graphs(store), options, reading=False):
        name = block.name + b" "
        file.write(name + (b" .\n" + name).join(block.pairs) + b" .\n")


def nquads(store: EmbeddedStore, file: BinaryIO, options: Options) -> None:
    """N-Quads, by graph and then by subject."""
    for graph in graphs(store):
        tail = b" .\n" if isinstance(graph, DefaultGraph) else f" {graph} .\n".encode()
        for block in blocks(store, [graph], options, reading=False):
            name = block.name + b" "
            file.write(name + (tail + name).join(block.pairs) + tail)


def turtle(store: EmbeddedStore, file: BinaryIO, options: Options) -> None:
    """Readable Turtle of all graphs together: sections by type, one block a subject."""
    words = Words()
    with_head(file, words.head, lambda: _sections(blocks(store, graphs(store), options), words))


def trig(store: EmbeddedStore, file: BinaryIO, options: Options) -> None:
    """Readable TriG: a block for each graph, in it what Turtle has."""
    words = Words(b"    ")

    def body() -> Iterator[bytes]:
        between = b""
        for graph in graphs(store):
            opened = False
            for text in _sections(blocks(store, [graph], options), words):
                if not opened:
                    name = b"" if isinstance(graph, DefaultGraph) else words.term(str(graph).encode()) + b" "
                    yield between + name + b"{\n"
                    opened, between = True, b"\n"
                yield text
            if opened:
                yield b"}\n"

    with_head(file, words.head, body)


class Words:
    """Turns the texts of N-Triples terms into those of Turtle, with the project's prefixes.

    What it has turned it remembers, up to a limit: the same predicates and codes come again and again.
    """

    def __init__(self, indent: bytes = b"") -> None:
        self.used: set[str] = set()
        self.indent = indent
        self._between = b" ;\n    " + indent
        self._names = Names()
        self._spaces = {space.encode(): (name, f"{name}:".encode()) for name, space in PREFIXES.items()}
        self._pairs: dict[bytes, tuple[bytes, bytes]] = {}
        self._predicates: dict[bytes, bytes] = {}
        self._written: dict[bytes, bytes] = {}

    def block(self, block: Block) -> bytes:
        """What Turtle says of one subject."""
        known, make = self._pairs.get, self._pair
        said = [known(pair) or make(pair) for pair in block.pairs]
        said.sort()
        written = self._written
        lines: list[bytes] = []
        last = b""
        for rank, value in said:
            if rank == last:
                lines[-1] += b", " + value
            else:
                last = rank
                lines.append(written[rank] + value)
        return self.indent + self.term(block.name) + b" " + self._between.join(lines) + b" .\n"

    def _pair(self, pair: bytes) -> tuple[bytes, bytes]:
        """The place of the predicate of ``pair``, as bytes to sort by, and its object in Turtle."""
        predicate, _, value = pair.partition(b" ")
        rank = self._predicates.get(predicate)
        if rank is None:
            order = predicate_key(predicate[1:-1].decode())
            rank = self._predicates[predicate] = f"{order[0]}{order[1]:03}{order[2]}".encode()
            self._written[rank] = b"a " if predicate == _TYPE else self.term(predicate) + b" "
        made = (rank, self.term(value))
        if len(pair) < _SHORT:
            if len(self._pairs) > _REMEMBERED:
                self._pairs.clear()
            self._pairs[pair] = made
        return made

    def term(self, text: bytes) -> bytes:
        """The Turtle for the N-Triples term ``text``."""
        if text.startswith(b'"'):
            return self._literal(text) if text.endswith(b">") else text
        if text.startswith(b"<<("):
            quad = next(iter(parse(b"_:a <x:b> " + text + b" .", RdfFormat.N_TRIPLES)))
            written = self._names.term(quad.object).encode()
            self.used |= self._names.used
            return written
        if not text.startswith(b"<"):
            return text
        cut = max(text.rfind(b"/"), text.rfind(b"#")) + 1
        space = self._spaces.get(text[1:cut])
        if space is not None and _LOCAL.fullmatch(text, cut, len(text) - 1):
            self.used.add(space[0])
            return space[1] + text[cut:-1]
        return text

    def _literal(self, text: bytes) -> bytes:
        cut = text.rindex(b'"^^<')
        if is_shorthand(text[1:cut].decode(), text[cut + 4 : -1].decode()):
            return text[1:cut]
        return text[: cut + 3] + self.term(text[cut + 3 :])

    def head(self) -> bytes:
        """The prefixes used so far."""
        return "".join(f"@prefix {p}: <{PREFIXES[p]}> .\n" for p in sorted(self.used)).encode()


def _sections(found: Iterator[Block], words: Words) -> Iterator[bytes]:
    place, first = -1, True
    for block in found:
        if not first:
            yield b"\n"
        first = False
        if block.section != place and (title := heading(block.section)):
            yield words.indent + title.encode()
            yield b"\n"
        place = block.section
        yield words.block(block)


def with_head(file: BinaryIO, head: Callable[[], bytes], body: Callable[[], Iterator[bytes]]) -> None:
    """Writes ``head``, which is asked for once ``body`` is done, and then ``body``."""
    with tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY, prefix="cyberdip-") as scratch:
        held: list[bytes] = []
        size = 0
        for text in body():
            held.append(text)
            size += len(text)
            if size > 1 << 20:
                scratch.write(b"".join(held))
                held, size = [], 0
        scratch.write(b"".join(held))
        file.write(head())
        if scratch.tell():
            file.write(b"\n")
        scratch.seek(0)
        shutil.copyfileobj(scratch, file, 1 << 20)
