"""The European Union: the way to membership, the cybersecurity agency, programmes and bodies."""

from cyberdip_kg.assertions import Assertion
from cyberdip_kg.namespaces import ID
from cyberdip_kg.report.facts import Facts
from cyberdip_kg.report.model import Section, Sentence

EU = ID + "intergovernmental-organisation/EU"
ENISA = ID + "institution/ENISA"


def section(facts: Facts) -> Section:
    """How the state stands to the European Union and to ENISA, with what is refuted or disputed said as such."""
    opening, since, opened = _accession(facts)
    agency, standing = _agency(facts)
    blocks = facts.paragraph(*opening)
    blocks += facts.paragraph(*agency, *_bodies(facts))
    highlights: list[Sentence] = []
    evidence = [*facts.find("Membership", thing=[EU], roles=["candidate"], holding=True)]
    if since and opened:
        steps = facts.find("AccessionStep", thing=[EU])
        evidence += [a for a in steps if a.code("step") == "negotiations-opened"]
        evidence += facts.find("Membership", thing=[ENISA], roles=["member"], standing=["refuted"])
        told = {"since": since, "opened": opened, "enisa": standing}
        highlights.append(facts.tell("eu-highlight", evidence, most=4, **told))
    elif since:
        highlights.append(facts.tell("eu-highlight-short", evidence, since=since))
    return Section("eu", facts.words.text("h-eu"), tuple(blocks), tuple(highlights))


def _accession(facts: Facts) -> tuple[list[Sentence | None], str, str]:
    steps = facts.find("AccessionStep", thing=[EU])
    by_step: dict[str, list[Assertion]] = {}
    for a in steps:
        by_step.setdefault(a.code("step"), []).append(a)
    found: list[Sentence | None] = []
    member = facts.find("Membership", thing=[EU], roles=["member"], holding=True)
    if member:
        since = facts.date(member[0].valid_from, "since") if member[0].valid_from else ""
        found.append(facts.tell("eu-member", member, body=facts.name(EU), since=since))
        return found, "", ""
    applied = by_step.get("application", []) or facts.find("Membership", thing=[EU], roles=["applicant"])
    if applied and applied[0].valid_from:
        on = facts.date(applied[0].valid_from, "on")
        found.append(facts.tell("eu-applied", applied[:1], body=facts.name(EU), on=on))
    candidate = facts.find("Membership", thing=[EU], roles=["candidate"], holding=True)
    since = ""
    if candidate and candidate[0].valid_from:
        since = facts.date(candidate[0].valid_from, "since")
        found.append(facts.tell("eu-candidate", candidate[:1], since=since))
    elif potential := facts.find("Membership", thing=[EU], roles=["potential-candidate"]):
        found.append(facts.tell("eu-potential", potential[:1], body=facts.name(EU), again="yes" if found else "no"))
    opened = ""
    if begun := by_step.get("negotiations-opened"):
        opened = facts.date(begun[0].valid_from, "since")
        found.append(facts.tell("eu-negotiations", begun[:1], on=facts.date(begun[0].valid_from, "on")))
        clusters = by_step.get("cluster-opened", [])
        if clusters:
            on = facts.date(clusters[-1].valid_from, "on")
            found.append(facts.tell("eu-clusters", clusters, count=len(clusters), on=on))
    signed, force = by_step.get("saa-signed"), by_step.get("saa-in-force")
    if signed and force:
        found.append(
            facts.tell(
                "eu-saa",
                [signed[0], force[0]],
                signed=facts.date(signed[0].valid_from, "on"),
                inforce=facts.date(force[0].valid_from, "on"),
            )
        )
    if steps and steps[-1].code("step") != "cluster-opened" and (summary := steps[-1].text("summary", facts.language)):
        on = facts.date(steps[-1].valid_from) if steps[-1].valid_from else ""
        found.append(facts.tell("eu-latest", steps[-1:], summary=f"{summary.rstrip('.')} ({on})." if on else summary))
    return found, since, opened


def _agency(facts: Facts) -> tuple[list[Sentence | None], str]:
    refuted = facts.find("Membership", thing=[ENISA], standing=["refuted"])
    roles = {a.role for a in refuted}
    held = facts.find("Membership", thing=[ENISA], holding=True)
    partner = [a for a in held if a.role == "partner"]
    found: list[Sentence | None] = []
    if refuted:
        which = "both" if {"member", "observer"} <= roles else "observer" if "observer" in roles else "member"
        found.append(facts.tell("enisa-not", refuted, most=4, roles=which, body=facts.name(ENISA)))
    if partner:
        message = "enisa-partner-short" if refuted else "enisa-partner"
        found.append(facts.tell(message, partner, body=facts.name(ENISA)))
    claimed = facts.find("Membership", thing=[ENISA], standing=["claimed"])
    if claimed:
        found.append(facts.tell("eu-claimed", claimed, body=facts.name(ENISA)))
    return found, "partner" if partner else "no"


def _bodies(facts: Facts) -> list[Sentence | None]:
    family = facts.family("european-union") - {EU, ENISA}
    found: list[Sentence | None] = []
    associated = facts.find("ProgrammeParticipation", thing=family, roles=["associated"])
    if len(associated) == 1 and associated[0].valid_from:
        since = facts.date(associated[0].valid_from, "since")
        programme = facts.name(associated[0].object)
        found.append(facts.tell("eu-associated-since", associated, programme=programme, since=since))
    elif associated:
        found.append(facts.tell("eu-associated", associated, programmes=facts.names(a.object for a in associated)))
    partners = facts.find("Membership", thing=family, roles=["partner"])
    if partners:
        found.append(facts.tell("eu-partners", partners, bodies=facts.names(a.object for a in partners)))
    for a in facts.find("Membership", thing=family, standing=["disputed"]):
        found.append(facts.tell("eu-disputed", [a], body=facts.name(a.object)))
    own = facts.find("TreatyParticipation", subject=facts.own, thing=family)
    for a in own[:2]:
        if a.valid_from and facts.things[a.object].kind in ("agreement", "memorandum", "declaration"):
            on = facts.date(a.code("signedOn") or a.valid_from, "on")
            found.append(facts.tell("eu-partnership", [a], instrument=facts.name(a.object), on=on))
    return found
