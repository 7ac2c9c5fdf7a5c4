"""``cyberdip sources``."""

import click

from cyberdip_kg.cli.context import Settings, pass_settings
from cyberdip_kg.cli.options import lang_option
from cyberdip_kg.cli.rows import format_option, sources_option, write_answer


@click.command()
@click.option("--kind", help="Only sources of this kind, such as treaty-register.")
@sources_option
@format_option
@lang_option
@pass_settings
def command(settings: Settings, kind: str | None, with_sources: bool, form: str) -> None:
    """List the sources with their publishers and the number of assertions that rest on each.

    Example: cyberdip sources --kind treaty-register
    """
    write_answer(settings, "sources", {"kind": kind}, form, with_sources)
