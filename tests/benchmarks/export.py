"""Times the RDF exports against Oxigraph's own dump and rdflib's longturtle, on made-up data. None of it is a fact.

Usage::

    python tests/benchmarks/export.py FOLDER [ASSERTIONS] [--memory]

Each assertion makes about twelve triples. The data is kept in FOLDER as an on-disk store and made when it is not there.
Every run is a process of its own and turns are taken; processor time, elapsed time and the largest resident memory are
given. ``--memory`` reads the data into memory first, which is not timed.
"""

import argparse
import io
import json
import os
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

FORMATS = {"nquads": "N_QUADS", "trig": "TRIG", "turtle": "TURTLE"}


def prepare(folder: Path, assertions: int) -> None:
    """Makes the store."""
    import synthetic
    from pyoxigraph import NamedNode, RdfFormat, Store

    from cyberdip_kg.namespaces import GRAPH

    if (folder / "CURRENT").is_file():
        return
    store = Store(str(folder))
    text = synthetic.graph(assertions).encode()
    store.bulk_load(io.BytesIO(text), RdfFormat.TURTLE, to_graph=NamedNode(GRAPH + "made"))
    store.flush()
    store.optimize()


def run(folder: Path, what: str, memory: bool) -> None:
    """Writes once and prints the measures."""
    import pyoxigraph

    from cyberdip_kg.export import Options, get
    from cyberdip_kg.store import EmbeddedStore

    store = pyoxigraph.Store.read_only(str(folder))
    if memory:
        kept = pyoxigraph.Store()
        kept.bulk_extend(store.quads_for_pattern(None, None, None, None))
        store = kept
    (made,) = store.named_graphs()
    graph = None
    side, _, name = what.partition(":")
    if side == "longturtle":
        import rdflib

        graph = rdflib.Graph()
        graph.parse(
            data=store.dump(format=pyoxigraph.RdfFormat.N_TRIPLES, from_graph=made),
            format="nt",
        )
    writer = get(name).writer if side == "ours" else None
    target = folder.parent / f"out-{os.getpid()}"
    start, elapsed = time.process_time(), time.monotonic()
    if writer is not None:
        with target.open("wb") as file:
            writer(EmbeddedStore(store), file, Options())
    elif side == "oxigraph":
        form = getattr(pyoxigraph.RdfFormat, FORMATS[name])
        one = {"from_graph": made} if name == "turtle" else {}
        store.dump(str(target), form, **one)
    elif graph is not None:
        graph.serialize(str(target), format="longturtle", encoding="utf-8")
    print(
        json.dumps(
            {
                "cpu": time.process_time() - start,
                "wall": time.monotonic() - elapsed,
                "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000,
                "size": target.stat().st_size,
            }
        )
    )
    target.unlink()


def main() -> None:
    """Runs every writer in turn and prints a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("assertions", type=int, nargs="?", default=8_500)
    parser.add_argument("--memory", action="store_true")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--longturtle", action="store_true", help="also rdflib, which is slow")
    parser.add_argument("--one", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        run(given.folder, given.one, given.memory)
        return
    prepare(given.folder, given.assertions)
    what = [f"{side}:{name}" for name in FORMATS for side in ("oxigraph", "ours")]
    what += ["longturtle:turtle"] if given.longturtle else []
    found: dict[str, list[dict[str, float]]] = {one: [] for one in what}
    for _ in range(given.runs):
        for one in what:
            words = [sys.executable, __file__, str(given.folder), "--one", one, *(["--memory"] if given.memory else [])]
            found[one].append(json.loads(subprocess.run(words, capture_output=True, text=True, check=True).stdout))
    print("| writer | processor time, s | elapsed, s | memory, MB | size, MB | speed against Oxigraph's dump |")
    print("|---|---|---|---|---|---|")
    for one, measures in found.items():
        cpu, wall, memory, size = (
            statistics.median(m[key] for m in measures) for key in ("cpu", "wall", "megabytes", "size")
        )
        base = statistics.median(m["cpu"] for m in found[f"oxigraph:{one.partition(':')[2]}"])
        print(f"| {one} | {cpu:.2f} | {wall:.2f} | {memory:.0f} | {size / 1e6:.0f} | {base / cpu:.2f} |", flush=True)


if __name__ == "__main__":
    main()
