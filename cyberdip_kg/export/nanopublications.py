"""Nanopublications (http://nanopub.org/guidelines/working_draft/): one for each confirmed assertion, as TriG.

Each has four graphs: the head, the assertion (the direct triple and the assertion's own properties), its provenance
(citations and sources that support it) and the publication info. They are not signed and have no trusty identifiers.
"""

from collections.abc import Iterable
from typing import BinaryIO

from pyoxigraph import NamedNode, Quad, Triple

from cyberdip_kg.export.direct import direct_triples
from cyberdip_kg.export.options import Options
from cyberdip_kg.export.projection import Projection
from cyberdip_kg.export.rdf import with_head
from cyberdip_kg.namespaces import BASE, CD, DCTERMS, DERIVED, ID, ONTOLOGY, PREFIXES, PROV, RDF, XSD
from cyberdip_kg.store.embedded import EmbeddedStore
from cyberdip_kg.turtle import Names, predicate_key
from cyberdip_kg.version import DATA_DATE

_NP = "http://www.nanopub.org/nschema#"
_NANOPUB = BASE + "nanopub/"
_LICENCE = "https://creativecommons.org/licenses/by/4.0/"
_LEFT_OUT = {CD + "citation", CD + "holdsFrom", CD + "holdsUntil", CD + "startKnown"}

Said = list[tuple[str, str]]


def nanopublications(store: EmbeddedStore, file: BinaryIO, options: Options) -> None:
    """The nanopublications, sorted by the assertion they are about."""
    found = Projection(store, Options(options.layer, options.language, ("confirmed",), options.progress))
    direct: dict[str, list[Triple]] = {}
    for iri, triple in direct_triples(store):
        direct.setdefault(iri, []).append(triple)
    names = Names({**PREFIXES, "np": _NP, "pub": _NANOPUB})
    writer = _Writer(store, names)

    def head() -> bytes:
        used = sorted(names.used | {"np"})
        return "".join(f"@prefix {prefix}: <{names.prefixes[prefix]}> .\n" for prefix in used).encode()

    def body() -> Iterable[bytes]:
        for number, iri in enumerate(found.assertions):
            yield ("\n" if number else "").encode() + writer.one(iri, direct.get(iri, [])).encode()
            options.progress("nanopublications written", number + 1)

    with_head(file, head, lambda: iter(body()))


class _Writer:
    """Writes one nanopublication after another."""

    def __init__(self, store: EmbeddedStore, names: Names) -> None:
        self._quads = store.oxigraph.quads_for_pattern
        self._names = names
        self._license = f"{names.iri(DCTERMS + 'license')} {names.iri(_LICENCE)}"

    def one(self, iri: str, direct: list[Triple]) -> str:
        n = self._names
        name = _NANOPUB + (iri.removeprefix(ID) if iri.startswith(ID) else iri.replace("://", "/"))
        graphs = {part: n.iri(f"{name}#{part}") for part in ("Head", "assertion", "provenance", "pubinfo")}
        citations = sorted(
            q.object.value
            for q in self._quads(NamedNode(iri), NamedNode(CD + "citation"), None, None)
            if isinstance(q.object, NamedNode)
        )
        supporting = [c for c in citations if self._supports(c)]
        sources = sorted({s for c in supporting for s in self._values(c, CD + "source")})
        prov = [
            self._block(
                graphs["assertion"],
                [(PROV + "wasDerivedFrom", n.iri(s)) for s in sources]
                + [(CD + "citation", n.iri(c)) for c in supporting],
            )
        ]
        prov += [self._described(node) for node in (*supporting, *sources)]
        said = [self._block(n.term(t.subject), [(t.predicate.value, n.term(t.object))]) for t in direct]
        day = f'"{DATA_DATE}T00:00:00Z"^^{n.iri(XSD + "dateTime")}'
        info: Said = [
            (DCTERMS + "created", day),
            (DCTERMS + "creator", n.iri(f"{ID}organisation/cyberdip-kg")),
            (DCTERMS + "license", n.iri(_LICENCE)),
        ]
        whole = n.iri(name)
        parts: Said = [
            (RDF + "type", n.iri(_NP + "Nanopublication")),
            (_NP + "hasAssertion", graphs["assertion"]),
            (_NP + "hasProvenance", graphs["provenance"]),
            (_NP + "hasPublicationInfo", graphs["pubinfo"]),
        ]
        return "".join(
            f"{graphs[part]} {{\n{''.join(blocks)}}}\n"
            for part, blocks in (
                ("Head", [self._block(whole, parts)]),
                ("assertion", [*said, self._described(iri)]),
                ("provenance", prov),
                ("pubinfo", [self._block(whole, info)]),
            )
        )

    def _described(self, iri: str) -> str:
        said: set[tuple[str, str]] = set()
        for quad in self._quads(NamedNode(iri), None, None, None):
            own = _outside(quad) and quad.predicate.value not in _LEFT_OUT
            if own:
                said.add((quad.predicate.value, self._names.term(quad.object)))
        return self._block(self._names.iri(iri), sorted(said, key=lambda p: (predicate_key(p[0]), p[1])))

    def _block(self, subject: str, said: Said) -> str:
        if not said:
            return ""
        lines = [f"{'a' if name == RDF + 'type' else self._names.iri(name)} {value}" for name, value in said]
        return f"    {subject} " + " ;\n        ".join(lines) + " .\n"

    def _values(self, iri: str, name: str) -> list[str]:
        quads = self._quads(NamedNode(iri), NamedNode(name), None, None)
        return [q.object.value for q in quads if isinstance(q.object, NamedNode)]

    def _supports(self, citation: str) -> bool:
        return CD + "supports" in self._values(citation, CD + "stance")


def _outside(quad: Quad) -> bool:
    return getattr(quad.graph_name, "value", "") not in (ONTOLOGY, DERIVED)
