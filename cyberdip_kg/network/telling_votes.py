"""Telling who votes with whom."""

from collections.abc import Iterable, Sequence

from cyberdip_kg.network import clusters
from cyberdip_kg.network import votes as voting
from cyberdip_kg.network.charts import Bars, HeatMap, Lines
from cyberdip_kg.network.findings import Cell, Finding, Teller
from cyberdip_kg.network.words import Words
from cyberdip_kg.terms import key


def _span(roll: voting.Ballots) -> dict[str, str]:
    return {"from": roll.days[0][:4], "to": roll.days[-1][:4]}


def _vote_notes(tell: Teller, roll: voting.Ballots, absences: str, states: Sequence[str]) -> list[str]:
    words = tell.words
    notes = [words.text("votes-absences", absences=absences)]
    if voting.EU_MAJORITY in states:
        split = words.join(key(resolution) for resolution in roll.split)
        notes.append(words.text("votes-eu", count=len(roll.split), split=split))
    return notes


def vote_agreement(
    tell: Teller, roll: voting.Ballots, focus: str, states: Sequence[str] = (), absences: str = "skip"
) -> Finding:
    """The agreement of ``focus`` with each of ``states`` (all where empty), the closest first."""
    words = tell.words
    columns = ("state", "agreement", "same", "shared", "low", "high", "distance")
    title = words.text("votes-title", focus=tell.name(focus))
    if not roll.resolutions:
        return tell.finding("votes", title, words.text("votes-none"), columns, [])
    if focus not in roll.place or not (roll.matrix[roll.place[focus]] != voting.OFF_ROLL).any():
        return tell.finding("votes", title, words.text("votes-not-member", focus=tell.name(focus)), columns, [])
    kept = roll.only([focus, *states]) if states else roll
    result = voting.agreement(kept, absences)
    tell.learn(kept.states)
    ranking = [(state, pair) for state, pair in voting.ranked(kept, result, focus) if pair.shared]
    rows: list[tuple[tuple[Cell, ...], Iterable[str]]] = []
    for state, pair in ranking:
        low, high = pair.interval
        cells: tuple[Cell, ...] = (
            tell.cell(state),
            round(pair.share or 0.0, 4),
            pair.same,
            pair.shared,
            round(low, 4),
            round(high, 4),
            round(pair.distance, 4),
        )
        rows.append((cells, voting.compared(kept, focus, state)))
    if not ranking:
        return tell.finding("votes", title, words.text("votes-none"), columns, [])
    real = [item for item in ranking if item[0] != voting.EU_MAJORITY] or ranking
    near, far = real[0], real[-1]
    meaning = words.text(
        "votes-meaning",
        focus=tell.name(focus),
        count=len(kept.resolutions),
        nearest=tell.name(near[0]),
        same=near[1].same,
        shared=near[1].shared,
        farthest=tell.name(far[0]),
        farsame=far[1].same,
        farshared=far[1].shared,
        **_span(kept),
    )
    chart = Bars(
        title,
        meaning,
        tuple((tell.name(state).label, pair.share or 0.0, _shown(words, pair)) for state, pair in ranking[:30]),
    )
    notes = _vote_notes(tell, kept, absences, kept.states)
    return tell.finding("votes", title, meaning, columns, rows, notes=tuple(notes), engine="numpy", chart=chart)


def _shown(words: Words, pair: voting.Pair) -> str:
    return f"{words.percent(pair.share or 0.0)} ({pair.same}/{pair.shared})"


def _hundredfold(pair: voting.Pair) -> float | None:
    return None if pair.share is None else 100 * pair.share


def extremes_note(tell: Teller, roll: voting.Ballots, absences: str = "skip") -> tuple[tuple[str, ...], list[str]]:
    """The states at the ends of the range, and the notes that say so."""
    result = voting.agreement(roll, absences)
    ends = voting.extremes(roll, result)
    if not ends:
        return (), []
    one, other = ends
    notes = [tell.words.text("votes-extremes", one=tell.name(one), other=tell.name(other))]
    here = result.of(one, other).distance
    tied = [
        f"{tell.name(a).label} – {tell.name(b).label}"
        for n, a in enumerate(roll.states)
        for b in roll.states[n + 1 :]
        if (a, b) != (one, other)
        and voting.EU_MAJORITY not in (a, b)
        and result.of(a, b).distance == here
        and result.of(a, b).shared == result.of(one, other).shared
    ]
    if tied:
        notes.append(tell.words.text("votes-extremes-tied", pairs="; ".join(tied[:8])))
    return ends, notes


def vote_matrix(tell: Teller, roll: voting.Ballots, states: Sequence[str], absences: str = "skip") -> Finding:
    """The agreement of every pair of ``states``, as a matrix and a heat map."""
    words = tell.words
    kept = roll.only(states)
    title = words.text("matrix-title")
    if not kept.resolutions or not kept.states:
        return tell.finding("votes-matrix", title, words.text("votes-none"), ("state",), [])
    result = voting.agreement(kept, absences)
    order = [kept.states[n] for n in clusters.order(result.distance)]
    tell.learn(order)
    codes = [_code(state) for state in order]
    rows: list[tuple[tuple[Cell, ...], Iterable[str]]] = []
    values, texts = [], []
    for one in order:
        pairs = [result.of(one, other) for other in order]
        shares = [pair.share if one != other else 1.0 for pair, other in zip(pairs, order, strict=True)]
        text = [
            "·" if one == other else f"{words.percent(pair.share)} · {pair.shared}" if pair.share is not None else "–"
            for pair, other in zip(pairs, order, strict=True)
        ]
        evidence = [kept.evidence[one, r] for r in kept.resolutions if (one, r) in kept.evidence]
        rows.append(((tell.cell(one), *text), (iri for found in evidence for iri in found)))
        values.append(tuple(shares))
        texts.append(tuple(text))
    labels = tuple(tell.name(state).label for state in order)
    chart = HeatMap(title, words.text("matrix-meaning"), labels, labels, tuple(values), tuple(texts))
    notes = _vote_notes(tell, kept, absences, kept.states)
    return tell.finding(
        "votes-matrix",
        title,
        words.text("matrix-meaning"),
        ("state", *codes),
        rows,
        notes=tuple(notes),
        engine="numpy",
        chart=chart,
    )


def _code(state: str) -> str:
    return "EU" if state == voting.EU_MAJORITY else key(state)


def vote_ballots(tell: Teller, roll: voting.Ballots, states: Sequence[str]) -> Finding:
    """How each of ``states`` voted on each resolution."""
    words = tell.words
    kept = roll.only(states)
    columns = ("resolution", "day", *(_code(state) for state in kept.states))
    if not kept.resolutions:
        return tell.finding("votes-ballots", words.text("ballots-title"), words.text("votes-none"), columns, [])
    rows: list[tuple[tuple[Cell, ...], Iterable[str]]] = []
    for resolution, day in zip(kept.resolutions, kept.days, strict=True):
        chosen = [kept.choice(state, resolution) for state in kept.states]
        cells = [words.format(f"choice-{choice}") if choice else "" for choice in chosen]
        votes = [iri for state in kept.states for iri in kept.evidence.get((state, resolution), ())]
        rows.append(((tell.cell(resolution), day, *cells), dict.fromkeys(votes)))
    return tell.finding(
        "votes-ballots",
        words.text("ballots-title"),
        words.text("ballots-meaning"),
        columns,
        rows,
        notes=tuple(_vote_notes(tell, kept, "skip", kept.states)[1:]),
        engine="numpy",
    )


def vote_splits(tell: Teller, roll: voting.Ballots, states: Sequence[str]) -> Finding:
    """The resolutions on which ``states`` did not all choose the same."""
    words = tell.words
    kept = roll.only([state for state in states if state != voting.EU_MAJORITY])
    found = voting.splits(kept)
    day = dict(zip(kept.resolutions, kept.days, strict=True))
    rows: list[tuple[tuple[Cell, ...], Iterable[str]]] = []
    for resolution, chosen in found:
        cells = [tell.listed(chosen.get(choice, [])) for choice in ("yes", "no", "abstain", "absent")]
        votes = [iri for state in kept.states for iri in kept.evidence.get((state, resolution), ())]
        rows.append(((tell.cell(resolution), day[resolution], *cells), votes))
    return tell.finding(
        "votes-splits",
        words.text("splits-title"),
        words.text("splits-meaning", count=len(found), all=len(kept.resolutions)),
        ("resolution", "day", "yes", "no", "abstain", "absent"),
        rows,
        engine="numpy",
    )


def vote_clusters(
    tell: Teller,
    roll: voting.Ballots,
    focus: str,
    states: Sequence[str] = (),
    absences: str = "skip",
    height: float = 0.15,
) -> Finding:
    """Groups of states that vote alike, the largest first."""
    words = tell.words
    kept = roll.only(states) if states else roll
    columns = ("cluster", "size", "members", "height")
    title = words.text("clusters-title")
    if not kept.resolutions or len(kept.states) < 2:
        return tell.finding("votes-clusters", title, words.text("votes-none"), columns, [])
    result = voting.agreement(kept, absences)
    groups = clusters.cut(result.distance, height)
    tell.learn(kept.states)
    rows: list[tuple[tuple[Cell, ...], Iterable[str]]] = []
    own = 0
    for number, group in enumerate(groups, 1):
        members = [kept.states[n] for n in group]
        own = len(members) if focus in members else own
        inside = result.distance[list(group)][:, list(group)]
        count = len(group) * (len(group) - 1)
        mean = float(_sum(inside) / count) if count else 0.0
        votes = [iri for m in members for r in kept.resolutions for iri in kept.evidence.get((m, r), ())]
        if focus in members:
            members = [focus, *(m for m in members if m != focus)]
        rows.append(((number, len(members), tell.listed(members, 60), round(mean, 4)), dict.fromkeys(votes)))
    meaning = words.text("clusters-meaning", focus=tell.name(focus), size=own, height=words.number(height))
    return tell.finding(
        "votes-clusters",
        title,
        meaning,
        columns,
        rows,
        notes=tuple(_vote_notes(tell, kept, absences, kept.states)),
        engine="numpy",
    )


def _sum(values: object) -> float:
    import numpy

    return float(numpy.nansum(values))  # type: ignore[call-overload]


def vote_over(tell: Teller, roll: voting.Ballots, focus: str, states: Sequence[str], absences: str = "skip") -> Finding:
    """The agreement of ``focus`` with each of ``states``, over all votes up to the end of each year with votes."""
    words = tell.words
    others = [state for state in dict.fromkeys(states) if state != focus and state in roll.place]
    title = words.text("votes-over-title", focus=tell.name(focus))
    years = sorted({day[:4] for day in roll.days})
    columns = ("state", *years)
    if not roll.days or focus not in roll.place:
        message = words.text("votes-none") if not roll.days else words.text("votes-not-member", focus=tell.name(focus))
        return tell.finding("votes-over", title, message, columns, [])
    days = sorted(set(roll.days))
    last = {year: max(n for n, day in enumerate(days) if day[:4] == year) for year in years}
    series = voting.over(roll, focus, others, absences)
    tell.learn(others)
    rows: list[tuple[tuple[Cell, ...], Iterable[str]]] = []
    for state in others:
        pairs = [series[state][last[year]] for year in years]
        cells = [f"{words.percent(p.share)} · {p.shared}" if p.share is not None else "" for p in pairs]
        rows.append(((tell.cell(state), *cells), voting.compared(roll, focus, state)))
    chart = Lines(
        title,
        words.text("votes-over-meaning", focus=tell.name(focus)),
        words.text("column-agreement") + ", %",
        tuple(map(int, years)),
        tuple((tell.name(s).label, tuple(_hundredfold(series[s][last[y]]) for y in years)) for s in others[:8]),
    )
    return tell.finding(
        "votes-over",
        title,
        words.text("votes-over-meaning", focus=tell.name(focus)),
        columns,
        rows,
        notes=tuple(_vote_notes(tell, roll, absences, others)),
        engine="numpy",
        chart=chart,
        years=frozenset(years),
    )
