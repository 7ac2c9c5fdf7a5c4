"""Exports: the graph in the formats of other tools, the same bytes for the same data."""

from cyberdip_kg.export.formats import FORMATS, Format, get, write

__all__ = ["FORMATS", "Format", "get", "write"]
