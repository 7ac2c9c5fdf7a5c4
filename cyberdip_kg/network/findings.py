"""Findings: a measure as a title, a plain sentence on what it means, a table, the assertions behind it and a chart."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from pyoxigraph import Literal, NamedNode

from cyberdip_kg.assertions import Thing, things
from cyberdip_kg.namespaces import XSD
from cyberdip_kg.network.charts import Bars, Chart, HeatMap, Lines
from cyberdip_kg.network.votes import EU_MAJORITY
from cyberdip_kg.network.words import Name, Words, words
from cyberdip_kg.store.results import Rows, Store
from cyberdip_kg.terms import Term

PACKAGE = "cyberdip_kg.network"

#: A cell: text, a number, nothing, or a thing by its identifier.
Cell = str | int | float | NamedNode | None


@dataclass(frozen=True)
class Finding:
    """What a measure found.

    ``meaning`` is a plain sentence; ``columns`` are machine names, ``headings`` what a reader sees; ``evidence`` holds
    for each row the identifiers of the assertions it rests on; ``notes`` say what was counted and how; ``years`` are
    columns that a narrow table may thin out.
    """

    name: str
    title: str
    meaning: str
    columns: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    evidence: tuple[tuple[str, ...], ...] = ()
    notes: tuple[str, ...] = ()
    engine: str = ""
    chart: Chart | None = None
    years: frozenset[str] = field(default=frozenset())

    def answer(self, headed: bool = False, with_evidence: bool = False) -> Rows:
        """The rows as an answer that :mod:`cyberdip_kg.tables` writes, headed by names for readers or for machines."""
        names = self.headings if headed else self.columns
        rows: list[tuple[Term | None, ...]] = [tuple(map(_term, row)) for row in self.rows]
        if with_evidence:
            names = (*names, "evidence")
            rows = [(*row, Literal(" ".join(found))) for row, found in zip(rows, self.evidence, strict=True)]
        return Rows(names, iter(rows))

    def first(self, most: int) -> "Finding":
        """The first ``most`` rows."""
        return replace(self, rows=self.rows[:most], evidence=self.evidence[:most])

    def thinned(self, most: int = 8) -> "Finding":
        """The finding with at most ``most`` of its year columns, the last one among them."""
        years = [n for n, column in enumerate(self.columns) if column in self.years]
        if len(years) <= most:
            return self
        step = -(-len(years) // most)
        kept = {*years[::-1][::step], years[0]}
        places = [n for n in range(len(self.columns)) if n not in set(years) or n in kept]
        return replace(
            self,
            columns=tuple(self.columns[n] for n in places),
            headings=tuple(self.headings[n] for n in places),
            rows=tuple(tuple(row[n] for n in places) for row in self.rows),
        )


def _term(cell: Cell) -> Term | None:
    if cell is None or isinstance(cell, NamedNode):
        return cell
    if isinstance(cell, int):
        return Literal(cell)
    if isinstance(cell, float):
        return Literal(f"{cell:.4f}".rstrip("0").rstrip(".") or "0", datatype=NamedNode(XSD + "decimal"))
    return Literal(cell)


class Teller:
    """What the makers of findings share: the words of a language, and the names of things, looked up when needed."""

    def __init__(self, store: Store, language: str = "en", known: Mapping[str, Thing] | None = None) -> None:
        self.store = store
        self.words: Words = words(PACKAGE, language)
        self._known = dict(known or {})

    def learn(self, iris: Iterable[str]) -> None:
        """Looks up the things that are not known yet."""
        wanted = sorted({iri for iri in iris if iri} - self._known.keys() - {EU_MAJORITY})
        if wanted:
            self._known |= things(self.store, wanted)

    def name(self, iri: str) -> Name:
        """The name of a thing, or of the computed EU majority."""
        if iri == EU_MAJORITY:
            return Name(self.words.text("wording-eu-majority"), None)
        self.learn([iri])
        return self.words.name(iri, self._known)

    def names(self, iris: Iterable[str]) -> tuple[Name, ...]:
        """The names of several things."""
        listed = list(iris)
        self.learn(listed)
        return tuple(self.name(iri) for iri in listed)

    def cell(self, iri: str) -> Cell:
        """A thing as a cell: its identifier, or words for the computed EU majority."""
        return self.name(iri).label if iri == EU_MAJORITY else NamedNode(iri)

    def listed(self, iris: Iterable[str], most: int = 12) -> str:
        """Things as a text for one cell."""
        names = [name.label for name in self.names(iris)]
        return ", ".join(names[:most]) + (f" … (+{len(names) - most})" if len(names) > most else "")

    def type(self, iri: str) -> str:
        """The label of the class of a thing."""
        from cyberdip_kg.names import class_label
        from cyberdip_kg.namespaces import CD

        self.learn([iri])
        thing = self._known.get(iri)
        return class_label(self.store, CD + thing.type, self.words.language) if thing and thing.type else ""

    def kind(self, kind: str) -> str:
        """The label of a kind of assertion."""
        from cyberdip_kg.names import class_label
        from cyberdip_kg.namespaces import CD

        return class_label(self.store, CD + kind, self.words.language)

    def headings(self, columns: Sequence[str], focus: str = "") -> tuple[str, ...]:
        """What a reader sees above columns; ``focus`` is the name of the thing that is compared."""
        return tuple(
            self.words.format(f"column-{column}", focus=focus) if self.words.has(f"column-{column}") else column
            for column in columns
        )

    def finding(
        self,
        name: str,
        title: str,
        meaning: str,
        columns: Sequence[str],
        rows: Sequence[tuple[tuple[Cell, ...], Iterable[str]]],
        focus: str = "",
        **more: object,
    ) -> Finding:
        """A finding with headings in the language; each row comes with the assertions behind it."""
        return Finding(
            name,
            title,
            meaning,
            tuple(columns),
            self.headings(columns, focus),
            tuple(cells for cells, _ in rows),
            tuple(tuple(found) for _, found in rows),
            **more,  # type: ignore[arg-type]
        )


__all__ = ["PACKAGE", "Bars", "Cell", "Chart", "Finding", "HeatMap", "Lines", "Teller"]
