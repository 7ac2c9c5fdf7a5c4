"""What the tests of exports share: a part of the graph, a graph of awkward values, and an export as bytes."""

import io
from functools import cache
from pathlib import Path

from pyoxigraph import RdfFormat

from cyberdip_kg.export import Options, get
from cyberdip_kg.export.selection import part
from cyberdip_kg.loading import load
from cyberdip_kg.namespaces import GRAPH, ONTOLOGY, PREFIXES
from cyberdip_kg.store import EmbeddedStore

LONG = "x" * 100_000

#: Names that break careless writers: formulas, quotes, markup, control characters, line ends, other scripts.
NAMES = {
    "AAA": '=HYPERLINK("http://example.org/","click")',
    "BBB": "it's \\ \"quoted\" \\N <b>&amp;</b> ]]> {id: 1} ; -- // */ 'or' 1=1",
    "CCC": "line\nend\r\ttab\u0001\u0007\u001b\u007f",
    "DDD": LONG,
    "EEE": "Same name",
    "FFF": "Same name",
    "GGG": "日本語 ჯორჯია \U0001f600 \u202eabc",
    "HHH": "@SUM(1)",
}


@cache
def small() -> EmbeddedStore:
    """The assertions about Kosovo and what they mention: things of many kinds."""
    from cyberdip_kg.assertions import assertions

    store = load()
    found = assertions(store, of=["https://w3id.org/cyberdip/id/state/XKX"], assessments=())
    refuted = assertions(store, assessments=("refuted", "disputed", "claimed"))
    return part(store, iris=[a.iri for a in (*found, *refuted)])


def quoted(text: str) -> str:
    inside = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "\\r")
    return '"' + "".join(c if c >= " " and c not in "\x7f\ufffe" else f"\\u{ord(c):04X}" for c in inside) + '"'


@cache
def awkward() -> EmbeddedStore:
    """Things with awkward names, a self-loop, a date before everything, a thing with no relation."""
    head = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())
    text = head + "".join(
        f"state:{key} a cd:State ; rdfs:label {quoted(name)}@en, {quoted(name)}@sq ; cd:iso3 {quoted(key)} ; "
        f"dcterms:source source:s .\n"
        for key, name in NAMES.items()
    )
    text += "igo:LONE a cd:IntergovernmentalOrganisation ; rdfs:label 'Lone'@en .\n"
    for number, (subject, target) in enumerate(
        [("AAA", "BBB"), ("BBB", "BBB"), ("CCC", "DDD"), ("EEE", "FFF"), ("AAA", "BBB")]
    ):
        text += (
            f"cooperation:c{number} a cd:Cooperation ; cd:subject state:{subject} ; cd:object state:{target} ; "
            f'cd:assessment assessment:confirmed ; cd:validFrom "0001-01-01"^^xsd:date ; '
            f"cd:summary {quoted(NAMES['BBB'])}@en ; cd:citation citation:c{number} .\n"
            f"citation:c{number} a cd:Citation ; cd:source source:s ; cd:stance cd:supports ; "
            f"cd:locator {quoted(NAMES['AAA'])} .\n"
        )
    text += f"source:s a cd:Source ; dcterms:title {quoted(NAMES['CCC'])}@en ; "
    text += "schema:url 'https://example.org/?a=1&b=2'^^xsd:anyURI .\n"
    return made(text)


def made(turtle: str) -> EmbeddedStore:
    """A store of the ontology and the statements of ``turtle``, with what is derived."""
    from cyberdip_kg import paths
    from cyberdip_kg.derive import derive
    from cyberdip_kg.store.embedded import load_ontology

    store = EmbeddedStore()
    load_ontology(store, paths.ONTOLOGY)
    from pyoxigraph import NamedNode

    store.oxigraph.load(turtle.encode(), RdfFormat.TURTLE, to_graph=NamedNode(GRAPH + "made"))
    derive(store)
    return store


def shuffled(store: EmbeddedStore) -> EmbeddedStore:
    """The same statements, put in another order."""
    fresh = EmbeddedStore()
    quads = list(store.quads())
    quads.sort(key=lambda q: hash(str(q.object)[::-1]))
    fresh.extend(quads)
    return fresh


def written(store: EmbeddedStore, name: str, folder: Path, **choice: object) -> dict[str, bytes]:
    """An export as bytes by file name."""
    form = get(name)
    options = Options(**choice)  # type: ignore[arg-type]
    if form.folder:
        target = folder / f"{name}-{len(list(folder.iterdir()))}"
        target.mkdir()
        form.write(store, target, options)
        return {path.name: path.read_bytes() for path in sorted(target.iterdir())}
    buffer = io.BytesIO()
    form.write(store, buffer, options)
    return {form.file: buffer.getvalue()}


def one(store: EmbeddedStore, name: str, **choice: object) -> bytes:
    """An export that is one file."""
    (data,) = written(store, name, Path(), **choice).values()
    return data


__all__ = ["LONG", "NAMES", "ONTOLOGY", "awkward", "made", "one", "shuffled", "small", "written"]
