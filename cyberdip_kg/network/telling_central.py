"""Telling who is central, and how that changed."""

from collections.abc import Iterable, Sequence

from cyberdip_kg.network import centrality, engine
from cyberdip_kg.network.charts import Bars, Lines
from cyberdip_kg.network.findings import Cell, Finding, Teller
from cyberdip_kg.network.projection import Projection


def _measured(value: float, measure: str) -> Cell:
    return round(value) if measure in ("degree", "core") else round(value, 4)


def central(tell: Teller, projection: Projection, by: str = "degree", focus: str = "", steps: int = 2) -> Finding:
    """Who is central and through what; with ``focus``, in the network that it reaches in ``steps`` steps."""
    words = tell.words
    held = projection.around(focus, steps) if focus else projection
    ranking = centrality.rank(held, by)
    name = tell.name(focus) if focus else None
    title = words.text("central-title", focus=name) if name else words.text("central-title-all")
    columns = ("rank", "thing", "type", *centrality.MEASURES, "through")
    if not ranking.rows or not held.assertions:
        return tell.finding("central", title, words.text("central-empty"), columns, [])
    tell.learn(held.things)
    first = next((row for row in ranking.rows if row.thing != focus), ranking.rows[0])
    value = first.values[by]
    shown = words.percent(value) if by in ("betweenness", "pagerank") else str(round(value))
    scope = {"things": len(held.things), "relations": len(held.assertions)}
    meaning = words.text(f"central-{by}", first=tell.name(first.thing), value=shown)
    if name:
        scoped = words.text("central-scope", focus=name, steps=words.text("wording-steps", count=steps), **scope)
    else:
        scoped = words.text("central-scope-all", **scope)
    rows: list[tuple[tuple[Cell, ...], Iterable[str]]] = []
    for number, row in enumerate(ranking.rows, 1):
        through = ", ".join(f"{tell.kind(kind)} {count}" for kind, count in list(row.through.items())[:4])
        cells = [_measured(row.values[measure], measure) for measure in centrality.MEASURES]
        rows.append(((number, tell.cell(row.thing), tell.type(row.thing), *cells, through), row.assertions))
    engines = ", ".join(f"{measure}: {ran}" for measure, ran in ranking.engines.items())
    notes = [scoped, words.text("ran", engine=engines)]
    if ranking.sampled:
        notes.insert(1, words.text("central-sampled", sources=engine.SOURCES))
    top = [row for row in ranking.rows if row.thing != focus][:15]
    chart = Bars(
        title,
        meaning,
        tuple((tell.name(row.thing).label, row.values[by], _bar_text(words.number, row.values[by], by)) for row in top),
    )
    return tell.finding("central", title, meaning, columns, rows, notes=tuple(notes), engine=engines, chart=chart)


def _bar_text(number: object, value: float, by: str) -> str:
    return str(round(value)) if by in ("degree", "core") else number(value, 3)  # type: ignore[operator]


def central_over(
    tell: Teller, projection: Projection, years: Sequence[int], by: str = "degree", focus: str = "", steps: int = 2
) -> Finding:
    """How the centrality of things changed from year to year, those that gained most first."""
    words = tell.words
    series = centrality.over(projection, years, by, focus, steps)
    span = {"from": str(years[0]), "to": str(years[-1])}
    title = words.text("over-title", **span)
    columns = ("thing", "type", *(str(year) for year in years), "change")
    live = {iri: values for iri, values in series.items() if any(values)}
    if not live:
        return tell.finding("central-over", title, words.text("central-empty"), columns, [])
    tell.learn(live)
    ordered = sorted(live, key=lambda iri: (-(live[iri][-1] - live[iri][0]), -live[iri][-1], iri))
    others = [iri for iri in ordered if iri != focus] or ordered
    first = others[0]
    gained = live[first][-1] - live[first][0]
    if gained > 0:
        shown = [_bar_text(words.number, live[first][n], by) for n in (0, -1)]
        meaning = words.text("over-meaning", first=tell.name(first), before=shown[0], after=shown[1], **span)
    else:
        meaning = words.text("over-meaning-still", **span)
    rows: list[tuple[tuple[Cell, ...], Iterable[str]]] = []
    held: dict[str, list[str]] = {}
    for iri, a in projection.assertions.items():
        for end in {a.subject, a.object}:
            held.setdefault(end, []).append(iri)
    for iri in ordered:
        cells = [_measured(value, by) for value in live[iri]]
        change = _measured(live[iri][-1] - live[iri][0], by)
        rows.append(((tell.cell(iri), tell.type(iri), *cells, change), held.get(iri, ())))
    drawn = sorted(live, key=lambda iri: (-live[iri][-1], iri))[:7]
    if focus in live and focus not in drawn:
        drawn = [focus, *drawn[:6]]
    chart = Lines(
        title,
        meaning,
        words.text("over-axis", measure=by),
        tuple(years),
        tuple((tell.name(iri).label, tuple(live[iri])) for iri in drawn),
    )
    return tell.finding(
        "central-over",
        title,
        meaning,
        columns,
        rows,
        chart=chart,
        years=frozenset(map(str, years)),
        notes=(words.text("ran", engine=engine.choose(projection.graph) if by != "degree" else "networkx"),),
    )
