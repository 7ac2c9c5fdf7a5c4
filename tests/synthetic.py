"""A made-up graph of a wanted size, for timing shapes, checks and rules; none of it is a fact."""

from collections.abc import Iterator

from cyberdip_kg.namespaces import PREFIXES

#: Datatype and text of a date, in turn of the three precisions.
_DATES = (("date", "{year}-0{month}-17"), ("gYearMonth", "{year}-0{month}"), ("gYear", "{year}"))


def graph(assertions: int) -> str:
    """Turtle with ``assertions`` assertions that break no shape, each with one citation of its own.

    >>> graph(1).count("a cd:Vote")
    1
    """
    return "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items()) + "\n".join(
        _blocks(assertions)
    )


def _blocks(assertions: int) -> Iterator[str]:
    states = [f"{a}{b}{c}" for a in "ABCDEFGHIJ" for b in "KLMNOPQRST" for c in "UV"]
    for number, code in enumerate(states):
        yield (
            f'state:{code} a cd:State ; rdfs:label "{code}"@en, "Shteti {code}"@sq ; cd:iso3 "{code}" ; '
            f'cd:iso2 "{code[:2]}" ; cd:m49 "{number:03}" ; dcterms:source source:register .'
        )
    yield (
        'source:register a cd:Source ; rdfs:label "Register"@en ; dcterms:title "Register"@en ; '
        'dcterms:publisher "Registrar" ; dcterms:issued "2010"^^xsd:gYear ; cd:sourceKind source-kind:official ; '
        'schema:url "https://example.org/"^^xsd:anyURI .'
    )
    for number in range(assertions // len(states) + 1):
        yield (
            f'resolution:R-{number} a cd:Resolution ; rdfs:label "Resolution {number}"@en, "Rezoluta {number}"@sq ; '
            f'cd:symbol "A/RES/{number}" ; cd:kind instrument-kind:resolution ; cd:adoptedOn "2001-01-01"^^xsd:date ; '
            f"dcterms:source source:register ."
        )
        yield (
            f'igo:O-{number} a cd:IntergovernmentalOrganisation ; rdfs:label "Organisation {number}"@en, '
            f'"Organizata {number}"@sq ; cd:kind organisation-kind:coalition ; dcterms:source source:register .'
        )
    for number in range(assertions):
        code, turn = states[number % len(states)], number // len(states)
        datatype, form = _DATES[number % 3]
        date = f'"{form.format(year=2004 + number % 20, month=1 + number % 9)}"^^xsd:{datatype}'
        if number % 2:
            key, kind = f"membership:M-{number}", f"a cd:Membership ; cd:object igo:O-{turn} ; cd:role role:member"
        else:
            key, kind = f"vote:V-{number}", f"a cd:Vote ; cd:object resolution:R-{turn} ; cd:choice vote-choice:yes"
            date = '"2001-01-01"^^xsd:date'
        start = "" if number % 10 == 1 else f"cd:validFrom {date} ; "
        yield (
            f"{key} {kind} ; cd:subject state:{code} ; {start}cd:assessment assessment:confirmed ; "
            f"cd:citation citation:{number} ."
        )
        yield (
            f"citation:{number} a cd:Citation ; cd:source source:register ; cd:stance cd:supports ; "
            f'cd:locator "row {number}" ; cd:accessedOn "2026-11-23"^^xsd:date .'
        )
