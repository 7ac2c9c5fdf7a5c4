"""``cyberdip build``."""

from pathlib import Path

import click

from cyberdip_kg.cli.context import Settings, pass_settings
from cyberdip_kg.cli.options import lang_option


@click.command()
@click.option(
    "-o", "--output", default="dist", show_default=True, type=click.Path(path_type=Path), help="Folder to write."
)
@lang_option
@pass_settings
def command(settings: Settings, output: Path) -> None:
    """Check, derive and write everything: RDF, tables, other formats, views and an index page.

    The folder appears whole or, when anything fails, stays as it was.

    Example: cyberdip build -o dist
    """
    from rich.console import Console

    from cyberdip_kg.build import build
    from cyberdip_kg.site.index import size

    if settings.endpoint or settings.store_dir:
        raise click.UsageError("build works on files: use --data, not --endpoint or --store")
    console = Console(stderr=True)
    with console.status("Starting") as status:

        def progress(step: str) -> None:
            if console.is_terminal:
                status.update(step)
            else:
                console.print(step + " ...", highlight=False)

        built = build(output, settings.data, settings.lang, progress)
    for finding in built.warnings:
        console.print(str(finding), highlight=False, markup=False, soft_wrap=True)
    click.echo(f"Wrote {built.folder}:")
    top: dict[str, tuple[int, int]] = {}
    for name, length in built.files.items():
        part = name.split("/")[0] + ("/" if "/" in name else "")
        number, total = top.get(part, (0, 0))
        top[part] = (number + 1, total + length)
    for part, (number, total) in top.items():
        click.echo(f"  {part:<24} {size(total):>9}" + (f"  {number} files" if part.endswith("/") else ""))
    numbers = built.counts
    assertions = sum(sum(by.values()) for by in numbers.assertions.values())
    click.echo(
        f"{assertions} assertions with {sum(numbers.citations.values())} citations of {sum(numbers.sources.values())} "
        f"sources; {built.derived} derived triples; {len(built.warnings)} warnings."
    )
    click.echo(f"Open {built.folder / 'index.html'}")
