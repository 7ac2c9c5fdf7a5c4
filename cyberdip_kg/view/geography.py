"""The geography of the graph: where each thing sits, the same in every view, date and language.

Albania is in the middle, its institutions in a ring around it, and each family of things on a ground of its own, a
sector of the rings outside. Inside a sector the best connected things are nearest to the middle and things that share
neighbours stand side by side, by a seeded force layout of the whole graph. A graph without families is laid out by that
force layout alone.
"""

import math
import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from cyberdip_kg.namespaces import CD, ID, KINDS
from cyberdip_kg.store.results import Store, select
from cyberdip_kg.terms import key

CENTRE = ID + "state/ALB"
#: The sectors clockwise; the first is centred on the top.
SECTORS = (
    "united-nations",
    "council-of-europe",
    "european-union",
    "nato-osce",
    "neighbours",
    "partners",
    "incidents",
)
INNER = "national"
#: The sector whose states stand in a row of their own, in front.
_FRONT = "neighbours"
_BY_TYPE = {
    "incident": "incidents",
    "threat-actor": "incidents",
    "resolution": "united-nations",
    "expert-group": "united-nations",
    "norm": "united-nations",
    "issue": "united-nations",
    "claim": INNER,
    "person": "partners",
}
_STEP = 78.0
_INNER_RADIUS = 150.0
_GAP = 70.0
_SEED = 185


@dataclass(frozen=True)
class Geography:
    """Positions of things by identifier in whole units, family of each, and the ground of each family.

    A ground is (inner radius, outer radius, first angle, last angle) around the middle, angles in degrees clockwise
    from the top; the inner ring's ground is the whole circle.
    """

    positions: Mapping[str, tuple[int, int]]
    families: Mapping[str, str]
    grounds: Mapping[str, tuple[int, int, int, int]]


def chart(store: Store) -> Geography:
    """The geography of everything in ``store`` that assertions relate."""
    things, pairs = read(store)
    return arrange(things, pairs)


def read(store: Store) -> tuple[dict[str, str], list[tuple[str, str]]]:
    """The family of each thing of ``store`` (empty where it has none), and the pairs that assertions relate."""
    kinds = " ".join(f"<{CD}{kind}>" for kind in KINDS.values())
    rows = select(
        store,
        f"SELECT ?a ?b WHERE {{ VALUES ?kind {{ {kinds} }} ?x a ?kind ; <{CD}subject> ?a ; <{CD}object> ?b }}",
    )
    pairs = sorted((_iri(a), _iri(b)) for a, b in rows)
    families = {_iri(thing): key(_iri(family)) for thing, family in select(store, _FAMILIES)}
    links: dict[str, str] = {}
    for thing, other in select(store, _LINKS):
        links.setdefault(_iri(thing), _iri(other))
    for a, b in pairs:
        links.setdefault(a, b)
    known = {iri for pair in pairs for iri in pair} | set(families) | set(links)
    return {iri: _family(iri, families, links) for iri in sorted(known)}, pairs


_FAMILIES = f"SELECT ?thing ?family WHERE {{ ?thing <{CD}family> ?family }} ORDER BY ?thing ?family"
_LINKS = (
    f"SELECT ?thing ?other WHERE {{ {{ VALUES ?p {{ <{CD}partOf> <{CD}jurisdiction> <{CD}attachedTo> }} "
    f"?thing ?p ?other }} UNION {{ ?office a <{CD}Office> ; <{CD}subject> ?thing ; <{CD}object> ?other }} }} "
    "ORDER BY ?thing ?other"
)


def _iri(term: object) -> str:
    return str(getattr(term, "value", ""))


def _family(iri: str, families: Mapping[str, str], links: Mapping[str, str]) -> str:
    seen = set()
    while iri and iri not in seen:
        if iri in families:
            return families[iri]
        seen.add(iri)
        iri = links.get(iri, "")
    for thing in sorted(seen):
        segment = thing[len(ID) :].split("/", 1)[0] if thing.startswith(ID) else ""
        if segment in _BY_TYPE:
            return _BY_TYPE[segment]
    return ""


def arrange(things: Mapping[str, str], pairs: Sequence[tuple[str, str]]) -> Geography:
    """The geography of ``things`` (family by identifier) that ``pairs`` relate."""
    iris = sorted(things)
    degree = dict.fromkeys(iris, 0)
    near: dict[str, int] = {}
    for a, b in pairs:
        for iri, other in ((a, b), (b, a)):
            degree[iri] = degree.get(iri, 0) + 1
            if other == CENTRE or things.get(other) == INNER:
                near[iri] = max(near.get(iri, 0), 2 if other == CENTRE else 1)
    free = force(iris, pairs)
    grouped = sum(1 for family in things.values() if family) * 2 >= len(iris)
    if not grouped or not iris:
        return Geography(free, dict(things), {})
    members: dict[str, list[str]] = {}
    for iri in iris:
        if iri != CENTRE:
            members.setdefault(things[iri] or "partners", []).append(iri)
    for found in members.values():
        found.sort(key=lambda iri: (-near.get(iri, 0), -degree[iri], iri))
    positions: dict[str, tuple[int, int]] = {CENTRE: (0, 0)} if CENTRE in things else {}
    radius, grounds = _INNER_RADIUS, {}
    if INNER in members:
        placed, radius = _fill(members[INNER], free, _INNER_RADIUS, 0.0, 360.0)
        positions |= placed
        grounds[INNER] = (0, round(radius - _STEP * 0.4), 0, 360)
    start = radius + _GAP
    others = [family for family in members if family not in SECTORS and family != INNER]
    present = [family for family in (*SECTORS, *sorted(others)) if family in members]
    weights = [max(len(members[family]), 12) ** 0.62 for family in present]
    total = sum(weights)
    angle = -180.0 * weights[0] / total if weights else 0.0
    for family, weight in zip(present, weights, strict=True):
        width = 360.0 * weight / total
        heads = [iri for iri in members[family] if family == _FRONT and iri.startswith(ID + "state/")]
        placed, row = _fill(heads, free, start + (_STEP * 0.5 if heads else 0.0), angle + 2.5, width - 5.0, sway=1.7)
        positions |= placed
        rest = [iri for iri in members[family] if iri not in placed]
        placed, outer = _fill(rest, free, row, angle + 2.5, width - 5.0)
        positions |= placed
        grounds[family] = (
            round(start - _STEP * 0.55),
            round(outer - _STEP * 0.35),
            round(angle + 0.8),
            round(angle + width - 0.8),
        )
        angle += width
    return Geography(positions, {iri: family or "partners" for iri, family in things.items()}, grounds)


def _fill(
    members: Sequence[str],
    free: Mapping[str, tuple[int, int]],
    radius: float,
    first: float,
    width: float,
    sway: float = 0.42,
) -> tuple[dict[str, tuple[int, int]], float]:
    """Rows of members from ``radius`` outwards in the sector of ``width`` degrees from ``first``; and their end."""
    positions: dict[str, tuple[int, int]] = {}
    rest = list(members)
    row = 0
    whole = width >= 355.0
    middle = math.radians(first + width / 2)
    while rest:
        arc = math.radians(width) * radius
        room = max(1, int(arc / (_STEP * 1.25)))
        taken, rest = rest[:room], rest[room:]
        if whole:
            taken.sort(key=lambda iri: (_angle(free[iri], 0.0), iri))
        else:
            taken.sort(key=lambda iri: (_angle(free[iri], middle), iri))
        shift = 0.25 if row % 2 else -0.25
        for number, iri in enumerate(taken):
            share = (number + 0.5 + shift * (0.5 if len(taken) > 1 else 0)) / len(taken)
            turn = math.radians(first + width * share)
            aside = ((number % 2) - 0.5) * _STEP * sway
            positions[iri] = (
                round((radius + aside) * math.sin(turn)),
                round(-(radius + aside) * math.cos(turn)),
            )
        radius += _STEP * 1.12
        row += 1
    return positions, radius


def _angle(position: tuple[int, int], middle: float) -> float:
    """The direction of a position as an angle between half a turn before and after ``middle``."""
    turn = math.atan2(position[0], -position[1])
    return math.atan2(math.sin(turn - middle), math.cos(turn - middle))


def force(iris: Sequence[str], pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[int, int]]:
    """Positions by Fruchterman and Reingold's method on a grid, seeded, for things in order and the pairs related."""
    if not iris:
        return {}
    import igraph

    number = {iri: position for position, iri in enumerate(iris)}
    edges = {(number[a], number[b]) for a, b in pairs if a in number and b in number and a != b}
    graph = igraph.Graph(n=len(iris), edges=sorted(edges))
    chance = random.Random(_SEED)
    # The grid of the method covers a square whose side is the root of the number of things: it starts within that.
    half = math.sqrt(len(iris)) / 2
    seed = [(chance.uniform(-half, half), chance.uniform(-half, half)) for _ in iris]
    igraph.set_random_number_generator(random.Random(_SEED))
    rounds = 200 if len(iris) <= 2000 else 120 if len(iris) <= 10000 else 60
    layout = graph.layout_fruchterman_reingold(
        niter=rounds, seed=seed, grid="grid" if len(iris) > 200 else "nogrid", start_temp=half / 5
    )
    span = max(1.0, max(max(abs(x), abs(y)) for x, y in layout))
    scale = half * 80 / span
    return {iri: (round(x * scale), round(y * scale)) for iri, (x, y) in zip(iris, layout, strict=True)}
