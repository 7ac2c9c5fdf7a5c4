"""The formats: name, file name, what each is for and what it cannot carry, and the function that writes it."""

import difflib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from cyberdip_kg.errors import UnknownName
from cyberdip_kg.export import rdf
from cyberdip_kg.output import whole_file
from cyberdip_kg.store.embedded import EmbeddedStore


@dataclass(frozen=True)
class Format:
    """An export format: its name, the file it is written to by ``build``, its purpose, its limits, its writer."""

    name: str
    file: str
    purpose: str
    limits: str
    writer: Callable[[EmbeddedStore, BinaryIO], None]


FORMATS: dict[str, Format] = {
    form.name: form
    for form in (
        Format(
            "turtle", "cyberdip.ttl", "Readable RDF for people and tools.", "Which file a triple is from.", rdf.turtle
        ),
        Format("trig", "cyberdip.trig", "RDF with a named graph for each file.", "Nothing is lost.", rdf.trig),
        Format("ntriples", "cyberdip.nt", "RDF, one triple a line.", "Which file a triple is from.", rdf.ntriples),
        Format("nquads", "cyberdip.nq", "RDF, one quad a line.", "Nothing is lost.", rdf.nquads),
        Format("jsonld", "cyberdip.jsonld", "RDF as JSON.", "Nothing is lost.", rdf.jsonld),
    )
}


def get(name: str) -> Format:
    """The format called ``name``.

    Raises:
        UnknownName: there is none; the message offers the nearest.
    """
    wanted = name.strip().lower()
    if wanted in FORMATS:
        return FORMATS[wanted]
    near = difflib.get_close_matches(wanted, FORMATS, 2, 0.4)
    hint = f"nearest: {', '.join(near)}; " if near else ""
    raise UnknownName(f"no export format is called {name!r}; {hint}formats: {', '.join(FORMATS)}")


def write(store: EmbeddedStore, name: str, path: Path) -> None:
    """Writes ``store`` to ``path`` in the format called ``name``, whole or not at all.

    Raises:
        UnknownName: there is no such format.
        OutputError: the file cannot be written.
    """
    form = get(name)
    with whole_file(path) as file:
        form.writer(store, file)
