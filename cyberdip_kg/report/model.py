"""The parts of a brief: sections of paragraphs, lists, tables and figures, whose sentences carry numbers of sources."""

from dataclasses import dataclass, field

from cyberdip_kg.network.charts import Chart
from cyberdip_kg.sentences import Part


@dataclass(frozen=True)
class Mark:
    """The number of a note behind a sentence, and whether the source there says otherwise."""

    number: int
    against: bool = False


@dataclass(frozen=True)
class Sentence:
    """A sentence: pieces of text, each with the identifier of the thing that it names, or None; and its sources."""

    parts: tuple[Part, ...]
    marks: tuple[Mark, ...] = ()

    @property
    def text(self) -> str:
        """The sentence as plain text."""
        return "".join(text for text, _ in self.parts)


@dataclass(frozen=True)
class Paragraph:
    """Sentences that belong together."""

    sentences: tuple[Sentence, ...]


@dataclass(frozen=True)
class Listing:
    """Sentences one below the other."""

    items: tuple[Sentence, ...]


@dataclass(frozen=True)
class Table:
    """A table: its number and caption, headings, and rows of cells; a cell is a sentence without a full stop."""

    number: int
    caption: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Sentence, ...], ...]


@dataclass(frozen=True)
class Figure:
    """A chart with its number and caption."""

    number: int
    caption: str
    chart: Chart


Block = Paragraph | Listing | Table | Figure


@dataclass(frozen=True)
class Section:
    """A section: its anchor, heading and blocks; ``highlights`` are the sentences that the opening repeats."""

    anchor: str
    heading: str
    blocks: tuple[Block, ...]
    highlights: tuple[Sentence, ...] = ()


@dataclass(frozen=True)
class Note:
    """A numbered source: what it is, its address, and the places in it that were read."""

    number: int
    text: str
    url: str


@dataclass(frozen=True)
class Brief:
    """A country brief."""

    title: str
    as_of: str
    as_of_text: str
    introduction: str
    language: str
    sections: tuple[Section, ...]
    notes: tuple[Note, ...]
    labels: dict[str, str] = field(default_factory=dict)
