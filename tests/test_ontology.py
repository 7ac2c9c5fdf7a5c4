"""House rules of the ontology, each a query that finds what breaks it."""

import re
from pathlib import Path

import pyoxigraph as ox
import pytest

from cyberdip_kg.namespaces import CD, KINDS, SCHEMES, THINGS
from cyberdip_kg.version import __version__

ROOT = Path(__file__).parent.parent
ONTOLOGY = ROOT / "ontology"
MAIN = ONTOLOGY / "cyberdip.ttl"
LISTS = sorted((ONTOLOGY / "vocabularies").glob("*.ttl"))
PREFIXES = """
PREFIX cd: <https://w3id.org/cyberdip/ontology#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
"""
TERM = """
    VALUES ?type { owl:Class owl:ObjectProperty owl:DatatypeProperty owl:AnnotationProperty }
    ?broken a ?type . FILTER (STRSTARTS(STR(?broken), "https://w3id.org/cyberdip/ontology#"))
"""
CONCEPT = "?broken a skos:Concept ."

#: What must not be found, by the rule it breaks.
RULES = {
    "a term has a label in English": TERM + 'FILTER NOT EXISTS { ?broken rdfs:label ?l FILTER (LANG(?l) = "en") }',
    "a term has a label in Albanian": TERM + 'FILTER NOT EXISTS { ?broken rdfs:label ?l FILTER (LANG(?l) = "sq") }',
    "a term has one label in each language": TERM
    + "?broken rdfs:label ?a , ?b . FILTER (LANG(?a) = LANG(?b) && ?a != ?b)",
    "a term says where it is defined": TERM
    + "FILTER NOT EXISTS { ?broken rdfs:isDefinedBy <https://w3id.org/cyberdip/ontology> }",
    "a term has a definition in English": TERM
    + 'FILTER NOT EXISTS { ?broken skos:definition ?d FILTER (LANG(?d) = "en") }',
    "a concept has a label in English": CONCEPT
    + 'FILTER NOT EXISTS { ?broken skos:prefLabel ?l FILTER (LANG(?l) = "en") }',
    "a concept has a label in Albanian": CONCEPT
    + 'FILTER NOT EXISTS { ?broken skos:prefLabel ?l FILTER (LANG(?l) = "sq") }',
    "a concept has a definition in English": CONCEPT
    + 'FILTER NOT EXISTS { ?broken skos:definition ?d FILTER (LANG(?d) = "en") }',
    "a concept has the last part of its identifier as notation": CONCEPT
    + 'OPTIONAL { ?broken skos:notation ?n } FILTER (!BOUND(?n) || ?n != REPLACE(STR(?broken), "^.*[/#]", ""))',
    "a concept stands in the list its identifier names": CONCEPT
    + 'FILTER NOT EXISTS { ?broken skos:inScheme ?s FILTER (STRSTARTS(STR(?broken), CONCAT(STR(?s), "/"))) }'
    + "FILTER (?broken NOT IN (cd:supports, cd:contradicts))",
    "a concept says where it is defined": CONCEPT
    + "FILTER NOT EXISTS { ?broken rdfs:isDefinedBy <https://w3id.org/cyberdip/ontology> }",
    "two concepts of a list have different labels": CONCEPT
    + "?broken skos:inScheme ?s ; skos:prefLabel ?l . ?other skos:inScheme ?s ; skos:prefLabel ?l "
    + "FILTER (?other != ?broken)",
    "two terms of a type have different labels": TERM
    + "?broken rdfs:label ?l . ?other rdfs:label ?l ; a ?type . FILTER (?other != ?broken)",
    "a definition ends with a full stop": '?broken skos:definition ?d . FILTER (!REGEX(?d, "^[A-Z].*[.]$"))',
    "a definition does not repeat the label": """
        ?broken skos:definition ?d ; rdfs:label|skos:prefLabel ?l . FILTER (LANG(?l) = "en")
        BIND (REPLACE(LCASE(STR(?l)), "^(is|has) ", "") AS ?core)
        FILTER (REGEX(LCASE(STR(?d)), CONCAT("(^|[^a-z])", ?core, "([^a-z]|$)")))""",
    "a kind of assertion names its direct property": """
        ?broken rdfs:subClassOf cd:Assertion . FILTER NOT EXISTS { ?broken cd:directProperty ?p }""",
    "a direct property relates things": """
        ?named cd:directProperty ?broken .
        FILTER NOT EXISTS { ?broken a owl:ObjectProperty ; rdfs:subPropertyOf* cd:relatedTo }""",
    "a class is a thing, an assertion or evidence": TERM
    + """FILTER (?type = owl:Class) FILTER (?broken NOT IN (cd:Thing, cd:Assertion, cd:Citation, cd:Source))
        FILTER NOT EXISTS { ?broken rdfs:subClassOf+ ?top FILTER (?top IN (cd:Thing, cd:Assertion)) }""",
    "a term has one type": """
        VALUES ?one { owl:Class owl:ObjectProperty owl:DatatypeProperty owl:AnnotationProperty skos:Concept }
        VALUES ?two { owl:Class owl:ObjectProperty owl:DatatypeProperty owl:AnnotationProperty skos:Concept }
        ?broken a ?one , ?two . FILTER (?one != ?two)""",
    "a property that is used is declared": """
        { SELECT DISTINCT ?broken { ?any ?broken ?value } }
        FILTER (!REGEX(STR(?broken), "(rdf-syntax-ns|rdf-schema|owl)#"))
        FILTER NOT EXISTS { ?broken a ?type }""",
    "a range is a class or a datatype of OWL 2": """
        ?property rdfs:range ?broken .
        FILTER NOT EXISTS { ?broken a owl:Class }
        FILTER (?broken NOT IN (rdf:PlainLiteral, xsd:string, xsd:boolean, xsd:decimal, xsd:integer, xsd:anyURI))""",
    "a parent or domain is declared": """
        ?term rdfs:subClassOf|rdfs:subPropertyOf|rdfs:domain ?broken . FILTER NOT EXISTS { ?broken a ?type }""",
    "a scheme has a title in both languages, a description and a licence": """
        ?broken a skos:ConceptScheme . FILTER (
            !EXISTS { ?broken dcterms:title ?t FILTER (LANG(?t) = "en") }
            || !EXISTS { ?broken dcterms:title ?t FILTER (LANG(?t) = "sq") }
            || !EXISTS { ?broken dcterms:description ?d } || !EXISTS { ?broken dcterms:license ?l })""",
}


@pytest.fixture(scope="module")
def store() -> ox.Store:
    store = ox.Store()
    for path in [MAIN, *LISTS]:
        store.load(path=path)
    return store


@pytest.mark.parametrize("rule", RULES)
def test_the_ontology_keeps_a_house_rule(rule: str, store: ox.Store) -> None:
    rows = store.query(f"{PREFIXES} SELECT DISTINCT ?broken WHERE {{ {RULES[rule]} }} ORDER BY ?broken")
    assert [row["broken"].value for row in rows] == [], rule


@pytest.mark.parametrize("path", [MAIN, *LISTS], ids=lambda path: path.stem)
def test_terms_stand_from_a_to_z_in_each_section(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for section in re.split(r"^### .*$", text, flags=re.MULTILINE):
        names = re.findall(r"^([a-z-]+:[\w-]+) a ", section, re.MULTILINE)
        assert names == sorted(names, key=str.lower)


def test_the_version_of_the_ontology_is_that_of_the_package(store: ox.Store) -> None:
    (row,) = store.query(
        PREFIXES + "SELECT ?iri ?info { ?ontology a owl:Ontology ; owl:versionIRI ?iri ; owl:versionInfo ?info }"
    )
    assert row["info"].value == __version__
    assert row["iri"].value == f"https://w3id.org/cyberdip/ontology/{__version__}"


def test_the_classes_are_those_of_the_package(store: ox.Store) -> None:
    rows = store.query(PREFIXES + "SELECT ?kind { ?kind rdfs:subClassOf cd:Assertion }")
    assert sorted(row["kind"].value.removeprefix(CD) for row in rows) == sorted(KINDS.values())
    rows = store.query(PREFIXES + "SELECT ?class { ?class rdfs:subClassOf+ cd:Thing }")
    assert {row["class"].value.removeprefix(CD) for row in rows} - {"Actor", "Body"} == set(THINGS.values())


def test_the_code_lists_are_those_of_the_package() -> None:
    assert sorted(path.stem for path in LISTS) == sorted(SCHEMES)


USERS = sorted(
    [
        *(ONTOLOGY / "shapes").glob("*.ttl"),
        *(ONTOLOGY / "checks").glob("*.rq"),
        *(ONTOLOGY / "rules").glob("*.rq"),
        *(ROOT / "cyberdip_kg").rglob("*.rq"),
    ]
)


@pytest.mark.parametrize("path", USERS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_term_that_is_used_exists(path: Path, store: ox.Store) -> None:
    text = re.sub(r'"(?:[^"\\\n]|\\.)*"|#[^\n>]*$', "", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    terms = set(re.findall(r"(?<![\w-])cd:(\w+)", text))
    rows = store.query(PREFIXES + "SELECT ?term { ?term rdfs:isDefinedBy <https://w3id.org/cyberdip/ontology> }")
    assert terms - {row["term"].value.removeprefix(CD) for row in rows} == set()
    used = set(re.findall(rf"(?<![\w-])({'|'.join(SCHEMES)}):([\w-]+)", text))
    rows = store.query(PREFIXES + "SELECT ?concept { ?concept a skos:Concept }")
    known = {tuple(row["concept"].value.split("/")[-2:]) for row in rows}
    assert {pair for pair in used if pair[0] not in {"accession-step"}} - known == set()


def test_alignments_speak_of_our_terms_alone_and_name_what_was_read(store: ox.Store) -> None:
    declared = {"http://www.w3.org/2002/07/owl#" + name for name in ("Class", "ObjectProperty", "AnnotationProperty")}
    known = {quad.subject.value for quad in store}
    triples = list(ox.parse(path=ONTOLOGY / "alignments.ttl"))
    read = [t.object.value for t in triples if t.predicate.value == "http://purl.org/dc/terms/source"]
    assert len(read) > 8
    for triple in triples:
        subject, target = triple.subject.value, triple.object.value
        if triple.subject == ox.NamedNode("https://w3id.org/cyberdip/alignments") or target in declared:
            continue
        assert subject.startswith(CD) and subject in known, triple
        assert target not in known or triple.predicate.value.endswith("#subClassOf"), triple
