"""Cards: all that is known of one thing, in order, for a reader."""

from collections.abc import Iterable
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from cyberdip_kg.assertions import ACCEPTED, Assertion, Thing, assertions, things
from cyberdip_kg.namespaces import CD, KINDS, RDFS
from cyberdip_kg.store.results import Store, select
from cyberdip_kg.terms import Term, key, pick

#: Attributes that a card does not repeat, because it shows them in another way or they only help to draw.
_SHOWN = {"code", "family", "source"}


@dataclass(frozen=True)
class Card:
    """A thing, what is said of itself as (name, values) pairs, and its assertions by kind with the things they name."""

    thing: Thing
    type_label: str
    attributes: tuple[tuple[str, tuple[str, ...]], ...]
    groups: tuple[tuple[str, tuple[Assertion, ...]], ...]
    things: dict[str, Thing]


def card(
    store: Store, iri: str, language: str = "en", *, assessments: Iterable[str] = ACCEPTED, as_of: str = ""
) -> Card:
    """The card of the thing ``iri`` in ``language``; names of classes and properties come from the ontology."""
    found = assertions(store, of=[iri], assessments=assessments, as_of=as_of)
    named = {end for a in found for end in (a.subject, a.object, *a.about)}
    named |= {t.value for a in found for ts in a.values.values() for t in ts if isinstance(t, NamedNode)}
    thing = things(store, [iri]).get(iri) or Thing(iri, "", {})
    known = {**things(store, sorted(named), names_only=True), iri: thing}
    classes = [CD + name for name in (thing.type, *KINDS.values()) if name]
    objects = [t.value for terms in thing.values.values() for t in terms if isinstance(t, NamedNode)]
    terms = things(store, sorted({*classes, *(CD + name for name in thing.values), *objects}), names_only=True)
    labels = {name: term.labels for name, term in terms.items() if term.labels}

    def label(name: str) -> str:
        return pick(labels.get(name, {}), language, key(name))

    attributes = []
    without = _SHOWN | _direct_properties(store)
    for name, values in thing.values.items():
        texts = _texts(values, labels, language)
        if name not in without and texts:
            attributes.append((label(CD + name) if CD + name in labels else _borrowed(name, language), texts))
    by_kind = {kind: tuple(sorted((a for a in found if a.kind == kind), key=_when)) for kind in KINDS.values()}
    return Card(
        thing=thing,
        type_label=label(CD + thing.type) if thing.type else "",
        attributes=tuple(attributes),
        groups=tuple((label(CD + kind), group) for kind, group in by_kind.items() if group),
        things=known,
    )


def _borrowed(name: str, language: str) -> str:
    """The name of a property that the ontology takes from another one."""
    from cyberdip_kg.sentences import catalogue

    words = catalogue(language)
    return words.format(f"property-{name}") if words.has(f"property-{name}") else name


def _direct_properties(store: Store) -> set[str]:
    rows = select(store, f"SELECT ?p WHERE {{ ?p <{RDFS}subPropertyOf>* <{CD}relatedTo> }}")
    return {key(getattr(p, "value", "")) for (p,) in rows}


def _when(assertion: Assertion) -> tuple[str, str]:
    return (assertion.valid_from or assertion.holds_from, assertion.iri)


def _texts(terms: Iterable[Term], labels: dict[str, dict[str, str]], language: str) -> tuple[str, ...]:
    texts: list[str] = []
    tagged: dict[str, str] = {}
    for term in terms:
        if isinstance(term, NamedNode):
            texts.append(pick(labels[term.value], language, term.value) if term.value in labels else term.value)
        elif isinstance(term, Literal) and term.language in ("en", "sq"):
            tagged[term.language] = term.value
        elif isinstance(term, Literal):
            texts.append(f"{term.value} ({term.language})" if term.language else term.value)
    if tagged:
        texts.insert(0, pick(tagged, language))
    return tuple(texts)
