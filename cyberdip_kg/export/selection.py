"""A part of the graph as a store of its own: chosen assertions, their evidence, and all things that these mention."""

from collections.abc import Iterable, Mapping

from pyoxigraph import NamedNode, Quad

from cyberdip_kg import query as library
from cyberdip_kg.assertions import assertions
from cyberdip_kg.derive import derive
from cyberdip_kg.errors import ParameterError, QueryError
from cyberdip_kg.namespaces import CD, DERIVED, ID, KINDS, ONTOLOGY
from cyberdip_kg.query import Query, evidence_columns, fill
from cyberdip_kg.store.embedded import EmbeddedStore
from cyberdip_kg.store.results import Rows

_SEGMENTS = tuple(f"{ID}{segment}/" for segment in KINDS)
_LEFT_OUT = {ONTOLOGY, DERIVED}


def part(
    store: EmbeddedStore,
    *,
    iris: Iterable[str] | None = None,
    things: Iterable[str] = (),
    assessments: Iterable[str] = (),
    as_of: str = "",
) -> EmbeddedStore:
    """The assertions that meet every condition, with citations, sources and things, and what is derived from them.

    Args:
        store: where they are read.
        iris: identifiers of assertions; any where None.
        things: further things to keep.
        assessments: codes; any where empty.
        as_of: an ISO day on which the assertions hold; any time where empty.
    """
    wanted = None if iris is None else sorted(set(iris))
    found = [] if wanted == [] else assertions(store, iris=wanted or (), assessments=assessments, as_of=as_of)
    waiting = [NamedNode(iri) for iri in sorted({a.iri for a in found} | set(things))]
    reached = set(waiting)
    quads: list[Quad] = []
    while waiting:
        for quad in store.oxigraph.quads_for_pattern(waiting.pop(), None, None, None):
            if _name(quad.graph_name) in _LEFT_OUT:
                continue
            quads.append(quad)
            target = quad.object
            if isinstance(target, NamedNode) and target not in reached and not _is_assertion(store, target):
                reached.add(target)
                waiting.append(target)
    fresh = EmbeddedStore()
    fresh.oxigraph.bulk_extend(store.oxigraph.quads_for_pattern(None, None, None, NamedNode(ONTOLOGY)))
    fresh.oxigraph.bulk_extend(quads)
    derive(fresh)
    return fresh


def behind(
    store: EmbeddedStore, query: Query, values: Mapping[str, str | Iterable[str]]
) -> tuple[list[str], list[str]]:
    """The assertions and the things that the rows of a library query rest on and name, sorted.

    Raises:
        ParameterError: the query names no evidence, or a parameter or its value is not allowed.
        UnknownName: a value names no thing.
        QueryError: the query could not be evaluated.
    """
    if not query.evidence:
        able = ", ".join(name for name, found in library.library().items() if found.evidence)
        raise ParameterError(f"query {query.name} does not say which assertions its rows rest on; these do: {able}")
    answer = store.query(fill(query, store, values, with_evidence=True))
    if not isinstance(answer, Rows):
        raise QueryError(f"query {query.name} gives no rows to export")
    evidence = set(evidence_columns(query))
    found: tuple[set[str], set[str]] = (set(), set())
    for row in answer.rows:
        for name, term in zip(answer.variables, row, strict=True):
            if isinstance(term, NamedNode) and term.value.startswith(ID):
                assertion = _is_assertion(store, term)
                if name in evidence or not assertion:
                    found[not assertion].add(term.value)
    return sorted(found[0]), sorted(found[1])


def _name(graph: object) -> str:
    return str(getattr(graph, "value", ""))


def _is_assertion(store: EmbeddedStore, node: NamedNode) -> bool:
    if node.value.startswith(ID):
        return node.value.startswith(_SEGMENTS)
    return next(store.oxigraph.quads_for_pattern(node, NamedNode(CD + "assessment"), None, None), None) is not None
