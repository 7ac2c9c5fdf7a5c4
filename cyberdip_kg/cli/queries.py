"""``cyberdip queries``."""

import sys
from typing import TYPE_CHECKING

import click

from cyberdip_kg.cli.context import Settings, pass_settings
from cyberdip_kg.cli.options import lang_option

if TYPE_CHECKING:
    from cyberdip_kg.query import Query

THEMES = {
    "un": ("United Nations", "Kombet e Bashkuara"),
    "treaties": ("Treaties", "Traktatet"),
    "eu-nato-osce": ("European Union, NATO, OSCE", "Bashkimi Evropian, NATO, OSBE"),
    "neighbours": ("Neighbours", "Fqinjët"),
    "incidents": ("Incidents", "Incidentet"),
    "programmes": ("Programmes and events", "Programet dhe ngjarjet"),
    "evidence": ("Evidence", "Provat"),
    "across": ("Across all", "Mbi të gjitha"),
}


@click.command()
@click.argument("text", required=False)
@click.option("--theme", type=click.Choice(list(THEMES)), help="Only queries of this theme.")
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(["table", "csv", "tsv", "json", "markdown", "html", "turtle"]),
    default="table",
    show_default=True,
    help="turtle gives every query as a SHACL sh:SPARQLExecutable.",
)
@lang_option
@pass_settings
def command(settings: Settings, text: str | None, theme: str | None, form: str) -> None:
    """List the query library by theme, or the queries in whose name or description TEXT occurs.

    Explain one with: cyberdip query NAME --help

    Example: cyberdip queries --theme treaties
    """
    from cyberdip_kg import query as library
    from cyberdip_kg.errors import UnknownName
    from cyberdip_kg.terms import fold

    wanted = fold(text or "")
    found = [
        query
        for query in sorted(library.library().values(), key=lambda q: (list(THEMES).index(q.theme), q.name))
        if theme in (None, query.theme)
        and wanted in fold(" ".join([query.name, *query.summary.values(), *query.question.values()]))
    ]
    if not found:
        raise UnknownName(f"no query has {text!r} in its name or description; list them all with: cyberdip queries")
    if form == "turtle":
        click.echo(library.catalogue(found), nl=False)
    elif form == "table":
        width = max(len(query.name) for query in found)
        for number, name in enumerate(THEMES):
            of_theme = [query for query in found if query.theme == name]
            if of_theme:
                click.echo(("\n" if number and of_theme[0] is not found[0] else "") + _theme(name, settings.lang))
            for query in of_theme:
                click.echo(f"  {query.name:<{width}}  {query.summary.get(settings.lang, query.summary.get('en', ''))}")
    else:
        _rows(found, form, settings.lang)


def _theme(name: str, language: str) -> str:
    return THEMES[name][language == "sq"]


def _rows(found: "list[Query]", form: str, language: str) -> None:
    from pyoxigraph import Literal

    from cyberdip_kg.store import EmbeddedStore, Rows
    from cyberdip_kg.tables import render

    rows = []
    for query in found:
        cells = (
            query.name,
            query.theme,
            query.summary.get(language, ""),
            query.question.get(language, ""),
            " ".join(parameter.name for parameter in query.parameters),
            " ".join(query.columns),
            query.example,
        )
        rows.append(tuple(Literal(cell) for cell in cells))
    columns = ("query", "theme", "summary", "question", "parameters", "columns", "example")
    for piece in render(Rows(columns, iter(rows)), form, EmbeddedStore()):
        sys.stdout.write(piece)
