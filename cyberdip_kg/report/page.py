"""A brief as one self-contained page: no script, no outside request, for the screen and for print."""

import re
from collections.abc import Iterator
from html import escape
from importlib.resources import files

from cyberdip_kg.network.charts import page_style, svg
from cyberdip_kg.report.model import Brief, Figure, Listing, Paragraph, Sentence, Table

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"


def html(brief: Brief) -> str:
    """The brief as HTML; "as of" stands on the screen and in the foot of every printed page."""
    return "".join(_pieces(brief))


def _pieces(brief: Brief) -> Iterator[str]:
    style = (files("cyberdip_kg.report") / "page.css").read_text(encoding="utf-8")
    foot = _string(f"{brief.title} · {brief.as_of_text}")
    print_foot = (
        f"@page{{@bottom-left{{content:{foot};font:8pt system-ui,sans-serif;color:#444}}"
        '@bottom-right{content:counter(page) " / " counter(pages);font:8pt system-ui,sans-serif;color:#444}}'
    )
    yield (
        f'<!DOCTYPE html>\n<html lang="{brief.language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{escape(brief.title)} · {escape(brief.as_of_text)}</title>\n"
        f"<style>{page_style()}\n{style}{print_foot}</style>\n</head>\n<body>\n"
        f'<a class="skip" href="#brief">{escape(brief.sections[0].heading)}</a>\n'
        f'<header id="top"><h1>{escape(brief.title)}</h1>\n<p class="day">{escape(brief.as_of_text)}</p>\n'
        f'<p class="intro">{escape(brief.introduction)}</p></header>\n'
        f'<nav aria-labelledby="contents"><h2 id="contents">{escape(brief.labels["contents"])}</h2>\n<ol>\n'
    )
    for section in brief.sections:
        yield f'<li><a href="#{section.anchor}">{escape(section.heading)}</a></li>\n'
    sources = escape(brief.labels["h-sources"])
    yield f'<li><a href="#sources">{sources}</a></li>\n</ol></nav>\n<main>\n'
    for section in brief.sections:
        yield f'<section id="{section.anchor}">\n<h2>{escape(section.heading)}</h2>\n'
        for block in section.blocks:
            if isinstance(block, Paragraph):
                yield "<p>" + " ".join(_sentence(brief, s) for s in block.sentences) + "</p>\n"
            elif isinstance(block, Listing):
                yield "<ul>\n" + "".join(f"<li>{_sentence(brief, s)}</li>\n" for s in block.items) + "</ul>\n"
            elif isinstance(block, Table):
                yield from _table(brief, block)
            elif isinstance(block, Figure):
                label = brief.labels["figure"].replace("\x00", str(block.number))
                yield (
                    f'<figure id="figure-{block.number}"><figcaption>{escape(label)}. '
                    f"{escape(block.caption)}</figcaption>\n"
                    f'<div class="wide" tabindex="0" role="group" aria-label="{escape(label)}">'
                    f"{svg(block.chart, brief.language, standalone=False)}</div></figure>\n"
                )
        yield "</section>\n"
    yield f'<section id="sources">\n<h2>{sources}</h2>\n<ol>\n'
    for note in brief.notes:
        yield f'<li id="note-{note.number}" value="{note.number}">{escape(note.text)}{_address(note.url)}</li>\n'
    yield f"</ol>\n</section>\n</main>\n<footer><p>{escape(brief.title)} · {escape(brief.as_of_text)}</p>"
    yield f'<p class="up"><a href="#top">{escape(brief.labels["top"])}</a></p></footer>\n</body>\n</html>\n'


def _table(brief: Brief, table: Table) -> Iterator[str]:
    label = brief.labels["table"].replace("\x00", str(table.number))
    dense = ' class="dense"' if len(table.headings) > 6 else ""
    yield (
        f'<div class="wide" tabindex="0" role="group" aria-label="{escape(label)}">'
        f'<table id="table-{table.number}"{dense}>\n'
        f"<caption>{escape(label)}. {escape(table.caption)}</caption>\n<thead><tr>"
        + "".join(f'<th scope="col">{escape(heading)}</th>' for heading in table.headings)
        + "</tr></thead>\n<tbody>\n"
    )
    for row in table.rows:
        first, *rest = (_sentence(brief, cell) for cell in row)
        yield f'<tr><th scope="row">{first}</th>' + "".join(f"<td>{cell}</td>" for cell in rest) + "</tr>\n"
    yield "</tbody></table></div>\n"


def _sentence(brief: Brief, sentence: Sentence) -> str:
    links = []
    for mark in sentence.marks:
        label = brief.labels["against" if mark.against else "source"].replace("\x00", str(mark.number))
        sign = "≠" if mark.against else ""
        links.append(f'<a href="#note-{mark.number}" aria-label="{escape(label)}">{sign}{mark.number}</a>')
    return escape(sentence.text) + (f"<sup>{', '.join(links)}</sup>" if links else "")


def _address(url: str) -> str:
    if not re.fullmatch(r"https?://[^\s<>\"']+", url):
        return ""
    return f' <a href="{escape(url)}" rel="noreferrer">{escape(url)}</a>'


def _string(text: str) -> str:
    """``text`` as a string of a style sheet that cannot leave its quotes or its element."""
    return '"' + "".join(c if c.isalnum() or c in " .,:·-" else f"\\{ord(c):x} " for c in text) + '"'
