"""``cyberdip stats``."""

from collections.abc import Sequence

import click

from cyberdip_kg.cli.context import Settings, pass_settings
from cyberdip_kg.cli.options import lang_option


@click.command()
@click.option("--coverage", is_flag=True, help="Show evidence and gaps of the Western Balkan states instead.")
@click.option("--format", "form", type=click.Choice(["table", "csv", "json"]), default="table", show_default=True)
@lang_option
@pass_settings
def command(settings: Settings, coverage: bool, form: str) -> None:
    """Count what the graph holds; with --coverage, say on what evidence, and what is missing for whom.

    In the matrix, "no" means that sources say no; "not found" that a search found nothing; "not applicable" that the
    question does not arise; a dot that the graph says nothing.

    Example: cyberdip stats --coverage
    """
    if coverage:
        _coverage(settings, form)
    else:
        _counts(settings, form)


def _counts(settings: Settings, form: str) -> None:
    from cyberdip_kg.coverage import counts

    found = counts(settings.store)
    rows = [("thing", name, "", number) for name, number in found.things.items()]
    rows += [("assertion", k, a, n) for k, by in sorted(found.assertions.items()) for a, n in by.items()]
    rows += [("citation", stance, "", number) for stance, number in found.citations.items()]
    rows += [("source", kind, "", number) for kind, number in found.sources.items()]
    _write(["what", "name", "assessment", "number"], rows, form)
    if form == "table":
        total = sum(sum(by.values()) for by in found.assertions.values())
        click.echo(
            f"{total} assertions, {sum(found.citations.values())} citations, {sum(found.sources.values())} sources."
        )


def _coverage(settings: Settings, form: str) -> None:
    from cyberdip_kg.assertions import things
    from cyberdip_kg.coverage import REGION, evidence, matrix
    from cyberdip_kg.terms import key, pick

    gaps = matrix(settings.store)
    named = things(settings.store, sorted({gap.object for gap in gaps}))
    gap_rows = []
    for gap in gaps:
        thing = named.get(gap.object)
        label = pick(thing.labels, settings.lang, key(gap.object)) if thing else key(gap.object)
        gap_rows.append((gap.kind, label, *(gap.cells[code].replace("-", " ") or "." for code in REGION)))
    found = evidence(settings.store)
    rows = [(e.subject, e.kind, e.assessment, e.source_kind, e.assertions, e.newest) for e in found]
    if form == "table":
        click.echo("Evidence: assertions by state, kind, assessment and kind of source, with the newest source")
    _write(["state", "kind", "assessment", "source_kind", "assertions", "newest_source"], rows, form)
    if form == "table":
        click.echo("\nWhat each state has or lacks against the others")
    _write(["kind", "thing", *REGION], gap_rows, form)


def _write(columns: list[str], rows: Sequence[tuple[object, ...]], form: str) -> None:
    import csv
    import json
    import sys

    if form == "json":
        click.echo(json.dumps([dict(zip(columns, row, strict=True)) for row in rows], ensure_ascii=False, indent=1))
    elif form == "csv":
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerows([columns, *rows])
    else:
        texts = [[str(cell) for cell in row] for row in [columns, *rows]]
        widths = [min(44, max(len(row[i]) for row in texts)) for i in range(len(columns))]
        for number, row in enumerate(texts):
            cells = (cell if len(cell) <= w else cell[: w - 1] + "…" for cell, w in zip(row, widths, strict=True))
            click.echo("  ".join(f"{cell:<{w}}" for cell, w in zip(cells, widths, strict=True)).rstrip())
            if number == 0:
                click.echo("  ".join("-" * w for w in widths))
