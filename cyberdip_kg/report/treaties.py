"""Treaties: what binds the state, what it signed, whom it named, and how its neighbours stand."""

from cyberdip_kg.assertions import Assertion
from cyberdip_kg.namespaces import ID
from cyberdip_kg.report.facts import Facts
from cyberdip_kg.report.model import Section, Sentence

BUDAPEST = ID + "instrument/ETS185"
_KINDS = frozenset({"treaty", "protocol"})


def section(facts: Facts) -> Section:
    """What the state has signed and is bound by among treaties and protocols open to many states."""
    open_to_many = {iri for iri, t in facts.things.items() if t.type == "Instrument" and t.kind in _KINDS}
    held = facts.find("TreatyParticipation", thing=open_to_many)
    bound = sorted((a for a in held if a.role in ("", "party") and a.holds_on(facts.as_of)), key=_first_budapest)
    signed = [a for a in held if a.role == "signatory"]
    consented = [a for a in held if a.role == "contracting-state"]
    opening: list[Sentence | None] = []
    highlights: list[Sentence] = []
    if bound:
        lead, others = bound[0], bound[1:]
        opening.append(_party(facts, lead))
        if others:
            opening.append(
                facts.tell("treaty-others", others, most=6, instruments=facts.names(a.object for a in others))
            )
        since, name = facts.date(lead.valid_from, "since"), facts.name(lead.object)
        highlights.append(facts.tell("treaty-highlight", [lead], count=len(bound), instrument=name, since=since))
    else:
        opening.append(facts.tell("treaty-none"))
    for a in signed:
        date = a.code("signedOn") or a.valid_from
        message = "treaty-signed" if date else "treaty-signed-undated"
        opening.append(facts.tell(message, [a], instrument=facts.name(a.object), on=date and facts.date(date, "on")))
    opening += [facts.tell("treaty-contracting", [a], instrument=facts.name(a.object)) for a in consented]
    blocks = facts.paragraph(*opening)
    blocks += facts.paragraph(*_authorities(facts), _neighbours(facts))
    blocks += facts.table(
        facts.words.text("treaty-table", state=facts.subject, gender=facts.gender),
        ("instrument", "signed", "consent", "in-force", "neighbours"),
        [_row(facts, a) for a in sorted(held, key=_first_budapest)],
    )
    return Section("treaties", facts.words.text("h-treaties"), tuple(blocks), tuple(highlights))


def _first_budapest(assertion: Assertion) -> tuple[bool, str, str]:
    return (assertion.object != BUDAPEST, assertion.valid_from or "9999", assertion.object)


def _party(facts: Facts, a: Assertion) -> Sentence:
    steps = []
    if signed := a.code("signedOn"):
        steps.append(facts.words.text("signed", date=facts.date(signed), on=facts.date(signed, "on")))
    if consent := a.code("consentOn"):
        mode = a.code("consentMode") or "other"
        steps.append(facts.words.text("consented", mode=mode, date=facts.date(consent), on=facts.date(consent, "on")))
    told = ", ".join(step[:1].lower() + step[1:] for step in steps) or "none"
    since = facts.date(a.valid_from, "since") if a.valid_from else ""
    return facts.tell("treaty-party", [a], instrument=facts.name(a.object), since=since, steps=told)


def _authorities(facts: Facts) -> list[Sentence]:
    named = [a for a in facts.find("Designation") if BUDAPEST in a.about]
    found = []
    for role, message in (("central-authority", "treaty-central"), ("contact-point", "treaty-contact")):
        chosen = [a for a in named if a.role == role]
        if chosen:
            found.append(
                facts.tell(
                    message, chosen, instrument=facts.name(BUDAPEST), bodies=facts.names(a.object for a in chosen)
                )
            )
    return found


def _neighbours(facts: Facts) -> Sentence | None:
    bound = facts.find(
        "TreatyParticipation", subject=facts.neighbours, thing=[BUDAPEST], roles=["", "party"], holding=True
    )
    if not bound:
        return None
    return facts.tell(
        "treaty-neighbours",
        bound,
        count=len(facts.neighbours),
        bound=len({a.subject for a in bound}),
        instrument=facts.name(BUDAPEST),
    )


def _row(facts: Facts, a: Assertion) -> tuple[Sentence, ...]:
    signed, consent = a.code("signedOn"), a.code("consentOn")
    mode = facts.concept("consent-mode", a.code("consentMode")) if a.code("consentMode") else ""
    force = a.valid_from if a.role in ("", "party") else ""
    if a.role == "signatory":
        signed = signed or a.valid_from
    if a.role == "contracting-state":
        consent = consent or a.valid_from
    others = facts.find(
        "TreatyParticipation", subject=facts.neighbours, thing=[a.object], roles=["", "party"], holding=True
    )
    there = {o.subject for o in others}
    states = ", ".join(facts.code(state) for state in facts.neighbours if state in there)
    when = facts.date(consent) + (f" ({mode})" if mode else "") if consent else "–"
    return (
        facts.cell(facts.name(a.object), [a]),
        facts.cell(facts.date(signed) if signed else "–"),
        facts.cell(when),
        facts.cell(facts.date(force) if force else "–"),
        facts.cell(states or "–", others),
    )
