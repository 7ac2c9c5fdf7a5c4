"""The description of the data set: VoID (https://www.w3.org/TR/void/) and DCAT (https://www.w3.org/TR/vocab-dcat-3/)."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from pyoxigraph import Literal, NamedNode, Triple

from cyberdip_kg.export.options import Options
from cyberdip_kg.namespaces import BASE, CD, DCAT, DCTERMS, ONTOLOGY, OWL, PREFIXES, RDF, SKOS, VOID, XSD
from cyberdip_kg.store.embedded import EmbeddedStore
from cyberdip_kg.store.results import select
from cyberdip_kg.terms import key
from cyberdip_kg.turtle import render
from cyberdip_kg.version import DATA_DATE, __version__

DATASET = BASE + "dataset"
_SPDX = "http://spdx.org/rdf/terms#"
_LICENCE = "https://creativecommons.org/licenses/by/4.0/"
_TITLES = {"en": "Albania's cyber diplomacy", "sq": "Diplomacia kibernetike e Shqipërisë"}
_TEXTS = {
    "en": "A sourced, dated knowledge graph: who takes part in what, since when, and who says so.",
    "sq": "Një graf njohurish i burimuar dhe i datuar: kush merr pjesë në çfarë, që kur dhe kush e thotë.",
}


@dataclass(frozen=True)
class Distribution:
    """A file of a publication: its path, what it is, its media type, size in bytes and SHA-256."""

    path: str
    purpose: str
    media: str
    size: int
    sha256: str


def description(store: EmbeddedStore, file: BinaryIO, options: Options) -> None:
    """Readable Turtle with counts and licence, and no distributions."""
    file.write(described(store, []).encode())


def distribution(path: Path, name: str, purpose: str, media: str) -> Distribution:
    """The distribution that the file at ``path`` is, called ``name`` below the folder of the publication."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while part := file.read(1 << 20):
            digest.update(part)
    return Distribution(name, purpose, media, path.stat().st_size, digest.hexdigest())


def described(store: EmbeddedStore, distributions: list[Distribution]) -> str:
    """The description of ``store`` with ``distributions``, as readable Turtle."""
    said = _Said()
    said.add(DATASET, RDF + "type", NamedNode(VOID + "Dataset"), NamedNode(DCAT + "Dataset"))
    for language in _TITLES:
        said.add(DATASET, DCTERMS + "title", Literal(_TITLES[language], language=language))
        said.add(DATASET, DCTERMS + "description", Literal(_TEXTS[language], language=language))
    said.add(DATASET, DCTERMS + "license", NamedNode(_LICENCE))
    said.add(DATASET, DCTERMS + "modified", Literal(DATA_DATE, datatype=NamedNode(XSD + "date")))
    said.add(DATASET, DCAT + "version", Literal(__version__))
    said.add(DATASET, VOID + "uriSpace", Literal(BASE + "id/"))
    said.add(DATASET, VOID + "vocabulary", NamedNode(ONTOLOGY), NamedNode(SKOS), NamedNode(DCTERMS))
    _count(store, said)
    for one in distributions:
        node = f"{BASE}dataset/{one.path}"
        said.add(DATASET, DCAT + "distribution", NamedNode(node))
        said.add(node, RDF + "type", NamedNode(DCAT + "Distribution"))
        said.add(node, DCTERMS + "title", Literal(one.path))
        said.add(node, DCTERMS + "description", Literal(one.purpose, language="en"))
        said.add(node, DCTERMS + "license", NamedNode(_LICENCE))
        said.add(node, DCAT + "downloadURL", NamedNode(BASE + one.path))
        said.add(node, DCAT + "mediaType", NamedNode("https://www.iana.org/assignments/media-types/" + one.media))
        said.add(node, DCAT + "byteSize", Literal(str(one.size), datatype=NamedNode(XSD + "nonNegativeInteger")))
        said.add(node, _SPDX + "checksum", NamedNode(node + "#sha256"))
        said.add(node + "#sha256", RDF + "type", NamedNode(_SPDX + "Checksum"))
        said.add(node + "#sha256", _SPDX + "algorithm", NamedNode(_SPDX + "checksumAlgorithm_sha256"))
        said.add(node + "#sha256", _SPDX + "checksumValue", Literal(one.sha256, datatype=NamedNode(XSD + "hexBinary")))
    return render(said.triples, {**PREFIXES, "spdx": _SPDX})


class _Said:
    def __init__(self) -> None:
        self.triples: list[Triple] = []

    def add(self, subject: str, predicate: str, *values: NamedNode | Literal) -> None:
        for value in values:
            self.triples.append(Triple(NamedNode(subject), NamedNode(predicate), value))

    def count(self, subject: str, predicate: str, number: int) -> None:
        self.add(subject, predicate, Literal(str(number), datatype=NamedNode(XSD + "integer")))


def _count(store: EmbeddedStore, said: _Said) -> None:
    """Adds the numbers of statements, things by class, statements by property, and links to other data sets."""
    classes = _numbers(store, "?s a ?what", "COUNT(DISTINCT ?s)")
    properties = _numbers(store, "?s ?what ?o", "COUNT(*)")
    said.count(DATASET, VOID + "triples", sum(properties.values()))
    said.count(DATASET, VOID + "classes", len(classes))
    said.count(DATASET, VOID + "properties", len(properties))
    for name, number in classes.items():
        node = f"{DATASET}/class/{key(name)}"
        said.add(DATASET, VOID + "classPartition", NamedNode(node))
        said.add(node, VOID + "class", NamedNode(name))
        said.count(node, VOID + "entities", number)
    _properties(said, properties)
    for predicate in (OWL + "sameAs", SKOS + "exactMatch"):
        if predicate in properties:
            node = f"{DATASET}/links/{key(predicate)}"
            said.add(node, RDF + "type", NamedNode(VOID + "Linkset"))
            said.add(node, VOID + "linkPredicate", NamedNode(predicate))
            said.add(node, VOID + "subjectsTarget", NamedNode(DATASET))
            said.count(node, VOID + "triples", properties[predicate])
            said.add(DATASET, VOID + "subset", NamedNode(node))


def _properties(said: _Said, properties: Mapping[str, int]) -> None:
    for name, number in properties.items():
        node = f"{DATASET}/property/{'' if name.startswith(CD) else 'other-'}{key(name)}"
        said.add(DATASET, VOID + "propertyPartition", NamedNode(node))
        said.add(node, VOID + "property", NamedNode(name))
        said.count(node, VOID + "triples", number)


def _numbers(store: EmbeddedStore, pattern: str, number: str) -> dict[str, int]:
    rows = select(
        store,
        f"SELECT ?what ({number} AS ?n) WHERE {{ {{ SELECT DISTINCT ?s ?what ?o WHERE {{ "
        f"GRAPH ?g {{ {pattern} }} FILTER(?g != <{ONTOLOGY}>) }} }} }} GROUP BY ?what",
    )
    found = {str(getattr(what, "value", "")): int(getattr(n, "value", "0")) for what, n in rows if what is not None}
    return dict(sorted(found.items()))
