"""The reference of the ontology, made from its own labels and definitions, as Markdown and as a page."""

from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode

from cyberdip_kg.namespaces import CD, ONTOLOGY, OWL, RDF, RDFS, SKOS, VOCAB
from cyberdip_kg.pages import BOTTOM, style, top
from cyberdip_kg.store.embedded import EmbeddedStore
from cyberdip_kg.terms import curie, key
from cyberdip_kg.version import __version__

_SECTIONS = (
    ("Classes", OWL + "Class"),
    ("Object properties", OWL + "ObjectProperty"),
    ("Datatype properties", OWL + "DatatypeProperty"),
    ("Annotation properties", OWL + "AnnotationProperty"),
)


def markdown(store: EmbeddedStore) -> str:
    """The reference of the ontology in ``store`` as Markdown: classes, properties and code lists, A to Z."""
    parts = [
        "# The ontology",
        f"Namespace `{CD}` (prefix `cd:`), version {__version__}. This page is made from `ontology/` by "
        "`docs/make.py`; what the patterns mean is in [the data guide](data-guide.md).",
    ]
    for title, iri in _SECTIONS:
        parts += [f"## {title}", *_terms(store, iri)]
    parts += ["## Code lists", *_schemes(store)]
    return "\n\n".join(parts) + "\n"


def page(store: EmbeddedStore) -> str:
    """The reference of the ontology in ``store`` as an HTML page."""
    from markdown_it import MarkdownIt

    body = MarkdownIt("commonmark", {"html": False}).enable("table").render(markdown(store))
    head = top("The ontology · cyberdip", "en", style())
    return f"{head}<main>\n{body.replace('(data-guide.md)', '')}</main>\n{BOTTOM}"


def _values(store: EmbeddedStore, subject: str, predicate: str) -> list[NamedNode | Literal]:
    quads = store.oxigraph.quads_for_pattern(NamedNode(subject), NamedNode(predicate), None, NamedNode(ONTOLOGY))
    found = [q.object for q in quads if isinstance(q.object, NamedNode | Literal)]
    return sorted(found, key=str)


def _text(store: EmbeddedStore, subject: str, predicate: str, language: str) -> str:
    for term in _values(store, subject, predicate):
        if isinstance(term, Literal) and term.language == language:
            return term.value
    return ""


def _names(store: EmbeddedStore, subject: str, predicate: str) -> str:
    names = [curie(t.value) for t in _values(store, subject, predicate) if isinstance(t, NamedNode)]
    return ", ".join(f"`{name}`" for name in names)


def _terms(store: EmbeddedStore, iri: str) -> Iterable[str]:
    quads = store.oxigraph.quads_for_pattern(None, NamedNode(RDF + "type"), NamedNode(iri), NamedNode(ONTOLOGY))
    for term in sorted({q.subject.value for q in quads if isinstance(q.subject, NamedNode)}):
        if not term.startswith(CD):
            continue
        facts = [
            (name, _names(store, term, predicate))
            for name, predicate in (
                ("refines", RDFS + ("subClassOf" if iri.endswith("Class") else "subPropertyOf")),
                ("of", RDFS + "domain"),
                ("gives", RDFS + "range"),
                ("derives", CD + "directProperty"),
            )
        ]
        said = "; ".join(f"{name} {value}" for name, value in facts if value)
        english, albanian = (_text(store, term, RDFS + "label", lang) for lang in ("en", "sq"))
        definition = _text(store, term, SKOS + "definition", "en")
        yield f"### `cd:{key(term)}`\n\n**{english}** · *{albanian}*. {definition}" + (f"\n\n{said}." if said else "")


def _schemes(store: EmbeddedStore) -> Iterable[str]:
    scheme_type = NamedNode(SKOS + "ConceptScheme")
    quads = store.oxigraph.quads_for_pattern(None, NamedNode(RDF + "type"), scheme_type, NamedNode(ONTOLOGY))
    for scheme in sorted(q.subject.value for q in quads if isinstance(q.subject, NamedNode)):
        if not scheme.startswith(VOCAB):
            continue
        members = store.oxigraph.quads_for_pattern(
            None, NamedNode(SKOS + "inScheme"), NamedNode(scheme), NamedNode(ONTOLOGY)
        )
        rows = []
        for concept in sorted(q.subject.value for q in members if isinstance(q.subject, NamedNode)):
            english, albanian = (_text(store, concept, SKOS + "prefLabel", lang) for lang in ("en", "sq"))
            rows.append(
                f"| `{key(concept)}` | {english} | {albanian} | {_text(store, concept, SKOS + 'definition', 'en')} |"
            )
        yield f"### {_text(store, scheme, RDFS + 'label', 'en')}\n\n`{scheme}/`"
        yield "| code | English | Albanian | definition |\n|---|---|---|---|\n" + "\n".join(rows)
