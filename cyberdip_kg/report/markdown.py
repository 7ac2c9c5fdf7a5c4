"""A brief as Markdown: numbers of sources in brackets, sources at the end; charts are left to the page."""

import re
from collections.abc import Iterator

from cyberdip_kg.report.model import Brief, Figure, Listing, Paragraph, Sentence, Table


def markdown(brief: Brief) -> str:
    """The brief as CommonMark with pipe tables."""
    return "".join(_pieces(brief))


def _pieces(brief: Brief) -> Iterator[str]:
    yield f"# {_escaped(brief.title)}\n\n**{_escaped(brief.as_of_text)}**\n\n{_escaped(brief.introduction)}\n"
    for section in brief.sections:
        yield f"\n## {_escaped(section.heading)}\n"
        for block in section.blocks:
            if isinstance(block, Paragraph):
                yield "\n" + " ".join(_sentence(s) for s in block.sentences) + "\n"
            elif isinstance(block, Listing):
                yield "\n" + "".join(f"- {_sentence(s)}\n" for s in block.items)
            elif isinstance(block, Table):
                yield from _table(brief, block)
            elif isinstance(block, Figure):
                label = brief.labels["figure"].replace("\x00", str(block.number))
                yield f"\n*{label}. {_escaped(block.caption)}*\n"
    yield f"\n## {_escaped(brief.labels['h-sources'])}\n\n"
    for note in brief.notes:
        address = f" <{note.url}>" if re.fullmatch(r"https?://[^\s<>\"]+", note.url) else ""
        yield f"{note.number}. {_escaped(note.text)}{address}\n"


def _table(brief: Brief, table: Table) -> Iterator[str]:
    label = brief.labels["table"].replace("\x00", str(table.number))
    yield f"\n**{label}. {_escaped(table.caption)}**\n\n"
    yield "| " + " | ".join(_escaped(heading) for heading in table.headings) + " |\n"
    yield "|" + " --- |" * len(table.headings) + "\n"
    for row in table.rows:
        yield "| " + " | ".join(_sentence(cell) for cell in row) + " |\n"


def _sentence(sentence: Sentence) -> str:
    marks = "".join(f" [{'≠' if mark.against else ''}{mark.number}]" for mark in sentence.marks)
    return _escaped(sentence.text) + marks


def _escaped(text: str) -> str:
    text = re.sub(r"([\\|`*_\[\]])", r"\\\1", " ".join(text.split()))
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
