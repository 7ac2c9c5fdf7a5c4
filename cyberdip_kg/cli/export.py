"""``cyberdip export``."""

import sys
from pathlib import Path

import click

from cyberdip_kg.cli.context import Settings, pass_settings


@click.command()
@click.argument("form", metavar="FORMAT")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="File to write; standard output without it.")
@pass_settings
def command(settings: Settings, form: str, output: Path | None) -> None:
    """Write the graph in another format.

    Example: cyberdip export turtle -o cyberdip.ttl
    """
    from cyberdip_kg.export import get, write

    chosen = get(form)
    if output is None:
        chosen.writer(settings.embedded, sys.stdout.buffer)
    else:
        write(settings.embedded, form, output)
        click.echo(f"{output}: {chosen.purpose} Not carried: {chosen.limits}", err=True)
