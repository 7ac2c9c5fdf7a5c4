"""Times the making and the opening of pages, side by side with pyvis and with a bare force-graph page.

Run from a checkout with Chromium and the test dependencies: ``python tests/benchmarks/view.py [SIZE...]``. It prints
tables in Markdown. Every graph is made up: three edges a node, families and places given, none of it a fact.
"""

import json
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from atlas import FLAGS  # noqa: E402  (the path is set above)

from cyberdip_kg.assertions import Assertion, Citation, Source, Thing  # noqa: E402
from cyberdip_kg.namespaces import ID  # noqa: E402
from cyberdip_kg.view import View, render  # noqa: E402
from cyberdip_kg.view.geography import arrange  # noqa: E402

SIZES = (200, 1000, 5000, 20000, 50000)
ROUNDS = 2
_SOURCE = Source(ID + "source/s", "Register", "Registrar", "2010", "https://example.org/", "official", "en")
_CITATION = Citation(ID + "citation/c", _SOURCE, "supports", "row 1", "2026-11-23")


def made_up(size: int) -> tuple[View, float]:
    """A view with ``size`` things and three times as many assertions, and the seconds its layout took."""
    chance = random.Random(size)
    iris = [f"{ID}state/S{n}" for n in range(size)]
    pairs = [
        (iris[n], iris[chance.randrange(max(1, n)) if n else 1])
        if turn == 0
        else (iris[n], iris[chance.randrange(size)])
        for n in range(size)
        for turn in range(3)
    ]
    began = time.perf_counter()
    place = arrange(dict.fromkeys(iris, ""), pairs)
    laid_out = time.perf_counter() - began
    families = ("united-nations", "council-of-europe", "european-union", "nato-osce", "neighbours", "partners")
    things = {
        iri: Thing(iri, "State", {"en": f"State {n}", "sq": f"Shteti {n}"}, family=families[n % 6])
        for n, iri in enumerate(iris)
    }
    said = [
        Assertion(
            f"{ID}cooperation/c{n}",
            "Cooperation",
            a,
            b,
            "confirmed",
            valid_from=str(2001 + n % 25),
            holds_from=f"{2001 + n % 25}-01-01",
            citations=(_CITATION,),
        )
        for n, (a, b) in enumerate(pairs)
    ]
    return View("made-up", {"en": "Made up"}, {}, things, said, (), place), laid_out


def timed(work: Callable[[], object]) -> float:
    """The seconds that ``work`` takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def pyvis_page(view: View, path: Path, physics: bool) -> None:
    """Pyvis's own page of the same graph, built with its own methods."""
    from pyvis.network import Network

    network = Network(cdn_resources="in_line", height="800px", width="100%")
    for iri, thing in view.things.items():
        x, y = view.geography.positions[iri]
        place = {} if physics else {"x": x, "y": y}
        network.add_node(iri, label=thing.labels["en"], title=thing.labels["en"], size=8, **place)
    for number, edge in enumerate(view.assertions):
        network.add_edge(edge.subject, edge.object, title=f"Cooperation {number}")
    if not physics:
        network.toggle_physics(False)
    path.write_text(network.generate_html(notebook=False), encoding="utf-8")


def force_page(view: View, path: Path, script: str) -> None:
    """A bare force-graph page of the same graph: places given, no forces, nothing but the picture."""
    number = {iri: n for n, iri in enumerate(view.things)}
    data = {
        "nodes": [
            {"id": n, "name": view.things[iri].labels["en"], "fx": x, "fy": y}
            for iri, n in number.items()
            for x, y in [view.geography.positions[iri]]
        ],
        "links": [{"source": number[e.subject], "target": number[e.object]} for e in view.assertions],
    }
    path.write_text(
        f"<!doctype html><meta charset=utf-8><body style='margin:0'><div id=g></div><script>{script}</script><script>"
        f"const data={json.dumps(data)};let first=true;"
        "window.graph=ForceGraph()(document.getElementById('g')).cooldownTicks(0)"
        ".d3Force('charge',null).d3Force('link',null).d3Force('center',null).graphData(data)"
        ".onRenderFramePost(()=>{if(first){first=false;requestAnimationFrame(()=>document.documentElement.dataset.ready=1)}});"
        "</script>",
        encoding="utf-8",
    )


_FRAMES = """async () => {
  const times = [];
  let go = true;
  const tick = (now) => { times.push(now); if (go) requestAnimationFrame(tick); };
  requestAnimationFrame(tick);
  await new Promise((done) => setTimeout(done, 1500));
  go = false;
  return times.length > 1 ? 1000 * (times.length - 1) / (times.at(-1) - times[0]) : 0;
}"""
_PYVIS_READY = {
    False: "window.network && network.on && network.body && Object.keys(network.body.nodes).length > 0",
    True: "window.network && window.network.physics && window.network.physics.stabilized",
}


def opened(browser: Browser, path: Path, ready: str, limit: float) -> tuple[float, float]:
    """Seconds from navigation to a drawn page, and frames a second while the picture is dragged."""
    page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
    page.set_default_timeout(limit * 1000)
    began = time.perf_counter()
    try:
        page.goto(path.as_uri(), wait_until="commit")
        if ready.startswith("html"):
            page.wait_for_selector(ready, state="attached")
        else:
            page.wait_for_function(ready)
        page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        took = time.perf_counter() - began
        frames = page.evaluate_handle(f"() => {{ window.frames_ = ({_FRAMES})(); return 0; }}")
        assert frames
        x, y = 700, 450
        page.mouse.move(x, y)
        page.mouse.down()
        until = time.perf_counter() + 1.3
        step = 0
        while time.perf_counter() < until:
            step += 1
            page.mouse.move(x + (step * 7) % 300 - 150, y + (step * 5) % 200 - 100)
            time.sleep(0.012)
        page.mouse.up()
        return took, float(page.evaluate("() => window.frames_"))
    except Exception as error:  # a page that never comes to rest is a result, not a failure
        if "Timeout" not in str(error):
            raise
        return float("inf"), 0.0
    finally:
        page.context.close()


def force_graph() -> str:
    """force-graph's own bundle from npm, in a folder that is thrown away."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["npm", "install", "--no-audit", "--no-fund", "--silent", "force-graph@1"], cwd=folder, check=True
        )
        return (Path(folder) / "node_modules/force-graph/dist/force-graph.min.js").read_text(encoding="utf-8")


def main() -> None:
    """Prints the tables."""
    sizes = [int(word) for word in sys.argv[1:] if word.isdigit()] or list(SIZES)
    script = force_graph()
    making, opening, moving = [], [], []
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        for size in sizes:
            view, laid_out = made_up(size)
            files = {name: Path(folder) / f"{name}-{size}.html" for name in ("ours", "force", "default", "still")}
            ours = statistics.median(
                timed(lambda view=view, path=files["ours"]: path.write_text(render(view), encoding="utf-8"))
                for _ in range(ROUNDS)
            )
            force_page(view, files["force"], script)
            theirs = float("inf")
            if size <= 20000 and "--no-pyvis" not in sys.argv:
                theirs = timed(lambda view=view, path=files["still"]: pyvis_page(view, path, physics=False))
                if size <= 5000:
                    pyvis_page(view, files["default"], physics=True)
            making.append([size, laid_out, ours, theirs, files["ours"].stat().st_size / 1e6])
            figures = {}
            for name, ready, limit in (
                ("ours", "html[data-ready]", 60),
                ("force", "html[data-ready]", 60),
                ("still", _PYVIS_READY[False], 90),
                ("default", _PYVIS_READY[True], 40),
            ):
                rounds = ROUNDS if name in ("ours", "force") else 1
                if files[name].exists():
                    runs = [opened(browser, files[name], ready, limit) for _ in range(rounds)]
                    figures[name] = tuple(statistics.median(column) for column in zip(*runs, strict=True))
                else:
                    figures[name] = (float("nan"), float("nan"))
            opening.append([size, *(figures[name][0] for name in ("ours", "force", "still", "default"))])
            moving.append([size, *(figures[name][1] for name in ("ours", "force", "still", "default"))])
            print(size, making[-1], opening[-1], moving[-1], file=sys.stderr, flush=True)
        browser.close()
    print(
        "| nodes | layout, s | our page, s | pyvis's page, s | times faster | our page, MB |\n|---|---|---|---|---|---|"
    )
    for size, laid_out, ours, theirs, megabytes in making:
        ratio = f"{theirs / ours:.1f}" if theirs != float("inf") else "–"
        print(f"| {size:,} | {laid_out:.2f} | {ours:.2f} | {_told(theirs)} | {ratio} | {megabytes:.1f} |")
    head = "| nodes | this page | bare force-graph | pyvis, no physics | pyvis, default |\n|---|---|---|---|---|"
    for title, rows in (
        ("Seconds from opening to a still picture", opening),
        ("Frames a second while dragging", moving),
    ):
        print(f"\n{title}:\n\n{head}")
        for size, *figures in rows:
            print(f"| {size:,} | " + " | ".join(_told(figure) for figure in figures) + " |")


def _told(figure: float) -> str:
    if figure != figure:
        return "not run"
    return "not in time" if figure == float("inf") else f"{figure:.2f}" if figure < 10 else f"{figure:.0f}"


if __name__ == "__main__":
    main()
