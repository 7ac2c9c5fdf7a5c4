"""Names in place of identifiers: labels for people, codes for machine-readable tables."""

from collections.abc import Callable, Iterable, Sequence

from pyoxigraph import Literal, NamedNode

from cyberdip_kg.namespaces import CD, DCTERMS, ID, KINDS, RDFS, SKOS, VOCAB
from cyberdip_kg.store.results import Row, Store, select
from cyberdip_kg.terms import Term, curie, key, lexical, pick

#: What the store says of one identifier: property and value.
Found = Sequence[tuple[str, Literal]]

_REMEMBERED = 100_000
_NAMELESS = tuple(f"{ID}{segment}/" for segment in (*KINDS, "citation"))
_LABELS = (RDFS + "label", SKOS + "prefLabel", DCTERMS + "title")
_CODES = (CD + "iso3", CD + "symbol", CD + "code", SKOS + "notation")


class Names:
    """The names of identifiers, looked up a batch at a time; the latest are remembered."""

    def __init__(self, store: Store, properties: Sequence[str], choose: Callable[[str, Found], str]) -> None:
        """``choose`` gives the name of an identifier, from its values of ``properties`` or from itself alone."""
        self.store = store
        self._properties = " ".join(f"<{iri}>" for iri in properties)
        self._choose = choose
        self._known: dict[str, str] = {}

    def learn(self, rows: Iterable[Row]) -> None:
        """Looks up the identifiers in ``rows`` that are not known yet."""
        wanted = {term.value for row in rows for term in row if isinstance(term, NamedNode)} - self._known.keys()
        wanted = {iri for iri in wanted if not iri.startswith(_NAMELESS)}
        if not wanted:
            return
        if len(self._known) > _REMEMBERED:
            self._known.clear()
        found: dict[str, list[tuple[str, Literal]]] = {iri: [] for iri in wanted}
        things = " ".join(str(NamedNode(iri)) for iri in sorted(wanted))
        for thing, predicate, name in select(
            self.store,
            f"SELECT ?thing ?property ?name WHERE {{ VALUES ?thing {{ {things} }} "
            f"VALUES ?property {{ {self._properties} }} ?thing ?property ?name }}",
        ):
            if isinstance(thing, NamedNode) and isinstance(predicate, NamedNode) and isinstance(name, Literal):
                found[thing.value].append((predicate.value, name))
        self._known |= {iri: self._choose(iri, values) for iri, values in found.items()}

    def of(self, term: Term | None) -> str:
        """The text that stands for ``term``."""
        if isinstance(term, NamedNode):
            return self._known.get(term.value) or self._choose(term.value, ())
        return lexical(term)


def labels(store: Store, language: str = "en") -> Names:
    """What a person reads: labels in ``language``, CURIEs where there is none."""

    def choose(iri: str, found: Found) -> str:
        by_language: dict[str, str] = {}
        for _, name in found:
            by_language.setdefault(name.language or "", name.value)
        return pick(by_language, language) or curie(iri)

    return Names(store, _LABELS, choose)


def codes(store: Store) -> Names:
    """What a table for programs holds: ISO codes, symbols of resolutions, series numbers, notations, else the key."""

    def choose(iri: str, found: Found) -> str:
        ranked = [(_rank(iri, predicate), name.value) for predicate, name in found]
        return min(ranked)[1] if ranked else key(iri) if iri.startswith((ID, VOCAB)) else curie(iri)

    return Names(store, _CODES, choose)


def _rank(iri: str, predicate: str) -> int:
    # A document other than a resolution goes by its code, and by its symbol only where it has none.
    if predicate == CD + "symbol" and not iri.startswith(ID + "resolution/"):
        return len(_CODES)
    return _CODES.index(predicate)
