"""A small picture of a view: a dot for each thing in the colour of its family, a line for each pair."""

import json
from collections.abc import Mapping
from functools import cache

from cyberdip_kg.paths import PACKAGE
from cyberdip_kg.view.model import View
from cyberdip_kg.view.network import build

_WIDTH, _HEIGHT, _EDGE = 320, 200, 10


@cache
def palette() -> Mapping[str, Mapping[str, str]]:
    """The colour of each family by theme, ``light`` and ``dark``, as the map has them."""
    found: Mapping[str, Mapping[str, str]] = json.loads((PACKAGE / "view" / "palette.json").read_text(encoding="utf-8"))
    return found


def style() -> str:
    """The style of the pictures on a page, in both themes."""
    themes = {
        theme: "".join(f".of-{name}{{fill:{hue}}}" for name, hue in palette()[theme].items()) for theme in palette()
    }
    return f"{themes['light']}\n@media (prefers-color-scheme: dark) {{ {themes['dark']} }}\n"


def thumbnail(view: View) -> str:
    """``view`` as the text of an SVG element of 320 by 200 units, for a page that has :func:`style`."""
    network = build(view)
    ends = {end for edge in network.edges for end in (edge["from"], edge["to"])}
    nodes = [node for node in network.nodes if node["id"] in ends]
    if not nodes:
        return ""
    left, right = (pick(node["x"] for node in nodes) for pick in (min, max))
    top, bottom = (pick(node["y"] for node in nodes) for pick in (min, max))
    scale = min((_WIDTH - 2 * _EDGE) / max(right - left, 1), (_HEIGHT - 2 * _EDGE) / max(bottom - top, 1))
    place = {
        node["id"]: (
            round(_WIDTH / 2 + (node["x"] - (left + right) / 2) * scale),
            round(_HEIGHT / 2 + (node["y"] - (top + bottom) / 2) * scale),
        )
        for node in nodes
    }
    lines = sorted({(place[edge["from"]], place[edge["to"]]) for edge in network.edges})
    path = "".join(f"M{x1} {y1}L{x2} {y2}" for (x1, y1), (x2, y2) in lines)
    dots = "".join(
        f'<circle class="of-{node["group"] if node["group"] in palette()["light"] else "partners"}" '
        f'cx="{place[node["id"]][0]}" cy="{place[node["id"]][1]}" r="{max(1.5, node["size"] * 0.22):.1f}"/>'
        for node in sorted(nodes, key=lambda node: (node["size"], node["id"]))
    )
    return (
        f'<svg viewBox="0 0 {_WIDTH} {_HEIGHT}" aria-hidden="true" focusable="false">'
        f'<path d="{path}" class="lines"/>{dots}</svg>'
    )
