"""QuickStatements (https://www.wikidata.org/wiki/Help:QuickStatements), version 1: a text to read, never sent.

Only confirmed assertions are written, and only where both ends carry the Wikidata item that somebody verified
(``owl:sameAs``), the kind of relation has a property there, and a supporting source has an address.
"""

import re
from collections.abc import Iterator
from typing import BinaryIO

from pyoxigraph import Literal, NamedNode

from cyberdip_kg.assertions import Assertion, Citation
from cyberdip_kg.export.options import Options
from cyberdip_kg.export.projection import Projection
from cyberdip_kg.namespaces import CD, OWL
from cyberdip_kg.store.embedded import EmbeddedStore

_ITEM = re.compile(r"https?://www\.wikidata\.org/entity/(Q[1-9]\d*)")
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_MEMBER, _PARTICIPANT, _REPLACES = "P463", "P1344", "P1365"
_SIGNATORY, _RATIFIED = "P1891", "P6193"
_START, _END, _POINT = "P580", "P582", "P585"
_URL, _READ = "S854", "S813"


def quickstatements(store: EmbeddedStore, file: BinaryIO, options: Options) -> None:
    """One line a statement: item, property, item, qualifiers, the address of a source and the day it was read."""
    items = _items(store)
    found = Projection(store, Options(options.layer, options.language, ("confirmed",), options.progress))
    both = _both(store, items)
    found.assertions = [iri for iri in found.assertions if iri in both]
    for assertion, _ in found.records():
        ends = items.get(assertion.subject), items.get(assertion.object)
        citation = next((c for c in assertion.supporting if c.source.url.startswith("http")), None)
        if ends[0] and ends[1] and citation and not assertion.contradicting:
            for line in _lines(assertion, ends[0], ends[1], citation):
                file.write(line.encode())


def _items(store: EmbeddedStore) -> dict[str, str]:
    found: dict[str, set[str]] = {}
    for quad in store.oxigraph.quads_for_pattern(None, NamedNode(OWL + "sameAs"), None, None):
        match = _ITEM.fullmatch(str(getattr(quad.object, "value", "")))
        if match and isinstance(quad.subject, NamedNode):
            found.setdefault(quad.subject.value, set()).add(match[1])
    return {iri: next(iter(names)) for iri, names in found.items() if len(names) == 1}


def _both(store: EmbeddedStore, items: dict[str, str]) -> set[str]:
    """The assertions both of whose ends have an item."""
    with_end: list[set[str]] = []
    for name in ("subject", "object"):
        quads = store.oxigraph.quads_for_pattern(None, NamedNode(CD + name), None, None)
        with_end.append(
            {str(getattr(q.subject, "value", "")) for q in quads if getattr(q.object, "value", "") in items}
        )
    return with_end[0] & with_end[1]


def _lines(a: Assertion, subject: str, target: str, citation: Citation) -> Iterator[str]:
    span = [*_when(_START, a.valid_from), *_when(_END, a.valid_until)]
    if a.kind == "Membership" and a.role == "member":
        yield _line(a, [subject, _MEMBER, target, *span], citation)
    elif a.kind == "TreatyParticipation":
        signed = _first(a, "signedOn") or (a.valid_from if a.role == "signatory" else "")
        consent = _first(a, "consentOn") or (a.valid_from if a.role == "contracting-state" else "")
        if signed:
            yield _line(a, [target, _SIGNATORY, subject, *_when(_POINT, signed)], citation)
        if consent:
            yield _line(a, [target, _RATIFIED, subject, *_when(_POINT, consent)], citation)
    elif a.kind == "EventParticipation" and a.role in ("participant", "host", "organiser", "speaker"):
        yield _line(a, [subject, _PARTICIPANT, target], citation)
    elif a.kind == "Succession":
        yield _line(a, [subject, _REPLACES, target, *_when(_POINT, a.valid_from)], citation)


def _line(a: Assertion, words: list[str], citation: Citation) -> str:
    address = citation.source.url.replace('"', "%22").replace("\t", "%09").replace("\n", "%0A")
    words = [*words, _URL, f'"{address}"', *_when(_READ, citation.accessed)]
    return "\t".join(words) + f" /* {a.iri.replace('*/', '')} */\n"


def _when(name: str, date: str) -> list[str]:
    """A property and a time with its precision: 11 for a day, 10 for a month, 9 for a year.

    >>> _when("P580", "2004-07")
    ['P580', '+2004-07-00T00:00:00Z/10']
    """
    if not _DATE.fullmatch(date):
        return []
    full = date + "-00-00"[len(date) - 4 :] if len(date) < 10 else date
    return [name, f"+{full}T00:00:00Z/{ {4: 9, 7: 10, 10: 11}[len(date)] }"]


def _first(a: Assertion, name: str) -> str:
    return min((t.value for t in a.values.get(name, ()) if isinstance(t, Literal)), default="")
