"""Institutions and law: who is in charge, what came before, who heads it, and which laws and strategies there are."""

from cyberdip_kg.assertions import Assertion, Thing
from cyberdip_kg.report.facts import Facts, iris, value
from cyberdip_kg.report.model import Section, Sentence

_LAW = frozenset({"law", "decision", "regulation", "strategy", "policy", "action-plan", "plan"})
#: Kinds of body that a brief on cyber diplomacy lists, in this order.
_BODIES = ("authority", "csirt", "agency", "ministry", "military", "police", "prosecution", "intelligence", "regulator")


def section(facts: Facts) -> Section:
    """The authority with its predecessors and heads, the law that carries EU rules, and two tables."""
    bodies = [facts.things[iri] for iri in sorted(facts.own) if iri != facts.state and iri in facts.things]
    live = [t for t in bodies if not _over(facts, t) and facts.known(value(t, "startedOn"))]
    laws = [
        t
        for t in facts.things.values()
        if t.type == "Instrument"
        and t.kind in _LAW
        and facts.state in iris(t, "jurisdiction")
        and facts.known(value(t, "adoptedOn"))
    ]
    heading = facts.words.text("h-institutions")
    if not (live or laws):
        return Section("institutions", heading, tuple(facts.paragraph(facts.tell("institutions-none"))))
    sentences: list[Sentence | None] = []
    authority = _authority(facts, live)
    if authority:
        sentences += _history(facts, authority)
    second: list[Sentence | None] = []
    own_laws = {t.iri for t in laws}
    for law in dict.fromkeys(a.subject for a in facts.find("Transposition", subject=own_laws)):
        parts = facts.find("Transposition", subject=[law])
        if not iris(facts.things[law], "repealedBy"):
            rules = facts.names(a.object for a in parts)
            second.append(facts.tell("institutions-law", parts, law=facts.name(law), rules=rules))
    strategies = sorted((t for t in laws if t.kind == "strategy"), key=lambda t: (value(t, "adoptedOn"), t.iri))
    if strategies and value(strategies[-1], "adoptedOn"):
        newest = strategies[-1]
        second.append(facts.tell("institutions-strategy", [newest], strategy=facts.name(newest.iri)))
    blocks = facts.paragraph(*sentences, *second)
    rows = [_law(facts, t) for t in sorted(laws, key=lambda t: (value(t, "adoptedOn"), t.iri), reverse=True)]
    caption = facts.words.text("institutions-table")
    blocks += facts.table(caption, ("date", "name", "kind", "remark"), rows)
    ranked = sorted((t for t in live if t.kind in _BODIES), key=lambda t: (_BODIES.index(t.kind), t.iri))
    body_rows = [
        (
            facts.cell(facts.name(t.iri), [t]),
            facts.cell(_short(t)),
            facts.cell(_kind(facts, t)),
        )
        for t in ranked
    ]
    caption = facts.words.text("institutions-bodies")
    blocks += facts.grid(caption, ("name", "code", "kind"), (), body_rows) if body_rows else []
    return Section("institutions", heading, tuple(blocks))


def _short(thing: Thing) -> str:
    """The usual abbreviation of a body, where the graph has one."""
    return value(thing, "code")


def _kind(facts: Facts, thing: Thing) -> str:
    return facts.concept("institution-kind", thing.kind) if thing.kind else ""


def _over(facts: Facts, thing: Thing) -> bool:
    end = value(thing, "endedOn")
    return bool(end) and end[:4] <= facts.as_of[:4]


def _authority(facts: Facts, live: list[Thing]) -> Thing | None:
    """The body in charge: the live authority with the most assertions about it."""
    candidates = [t for t in live if t.kind == "authority"]
    if not candidates:
        return None
    weight = {t.iri: 0 for t in candidates}
    for a in facts.assertions:
        for end in (a.subject, a.object):
            if end in weight:
                weight[end] += 1
    best = max(candidates, key=lambda t: (weight[t.iri], t.iri))
    return best if weight[best.iri] else None


def _history(facts: Facts, authority: Thing) -> list[Sentence | None]:
    start = value(authority, "startedOn")
    since = facts.date(start, "since") if start else "none"
    found: list[Sentence | None] = [
        facts.tell("institutions-authority", [authority], body=facts.name(authority.iri), since=since)
    ]
    offices = [a for a in facts.assertions if a.kind == "Office" and a.object == authority.iri and a.role == "head"]
    offices = [a for a in offices if a.valid_from and a.assessment in ("confirmed", "reported")]
    if offices:
        last = offices[-1]
        person = facts.name(last.subject)
        if last.valid_until and last.valid_until <= facts.as_of:
            period = f"{facts.date(last.valid_from, 'from')} {facts.date(last.valid_until, 'to')}"
            found.append(facts.tell("institutions-head-until", [last], person=person, period=period))
        else:
            since = facts.date(last.valid_from, "since")
            found.append(facts.tell("institutions-head", [last], person=person, since=since))
    body, message = authority.iri, "institutions-followed"
    for _ in range(3):
        before = _predecessor(facts, body)
        if before is None:
            break
        on = facts.date(before.valid_from, "on") if before.valid_from else "none"
        found.append(facts.tell(message, [before], body=facts.name(before.object), on=on))
        body, message = before.object, "institutions-followed-before"
    return found


def _predecessor(facts: Facts, body: str) -> Assertion | None:
    found = facts.find("Succession", subject=[body])
    csirt = [a for a in found if facts.things.get(a.object) and facts.things[a.object].kind in ("csirt", "authority")]
    return next(iter(csirt or found), None)


def _law(facts: Facts, thing: Thing) -> tuple[Sentence, ...]:
    remarks = []
    repealed = [iri for iri in iris(thing, "repealedBy") if facts.known(value(facts.things[iri], "adoptedOn"))]
    if repealed:
        remarks.append(facts.words.text("institutions-repealed", law=facts.name(repealed[0])))
    rules = facts.find("Transposition", subject=[thing.iri])
    if rules:
        remarks.append(facts.words.text("institutions-takes-over", rules=facts.names(a.object for a in rules)))
    date = value(thing, "adoptedOn")
    return (
        facts.cell(facts.date(date) if date else "–"),
        facts.cell(facts.name(thing.iri), [thing]),
        facts.cell(facts.concept("instrument-kind", thing.kind)),
        facts.cell("; ".join(r[:1].lower() + r[1:] for r in remarks), rules),
    )
