"""Exports of RDF: other people's readers find the same statements, in the same bytes each time."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
import rdflib
import requests
from exports import awkward, made, one, shuffled, small, written
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Triple, parse
from rdflib.compare import isomorphic
from servers import PASSWORD, find, virtuoso

from cyberdip_kg.errors import OutputError, ParameterError
from cyberdip_kg.export import FORMATS, sorting
from cyberdip_kg.export import selection as selections
from cyberdip_kg.export.description import described
from cyberdip_kg.loading import load
from cyberdip_kg.namespaces import CD, DERIVED, ID, KINDS, ONTOLOGY, RDF
from cyberdip_kg.store import EmbeddedStore
from cyberdip_kg.turtle import render

NODE = Path(__file__).parent / "node"
STORES = {"small": small, "awkward": awkward}
READERS = {
    "turtle": RdfFormat.TURTLE,
    "trig": RdfFormat.TRIG,
    "ntriples": RdfFormat.N_TRIPLES,
    "nquads": RdfFormat.N_QUADS,
    "jsonld": RdfFormat.JSON_LD,
    "jsonld-framed": RdfFormat.JSON_LD,
    "rdfxml": RdfFormat.RDF_XML,
}
QUADS = ("trig", "nquads", "jsonld")


def statements(store: EmbeddedStore, graphs: bool) -> set[Quad]:
    kept = [q for q in store.quads() if q.graph_name != NamedNode(ONTOLOGY)]
    return set(kept) if graphs else {Quad(q.subject, q.predicate, q.object) for q in kept}


def cleaned(quads: set[Quad]) -> set[Quad]:
    """``quads`` as a format of XML can hold them."""
    from cyberdip_kg.export.xmltext import clean

    def literal(term: object) -> object:
        if not isinstance(term, Literal) or clean(term.value) == term.value:
            return term
        return Literal(clean(term.value), language=term.language) if term.language else Literal(clean(term.value))

    return {Quad(q.subject, q.predicate, literal(q.object), q.graph_name) for q in quads}  # type: ignore[arg-type]


@pytest.mark.parametrize("store", STORES)
@pytest.mark.parametrize("name", READERS)
def test_oxigraph_reads_back_every_statement(name: str, store: str) -> None:
    data = one(STORES[store](), name)
    expected = statements(STORES[store](), name in QUADS)
    assert set(parse(data, READERS[name])) == (cleaned(expected) if name == "rdfxml" else expected)


@pytest.mark.parametrize(
    ("name", "rdflib_name"),
    [("turtle", "turtle"), ("ntriples", "nt"), ("rdfxml", "xml"), ("jsonld-framed", "json-ld")],
)
def test_rdflib_reads_an_isomorphic_graph(name: str, rdflib_name: str) -> None:
    read = rdflib.Graph().parse(data=one(small(), name), format=rdflib_name)
    plain = rdflib.Graph().parse(data=one(small(), "ntriples"), format="nt")
    assert len(plain) > 2000
    assert isomorphic(read, plain)


def test_rdflib_reads_the_graphs_of_trig_and_jsonld() -> None:
    sizes = {}
    for name, rdflib_name in (("trig", "trig"), ("jsonld", "json-ld"), ("nquads", "nquads")):
        dataset = rdflib.Dataset()
        dataset.parse(data=one(small(), name), format=rdflib_name)
        sizes[name] = {str(g.identifier): len(g) for g in dataset.graphs() if len(g)}
    assert sizes["trig"] == sizes["jsonld"] == sizes["nquads"]
    assert DERIVED in sizes["trig"]


@pytest.mark.parametrize("store", STORES)
@pytest.mark.parametrize(("name", "syntax"), [("turtle", "turtle"), ("ntriples", "ntriples"), ("rdfxml", "rdfxml")])
def test_rapper_counts_the_same_statements(name: str, syntax: str, store: str, tmp_path: Path) -> None:
    path = tmp_path / "data"
    path.write_bytes(one(STORES[store](), name))
    rapper = shutil.which("rapper")
    assert rapper, "rapper is not installed; bash tests/run installs it"
    run = subprocess.run([rapper, "-c", "-i", syntax, str(path)], capture_output=True, text=True, check=True)
    assert f"returned {len(statements(STORES[store](), False))} triples" in run.stderr


@pytest.mark.parametrize("store", STORES)
@pytest.mark.parametrize("name", [*QUADS, "turtle", "ntriples", "jsonld-framed", "turtle12"])
def test_n3js_and_jsonldjs_read_the_same_statements(name: str, store: str, tmp_path: Path) -> None:
    path = tmp_path / "data"
    path.write_bytes(one(STORES[store](), name))
    node = find("node")
    assert node and (NODE / "node_modules").is_dir(), "run: bash tests/run"
    run = subprocess.run(
        [node, str(NODE / "read.mjs"), str(path), FORMATS[name].media], capture_output=True, text=True, encoding="utf-8"
    )
    assert run.returncode == 0, run.stderr
    graphs = name in QUADS
    expected = statements(STORES[store](), graphs)
    if name == "turtle12":
        lines = [line for line in run.stdout.splitlines() if "22-rdf-syntax-ns#reifies" not in line]
        assert len(lines) == len(expected) < run.stdout.count("\n")
        return
    read = set(parse(run.stdout, RdfFormat.N_QUADS if graphs else RdfFormat.N_TRIPLES))
    assert read == expected


def test_virtuoso_takes_ntriples_turtle_and_rdfxml(tmp_path: Path) -> None:
    count = len(statements(small(), False))
    with virtuoso(tmp_path) as server:
        for name in ("ntriples", "turtle", "rdfxml"):
            graph = f"http://example.org/{name}"
            answer = requests.put(
                server.store,
                params={"graph": graph},
                data=one(small(), name),
                headers={"Content-Type": FORMATS[name].media},
                auth=requests.auth.HTTPDigestAuth("dba", PASSWORD),
                timeout=60,
            )
            assert answer.ok, answer.text[:500]
            rows = requests.get(
                server.query,
                params={"query": f"SELECT (COUNT(*) AS ?n) {{ GRAPH <{graph}> {{ ?s ?p ?o }} }}", "format": "text/csv"},
                timeout=60,
            ).text
            assert rows.split()[-1] == str(count), name


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_same_statements_are_the_same_bytes(name: str, tmp_path: Path) -> None:
    once = written(small(), name, tmp_path)
    assert written(shuffled(small()), name, tmp_path) == once


@pytest.mark.parametrize("name", ["turtle", "trig", "nquads", "jsonld-framed"])
def test_sorting_on_disk_gives_the_same_bytes(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    once = one(small(), name)
    before = sorting.SortedLines.__init__
    monkeypatch.setattr(sorting.SortedLines, "__init__", lambda self, budget=20_000: before(self, budget))
    assert one(small(), name) == once


@pytest.mark.parametrize("store", STORES)
def test_turtle_is_what_the_formatter_writes(store: str) -> None:
    assert one(STORES[store](), "turtle").decode() == render(statements(STORES[store](), False))


def test_turtle_of_other_vocabularies_is_readable() -> None:
    store = made(
        "@prefix ex: <http://example.org/> . ex:a a ex:Class ; ex:p1 'x', 1, 1.5, true ; ex:q [ ex:r ex:a ] ."
        "<https://w3id.org/cyberdip/id/state/deep/er> ex:p ex:a ."
    )
    assert set(map(str, parse(one(store, "ntriples"), RdfFormat.N_TRIPLES))) == set(map(str, statements(store, False)))
    text = one(store, "turtle").decode()
    assert text == render(statements(store, False))
    assert '<http://example.org/p1> "x", 1, 1.5, true' in text


def test_direct_layer_has_no_assertion_and_every_direct_triple() -> None:
    full = set(parse(one(small(), "ntriples"), RdfFormat.N_TRIPLES))
    direct = set(parse(one(small(), "ntriples", layer="direct"), RdfFormat.N_TRIPLES))
    kinds = tuple(f"{ID}{segment}/" for segment in (*KINDS, "citation"))
    assert direct == {q for q in full if not (isinstance(q.subject, NamedNode) and q.subject.value.startswith(kinds))}
    derived = {
        Quad(q.subject, q.predicate, q.object)
        for q in small().oxigraph.quads_for_pattern(None, None, None, NamedNode(DERIVED))
        if isinstance(q.subject, NamedNode) and not q.subject.value.startswith(kinds)
    }
    assert derived and derived <= direct


def test_direct_layer_knows_assertions_of_other_names() -> None:
    store = made(
        f"@prefix cd: <{CD}> . <http://x/v> a cd:Vote ; cd:subject <http://x/s> ; cd:object <http://x/r> ;"
        "cd:assessment <https://w3id.org/cyberdip/vocab/assessment/confirmed> . <http://x/s> a cd:State ."
    )
    text = one(store, "turtle", layer="direct").decode()
    assert "cd:votedOn" in text and "http://x/v>" not in text


def test_reified_triples_are_those_that_were_derived() -> None:
    quads = set(parse(one(small(), "turtle12"), RdfFormat.TURTLE))
    reified = {q.object for q in quads if q.predicate.value == RDF + "reifies"}
    plain = {Triple(q.subject, q.predicate, q.object) for q in quads}
    assert reified and reified <= plain


def test_framed_object_holds_its_assertions_and_their_citations() -> None:
    document = json.loads(one(small(), "jsonld-framed"))
    kosovo = next(o for o in document["@graph"] if o["id"] == "state:XKX")
    membership = next(a for a in kosovo["assertions"] if a["type"] == "Membership")
    assert "subject" not in membership
    assert membership["citation"] and "source" in str(membership["citation"])
    assert {o["id"] for o in document["@graph"]}.isdisjoint(a["id"] for a in kosovo["assertions"])


def test_context_is_that_of_the_documents() -> None:
    context = json.loads(one(small(), "jsonld-context"))
    assert context["@context"] == json.loads(one(small(), "jsonld"))["@context"]


def test_rdfxml_refuses_a_property_that_has_no_name_in_xml() -> None:
    store = made("<http://x/a> <http://x/1> 'x' .")
    with pytest.raises(OutputError, match=r"^property http://x/1 cannot be written: RDF/XML"):
        one(store, "rdfxml")
    assert b"<http://x/1>" in one(store, "turtle")


def test_rdfxml_of_a_property_that_ends_in_digits_is_read_back() -> None:
    store = made("<http://x/a> <http://x/part_1.2> 'x' ; <http://x/0abc> <http://x/b> .")
    assert set(parse(one(store, "rdfxml"), RdfFormat.RDF_XML)) == statements(store, False)


def test_characters_that_xml_forbids_are_replaced_in_xml_alone() -> None:
    store = made(r"<http://x/a> <http://x/p> 'a\uFFFE\u0001' .")
    assert {q.object.value for q in parse(one(store, "rdfxml"), RdfFormat.RDF_XML)} == {"a\ufffd\ufffd"}  # type: ignore[union-attr]
    assert {q.object.value for q in parse(one(store, "turtle"), RdfFormat.TURTLE)} == {"a\ufffe\x01"}  # type: ignore[union-attr]


def test_jsonld_refuses_an_identifier_that_reads_as_a_prefix() -> None:
    with pytest.raises(OutputError, match=r"^igo:x: JSON-LD would read"):
        one(made("<igo:x> <http://x/p> 'x' ."), "jsonld")


def test_description_counts_what_is_there() -> None:
    read = rdflib.Graph().parse(data=described(small(), []), format="turtle")
    void = rdflib.Namespace("http://rdfs.org/ns/void#")
    dataset = rdflib.URIRef("https://w3id.org/cyberdip/dataset")
    assert int(read.value(dataset, void.triples)) == len(statements(small(), False))  # type: ignore[arg-type]
    states = {
        q.subject for q in small().quads() if q.object == NamedNode(CD + "State") and q.predicate.value == RDF + "type"
    }
    node = next(read.subjects(void["class"], rdflib.URIRef(CD + "State")))
    assert int(read.value(node, void.entities)) == len(states)  # type: ignore[arg-type]


def test_nanopublications_are_well_formed() -> None:
    """The rules of the guidelines: four graphs, linked from the head; provenance and info are about them."""
    dataset = rdflib.Dataset()
    dataset.parse(data=one(small(), "nanopub"), format="trig")
    np = rdflib.Namespace("http://www.nanopub.org/nschema#")
    prov = rdflib.URIRef("http://www.w3.org/ns/prov#wasDerivedFrom")
    heads = {(s, g) for s, _, _, g in dataset.quads((None, rdflib.RDF.type, np.Nanopublication, None)) if g is not None}
    assert len(heads) > 50
    for name, head in heads:
        graph = dataset.graph(head)
        parts = [graph.value(name, np[part]) for part in ("hasAssertion", "hasProvenance", "hasPublicationInfo")]
        assert None not in parts and len({head, *parts}) == 4
        assertion, provenance, info = (dataset.graph(part) for part in parts)
        assert len(assertion) and (parts[0], prov, None) in provenance
        assert (name, rdflib.DCTERMS.created, None) in info and (name, rdflib.DCTERMS.license, None) in info


def test_part_describes_all_that_it_mentions() -> None:
    store = small()
    described_things = {q.subject for q in statements(store, False)}
    for quad in statements(store, False):
        target = quad.object
        if isinstance(target, NamedNode) and target.value.startswith(ID):
            segment = target.value.removeprefix(ID).split("/")[0]
            assert segment in KINDS or target in described_things, quad


def test_part_of_a_day_has_only_what_held() -> None:
    from cyberdip_kg.assertions import assertions

    held = assertions(load(), assessments=("confirmed",), as_of="1960-01-01")
    store = selections.part(load(), assessments=("confirmed",), as_of="1960-01-01")
    assert [a.iri for a in assertions(store, assessments=())] == [a.iri for a in held]
    assert held


def test_query_without_evidence_is_refused() -> None:
    from cyberdip_kg import query

    with pytest.raises(ParameterError, match="does not say which assertions"):
        selections.behind(load(), query.parse("q", "SELECT ?s WHERE { ?s ?p ?o }"), {})


def test_every_format_states_its_limits() -> None:
    for form in FORMATS.values():
        assert form.limits.endswith(".") and form.purpose.endswith("."), form.name
        assert "\n" not in form.limits
