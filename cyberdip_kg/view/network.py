"""The network of a view, held by pyvis: nodes with their places and marks, edges with the assertions they stand for."""

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from cyberdip_kg.namespaces import ID
from cyberdip_kg.terms import key, pick
from cyberdip_kg.view.model import View

if TYPE_CHECKING:
    from pyvis.network import Network

#: The mark of each type of thing: one shape each, so that a view reads without colour.
SHAPES: Mapping[str, str] = {
    "State": "dot",
    "IntergovernmentalOrganisation": "hexagon",
    "Institution": "square",
    "Organisation": "diamond",
    "ExpertGroup": "triangle",
    "Process": "triangleDown",
    "Instrument": "page",
    "Resolution": "box",
    "Norm": "plus",
    "Issue": "house",
    "Event": "star",
    "Programme": "ellipse",
    "Incident": "burst",
    "ThreatActor": "cross",
    "Person": "person",
    "Index": "bars",
    "Claim": "speech",
    "Enquiry": "speech",
}
_OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False, "randomSeed": 1},
    "interaction": {"hover": True, "keyboard": True, "multiselect": False},
    "edges": {"smooth": False},
}


def build(view: View, language: str = "en") -> "Network":
    """The network of ``view`` as pyvis holds it.

    The lists of the network are filled directly: its ``add_node`` and ``add_edge`` look through all that is there each
    time. One edge stands for all assertions of one kind and assessment between two things.
    """
    from pyvis.network import Network

    network = Network(directed=False, cdn_resources="local")
    network.options = _OPTIONS
    edges: dict[tuple[str, str, str, str], list[str]] = {}
    degree: dict[str, int] = {}
    for number, edge in enumerate(view.edges):
        a, b = edge.subject, edge.object
        pair = (a, b) if a <= b else (b, a)
        edges.setdefault((*pair, edge.kind, edge.assessment), []).append(number)  # type: ignore[arg-type]
        degree[a] = degree.get(a, 0) + 1
        degree[b] = degree.get(b, 0) + 1
    positions, families = view.geography.positions, view.geography.families
    spare = _outside(view)
    for iri, thing in view.things.items():
        x, y = positions.get(iri) or spare.get(iri, (0, 0))
        node: dict[str, Any] = {
            "id": iri,
            "label": pick(thing.labels, language, key(iri)),
            "shape": SHAPES.get(thing.type, "dot"),
            "group": thing.family or families.get(iri, "") or "partners",
            "size": 26 if iri == ID + "state/ALB" else round(min(22.0, 5 + 1.9 * math.sqrt(degree.get(iri, 0))), 1),
            "x": x,
            "y": y,
        }
        network.nodes.append(node)
        network.node_ids.append(iri)
        network.node_map[iri] = node
    network.edges.extend(
        {"from": a, "to": b, "kind": kind, "assessment": assessment, "value": len(members), "members": members}
        for (a, b, kind, assessment), members in edges.items()
    )
    return network


def _outside(view: View) -> dict[str, tuple[int, int]]:
    """Places in rows below the map for things that the geography does not know."""
    lost = [iri for iri in view.things if iri not in view.geography.positions]
    if not lost:
        return {}
    bottom = max((y for _, y in view.geography.positions.values()), default=0) + 120
    width = max(4, math.ceil(math.sqrt(len(lost) * 2)))
    return {iri: ((number % width - width // 2) * 90, bottom + number // width * 90) for number, iri in enumerate(lost)}
