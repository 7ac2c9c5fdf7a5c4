"""Communities: groups with more links inside than between, and how far chance decides who belongs where."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cyberdip_kg.network import engine

if TYPE_CHECKING:
    import networkx


@dataclass(frozen=True)
class Communities:
    """The communities of a network, the largest first, and how stable they are.

    ``modularity`` compares links inside with what chance would give (0 none, 1 most). ``seeds`` is the mean adjusted
    Rand index between the partitions of different random starts, ``resampling`` that between the chosen partition and
    those of the network with a tenth of its links taken away at random; 1 means the same groups each time, 0 no more
    alike than chance. ``stability`` gives for each thing the share of all runs in which it stays with the larger part
    of its community.
    """

    groups: tuple[tuple[str, ...], ...]
    modularity: float
    seeds: float
    resampling: float
    stability: dict[str, float]
    runs: int
    engine: str


def detect(graph: "networkx.Graph[str]", runs: int = 20, removed: float = 0.1, ran: str = "") -> Communities:
    """The best of ``runs`` partitions of ``graph`` by modularity (Louvain; Blondel and others 2008).

    Args:
        graph: edges may have a ``weight``.
        runs: the number of random starts, and of resampled networks.
        removed: the share of links that a resampled network lacks.
        ran: the library to take; the quick one for the size where empty.
    """
    import networkx

    linked = graph.subgraph([node for node in graph if graph.degree(node)])
    alone = sorted(set(graph) - set(linked))
    if not linked:
        return Communities(tuple((node,) for node in alone), 0.0, 1.0, 1.0, dict.fromkeys(alone, 1.0), 0, "none")
    found, used = [], ""
    for seed in range(runs):
        groups, used = engine.partition(linked, seed, ran)
        found.append((networkx.community.modularity(linked, groups, weight="weight"), _labels(groups)))
    modularity, best = max(found, key=lambda item: item[0])
    nodes = sorted(linked)
    starts = [[labels[node] for node in nodes] for _, labels in found]
    chosen = [best[node] for node in nodes]
    again = []
    edges = sorted((min(a, b), max(a, b)) for a, b in linked.edges())
    for seed in range(runs):
        lost = random.Random(seed).sample(edges, int(len(edges) * removed))
        rest = networkx.Graph(linked)
        rest.remove_edges_from(lost)
        labels = _labels(engine.partition(rest, seed, ran)[0])
        again.append([labels[node] for node in nodes])
    agreement = [adjusted_rand(a, b) for n, a in enumerate(starts) for b in starts[n + 1 :]]
    members: dict[int, list[int]] = {}
    for place, label in enumerate(chosen):
        members.setdefault(label, []).append(place)
    kept = _kept(members, [*starts, *again])
    groups_found = sorted(
        (tuple(nodes[p] for p in places) for places in members.values()), key=lambda g: (-len(g), g[0])
    )
    return Communities(
        groups=(*groups_found, *((node,) for node in alone)),
        modularity=modularity,
        seeds=sum(agreement) / len(agreement) if agreement else 1.0,
        resampling=sum(adjusted_rand(chosen, labels) for labels in again) / len(again),
        stability={**{nodes[p]: share for p, share in kept.items()}, **dict.fromkeys(alone, 1.0)},
        runs=runs,
        engine=used,
    )


def _labels(groups: Sequence[set[str]]) -> dict[str, int]:
    return {node: number for number, group in enumerate(groups) for node in group}


def _kept(members: dict[int, list[int]], runs: Sequence[Sequence[int]]) -> dict[int, float]:
    share = dict.fromkeys((place for places in members.values() for place in places), 0.0)
    for labels in runs:
        for places in members.values():
            counts: dict[int, int] = {}
            for place in places:
                counts[labels[place]] = counts.get(labels[place], 0) + 1
            core = min(counts, key=lambda label: (-counts[label], label))
            for place in places:
                share[place] += (labels[place] == core) / len(runs)
    return {place: min(value, 1.0) for place, value in share.items()}


def adjusted_rand(one: Sequence[int], other: Sequence[int]) -> float:
    """How alike two partitions of the same things are: 1 the same, 0 as chance would have it (Hubert and Arabie 1985).

    >>> adjusted_rand([0, 0, 1, 1], [5, 5, 7, 7]), round(adjusted_rand([0, 0, 1, 1], [0, 1, 0, 1]), 2)
    (1.0, -0.5)
    """
    from collections import Counter
    from math import comb

    both = sum(comb(n, 2) for n in Counter(zip(one, other, strict=True)).values())
    first = sum(comb(n, 2) for n in Counter(one).values())
    second = sum(comb(n, 2) for n in Counter(other).values())
    total = comb(len(one), 2)
    expected = first * second / total if total else 0.0
    most = (first + second) / 2
    return 1.0 if most == expected else (both - expected) / (most - expected)
