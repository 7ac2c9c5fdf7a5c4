"""Neighbours: agreements of one's own, the nearest twin, what others have and lack, and partners over the years."""

from cyberdip_kg.assertions import ACCEPTED, Assertion, Thing
from cyberdip_kg.coverage import REGION, matrix
from cyberdip_kg.namespaces import ID
from cyberdip_kg.network import affiliation as two_mode
from cyberdip_kg.network import centrality, gaps
from cyberdip_kg.network.charts import Lines
from cyberdip_kg.network.projection import RELATIONS, Projection
from cyberdip_kg.network.votes import eu_members, members_on
from cyberdip_kg.report.facts import Facts, value
from cyberdip_kg.report.model import Block, Section, Sentence
from cyberdip_kg.terms import key

_BILATERAL = frozenset({"agreement", "memorandum"})


def section(facts: Facts) -> Section:
    """How the state stands among the Western Balkan states."""
    states = list(dict.fromkeys([facts.state, *facts.neighbours]))
    span = ("", facts.as_of)
    pairs = gaps.pairs(facts.store, states, span=span)
    mine = [pair for pair in pairs if facts.state in (pair.one, pair.other)]
    partner = {pair.other if pair.one == facts.state else pair.one: pair for pair in mine}
    having = [state for state, pair in partner.items() if pair.agreements]
    lacking = [state for state, pair in partner.items() if not pair.agreements]
    by_iri = {a.iri: a for a in facts.assertions}
    evidence = [by_iri[iri] for state in having for iri in partner[state].evidence if iri in by_iri]
    asked = [
        facts.things[e] for state in lacking for e in partner[state].enquiries if e in facts.things and facts.current
    ]
    count = len(partner)
    sentences: list[Sentence | None] = []
    if having:
        sentences.append(facts.tell("neighbours-with", evidence, most=5, names=facts.names(having), count=count))
        if lacking:
            sentences.append(facts.tell("neighbours-without", asked[:2], names=facts.names(lacking)))
    else:
        sentences.append(facts.tell("neighbours-without-all", asked[:2], count=count))
    region = [pair for pair in pairs if {key(pair.one), key(pair.other)} <= set(REGION)]
    sentences.append(
        facts.tell(
            "neighbours-pairs", _behind(facts, region), all=len(region), having=sum(bool(p.agreements) for p in region)
        )
    )
    own = facts.find("TreatyParticipation", subject=facts.own, thing=_bilateral(facts))
    rows, beyond = _agreements(facts, own)
    if beyond:
        abroad = [a for a in own if _home_of_others(facts, a, beyond)]
        sentences.append(facts.tell("neighbours-beyond", abroad, most=5, names=facts.names(beyond)))
    blocks = facts.paragraph(*sentences)
    blocks += facts.table(
        facts.words.text("neighbours-agreements", state=facts.subject, gender=facts.gender),
        ("agreement", "partner", "date", "status"),
        rows,
    )
    if facts.inside == "yes":
        blocks += facts.paragraph(*_likeness(facts))
    blocks += _years(facts, states)
    if facts.inside == "yes" and facts.current:
        blocks += _matrix(facts)
    highlight = facts.tell("neighbours-highlight", evidence, count=count, having=len(having))
    return Section(
        "neighbours", facts.words.text("h-neighbours"), tuple(blocks), (highlight,) if facts.inside == "yes" else ()
    )


def _bilateral(facts: Facts) -> set[str]:
    return {iri for iri, t in facts.things.items() if t.type == "Instrument" and t.kind in _BILATERAL}


def _agreements(facts: Facts, own: list[Assertion]) -> tuple[list[tuple[Sentence, ...]], list[str]]:
    """Rows for the agreements and memoranda of the state and its institutions, and the states beyond the region."""
    rows: list[tuple[Sentence, ...]] = []
    beyond: list[str] = []
    for instrument in dict.fromkeys(a.object for a in own):
        mine = [a for a in own if a.object == instrument]
        everyone = [a for a in facts.assertions if a.kind == "TreatyParticipation" and a.object == instrument]
        others = list(dict.fromkeys(a.subject for a in everyone if a.subject not in facts.own))
        a = mine[0]
        date = a.code("signedOn") or a.valid_from
        status = facts.concept("role", a.role) if a.role else facts.words.format("cell-party")
        rows.append(
            (
                facts.cell(facts.name(instrument), mine),
                facts.cell(facts.names(others)),
                facts.cell(facts.date(date)),
                facts.cell(status),
            )
        )
        homes = [facts.home(other) or other for other in others] if len(others) <= 3 else []
        beyond += [h for h in homes if h.startswith(ID + "state/") and key(h) not in REGION and not a.role]
    return rows, list(dict.fromkeys(beyond))


def _behind(facts: Facts, pairs: list[gaps.PairOfStates]) -> list[Assertion]:
    wanted = {iri for pair in pairs for iri in pair.evidence}
    return [a for a in facts.assertions if a.iri in wanted]


def _home_of_others(facts: Facts, a: Assertion, states: list[str]) -> bool:
    """Whether one of ``states``, or a body of one, stands in the instrument of ``a`` too."""
    others = [o.subject for o in facts.assertions if o.kind == "TreatyParticipation" and o.object == a.object]
    return a.role in ("", "party") and any((facts.home(o) or o) in states for o in others)


def _likeness(facts: Facts) -> list[Sentence | None]:
    day = (facts.as_of, facts.as_of)
    table = two_mode.affiliation(facts.store, "organisations", span=day)
    found: list[Sentence | None] = []
    if not table.of(facts.state):
        return found
    twin = two_mode.twins(table, facts.state)[0]
    found.append(
        facts.tell(
            "neighbours-twin",
            facts.find("Membership", thing=twin.both),
            name=facts.name(twin.state),
            both=len(twin.both),
            focus=len(twin.first_only),
            other=len(twin.second_only),
            index=facts.words.number(twin.index),
        )
    )
    members = members_on(eu_members(facts.store), facts.as_of)
    if facts.state not in members:
        lacking = [
            gap.thing for gap in two_mode.separation(facts.store, table, facts.state, members) if gap.standing != "yes"
        ]
        evidence = [a for a in facts.find("Membership", thing=lacking, standing=()) if a.assessment != "claimed"]
        if lacking:
            found.append(facts.tell("neighbours-eu", evidence, most=5, things=facts.names(lacking)))
        else:
            found.append(facts.tell("neighbours-eu-nothing"))
    found.append(facts.tell("neighbours-caveat"))
    return found


def _network(facts: Facts) -> Projection:
    """The relations of the brief as a network."""
    held = {a.iri: a for a in facts.assertions if a.kind in RELATIONS and a.assessment in ACCEPTED and a.object}
    ends = sorted({end for a in held.values() for end in (a.subject, a.object)})
    return Projection(held, {iri: facts.things.get(iri) or Thing(iri, "", {}) for iri in ends})


def _years(facts: Facts, states: list[str]) -> list[Block]:
    last = int(facts.as_of[:4]) if facts.as_of else 0
    if last < 2002:
        return []
    years = list(range(max(2001, last - 25), last + 1))
    series = centrality.over(_network(facts), years, "degree")
    drawn = [state for state in states if any(series.get(state, ()))]
    if facts.state not in drawn:
        return []
    own = series[facts.state]
    chart = Lines(
        facts.words.text("neighbours-figure-axis"),
        facts.words.text("neighbours-figure"),
        facts.words.text("neighbours-figure-axis"),
        tuple(years),
        tuple((facts.name(state).label, tuple(series[state])) for state in drawn),
    )
    lead = facts.tell(
        "neighbours-figure-lead",
        before=round(own[0]),
        after=round(own[-1]),
        number=facts.figures + 1,
        start=str(years[0]),
        stop=str(years[-1]),
    )
    return [*facts.paragraph(lead), *facts.figure(chart, facts.words.text("neighbours-figure"))]


def _matrix(facts: Facts, most: int = 24) -> list[Block]:
    codes = [key(facts.state), *(key(state) for state in facts.neighbours)]
    codes = list(dict.fromkeys(codes))
    by_cell: dict[tuple[str, str], list[Assertion]] = {}
    for a in facts.assertions:
        if a.kind in ("TreatyParticipation", "Membership"):
            by_cell.setdefault((key(a.subject), a.object), []).append(a)
    rows = []
    for gap in matrix(facts.store, codes, kinds=("TreatyParticipation", "Membership")):
        thing = facts.things.get(gap.object)
        if thing is None or len(set(gap.cells.values())) < 2 or thing.kind in (*_BILATERAL, "council"):
            continue
        if thing.type == "ExpertGroup" or (thing.type == "Process" and value(thing, "endedOn")):
            continue
        held = sum(bool(cell) for cell in gap.cells.values())
        if held < 3 and gap.kind == "Membership":
            continue
        evidence = [a for code in codes for a in by_cell.get((code, gap.object), [])[:1]]
        cells = [facts.cell(facts.name(gap.object), evidence[:4])]
        cells += [facts.cell(_cell(facts, gap.cells[code])) for code in codes]
        rows.append((gap.kind != "TreatyParticipation", -held, gap.object, tuple(cells)))
    rows.sort()
    if not rows:
        return []
    caption = f"{facts.words.text('neighbours-table')} ({facts.words.text('cell-legend')})"
    return facts.grid(caption, ("thing",), codes, [cells for *_, cells in rows[:most]])


def _cell(facts: Facts, code: str) -> str:
    message = f"cell-{code}"
    return facts.words.format(message) if facts.words.has(message) else facts.concept("role", code)
