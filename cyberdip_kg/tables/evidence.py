"""Who says so: the sources behind assertions and those of things."""

from collections.abc import Iterable

from pyoxigraph import NamedNode

from cyberdip_kg.namespaces import CD, DCTERMS, SCHEMA
from cyberdip_kg.store.results import Store, select
from cyberdip_kg.terms import curie, key, lexical, pick

_REMEMBERED = 100_000


class Evidence:
    """Finds who says so: the sources behind assertions, and those of things."""

    def __init__(self, store: Store, language: str = "en") -> None:
        self.store = store
        self.language = language
        self._of: dict[str, list[dict[str, str]]] = {}

    def learn(self, iris: Iterable[str]) -> None:
        """Looks up the sources of ``iris`` that are not known yet."""
        wanted = sorted(set(iris) - self._of.keys())
        if not wanted:
            return
        if len(self._of) > _REMEMBERED:
            self._of.clear()
        values = " ".join(str(NamedNode(iri)) for iri in wanted)
        stances: dict[str, set[tuple[str, str]]] = {}
        for evidence, source, stance in select(
            self.store,
            f"SELECT DISTINCT ?evidence ?source ?stance WHERE {{ VALUES ?evidence {{ {values} }} "
            f"{{ ?evidence <{CD}citation> ?citation . ?citation <{CD}source> ?source . "
            f"OPTIONAL {{ ?citation <{CD}stance> ?stance }} }} "
            f"UNION {{ ?evidence <{DCTERMS}source> ?source }} UNION {{ ?evidence <{CD}claimedIn> ?source }} "
            f"UNION {{ ?evidence a <{CD}Source> . BIND (?evidence AS ?source) }} }}",
        ):
            pair = (lexical(source), key(lexical(stance)) or "supports")
            stances.setdefault(lexical(evidence), set()).add(pair)
        details = self._details({source for pairs in stances.values() for source, _ in pairs})
        for iri in wanted:
            self._of[iri] = [
                {**details.get(source, {"title": curie(source)}), "stance": stance}
                for source, stance in sorted(stances.get(iri, ()), key=lambda pair: (pair[1] != "supports", pair))
            ]

    def _details(self, sources: set[str]) -> dict[str, dict[str, str]]:
        if not sources:
            return {}
        names = {DCTERMS + "title": "title", DCTERMS + "publisher": "publisher"}
        names |= {DCTERMS + "issued": "issued", SCHEMA + "url": "url"}
        values = " ".join(str(NamedNode(iri)) for iri in sorted(sources))
        properties = " ".join(f"<{iri}>" for iri in names)
        found: dict[str, dict[str, dict[str, str]]] = {}
        for source, predicate, value in select(
            self.store,
            f"SELECT ?source ?property ?value WHERE {{ VALUES ?source {{ {values} }} "
            f"VALUES ?property {{ {properties} }} ?source ?property ?value }}",
        ):
            by_name = found.setdefault(lexical(source), {}).setdefault(names[lexical(predicate)], {})
            language = getattr(value, "language", None) or ""
            by_name[language] = min(by_name.get(language, lexical(value)), lexical(value))
        return {
            iri: {name: pick(by_language, self.language) for name, by_language in values.items()}
            for iri, values in found.items()
        }

    def of(self, iris: Iterable[str]) -> list[dict[str, str]]:
        """The sources of ``iris``, those that support first, each once: title, publisher, issued, url, stance."""
        found: list[dict[str, str]] = []
        for iri in sorted(set(iris)):
            found += [source for source in self._of.get(iri, []) if source not in found]
        return sorted(found, key=lambda source: source["stance"] != "supports")


def cite(source: dict[str, str], language: str = "en") -> str:
    """One source as a person reads it.

    >>> cite({"title": "Chart", "publisher": "CoE", "issued": "2024", "url": "https://e.org/", "stance": "contradicts"})
    'against: Chart (CoE, 2024) https://e.org/'
    """
    about = ", ".join(source[name] for name in ("publisher", "issued") if source.get(name))
    text = (
        source.get("title", "") + (f" ({about})" if about else "") + (f" {source['url']}" if source.get("url") else "")
    )
    if source.get("stance") != "contradicts":
        return text
    from cyberdip_kg.sentences import catalogue

    return catalogue(language, "cyberdip_kg.tables").format("table-against", source=text)
