"""The page of a view: one HTML file that holds its data, script and style and asks for nothing else."""

import base64
import hashlib
import json
from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path
from typing import Any

from pyoxigraph import Literal, NamedNode

from cyberdip_kg import paths
from cyberdip_kg.assertions import Assertion, Thing
from cyberdip_kg.errors import OutputError
from cyberdip_kg.grammar import accusative, gender, genitive, takes_article
from cyberdip_kg.namespaces import PREFIXES, XSD
from cyberdip_kg.sentences import messages
from cyberdip_kg.terms import LANGUAGES, Term, curie, key, pick
from cyberdip_kg.version import DATA_DATE, __version__
from cyberdip_kg.view.model import View
from cyberdip_kg.view.network import SHAPES, build

#: Above this many assertions the JSON-LD of a page describes the data set and leaves the assertions to the data block.
JSONLD_MOST = 3000
_LICENCE = "https://creativecommons.org/licenses/by/4.0/"


def render(view: View, language: str = "en", others: Iterable[tuple[str, Mapping[str, str]]] = ()) -> str:
    """The page of ``view`` as HTML, first shown in ``language``; ``others`` are (address, titles) of sibling pages.

    Raises:
        OutputError: the page's script was not built.
    """
    script, style = asset("page.js"), asset("page.css")
    data = _json({**record(view, language), "others": [[address, dict(titles)] for address, titles in others]})
    title = pick(view.titles, language, view.name)
    policy = (
        f"default-src 'none'; script-src '{_digest(script)}'; style-src '{_digest(style)}'; img-src data: blob:; "
        "base-uri 'none'; form-action 'none'"
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n<meta name="color-scheme" content="light dark">\n'
        f'<meta name="generator" content="cyberdip {__version__}">\n'
        f'<meta name="description" content="{escape(pick(view.descriptions, language, title))}">\n'
        f'<title>{escape(title)}</title>\n<link rel="icon" href="data:,">\n<style>{style}</style>\n'
        f'<script type="application/ld+json">{_json(jsonld(view))}</script>\n'
        f'<script type="application/json" id="data">{data}</script>\n</head>\n<body>\n'
        f'<main id="app"><h1>{escape(title)}</h1><noscript><p>'
        "This page draws its data with a script. The data stand in the page as JSON-LD. "
        '<span lang="sq">Kjo faqe i vizaton të dhënat me skript. Të dhënat gjenden në faqe si JSON-LD.</span>'
        f"</p></noscript></main>\n<script>{script}</script>\n</body>\n</html>\n"
    )


def asset(name: str) -> str:
    """The text of a file of the page's bundle.

    Raises:
        OutputError: the bundle was not built.
    """
    path: Path = paths.WEB / "bundle" / name
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise OutputError(f"{path}: the page's script was not built; run: python hatch_build.py") from error


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _json(value: object) -> str:
    """JSON that is safe inside a script element."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


class _Short:
    """Identifiers as CURIEs, with a record of the prefixes that were used."""

    def __init__(self) -> None:
        self.prefixes = {"cd", "xsd", "rdfs", "skos", "dcterms", "schema", "citation", "source", "assessment", "role"}
        self._namespaces = {namespace: prefix for prefix, namespace in PREFIXES.items()}

    def __call__(self, iri: str) -> str:
        cut = max(iri.rfind("/"), iri.rfind("#")) + 1
        prefix = self._namespaces.get(iri[:cut])
        if prefix is None or cut == len(iri):
            return iri
        self.prefixes.add(prefix)
        return f"{prefix}:{iri[cut:]}"


def _numbered(names: Iterable[str]) -> dict[str, int]:
    """A number for each name, in the order in which they first come."""
    return {name: number for number, name in enumerate(dict.fromkeys(names))}


def record(view: View, language: str = "en") -> dict[str, Any]:
    """The data of the page: columns of nodes, edges, assertions, citations and sources, and the message catalogues."""
    network = build(view, language)
    edges = view.edges
    things = list(view.things.values())
    number = {iri: position for position, iri in enumerate(view.things)}
    kinds, roles = _numbered(edge.kind for edge in edges), _numbered(edge.role for edge in edges)
    grades, types = _numbered(edge.assessment for edge in edges), _numbered(thing.type for thing in things)
    families = _numbered(node["group"] for node in network.nodes)
    citations = {citation.iri: citation for edge in edges for citation in edge.citations}
    cited = _numbered(citations)
    sources = dict(sorted({c.source.iri: c.source for c in citations.values()}.items()))
    source_number = _numbered(sources)
    short = _Short()
    shown = {
        "id": [short(thing.iri) for thing in things],
        "t": [types[thing.type] for thing in things],
        "f": [families[node["group"]] for node in network.nodes],
        "x": [node["x"] for node in network.nodes],
        "y": [node["y"] for node in network.nodes],
        "s": [node["size"] for node in network.nodes],
        **_names(things),
        "p": {n: _values(thing.values, short) for n, thing in enumerate(things) if thing.values},
    }
    columns = {
        "id": [short(edge.iri) for edge in edges],
        "k": [kinds[edge.kind] for edge in edges],
        "s": [number[edge.subject] for edge in edges],
        "o": [number[edge.object] for edge in edges],
        "a": [grades[edge.assessment] for edge in edges],
        "r": [roles[edge.role] for edge in edges],
        "f": [edge.valid_from for edge in edges],
        "u": [edge.valid_until for edge in edges],
        "hf": {n: edge.holds_from for n, edge in enumerate(edges) if edge.holds_from and not edge.valid_from},
        "hu": {n: edge.holds_until for n, edge in enumerate(edges) if edge.holds_until and not edge.valid_until},
        "c": [[cited[citation.iri] for citation in edge.citations] for edge in edges],
        "ab": {n: [number.get(i, short(i)) for i in edge.about] for n, edge in enumerate(edges) if edge.about},
        "p": {n: _values(edge.values, short) for n, edge in enumerate(edges) if edge.values},
        "links": len(view.links),
    }
    body: dict[str, Any] = {
        "name": view.name,
        "lang": language,
        "titles": dict(view.titles),
        "descriptions": dict(view.descriptions),
        "version": __version__,
        "date": max(view.date, DATA_DATE),
        "asOf": view.as_of,
        "leftOut": view.left_out,
        "focus": [number[iri] for iri in view.focus if iri in number],
        "types": list(types),
        "shapes": [SHAPES.get(name, "dot") for name in types],
        "families": list(families),
        "kinds": list(kinds),
        "grades": list(grades),
        "roles": list(roles),
        "grounds": {name: list(ground) for name, ground in view.geography.grounds.items()},
        "nodes": shown,
        "edges": [[number[e["from"]], number[e["to"]], e["members"]] for e in network.edges],
        "assertions": columns,
        "citations": [
            [short(c.iri), source_number[c.source.iri], int(c.stance == "contradicts"), c.locator, c.accessed]
            + ([_terms(c.notes, short)] if c.notes else [])
            for c in citations.values()
        ],
        "sources": [
            [short(iri), s.title, s.publisher, s.issued, s.url, s.kind, s.language] for iri, s in sources.items()
        ],
        "messages": {lang: messages(lang) for lang in LANGUAGES},
    }
    body["prefixes"] = {prefix: iri for prefix, iri in PREFIXES.items() if prefix in short.prefixes}
    body["labels"] = _labels(view, body)
    return body


def _labels(view: View, body: Mapping[str, Any]) -> dict[str, dict[str, str]]:
    """Labels of the classes, properties and concepts that the page names, by CURIE."""
    named = {f"cd:{name}" for name in (*body["types"], *body["kinds"])}
    named |= {f"family:{name}" for name in (*body["families"], *body["grounds"])}
    named |= {f"assessment:{name}" for name in body["grades"]} | {f"role:{name}" for name in body["roles"]}
    for values in (*body["assertions"]["p"].values(), *body["nodes"]["p"].values()):
        for name, terms in values.items():
            named.add(name)
            named.update(term for term in terms if isinstance(term, str))
    for _, _, _, _, _, kind, _ in body["sources"]:
        named.add(f"source-kind:{kind}")
    short = {curie(iri): dict(labels) for iri, labels in view.concepts.items()}
    return {name: short[name] for name in sorted(named) if name in short}


def _names(things: list[Thing]) -> dict[str, Any]:
    """Labels in both languages, and what the messages need to put them into sentences."""
    english = [pick(thing.labels, "en", key(thing.iri)) for thing in things]
    albanian = [pick(thing.labels, "sq", key(thing.iri)) for thing in things]
    return {
        "en": english,
        "sq": {n: sq for n, (en, sq) in enumerate(zip(english, albanian, strict=True)) if en != sq},
        "acc": {n: form for n, sq in enumerate(albanian) if (form := accusative(sq)) != sq},
        "gen": {n: form for n, sq in enumerate(albanian) if (form := genitive(sq)) != sq},
        "g": "".join(gender(sq) for sq in albanian),
        "the": "".join(str(int(takes_article(en, t.type))) for en, t in zip(english, things, strict=True)),
        "alt": {n: list(thing.alternatives) for n, thing in enumerate(things) if thing.alternatives},
        "code": {n: thing.code for n, thing in enumerate(things) if thing.code and thing.code != english[n]},
    }


def _values(values: Mapping[str, tuple[Term, ...]], short: _Short) -> dict[str, list[Any]]:
    """Further properties by CURIE: identifiers as CURIEs or in angle brackets, literals as [text, tag or datatype]."""
    found = {}
    for name, terms in values.items():
        written = _terms(terms, short)
        if written and name not in ("holdsFrom", "holdsUntil", "startKnown", "type"):
            found[_PROPERTY.get(name, f"cd:{name}")] = written
    return found


_PROPERTY = {
    "source": "dcterms:source",
    "url": "schema:url",
    "note": "skos:note",
    "definition": "skos:definition",
    "sameAs": "owl:sameAs",
    "exactMatch": "skos:exactMatch",
    "closeMatch": "skos:closeMatch",
    "description": "dcterms:description",
    "title": "dcterms:title",
}


def _terms(terms: Iterable[Term], short: _Short) -> list[Any]:
    return [_term(term, short) for term in terms if isinstance(term, NamedNode | Literal)]


def _term(term: NamedNode | Literal, short: _Short) -> Any:
    if isinstance(term, NamedNode):
        name = short(term.value)
        return f"<{term.value}>" if name == term.value else name
    if term.language:
        return [term.value, "@" + term.language]
    datatype = term.datatype.value
    return [term.value] if datatype == XSD + "string" else [term.value, short(datatype)]


def jsonld(view: View) -> dict[str, Any]:
    """The view as JSON-LD: the data set with its licence, and its things, assertions, citations and sources."""
    dataset: dict[str, Any] = {
        "@id": f"https://w3id.org/cyberdip/view/{view.name}",
        "@type": "schema:Dataset",
        "schema:name": [{"@value": text, "@language": lang} for lang, text in view.titles.items()],
        "schema:description": [{"@value": text, "@language": lang} for lang, text in view.descriptions.items()],
        "schema:license": {"@id": _LICENCE},
        "schema:version": __version__,
    }
    graph: list[dict[str, Any]] = [dataset]
    if len(view.assertions) <= JSONLD_MOST:
        ends = {end for a in view.edges for end in (a.subject, a.object)}
        graph += [
            {
                "@id": curie(thing.iri),
                "@type": f"cd:{thing.type}",
                "label": thing.labels,
            }
            for iri, thing in view.things.items()
            if iri in ends and thing.type
        ]
        graph += [_assertion(a) for a in view.assertions]
        graph += _evidence(view.assertions)
    context = {
        **{p: PREFIXES[p] for p in sorted(PREFIXES)},
        "label": {"@id": "rdfs:label", "@container": "@language"},
        **{
            name: {"@id": f"cd:{name}", "@type": "@id"} for name in ("subject", "object", "citation", "source", "about")
        },
        **{name: {"@id": f"cd:{name}", "@type": "@id"} for name in ("assessment", "role", "stance")},
    }
    text = json.dumps(graph)
    used = {name: value for name, value in context.items() if isinstance(value, dict) or f'"{name}:' in text}
    used |= {p: PREFIXES[p] for p in ("cd", "rdfs", "schema", "xsd")}
    return {"@context": used, "@graph": graph}


def _date(text: str) -> dict[str, str]:
    return {"@value": text, "@type": {4: "xsd:gYear", 7: "xsd:gYearMonth"}.get(len(text), "xsd:date")}


def _assertion(assertion: Assertion) -> dict[str, Any]:
    node: dict[str, Any] = {
        "@id": curie(assertion.iri),
        "@type": f"cd:{assertion.kind}",
        "subject": curie(assertion.subject),
        "object": curie(assertion.object),
        "assessment": f"assessment:{assertion.assessment}",
        "citation": [curie(citation.iri) for citation in assertion.citations],
    }
    if assertion.role:
        node["role"] = f"role:{assertion.role}"
    if assertion.about:
        node["about"] = [curie(iri) for iri in assertion.about]
    if assertion.valid_from:
        node["cd:validFrom"] = _date(assertion.valid_from)
    if assertion.valid_until:
        node["cd:validUntil"] = _date(assertion.valid_until)
    return node


def _evidence(found: Iterable[Assertion]) -> list[dict[str, Any]]:
    citations = {citation.iri: citation for assertion in found for citation in assertion.citations}
    sources = {citation.source.iri: citation.source for citation in citations.values()}
    nodes = []
    for _, citation in sorted(citations.items()):
        node = {
            "@id": curie(citation.iri),
            "@type": "cd:Citation",
            "source": curie(citation.source.iri),
            "stance": f"cd:{citation.stance}",
        }
        if citation.locator:
            node["cd:locator"] = citation.locator
        nodes.append(node)
    for _, source in sorted(sources.items()):
        node = {"@id": curie(source.iri), "@type": "cd:Source", "dcterms:title": source.title}
        if source.publisher:
            node["dcterms:publisher"] = source.publisher
        if source.url:
            node["schema:url"] = source.url
        nodes.append(node)
    return nodes
