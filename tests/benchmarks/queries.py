"""Times the query library against pyoxigraph on the same text, on the built-in graph and on made-up ones.

    python tests/benchmarks/queries.py [--triples 1000000] [--load]

Processor time, best of several runs in turn, so that other work on the machine counts for little.
"""

import argparse
import gc
import math
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox

sys.path.insert(0, str(Path(__file__).parent.parent))

import made_up

from cyberdip_kg import query as library
from cyberdip_kg.derive import derive
from cyberdip_kg.loading import load
from cyberdip_kg.namespaces import PREFIXES
from cyberdip_kg.paths import ONTOLOGY
from cyberdip_kg.store import EmbeddedStore
from cyberdip_kg.store.embedded import graph_name, load_ontology


def timed(job: Callable[[], int], repeats: int = 1) -> float:
    """Seconds of processor time that ``job`` takes, the mean of ``repeats`` runs."""
    gc.collect()
    start = time.process_time()
    for _ in range(repeats):
        job()
    return (time.process_time() - start) / repeats


def count(store: EmbeddedStore, text: str) -> int:
    return len(list(store.query(text).rows))  # type: ignore[union-attr]


def against_pyoxigraph(store: EmbeddedStore, runs: int) -> None:
    ratios = {}
    for name, query in library.library().items():
        text = library.fill(query, store, {})

        def direct(text: str = text) -> int:
            found = store.oxigraph.query(text, prefixes=PREFIXES, use_default_graph_as_union=True)
            return len([tuple(row) for row in found])  # type: ignore[union-attr, arg-type]

        def ours(query: library.Query = query) -> int:
            return len(list(library.run(query, store).rows))  # type: ignore[union-attr]

        # Short queries run often enough for the clock's tick not to count.
        repeats = 1 + int(0.1 / max(timed(direct), 0.0005))
        pairs = [(timed(ours, repeats), timed(direct, repeats)) for _ in range(runs)]
        mine, bare = min(p[0] for p in pairs), min(p[1] for p in pairs)
        ratios[name] = mine / bare
        print(f"| `{name}` | {1000 * mine:.1f} | {1000 * bare:.1f} | {mine / bare:.2f} |")
    mean = math.exp(sum(map(math.log, ratios.values())) / len(ratios))
    worst = max(ratios, key=ratios.__getitem__)
    print(f"| geometric mean | | | {mean:.3f} |\n| worst: `{worst}` | | | {ratios[worst]:.2f} |")


def growth(triples: int) -> None:
    """Time of each query on half and on all of a made-up graph: about 2 is linear, 4 is quadratic."""
    times: list[dict[str, float]] = []
    for size in (triples // 2, triples):
        store = EmbeddedStore()
        load_ontology(store, ONTOLOGY)
        store.oxigraph.bulk_load(
            made_up.graph(size).encode(), ox.RdfFormat.TURTLE, to_graph=ox.NamedNode("urn:made-up")
        )
        derive(store)
        print(f"{len(store)} triples, derived ones and the ontology included")
        times.append({})
        for name, query in library.library().items():
            text = library.fill(query, store, {})
            times[-1][name] = timed(lambda text=text, store=store: len(list(store.query(text).rows)))  # type: ignore[misc]
    for name in times[0]:
        print(f"| `{name}` | {times[0][name]:.3f} | {times[1][name]:.3f} | {times[1][name] / times[0][name]:.1f} |")


def loading(triples: int, runs: int) -> None:
    """Seconds to load a made-up graph on disk, into a named graph, here and by ``oxigraph load``, in turn."""
    import servers

    program = servers.find("oxigraph")
    assert program
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file = folder / "made-up.ttl"
        file.write_text(made_up.graph(triples), encoding="utf-8")
        theirs, ours, derived, count = [], [], [], 0
        for _ in range(runs):
            command = [program, "load", "--location", f"{folder}/a", "--graph", graph_name(file), "--file", str(file)]
            start = time.perf_counter()
            subprocess.run(command, check=True, capture_output=True)
            theirs.append(time.perf_counter() - start)
            start = time.perf_counter()
            store = EmbeddedStore.open(folder / "b")
            store.load(file)
            store.oxigraph.flush()
            ours.append(time.perf_counter() - start)
            count = len(store)
            load_ontology(store, ONTOLOGY)
            start = time.perf_counter()
            derive(store)
            derived.append(time.perf_counter() - start)
            del store
            shutil.rmtree(folder / "a")
            shutil.rmtree(folder / "b")
        load, mine, rules = (statistics.median(times) for times in (theirs, ours, derived))
        print(
            f"{count:,} triples: oxigraph load {load:.1f} s, ours {mine:.1f} s ({load / mine:.2f}x), "
            f"deriving {rules:.1f} s, {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB"
        )


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--triples", type=int, default=0)
    parser.add_argument("--load", action="store_true")
    parser.add_argument("--runs", type=int, default=3)
    chosen = parser.parse_args()
    if chosen.load:
        loading(chosen.triples or 1_000_000, chosen.runs)
    elif chosen.triples:
        growth(chosen.triples)
    else:
        graph = load()
        memory = EmbeddedStore()
        memory.extend(graph.quads())
        against_pyoxigraph(memory, chosen.runs)
