"""Evidence: the sentences and sources behind a row, and the day up to which sources were read."""

from collections.abc import Iterable
from dataclasses import dataclass

from cyberdip_kg.assertions import assertions, things
from cyberdip_kg.namespaces import CD
from cyberdip_kg.sentences import plain, sentence, source_line
from cyberdip_kg.store.results import Store, select


@dataclass(frozen=True)
class Said:
    """What an assertion says, and who says so with the addresses."""

    iri: str
    text: str
    sources: tuple[tuple[str, str], ...]


def said(store: Store, iris: Iterable[str], language: str = "en") -> list[Said]:
    """The assertions ``iris`` as sentences with their sources, in the order given."""
    wanted = list(dict.fromkeys(iris))
    if not wanted:
        return []
    found = {a.iri: a for a in assertions(store, iris=wanted, assessments=())}
    ends = {end for a in found.values() for end in (a.subject, a.object, *a.about)}
    ends |= {str(getattr(t, "value", "")) for a in found.values() for t in a.values.get("addressee", ())}
    known = things(store, sorted(ends)) if ends else {}
    return [
        Said(
            iri,
            plain(sentence(found[iri], known, language)),
            tuple((source_line(c, language), c.source.url) for c in found[iri].citations),
        )
        for iri in wanted
        if iri in found
    ]


def latest(store: Store) -> str:
    """The newest day on which a source was read, ISO; empty where no citation says when.

    It stands for "now" in results, which carry no clock: the graph cannot know what happened after it.
    """
    rows = select(store, f"SELECT (MAX(STR(?day)) AS ?newest) WHERE {{ ?citation <{CD}accessedOn> ?day }}")
    text = str(getattr(rows[0][0], "value", "")) if rows and rows[0][0] is not None else ""
    if not text:
        return ""
    from cyberdip_kg.terms import last_day

    return last_day(text[:10]).isoformat()
