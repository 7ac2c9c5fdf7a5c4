"""``cyberdip push``."""

from pathlib import Path

import click

from cyberdip_kg.cli.context import Settings, pass_settings


@click.command()
@click.argument("url")
@click.option(
    "--protocol",
    type=click.Choice(["auto", "graph-store", "update"]),
    default="auto",
    show_default=True,
    help="What the address speaks; auto goes by how it ends.",
)
@click.option("--query-url", default="", metavar="URL", help="Where to count afterwards, if not beside URL.")
@click.option("--chunk", type=click.IntRange(1), help="Triples a request.")
@click.option("--restart", is_flag=True, help="Send everything again, whatever an earlier push has sent.")
@pass_settings
def command(settings: Settings, url: str, protocol: str, query_url: str, chunk: int | None, restart: bool) -> None:
    """Load the graph, derived triples included, into a remote SPARQL store, graph by graph.

    URL is an address of the Graph Store Protocol (such as http://host:7878/store) or of SPARQL Update (such as
    http://host:7878/update). Each graph replaces the one of the same name there. A push that broke off goes on where it
    stopped; at the end the triples on both sides are counted. CYBERDIP_USER with CYBERDIP_PASSWORD, or CYBERDIP_TOKEN,
    hold the credentials; CYBERDIP_TIMEOUT the seconds to wait for an answer.

    Example: cyberdip push http://localhost:7878/store
    """
    import sys

    from cyberdip_kg.store.push import push

    notes = _notes(url)
    if restart:
        notes.unlink(missing_ok=True)
    store = settings.embedded
    with click.progressbar(length=1000, label="Pushing ...", file=sys.stderr) as bar:
        told: dict[str, int] = {}
        total = len(store)

        def progress(graph: str, done: int, size: int) -> None:
            before = sum(told.values()) * 1000 // total
            told[graph] = done
            bar.update(sum(told.values()) * 1000 // total - before)

        sent = push(
            store, url, protocol=protocol, query_url=query_url, chunk=chunk or 0, notes=notes, progress=progress
        )
    earlier = f", {sent.skipped} of them sent by an earlier push" if sent.skipped else ""
    click.echo(
        f"{sum(sent.graphs.values())} triples in {len(sent.graphs)} graphs, {sent.chunks} chunks{earlier}; "
        "the counts agree."
    )


def _notes(url: str) -> Path:
    import hashlib

    from cyberdip_kg.loading import cache_folder

    return cache_folder() / f"push-{hashlib.sha256(url.encode()).hexdigest()[:16]}.json"
