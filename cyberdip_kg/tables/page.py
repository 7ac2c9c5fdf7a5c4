"""Tables as a page: labels, links to sources, headings in words."""

import re
from collections.abc import Iterator, Sequence
from html import escape

from pyoxigraph import Literal, NamedNode

from cyberdip_kg.namespaces import BASE, VOCAB, XSD
from cyberdip_kg.pages import BOTTOM, style, top
from cyberdip_kg.tables.evidence import cite
from cyberdip_kg.tables.rows import Layout, Source
from cyberdip_kg.terms import Term, curie, key

_WEB = re.compile(r"https?://[^\s\"'<>]+")
_DATES = {XSD + name for name in ("date", "gYearMonth", "gYear", "dateTime")}
_NUMBERS = {XSD + name for name in ("integer", "decimal", "double", "float")}
_ASSESSMENT = f"{VOCAB}assessment/"


def page(source: Source, layout: Layout) -> Iterator[str]:
    """The rows as an HTML page, in pieces; nothing in it runs, and nothing is fetched."""
    title = escape(layout.title or "cyberdip")
    headings = layout.headings(source)
    yield (
        top(layout.title or "cyberdip", layout.language, style("tables/page.css"))
        + f"<header>\n<h1>{title}</h1>\n{_links(layout.links)}</header>\n"
        + f'<div class="wide">\n<table>\n<caption>{title}</caption>\n<thead>\n<tr>'
        + "".join(f'<th scope="col">{escape(heading)}</th>' for heading in headings)
        + "</tr>\n</thead>\n<tbody>\n"
    )
    before: Term | None = None
    empty = True
    for batch in source.batches():
        lines = []
        for row, sources in batch:
            cells = [_cell(source, term, number == 0 and term == before) for number, term in enumerate(row)]
            if source.evidence is not None:
                cells.append(_sources(sources, layout))
            lines.append(f"<tr>{''.join(cells)}</tr>\n")
            before = row[0] if row else None
            empty = False
        yield "".join(lines)
    none = f'<p class="none">{escape(layout.words.format("table-none"))}</p>\n' if empty else ""
    yield f"</tbody>\n</table>\n</div>\n{none}{BOTTOM}"


def _links(links: Sequence[tuple[str, str]]) -> str:
    if not links:
        return ""
    return '<p class="about">' + "".join(f'<a href="{escape(to)}">{escape(text)}</a>' for text, to in links) + "</p>\n"


def _cell(source: Source, term: Term | None, again: bool) -> str:
    text = escape(source.cell(term))
    names = ["again"] if again and term is not None else []
    if isinstance(term, Literal):
        names += ["date"] * (term.datatype.value in _DATES) + ["number"] * (term.datatype.value in _NUMBERS)
    elif isinstance(term, NamedNode):
        if term.value.startswith(_ASSESSMENT):
            names.append(key(term.value))
        if term.value.startswith(BASE):
            text = f'<data value="{escape(term.value)}" title="{escape(curie(term.value))}">{text}</data>'
        else:
            text = _linked(text, term.value)
    return f"<td{_class(names)}>{text}</td>"


def _class(names: Sequence[str]) -> str:
    return f' class="{escape(" ".join(names))}"' if names else ""


def _linked(text: str, address: str) -> str:
    return f'<a href="{escape(address)}">{text}</a>' if _WEB.fullmatch(address) else text


def _sources(sources: Sequence[dict[str, str]], layout: Layout) -> str:
    items = []
    for found in sources:
        shown = {name: value for name, value in found.items() if name != "url"}
        text = _linked(escape(cite(shown, layout.language) or found.get("url", "")), found.get("url", ""))
        items.append(f"<li{_class(['against'] * (found.get('stance') == 'contradicts'))}>{text}</li>")
    return f'<td><ul class="sources">{"".join(items)}</ul></td>' if items else "<td></td>"
