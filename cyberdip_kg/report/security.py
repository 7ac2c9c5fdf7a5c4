"""NATO, the OSCE and the other bodies: membership and standing, chairs held, what is disputed, what was hosted."""

from cyberdip_kg.assertions import Assertion
from cyberdip_kg.namespaces import ID
from cyberdip_kg.report.facts import Facts
from cyberdip_kg.report.model import Section, Sentence
from cyberdip_kg.sentences import Part

_ELSEWHERE = frozenset({"united-nations", "european-union"})
_UN = ID + "intergovernmental-organisation/UN"
#: Bodies told first, as far as the state belongs to them.
_FIRST = ("NATO", "OSCE", "COE", "INTERPOL")


def section(facts: Facts) -> Section:
    """The state's standing in bodies outside the United Nations and the European Union."""
    held = [
        a
        for a in facts.find("Membership", holding=True)
        if a.object in facts.things and facts.things[a.object].family not in _ELSEWHERE and a.object != _UN
    ]
    sentences: list[Sentence | None] = []
    members = sorted((a for a in held if a.role in ("member", "founder")), key=_order)
    if members:
        bodies = facts.phrases(_since(facts, a) for a in members)
        sentences.append(facts.tell("security-member", members, most=8, bodies=bodies))
    part = sorted((a for a in held if a.role in ("participant", "beneficiary")), key=_order)
    if part:
        bodies = facts.phrases(_since(facts, a) for a in part)
        sentences.append(facts.tell("security-takes-part", part, most=6, bodies=bodies))
    partners = [a for a in held if a.role == "partner"]
    if partners:
        sentences.append(facts.tell("security-partner", partners, bodies=facts.names(a.object for a in partners)))
    second: list[Sentence | None] = []
    for a in facts.find("Membership", roles=["chair"]):
        if facts.things.get(a.object) and facts.things[a.object].family not in _ELSEWHERE and a.valid_from:
            second.append(facts.tell("security-chair", [a], body=facts.name(a.object), period=_period(facts, a)))
    for a in facts.find("Membership", standing=["disputed"]):
        if facts.things[a.object].family not in _ELSEWHERE:
            second.append(
                facts.tell(
                    "security-disputed", [a], body=facts.name(a.object), yes=len(a.supporting), no=len(a.contradicting)
                )
            )
    for a in held:
        if a.role == "invited":
            message = "security-invited" if a.valid_from else "security-invited-undated"
            since = facts.date(a.valid_from, "since") if a.valid_from else ""
            second.append(facts.tell(message, [a], body=facts.name(a.object), since=since))
        elif a.role == "applicant":
            second.append(facts.tell("security-applicant", [a], body=facts.name(a.object)))
    hosted = facts.find("EventParticipation", roles=["host"])
    hosted = [a for a in hosted if facts.things[a.object].family not in _ELSEWHERE]
    if hosted:
        events = facts.names(a.object for a in hosted[-4:])
        second.append(facts.tell("security-hosted", hosted[-4:], most=4, events=events))
    return Section(
        "security", facts.words.text("h-security"), (*facts.paragraph(*sentences), *facts.paragraph(*second))
    )


def _order(a: Assertion) -> tuple[int, str, str]:
    code = a.object.rsplit("/", 1)[-1]
    return (_FIRST.index(code) if code in _FIRST else len(_FIRST), a.valid_from or "9999", a.object)


def _since(facts: Facts, a: Assertion) -> tuple[Part, ...]:
    if a.valid_from:
        return facts.phrase("body-since", body=facts.name(a.object), since=facts.date(a.valid_from, "since"))
    return facts.phrase("body-undated", body=facts.name(a.object))


def _period(facts: Facts, a: Assertion) -> str:
    if a.valid_until and a.valid_from[:4] == a.valid_until[:4]:
        return facts.date(a.valid_from[:4], "on")
    if a.valid_until:
        return f"{facts.date(a.valid_from, 'from')} {facts.date(a.valid_until, 'to')}"
    return facts.date(a.valid_from, "since")
