"""Data and calls for comparing engines: of the many assertions of one form a part, for rdflib takes its time."""

import re

from cyberdip_kg import query as library
from cyberdip_kg.loading import load
from cyberdip_kg.namespaces import CD, DERIVED, ID, KINDS
from cyberdip_kg.store import EmbeddedStore, Store

REGION = {f"{ID}state/{code}" for code in ("ALB", "BIH", "MKD", "MNE", "SRB", "XKX", "FRA", "RUS")}
_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


def sample() -> EmbeddedStore:
    """The ontology, and of the built-in graph the assertions about eight states with one citation in ten."""
    quads = list(load().quads())
    kinds = {CD + kind for kind in KINDS.values()}
    asserted = {q.subject for q in quads if q.predicate.value == _TYPE and q.object.value in kinds}
    voting = {q.subject for q in quads if q.predicate.value == _TYPE and q.object.value == CD + "Vote"}
    kept = {q.subject for q in quads if q.predicate.value == CD + "subject" and q.object.value in REGION}
    kept |= set(sorted(asserted - voting, key=str)[::10])
    cited = sorted({q.object for q in quads if q.predicate.value == CD + "citation" and q.subject in kept}, key=str)[
        ::10
    ]
    sources = {q.object for q in quads if q.predicate.value == CD + "source" and q.subject in cited}
    parts = {f"{ID}citation/": set(cited), f"{ID}source/": sources}
    part = EmbeddedStore()
    for quad in quads:
        iri = str(getattr(quad.subject, "value", ""))
        wanted = next((keep for start, keep in parts.items() if iri.startswith(start)), None)
        if quad.subject in asserted:
            wanted = kept
        if (wanted is None or quad.subject in wanted) and quad.graph_name.value != DERIVED or quad.subject in kept:  # type: ignore[union-attr]
            part.extend([quad])
    return part


def calls() -> list[tuple[str, dict[str, list[str]]]]:
    """Every query as it stands, on a day in the past, and with the parameters of its example."""
    found: list[tuple[str, dict[str, list[str]]]] = []
    for query in library.library().values():
        found.append((query.name, {}))
        if any(parameter.name == "asOf" for parameter in query.parameters):
            found.append((query.name, {"asOf": ["2016"]}))
        example: dict[str, list[str]] = {}
        for name, value in re.findall(r"-p (\w+)=('[^']*'|\S+)", query.example):
            example.setdefault(name, []).append(value.strip("'"))
        if example:
            found.append((query.name, example))
    return found


def rows(store: Store, text: str) -> list[tuple[str, ...]]:
    """The rows of a SELECT, each term as N-Triples, in the order in which they came."""
    answer = store.query(text)
    return [tuple("" if term is None else str(term) for term in row) for row in answer.rows]  # type: ignore[union-attr]
