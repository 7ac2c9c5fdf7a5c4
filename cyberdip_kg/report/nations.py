"""The United Nations: membership, expert groups, processes, the Security Council, statements, and recorded votes."""

from collections.abc import Iterable

from cyberdip_kg.assertions import Assertion, Thing
from cyberdip_kg.coverage import REGION
from cyberdip_kg.namespaces import ID
from cyberdip_kg.network import votes as voting
from cyberdip_kg.network.charts import HeatMap
from cyberdip_kg.network.findings import Teller
from cyberdip_kg.network.telling_votes import vote_matrix
from cyberdip_kg.network.words import Name
from cyberdip_kg.report.facts import Facts, iris, value
from cyberdip_kg.report.model import Block, Section, Sentence
from cyberdip_kg.terms import key

UN = ID + "intergovernmental-organisation/UN"
COUNCIL = ID + "institution/UN-SC"


def section(facts: Facts) -> Section:
    """What the state is and does in the United Nations, and what it is not part of."""
    membership = facts.find("Membership", thing=[UN], roles=["member"], holding=True)
    if not membership:
        absent = [t for t in _enquiries(facts) if value_code(t) == "not-applicable" and UN in iris(t, "about")]
        said = facts.tell("un-not-applicable" if absent else "un-not-recorded", absent)
        return Section("un", facts.words.text("h-un"), tuple(facts.paragraph(said)), (said,))
    since = facts.date(membership[0].valid_from, "since") if membership[0].valid_from else ""
    opening: list[Sentence | None] = [facts.tell("un-member", membership, body=facts.name(UN), since=since)]
    opening.append(groups(facts))
    processes = facts.find("Membership", roles=["participant", "chair", "co-chair"])
    inside = [a for a in processes if facts.things[a.object].family == "united-nations" and a.object != UN]
    inside = [a for a in inside if a.object in facts.things and facts.things[a.object].type == "Process"]
    if inside:
        opening.append(facts.tell("un-process", inside, processes=facts.names(a.object for a in inside)))
    blocks = facts.paragraph(*opening)
    blocks += facts.paragraph(*_council(facts), *_voice(facts))
    return Section("un", facts.words.text("h-un"), tuple(blocks))


def value_code(thing: Thing) -> str:
    """The outcome of an enquiry."""
    found = iris(thing, "outcome")
    return found[0].rsplit("/", 1)[-1] if found else ""


def _enquiries(facts: Facts) -> list[Thing]:
    return [t for t in facts.things.values() if t.type == "Enquiry" and facts.state in iris(t, "about")]


def groups(facts: Facts) -> Sentence:
    """The groups of governmental experts in which the state sat, or that it sat in none."""
    known = [t for t in facts.things.values() if t.type == "ExpertGroup" and value(t, "startedOn") <= facts.as_of]
    objects = [t.iri for t in known]
    sat = facts.find("Membership", thing=objects)
    if sat:
        return facts.tell("un-gge-member", sat, groups=facts.names(a.object for a in sat))
    refuted = facts.find("Membership", thing=objects, standing=["refuted"])
    years = sorted(value(t, name)[:4] for t in known for name in ("startedOn", "endedOn") if value(t, name))
    claimed = any(a.contradicting and a.supporting for a in refuted)
    return facts.tell(
        "un-gge-none",
        refuted or known,
        most=6,
        count=len(known),
        claimed="yes" if claimed else "no",
        start=years[0] if years else "",
        stop=years[-1] if years else "",
    )


def _council(facts: Facts) -> list[Sentence]:
    found = []
    seats = facts.find("Membership", thing=[COUNCIL], roles=["elected-member"])
    for seat in seats:
        months = facts.find("Membership", thing=[COUNCIL], roles=["president"])
        period = _period(facts, seat)
        listed = facts.words.join(facts.words.date(a.valid_from[:7], "date") for a in months)
        message = "un-council" if months else "un-council-seat"
        found.append(facts.tell(message, [seat, *months], body=facts.name(COUNCIL), period=period, months=listed))
    for a in facts.find("EventParticipation", thing=facts.family("united-nations"), roles=["organiser"])[:2]:
        event = facts.name(a.object)
        found.append(
            facts.tell("un-organised", [a], event=event, on=facts.date(a.valid_from, "on") if a.valid_from else "")
        )
    return found


def _period(facts: Facts, a: Assertion) -> str:
    if a.valid_from and a.valid_until:
        return f"{facts.date(a.valid_from, 'from')} {facts.date(a.valid_until, 'to')}"
    return facts.date(a.valid_from, "since") if a.valid_from else ""


def _voice(facts: Facts) -> list[Sentence]:
    found = []
    family = facts.family("united-nations")
    spoke = facts.find("EventParticipation", subject=facts.own, thing=family, roles=["speaker"])
    events = list(dict.fromkeys(a.object for a in spoke))
    if events:
        items = [facts.phrase("incidents-item", who=facts.name(event), on=_day(facts, event)) for event in events[-4:]]
        said = [a for a in spoke if a.object in events[-4:]]
        found.append(facts.tell("un-spoke", said, most=5, count=len(events), events=facts.phrases(items)))
    aligned = [a for a in facts.find("Position") if a.code("stanceTaken") == "aligned"]
    statements = [a for a in aligned if facts.things.get(a.object) and facts.things[a.object].kind == "statement"]
    days = [a.valid_from for a in statements if a.valid_from]
    if len(days) > 1:
        found.append(
            facts.tell(
                "un-statements",
                statements,
                most=4,
                count=len(statements),
                start=facts.date(days[0]),
                stop=facts.date(days[-1]),
            )
        )
    elif statements:
        found.append(facts.tell("un-statements-one", statements, count=len(statements)))
    for stance, message in (("supports", "un-supports"), ("opposes", "un-opposes")):
        taken = [a for a in facts.find("Position", subject=facts.own) if a.code("stanceTaken") == stance]
        taken = [a for a in taken if facts.things.get(a.object) and facts.things[a.object].type in ("Issue", "Process")]
        if taken:
            found.append(facts.tell(message, taken, things=facts.names(a.object for a in taken[-4:])))
    return found


def _day(facts: Facts, event: str) -> str:
    start = value(facts.things[event], "startedOn")
    return facts.date(start, "on") if start else ""


def votes_section(facts: Facts) -> Section:
    """How the state votes on ICT resolutions beside its neighbours, the EU majority and the farthest states."""
    roll = voting.ballots(facts.store).during(until=facts.as_of)
    heading = facts.words.text("h-votes")
    own = [roll.choice(facts.state, r) for r in roll.resolutions] if facts.state in roll.place else []
    if not any(own):
        return Section("votes", heading, tuple(facts.paragraph(facts.tell("votes-none"))))
    result = voting.agreement(roll)
    around = [s for s in _around(facts) if s in roll.place and s != facts.state]
    majority = result.of(facts.state, voting.EU_MAJORITY) if voting.EU_MAJORITY in roll.place else None
    cited = [facts.things[r] for r in roll.resolutions if r in facts.things]
    sentences: list[Sentence | None] = []
    highlights: list[Sentence] = []
    if majority:
        same, shared = majority.same, majority.shared
        start, stop = roll.days[0][:4], roll.days[-1][:4]
        sentences.append(
            facts.tell(
                "votes-eu",
                cited,
                count=len(roll.resolutions),
                start=start,
                stop=stop,
                same=same,
                shared=shared,
                all="yes" if same == shared else "no",
            )
        )
        sat = groups(facts)
        named = facts.find("Membership", thing=[t.iri for t in facts.things.values() if t.type == "ExpertGroup"])
        count = sum(t.type == "ExpertGroup" and value(t, "startedOn") <= facts.as_of for t in facts.things.values())
        if named:
            members = facts.names(a.object for a in named)
            told = facts.tell("un-highlight-member", [*named, *cited], groups=members, same=same, shared=shared)
        else:
            told = facts.tell("un-highlight", cited, count=count, same=same, shared=shared)
            told = Sentence(told.parts, tuple(dict.fromkeys((*sat.marks, *told.marks))))
        highlights.append(told)
    sentences += _company(facts, roll, result, around)
    blocks = facts.paragraph(*sentences)
    ends = voting.extremes(roll, result)
    teller = Teller(facts.store, facts.language, facts.things)
    matrix = vote_matrix(teller, roll, [facts.state, *around, voting.EU_MAJORITY, *ends])
    if isinstance(matrix.chart, HeatMap):
        blocks += facts.figure(matrix.chart, facts.words.text("votes-figure"))
    blocks += _ballots(facts, roll, [facts.state, *around, voting.EU_MAJORITY])
    return Section("votes", heading, tuple(blocks), tuple(highlights))


def _around(facts: Facts) -> list[str]:
    region = [f"{ID}state/{code}" for code in REGION]
    beside = sorted(iri for iri in facts.family("neighbours") if facts.things[iri].type == "State")
    beside = [iri for iri in beside if not value(facts.things[iri], "endedOn")]
    return list(dict.fromkeys([*region, *beside]))


def _company(
    facts: Facts, roll: voting.Ballots, result: voting.Agreement, around: Iterable[str]
) -> list[Sentence | None]:
    pairs = {state: result.of(facts.state, state) for state in around}
    cited = [facts.things[r] for r in roll.resolutions if r in facts.things]
    alike = [state for state, pair in pairs.items() if pair.shared and pair.same == pair.shared]
    apart = [(pair.distance, state) for state, pair in pairs.items() if pair.shared and pair.same < pair.shared]
    found: list[Sentence | None] = []
    if alike:
        found.append(facts.tell("votes-alike", cited, names=facts.names(alike)))
    if apart:
        _, farthest = max(apart)
        pair = pairs[farthest]
        low, high = pair.interval
        found.append(
            facts.tell(
                "votes-differ",
                cited,
                name=facts.name(farthest),
                same=pair.same,
                shared=pair.shared,
                low=facts.words.percent(low),
                high=facts.words.percent(high),
            )
        )
    ranked = [s for s, p in voting.ranked(roll, result, facts.state) if p.shared >= 0.8 * len(roll.resolutions)]
    if ranked:
        pair = result.of(facts.state, ranked[-1])
        found.append(facts.tell("votes-far", cited, name=_named(facts, ranked[-1]), same=pair.same, shared=pair.shared))
    split = voting.splits(roll.only(f"{ID}state/{code}" for code in REGION))
    if split:
        found.append(
            facts.tell("votes-splits", [facts.things[r] for r, _ in split if r in facts.things], count=len(split))
        )
    absent = sum(roll.choice(facts.state, r) == "absent" for r in roll.resolutions)
    found.append(facts.tell("votes-absent", cited[:1] if absent else (), count=absent))
    return found


def _named(facts: Facts, state: str) -> Name:
    return facts.name(state)


def _ballots(facts: Facts, roll: voting.Ballots, states: list[str]) -> list[Block]:
    teller = Teller(facts.store, facts.language, facts.things)
    rows = []
    for resolution, day in zip(roll.resolutions, roll.days, strict=True):
        known = facts.things.get(resolution)
        cells = [facts.cell(Name(known.code, resolution) if known else key(resolution), [known] if known else [], 1)]
        cells.append(facts.cell(day))
        for state in states:
            choice = roll.choice(state, resolution) if state in roll.place else ""
            cells.append(facts.cell(teller.words.format(f"choice-{choice}") if choice else "–"))
        rows.append(tuple(cells))
    codes = ["EU" if s == voting.EU_MAJORITY else facts.code(s) for s in states]
    return facts.grid(facts.words.text("votes-table"), ("resolution", "day"), codes, rows)
