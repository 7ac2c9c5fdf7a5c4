"""Which direct triple each assertion stands for, by the rule of the ontology that derives them."""

from collections.abc import Iterator

from pyoxigraph import NamedNode, Triple

from cyberdip_kg import paths
from cyberdip_kg.store.embedded import EmbeddedStore
from cyberdip_kg.store.results import select

_RULE = paths.RULES / "20-direct-triples.rq"


def direct_triples(store: EmbeddedStore) -> Iterator[tuple[str, Triple]]:
    """Every confirmed or reported assertion with the direct triple that is derived from it, sorted."""
    text = _RULE.read_text(encoding="utf-8")
    head, _, rest = text.partition("CONSTRUCT {")
    where = rest[rest.index("WHERE {") :]
    rows = select(store, f"{head}SELECT DISTINCT ?assertion ?subject ?property ?object {where}")
    found = []
    for assertion, subject, predicate, target in rows:
        if isinstance(subject, NamedNode) and isinstance(predicate, NamedNode) and target is not None:
            found.append((str(getattr(assertion, "value", "")), Triple(subject, predicate, target)))
    return iter(sorted(found, key=lambda pair: (pair[0], str(pair[1]))))
