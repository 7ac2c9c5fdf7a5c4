"""Tables for a terminal and in Markdown."""

import re
import shutil
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import islice

from cyberdip_kg.tables.evidence import cite
from cyberdip_kg.tables.rows import Layout, Source

_SAMPLE = 1000


def markdown(source: Source, layout: Layout) -> Iterator[str]:
    """The rows as a table in Markdown, in pieces."""
    headings = layout.headings(source)
    yield "| " + " | ".join(map(_escaped, headings)) + " |\n|" + " --- |" * len(headings) + "\n"
    for batch in source.batches():
        lines = []
        for row, sources in batch:
            cells = [_escaped(source.cell(term)) for term in row]
            if source.evidence is not None:
                cells.append("<br>".join(_escaped(cite(found, layout.language)) for found in sources))
            lines.append("| " + " | ".join(cells) + " |\n")
        yield "".join(lines)


def _escaped(text: str) -> str:
    text = re.sub(r"([\\|`*\[\]])", r"\\\1", " ".join(text.split()))
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def table(source: Source, layout: Layout) -> Iterator[str]:
    """The rows as a table for a terminal, in lines; columns are as wide as the first rows need."""
    cells = _cells(source, layout.language)
    # The names of columns are English; words for another language take longer to read than a short answer.
    headings = source.columns if layout.language == "en" else layout.headings(source)
    if not headings:
        for _ in cells:
            yield "\n"
        return
    sample = list(islice(cells, _SAMPLE))
    widths = _widths([headings, *sample], layout.width)
    yield _line(headings, widths)
    yield "  ".join("─" * width for width in widths) + "\n"
    for row in sample:
        yield _line(row, widths)
    for row in cells:
        yield _line(row, widths)


def _cells(source: Source, language: str) -> Iterator[list[str]]:
    for batch in source.batches():
        for row, sources in batch:
            cells = [source.cell(term) for term in row]
            if source.evidence is not None:
                cells.append("\n".join(cite(found, language) for found in sources))
            yield cells


def display_width(text: str) -> int:
    """The number of terminal cells that ``text`` takes.

    >>> display_width("Shqipëria"), display_width("日本")
    (9, 4)
    """
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(c) or unicodedata.category(c) in ("Cf", "Mn") else 2 if _wide(c) else 1 for c in text
    )


def _wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in ("W", "F")


def _widths(rows: list[list[str]], limit: int | None) -> list[int]:
    widths = [max(max(map(display_width, cell.split("\n"))) for cell in column) for column in zip(*rows, strict=True)]
    widths = [max(width, 1) for width in widths]
    if limit is None:
        return widths
    room = limit - 2 * (len(widths) - 1)
    least = 8
    while sum(widths) > room:
        widest = max(range(len(widths)), key=widths.__getitem__)
        if widths[widest] <= least:
            break
        second = max((w for i, w in enumerate(widths) if i != widest), default=least)
        widths[widest] = max(least, min(widths[widest] - 1, max(second, widths[widest] - (sum(widths) - room))))
    return widths


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    columns = [_wrap(cell, width) for cell, width in zip(cells, widths, strict=True)]
    lines = []
    for number in range(max(map(len, columns))):
        parts = [column[number] if number < len(column) else "" for column in columns]
        padded = (part + " " * (width - display_width(part)) for part, width in zip(parts, widths, strict=True))
        lines.append("  ".join(padded).rstrip() + "\n")
    return "".join(lines)


def _wrap(text: str, width: int) -> list[str]:
    lines: list[str] = []
    for part in text.splitlines() or [""]:
        part = _CONTROL.sub("�", part.expandtabs(1))
        if display_width(part) <= width:
            lines.append(part)
        else:
            lines += _wrap_line(part, width)
    return lines


_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def _wrap_line(text: str, width: int) -> Iterator[str]:
    line, taken = "", 0
    for word in re.findall(r"\S+\s*", text):
        size = display_width(word.rstrip())
        if taken and taken + size > width:
            yield line.rstrip()
            line, taken = "", 0
        while size > width:
            cut = _fit(word, width)
            yield word[:cut]
            word = word[cut:]
            size = display_width(word.rstrip())
        line += word
        taken += display_width(word)
    if line.strip():
        yield line.rstrip()


def _fit(text: str, width: int) -> int:
    taken = 0
    for number, character in enumerate(text):
        taken += display_width(character)
        if taken > width:
            return max(number, 1)
    return len(text)


def terminal_width(is_terminal: bool) -> int | None:
    """The width for tables: that of the terminal, and none where the output goes elsewhere."""
    return shutil.get_terminal_size().columns if is_terminal else None
