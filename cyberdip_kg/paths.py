"""Where the ontology, the graph and the package's own files are, in a checkout and in an installed wheel."""

from importlib.resources import files
from pathlib import Path

PACKAGE = Path(str(files("cyberdip_kg")))
_ROOT = PACKAGE.parent if (PACKAGE.parent / "ontology" / "cyberdip.ttl").is_file() else PACKAGE / "data"

ONTOLOGY = _ROOT / "ontology"
GRAPH = _ROOT / "graph"
RULES = ONTOLOGY / "rules"
CHECKS = ONTOLOGY / "checks"
QUERIES = PACKAGE / "queries"
VIEWS = PACKAGE / "views"
WEB = PACKAGE / "web"
