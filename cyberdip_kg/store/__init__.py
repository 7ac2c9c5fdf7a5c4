"""Stores: the only code that opens RDF. A store answers SPARQL; rows are tuples of pyoxigraph terms."""

from cyberdip_kg.store.embedded import EmbeddedStore
from cyberdip_kg.store.results import Rows, Store, Triples

__all__ = ["EmbeddedStore", "Rows", "Store", "Triples"]
