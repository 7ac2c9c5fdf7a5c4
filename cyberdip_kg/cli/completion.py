"""Words that the shell offers when a person presses the tab key."""

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


def things(_context: click.Context, _parameter: click.Parameter, begun: str) -> "list[CompletionItem]":
    """Codes and CURIEs of the built-in things that begin with what was typed."""
    from click.shell_completion import CompletionItem

    from cyberdip_kg.loading import load
    from cyberdip_kg.names import index
    from cyberdip_kg.terms import curie, fold, key, pick

    wanted = fold(begun)
    found = []
    for named in index(load()).values():
        if not named.segment:
            continue
        word = key(named.iri) if named.segment == "state" else curie(named.iri)
        if fold(word).startswith(wanted):
            found.append(CompletionItem(word, help=pick(named.labels, "en")))
    return found[:200]


def formats(_context: click.Context, _parameter: click.Parameter, begun: str) -> "list[CompletionItem]":
    """Names of export formats that begin with what was typed."""
    from click.shell_completion import CompletionItem

    from cyberdip_kg.export import FORMATS

    return [CompletionItem(name, help=form.purpose) for name, form in FORMATS.items() if name.startswith(begun)]


def queries(_context: click.Context, _parameter: click.Parameter, begun: str) -> "list[CompletionItem]":
    """Names of library queries that begin with what was typed."""
    from click.shell_completion import CompletionItem

    from cyberdip_kg.query import library

    return [
        CompletionItem(name, help=asked.summary.get("en", ""))
        for name, asked in library().items()
        if name.startswith(begun)
    ]
