"""Composing: the sections of a country brief in order, with an opening made of what matters most in each."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from cyberdip_kg.network.evidence import latest
from cyberdip_kg.report import (
    assistance,
    doubts,
    incidents,
    institutions,
    nations,
    neighbours,
    security,
    treaties,
    union,
)
from cyberdip_kg.report.facts import Facts
from cyberdip_kg.report.model import Block, Brief, Listing, Mark, Paragraph, Section, Sentence, Table
from cyberdip_kg.store.results import Store


def _brief(sentence: Sentence) -> Sentence:
    """The sentence with at most three sources for it and one against."""
    yes = [mark for mark in sentence.marks if not mark.against][:3]
    no = [mark for mark in sentence.marks if mark.against][:1]
    return Sentence(sentence.parts, (*yes, *no))


def _sentences(block: Block) -> Iterator[Sentence]:
    if isinstance(block, Paragraph):
        yield from block.sentences
    elif isinstance(block, Listing):
        yield from block.items
    elif isinstance(block, Table):
        for row in block.rows:
            yield from row


def _order(sections: Iterable[Section]) -> dict[int, int]:
    """New numbers for the sources, in the order in which a reader meets them."""
    order: dict[int, int] = {}
    for section in sections:
        for block in section.blocks:
            for sentence in _sentences(block):
                for mark in sentence.marks:
                    order.setdefault(mark.number, len(order) + 1)
    return order


def _renumbered(section: Section, order: dict[int, int]) -> Section:
    def new(sentence: Sentence) -> Sentence:
        marks = sorted((mark.against, order[mark.number]) for mark in sentence.marks)
        return Sentence(sentence.parts, tuple(Mark(number, against) for against, number in marks))

    blocks: list[Block] = []
    for block in section.blocks:
        if isinstance(block, Paragraph):
            blocks.append(Paragraph(tuple(map(new, block.sentences))))
        elif isinstance(block, Listing):
            blocks.append(Listing(tuple(map(new, block.items))))
        elif isinstance(block, Table):
            blocks.append(replace(block, rows=tuple(tuple(map(new, row)) for row in block.rows)))
        else:
            blocks.append(block)
    return replace(section, blocks=tuple(blocks), highlights=())


def brief(store: Store, state: str, language: str = "en", as_of: str = "") -> Brief:
    """The country brief of ``state`` in ``language``.

    Args:
        store: the graph.
        state: identifier of the state.
        language: ``en`` or ``sq``.
        as_of: ISO day up to which facts count; the day of the newest reading of a source where empty.
    """
    newest = latest(store) or "9999-12-31"
    day = as_of or newest
    facts = Facts(store, state, language, day, current=day >= newest)
    sections = [
        treaties.section(facts),
        nations.section(facts),
        nations.votes_section(facts),
        union.section(facts),
        security.section(facts),
        neighbours.section(facts),
        incidents.section(facts),
        institutions.section(facts),
        assistance.programmes(facts),
        assistance.indices(facts),
        doubts.claims(facts),
        doubts.unknown(facts),
    ]
    words = facts.words
    points = tuple(_brief(sentence) for section in sections for sentence in section.highlights)
    opening = Section("brief", words.text("h-brief"), (Listing(points),) if points else ())
    shown = words.date(day) if day < "9999" else words.text("date-unknown")
    labels = {name: words.text(name) for name in ("contents", "h-sources", "top")}
    labels |= {"table": words.text("table", number="\x00"), "figure": words.text("figure", number="\x00")}
    labels |= {"source": words.text("source", number="\x00"), "against": words.text("source-against", number="\x00")}
    told = [opening, *(section for section in sections if section.blocks)]
    order = _order(told)
    return Brief(
        title=words.text("title", state=facts.subject),
        as_of=day if day < "9999" else "",
        as_of_text=words.text("as-of", date=shown),
        introduction=words.text("introduction"),
        language=facts.language,
        sections=tuple(_renumbered(section, order) for section in told),
        notes=tuple(
            sorted(
                (replace(note, number=order[note.number]) for note in facts.notes() if note.number in order),
                key=lambda note: note.number,
            )
        ),
        labels=labels,
    )
