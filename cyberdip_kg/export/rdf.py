"""RDF in the syntaxes of the W3C: authored and derived statements, without the ontology, streamed and sorted."""

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
_REMEMBERED = 200_000
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
    words = Words()

    def body() -> Iterator[bytes]:
        between = b""
        for graph in graphs(store):
            opened = False
            for text in _sections(blocks(store, [graph], options), words):
                if not opened:
                    name = b"" if isinstance(graph, DefaultGraph) else words.term(str(graph).encode()) + b" "
                    yield between + name + b"{\n"
                    opened, between = True, b"\n"
                yield b"    " + text[:-1].replace(b"\n", b"\n    ") + b"\n" if text != b"\n" else text
            if opened:
                yield b"}\n"

    with_head(file, words.head, body)


class Words:
    """Turns the texts of N-Triples terms into those of Turtle, with the project's prefixes."""

    def __init__(self) -> None:
        self.names = Names()
        self._known: dict[bytes, bytes] = {}
        self._ranks: dict[bytes, tuple[int, int, str]] = {}

    def term(self, text: bytes) -> bytes:
        """The Turtle for the N-Triples term ``text``."""
        known = self._known.get(text)
        if known is not None:
            return known
        if text.startswith(b'"'):
            if not text.endswith(b">"):
                return text
            cut = text.rindex(b'"^^<')
            datatype = text[cut + 4 : -1].decode()
            if is_shorthand(text[1:cut].decode(), datatype):
                return text[1:cut]
            return text[: cut + 3] + self.names.iri(datatype).encode()
        if text.startswith(b"<<("):
            quad = next(iter(parse(b"_:a <x:b> " + text + b" .", RdfFormat.N_TRIPLES)))
            return self.names.term(quad.object).encode()
        if not text.startswith(b"<"):
            return text
        written = self.names.iri(text[1:-1].decode()).encode()
        if len(self._known) > _REMEMBERED:
            self._known.clear()
            self.names.forget()
        self._known[text] = written
        return written

    def block(self, block: Block) -> bytes:
        """What Turtle says of one subject."""
        said: dict[bytes, list[bytes]] = {}
        term, known = self.term, self._known.get
        for pair in block.pairs:
            predicate, _, value = pair.partition(b" ")
            said.setdefault(predicate, []).append(known(value) or term(value))
        parts = []
        for predicate in sorted(said, key=self._rank) if len(said) > 1 else said:
            name = b"a" if predicate == _TYPE else term(predicate)
            parts.append(name + b" " + b", ".join(sorted(said[predicate])))
        return term(block.name) + b" " + b" ;\n    ".join(parts) + b" .\n"

    def _rank(self, predicate: bytes) -> tuple[int, int, str]:
        rank = self._ranks.get(predicate)
        if rank is None:
            rank = self._ranks[predicate] = predicate_key(predicate[1:-1].decode())
        return rank

    def head(self) -> bytes:
        """The prefixes used so far."""
        return "".join(f"@prefix {p}: <{PREFIXES[p]}> .\n" for p in sorted(self.names.used)).encode()


def _sections(found: Iterator[Block], words: Words) -> Iterator[bytes]:
    place, first = -1, True
    for block in found:
        if not first:
            yield b"\n"
        first = False
        if block.section != place and (title := heading(block.section)):
            yield title.encode()
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
