"""Names: finds the thing that a code, a label, a CURIE or an IRI stands for, and the nearest where none does."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from pyoxigraph import Literal, NamedNode

from cyberdip_kg.errors import UnknownName
from cyberdip_kg.namespaces import CD, DCTERMS, ID, RDFS, SCHEMA, SHORT, SKOS, TYPES
from cyberdip_kg.store.results import Store, select
from cyberdip_kg.terms import curie, expand, fold, key, pick

#: Properties that carry a name or code of a thing, the strongest first.
_NAMES = (
    CD + "iso3",
    CD + "symbol",
    CD + "code",
    CD + "iso2",
    RDFS + "label",
    SKOS + "prefLabel",
    CD + "officialName",
    SKOS + "altLabel",
    SKOS + "notation",
    CD + "formerName",
    CD + "number",
    CD + "attackId",
    CD + "m49",
    DCTERMS + "title",
    SCHEMA + "name",
    "http://xmlns.com/foaf/0.1/name",
)


@dataclass(frozen=True)
class Named:
    """A thing with the names it carries: identifier, type segment, labels by language, and (rank, name) pairs."""

    iri: str
    segment: str
    labels: dict[str, str]
    names: tuple[tuple[int, str], ...]


@dataclass(frozen=True)
class Match:
    """A thing that a search found: how well it matches (1 is best), and the name that matched."""

    thing: Named
    score: float
    name: str


@lru_cache(maxsize=4)
def index(store: Store) -> dict[str, Named]:
    """Everything in ``store`` that has a name, with its names, by identifier: things, sources, classes, concepts."""
    properties = " ".join(f"<{iri}>" for iri in _NAMES)
    rank = {iri: number for number, iri in enumerate(_NAMES)}
    labels: dict[str, dict[str, str]] = {}
    names: dict[str, list[tuple[int, str]]] = {}
    for thing, predicate, name in select(
        store, f"SELECT ?thing ?property ?name WHERE {{ VALUES ?property {{ {properties} }} ?thing ?property ?name }}"
    ):
        if not (isinstance(thing, NamedNode) and isinstance(predicate, NamedNode) and isinstance(name, Literal)):
            continue
        names.setdefault(thing.value, []).append((rank[predicate.value], name.value))
        if name.language and predicate.value in (RDFS + "label", SKOS + "prefLabel"):
            labels.setdefault(thing.value, {})[name.language] = name.value
    return {iri: Named(iri, _segment(iri), labels.get(iri, {}), tuple(sorted(names[iri]))) for iri in sorted(names)}


def _segment(iri: str) -> str:
    return iri[len(ID) :].split("/", 1)[0] if iri.startswith(ID) else ""


def resolve(store: Store, text: str, segments: Iterable[str] = ()) -> str:
    """The identifier of the one thing that ``text`` names: an IRI, a CURIE, a code, a label or an alternative label.

    Args:
        store: where to look.
        text: what a person typed.
        segments: the types that are allowed, such as ``("state",)``; all things where empty.

    Raises:
        UnknownName: nothing, or more than one thing, is called that; the message offers the nearest.
    """
    allowed = frozenset(segments)
    quick = _by_code(store, text.strip(), allowed)
    if quick:
        return quick
    things = {iri: named for iri, named in index(store).items() if _fits(named, allowed)}
    typed = text.strip()
    iri = typed.strip("<>") if "://" in typed else expand(typed)
    if iri is not None and iri in things:
        return iri
    if iri is not None and "://" in typed and _exists(store, iri) and not allowed:
        return iri
    wanted = fold(typed)
    plain = wanted.replace(" ", "").replace(".", "")
    best: list[tuple[int, str]] = []
    for named in things.values():
        if fold(key(named.iri)) == wanted:
            best.append((-1, named.iri))
        for rank, name in named.names:
            folded = fold(name)
            if folded == wanted or (rank < 4 and folded.replace(" ", "") == plain):
                best.append((rank, named.iri))
    if best:
        top = min(rank for rank, _ in best)
        found = sorted({iri for rank, iri in best if rank == top}, key=_preference)
        if len(found) == 1 or _preference(found[0])[0] < _preference(found[1])[0]:
            return found[0]
        raise UnknownName(f"{text!r} may mean any of {', '.join(curie(iri) for iri in found[:5])}; say which")
    what = " or ".join(sorted(s.replace("-", " ") for s in allowed)) or "thing"
    near = [f"{pick(m.thing.labels, 'en', m.name)} ({curie(m.thing.iri)})" for m in search(store, text, allowed, 3)]
    hint = f"; nearest: {', '.join(near)}" if near else "; search with: cyberdip search TEXT"
    raise UnknownName(f"no {what} is called {text!r}{hint}")


def _by_code(store: Store, text: str, allowed: frozenset[str]) -> str:
    """The one thing whose code is ``text`` to the letter, without reading every name; empty where there is none."""
    codes = " ".join(f"<{iri}>" for iri in _NAMES[:3])
    rows = select(store, f"SELECT DISTINCT ?thing WHERE {{ VALUES ?code {{ {codes} }} ?thing ?code {Literal(text)} }}")
    found = [thing.value for (thing,) in rows if isinstance(thing, NamedNode)]
    fitting = [iri for iri in found if not allowed or _segment(iri) in allowed]
    return fitting[0] if len(fitting) == 1 else ""


def search(store: Store, text: str, segments: Iterable[str] = (), limit: int = 20) -> list[Match]:
    """Things whose names match ``text``, the best first; accents, case and small misspellings are forgiven."""
    wanted = fold(text)
    if not wanted:
        return []
    allowed = frozenset(segments)
    matcher = difflib.SequenceMatcher(autojunk=False)
    matcher.set_seq2(wanted)
    matches = []
    for named in index(store).values():
        if not _fits(named, allowed):
            continue
        best = (0.0, "")
        for rank, name in (*named.names, (4, key(named.iri))):
            score = _score(wanted, fold(name), matcher) - rank * 0.001
            if score > best[0]:
                best = (score, name)
        if best[0] >= 0.6:
            matches.append(Match(named, round(best[0], 4), best[1]))
    matches.sort(key=lambda m: (-m.score, _preference(m.thing.iri), m.thing.iri))
    return matches[:limit]


def _score(wanted: str, name: str, matcher: "difflib.SequenceMatcher[str]") -> float:
    if name == wanted:
        return 1.0
    if name.startswith(wanted):
        return 0.95
    words = name.split()
    if any(word.startswith(wanted) for word in words):
        return 0.9
    if len(wanted) > 2 and wanted in name:
        return 0.85
    parts = wanted.split()
    if len(parts) > 1 and all(any(word.startswith(part) for word in words) for part in parts):
        return 0.8
    best = 0.0
    for candidate in (name, *words) if len(parts) == 1 else (name,):
        if abs(len(candidate) - len(wanted)) > max(2, len(wanted) // 3):
            continue
        matcher.set_seq1(candidate)
        if matcher.real_quick_ratio() > 0.72 and matcher.quick_ratio() > 0.72:
            best = max(best, matcher.ratio())
    return best * 0.8 if best > 0.72 else 0.0


_ORDER = {segment: rank for rank, segment in enumerate(TYPES)}


def _preference(iri: str) -> tuple[int, str]:
    return (_ORDER.get(_segment(iri), len(_ORDER)), iri)


def _fits(named: Named, allowed: frozenset[str]) -> bool:
    return not allowed or named.segment in allowed


def _exists(store: Store, iri: str) -> bool:
    return store.query(f"ASK {{ {NamedNode(iri)} ?p ?o }}") is True


def prefix_of(segment: str) -> str:
    """The prefix under which identifiers of a type are written.

    >>> prefix_of("intergovernmental-organisation")
    'igo'
    """
    return SHORT.get(segment, segment)


def class_label(store: Store, iri: str, language: str) -> str:
    """The label of a class or concept in ``language``, or its last part where it has none."""
    named = index(store).get(iri)
    return pick(named.labels, language, key(iri)) if named else key(iri)
