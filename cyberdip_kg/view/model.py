"""The model of a view: which things and assertions it shows, and where the things sit."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from pyoxigraph import NamedNode

from cyberdip_kg.assertions import ACCEPTED, Assertion, Citation, Source, Thing, assertions, things
from cyberdip_kg.namespaces import CD
from cyberdip_kg.store.results import Store, select
from cyberdip_kg.terms import key, pick
from cyberdip_kg.view.geography import Geography, chart
from cyberdip_kg.view.library import Preset, choose

#: Properties of things that can be drawn as links besides assertions.
LINKS = (
    "attachedTo",
    "bearsOn",
    "linkedTo",
    "mandatedBy",
    "partOf",
    "repealedBy",
    "report",
    "setOutIn",
    "supplements",
)
#: The assessment of a link: it is an attribute of the thing, with the sources of the thing.
ATTRIBUTE = "attribute"


@dataclass(frozen=True)
class View:
    """What a page shows.

    ``titles`` and ``descriptions`` are by language; ``focus`` are the things the view is about; ``links`` are
    attributes of things drawn as edges, in the form of assertions of the assessment ``attribute``; ``concepts`` are
    labels of codes by identifier; ``date`` is the latest day on which a source was read.
    """

    name: str
    titles: Mapping[str, str]
    descriptions: Mapping[str, str]
    things: Mapping[str, Thing]
    assertions: Sequence[Assertion]
    links: Sequence[Assertion]
    geography: Geography
    focus: tuple[str, ...] = ()
    concepts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    date: str = ""
    as_of: str = ""
    left_out: int = 0

    @property
    def edges(self) -> list[Assertion]:
        """Assertions and links together."""
        return [*self.assertions, *self.links]


def from_preset(
    store: Store,
    preset: Preset,
    place: Geography | None = None,
    *,
    kinds: Iterable[str] = (),
    assessments: Iterable[str] = (),
    as_of: str = "",
) -> View:
    """The view that ``preset`` selects, limited as by :func:`around`."""
    chosen, kept = choose(store, preset)
    found = assertions(store, iris=chosen, kinds=kinds, assessments=assessments, as_of=as_of) if chosen else []
    return _view(
        store,
        found,
        kept,
        links=preset.links,
        place=place,
        name=preset.name,
        titles=preset.titles,
        descriptions=preset.descriptions,
        focus=preset.focus,
        as_of=as_of,
    )


def around(
    store: Store,
    iris: Sequence[str],
    *,
    hops: int = 1,
    kinds: Iterable[str] = (),
    assessments: Iterable[str] = ACCEPTED,
    as_of: str = "",
    place: Geography | None = None,
) -> View:
    """The view of the assertions within ``hops`` steps of the things ``iris``; of the whole graph where there are none.

    Args:
        store: where they are read.
        iris: the things in the middle.
        hops: how many assertions may lie between a thing of the view and the nearest of ``iris``.
        kinds: class names such as ``Membership``; any where empty.
        assessments: codes; any where empty.
        as_of: an ISO day on which the assertions hold; any time where empty.
        place: the geography, where it is already known.
    """
    kinds, assessments = tuple(kinds), tuple(assessments)
    found: dict[str, Assertion] = {}
    reached, frontier = set(iris), list(iris)
    for _ in range(hops if iris else 1):
        if iris and not frontier:
            break
        wave = assertions(store, of=frontier, kinds=kinds, assessments=assessments, as_of=as_of)
        found |= {assertion.iri: assertion for assertion in wave}
        ends = {end for a in wave for end in (a.subject, a.object)}
        frontier = sorted(ends - reached)
        reached |= ends
    middle = things(store, iris) if iris else {}
    names = {lang: ", ".join(pick(t.labels, lang, key(t.iri)) for t in middle.values()) for lang in ("en", "sq")}
    return _view(
        store,
        [found[iri] for iri in sorted(found)],
        iris,
        links=("partOf",),
        place=place,
        name="view",
        titles=names if iris else {"en": "The whole graph", "sq": "I gjithë grafi"},
        descriptions={},
        focus=tuple(iris),
        as_of=as_of,
    )


def _view(
    store: Store,
    found: Sequence[Assertion],
    kept: Iterable[str],
    *,
    links: Iterable[str],
    place: Geography | None,
    **rest: object,
) -> View:
    wanted = {end for a in found for end in (a.subject, a.object)} | set(kept)
    mentioned = {iri for a in found for iri in a.about} | {
        term.value
        for a in found
        for name in ("addressee", "document", "legalBasis")
        for term in a.values.get(name, ())
        if isinstance(term, NamedNode)
    }
    known = things(store, sorted(wanted | mentioned)) if wanted or mentioned else {}
    missing = {iri: Thing(iri, "", {}) for iri in wanted if iri not in known}
    shown = {iri: thing for iri, thing in sorted({**known, **missing}.items()) if iri in wanted}
    drawn = _links(store, shown, found, tuple(links))
    return View(
        things=dict(sorted({**known, **missing}.items())),
        assertions=tuple(found),
        links=drawn,
        geography=chart(store) if place is None else place,
        concepts=_concepts(store),
        date=max((c.accessed for a in found for c in a.citations), default=""),
        **rest,  # type: ignore[arg-type]
    )


def _links(
    store: Store, shown: Mapping[str, Thing], found: Sequence[Assertion], names: Sequence[str]
) -> tuple[Assertion, ...]:
    objects = {a.iri: a.object for a in found}
    wanted: list[tuple[str, str, str, tuple[str, ...]]] = []
    for iri, thing in shown.items():
        sources = tuple(sorted({str(getattr(t, "value", "")) for t in thing.values.get("source", ())}))
        for name in names:
            ends = {
                objects.get(end, end) for term in thing.values.get(name, ()) for end in [getattr(term, "value", "")]
            }
            wanted += [(iri, name, end, sources) for end in sorted(ends) if end in shown and end != iri]
    used = _sources(store, {source for *_, sources in wanted for source in sources})
    return tuple(
        Assertion(
            iri=f"{iri}#{name}-{key(end)}",
            kind=name,
            subject=iri,
            object=end,
            assessment=ATTRIBUTE,
            citations=tuple(Citation(f"{iri}#{key(s)}", used[s], "supports", "", "") for s in sources if s in used),
        )
        for iri, name, end, sources in wanted
    )


def _sources(store: Store, iris: Iterable[str]) -> dict[str, Source]:
    from cyberdip_kg.assertions import sources

    wanted = set(iris)
    return {source.iri: source for source in sources(store) if source.iri in wanted} if wanted else {}


def _concepts(store: Store) -> dict[str, dict[str, str]]:
    rows = select(
        store,
        "SELECT ?c ?label WHERE { { ?c <http://www.w3.org/2004/02/skos/core#inScheme> ?s ; "
        "<http://www.w3.org/2004/02/skos/core#prefLabel> ?label } UNION { ?c a ?k ; "
        f'<http://www.w3.org/2000/01/rdf-schema#label> ?label . FILTER(STRSTARTS(STR(?c), "{CD}")) }} }}',
    )
    found: dict[str, dict[str, str]] = {}
    for concept, label in rows:
        found.setdefault(str(getattr(concept, "value", "")), {})[getattr(label, "language", "") or "en"] = getattr(
            label, "value", ""
        )
    return found


def bounded(view: View, most: int) -> View:
    """``view`` with at most ``most`` things: those in focus, then the best connected; says how many were left out."""
    shown = sorted({end for a in view.edges for end in (a.subject, a.object)} | set(view.focus))
    if len(shown) <= most:
        return view
    degree = dict.fromkeys(shown, 0)
    for edge in view.edges:
        degree[edge.subject] += 1
        degree[edge.object] += 1
    kept = set(sorted(shown, key=lambda iri: (iri not in view.focus, -degree[iri], iri))[:most])
    return replace(
        view,
        assertions=tuple(a for a in view.assertions if a.subject in kept and a.object in kept),
        links=tuple(a for a in view.links if a.subject in kept and a.object in kept),
        left_out=len(shown) - len(kept),
    )
