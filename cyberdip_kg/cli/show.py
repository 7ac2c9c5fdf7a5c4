"""``cyberdip show``."""

import shutil
from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from cyberdip_kg.cli.completion import things
from cyberdip_kg.cli.context import Settings, pass_settings
from cyberdip_kg.cli.options import as_of_option, assessment_option, lang_option

_MARKS = {"disputed": "?", "claimed": "~", "refuted": "✗"}

if TYPE_CHECKING:
    from cyberdip_kg.assertions import Assertion
    from cyberdip_kg.cards import Card


@click.command()
@click.argument("thing", nargs=-1, required=True, shell_complete=things)
@as_of_option
@assessment_option
@click.option("--no-sources", is_flag=True, help="Leave out who says so.")
@lang_option
@pass_settings
def command(
    settings: Settings, thing: tuple[str, ...], as_of: str, assessments: tuple[str, ...], no_sources: bool
) -> None:
    """Show all that is known of one thing: what it is, its relations by kind, their dates, standing and sources.

    THING is a code, a name in either language, a CURIE or an IRI. Relations that are disputed, claimed or refuted are
    shown with --assessment all.

    Example: cyberdip show ALB
    """
    from cyberdip_kg.cards import card
    from cyberdip_kg.names import resolve

    store = settings.store
    shown = card(store, resolve(store, " ".join(thing)), settings.lang, assessments=assessments, as_of=as_of)
    width = min(shutil.get_terminal_size((110, 24)).columns, 110)
    click.echo("\n".join(_lines(shown, settings.lang, width, not no_sources)))


def _lines(shown: "Card", language: str, width: int, with_sources: bool) -> Iterable[str]:
    from cyberdip_kg.terms import curie, pick

    thing = shown.thing
    title = pick(thing.labels, language, thing.code)
    yield click.style(title, bold=True) + f"  {curie(thing.iri)}"
    others = [label for lang, label in thing.labels.items() if label != title and lang] + list(thing.alternatives)
    yield "  " + " · ".join([shown.type_label, *dict.fromkeys(others)])
    for name, values in shown.attributes:
        yield from _wrap(f"{name}: " + "; ".join(values), width, "  ", "    ")
    numbers: dict[str, int] = {}
    for label, group in shown.groups:
        yield ""
        yield click.style(f"{label[:1].upper()}{label[1:]} ({len(group)})", bold=True)
        for assertion in group:
            yield from _relation(assertion, shown, language, width, numbers if with_sources else None)
    if not shown.groups:
        yield ""
        yield "  No relation with this standing at this time. Widen with --assessment all or another --as-of."
    standings = {a.assessment for _, group in shown.groups for a in group} & set(_MARKS)
    if standings:
        yield ""
        yield "  " + "   ".join(f"{mark} {code}" for code, mark in _MARKS.items() if code in standings)
    if numbers:
        from cyberdip_kg.sentences import source_line

        said = {c.iri: c for _, group in shown.groups for a in group for c in a.citations}
        yield ""
        yield click.style("Sources", bold=True)
        for iri, number in numbers.items():
            citation = said[iri]
            address = f" <{citation.source.url}>" if citation.source.url else ""
            yield from _wrap(f"[{number}] {source_line(citation, language)}{address}", width, "  ", "      ")


def _relation(
    assertion: "Assertion", shown: "Card", language: str, width: int, numbers: dict[str, int] | None
) -> Iterable[str]:
    from cyberdip_kg.sentences import catalogue, plain, sentence

    text = plain(sentence(assertion, shown.things, language, with_sources=False))
    if numbers is not None:
        marks = []
        for citation in assertion.citations:
            number = numbers.setdefault(citation.iri, len(numbers) + 1)
            supports = citation.stance == "supports"
            marks.append(f"[{number if supports else catalogue(language).format('mark-against', number=number)}]")
        text += " " + " ".join(marks)
    mark = _MARKS.get(assertion.assessment, "•")
    yield from _wrap(text, width, f"  {mark} ", "    ")


def _wrap(text: str, width: int, first: str, rest: str) -> list[str]:
    import textwrap

    return textwrap.wrap(
        text, width, initial_indent=first, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False
    )
