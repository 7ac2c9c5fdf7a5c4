"""What a store is and what it gives back, the same for every engine."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from pyoxigraph import Quad, Triple

from cyberdip_kg.terms import Term

#: One row of an answer: a term for each column, None where it is unbound.
Row = tuple[Term | None, ...]


@dataclass(frozen=True)
class Rows:
    """The answer to a SELECT: variable names without ``?``, and rows that are read once, in the same order."""

    variables: tuple[str, ...]
    rows: Iterator[Row]


@dataclass(frozen=True)
class Triples:
    """The answer to a CONSTRUCT or DESCRIBE: triples that are read once."""

    triples: Iterator[Triple]


Answer = Rows | Triples | bool


class Store(Protocol):
    """Anything that answers SPARQL queries over the union of its graphs."""

    def query(self, sparql: str) -> Answer:
        """The answer to ``sparql``.

        Raises:
            QueryError: the text is not a query this store accepts.
            EndpointError: a remote store did not answer in full.
        """

    def quads(self) -> Iterator[Quad]:
        """Every quad of the store."""

    def __hash__(self) -> int:
        """A store is the same only as itself."""


def select(store: Store, sparql: str) -> list[Row]:
    """All rows of a SELECT query.

    Raises:
        QueryError: the query is malformed or not a SELECT.
    """
    from cyberdip_kg.errors import QueryError

    answer = store.query(sparql)
    if not isinstance(answer, Rows):
        raise QueryError("a SELECT query was expected here")
    return list(answer.rows)
