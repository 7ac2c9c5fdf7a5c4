"""The sentences of assertions: wording, cases, dates, standing, in both languages."""

import re

import pytest
from pyoxigraph import Literal, NamedNode

from cyberdip_kg.assertions import Assertion, Citation, Source, Thing
from cyberdip_kg.namespaces import ID, KINDS, VOCAB
from cyberdip_kg.sentences import catalogue, messages, plain, sentence, standing

ALB, CONVENTION = ID + "state/ALB", ID + "instrument/ETS185"
THINGS = {
    ALB: Thing(ALB, "State", {"en": "Albania", "sq": "Shqipëria"}),
    CONVENTION: Thing(
        CONVENTION, "Instrument", {"en": "Convention on Cybercrime", "sq": "Konventa për Krimin Kibernetik"}
    ),
}


def source(name: str, kind: str) -> Source:
    return Source(ID + "source/" + name, f"Title {name}", "Publisher", "2004", "https://example.org/", kind, "en")


def cite(name: str, kind: str = "official", stance: str = "supports") -> Citation:
    return Citation(ID + "citation/" + name, source(name, kind), stance, "row Albania", "2026-11-23")


def make(kind: str = "TreatyParticipation", **values: object) -> Assertion:
    given: dict[str, object] = {"subject": ALB, "object": CONVENTION, "assessment": "confirmed"}
    return Assertion(ID + "x/1", kind, **{**given, **values})  # type: ignore[arg-type]


def party() -> Assertion:
    return make(
        valid_from="2004-07-01",
        citations=(cite("a"), cite("b", "treaty-register")),
        values={
            "signedOn": (Literal("2001-11-23"),),
            "consentOn": (Literal("2002-06-20"),),
            "consentMode": (NamedNode(VOCAB + "consent-mode/ratification"),),
        },
    )


def test_treaty_in_english():
    assert plain(sentence(party(), THINGS)) == (
        "Albania is a party to the Convention on Cybercrime · signed 23 November 2001, ratified 20 June 2002, "
        "in force since 1 July 2004 · confirmed by 2 official sources"
    )


def test_treaty_in_albanian():
    assert plain(sentence(party(), THINGS, "sq")) == (
        "Shqipëria është palë në Konventën për Krimin Kibernetik · nënshkruar më 23 nëntor 2001, ratifikuar më "
        "20 qershor 2002, në fuqi që nga 1 korriku 2004 · konfirmuar nga 2 burime zyrtare"
    )


def test_parts_mark_the_names():
    parts = sentence(party(), THINGS).parts
    assert parts == (("Albania", ALB), (" is a party to the ", None), ("Convention on Cybercrime", CONVENTION))


def test_refuted_says_who_says_what():
    evidence = (*(cite(f"m{n}", stance="contradicts") for n in range(6)), cite("essay", "blog"))
    refuted = make("Membership", role="member", assessment="refuted", citations=evidence)
    assert standing(refuted) == "refuted: 6 official sources say no, 1 blog says yes"
    assert standing(refuted, "sq") == "përgënjeshtruar: 6 burime zyrtare thonë jo, 1 blog thotë po"
    assert sentence(refuted, THINGS).period == "start not known"


def test_a_source_cited_twice_counts_once():
    assert standing(make(citations=(cite("a"), cite("a")))) == "confirmed by 1 official source"


def test_source_line():
    assert sentence(party(), THINGS).sources[0] == (
        "Publisher, Title a (row Albania; published 2004; read 23 November 2026)"
    )


@pytest.mark.parametrize("language", ["en", "sq"])
@pytest.mark.parametrize("kind", sorted(KINDS.values()))
def test_every_kind_has_a_sentence(kind, language):
    said = sentence(make(kind, valid_from="2004-07"), THINGS, language)
    assert len(said.text) > 10
    assert not re.search(r"[{}$\x02\x03]|None|  ", plain(said))
    assert {iri for _, iri in said.parts if iri} == {ALB, CONVENTION}


def _variants(language: str) -> list[tuple[str, str, str]]:
    names = {"role": "role", "choice": "choice", "response": "kind", "step": "step", "stance": "stanceTaken"}
    found = []
    for segment, kind in KINDS.items():
        block = re.search(rf"^{segment} = (.*?)(?=^\S+ = |\Z)", messages(language), re.M | re.S)
        assert block is not None
        for selector in re.finditer(r"\$(role|choice|response|step|stance|wording) ->", block[1]):
            for variant in re.findall(r"\[([a-z-]+)\]", block[1]):
                if variant not in ("yes", "no", "f", "m", "p", "none") or selector[1] == "choice":
                    found.append((kind, names.get(selector[1], selector[1]), variant))
    return found


@pytest.mark.parametrize("language", ["en", "sq"])
def test_every_variant_is_well_formed(language):
    for kind, name, code in _variants(language):
        for end in ("", "2010"):
            values = {} if name == "role" else {name: (NamedNode(VOCAB + "x/" + code),)}
            role = code if name == "role" else ""
            said = sentence(make(kind, role=role, valid_until=end, values=values), THINGS, language)
            assert not re.search(r"[{}$\x02\x03]|  |\s[,.:]", said.text), said.text


def test_both_catalogues_have_the_same_messages():
    names = {language: set(re.findall(r"^([a-z0-9-]+) =", messages(language), re.M)) for language in ("en", "sq")}
    only_albanian = {n for n in names["sq"] - names["en"] if not n.startswith("month-definite")}
    assert names["en"] - names["sq"] == set()
    assert only_albanian == {"be", "have", "take"}


def test_dates_keep_their_precision():
    assert [catalogue("en").date(d, "on") for d in ("2004", "2004-07", "2004-07-01")] == [
        "in 2004",
        "in July 2004",
        "on 1 July 2004",
    ]
    assert catalogue("sq").date("2004", "since") == "që nga viti 2004"


def test_names_with_marks_and_markup_stay_text():
    things = {**THINGS, ALB: Thing(ALB, "State", {"en": "</script>{ $x } “\u202e”", "sq": "x"})}
    assert sentence(party(), things).text.startswith("</script>{ $x } “\u202e” is a party to")
