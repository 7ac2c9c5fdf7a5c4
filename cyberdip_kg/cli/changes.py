"""``cyberdip changes``."""

import click

from cyberdip_kg.cli.context import Settings, pass_settings
from cyberdip_kg.cli.options import assessment_option, day, lang_option
from cyberdip_kg.cli.rows import format_option, sources_option
from cyberdip_kg.cli.timeline import last, told


@click.command()
@click.argument("thing")
@click.argument("start", metavar="FROM")
@click.argument("end", metavar="TO")
@click.option("--kind", "kinds", multiple=True, metavar="KIND", help="Only this kind, such as Membership; repeatable.")
@assessment_option
@sources_option
@format_option
@lang_option
@pass_settings
def command(
    settings: Settings,
    thing: str,
    start: str,
    end: str,
    kinds: tuple[str, ...],
    assessments: tuple[str, ...],
    with_sources: bool,
    form: str,
) -> None:
    """Say what began, ended or happened to a thing between two dates.

    Example: cyberdip changes ALB 2015 2026
    """
    from cyberdip_kg.errors import DateError
    from cyberdip_kg.names import resolve

    first, final = day(start), last(end)
    if final < first:
        raise DateError(f"the period ends ({end}) before it begins ({start}); write the earlier date first")
    told(settings, [resolve(settings.store, thing)], first, final, kinds, assessments, with_sources, form)
