"""The graph: what must be answerable from it with evidence, and rules that hold over all of it."""

from collections import Counter

import pytest

import cyberdip_kg as cd
from cyberdip_kg.assertions import assertions, things
from cyberdip_kg.names import resolve
from cyberdip_kg.namespaces import ID
from cyberdip_kg.store import EmbeddedStore
from cyberdip_kg.terms import key

REGION = {"ALB", "BIH", "XKX", "MNE", "MKD", "SRB"}
GROUPS = ("GGE-2004", "GGE-2009", "GGE-2012", "GGE-2014", "GGE-2016", "GGE-2019")


@pytest.fixture(scope="module")
def graph() -> EmbeddedStore:
    return cd.load()


def count(graph: EmbeddedStore, pattern: str) -> int:
    return int(cd.ask(graph, f"SELECT (COUNT(*) AS ?n) WHERE {{ {pattern} }}").rows[0][0])  # type: ignore[call-overload]


def test_all_states_are_there_with_their_codes_and_both_names(graph: EmbeddedStore) -> None:
    assert count(graph, "?s a cd:State") == 198
    assert (
        count(graph, "?s a cd:State ; cd:iso3 ?c ; rdfs:label ?en, ?sq FILTER(LANG(?en)='en' && LANG(?sq)='sq')") == 198
    )
    assert (
        count(graph, "?m cd:object igo:UN ; a cd:Membership ; cd:role role:member ; cd:assessment assessment:confirmed")
        >= 150
    )


def test_the_six_groups_have_all_their_members(graph: EmbeddedStore) -> None:
    rows = cd.ask(graph, "gge-members")
    sizes = Counter(key(str(group)) for group, *_ in rows)
    assert sizes == dict(zip(GROUPS, (15, 15, 15, 20, 25, 25), strict=True))


def test_of_the_region_only_serbia_sat_in_a_group_and_only_once(graph: EmbeddedStore) -> None:
    seats = {(key(str(g)), key(str(s))) for g, s, *_ in cd.ask(graph, "gge-members") if key(str(s)) in REGION}
    assert seats == {("GGE-2016", "SRB")}


@pytest.mark.parametrize("group", GROUPS)
def test_that_albania_sat_in_a_group_is_refuted_with_both_sides(graph: EmbeddedStore, group: str) -> None:
    (found,) = assertions(graph, iris=[f"{ID}membership/{group}-ALB"], assessments=())
    assert found.assessment == "refuted"
    assert any(c.source.kind == "blog" for c in found.supporting)
    assert found.contradicting


def test_albania_is_no_member_of_enisa_and_a_party_to_the_convention(graph: EmbeddedStore) -> None:
    (member,) = assertions(graph, iris=[f"{ID}membership/ENISA-member-ALB"], assessments=())
    assert member.assessment == "refuted"
    (party,) = assertions(graph, iris=[f"{ID}treaty-participation/ETS185-ALB"])
    assert (party.code("signedOn"), party.code("consentOn"), party.valid_from) == (
        "2001-11-23",
        "2002-06-20",
        "2004-07-01",
    )
    direct = "state:ALB cd:partyTo instrument:ETS185"
    assert count(graph, direct) == 1
    assert count(graph, "state:ALB cd:memberOf institution:ENISA") == 0
    assert count(graph, "state:ALB cd:memberOf ?g . ?g a cd:ExpertGroup") == 0


def test_every_recorded_vote_is_there_and_tallies_agree(graph: EmbeddedStore) -> None:
    assert count(graph, "?v a cd:Vote") == 3276
    rows = cd.ask(
        graph,
        "SELECT ?r ?yes (COUNT(?v) AS ?n) WHERE { ?r cd:yesVotes ?yes . ?v cd:object ?r ; cd:choice vote-choice:yes } "
        "GROUP BY ?r ?yes",
    )
    assert len(rows) == 17
    assert all(yes == n for _, yes, n in rows)


def test_the_agency_of_the_essay_is_two_successions_back(graph: EmbeddedStore) -> None:
    assert (
        count(
            graph,
            "institution:ALB-AKSK cd:succeeds institution:ALB-AKCESK . "
            "institution:ALB-AKCESK cd:succeeds institution:ALB-ALCIRT",
        )
        == 1
    )


def test_the_sixteen_claims_of_the_essay_have_verdicts_and_reasons_in_both_languages(graph: EmbeddedStore) -> None:
    claims = [f"{ID}claim/essay-C{number:02}" for number in range(1, 17)]
    found = things(graph, claims)
    assert len(found) == 16
    for thing in found.values():
        assert {"en", "sq"} <= set(thing.labels)
        assert {term.language for term in thing.values["why"]} >= {"en", "sq"}  # type: ignore[union-attr]
    verdicts = {key(iri): key(thing.values["verdict"][0].value) for iri, thing in found.items()}  # type: ignore[union-attr]
    assert [verdicts[f"essay-C{n:02}"] for n in (1, 2, 3, 6)] == [
        "contradicted",
        "contradicted",
        "supported",
        "contradicted",
    ]


def test_every_assertion_has_a_citation_of_a_titled_source_with_a_publisher(graph: EmbeddedStore) -> None:
    for assertion in assertions(graph, assessments=()):
        assert assertion.citations, assertion.iri
        for citation in assertion.citations:
            assert citation.source.title and citation.source.publisher and citation.source.kind, citation.iri


def test_a_single_unofficial_source_confirms_nothing(graph: EmbeddedStore) -> None:
    official = {"official", "intergovernmental", "treaty-register"}
    for assertion in assertions(graph, assessments=["confirmed"]):
        kinds = [c.source.kind for c in assertion.supporting]
        assert official & set(kinds) or len({c.source.iri for c in assertion.supporting}) > 1, assertion.iri


def test_kosovo_is_called_not_applicable_in_the_united_nations(graph: EmbeddedStore) -> None:
    from cyberdip_kg.coverage import outcomes

    searched = outcomes(graph)
    assert searched.of(f"{ID}state/XKX", f"{ID}intergovernmental-organisation/UN")[0] == "not-applicable"
    assert count(graph, "?v a cd:Vote ; cd:subject state:XKX") == 0


def test_the_attack_of_2022_leads_to_attributions_and_responses(graph: EmbeddedStore) -> None:
    incident = resolve(graph, "incident:ALB-2022-07")
    found = assertions(graph, of=[incident])
    kinds = Counter(a.kind for a in found)
    assert kinds["Attribution"] >= 5
    assert kinds["Response"] >= 10
    accused = {key(a.object) for a in found if a.kind == "Attribution" and a.subject.endswith(("/ALB", "/ALB-GOV"))}
    assert "IRN" in accused
