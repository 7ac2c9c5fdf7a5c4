"""Derivation: direct triples, the days on which assertions hold, and inverses, from the rules in ``ontology/rules``."""

from collections.abc import Iterable
from pathlib import Path

from pyoxigraph import NamedNode, Quad

from cyberdip_kg import paths
from cyberdip_kg.errors import QueryError
from cyberdip_kg.namespaces import DERIVED
from cyberdip_kg.store.embedded import EmbeddedStore
from cyberdip_kg.store.results import Triples


def rules(folder: Path = paths.RULES) -> list[Path]:
    """The rule files in the order in which they run: that of their names."""
    return sorted(folder.glob("*.rq"))


def derive(store: EmbeddedStore, files: Iterable[Path] | None = None) -> int:
    """Puts what the rules derive into the graph of derived triples, in place of what was there.

    Args:
        store: holds the ontology and the authored assertions.
        files: the rules; those of the ontology where not given.

    Returns:
        The number of derived triples.

    Raises:
        QueryError: a rule is malformed or not a CONSTRUCT; the message names its file.
    """
    target = NamedNode(DERIVED)
    if store.oxigraph.contains_named_graph(target):
        store.oxigraph.clear_graph(target)
    for path in rules() if files is None else files:
        try:
            answer = store.query(path.read_text(encoding="utf-8"))
        except QueryError as error:
            raise QueryError(f"{path}: {error}") from error
        if not isinstance(answer, Triples):
            raise QueryError(f"{path}: a rule is a CONSTRUCT query")
        store.extend(Quad(triple.subject, triple.predicate, triple.object, target) for triple in answer.triples)
    return sum(1 for _ in store.oxigraph.quads_for_pattern(None, None, None, target))
