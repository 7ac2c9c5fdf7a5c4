"""``cyberdip claims``."""

import click

from cyberdip_kg.cli.context import Settings, pass_settings
from cyberdip_kg.cli.options import lang_option
from cyberdip_kg.cli.rows import format_option, sources_option, write_answer


@click.command()
@click.option("--verdict", help="Only claims with this verdict, such as contradicted.")
@sources_option
@format_option
@lang_option
@pass_settings
def command(settings: Settings, verdict: str | None, with_sources: bool, form: str) -> None:
    """List published claims with their verdicts and the reason.

    Example: cyberdip claims --verdict contradicted
    """
    write_answer(settings, "claims", {"verdict": verdict}, form, with_sources)
