"""RDF exports: authored and derived triples, without the ontology."""

import json
from collections.abc import Iterator
from typing import BinaryIO

from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, Triple, serialize

from cyberdip_kg.namespaces import ONTOLOGY, PREFIXES
from cyberdip_kg.store.embedded import EmbeddedStore
from cyberdip_kg.turtle import render


def data_quads(store: EmbeddedStore) -> Iterator[Quad]:
    """Every quad but those of the ontology."""
    for graph in sorted((g for g in store.oxigraph.named_graphs()), key=str):
        if graph != NamedNode(ONTOLOGY):
            yield from store.oxigraph.quads_for_pattern(None, None, None, graph)
    yield from store.oxigraph.quads_for_pattern(None, None, None, DefaultGraph())


def _sorted(store: EmbeddedStore) -> list[Quad]:
    return sorted(data_quads(store), key=str)


def turtle(store: EmbeddedStore, file: BinaryIO) -> None:
    """Readable Turtle."""
    file.write(render(data_quads(store)).encode())


def trig(store: EmbeddedStore, file: BinaryIO) -> None:
    """TriG with a named graph for each file."""
    quads = sorted(data_quads(store), key=lambda q: (str(q.graph_name), str(q)))
    serialize(quads, file, RdfFormat.TRIG, prefixes=PREFIXES)


def ntriples(store: EmbeddedStore, file: BinaryIO) -> None:
    """N-Triples, sorted."""
    triples = sorted({Triple(q.subject, q.predicate, q.object) for q in data_quads(store)}, key=str)
    serialize(triples, file, RdfFormat.N_TRIPLES)


def nquads(store: EmbeddedStore, file: BinaryIO) -> None:
    """N-Quads, sorted."""
    serialize(_sorted(store), file, RdfFormat.N_QUADS)


def jsonld(store: EmbeddedStore, file: BinaryIO) -> None:
    """Expanded JSON-LD."""
    text = serialize(_sorted(store), format=RdfFormat.JSON_LD) or b"[]"
    file.write(json.dumps(json.loads(text), ensure_ascii=False, indent=1, sort_keys=True).encode())
