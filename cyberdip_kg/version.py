"""The version of the package, the ontology and the data, in one place."""

__version__ = "0.1.0"
