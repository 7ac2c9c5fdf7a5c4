"""Writing rows of text that a command made itself, in the formats that tables have."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from cyberdip_kg.cli.context import Settings
    from cyberdip_kg.store import Store

#: Formats for programs, in which codes stand in place of words.
MACHINE = ("csv", "tsv", "json")
FORMATS = ("table", "csv", "tsv", "json", "markdown", "html")

format_option = click.option(
    "-f", "--format", "form", type=click.Choice(FORMATS), default="table", show_default=True, help="How to write it."
)
sources_option = click.option("--with-sources", is_flag=True, help="Add who says so.")


def write_rows(
    columns: Sequence[str],
    rows: Iterable[Sequence[str]],
    form: str,
    store: "Store",
    language: str = "en",
    title: str = "",
) -> None:
    """Prints ``rows`` of text in a format."""
    import sys

    from pyoxigraph import Literal

    from cyberdip_kg.store.results import Rows
    from cyberdip_kg.tables import render, terminal_width

    answer = Rows(tuple(columns), (tuple(Literal(text) if text else None for text in row) for row in rows))
    width = terminal_width(sys.stdout.isatty())
    for piece in render(answer, form, store, language=language, width=width, title=title):
        sys.stdout.write(piece)


def sources_of(store: "Store", iris: Iterable[str], language: str) -> dict[str, str]:
    """Who says so, in a line, for each assertion or thing in ``iris``."""
    from cyberdip_kg.tables import Evidence, cite

    wanted = sorted(set(iris))
    evidence = Evidence(store, language)
    evidence.learn(wanted)
    return {iri: " | ".join(cite(source, language) for source in evidence.of([iri])) for iri in wanted}


def write_answer(
    settings: "Settings", name: str, values: Mapping[str, str | None], form: str, with_sources: bool
) -> None:
    """Prints the rows of the library query ``name`` with the values that were given."""
    import sys

    from cyberdip_kg import query
    from cyberdip_kg.tables import render, terminal_width

    asked = query.get(name)
    given = {parameter: value for parameter, value in values.items() if value}
    if any(parameter.name == "lang" for parameter in asked.parameters):
        given["lang"] = settings.lang
    answer = settings.store.query(query.fill(asked, settings.store, given, with_sources))
    pieces = render(
        answer,
        form,
        settings.store,
        language=settings.lang,
        evidence=query.evidence_columns(asked) if with_sources else None,
        distinct=asked.distinct and with_sources,
        width=terminal_width(sys.stdout.isatty()),
        title=asked.summary.get(settings.lang, name),
    )
    for piece in pieces:
        sys.stdout.write(piece)
