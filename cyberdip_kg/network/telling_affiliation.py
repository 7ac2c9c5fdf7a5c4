"""Telling what states share and what separates them."""

from collections.abc import Iterable, Sequence

from cyberdip_kg.network import affiliation as two_mode
from cyberdip_kg.network.charts import Bars
from cyberdip_kg.network.findings import Cell, Finding, Teller


def twins(tell: Teller, table: two_mode.Affiliation, focus: str, among: Sequence[str] = ()) -> Finding:
    """How alike the profile of ``focus`` is to those of the other states, the nearest twin first."""
    words = tell.words
    columns = ("state", "jaccard", "both", "focus-only", "other-only")
    title = words.text("two-mode-title", mode=table.mode, focus=tell.name(focus))
    found = two_mode.twins(table, focus, among)
    if not table.of(focus) or not found:
        return tell.finding("twins", title, words.text("two-mode-none", focus=tell.name(focus)), columns, [])
    tell.learn(likeness.state for likeness in found)
    rows: list[tuple[tuple[Cell, ...], Iterable[str]]] = []
    for likeness in found:
        cells: tuple[Cell, ...] = (
            tell.cell(likeness.state),
            round(likeness.index, 4),
            len(likeness.both),
            len(likeness.first_only),
            len(likeness.second_only),
        )
        behind = (
            *two_mode.behind(table, focus, likeness.both | likeness.first_only),
            *two_mode.behind(table, likeness.state, likeness.both | likeness.second_only),
        )
        rows.append((cells, behind))
    best = found[0]
    meaning = words.text(
        "two-mode-meaning",
        focus=tell.name(focus),
        nearest=tell.name(best.state),
        both=len(best.both),
        focusonly=len(best.first_only),
        otheronly=len(best.second_only),
        index=words.number(best.index),
    )
    chart = Bars(
        title,
        meaning,
        tuple(
            (tell.name(x.state).label, x.index, f"{words.number(x.index)} ({len(x.both)})")
            for x in found[:20]
            if x.both
        ),
    )
    notes = (words.text("two-mode-caveat"),)
    own = tell.name(focus).label
    return tell.finding("twins", title, meaning, columns, rows, own, notes=notes, engine="numpy", chart=chart)


def separates(
    tell: Teller, table: two_mode.Affiliation, focus: str, members: Sequence[str], at_least: float = 0.5
) -> Finding:
    """What separates ``focus`` from full overlap with the members of the European Union."""
    words = tell.words
    found = two_mode.separation(tell.store, table, focus, members, at_least)
    lacking = [gap for gap in found if gap.standing != "yes"]
    tell.learn([gap.thing for gap in found])
    rows: list[tuple[tuple[Cell, ...], Iterable[str]]] = []
    for gap in found:
        standing = f"stands-{gap.standing}"
        said = words.format(standing) if words.has(standing) else _role(tell, gap.standing)
        behind = [iri for holder in gap.holders for iri in table.evidence.get((holder, gap.thing), ())]
        behind += table.evidence.get((focus, gap.thing), ())
        rows.append(((tell.cell(gap.thing), said, round(gap.share, 4), len(gap.holders)), behind))
    meaning = words.text(
        "separates-meaning",
        focus=tell.name(focus),
        lacking=len(lacking),
        size=len(members),
        things=tell.names(gap.thing for gap in lacking[:8]),
    )
    return tell.finding(
        "separates",
        words.text("separates-title", focus=tell.name(focus)),
        meaning,
        ("thing", "standing", "share", "holders"),
        rows,
        notes=(words.text("two-mode-caveat"),),
        engine="numpy",
    )


def _role(tell: Teller, code: str) -> str:
    from cyberdip_kg.names import class_label
    from cyberdip_kg.namespaces import concept

    return class_label(tell.store, concept("role", code), tell.words.language)


def shared(tell: Teller, table: two_mode.Affiliation, objects: bool = False) -> Finding:
    """The pairs of states (or, with ``objects``, of things) that have most in common: a projection of the two modes."""
    words = tell.words
    graph = two_mode.project_objects(table) if objects else two_mode.project_states(table)
    title = words.text("objects-title") if objects else words.text("shared-title", mode=table.mode)
    columns = ("one", "other", "weight")
    edges = sorted(((min(a, b), max(a, b), w) for a, b, w in graph.edges(data="weight")), key=lambda e: (-e[2], e[:2]))
    if not edges:
        return tell.finding("shared", title, words.text("gaps-empty"), columns, [])
    edges = edges[:2000]
    tell.learn(end for edge in edges for end in edge[:2])
    rows: list[tuple[tuple[Cell, ...], Iterable[str]]] = []
    for one, other, weight in edges:
        if objects:
            both = table.members(one) & table.members(other)
            behind = [iri for s in sorted(both) for t in (one, other) for iri in table.evidence.get((s, t), ())]
        else:
            both = table.of(one) & table.of(other)
            behind = [*two_mode.behind(table, one, both), *two_mode.behind(table, other, both)]
        rows.append(((tell.cell(one), tell.cell(other), weight), behind))
    one, other, weight = edges[0]
    pair = {"one": tell.name(one), "other": tell.name(other), "count": weight}
    if objects:
        meaning = words.text("objects-meaning", **pair)
    else:
        meaning = words.text("shared-meaning", states=len(table.states), objects=len(table.objects), **pair)
    return tell.finding("shared", title, meaning, columns, rows, notes=(words.text("two-mode-caveat"),), engine="numpy")
