"""The one readable form of a Turtle file, and the counts that it declares."""

from collections.abc import Iterable
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Triple, parse

from cyberdip_kg.errors import DataError
from cyberdip_kg.namespaces import CD, RDF, VOID, XSD
from cyberdip_kg.store.embedded import EmbeddedStore, graph_name
from cyberdip_kg.terms import key
from cyberdip_kg.turtle import render

_PARTITION, _CLASS, _ENTITIES = (NamedNode(VOID + name) for name in ("classPartition", "class", "entities"))


def formatted(path: Path, counts: bool = False) -> str:
    """The Turtle file at ``path`` in the one readable form; ``counts`` brings its declared counts up to date.

    Raises:
        DataError: the file is missing, empty or malformed, with line and column.
    """
    EmbeddedStore().load(path)
    quads: Iterable[Quad] = parse(path=str(path), format=RdfFormat.TURTLE)
    triples = [Triple(quad.subject, quad.predicate, quad.object) for quad in quads]
    if counts:
        triples = _recounted(triples, NamedNode(graph_name(path)))
    return render(triples)


def actual_counts(triples: Iterable[Triple | Quad]) -> dict[str, int]:
    """The number of subjects of each class of the ontology, by class IRI."""
    members: dict[str, set[str]] = {}
    for triple in triples:
        iri = triple.object.value if isinstance(triple.object, NamedNode) else ""
        if triple.predicate.value == RDF + "type" and iri.startswith(CD):
            members.setdefault(iri, set()).add(str(triple.subject))
    return {iri: len(found) for iri, found in sorted(members.items())}


def declared_counts(triples: Iterable[Triple | Quad], graph: str) -> dict[str, int] | None:
    """The counts that the node of ``graph`` declares, by class IRI; None where there is no such node."""
    known = [t for t in triples if isinstance(t.subject, NamedNode) and t.subject.value.startswith(graph)]
    if not any(t.subject.value == graph for t in known):  # type: ignore[union-attr]
        return None
    classes = {t.subject.value: t.object for t in known if t.predicate == _CLASS}  # type: ignore[union-attr]
    entities = {t.subject.value: t.object for t in known if t.predicate == _ENTITIES}  # type: ignore[union-attr]
    found = {}
    for partition, iri in classes.items():
        number = entities.get(partition)
        if isinstance(iri, NamedNode) and isinstance(number, Literal) and number.value.isdigit():
            found[iri.value] = int(number.value)
    return found


def _recounted(triples: list[Triple], graph: NamedNode) -> list[Triple]:
    if not any(t.subject == graph for t in triples):
        raise DataError(f"{graph.value}: the file has no node of its own that could declare counts")
    kept = [
        t
        for t in triples
        if t.predicate != _PARTITION and not (isinstance(t.subject, NamedNode) and t.predicate in (_CLASS, _ENTITIES))
    ]
    for iri, number in actual_counts(kept).items():
        partition = NamedNode(f"{graph.value}/{key(iri)}")
        kept.append(Triple(graph, _PARTITION, partition))
        kept.append(Triple(partition, _CLASS, NamedNode(iri)))
        kept.append(Triple(partition, _ENTITIES, Literal(str(number), datatype=NamedNode(XSD + "integer"))))
    return kept
