"""The version of the package, the ontology and the data, in one place."""

__version__ = "0.1.0"

#: The day on which the data was last brought up to date.
DATA_DATE = "2026-11-25"
