"""Network analysis: who is central, who votes with whom, who shares what, where links are missing."""

from cyberdip_kg.network.projection import Projection, project

__all__ = ["Projection", "project"]
