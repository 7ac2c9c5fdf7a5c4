"""``cyberdip fmt``."""

from collections.abc import Sequence
from pathlib import Path

import click


@click.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.option("--check", is_flag=True, help="Change nothing; exit with 1 where a file is not in the one form.")
@click.option("--counts", is_flag=True, help="Also write the present counts into the node of each file.")
def command(files: Sequence[Path], check: bool, counts: bool) -> int:
    """Bring Turtle files into the one readable form: a block a thing, sorted, in sections.

    Without FILES, the files of the built-in graph. Comments in a file are not kept.

    Example: cyberdip fmt --check graph/un.ttl
    """
    from cyberdip_kg import paths
    from cyberdip_kg.formatting import formatted
    from cyberdip_kg.output import write_text
    from cyberdip_kg.store.embedded import rdf_files

    changed = 0
    for path in [file for item in files or (paths.GRAPH,) for file in rdf_files(item)]:
        if path.suffix != ".ttl":
            continue
        text = formatted(path, counts)
        if text != path.read_text(encoding="utf-8"):
            changed += 1
            click.echo(f"{path}: {'is not in the one form' if check else 'rewritten'}")
            if not check:
                write_text(path, text)
    if check and changed:
        click.echo(f"{changed} file{'s' if changed != 1 else ''} to format; run: cyberdip fmt", err=True)
        return 1
    if not changed:
        click.echo("All files are in the one form.")
    return 0
