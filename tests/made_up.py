"""A made-up graph of the shape of the real one, of any size, for timing; none of it is a fact.

The share of each kind of assertion, the number of citations and the ways of dating are those of the built-in graph.
States stay as many as there are; organisations, instruments, incidents and the rest grow with the graph, and no thing
gathers more than some hundred assertions, so that a query whose question is not quadratic has no reason to be.
"""

import random

from cyberdip_kg.namespaces import PREFIXES

_SHARES = (
    *[("vote", "Vote", "resolution", "cd:choice vote-choice:{choice}")] * 55,
    *[("membership", "Membership", "intergovernmental-organisation", "cd:role role:member")] * 15,
    *[("event-participation", "EventParticipation", "event", "cd:role role:participant")] * 9,
    *[("treaty-participation", "TreatyParticipation", "instrument", "cd:signedOn {date}")] * 8,
    *[("programme-participation", "ProgrammeParticipation", "programme", "cd:role role:beneficiary")] * 5,
    *[("position", "Position", "norm", "cd:stanceTaken stance-taken:supports")] * 4,
    *[("response", "Response", "incident", "cd:kind response-kind:statement")] * 2,
    *[("attribution", "Attribution", "threat-actor", "cd:wording attribution-wording:group")] * 2,
)
_KINDS = {
    "resolution": ("Resolution", 'cd:symbol "M/{n}" ; cd:kind instrument-kind:resolution', 190),
    "intergovernmental-organisation": ("IntergovernmentalOrganisation", "cd:kind organisation-kind:coalition", 60),
    "event": ("Event", "cd:kind event-kind:conference ; cd:startedOn {date}", 12),
    "instrument": ("Instrument", "cd:kind instrument-kind:treaty ; cd:openedOn {date}", 50),
    "programme": ("Programme", "cd:kind programme-kind:project ; cd:startedOn {date}", 8),
    "norm": ("Norm", 'cd:paragraph "{n}"', 40),
    "incident": ("Incident", "cd:startedOn {date} ; cd:technique technique:ddos", 10),
    "threat-actor": ("ThreatActor", 'cd:attackId "G{n}"', 10),
}
_FIRST = ("ALB", "BIH", "MKD", "MNE", "SRB", "XKX", "GRC", "ITA")


def graph(triples: int) -> str:
    """Turtle of about ``triples`` triples, the same for the same number.

    >>> graph(2000) == graph(2000)
    True
    """
    dice = random.Random(7)
    states = [*_FIRST, *(f"{a}{b}Q" for a in "ABCDEFGHIJKLMN" for b in "KLMNOPQRSTUVW")][:190]
    lines = [f"@prefix {prefix}: <{iri}> ." for prefix, iri in PREFIXES.items()]
    for number, code in enumerate(states):
        lines.append(
            f'state:{code} a cd:State ; rdfs:label "State {code}"@en, "Shteti {code}"@sq ; cd:iso3 "{code}" ; '
            f'cd:m49 "{number:03}" .'
        )
    sources = max(5, triples // 150)
    for number in range(sources):
        lines.append(
            f'source:{number} a cd:Source ; dcterms:title "Source {number}"@en ; '
            f'dcterms:publisher "Publisher {number % 90}" ; '
            f"dcterms:issued {_date(dice)} ; cd:sourceKind source-kind:official ; dcterms:language "
            f'"en" ; schema:url "https://example.org/{number}"^^xsd:anyURI .'
        )
    made: dict[str, int] = {}
    for number in range(triples // 15):
        segment, kind, target, extra = _SHARES[dice.randrange(len(_SHARES))]
        made[target] = made.get(target, 0) + 1
        name, about, crowd = _KINDS[target]
        key = made[target] // crowd
        prefix = "igo" if target.startswith("intergov") else target
        if made[target] % crowd == 0 or made[target] == 1:
            text = about.format(n=key, date=_date(dice))
            lines.append(f'{prefix}:M{key} a cd:{name} ; rdfs:label "{name} {key}"@en, "{name} nr {key}"@sq ; {text} .')
        state = states[made[target] % len(states)]
        more = extra.format(date=_date(dice), choice=dice.choice(("yes", "yes", "yes", "no", "abstain", "absent")))
        if target == "threat-actor":
            more += f" ; cd:about incident:M{key}"
        lines.append(
            f"{segment}:{number} a cd:{kind} ; cd:subject state:{state} ; cd:object {prefix}:M{key} ; {more} ; "
            f"cd:validFrom {_date(dice)} ; cd:assessment assessment:confirmed ; cd:citation citation:{number} ."
        )
        lines.append(
            f"citation:{number} a cd:Citation ; cd:source source:{dice.randrange(sources)} ; cd:stance cd:supports ; "
            f'cd:locator "row {number}" ; cd:accessedOn "2026-11-23"^^xsd:date .'
        )
    return "\n".join(lines) + "\n"


def _date(dice: random.Random) -> str:
    year, month, day = dice.randrange(1990, 2026), dice.randrange(1, 13), dice.randrange(1, 29)
    forms = (f'"{year}-{month:02}-{day:02}"^^xsd:date', f'"{year}-{month:02}"^^xsd:gYearMonth', f'"{year}"^^xsd:gYear')
    return forms[dice.choice((0, 0, 0, 1, 2))]
