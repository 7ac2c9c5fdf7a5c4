"""Presets: the views that come with the graph, one file each in ``views/``.

A file is a SPARQL query that selects ``?assertion``, and ``?thing`` where things belong to the view of themselves.
Lines that begin with ``#+`` describe it: title, description, both also with ``-sq``; ``order`` in the index; ``focus``,
the CURIEs of the things it is about; ``links``, the properties drawn besides assertions.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from cyberdip_kg import paths
from cyberdip_kg.errors import QueryError, UnknownName
from cyberdip_kg.store.results import Rows, Store
from cyberdip_kg.terms import expand

_HEADER = re.compile(r"^#\+ ([a-z-]+):\s*(.*)$")


@dataclass(frozen=True)
class Preset:
    """A view that comes with the graph: name, titles and descriptions by language, focus, links and query."""

    name: str
    titles: dict[str, str]
    descriptions: dict[str, str]
    focus: tuple[str, ...]
    links: tuple[str, ...]
    order: int
    query: str


def parse(name: str, text: str) -> Preset:
    """The preset in ``text``.

    Raises:
        QueryError: a header line is missing.
    """
    header = {match[1]: match[2].strip() for line in text.splitlines() if (match := _HEADER.match(line))}
    for field in ("title", "title-sq", "description", "description-sq"):
        if not header.get(field):
            raise QueryError(f"view {name}: the header has no line '#+ {field}: ...'")
    return Preset(
        name=name,
        titles={"en": header["title"], "sq": header["title-sq"]},
        descriptions={"en": header["description"], "sq": header["description-sq"]},
        focus=tuple(iri for word in header.get("focus", "").split() if (iri := expand(word))),
        links=tuple(header.get("links", "").split()),
        order=int(header.get("order", "99")),
        query=text,
    )


@cache
def presets(folder: Path = paths.VIEWS) -> dict[str, Preset]:
    """Every preset by name, in the order of the index."""
    found = [parse(path.stem, path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.rq"))]
    return {preset.name: preset for preset in sorted(found, key=lambda p: (p.order, p.name))}


def get(name: str) -> Preset:
    """The preset called ``name``.

    Raises:
        UnknownName: there is none; the message lists those there are.
    """
    known = presets()
    wanted = name.strip().lower().replace("_", "-")
    if wanted not in known:
        raise UnknownName(f"no preset is called {name!r}; there are: {', '.join(known)}")
    return known[wanted]


def choose(store: Store, preset: Preset) -> tuple[list[str], list[str]]:
    """The identifiers of the assertions and of the things that ``preset`` selects in ``store``, sorted.

    Raises:
        QueryError: its query is malformed or selects no ``?assertion``.
    """
    answer = store.query(preset.query)
    if not isinstance(answer, Rows) or "assertion" not in answer.variables:
        raise QueryError(f"view {preset.name}: its query must select ?assertion")
    columns = [answer.variables.index(name) if name in answer.variables else -1 for name in ("assertion", "thing")]
    found: tuple[set[str], set[str]] = (set(), set())
    for row in answer.rows:
        for column, kept in zip(columns, found, strict=True):
            if column >= 0 and row[column] is not None:
                kept.add(str(getattr(row[column], "value", "")))
    return sorted(found[0]), sorted(found[1])
