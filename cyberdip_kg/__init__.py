"""The knowledge graph of Albania's cyber diplomacy: load it, ask it, draw it, export it.

>>> import cyberdip_kg as cd
>>> graph = cd.load()
>>> len(cd.ask(graph, "SELECT ?state WHERE { ?state a cd:State }")) > 190
True
"""

from typing import TYPE_CHECKING, Any

from cyberdip_kg.version import __version__

if TYPE_CHECKING:
    from cyberdip_kg.api import Table, ask, assertions_of, load, to_networkx, to_turtle

__all__ = ["Table", "__version__", "ask", "assertions_of", "load", "to_networkx", "to_turtle"]


def __getattr__(name: str) -> Any:
    """Imports the interface when it is first used, so that the command line starts fast."""
    if name in __all__:
        from cyberdip_kg import api

        return getattr(api, name)
    raise AttributeError(f"module 'cyberdip_kg' has no attribute {name!r}")
