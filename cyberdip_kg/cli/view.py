"""``cyberdip view``: one view as a single offline HTML page."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from cyberdip_kg.cli.context import Settings, pass_settings
from cyberdip_kg.cli.options import lang_option
from cyberdip_kg.namespaces import KINDS

ASSESSMENTS = ("confirmed", "reported", "disputed", "claimed", "refuted")


@click.command("view", epilog="Example: cyberdip view ALB --hops 1 -o albania.html")
@click.argument("things", nargs=-1, metavar="[THING]...")
@click.option("--preset", metavar="NAME", help="Write a view that comes with the graph; 'list' names them.")
@click.option("--hops", type=click.IntRange(1, 4), default=1, show_default=True, help="Steps away from the things.")
@click.option("--kind", "kinds", multiple=True, metavar="KIND", help="Only assertions of this kind; repeatable.")
@click.option("--as-of", metavar="DATE", default="", help="Only what holds on this date: YYYY, YYYY-MM or YYYY-MM-DD.")
@click.option(
    "--assessment",
    "assessments",
    multiple=True,
    type=click.Choice([*ASSESSMENTS, "all"]),
    help="Only assertions of this standing; repeatable.  [default: all in a preset, else confirmed and reported]",
)
@click.option(
    "--max-nodes",
    type=click.IntRange(min=1),
    default=50000,
    show_default=True,
    help="Leave out the least connected things above this number.",
)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The file to write.")
@lang_option
@pass_settings
def command(
    settings: Settings,
    things: Sequence[str],
    preset: str | None,
    hops: int,
    kinds: Sequence[str],
    as_of: str,
    assessments: Sequence[str],
    max_nodes: int,
    output: Path | None,
) -> None:
    """Write one view as a single HTML page that works offline.

    THING is a code, a name, a CURIE or an IRI. Without one and without --preset, the view is the whole graph. Every
    line of the page says since when it holds and who says so.
    """
    from cyberdip_kg import view as views
    from cyberdip_kg.assertions import ACCEPTED
    from cyberdip_kg.names import resolve
    from cyberdip_kg.output import write_text
    from cyberdip_kg.terms import check_date, first_day

    if preset == "list":
        for name, found in views.presets().items():
            click.echo(f"{name:20} {found.titles[settings.lang]}")
        return
    if output is None:
        raise click.UsageError("Name the file to write: -o FILE.")
    if preset and things:
        raise click.UsageError("Give things or --preset, not both.")
    chosen = tuple(_kind(kind) for kind in kinds)
    day = first_day(check_date(as_of)).isoformat() if as_of else ""
    wanted = ASSESSMENTS if "all" in assessments else tuple(assessments)
    store = settings.store
    with _progress("Selecting, laying out and writing"):
        if preset:
            made = views.from_preset(store, views.get(preset), kinds=chosen, assessments=wanted, as_of=day)
        else:
            iris = [resolve(store, thing) for thing in things]
            made = views.around(store, iris, hops=hops, kinds=chosen, assessments=wanted or ACCEPTED, as_of=day)
        made = views.bounded(made, max_nodes)
        write_text(output, views.render(made, settings.lang))
    click.echo(f"{output}: {views.describe(made)}", err=True)


@contextmanager
def _progress(what: str) -> Iterator[None]:
    """Shows on a terminal that work goes on, once it has taken two seconds."""
    from threading import Timer

    from rich.console import Console

    console = Console(stderr=True)
    status = console.status(f"{what} ...")
    timer = Timer(2.0, status.start)
    if console.is_terminal:
        timer.start()
    try:
        yield
    finally:
        timer.cancel()
        status.stop()


def _kind(text: str) -> str:
    import difflib

    from cyberdip_kg.errors import ParameterError

    plain = text.replace("-", "").replace("_", "").lower()
    for segment, name in KINDS.items():
        if plain in (name.lower(), segment.replace("-", "")):
            return name
    near = difflib.get_close_matches(text.lower(), KINDS, 3, 0.4)
    raise ParameterError(f"no kind of assertion is called {text!r}; there are: {', '.join(near or KINDS)}")
