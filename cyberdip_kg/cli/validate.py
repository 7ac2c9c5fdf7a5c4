"""``cyberdip validate``."""

from collections.abc import Sequence
from pathlib import Path

import click

from cyberdip_kg.cli.context import Settings, pass_settings


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--strict", is_flag=True, help="Count warnings as violations.")
@pass_settings
def command(settings: Settings, paths: Sequence[Path], strict: bool) -> int:
    """Check data against the shapes, checks and declared counts; exit code 1 on violations.

    Without PATHS, the data that the global options name. Each line says file and line, the thing, the rule in plain
    words, and the fix.

    Example: cyberdip validate graph
    """
    from cyberdip_kg.loading import data_files, load
    from cyberdip_kg.validate import validate

    data = [str(path) for path in paths] or list(settings.data)
    findings = validate(load(*(data or ["builtin"]), derived=False), data_files(data))
    for finding in findings:
        click.echo(str(finding))
    bad = sum(1 for finding in findings if finding.rank == 0 or strict)
    warnings = len(findings) - bad
    click.echo(f"{bad} violation{'s' * (bad != 1)}, {warnings} warning{'s' * (warnings != 1)}.", err=True)
    return 1 if bad else 0
