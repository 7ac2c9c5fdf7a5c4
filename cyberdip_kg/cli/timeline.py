"""``cyberdip timeline``."""

import click

from cyberdip_kg.cli.completion import things
from cyberdip_kg.cli.context import Settings, pass_settings
from cyberdip_kg.cli.options import assessment_option, day, lang_option
from cyberdip_kg.cli.rows import MACHINE, format_option, sources_of, sources_option, write_rows


@click.command()
@click.argument("thing", nargs=-1, required=True, shell_complete=things)
@click.option("--from", "start", metavar="DATE", callback=lambda _c, _p, v: day(v), help="Leave out what came before.")
@click.option("--until", "--to", "end", metavar="DATE", help="Leave out what came after; a year or month counts whole.")
@click.option("--kind", "kinds", multiple=True, metavar="KIND", help="Only this kind, such as Attribution; repeatable.")
@assessment_option
@sources_option
@format_option
@lang_option
@pass_settings
def command(
    settings: Settings,
    thing: tuple[str, ...],
    start: str,
    end: str | None,
    kinds: tuple[str, ...],
    assessments: tuple[str, ...],
    with_sources: bool,
    form: str,
) -> None:
    """List what began, ended or happened to a thing, in order of time.

    Example: cyberdip timeline ALB --from 2022 --until 2023
    """
    from cyberdip_kg.names import resolve

    store = settings.store
    told(settings, [resolve(store, " ".join(thing))], start, last(end), kinds, assessments, with_sources, form)


def last(text: str | None) -> str:
    """The ISO day on which a date given as the end of a period ends; empty where none was given."""
    from cyberdip_kg.terms import check_date, last_day

    return last_day(check_date(text)).isoformat() if text else ""


def told(
    settings: Settings,
    iris: list[str],
    start: str,
    end: str,
    kinds: tuple[str, ...],
    assessments: tuple[str, ...],
    with_sources: bool,
    form: str,
) -> None:
    """Prints the moments of things as rows: date, what it is, sentence, standing."""
    from cyberdip_kg.changes import history
    from cyberdip_kg.errors import ParameterError
    from cyberdip_kg.namespaces import KINDS
    from cyberdip_kg.sentences import catalogue, sentence

    for kind in kinds:
        if kind not in KINDS.values():
            raise ParameterError(f"--kind {kind!r} is not a kind of assertion; kinds: {', '.join(KINDS.values())}")
    store = settings.store
    found = history(store, iris, start=start, end=end, kinds=kinds, assessments=assessments)
    said = sources_of(store, (m.iri for m in found.moments), settings.lang) if with_sources else {}
    words = catalogue(settings.lang)
    rows = []
    for moment in found.moments:
        text = sentence(moment.assertion, found.things, settings.lang, with_sources=False)
        detail = f": {text.detail}" if text.detail else ""
        what = moment.sort if form in MACHINE else words.format(f"moment-{moment.sort}")
        row = [moment.date, what, text.text + detail, text.standing]
        rows.append([*row, said[moment.iri]] if with_sources else row)
    write_rows(
        ["date", "what", "assertion", "standing", *(["sources"] if with_sources else [])],
        rows,
        form,
        store,
        settings.lang,
    )
    if not rows and form == "table":
        click.echo("Nothing dated in this period. Widen it, or use --assessment all.", err=True)
