"""Start-up: how long commands take beside the least that must be done, in one run, in turn, medians.

Usage: python tests/benchmarks/startup.py [RUNS] [--library]

With ``--library``, every query of the library as a command against the bare script with the same text.
"""

import math
import os
import statistics
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
BARE = f"""
import pathlib, sys
import pyoxigraph as ox
store = ox.Store()
for path in sorted(pathlib.Path({str(ROOT)!r}, "graph").glob("*.ttl")):
    store.load(path=str(path), format=ox.RdfFormat.TURTLE, to_graph=ox.NamedNode("x:" + path.stem))
for path in sorted(pathlib.Path({str(ROOT)!r}, "ontology").rglob("*.ttl")):
    store.load(path=str(path), format=ox.RdfFormat.TURTLE, to_graph=ox.NamedNode("x:ontology"))
for row in store.query(sys.argv[1], use_default_graph_as_union=True):
    print(*row)
"""
QUERY = (ROOT / "cyberdip_kg" / "queries" / "gge_members.rq").read_text(encoding="utf-8")
CARD = """SELECT ?a ?p ?o WHERE {
  VALUES ?end { <https://w3id.org/cyberdip/id/state/ALB> }
  { ?a <https://w3id.org/cyberdip/ontology#subject> ?end } UNION { ?a <https://w3id.org/cyberdip/ontology#object> ?end }
  ?a ?p ?o }"""
MAIN = "from cyberdip_kg.cli import main; main()"
PAIRS = {
    "--help against import click": ([MAIN, "--help"], ["import click"]),
    "query against a bare script": ([MAIN, "query", "gge-members", "--format", "csv"], [BARE, QUERY]),
    "show against a bare script": ([MAIN, "show", "ALB"], [BARE, CARD]),
    "show of a smaller thing": ([MAIN, "show", "XKX"], [BARE, CARD.replace("ALB", "XKX")]),
}


def seconds(arguments: list[str]) -> float:
    """The processor time of one run of Python with ``-c`` and the arguments, in seconds."""
    before = os.times()
    subprocess.run([sys.executable, "-c", *arguments], check=True, stdout=subprocess.DEVNULL, cwd=ROOT)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def library(runs: int) -> None:
    """Prints the geometric mean of the ratios of all library queries, and the queries with the highest."""
    from cyberdip_kg import loading, query

    store = loading.load()
    found = []
    for name, asked in query.library().items():
        text = query.fill(asked, store, {})
        pairs = [(seconds([MAIN, "query", name, "-f", "csv"]), seconds([BARE, text])) for _ in range(runs)]
        mine, least = (min(column) for column in zip(*pairs, strict=True))
        found.append((mine / least, name, mine, least))
    found.sort(reverse=True)
    mean = math.exp(sum(math.log(ratio) for ratio, *_ in found) / len(found))
    print(f"{len(found)} queries, geometric mean {mean:.2f}; the highest:\n\n| query | ours, s | least, s | ratio |")
    print("|---|---|---|---|")
    for ratio, name, mine, least in found[:6]:
        print(f"| `{name}` | {mine:.2f} | {least:.2f} | {ratio:.2f} |")


def main() -> None:
    """Prints a table of medians and ratios."""
    numbers = [int(word) for word in sys.argv[1:] if word.isdigit()]
    if "--library" in sys.argv:
        library(*numbers[:1] or (3,))
        return
    runs = numbers[0] if numbers else 9
    print("| what | ours, s | least, s | ratio |\n|---|---|---|---|")
    for name, (ours, least) in PAIRS.items():
        seconds(ours), seconds(least)
        pairs = [(seconds(ours), seconds(least)) for _ in range(runs)]
        mine, other = (statistics.median(column) for column in zip(*pairs, strict=True))
        print(f"| {name} | {mine:.2f} | {other:.2f} | {statistics.median(a / b for a, b in pairs):.2f} |")
    for statement in ("import cyberdip_kg", "from cyberdip_kg import load; load()"):
        print(f"| {statement} | {statistics.median(seconds([statement]) for _ in range(runs)):.2f} | | |")


if __name__ == "__main__":
    main()
