"""The statements of a store as text, grouped by subject and sorted on disk, so that any size can be written.

The store writes N-Triples, which this module cuts into blocks of one subject. A block is kept as one line: the section
of its subject, the subject, and its predicates and objects, parted by bytes that N-Triples never holds.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from pyoxigraph import DefaultGraph, NamedNode, RdfFormat

from cyberdip_kg.export.options import Options
from cyberdip_kg.export.sorting import SortedLines
from cyberdip_kg.namespaces import CD, ID, KINDS, ONTOLOGY, RDFS
from cyberdip_kg.store.embedded import EmbeddedStore
from cyberdip_kg.store.results import select
from cyberdip_kg.turtle import section

_BLOCK = re.compile(rb"(<[^>\n]*>|_:[^ \n]*) [^\n]*\n(?:\1 [^\n]*\n)*")
_SUBJECT, _PAIR = b"\x01", b"\x1e"
_CHUNK = 1 << 20
_BLANK = 90

Graph = NamedNode | DefaultGraph


class Block(NamedTuple):
    """What is said of one subject: section, subject (an identifier without brackets), sorted pairs of texts."""

    section: int
    subject: bytes
    pairs: list[bytes]

    @property
    def name(self) -> bytes:
        """The subject in N-Triples."""
        return self.subject if self.section == _BLANK else b"<" + self.subject + b">"


def graphs(store: EmbeddedStore) -> list[Graph]:
    """The graphs of ``store`` but for the ontology, by name; the default graph last, where it holds anything."""
    named = [graph for graph in store.oxigraph.named_graphs() if graph != NamedNode(ONTOLOGY)]
    found: list[Graph] = sorted((g for g in named), key=lambda g: (not isinstance(g, NamedNode), str(g)[1:-1]))  # type: ignore[misc]
    if next(store.oxigraph.quads_for_pattern(None, None, None, DefaultGraph()), None) is not None:
        found.append(DefaultGraph())
    return found


def blocks(store: EmbeddedStore, wanted: list[Graph], options: Options, reading: bool = True) -> Iterator[Block]:
    """The statements of the graphs ``wanted`` as blocks, one a subject, each statement once.

    Args:
        store: where they are read.
        wanted: the graphs whose union is given.
        options: the layer, and who is told of progress.
        reading: whether subjects come in the sections of a readable file, else in the order of their identifiers.
    """
    lines = SortedLines()
    skip = _direct(store) if options.layer == "direct" else _nothing
    for graph in wanted:
        _read(store, graph, lines, skip, reading, options)
    done = 0
    subject, pairs = b"", list[bytes]()
    for batch in lines:
        for line in batch:
            name, _, rest = line.partition(_SUBJECT)
            if name == subject:
                pairs = list({*pairs, *rest[:-1].split(_PAIR)})
                continue
            if pairs:
                pairs.sort()
                yield Block(subject[0] - 32, subject[1:], pairs)
            subject, pairs = name, rest[:-1].split(_PAIR)
        done += len(batch)
        options.progress("subjects written", done)
    if pairs:
        pairs.sort()
        yield Block(subject[0] - 32, subject[1:], pairs)


def _read(
    store: EmbeddedStore,
    graph: Graph,
    lines: SortedLines,
    skip: Callable[[str], bool],
    reading: bool,
    options: Options,
) -> None:
    counts = [0]

    def keep(text: bytes) -> None:
        found = []
        for match in _BLOCK.finditer(text):
            subject = match[1]
            pairs = match[0][len(subject) + 1 : -3].replace(b" .\n" + subject + b" ", _PAIR)
            if subject.startswith(b"<"):
                subject = subject[1:-1]
                iri = subject.decode()
                if skip(iri):
                    continue
                number = section(iri) if reading else 0
            else:
                number = _BLANK
            found.append(b"%c%b\x01%b\n" % (32 + number, subject, pairs))
        lines.extend(found)
        counts[0] += len(text)
        options.progress("bytes read", counts[0])

    with _Cutter(keep) as cutter:
        store.oxigraph.dump(cutter, RdfFormat.N_TRIPLES, from_graph=graph)  # type: ignore[arg-type]


class _Cutter:
    """A file to write to that passes on whole lines, about a million bytes at a time."""

    def __init__(self, keep: Callable[[bytes], None]) -> None:
        self._keep = keep
        self._parts: list[bytes] = []
        self._size = 0

    def write(self, data: bytes) -> int:
        self._parts.append(bytes(data))
        self._size += len(data)
        if self._size > _CHUNK:
            self._pass_on()
        return len(data)

    def flush(self) -> None:
        pass

    def _pass_on(self) -> None:
        text = b"".join(self._parts)
        end = text.rfind(b"\n") + 1
        self._parts, self._size = [text[end:]], len(text) - end
        if end:
            self._keep(text[:end])

    def __enter__(self) -> "_Cutter":
        return self

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        if error is None and self._size:
            self._pass_on()


def _nothing(_iri: str) -> bool:
    return False


def _direct(store: EmbeddedStore) -> Callable[[str], bool]:
    """Whether a subject is no part of the direct layer: an assertion or a citation, by its identifier or its class."""
    beginnings = tuple(f"{ID}{segment}/" for segment in (*KINDS, "citation"))
    rows = select(
        store,
        f"SELECT DISTINCT ?node WHERE {{ {{ ?node a <{CD}Citation> }} UNION "
        f"{{ ?kind <{RDFS}subClassOf>+ <{CD}Assertion> . ?node a ?kind }} "
        + " ".join(f'FILTER (!STRSTARTS(STR(?node), "{beginning}"))' for beginning in beginnings)
        + " }",
    )
    others = {str(getattr(node, "value", "")) for (node,) in rows}
    return lambda iri: iri.startswith(beginnings) or iri in others
