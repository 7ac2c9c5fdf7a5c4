"""Each rule file derives what its ``-out.ttl`` says from its ``-in.ttl``, in both engines, and nothing else."""

import time
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
import synthetic
from rdflib.compare import graph_diff, to_isomorphic

ONTOLOGY = Path(__file__).parent.parent / "ontology"
RULES = sorted((ONTOLOGY / "rules").glob("*.rq"))
TERMS = [ONTOLOGY / "cyberdip.ttl", *sorted((ONTOLOGY / "vocabularies").glob("*.ttl"))]
CASES = sorted((Path(__file__).parent / "rules").glob("*-in.ttl"))


def _rule(case: Path) -> Path:
    return next(rule for rule in RULES if case.name.startswith(rule.stem))


def _store(*paths: Path) -> ox.Store:
    store = ox.Store()
    for path in paths:
        store.bulk_load(path=path, to_graph=ox.NamedNode(path.as_uri()))
    return store


def _expected(case: Path) -> rdflib.Graph:
    return rdflib.Graph().parse(case.with_name(case.name.replace("-in.ttl", "-out.ttl")))


def _same(found: rdflib.Graph, wanted: rdflib.Graph) -> None:
    _, extra, missing = graph_diff(to_isomorphic(found), to_isomorphic(wanted))
    assert not extra and not missing, f"not wanted:\n{extra.serialize()}\nmissing:\n{missing.serialize()}"


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name.removesuffix("-in.ttl"))
def test_a_rule_derives_in_oxigraph_what_its_case_says(case: Path) -> None:
    rows = _store(*TERMS, case).query(_rule(case).read_text(encoding="utf-8"), use_default_graph_as_union=True)
    triples = ox.serialize(rows, format=ox.RdfFormat.N_TRIPLES)
    _same(rdflib.Graph().parse(data=triples, format="nt"), _expected(case))


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name.removesuffix("-in.ttl"))
def test_a_rule_derives_in_rdflib_what_its_case_says(case: Path) -> None:
    graph = rdflib.Graph()
    for path in [*TERMS, case]:
        graph.parse(path)
    _same(graph.query(_rule(case).read_text(encoding="utf-8")).graph, _expected(case))


@pytest.mark.parametrize("rule", RULES, ids=lambda path: path.stem)
def test_every_rule_has_a_case_and_a_header(rule: Path) -> None:
    assert any(_rule(case) == rule for case in CASES)
    assert rule.read_text(encoding="utf-8").startswith("#+ summary: ")


def test_the_rules_together_take_at_most_fifteen_times_the_bare_join_of_assertions_with_sources() -> None:
    store = _store(*TERMS)
    store.bulk_load(synthetic.graph(10_000).encode(), ox.RdfFormat.TURTLE, to_graph=ox.NamedNode("urn:made-up"))
    pairs = (
        "PREFIX cd: <https://w3id.org/cyberdip/ontology#> SELECT (COUNT(*) AS ?rows) "
        "{ ?a cd:subject ?s ; cd:object ?o ; a ?kind ; cd:assessment ?x ; cd:citation/cd:source ?source }"
    )
    bare = min(_seconds(store, pairs) for _ in range(3))
    whole = sum(min(_seconds(store, rule.read_text(encoding="utf-8")) for _ in range(2)) for rule in RULES)
    assert whole < 15 * bare, f"rules {whole:.2f} s, bare join {bare:.3f} s"


def _seconds(store: ox.Store, query: str) -> float:
    start = time.process_time()
    for _ in store.query(query, use_default_graph_as_union=True):
        pass
    return time.process_time() - start
