"""Exports: the graph in the formats of other tools, the same bytes for the same data."""

from cyberdip_kg.export.formats import FORMATS, Format, get, write
from cyberdip_kg.export.options import LAYERS, Options
from cyberdip_kg.export.publication import write_all

__all__ = ["FORMATS", "LAYERS", "Format", "Options", "get", "write", "write_all"]
