"""``cyberdip path``."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cyberdip_kg.cli.context import Settings, pass_settings
from cyberdip_kg.cli.options import as_of_option, assessment_option, lang_option

if TYPE_CHECKING:
    from cyberdip_kg.assertions import Assertion, Thing
    from cyberdip_kg.network.paths import Chain, Step
    from cyberdip_kg.network.words import Words

_FORMATS = ("table", "csv", "json", "markdown")


@click.command()
@click.argument("one", metavar="A")
@click.argument("other", metavar="B")
@click.option("--kinds", multiple=True, metavar="LIST", help="Walk along these kinds of assertion only.")
@click.option("--longer", type=click.IntRange(0, 5), default=0, show_default=True, help="Steps above the shortest.")
@click.option("-n", "--chains", "most", type=click.IntRange(1, 100), default=5, show_default=True)
@click.option("--during", metavar="FROM:UNTIL", default="", help="Only what held or happened in this time.")
@as_of_option
@assessment_option
@click.option("--evidence", is_flag=True, help="Show every assertion of a step, not the best founded alone.")
@click.option("-f", "--format", "form", type=click.Choice(_FORMATS), default="table", show_default=True)
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write to FILE.")
@lang_option
@pass_settings
def command(
    settings: Settings,
    one: str,
    other: str,
    kinds: tuple[str, ...],
    longer: int,
    most: int,
    during: str,
    as_of: str,
    assessments: tuple[str, ...],
    evidence: bool,
    form: str,
    output: Path | None,
) -> None:
    """Find the shortest chains of sourced assertions between two things.

    A and B are codes, names in either language, CURIEs or IRIs. Each step is a sentence with its sources; chains of the
    same length are ranked by the strength of their evidence. Votes and index scores are walked along only when --kinds
    names them: they tie nearly every state to every other.

    Example: cyberdip path AKSK ENISA
    """
    from cyberdip_kg.cli.network import _write, span
    from cyberdip_kg.names import resolve
    from cyberdip_kg.network.findings import PACKAGE
    from cyberdip_kg.network.paths import chains
    from cyberdip_kg.network.words import words

    if as_of and during:
        raise click.UsageError("--as-of and --during exclude each other")
    store, language = settings.store, settings.lang
    start, end = resolve(store, one), resolve(store, other)
    say = words(PACKAGE, language)
    found, things = chains(
        store,
        start,
        end,
        kinds=[kind.strip() for listed in kinds for kind in listed.split(",") if kind.strip()],
        assessments=assessments,
        span=(as_of, as_of) if as_of else span(during) if during else ("", ""),
        most=most,
        longer=longer,
    )
    ends = {"one": say.name(start, things), "other": say.name(end, things)}
    if start == end:
        meaning = say.text("path-same", one=ends["one"])
    elif not found:
        meaning = say.text("path-none", **ends)
    else:
        steps = say.text("wording-steps", count=len(found[0].steps))
        meaning = say.text("path-meaning", count=len(found), steps=steps)
    if form == "json":
        pieces: Iterable[str] = [
            json.dumps(_document(found, things, meaning, language), ensure_ascii=False, indent=1) + "\n"
        ]
    elif form == "csv":
        pieces = _csv(settings, found, things, language)
    else:
        pieces = _text(found, things, say, say.text("path-title", **ends), meaning, form, evidence)
    _write(pieces, output)


def _said(assertion: "Assertion", things: "dict[str, Thing]", language: str) -> str:
    from cyberdip_kg.sentences import plain, sentence

    return plain(sentence(assertion, things, language))


def _text(
    found: "list[Chain]",
    things: "dict[str, Thing]",
    say: "Words",
    title: str,
    meaning: str,
    form: str,
    evidence: bool,
) -> Iterable[str]:
    import shutil
    import textwrap

    from cyberdip_kg.sentences import source_line

    markdown = form == "markdown"
    width = min(shutil.get_terminal_size((110, 24)).columns, 110)

    def fold(text: str, first: str, rest: str) -> str:
        if markdown:
            return first + text + "\n"
        lines = textwrap.wrap(
            text, width, initial_indent=first, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False
        )
        return "\n".join(lines) + "\n"

    yield (f"# {title}\n\n" if markdown else click.style(title, bold=True) + "\n") + fold(meaning, "", "")
    for number, chain in enumerate(found, 1):
        line = " → ".join(say.name(iri, things).label for iri in chain.things)
        heading = say.text(
            "path-chain",
            number=number,
            chain=line,
            steps=say.text("wording-steps", count=len(chain.steps)),
            strength=say.number(chain.strength),
        )
        yield f"\n## {heading}\n\n" if markdown else "\n" + click.style(heading, bold=True) + "\n"
        for step in chain.steps:
            for assertion in step.assertions if evidence else step.assertions[:1]:
                yield fold(_said(assertion, things, say.language), "- " if markdown else "  • ", "    ")
                for citation in assertion.citations:
                    mark = "" if citation.stance == "supports" else "✗ "
                    address = f" <{citation.source.url}>" if citation.source.url else ""
                    text = mark + source_line(citation, say.language) + address
                    yield fold(text, "  - " if markdown else "      ", "        ")
            if len(step.assertions) > 1 and not evidence:
                more = say.text("path-more", count=len(step.assertions) - 1)
                yield fold(f"({more})", "  - " if markdown else "      ", "        ")


def _step(step: "Step", things: "dict[str, Thing]", language: str) -> dict[str, Any]:
    from cyberdip_kg.network.paths import strength
    from cyberdip_kg.sentences import source_line

    return {
        "from": step.one,
        "to": step.other,
        "assertions": [
            {
                "iri": a.iri,
                "text": _said(a, things, language),
                "assessment": a.assessment,
                "strength": strength(a),
                "sources": [
                    {"stance": c.stance, "source": source_line(c, language), "url": c.source.url} for c in a.citations
                ],
            }
            for a in step.assertions
        ],
    }


def _document(found: "list[Chain]", things: "dict[str, Thing]", meaning: str, language: str) -> dict[str, Any]:
    return {
        "measure": "path",
        "meaning": meaning,
        "chains": [
            {
                "things": list(chain.things),
                "strength": chain.strength,
                "steps": [_step(step, things, language) for step in chain.steps],
            }
            for chain in found
        ],
    }


def _csv(settings: Settings, found: "list[Chain]", things: "dict[str, Thing]", language: str) -> Iterable[str]:
    from pyoxigraph import Literal, NamedNode

    from cyberdip_kg.store.results import Rows
    from cyberdip_kg.tables import render
    from cyberdip_kg.terms import curie

    rows = (
        (
            Literal(number),
            Literal(place),
            NamedNode(step.one),
            NamedNode(step.other),
            Literal(_said(step.best, things, language)),
            Literal(f"{chain.strength:.2f}"),
            Literal(" ".join(curie(a.iri) for a in step.assertions)),
        )
        for number, chain in enumerate(found, 1)
        for place, step in enumerate(chain.steps, 1)
    )
    columns = ("chain", "step", "from", "to", "sentence", "strength", "evidence")
    yield from render(Rows(columns, rows), "csv", settings.store, language=language)
