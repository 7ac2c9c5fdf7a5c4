"""``cyberdip export``."""

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cyberdip_kg.cli.context import Settings, pass_settings
from cyberdip_kg.cli.options import as_of_option, standings

if TYPE_CHECKING:
    from cyberdip_kg.export import Format
    from cyberdip_kg.store import EmbeddedStore


NOTHING = "Nothing is lost."


class _Formats(click.Command):
    """A command whose help lists the formats, each with what it cannot carry."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes the list of formats, then the example."""
        from cyberdip_kg.export import FORMATS

        with formatter.section("Formats"):
            formatter.write_dl([(f.name, said(f)) for f in FORMATS.values()])
        formatter.write_paragraph()
        formatter.write_text("Example: cyberdip export turtle -o cyberdip.ttl")


def said(form: "Format") -> str:
    """What a format is for and what it cannot carry."""
    if form.limits == NOTHING:
        return f"{form.purpose} {NOTHING}"
    return f"{form.purpose} Not carried: {form.limits[:1].lower()}{form.limits[1:]}"


@click.command(cls=_Formats)
@click.argument("form", metavar="FORMAT")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="File to write; standard output without it.")
@click.option(
    "--layer",
    type=click.Choice(["full", "direct"]),
    default="full",
    show_default=True,
    help="Everything, or plain triples without assertions and citations (RDF formats).",
)
@as_of_option
@click.option(
    "--assessment",
    "assessments",
    multiple=True,
    metavar="LIST",
    help="Standings that count, such as confirmed,disputed, or all. Without it RDF and tables have all, and graphs, as "
    "well as parts of the data, have confirmed,reported.",
)
@click.option("--preset", metavar="NAME", help="Only what the view NAME shows.")
@click.option("--query", "query_name", metavar="NAME", help="Only what the rows of the library query NAME rest on.")
@click.option("-p", "--param", "parameters", multiple=True, metavar="NAME=VALUE", help="Parameter of the query.")
@pass_settings
def command(
    settings: Settings,
    form: str,
    output: Path | None,
    layer: str,
    as_of: str,
    assessments: tuple[str, ...],
    preset: str | None,
    query_name: str | None,
    parameters: tuple[str, ...],
) -> None:
    """Write the graph, or a part of it, in another format.

    A format that writes several files makes a folder and needs --output. Graph formats have what is disputed, claimed
    or refuted when asked for.
    """
    from cyberdip_kg.export import Options, get, write

    chosen = get(form)
    if preset and query_name:
        raise click.UsageError("--preset and --query each choose a part: give one of them")
    if parameters and not query_name:
        raise click.UsageError("-p goes with --query")
    if layer != "full" and not chosen.layers:
        raise click.UsageError(f"{chosen.name} has no layers; those that have are the RDF formats")
    if chosen.folder and output is None:
        raise click.UsageError(f"{chosen.name} writes a folder: name it with --output")
    wanted = standings(assessments)
    store = settings.embedded
    if as_of or assessments or preset or query_name:
        store = _part(settings, as_of, wanted, preset, query_name, parameters)
        options = Options(layer=layer, language=settings.lang, assessments=(), progress=_progress())
    else:
        options = Options(layer=layer, language=settings.lang, progress=_progress())
    if output is None:
        chosen.write(store, sys.stdout.buffer, options)
        return
    write(store, chosen.name, output, options)
    click.echo(f"{output}: {said(chosen)}", err=True)


def _part(
    settings: Settings,
    as_of: str,
    assessments: tuple[str, ...],
    preset: str | None,
    query_name: str | None,
    parameters: tuple[str, ...],
) -> "EmbeddedStore":
    from cyberdip_kg.export import selection

    store = settings.embedded
    iris: list[str] | None = None
    things: list[str] = []
    if preset:
        from cyberdip_kg.view.library import choose
        from cyberdip_kg.view.library import get as get_preset

        iris, things = choose(store, get_preset(preset))
    elif query_name:
        from cyberdip_kg import query
        from cyberdip_kg.cli.query import split

        asked = query.get(query_name)
        given: dict[str, list[str]] = split(parameters)
        names = {parameter.name for parameter in asked.parameters}
        if as_of and "asOf" in names:
            given.setdefault("asOf", [as_of])
        if assessments and "assessment" in names:
            given.setdefault("assessment", list(assessments))
        iris, things = selection.behind(store, asked, given)
    return selection.part(store, iris=iris, things=things, assessments=assessments, as_of=as_of)


class _progress:  # noqa: N801 (used as a function)
    """Says on standard error how far an export is, once it has taken two seconds and then each second."""

    def __init__(self) -> None:
        self._due = time.monotonic() + 2
        self._shown = sys.stderr.isatty()

    def __call__(self, step: str, count: int) -> None:
        now = time.monotonic()
        if now < self._due:
            return
        self._due = now + (1 if self._shown else 10)
        end = "\r" if self._shown else "\n"
        click.echo(f"cyberdip: {count:,} {step}{' ' * 10 if self._shown else ''}{end}", nl=False, err=True)
