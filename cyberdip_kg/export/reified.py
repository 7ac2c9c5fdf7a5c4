"""RDF 1.2: the direct layer, in which each derived triple is a triple term that an assertion reifies.

See https://www.w3.org/TR/rdf12-concepts/#section-reified-triples.
"""

from typing import BinaryIO

from pyoxigraph import NamedNode, Quad

from cyberdip_kg.export import rdf
from cyberdip_kg.export.direct import direct_triples
from cyberdip_kg.export.options import Options
from cyberdip_kg.namespaces import DERIVED, ONTOLOGY, RDF
from cyberdip_kg.store.embedded import EmbeddedStore

_REIFIES = NamedNode(RDF + "reifies")


def turtle(store: EmbeddedStore, file: BinaryIO, options: Options) -> None:
    """Readable Turtle 1.2 of everything, with ``rdf:reifies`` from assertions to the direct triples they stand for."""
    fresh = EmbeddedStore()
    derived = NamedNode(DERIVED)
    for graph in store.oxigraph.named_graphs():
        if graph != NamedNode(ONTOLOGY):
            fresh.oxigraph.bulk_extend(store.oxigraph.quads_for_pattern(None, None, None, graph))
    found = direct_triples(store)
    fresh.extend(Quad(NamedNode(iri), _REIFIES, triple, derived) for iri, triple in found)
    rdf.turtle(fresh, file, options)
