"""Data and calls for comparing engines: of the many assertions of one form a part, for rdflib takes its time."""

import re

from cyberdip_kg import query as library
from cyberdip_kg.assertions import Assertion, assertions
from cyberdip_kg.loading import load
from cyberdip_kg.namespaces import ID
from cyberdip_kg.store import EmbeddedStore, Store

_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


def sample(share: int = 33) -> EmbeddedStore:
    """The ontology and some ``share`` assertions of each kind, with what they relate and two citations each."""
    store = load()
    found = assertions(store, assessments=())
    by_kind: dict[str, list[Assertion]] = {}
    for assertion in found:
        by_kind.setdefault(assertion.kind, []).append(assertion)
    step = {kind: max(1, len(of_kind) // share) for kind, of_kind in by_kind.items()}
    chosen = [a for kind, of_kind in by_kind.items() for a in of_kind[:: step[kind]]]
    chosen += [a for a in found if a.assessment in ("refuted", "disputed")]
    wanted = {a.iri for a in chosen} | {end for a in chosen for end in (a.subject, a.object, *a.about)}
    wanted |= {c.iri for a in chosen for c in a.citations[:2]} | {c.source.iri for a in chosen for c in a.citations[:2]}
    wanted |= {f"{ID}state/{code}" for code in ("ALB", "BIH", "MKD", "MNE", "SRB", "XKX", "GRC", "ITA")}
    part = EmbeddedStore()
    part.extend(
        quad
        for quad in store.quads()
        if (iri := str(getattr(quad.subject, "value", ""))) in wanted
        or not iri.startswith(ID)
        or iri.startswith((f"{ID}norm/", f"{ID}claim/", f"{ID}instrument/ETS", f"{ID}threat-actor/"))
    )
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
