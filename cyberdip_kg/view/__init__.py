"""Views: offline pages on which a person explores a part of the graph, with the evidence behind every edge."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from cyberdip_kg.output import write_text
from cyberdip_kg.store.results import Store
from cyberdip_kg.view.geography import chart
from cyberdip_kg.view.library import get, presets
from cyberdip_kg.view.model import View, around, bounded, from_preset
from cyberdip_kg.view.page import render
from cyberdip_kg.view.pictures import style, thumbnail

__all__ = [
    "PresetPage",
    "View",
    "around",
    "bounded",
    "describe",
    "from_preset",
    "get",
    "presets",
    "render",
    "style",
    "thumbnail",
    "write",
    "write_presets",
]


@dataclass(frozen=True)
class PresetPage:
    """A page that was written for a preset: file, name, titles and descriptions by language, what it shows, picture."""

    path: Path
    name: str
    titles: dict[str, str]
    descriptions: dict[str, str]
    things: int
    assertions: int
    picture: str


def write_presets(store: Store, folder: Path, language: str = "en", names: Sequence[str] = ()) -> list[PresetPage]:
    """Writes the page of every preset, or of those named, into ``folder``, and says what was written.

    Raises:
        UnknownName: a name is not that of a preset.
        OutputError: a file cannot be written, or the page's script was not built.
    """
    place = chart(store)
    chosen = [get(name) for name in names] if names else list(presets().values())
    siblings = [(f"{preset.name}.html", preset.titles) for preset in chosen]
    folder.mkdir(parents=True, exist_ok=True)
    pages = []
    for preset in chosen:
        view = from_preset(store, preset, place)
        path = folder / f"{preset.name}.html"
        write_text(path, render(view, language, [s for s in siblings if s[0] != path.name]))
        ends = {end for a in view.assertions for end in (a.subject, a.object)}
        pages.append(
            PresetPage(
                path,
                preset.name,
                preset.titles,
                preset.descriptions,
                len(ends),
                len(view.assertions),
                thumbnail(view),
            )
        )
    return pages


def describe(view: View) -> str:
    """One line on what ``view`` shows, and what to do where it shows nothing or leaves something out."""
    things = {end for edge in view.edges for end in (edge.subject, edge.object)} | set(view.focus)
    line = f"{_count(len(things), 'thing')}, {_count(len(view.assertions), 'assertion')}"
    if not view.assertions:
        line += "; nothing matched: ask for more hops, kinds or assessments, or leave out --as-of"
    if view.left_out:
        line += f"; {_count(view.left_out, 'thing')} left out: raise --max-nodes to see them"
    return line


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" + ("" if number == 1 else "s")
