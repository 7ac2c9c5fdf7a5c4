"""Help and scores: programmes with who pays for them, cooperation without an instrument, and index scores."""

from cyberdip_kg.report.facts import Facts, value
from cyberdip_kg.report.model import Section, Sentence


def programmes(facts: Facts) -> Section:
    """The programmes in which the state takes part, and who works with it."""
    heading = facts.words.text("h-programmes")
    held = [a for a in facts.find("ProgrammeParticipation") if a.role != "donor"]
    if not held:
        return Section("programmes", heading, tuple(facts.paragraph(facts.tell("programmes-none"))))
    ordered = list(dict.fromkeys(a.object for a in held))
    running = [p for p in ordered if not _ended(facts, p)]
    sentences: list[Sentence | None] = [facts.tell("programmes-count", held, count=len(ordered), running=len(running))]
    alone = [p for p in ordered if _budget(facts, p) and len(_beneficiaries(facts, p)) == 1]
    if alone:
        largest = max(alone, key=lambda p: (_budget(facts, p), p))
        amount = f"{_budget(facts, largest):,}".replace(",", "\N{NO-BREAK SPACE}")
        name = facts.name(largest)
        sentences.append(facts.tell("programmes-largest", [facts.things[largest]], programme=name, amount=amount))
    work = [a for a in facts.assertions if a.kind == "Cooperation" and facts.state in (a.subject, a.object)]
    work = [a for a in work if a.assessment in ("confirmed", "reported")]
    partners = list(dict.fromkeys(a.object if a.subject == facts.state else a.subject for a in work))
    if partners:
        sentences.append(facts.tell("programmes-help", work, most=6, names=facts.names(partners)))
    rows = []
    for programme in ordered:
        mine = [a for a in held if a.object == programme]
        donors = [a for a in facts.assertions if a.kind == "ProgrammeParticipation" and a.object == programme]
        donors = [a for a in donors if a.role == "donor" and a.assessment in ("confirmed", "reported")]
        budget = _budget(facts, programme)
        rows.append(
            (
                facts.cell(facts.name(programme), mine),
                facts.cell(_period(facts, programme)),
                facts.cell(facts.names(a.subject for a in donors) or "–", donors),
                facts.cell(f"{budget:,}".replace(",", "\N{NO-BREAK SPACE}") if budget else "–"),
            )
        )
    blocks = facts.paragraph(*sentences)
    caption = facts.words.text("programmes-table", state=facts.subject)
    blocks += facts.table(caption, ("programme", "period", "donors", "budget"), rows)
    return Section("programmes", heading, tuple(blocks))


def _ended(facts: Facts, programme: str) -> bool:
    thing = facts.things.get(programme)
    end = value(thing, "endedOn") if thing else ""
    return bool(end) and end < facts.as_of[: len(end)]


def _budget(facts: Facts, programme: str) -> int:
    thing = facts.things.get(programme)
    text = value(thing, "budgetEur") if thing else ""
    return int(float(text)) if text else 0


def _beneficiaries(facts: Facts, programme: str) -> set[str]:
    return {
        a.subject
        for a in facts.assertions
        if a.kind == "ProgrammeParticipation" and a.object == programme and a.role in ("beneficiary", "associated")
    }


def _period(facts: Facts, programme: str) -> str:
    thing = facts.things.get(programme)
    start, end = (value(thing, "startedOn"), value(thing, "endedOn")) if thing else ("", "")
    if start and end:
        return f"{facts.date(start)} – {facts.date(end)}"
    if start:
        return facts.date(start, "since")
    return facts.date(end, "until") if end else "–"


def indices(facts: Facts) -> Section:
    """The newest score of each index in a sentence, and all scores in a table."""
    heading = facts.words.text("h-indices")
    held = facts.find("Measurement")
    if not held:
        return Section("indices", heading, tuple(facts.paragraph(facts.tell("indices-none"))))
    newest = {a.object: a for a in held if a.valid_from} or {a.object: a for a in held}
    sentences: list[Sentence | None] = []
    for index, a in sorted(newest.items()):
        results = []
        for name in ("score", "rank", "tier"):
            if text := a.code(name):
                shown = text.replace(".", ",") if name == "score" and facts.language == "sq" else text
                results.append(facts.words.format(f"indices-{name}", **{name: shown}))
        if results:
            result = ", ".join(results)
            label = facts.name(index)
            sentences.append(facts.tell("indices-lead", [a], index=label, edition=a.code("edition"), result=result))
    sentences.append(facts.tell("indices-caution"))
    rows = [
        (
            facts.cell(facts.name(a.object), [a]),
            facts.cell(a.code("edition")),
            *(facts.cell(a.code(name) or "–") for name in ("score", "rank", "tier")),
        )
        for a in reversed(held)
    ]
    blocks = facts.paragraph(*sentences)
    caption = facts.words.text("indices-table")
    blocks += facts.table(caption, ("index", "edition", "score", "rank", "tier"), rows)
    return Section("indices", heading, tuple(blocks))
