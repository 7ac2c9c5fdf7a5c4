"""Doubts: published claims with their verdicts, and what nobody could establish."""

from cyberdip_kg.assertions import Assertion, Thing
from cyberdip_kg.namespaces import ID
from cyberdip_kg.report.facts import Facts, iris, value
from cyberdip_kg.report.model import Section, Sentence
from cyberdip_kg.report.nations import value_code
from cyberdip_kg.terms import key

_OFFICIAL = frozenset({"official", "intergovernmental", "treaty-register"})


def claims(facts: Facts) -> Section:
    """How many published claims about the state hold, and those that do not."""
    heading = facts.words.text("h-claims")
    found = [t for t in facts.things.values() if t.type == "Claim" and _concerns(facts, t)]
    found = [t for t in found if any(facts.known(facts.issued(source)) for source in iris(t, "claimedIn"))]
    if not found:
        return Section("claims", heading, tuple(facts.paragraph(facts.tell("claims-none"))))
    verdict = {t.iri: key((iris(t, "verdict") or [""])[0]) for t in found}
    counts = {code: sum(v == code for v in verdict.values()) for code in set(verdict.values())}
    numbers = {
        "count": len(found),
        "supported": counts.get("supported", 0),
        "partly": counts.get("partly-supported", 0),
        "contradicted": counts.get("contradicted", 0),
        "open": counts.get("unverifiable", 0),
    }
    shown = sorted(
        (t for t in found if verdict[t.iri] in ("contradicted", "partly-supported")),
        key=lambda t: (verdict[t.iri] != "contradicted", t.iri),
    )
    rows = [
        (
            facts.cell(facts.name(t.iri), [t]),
            facts.cell(facts.concept("claim-verdict", verdict[t.iri])),
            facts.cell(facts.text(t, "why"), _bearing(facts, t)),
        )
        for t in shown
    ]
    blocks = facts.paragraph(facts.tell("claims-count", found, **numbers))
    blocks += facts.table(facts.words.text("claims-table"), ("claim", "verdict", "why"), rows)
    highlight = facts.tell("claims-highlight", found, count=len(found), contradicted=numbers["contradicted"])
    return Section("claims", heading, tuple(blocks), (highlight,) if numbers["contradicted"] else ())


def _concerns(facts: Facts, claim: Thing) -> bool:
    by_iri = {a.iri: a for a in facts.assertions}
    bearing = [by_iri[iri] for iri in iris(claim, "bearsOn") if iri in by_iri]
    if bearing:
        return any(end in facts.own for a in bearing for end in (a.subject, a.object))
    return claim.family == "national" and facts.state == ID + "state/ALB"


def _bearing(facts: Facts, claim: Thing) -> list[Assertion]:
    wanted = set(iris(claim, "bearsOn"))
    return [a for a in facts.assertions if a.iri in wanted][:4]


def unknown(facts: Facts) -> Section:
    """The questions without an answer, what does not apply, and how thin the evidence is."""
    heading = facts.words.text("h-unknown")
    about = [t for t in facts.things.values() if t.type == "Enquiry" and facts.state in iris(t, "about")]
    about = [t for t in about if facts.known(value(t, "searchedOn")[:10])]
    asked = sorted((t for t in about if value_code(t) in ("not-found", "unresolved")), key=lambda t: t.iri)
    barred = sorted((t for t in about if value_code(t) == "not-applicable"), key=lambda t: t.iri)
    own = [a for a in facts.assertions if facts.state in (a.subject, a.object)]
    own = [a for a in own if a.assessment in ("confirmed", "reported")]
    thin = [a for a in own if len({c.source.iri for c in a.supporting}) == 1]
    thin = [a for a in thin if a.supporting[0].source.kind not in _OFFICIAL]
    undated = [a for a in own if not a.valid_from and not a.code("signedOn")]
    sentences: list[Sentence | None] = [
        facts.tell("unknown-count", asked[:2], count=len(asked)) if asked else facts.tell("unknown-none")
    ]
    if barred:
        texts = " ".join(_question(facts, t) for t in barred)
        sentences.append(facts.tell("unknown-not-applicable", barred, count=len(barred), texts=texts))
    if own:
        sentences.append(facts.tell("unknown-single", count=len(thin), all=len(own)))
    if undated:
        sentences.append(facts.tell("unknown-start", count=len(undated)))
    sentences.append(
        facts.tell("unknown-latest", date=facts.date(facts.as_of), current="yes" if facts.current else "no")
    )
    rows = [
        (facts.cell(_question(facts, t)), facts.cell(facts.concept("enquiry-outcome", value_code(t)), [t]))
        for t in asked
    ]
    blocks = facts.paragraph(*sentences)
    blocks += facts.table(facts.words.text("unknown-table"), ("question", "outcome"), rows)
    highlights = (facts.tell("unknown-highlight", count=len(asked)),) if asked else ()
    return Section("unknown", heading, tuple(blocks), highlights)


def _question(facts: Facts, enquiry: Thing) -> str:
    return facts.text(enquiry, "question") or facts.name(enquiry.iri).label
