"""``cyberdip search``."""

import click

from cyberdip_kg.cli.context import Settings, pass_settings
from cyberdip_kg.cli.options import lang_option


@click.command()
@click.argument("text", nargs=-1, required=True)
@click.option("--type", "segment", metavar="TYPE", help="Only things of this type, such as state or instrument.")
@click.option("--limit", default=20, show_default=True, help="How many to list at the most.")
@lang_option
@pass_settings
def command(settings: Settings, text: tuple[str, ...], segment: str | None, limit: int) -> None:
    """Find things by name, alternative name or code, in either language.

    Accents, case and small misspellings are forgiven.

    Example: cyberdip search shqiperi
    """
    from cyberdip_kg.errors import ParameterError, UnknownName
    from cyberdip_kg.names import search
    from cyberdip_kg.namespaces import SHORT, TYPES
    from cyberdip_kg.terms import curie, pick

    if segment is not None:
        segment = {short: name for name, short in SHORT.items()}.get(segment, segment)
        if segment not in TYPES:
            raise ParameterError(f"--type {segment!r} is not a type; types: {', '.join(TYPES)}")
    words = " ".join(text)
    wanted = [segment] if segment else ()
    found = [m for m in search(settings.store, words, wanted, limit + 20) if _is_thing(m.thing.iri)][:limit]
    if not found:
        raise UnknownName(f"nothing is called anything like {words!r}")
    width = max(len(curie(match.thing.iri)) for match in found)
    for match in found:
        label = pick(match.thing.labels, settings.lang, match.name)
        also = f"  (as {match.name!r})" if match.name not in (label, *match.thing.labels.values()) else ""
        click.echo(f"{curie(match.thing.iri):<{width}}  {label}{also}")


def _is_thing(iri: str) -> bool:
    """Whether an identifier is of a thing, and not of a term of the ontology or a code list."""
    from cyberdip_kg.namespaces import GRAPH, ONTOLOGY, VOCAB

    return not iri.startswith((ONTOLOGY, VOCAB, GRAPH))
