"""The rows of one answer, batch by batch, with the texts and sources that a writer puts into cells."""

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, islice
from typing import TYPE_CHECKING, TypeVar

from pyoxigraph import Literal, NamedNode

from cyberdip_kg.namespaces import ID
from cyberdip_kg.store.results import Row, Rows
from cyberdip_kg.tables.evidence import Evidence
from cyberdip_kg.tables.naming import Names
from cyberdip_kg.terms import Term, lexical

if TYPE_CHECKING:
    from cyberdip_kg.sentences import Catalogue

#: The columns that ``--with-sources`` adds where a format has one value a cell.
SOURCE_COLUMNS = ("source_title", "source_publisher", "source_issued", "source_url", "source_stance")

T = TypeVar("T")


@dataclass(frozen=True)
class Layout:
    """How a table for people looks: language, width in characters, title, and links above it (text and address)."""

    language: str = "en"
    width: int | None = None
    title: str = ""
    links: Sequence[tuple[str, str]] = ()

    @property
    def words(self) -> "Catalogue":
        """The words of tables in this language."""
        from cyberdip_kg.sentences import catalogue

        return catalogue(self.language, "cyberdip_kg.tables")

    def headings(self, source: "Source") -> list[str]:
        """The headings of the columns in words; a column that no library query has goes by its name."""
        known = [f"column-{column.replace('_', '-')}" for column in source.columns]
        return [self.words.format(m) if self.words.has(m) else c for c, m in zip(source.columns, known, strict=True)]


class Source:
    """The rows of one answer, batch by batch, with what a writer needs to turn them into cells."""

    def __init__(
        self,
        answer: Rows,
        names: Names | None = None,
        evidence: Evidence | None = None,
        behind: Sequence[str] = (),
        distinct: bool = False,
    ) -> None:
        """See :func:`cyberdip_kg.tables.render`; without ``names`` cells hold the terms as they are written."""
        self.names, self.evidence = names, evidence
        self._shown = [i for i, variable in enumerate(answer.variables) if variable not in behind]
        self._behind = [i for i, variable in enumerate(answer.variables) if variable in behind or not behind]
        self._all = len(self._shown) == len(answer.variables)
        self.variables = tuple(answer.variables[i] for i in self._shown)
        self._rows: Iterator[Row] = iter(answer.rows)
        self._distinct = distinct

    @property
    def columns(self) -> list[str]:
        """The names of the columns of a table for people."""
        return [*self.variables, *(() if self.evidence is None else ("sources",))]

    def batches(self) -> Iterator[list[tuple[Row, list[dict[str, str]]]]]:
        """Batches of rows and their sources; the first has one row, so that it can be written at once."""
        if self.evidence is None:
            for batch in _batches(self._rows):
                rows = batch if self._all else [tuple(row[i] for i in self._shown) for row in batch]
                if self.names:
                    self.names.learn(rows)
                yield [(row, []) for row in rows]
            return
        for pairs in _batches(self._merged()):
            self.evidence.learn(iri for _, iris in pairs for iri in iris)
            if self.names:
                self.names.learn(row for row, _ in pairs)
            yield [(row, self.evidence.of(iris)) for row, iris in pairs]

    def _merged(self) -> Iterator[tuple[Row, list[str]]]:
        split = ((tuple(row[i] for i in self._shown), _identifiers(row[i] for i in self._behind)) for row in self._rows)
        if not self._distinct:
            yield from split
            return
        for row, group in groupby(split, key=lambda pair: pair[0]):
            yield row, [iri for _, iris in group for iri in iris]

    def cell(self, term: Term | None) -> str:
        """The text of one cell."""
        return self.names.of(term) if self.names else lexical(term)


def _identifiers(terms: Iterable[Term | None]) -> list[str]:
    found = []
    for term in terms:
        if isinstance(term, NamedNode):
            found.append(term.value)
        elif isinstance(term, Literal) and term.value.startswith(ID):
            found += term.value.split()
    return found


def _batches(rows: Iterator[T]) -> Iterator[list[T]]:
    size = 1
    while batch := list(_for_a_moment(islice(rows, size))):
        yield batch
        size = min(size * 8, 1000)


def _for_a_moment(rows: Iterator[T], seconds: float = 0.2) -> Iterator[T]:
    end = time.monotonic() + seconds
    for row in rows:
        yield row
        if time.monotonic() > end:
            return
