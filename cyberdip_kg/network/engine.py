"""Measures over a networkx graph, by networkx where it is quick enough and by igraph where it is not.

The caller hands over a ``networkx.Graph`` and gets values by node; which library ran is part of the answer. igraph is
taken once nodes times edges pass :data:`LARGE`, about a tenth of a second of Brandes' algorithm in Python; PageRank is
always igraph's, because the one of networkx needs SciPy.
"""

import random
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import networkx

#: Nodes times edges above which igraph runs.
LARGE = 50_000
#: Nodes times edges above which betweenness is estimated from :data:`SOURCES` sources in place of all.
HUGE = 2_000_000_000
SOURCES = 512


@dataclass(frozen=True)
class Measured:
    """Values by node, the library that gave them, and whether they are an estimate from a sample."""

    values: dict[str, float]
    engine: str
    sampled: bool = False


def choose(graph: "networkx.Graph[str]", engine: str = "") -> str:
    """The library that runs: the one asked for, else the quick one for the size of ``graph``."""
    return engine or ("igraph" if graph.number_of_nodes() * graph.number_of_edges() > LARGE else "networkx")


def degree(graph: "networkx.Graph[str]") -> Measured:
    """The number of neighbours of each node."""
    return Measured({node: graph.degree(node) for node in sorted(graph)}, "networkx")


def betweenness(graph: "networkx.Graph[str]", engine: str = "") -> Measured:
    """The share of shortest paths between two others that pass each node (Freeman 1977), between 0 and 1."""
    nodes = sorted(graph)
    count = len(nodes)
    if count < 3 or not graph.number_of_edges():
        return Measured(dict.fromkeys(nodes, 0.0), choose(graph, engine))
    sampled = count * graph.number_of_edges() > HUGE
    if choose(graph, engine) == "networkx":
        import networkx

        found = networkx.betweenness_centrality(graph, k=min(SOURCES, count) if sampled else None, seed=1)
        return Measured({node: found[node] for node in nodes}, "networkx", sampled)
    sources = sorted(random.Random(1).sample(range(count), min(SOURCES, count))) if sampled else None
    raw = _igraph(graph, nodes).betweenness(sources=sources)
    scale = 2 / ((count - 1) * (count - 2)) * (count / len(sources) if sources else 1)
    return Measured({node: value * scale for node, value in zip(nodes, raw, strict=True)}, "igraph", sampled)


def pagerank(graph: "networkx.Graph[str]", weight: str | None = "weight") -> Measured:
    """The share of time that a reader who follows relations at random spends at each node; the values sum to 1."""
    nodes = sorted(graph)
    if not nodes:
        return Measured({}, "igraph")
    found = _igraph(graph, nodes, weight).pagerank(damping=0.85, weights="weight" if weight else None)
    return Measured(dict(zip(nodes, found, strict=True)), "igraph")


def core(graph: "networkx.Graph[str]", engine: str = "") -> Measured:
    """The largest k such that each node lies in a part of the graph where all have k neighbours (Seidman 1983)."""
    nodes = sorted(graph)
    if choose(graph, engine) == "networkx":
        import networkx

        found = networkx.core_number(graph)
        return Measured({node: found[node] for node in nodes}, "networkx")
    return Measured(dict(zip(nodes, _igraph(graph, nodes).coreness(), strict=True)), "igraph")


def partition(
    graph: "networkx.Graph[str]", seed: int, engine: str = "", resolution: float = 1.0
) -> tuple[list[set[str]], str]:
    """Communities by modularity (Louvain), the largest first, from one random start; and the library that ran."""
    nodes = sorted(graph)
    ran = choose(graph, engine)
    if not graph.number_of_edges():
        return [{node} for node in nodes], ran
    if ran == "networkx":
        import networkx

        found = networkx.community.louvain_communities(graph, weight="weight", resolution=resolution, seed=seed)
        groups = [set(group) for group in found]
    else:
        import igraph

        igraph.set_random_number_generator(random.Random(seed))
        held = _igraph(graph, nodes, "weight")
        clusters = held.community_multilevel(weights="weight", resolution=resolution)
        igraph.set_random_number_generator(random)
        groups = [{nodes[i] for i in cluster} for cluster in clusters]
    return sorted(groups, key=lambda group: (-len(group), min(group))), ran


def _igraph(graph: "networkx.Graph[str]", nodes: list[str], weight: str | None = None) -> Any:
    import igraph

    place = {node: number for number, node in enumerate(nodes)}
    edges: Iterable[tuple[str, str, Any]] = graph.edges(data=weight or "", default=1)
    listed = sorted((*sorted((place[a], place[b])), w) for a, b, w in edges)
    held = igraph.Graph(n=len(nodes), edges=[(a, b) for a, b, _ in listed])
    if weight:
        held.es["weight"] = [float(w) for _, _, w in listed]
    return held
