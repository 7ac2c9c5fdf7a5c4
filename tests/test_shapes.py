"""Each ``-pass.ttl`` breaks no shape; each ``-fail.ttl`` breaks those its ``# expect:`` lines name, and no other."""

import re
import time
from pathlib import Path

import pyshacl
import pytest
import synthetic
from rdflib import OWL, RDF, RDFS, SH, BNode, Graph, Literal
from rdflib.term import Node

from cyberdip_kg.namespaces import SHAPES
from cyberdip_kg.shapes import flat

ROOT = Path(__file__).parent.parent
FILES = sorted((ROOT / "ontology" / "shapes").glob("*.ttl"))
CASES = Path(__file__).parent / "shapes"
CONTEXT = CASES / "context.ttl"
PASS = sorted(CASES.glob("*-pass.ttl"))
FAIL = sorted(CASES.glob("*-fail.ttl"))


def _shapes() -> Graph:
    graph = Graph()
    for path in FILES:
        graph.parse(path)
    return graph


@pytest.fixture(scope="module")
def shapes() -> Graph:
    return flat(_shapes())


@pytest.fixture(scope="module")
def classes() -> Graph:
    ontology = Graph().parse(ROOT / "ontology" / "cyberdip.ttl")
    return sum((Graph().add(triple) for triple in ontology.triples((None, RDFS.subClassOf, None))), Graph())


def _violations(data: Graph, shapes: Graph) -> dict[tuple[str, str], str]:
    """The messages of the violations, by focus node and source shape (local names)."""
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes, inplace=True)
    assert isinstance(report, Graph)
    return {
        (_local(report.value(result, SH.focusNode)), _local(report.value(result, SH.sourceShape))): str(
            report.value(result, SH.resultMessage)
        )
        for result in report.subjects(RDF.type, SH.ValidationResult)
    }


def _local(node: Node | None) -> str:
    return "blank" if isinstance(node, BNode) else re.split("[#/]", str(node))[-1]


def _case(path: Path, classes: Graph) -> Graph:
    return classes + Graph().parse(CONTEXT).parse(path)


@pytest.mark.parametrize("path", PASS, ids=lambda path: path.stem)
def test_a_passing_file_breaks_no_shape(path: Path, shapes: Graph, classes: Graph) -> None:
    assert _violations(_case(path, classes), shapes) == {}


@pytest.mark.parametrize("path", FAIL, ids=lambda path: path.stem)
def test_a_failing_file_breaks_the_shapes_it_names(path: Path, shapes: Graph, classes: Graph) -> None:
    wanted = re.findall(r"^# expect: (?:ex:)?(\S+) cds:(\S+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    assert wanted
    assert set(_violations(_case(path, classes), shapes)) == set(wanted)


def test_every_shape_has_a_file_that_breaks_it() -> None:
    named = {
        name for path in FAIL for name in re.findall(r"cds:(\S+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    properties = {_local(shape) for shape in _shapes().subjects(RDF.type, SH.PropertyShape)}
    assert properties - named == set()


def test_every_shape_says_in_plain_words_what_to_do() -> None:
    graph = _shapes()
    for shape in [*graph.subjects(RDF.type, SH.NodeShape), *graph.subjects(RDF.type, SH.PropertyShape)]:
        message = graph.value(shape, SH.message)
        assert isinstance(message, Literal) and message.language == "en" and str(message).endswith("."), shape
        assert str(shape).startswith(SHAPES), shape


def test_every_class_has_a_shape() -> None:
    ontology = Graph().parse(ROOT / "ontology" / "cyberdip.ttl")
    parents = set(ontology.objects(None, RDFS.subClassOf))
    classes = set(ontology.subjects(RDF.type, OWL.Class))
    leaves = {c for c in classes if "cyberdip" in str(c) and (c not in parents or _local(c) == "Instrument")}
    assert leaves - set(_shapes().objects(None, SH.targetClass)) == set()


def test_both_forms_of_the_shapes_find_the_same(shapes: Graph, classes: Graph) -> None:
    data = _case(CASES / "vote-fail.ttl", classes)
    assert _violations(data, _shapes()) == _violations(data, shapes)


def test_the_code_lists_break_no_shape(shapes: Graph) -> None:
    graph = Graph().parse(ROOT / "ontology" / "cyberdip.ttl")
    for path in (ROOT / "ontology" / "vocabularies").glob("*.ttl"):
        graph.parse(path)
    assert _violations(graph, shapes) == {}


def test_the_flat_form_of_the_shapes_is_at_least_twice_as_fast(shapes: Graph, classes: Graph) -> None:
    data = classes + Graph().parse(data=synthetic.graph(200))
    listed = _shapes()
    start = time.process_time()
    assert _violations(data, shapes) == {}
    middle = time.process_time()
    assert _violations(data, listed) == {}
    assert 2 * (middle - start) < time.process_time() - middle
