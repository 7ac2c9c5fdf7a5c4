"""Times the network measures in networkx and igraph on made-up graphs of several sizes, and checks that they agree.

Run: python tests/benchmarks/network.py [LARGEST]   (edges of the largest graph, 10000 where left out)
Writes the table for the section "Network" of docs/benchmarks.md to standard output.
"""

import statistics
import sys
import time
from collections.abc import Callable

import networkx
import numpy

from cyberdip_kg.network import engine
from cyberdip_kg.network.clusters import joins
from cyberdip_kg.network.votes import Ballots, agreement


def seconds(work: Callable[[], object], runs: int = 3) -> float:
    """The median time of ``runs`` runs."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
        if times[-1] > 5:
            break
    return statistics.median(times)


def made_up(edges: int) -> "networkx.Graph[str]":
    """A network of the shape of the graph: few things with many ties, many with few."""
    plain = networkx.barabasi_albert_graph(max(10, edges // 3), 3, seed=1)
    return networkx.relabel_nodes(plain, {node: f"n{node:07}" for node in plain})


def main(largest: int) -> None:
    """Prints the table."""
    print("| measure | nodes | edges | networkx, s | igraph, s | ratio |\n| --- | --- | --- | --- | --- | --- |")
    for edges in [size for size in (300, 1_000, 3_000, 10_000, 30_000, 100_000) if size <= largest]:
        graph = made_up(edges)
        for name, measure in (("betweenness", engine.betweenness), ("k-core", engine.core)):
            slow = seconds(lambda: measure(graph, "networkx")) if edges <= 10_000 or name == "k-core" else None  # noqa: B023 - called at once
            quick = seconds(lambda: measure(graph, "igraph"))  # noqa: B023 - called at once
            if slow is not None:
                one, other = measure(graph, "networkx").values, measure(graph, "igraph").values
                assert all(abs(one[node] - other[node]) < 1e-9 for node in graph)
            ratio = f"{slow / quick:.0f}" if slow is not None else "–"
            shown = f"{slow:.3f}" if slow is not None else "–"
            print(f"| {name} | {len(graph)} | {graph.number_of_edges()} | {shown} | {quick:.3f} | {ratio} |")
        slow = seconds(lambda: engine.partition(graph, 1, "networkx"))  # noqa: B023 - called at once
        quick = seconds(lambda: engine.partition(graph, 1, "igraph"))  # noqa: B023 - called at once
        print(
            f"| communities, one start | {len(graph)} | {graph.number_of_edges()} | {slow:.3f} | {quick:.3f} "
            f"| {slow / quick:.0f} |"
        )
    generator = numpy.random.default_rng(1)
    print("\n| votes in NumPy | states | resolutions | s |\n| --- | --- | --- | --- |")
    for resolutions in (17, 1_000):
        matrix = generator.integers(-1, 4, (195, resolutions)).astype(numpy.int8)
        names = tuple(f"s{n}" for n in range(195))
        roll = Ballots(names, tuple(map(str, range(resolutions))), ("2020-01-01",) * resolutions, matrix, {})
        print(f"| agreement of all pairs | 195 | {resolutions} | {seconds(lambda: agreement(roll)):.4f} |")  # noqa: B023
    distance = agreement(roll).distance
    print(f"| clusters of 195 states | 195 | {resolutions} | {seconds(lambda: joins(distance)):.4f} |")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
