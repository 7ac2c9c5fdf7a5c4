"""Changes: what began, ended or happened to a thing, in order of time."""

from collections.abc import Iterable
from dataclasses import dataclass

from cyberdip_kg.assertions import ACCEPTED, Assertion, Thing, assertions, things
from cyberdip_kg.namespaces import CD
from cyberdip_kg.store.results import Store, select

#: What a moment may be, in the order in which moments of one day are told.
SORTS = ("ended", "began", "signed", "consented", "happened")


@dataclass(frozen=True, order=True)
class Moment:
    """A dated moment of an assertion: the date as authored, what it is (one of :data:`SORTS`), the assertion."""

    date: str
    sort: str
    iri: str
    assertion: Assertion


@dataclass(frozen=True)
class History:
    """The moments of a thing in order of time, and the things that their assertions name."""

    moments: tuple[Moment, ...]
    things: dict[str, Thing]


def history(
    store: Store,
    of: Iterable[str],
    *,
    start: str = "",
    end: str = "",
    kinds: Iterable[str] = (),
    assessments: Iterable[str] = ACCEPTED,
) -> History:
    """What happened to the things ``of`` from the day ``start`` to the day ``end`` (ISO; any time where empty).

    A relation that lasts has a moment where it began and one where it ended; a treaty participation also those of
    signature and consent. What has no date is left out.
    """
    points = _points(store)
    found = assertions(store, of=of, kinds=kinds, assessments=assessments)
    moments = [
        moment
        for assertion in found
        for moment in _moments(assertion, assertion.kind in points)
        if (not start or moment.date >= start[: len(moment.date)]) and (not end or moment.date <= end)
    ]
    named = {iri for m in moments for iri in (m.assertion.subject, m.assertion.object, *m.assertion.about)}
    moments.sort(key=lambda m: (m.date, SORTS.index(m.sort), m.iri))
    return History(tuple(moments), things(store, sorted(named), names_only=True) if named else {})


def _moments(assertion: Assertion, point: bool) -> Iterable[Moment]:
    dated = {"signed": assertion.code("signedOn"), "consented": assertion.code("consentOn")}
    if assertion.valid_from and assertion.valid_from not in dated.values():
        dated["happened" if point else "began"] = assertion.valid_from
    if assertion.valid_until and not point:
        dated["ended"] = assertion.valid_until
    return [Moment(date, sort, assertion.iri, assertion) for sort, date in dated.items() if date]


def _points(store: Store) -> set[str]:
    rows = select(store, f"SELECT ?kind WHERE {{ ?kind <{CD}pointInTime> true }}")
    return {str(getattr(kind, "value", ""))[len(CD) :] for (kind,) in rows}
