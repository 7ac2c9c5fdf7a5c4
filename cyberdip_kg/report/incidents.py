"""Incidents: what struck the state, whom it and others blamed, and how all answered."""

import datetime

from cyberdip_kg.assertions import Assertion, Thing
from cyberdip_kg.report.facts import Facts, moment, value
from cyberdip_kg.report.model import Block, Section, Sentence
from cyberdip_kg.sentences import Part
from cyberdip_kg.terms import first_day

_ACCUSED = frozenset({"State", "ThreatActor", "Organisation"})


def section(facts: Facts) -> Section:
    """The incidents on record, the most answered one told in full, and a table of all."""
    struck = [
        a
        for a in facts.assertions
        if a.kind == "Targeting" and a.object in facts.own and a.assessment in ("confirmed", "reported")
    ]
    heading = facts.words.text("h-incidents")
    found = {a.subject: facts.things[a.subject] for a in struck if a.subject in facts.things}
    if not found:
        return Section("incidents", heading, tuple(facts.paragraph(facts.tell("incidents-none"))))
    ordered = sorted(found.values(), key=lambda t: (value(t, "startedOn") or "9999", t.iri))
    dates = [value(t, "startedOn") for t in ordered if value(t, "startedOn")]
    when = (
        facts.words.text("incidents-span", start=facts.date(dates[0]), stop=facts.date(dates[-1]))
        if len(dates) > 1
        else facts.words.text("incidents-on", on=facts.date(dates[0], "on") if dates else "")
    )
    when = when[:1].lower() + when[1:]
    blocks = facts.paragraph(facts.tell("incidents-count", struck, count=len(ordered), when=when))
    main = max(ordered, key=lambda t: (len(_about(facts, t)) if value(t, "startedOn") else 0, t.iri))
    told, highlight = _main(facts, main, len(ordered))
    if len(_about(facts, main)) > 1:
        blocks += told
    else:
        highlight = facts.tell("incidents-highlight-count", struck, count=len(ordered))
    blocks += facts.table(
        facts.words.text("incidents-table", state=facts.subject, gender=facts.gender),
        ("date", "incident", "happened", "blamed"),
        [_row(facts, thing) for thing in ordered],
    )
    return Section("incidents", heading, tuple(blocks), (highlight,))


def _about(facts: Facts, incident: Thing) -> list[Assertion]:
    return [
        a
        for a in facts.assertions
        if (a.kind == "Attribution" and incident.iri in a.about) or (a.kind == "Response" and a.object == incident.iri)
    ]


def _blame(facts: Facts, incident: Thing) -> list[Assertion]:
    """Who named a state, actor or group for the incident, each accuser once with the first time, in order."""
    named = [
        a
        for a in facts.assertions
        if a.kind == "Attribution"
        and incident.iri in a.about
        and a.assessment in ("confirmed", "reported")
        and a.object in facts.things
        and facts.things[a.object].type in _ACCUSED
    ]
    first: dict[str, Assertion] = {}
    for a in sorted(named, key=lambda a: (facts.things[a.object].type != "State", *moment(a))):
        first.setdefault(a.subject, a)
    return sorted(first.values(), key=moment)


def _main(facts: Facts, incident: Thing, count: int) -> tuple[list[Block], Sentence]:
    start = value(incident, "startedOn")
    summary = facts.text(incident, "summary")
    sentences: list[Sentence | None] = [
        facts.tell("incidents-main", [incident], incident=facts.name(incident.iri), on=facts.date(start, "on")),
        Sentence(((_closed(summary), None),), facts.marks([incident])) if summary else None,
    ]
    blame = _blame(facts, incident)
    own = [a for a in blame if a.subject in facts.own and a.valid_from]
    highlight = facts.tell("incidents-highlight-count", [incident], count=count)
    if own:
        a = next((x for x in own if x.subject == facts.state), own[0])
        days = _days(start, a.valid_from)
        on = facts.date(a.valid_from, "on")
        who, accused = facts.name(a.subject), facts.name(a.object)
        sentences.append(facts.tell("incidents-own", [a], who=who, accused=accused, on=on, days=days))
        severed = [r for r in _about(facts, incident) if r.code("kind") == "diplomatic-severance"]
        severed = [r for r in severed if r.subject in facts.own]
        highlight = facts.tell(
            "incidents-highlight",
            [a, *severed],
            count=count,
            incident=facts.name(incident.iri),
            who=who,
            accused=accused,
            on=on,
            severed="yes" if severed else "no",
        )
        others = [x for x in blame if x.subject not in facts.own and x.object == a.object]
        firm = [x for x in others if x.code("wording") != "likely-state"]
        if firm:
            sentences.append(facts.tell("incidents-so-did", firm, most=6, others=facts.phrases(_by_day(facts, firm))))
        likely = [x for x in others if x.code("wording") == "likely-state"]
        if likely:
            names = facts.names(x.subject for x in likely)
            accused = facts.name(a.object)
            sentences.append(facts.tell("incidents-likely", likely, who=names, accused=accused, count=len(names)))
        denials = [r for r in _about(facts, incident) if r.code("kind") == "denial"]
        for r in denials[:1]:
            sentences.append(facts.tell("incidents-denied", [r], who=facts.name(r.subject)))
    rival = [
        x
        for x in facts.assertions
        if x.kind == "Attribution"
        and incident.iri in x.about
        and x.assessment == "claimed"
        and x.subject not in facts.own
        and facts.things[x.object].type in _ACCUSED
    ]
    for x in rival[:1]:
        who, accused = facts.name(x.subject), facts.name(x.object)
        sentences.append(facts.tell("incidents-counterclaim", [x], who=who, accused=accused))
    blocks = facts.paragraph(*sentences)
    responses = _chosen(facts, incident)
    rows = [
        (
            facts.cell(facts.date(a.valid_from)),
            facts.cell(facts.name(a.subject)),
            facts.cell(facts.concept("response-kind", a.code("kind"))),
            facts.cell(_closed(a.text("summary", facts.language)), [a]),
        )
        for a in responses
    ]
    caption = facts.say("incidents-responses", incident=facts.name(incident.iri))
    return [*blocks, *facts.table(caption, ("date", "who", "kind", "what"), rows)], highlight


def _closed(text: str) -> str:
    return text if not text or text.endswith((".", "!", "?", "”")) else text + "."


def _chosen(facts: Facts, incident: Thing) -> list[Assertion]:
    """The responses that a brief tells: all of the state's own, and the first of each kind by each other actor.

    Statements of others are left out: what they condemn, give or impose tells more.
    """
    found: list[Assertion] = []
    seen: set[tuple[str, str]] = set()
    for a in _about(facts, incident):
        if a.kind != "Response" or a.assessment not in ("confirmed", "reported") or not a.valid_from:
            continue
        kind = a.code("kind")
        if a.subject not in facts.own:
            if kind == "statement" or (a.subject, kind) in seen:
                continue
            seen.add((a.subject, kind))
        found.append(a)
    return found


def _by_day(facts: Facts, found: list[Assertion]) -> list[tuple[Part, ...]]:
    """The accusers of each day together."""
    days: dict[str, list[str]] = {}
    for a in found:
        days.setdefault(a.valid_from, []).append(a.subject)
    return [
        facts.phrase("incidents-group", who=facts.names(who), on=facts.date(day, "on"))
        if day
        else facts.phrase("incidents-item-undated", who=facts.names(who))
        for day, who in days.items()
    ]


def _days(start: str, end: str) -> int:
    if len(start) != 10 or len(end) != 10:
        return 0
    passed: datetime.timedelta = first_day(end) - first_day(start)
    return max(passed.days, 0)


def _row(facts: Facts, incident: Thing) -> tuple[Sentence, ...]:
    blame = _blame(facts, incident)
    accused: dict[str, list[str]] = {}
    for a in blame:
        accused.setdefault(a.object, []).append(a.subject)
    texts = []
    states_first = sorted(accused, key=lambda iri: (facts.things[iri].type != "State", iri))
    for iri in states_first[:2]:
        who = sorted(accused[iri], key=lambda s: (s not in facts.own, accused[iri].index(s)))
        told = [facts.name(s).label for s in who[:3]]
        if len(who) > 3:
            told.append(facts.words.format("incidents-more", count=len(who) - 3))
        texts.append(facts.words.format("incidents-blame", accused=facts.name(iri).label, who=", ".join(told)))
    taken = [
        a
        for a in facts.assertions
        if a.kind == "Attribution" and incident.iri in a.about and a.code("wording") == "self"
    ]
    if taken:
        texts.append(facts.words.format("incidents-self", who=facts.name(taken[0].subject).label))
    said = "; ".join(texts)
    said = said[:1].upper() + said[1:]
    return (
        facts.cell(facts.date(value(incident, "startedOn"))),
        facts.cell(facts.name(incident.iri), [incident]),
        facts.cell(_closed(facts.text(incident, "summary"))),
        facts.cell(said or facts.words.text("incidents-no-blame"), [*blame[:2], *taken[:1]]),
    )
