"""``cyberdip network``."""

import functools
import json
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cyberdip_kg.cli.context import Settings, pass_settings
from cyberdip_kg.cli.options import as_of_option, assessment_option, day, lang_option
from cyberdip_kg.errors import ParameterError, QueryError

if TYPE_CHECKING:
    from cyberdip_kg.network.findings import Finding, Teller
    from cyberdip_kg.network.projection import Projection

FORMATS = ("table", "csv", "json", "markdown", "svg")


def span(text: str) -> tuple[str, str]:
    """The first and last ISO day of ``FROM:UNTIL``; either may be left out.

    >>> span("2001:2026-11")
    ('2001-01-01', '2026-11-30')

    Raises:
        DateError: a date is malformed.
        ParameterError: the first day is after the last.
    """
    from cyberdip_kg.terms import check_date, last_day

    start, _, end = text.partition(":")
    first = day(start.strip() or None)
    last = last_day(check_date((end if ":" in text else start).strip())).isoformat() if (end or ":" not in text) else ""
    if first and last and first > last:
        raise ParameterError(f"{text!r} ends before it begins; write FROM:UNTIL, for example 2001:2026")
    return first, last


def _years(text: str) -> range:
    first, last = span(text)
    if not (first and last):
        raise ParameterError(f"--over {text!r} does not read FROM:UNTIL in years, for example 2001:2026")
    return range(int(first[:4]), int(last[:4]) + 1)


_OUTPUT = (
    click.option("-f", "--format", "form", type=click.Choice(FORMATS), default="table", show_default=True),
    click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write to FILE."),
    click.option("--evidence", is_flag=True, help="Say below each row which assertions it rests on, with sources."),
    click.option("-n", "--rows", type=click.IntRange(min=0), default=20, show_default=True, help="Rows; 0 for all."),
)
_CHOICE = (
    as_of_option,
    click.option(
        "--during", metavar="FROM:UNTIL", default="", help="Only what held or happened in this time, as 2015:2020."
    ),
    assessment_option,
)
_KINDS = (
    click.option("--kinds", multiple=True, metavar="LIST", help="Kinds of assertion, such as membership,cooperation."),
    click.option("--without", multiple=True, metavar="THING", help="Leave this thing out; repeatable."),
)


def _with(*options: Callable[..., Any]) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    return lambda function: functools.reduce(lambda made, option: option(made), reversed(options), function)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def command() -> None:
    """Measure who is central, who votes with whom, what states share, and where links are missing.

    Each answer begins with a plain sentence on what it means, and --evidence names the assertions behind every row.
    Charts are written with -f svg.

    Example: cyberdip network votes --show matrix
    """


@command.command()
@click.option("--around", default="ALB", show_default=True, metavar="THING", help="Centre of the network; or all.")
@click.option("--steps", type=click.IntRange(1, 10), default=2, show_default=True, help="How far around it.")
@click.option(
    "--by", type=click.Choice(["degree", "betweenness", "pagerank", "core"]), default="degree", show_default=True
)
@click.option("--over", metavar="YEARS", default="", help="How it changed from year to year, as 2001:2026.")
@_with(*_CHOICE, *_KINDS, *_OUTPUT)
@lang_option
@pass_settings
def central(settings: Settings, around: str, steps: int, by: str, over: str, **options: Any) -> None:
    """Who is central, through what, and how that changed over the years.

    Four measures stand side by side: how many partners a thing has (degree), how many shortest ways between others
    lead over it (betweenness), how often a reader who follows relations comes by (PageRank), and how deep in the
    tightly linked part it lies (k-core).

    Example: cyberdip network central --over 2001:2026 -f svg -o central.svg
    """
    from cyberdip_kg.names import resolve
    from cyberdip_kg.network import telling_central as telling

    years = _years(over) if over else range(0)
    tell = _teller(settings, options)
    projection = _project(settings, options)
    focus = "" if around == "all" else resolve(settings.store, around)
    if over:
        found = telling.central_over(tell, projection, years, by, focus, steps)
    else:
        found = telling.central(tell, projection, by, focus, steps)
    _show(found, tell, options)


@command.command()
@click.option("--state", default="ALB", show_default=True, metavar="STATE", help="The state that is compared.")
@click.option(
    "--states", multiple=True, metavar="LIST", help="Those it is compared with: codes, names, wb6, neighbours, eu, all."
)
@click.option(
    "--show",
    type=click.Choice(["agreement", "matrix", "ballots", "splits", "clusters", "over"]),
    default="agreement",
    show_default=True,
)
@click.option(
    "--absences",
    type=click.Choice(["skip", "abstain", "differ"]),
    default="skip",
    show_default=True,
    help="Leave absences out, count them as abstentions, or as a choice of their own.",
)
@click.option("--height", type=click.FloatRange(0, 1), default=0.15, show_default=True, help="Where clusters are cut.")
@_with(*_CHOICE, *_OUTPUT)
@lang_option
@pass_settings
def votes(
    settings: Settings,
    state: str,
    states: tuple[str, ...],
    show: str,
    absences: str,
    height: float,
    **options: Any,
) -> None:
    """Who votes with whom on the resolutions of the General Assembly about ICT.

    agreement: a state with each other one, closest first; matrix: every pair; ballots: who voted how on what; splits:
    the resolutions that divided the group; clusters: groups that vote alike; over: agreement as votes add up.
    Without --states: the Western Balkan six, other neighbours, the EU majority and the two ends of the range.

    Example: cyberdip network votes --states all --during 2018:2023
    """
    from cyberdip_kg.names import resolve
    from cyberdip_kg.network import telling_votes as telling
    from cyberdip_kg.network.groups import members
    from cyberdip_kg.network.groups import states as named
    from cyberdip_kg.network.votes import EU_MAJORITY, ballots

    store = settings.store
    tell = _teller(settings, options)
    first, last = _time(options)
    roll = ballots(store, options["assessments"]).during("" if options["as_of"] else first, last)
    focus = resolve(store, state, ("state",))
    notes: list[str] = []
    if states:
        chosen = named(store, states, last)
    elif show == "clusters":
        chosen = list(roll.states)
    elif show == "splits":
        chosen = members(store, "wb6")
    else:
        ends, notes = telling.extremes_note(tell, roll, absences)
        chosen = [*members(store, "wb6"), *members(store, "neighbours"), EU_MAJORITY, *ends]
    together = list(dict.fromkeys([focus, *chosen]))
    if show == "agreement":
        found = telling.vote_agreement(tell, roll, focus, together, absences)
    elif show == "matrix":
        found = telling.vote_matrix(tell, roll, together, absences)
    elif show == "ballots":
        found = telling.vote_ballots(tell, roll, together)
    elif show == "splits":
        found = telling.vote_splits(tell, roll, chosen)
    elif show == "clusters":
        found = telling.vote_clusters(tell, roll, focus, chosen, absences, height)
    else:
        found = telling.vote_over(tell, roll, focus, together, absences)
    _show(found, tell, options, notes if found.rows and show in ("agreement", "matrix", "over") else [])


@command.command("two-mode")
@click.option("--state", default="ALB", show_default=True, metavar="STATE", help="The state that is compared.")
@click.option("--states", multiple=True, metavar="LIST", help="Only these others: codes, names, wb6, neighbours, eu.")
@click.option(
    "--mode",
    type=click.Choice(["instruments", "organisations", "programmes", "events"]),
    default="organisations",
    show_default=True,
    help="What states have in common.",
)
@click.option(
    "--show",
    type=click.Choice(["twins", "separates", "states", "things"]),
    default="twins",
    show_default=True,
)
@click.option("--roles", multiple=True, metavar="LIST", help="Roles that count as belonging, such as member,partner.")
@_with(*_CHOICE, *_OUTPUT)
@lang_option
@pass_settings
def two_mode(
    settings: Settings,
    state: str,
    states: tuple[str, ...],
    mode: str,
    show: str,
    roles: tuple[str, ...],
    **options: Any,
) -> None:
    """What states have in common: treaties, organisations, programmes, events.

    twins: whose profile is most like that of a state (Jaccard index); separates: what keeps it from full overlap with
    the EU members, and what only it has; states and things: the two projections of the network.

    Example: cyberdip network two-mode --show separates
    """
    from cyberdip_kg.names import resolve
    from cyberdip_kg.network import telling_affiliation as telling
    from cyberdip_kg.network.affiliation import affiliation
    from cyberdip_kg.network.evidence import latest
    from cyberdip_kg.network.groups import members
    from cyberdip_kg.network.groups import states as named

    store = settings.store
    tell = _teller(settings, options)
    first, last = _time(options)
    notes: list[str] = []
    if not (first or last) and mode != "events":
        first = last = latest(store)
        notes = [tell.words.text("as-of-note", date=tell.words.date(last))] if last else []
    focus = resolve(store, state, ("state",))
    counted = [role.strip() for listed in roles for role in listed.split(",")]
    table = affiliation(store, mode, span=(first, last), assessments=options["assessments"], roles=counted)
    others = named(store, states, last) if states else []
    if show == "twins":
        found = telling.twins(tell, table, focus, others)
    elif show == "separates":
        found = telling.separates(tell, table, focus, others or members(store, "eu", last))
    else:
        kept = table.only([focus, *others]) if others else table
        found = telling.shared(tell, kept, objects=show == "things")
    _show(found, tell, options, notes)


@command.command()
@click.option("--around", default="ALB", show_default=True, metavar="THING", help="The thing whose links count.")
@click.option("--states", multiple=True, metavar="LIST", help="The neighbours: codes, names, wb6, neighbours.")
@click.option("--show", type=click.Choice(["pairs", "bridges", "missing"]), default="pairs", show_default=True)
@_with(*_CHOICE, *_KINDS, *_OUTPUT)
@lang_option
@pass_settings
def gaps(settings: Settings, around: str, states: tuple[str, ...], show: str, **options: Any) -> None:
    """Where links are missing, who bridges, and what would change without a link.

    pairs: neighbours with and without an agreement of their own; bridges: bodies that lie between others; missing: what
    each link of a thing keeps within reach.

    Example: cyberdip network gaps --show pairs --evidence
    """
    from cyberdip_kg.names import resolve
    from cyberdip_kg.network import telling_gaps as telling
    from cyberdip_kg.network.groups import states as named

    tell = _teller(settings, options)
    focus = resolve(settings.store, around) if around != "all" else ""
    if show == "pairs":
        chosen = named(settings.store, states or ("wb6",))
        found = telling.pairs(tell, chosen, focus, _time(options), options["assessments"])
    elif show == "bridges":
        found = telling.bridges(tell, _project(settings, options))
    else:
        found = telling.missing(tell, _project(settings, options), focus)
    _show(found, tell, options)


@command.command()
@click.option("--runs", type=click.IntRange(2, 200), default=20, show_default=True, help="Random starts.")
@_with(*_CHOICE, *_KINDS, *_OUTPUT)
@lang_option
@pass_settings
def communities(settings: Settings, runs: int, **options: Any) -> None:
    """Which things belong together, and how far chance decides it.

    The network is divided many times from different random starts and with a tenth of its links taken away; how well
    the results agree is part of the answer.

    Example: cyberdip network communities --without UN
    """
    from cyberdip_kg.network import telling_gaps as telling

    tell = _teller(settings, options)
    _show(telling.community(tell, _project(settings, options), runs), tell, options)


@command.command()
@click.option("--around", default="all", show_default=True, metavar="THING", help="Centre of the network; or all.")
@click.option("--steps", type=click.IntRange(1, 10), default=2, show_default=True, help="How far around it.")
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write to FILE.")
@_with(*_CHOICE, *_KINDS)
@lang_option
@pass_settings
def attributes(settings: Settings, around: str, steps: int, output: Path | None, **options: Any) -> None:
    """The measures of every thing as JSON, for views and other tools to size and colour by.

    Example: cyberdip network attributes -o attributes.json
    """
    from cyberdip_kg.names import resolve
    from cyberdip_kg.network.centrality import attributes as measured

    projection = _project(settings, options)
    if around != "all":
        projection = projection.around(resolve(settings.store, around), steps)
    _write([json.dumps(measured(projection), ensure_ascii=False, indent=1, sort_keys=True) + "\n"], output)


def _teller(settings: Settings, options: dict[str, Any]) -> "Teller":
    from cyberdip_kg.network.findings import Teller

    return Teller(settings.store, settings.lang)


def _time(options: dict[str, Any]) -> tuple[str, str]:
    if options["as_of"] and options["during"]:
        raise click.UsageError("--as-of and --during exclude each other")
    return (
        (options["as_of"], options["as_of"])
        if options["as_of"]
        else span(options["during"])
        if options["during"]
        else ("", "")
    )


def _project(settings: Settings, options: dict[str, Any]) -> "Projection":
    from cyberdip_kg.names import resolve
    from cyberdip_kg.network.projection import Projection, project

    kinds = [kind.strip() for listed in options["kinds"] for kind in listed.split(",") if kind.strip()]
    whole = project(settings.store, kinds=kinds, assessments=options["assessments"], span=_time(options))
    lost = {resolve(settings.store, text) for text in options["without"]}
    if not lost:
        return whole
    kept = {iri: a for iri, a in whole.assertions.items() if not {a.subject, a.object} & lost}
    return Projection(kept, {iri: thing for iri, thing in whole.things.items() if iri not in lost})


def _show(found: "Finding", tell: "Teller", options: dict[str, Any], notes: Iterable[str] = ()) -> None:
    from dataclasses import replace

    form, most = options["form"], options["rows"]
    found = replace(found, notes=(*found.notes, *notes))
    total = len(found.rows)
    if most and form not in ("svg",):
        found = found.first(most)
    _write(_pieces(found, tell, form, options["evidence"], total), options["output"])


def _pieces(found: "Finding", tell: "Teller", form: str, evidence: bool, total: int) -> Iterable[str]:
    from cyberdip_kg.tables import render, terminal_width

    store, language = tell.store, tell.words.language
    if form == "svg":
        from cyberdip_kg.network.charts import svg

        if found.chart is None:
            raise QueryError(f"{found.name} has no chart; formats for it are table, csv, json, markdown")
        yield svg(found.chart, language)
    elif form == "json":
        yield json.dumps(_document(found, tell, evidence), ensure_ascii=False, indent=1) + "\n"
    elif form == "csv":
        yield from render(found.answer(with_evidence=evidence), "csv", store, language=language)
    else:
        heading = f"# {found.title}\n\n" if form == "markdown" else click.style(found.title, bold=True) + "\n"
        width = terminal_width(sys.stdout.isatty())
        fold = (lambda text: text) if form == "markdown" else _folder(width or 110)
        yield heading + fold(found.meaning) + "\n\n"
        if found.rows:
            yield from render(found.thinned().answer(headed=True), form, store, language=language, width=width)
        if total > len(found.rows):
            yield (
                "\n"
                + ("…" if form == "table" else "")
                + tell.words.text("wording-rows", shown=len(found.rows), all=total)
                + "\n"
            )
        if evidence:
            yield from _said(found, tell, form)
        for note in found.notes:
            yield "\n" + fold(note) + "\n"


def _folder(width: int) -> Callable[[str], str]:
    import textwrap

    return lambda text: textwrap.fill(text, min(width, 110), break_long_words=False, break_on_hyphens=False)


def _said(found: "Finding", tell: "Teller", form: str, most: int = 5) -> Iterable[str]:
    from pyoxigraph import NamedNode

    from cyberdip_kg.network.evidence import said

    yield f"\n{'## ' if form == 'markdown' else ''}{tell.words.text('wording-evidence')}\n"
    shown = [iri for iris in found.evidence for iri in iris[:most]]
    texts = {item.iri: item for item in said(tell.store, shown, tell.words.language)}
    for row, iris in zip(found.rows, found.evidence, strict=True):
        label = next((tell.name(c.value).label for c in row if isinstance(c, NamedNode)), str(row[0]))
        yield f"\n{'### ' if form == 'markdown' else ''}{label}\n" + ("\n" if form == "markdown" else "")
        for iri in iris[:most]:
            item = texts.get(iri)
            if item is None:
                continue
            sources = "; ".join(f"{line}{f' <{url}>' if url else ''}" for line, url in item.sources)
            yield f"{'- ' if form == 'markdown' else '  • '}{item.text} [{sources}]\n"
        if len(iris) > most:
            more = tell.words.text("wording-and-more", count=len(iris) - most)
            yield f"{'- ' if form == 'markdown' else '    '}{more}\n"


def _document(found: "Finding", tell: "Teller", evidence: bool) -> dict[str, Any]:
    from pyoxigraph import NamedNode

    from cyberdip_kg.network.evidence import said

    def cell(value: Any) -> Any:
        return {"iri": value.value, "label": tell.name(value.value).label} if isinstance(value, NamedNode) else value

    rows = []
    for row, iris in zip(found.rows, found.evidence, strict=True):
        rows.append({**{c: cell(v) for c, v in zip(found.columns, row, strict=True)}, "evidence": list(iris)})
    document: dict[str, Any] = {
        "measure": found.name,
        "title": found.title,
        "meaning": found.meaning,
        "notes": list(found.notes),
        "engine": found.engine,
        "columns": list(found.columns),
        "rows": rows,
    }
    if evidence:
        wanted = sorted({iri for iris in found.evidence for iri in iris})
        document["assertions"] = {
            item.iri: {"text": item.text, "sources": [{"source": line, "url": url} for line, url in item.sources]}
            for item in said(tell.store, wanted, tell.words.language)
        }
    return document


def _write(pieces: Iterable[str], output: Path | None) -> None:
    if output is None:
        for piece in pieces:
            click.echo(piece, nl=False)
        return
    from cyberdip_kg.output import write_text

    write_text(output, [click.unstyle(piece) for piece in pieces])
