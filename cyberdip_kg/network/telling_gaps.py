"""Telling where links are missing, what bridges, and what belongs together."""

from collections.abc import Iterable, Sequence

from cyberdip_kg.assertions import ACCEPTED
from cyberdip_kg.network import communities, gaps
from cyberdip_kg.network.findings import Cell, Finding, Teller
from cyberdip_kg.network.projection import Projection, Span


def pairs(
    tell: Teller,
    states: Sequence[str],
    focus: str = "",
    span: Span = ("", ""),
    assessments: Iterable[str] = ACCEPTED,
) -> Finding:
    """Pairs of neighbours with and without an agreement, those without first."""
    words = tell.words
    found = gaps.pairs(tell.store, states, span=span, assessments=assessments)
    without = [pair for pair in found if not pair.agreements]
    tell.learn(
        {iri for pair in found for iri in (pair.one, pair.other, *pair.agreements, *pair.signed, *pair.enquiries)}
    )
    rows: list[tuple[tuple[Cell, ...], Iterable[str]]] = [
        (
            (
                tell.cell(pair.one),
                tell.cell(pair.other),
                len(pair.agreements),
                tell.listed(pair.agreements),
                tell.listed(pair.signed),
                tell.listed(pair.enquiries),
            ),
            pair.evidence,
        )
        for pair in sorted(found, key=lambda p: (bool(p.agreements), p.one, p.other))
    ]
    meaning = words.text("pairs-meaning", all=len(found), **{"with": len(found) - len(without)}, without=len(without))
    if focus in states:
        partners = [p.other if p.one == focus else p.one for p in found if p.agreements and focus in (p.one, p.other)]
        said = words.text("pairs-focus", focus=tell.name(focus), names=tell.names(partners)) if partners else ""
        meaning += " " + (said or words.text("pairs-focus-none", focus=tell.name(focus)))
    columns = ("one", "other", "count", "agreements", "signed", "enquiries")
    return tell.finding("pairs", words.text("pairs-title"), meaning, columns, rows)


def bridges(tell: Teller, projection: Projection) -> Finding:
    """Bodies that bridge, by betweenness, and what would be cut off without them."""
    words = tell.words
    bodies = {"IntergovernmentalOrganisation", "Institution", "Organisation", "Process", "ExpertGroup"}
    wanted = [iri for iri, thing in projection.things.items() if thing.type in bodies]
    columns = ("thing", "type", "betweenness", "ties", "count", "cut-off")
    if not wanted or not projection.graph.number_of_edges():
        return tell.finding("bridges", words.text("bridges-title"), words.text("gaps-empty"), columns, [])
    found, ran = gaps.bridges(projection.graph, wanted)
    held: dict[str, list[str]] = {}
    for iri, a in projection.assertions.items():
        for end in {a.subject, a.object}:
            held.setdefault(end, []).append(iri)
    rows: list[tuple[tuple[Cell, ...], Iterable[str]]] = [
        (
            (
                tell.cell(b.thing),
                tell.type(b.thing),
                round(b.betweenness, 4),
                b.ties,
                len(b.cut_off),
                tell.listed(b.cut_off, 5),
            ),
            held.get(b.thing, ()),
        )
        for b in found
    ]
    first = found[0]
    meaning = words.text(
        "bridges-meaning", first=tell.name(first.thing), value=words.percent(first.betweenness), lost=len(first.cut_off)
    )
    return tell.finding(
        "bridges",
        words.text("bridges-title"),
        meaning,
        columns,
        rows,
        engine=ran,
        notes=(words.text("ran", engine=ran),),
    )


def missing(tell: Teller, projection: Projection, focus: str) -> Finding:
    """What each missing link would change for ``focus``, the dearest link first."""
    words = tell.words
    columns = ("thing", "type", "assertions", "cut-off", "farther", "before", "after")
    title = words.text("missing-title", focus=tell.name(focus))
    found = gaps.missing(projection.graph, focus)
    if not found:
        return tell.finding("missing", title, words.text("missing-none", focus=tell.name(focus)), columns, [])
    rows: list[tuple[tuple[Cell, ...], Iterable[str]]] = [
        (
            (
                tell.cell(m.thing),
                tell.type(m.thing),
                len(m.assertions),
                len(m.cut_off),
                len(m.farther),
                round(m.distance_before, 4),
                round(m.distance_after, 4),
            ),
            m.assertions,
        )
        for m in found
    ]
    first = found[0]
    meaning = words.text(
        "missing-meaning",
        focus=tell.name(focus),
        first=tell.name(first.thing),
        cut=len(first.cut_off),
        farther=len(first.farther),
    )
    notes = (words.text("ran", engine="networkx"),)
    return tell.finding("missing", title, meaning, columns, rows, engine="networkx", notes=notes)


def community(tell: Teller, projection: Projection, runs: int = 20) -> Finding:
    """The communities of the network with their stability, the largest first."""
    words = tell.words
    columns = ("community", "size", "leaders", "stability", "members")
    found = communities.detect(projection.graph, runs)
    linked = [group for group in found.groups if len(group) > 1]
    if not linked:
        return tell.finding("communities", words.text("communities-title"), words.text("gaps-empty"), columns, [])
    tell.learn(projection.things)
    inside: dict[str, int] = {iri: number for number, group in enumerate(found.groups) for iri in group}
    behind: dict[int, list[str]] = {}
    for iri, a in projection.assertions.items():
        if inside[a.subject] == inside[a.object]:
            behind.setdefault(inside[a.subject], []).append(iri)
    rows: list[tuple[tuple[Cell, ...], Iterable[str]]] = []
    for number, group in enumerate(linked):
        leading = sorted(group, key=lambda iri: (-projection.graph.degree(iri), iri))
        steady = sum(found.stability[iri] for iri in group) / len(group)
        cells = (number + 1, len(group), tell.listed(leading[:6]), round(steady, 4), tell.listed(leading, 40))
        rows.append((cells, behind.get(number, ())))
    least = min(found.seeds, found.resampling)
    level = "firm" if least >= 0.8 else "fair" if least >= 0.5 else "loose"
    meaning = words.text(
        "communities-meaning",
        count=len(linked),
        runs=found.runs,
        modularity=words.number(found.modularity),
        seeds=words.number(found.seeds),
        resampling=words.number(found.resampling),
        verdict=words.text("communities-verdict", level=level)[:1].lower()
        + words.text("communities-verdict", level=level)[1:],
    )
    notes = [words.text("ran", engine=found.engine)]
    alone = len(found.groups) - len(linked)
    if alone:
        notes.append(words.text("communities-alone", count=alone))
    return tell.finding(
        "communities", words.text("communities-title"), meaning, columns, rows, engine=found.engine, notes=tuple(notes)
    )
