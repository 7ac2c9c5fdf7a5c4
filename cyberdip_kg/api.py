"""The Python interface for notebooks: ask, read assertions, hand over to pandas, networkx, rdflib and Turtle.

>>> import cyberdip_kg as cd
>>> graph = cd.load()
>>> albania = cd.assertions_of(graph, "Albania", kinds=["TreatyParticipation"])
>>> any(a.object.endswith("instrument/ETS185") for a in albania)
True
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cyberdip_kg.assertions import ACCEPTED, Assertion, assertions, things
from cyberdip_kg.errors import QueryError
from cyberdip_kg.loading import load
from cyberdip_kg.names import resolve
from cyberdip_kg.store.embedded import EmbeddedStore
from cyberdip_kg.store.results import Rows, Store
from cyberdip_kg.terms import Term

if TYPE_CHECKING:
    import networkx
    import pandas


@dataclass(frozen=True)
class Table:
    """The rows of a SELECT: columns, and rows of Python values (identifiers as text, numbers as numbers)."""

    columns: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]

    def __iter__(self) -> Iterator[tuple[object, ...]]:
        """The rows, in order."""
        return iter(self.rows)

    def __len__(self) -> int:
        """The number of rows."""
        return len(self.rows)

    def to_pandas(self) -> "pandas.DataFrame":
        """The rows as a pandas data frame; pandas must be installed."""
        import pandas

        return pandas.DataFrame(list(self.rows), columns=list(self.columns))


def ask(store: Store, query: str, **parameters: str | Iterable[str]) -> Table:
    """The rows of a library query (by name) or of any SELECT.

    >>> import cyberdip_kg as cd
    >>> rows = cd.ask(cd.load(), "gge-members", state="SRB")
    >>> [group.rsplit("/", 1)[-1] for group, *_ in rows]
    ['GGE-2016']

    Raises:
        UnknownName: no library query, or no thing of a parameter, is called that.
        ParameterError: a parameter is unknown or its value not allowed.
        QueryError: the query is malformed or not a SELECT.
    """
    from cyberdip_kg.query import get, run

    text = query.strip()
    answer = store.query(query) if any(c.isspace() for c in text) else run(get(text), store, parameters)
    if not isinstance(answer, Rows):
        raise QueryError("this query gives no rows; for CONSTRUCT and ASK use store.query")
    return Table(answer.variables, tuple(tuple(_python(term) for term in row) for row in answer.rows))


def _python(term: Term | None) -> object:
    if term is None:
        return None
    value = getattr(term, "value", str(term))
    datatype = getattr(getattr(term, "datatype", None), "value", "").rsplit("#", 1)[-1]
    if datatype in ("integer", "int", "long"):
        return int(value)
    if datatype in ("decimal", "double", "float"):
        return float(value)
    if datatype == "boolean":
        return value in ("true", "1")
    return value


def assertions_of(
    store: Store,
    thing: str,
    *,
    kinds: Iterable[str] = (),
    assessments: Iterable[str] = ACCEPTED,
    as_of: str = "",
) -> list[Assertion]:
    """The assertions about a thing, named by code, label, CURIE or IRI.

    Raises:
        UnknownName: nothing is called that; the message offers the nearest.
    """
    return assertions(store, of=[resolve(store, thing)], kinds=kinds, assessments=assessments, as_of=as_of)


def to_networkx(store: Store, **choice: Any) -> "networkx.MultiDiGraph[str]":
    """The assertions as a networkx graph: nodes with ``label`` and ``type``, edges with ``kind`` and the rest.

    Takes the arguments of :func:`cyberdip_kg.assertions.assertions`.

    >>> import cyberdip_kg as cd
    >>> g = cd.to_networkx(cd.load(), kinds=["Membership"])
    >>> g.nodes["https://w3id.org/cyberdip/id/state/ALB"]["label"]
    'Albania'
    """
    import networkx

    found = assertions(store, **choice)
    ends = {end for a in found for end in (a.subject, a.object)}
    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    named = things(store, sorted(ends)) if ends else {}
    for iri in sorted(ends):
        thing = named.get(iri)
        graph.add_node(iri, label=thing.labels.get("en", iri) if thing else iri, type=thing.type if thing else "")
    for a in found:
        graph.add_edge(
            a.subject,
            a.object,
            key=a.iri,
            kind=a.kind,
            role=a.role,
            assessment=a.assessment,
            holds_from=a.holds_from,
            holds_until=a.holds_until,
        )
    return graph


def to_turtle(store: EmbeddedStore) -> str:
    """The data of ``store`` as readable Turtle."""
    import io

    from cyberdip_kg.export import get

    buffer = io.BytesIO()
    get("turtle").write(store, buffer)
    return buffer.getvalue().decode()


__all__ = ["Table", "ask", "assertions_of", "load", "to_networkx", "to_turtle"]
