"""A description logic reasoner finds the ontology consistent, with its alignments too, and finds planted errors."""

import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest
import rdflib
from rdflib import OWL, RDF

from cyberdip_kg.namespaces import CD

owlready2 = pytest.importorskip("owlready2")
pytestmark = pytest.mark.skipif(shutil.which("java") is None, reason="HermiT runs on Java: apt-get install default-jre")

ONTOLOGY = Path(__file__).parent.parent / "ontology"
TERMS = [ONTOLOGY / "cyberdip.ttl", *sorted((ONTOLOGY / "vocabularies").glob("*.ttl"))]
ALIGNMENTS = ONTOLOGY / "alignments.ttl"

PREFIXES = f"@prefix cd: <{CD}> . @prefix ex: <https://example.org/> . @prefix owl: <{OWL}> . "


def _unsatisfiable(paths: Iterable[Path], extra: str, folder: Path) -> list[str]:
    """The classes that can have no member, after HermiT has classified ``paths`` and the Turtle in ``extra``."""
    graph = rdflib.Graph().parse(data=PREFIXES + extra, format="turtle")
    for path in paths:
        graph.parse(path)
    file = folder / "ontology.owl"
    graph.serialize(file, format="xml")
    world = owlready2.World()
    world.get_ontology(file.as_uri()).load()
    with world:
        owlready2.sync_reasoner_hermit(world, debug=0)
    return sorted(c.iri for c in world.inconsistent_classes() if c is not owlready2.Nothing)


@pytest.mark.parametrize("paths", [TERMS, [*TERMS, ALIGNMENTS]], ids=["alone", "with alignments"])
def test_the_ontology_is_consistent_and_every_class_can_have_members(paths: list[Path], tmp_path: Path) -> None:
    members = " ".join(
        f"<https://example.org/one/{n}> a <{term}> ."
        for n, term in enumerate(rdflib.Graph().parse(TERMS[0]).subjects(RDF.type, OWL.Class))
        if str(term).startswith(CD)
    )
    assert _unsatisfiable(paths, members, tmp_path) == []


@pytest.mark.parametrize(
    "planted",
    [
        "ex:both a cd:State, cd:Event .",
        "ex:both a cd:Vote, cd:Membership .",
        "ex:group a cd:State ; cd:consensus true .",
        "ex:vote cd:subject ex:state . ex:vote a cd:State .",
        "ex:a cd:source ex:b . ex:b a cd:Institution .",
    ],
    ids=["state and event", "vote and membership", "group and state", "state with a subject", "institution as source"],
)
def test_a_planted_contradiction_is_found(planted: str, tmp_path: Path) -> None:
    with pytest.raises(owlready2.OwlReadyInconsistentOntologyError):
        _unsatisfiable(TERMS, planted, tmp_path)


def test_an_unsatisfiable_class_is_found(tmp_path: Path) -> None:
    planted = "cd:Resolution <http://www.w3.org/2000/01/rdf-schema#subClassOf> cd:Event ."
    assert _unsatisfiable(TERMS, planted, tmp_path) == [CD + "Resolution"]
