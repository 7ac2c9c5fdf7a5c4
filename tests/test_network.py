"""Network measures against hand-computed graphs and a second implementation."""

import math
import random
from pathlib import Path

import networkx
import numpy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cyberdip_kg.errors import ParameterError, UnknownName
from cyberdip_kg.loading import load
from cyberdip_kg.namespaces import ID, PREFIXES
from cyberdip_kg.network import affiliation, centrality, clusters, communities, engine, gaps, project, votes
from cyberdip_kg.network.findings import Teller
from cyberdip_kg.network.intervals import wilson
from cyberdip_kg.network.projection import Projection, within
from cyberdip_kg.network.telling_central import central, central_over
from cyberdip_kg.network.telling_gaps import bridges, community, missing
from cyberdip_kg.store import EmbeddedStore

ALB, SRB, MNE, USA, EU = (ID + "state/" + code for code in ("ALB", "SRB", "MNE", "USA", "EUM"))
_PREFIXES = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())


def store_of(folder: Path, turtle: str) -> EmbeddedStore:
    path = folder / "data.ttl"
    path.write_text(_PREFIXES + turtle, encoding="utf-8")
    return load(path)


def state(code: str) -> str:
    return f'state:{code} a cd:State ; rdfs:label "{code}"@en , "{code}"@sq ; cd:iso3 "{code}" .\n'


def member(number: int, subject: str, thing: str, since: str = "2000", until: str = "", role: str = "member") -> str:
    end = f'cd:validUntil "{until}"^^xsd:gYear ; ' if until else ""
    return (
        f"membership:M{number} a cd:Membership ; cd:subject {subject} ; cd:object {thing} ; cd:role role:{role} ; "
        f'cd:validFrom "{since}"^^xsd:gYear ; {end}cd:assessment assessment:confirmed ; cd:citation citation:c1 .\n'
    )


_SOURCE = (
    'source:s a cd:Source ; rdfs:label "S"@en ; dcterms:title "S"@en ; cd:sourceKind source-kind:official .\n'
    'citation:c1 a cd:Citation ; cd:source source:s ; cd:stance cd:supports ; cd:accessedOn "2026-11-23"^^xsd:date .\n'
)


def vote(number: int, code: str, choice: str, day: str) -> str:
    return (
        f"vote:R{number}-{code} a cd:Vote ; cd:subject state:{code} ; cd:object resolution:R{number} ; "
        f'cd:choice vote-choice:{choice} ; cd:validFrom "{day}"^^xsd:date ; cd:assessment assessment:confirmed ; '
        "cd:citation citation:c1 .\n"
    )


#: ALB, SRB, MNE, USA and an EU member on four resolutions.
_ROLL = {
    1: ("2018-12-05", {"ALB": "yes", "SRB": "yes", "MNE": "yes", "USA": "no", "EUM": "yes"}),
    2: ("2019-12-05", {"ALB": "no", "SRB": "yes", "MNE": "no", "USA": "no", "EUM": "no"}),
    3: ("2020-12-05", {"ALB": "abstain", "SRB": "yes", "MNE": "absent", "USA": "no", "EUM": "abstain"}),
    4: ("2021-12-05", {"ALB": "yes", "SRB": "absent", "MNE": "yes", "USA": "abstain"}),
}


@pytest.fixture(scope="module")
def roll_store(tmp_path_factory: pytest.TempPathFactory) -> EmbeddedStore:
    codes = ("ALB", "SRB", "MNE", "USA", "EUM")
    text = "".join(map(state, codes)) + _SOURCE
    text += "".join(vote(n, code, choice, day) for n, (day, cast) in _ROLL.items() for code, choice in cast.items())
    text += member(1, "state:EUM", "igo:EU", "1958", "2020").replace("igo:EU", "igo:EU")
    text += 'igo:EU a cd:IntergovernmentalOrganisation ; rdfs:label "European Union"@en , "Bashkimi Evropian"@sq .\n'
    return store_of(tmp_path_factory.mktemp("roll"), text)


def test_agreement_counts_votes_that_both_cast(roll_store: EmbeddedStore) -> None:
    roll = votes.ballots(roll_store)
    result = votes.agreement(roll)
    pair = result.of(ALB, SRB)
    assert (pair.same, pair.shared) == (1, 3)
    assert pair.distance == pytest.approx((0 + 1 + 0.5) / 3)
    assert (result.of(ALB, MNE).same, result.of(ALB, MNE).shared) == (3, 3)
    assert (result.of(ALB, USA).same, result.of(ALB, USA).shared) == (1, 4)
    assert result.of(ALB, USA).distance == pytest.approx((1 + 0 + 0.5 + 0.5) / 4)


def test_an_absence_counts_as_asked(roll_store: EmbeddedStore) -> None:
    roll = votes.ballots(roll_store)
    abstained = votes.agreement(roll, "abstain").of(ALB, MNE)
    assert (abstained.same, abstained.shared, abstained.distance) == (4, 4, 0.0)
    differing = votes.agreement(roll, "differ").of(ALB, MNE)
    assert (differing.same, differing.shared, differing.distance) == (3, 4, 0.25)
    with pytest.raises(ParameterError, match="skip, abstain, differ"):
        votes.agreement(roll, "ignore")


def test_the_eu_majority_counts_members_on_the_day(roll_store: EmbeddedStore) -> None:
    roll = votes.ballots(roll_store)
    assert [roll.choice(votes.EU_MAJORITY, r) for r in roll.resolutions] == ["yes", "no", "abstain", ""]
    assert roll.evidence[votes.EU_MAJORITY, ID + "resolution/R1"] == (ID + "vote/R1-EUM",)


def test_agreement_matches_counting_by_hand(roll_store: EmbeddedStore) -> None:
    """The matrix products against a loop over pairs of votes."""
    roll = votes.ballots(roll_store)
    for absences in votes.ABSENCES:
        result = votes.agreement(roll, absences)
        for a, one in enumerate(roll.states):
            for b, other in enumerate(roll.states):
                same = shared = 0
                for x, y in zip(roll.matrix[a], roll.matrix[b], strict=True):
                    if absences == "abstain":
                        x, y = (2 if x == 0 else x), (2 if y == 0 else y)
                    if -1 in (x, y) or (absences == "skip" and 0 in (x, y)):
                        continue
                    shared += 1
                    same += int(x == y)
                assert (result.of(one, other).same, result.of(one, other).shared) == (same, shared), (absences, one)


def test_extremes_and_splits(roll_store: EmbeddedStore) -> None:
    roll = votes.ballots(roll_store).during(until="2020-12-31")
    assert votes.extremes(roll, votes.agreement(roll)) == (SRB, USA)
    found = votes.splits(roll.only([ALB, SRB]))
    assert [resolution for resolution, _ in found] == [ID + "resolution/R2", ID + "resolution/R3"]
    assert found[0][1] == {"yes": [SRB], "no": [ALB]}


def test_agreement_over_time_adds_up(roll_store: EmbeddedStore) -> None:
    series = votes.over(votes.ballots(roll_store), ALB, [SRB])
    assert [(pair.same, pair.shared) for pair in series[SRB]] == [(1, 1), (1, 2), (1, 3), (1, 3)]


def test_no_roll_call_before_everything(roll_store: EmbeddedStore) -> None:
    roll = votes.ballots(roll_store).during(until="1900-01-01")
    assert roll.resolutions == ()
    assert votes.extremes(roll, votes.agreement(roll)) == ()


def test_wilson_interval_as_published() -> None:
    """Newcombe (1998), table I: 81 of 263 gives 0.2553 to 0.3662."""
    low, high = wilson(81, 263)
    assert (round(low, 4), round(high, 4)) == (0.2553, 0.3662)
    assert wilson(0, 0) == (0.0, 1.0)


@given(st.integers(0, 60), st.integers(1, 60))
def test_wilson_holds_the_share(hits: int, cases: int) -> None:
    hits = min(hits, cases)
    low, high = wilson(hits, cases)
    assert 0 <= low <= hits / cases + 1e-12
    assert hits / cases - 1e-12 <= high <= 1


def test_clusters_by_hand() -> None:
    distance = numpy.array(
        [[0, 0.1, 0.6, 0.8], [0.1, 0, 0.5, 0.9], [0.6, 0.5, 0, 0.2], [0.8, 0.9, 0.2, 0]], dtype=float
    )
    steps = clusters.joins(distance)
    assert [(step.first, step.second) for step in steps] == [((0,), (1,)), ((2,), (3,)), ((0, 1), (2, 3))]
    assert [round(step.height, 3) for step in steps] == [0.1, 0.2, 0.7]
    assert clusters.cut(distance, 0.15) == [(0, 1), (2,), (3,)]
    assert clusters.cut(distance, 1.0) == [(0, 1, 2, 3)]
    assert clusters.joins(numpy.zeros((1, 1))) == []


@settings(max_examples=30, deadline=None)
@given(st.integers(2, 9), st.integers(0, 1000))
def test_clusters_match_the_mean_over_members(size: int, seed: int) -> None:
    """Each height is the mean of all distances between the two groups: the definition, computed directly."""
    generator = numpy.random.default_rng(seed)
    half = numpy.triu(generator.random((size, size)), 1)
    distance = half + half.T
    for step in clusters.joins(distance):
        direct = numpy.mean([distance[a, b] for a in step.first for b in step.second])
        assert step.height == pytest.approx(direct)


def _graphs() -> list[networkx.Graph]:
    rough = networkx.gnm_random_graph(60, 150, seed=5)
    graphs = [networkx.path_graph(5), networkx.star_graph(6), networkx.karate_club_graph(), rough]
    graphs.append(networkx.disjoint_union(networkx.cycle_graph(4), networkx.path_graph(3)))
    return [networkx.relabel_nodes(graph, {n: f"n{n:03}" for n in graph}) for graph in graphs]


@pytest.mark.parametrize("graph", _graphs(), ids=lambda g: f"{len(g)}-{g.number_of_edges()}")
def test_igraph_and_networkx_agree(graph: networkx.Graph) -> None:
    for measure in (engine.betweenness, engine.core):
        quick, plain = measure(graph, "igraph"), measure(graph, "networkx")
        assert (quick.engine, plain.engine) == ("igraph", "networkx")
        assert quick.values == pytest.approx(plain.values)
    second = networkx.algorithms.link_analysis.pagerank_alg._pagerank_python(
        graph, weight=None, tol=1e-9, max_iter=5000
    )
    assert engine.pagerank(graph, None).values == pytest.approx(second, abs=1e-6)


def test_betweenness_by_hand() -> None:
    path = networkx.path_graph(["a", "b", "c", "d"])
    for name in ("networkx", "igraph"):
        found = engine.betweenness(path, name).values
        assert found == pytest.approx({"a": 0, "b": 2 / 3, "c": 2 / 3, "d": 0})
    assert engine.core(path).values == {"a": 1, "b": 1, "c": 1, "d": 1}


def test_measures_of_nothing() -> None:
    empty: networkx.Graph = networkx.Graph()
    for measure in (engine.degree, engine.betweenness, engine.pagerank, engine.core):
        assert measure(empty).values == {}
    alone = networkx.empty_graph(["a", "b", "c"])
    assert engine.betweenness(alone).values == {"a": 0.0, "b": 0.0, "c": 0.0}
    assert engine.partition(alone, 1)[0] == [{"a"}, {"b"}, {"c"}]


@pytest.fixture(scope="module")
def club(tmp_path_factory: pytest.TempPathFactory) -> EmbeddedStore:
    """Four states and three bodies; ALB has a relation with itself; two parts that do not touch."""
    bodies = [("igo:X", "IntergovernmentalOrganisation"), ("igo:Y", "IntergovernmentalOrganisation")]
    bodies += [("institution:Z", "Institution")]
    text = "".join(map(state, ("ALB", "SRB", "MNE", "USA"))) + _SOURCE
    text += "".join(f'{name} a cd:{kind} ; rdfs:label "{name[-1]}"@en , "{name[-1]}"@sq .\n' for name, kind in bodies)
    links = [("ALB", "igo:X"), ("SRB", "igo:X"), ("ALB", "igo:Y"), ("MNE", "igo:Y")]
    text += "".join(member(n, f"state:{code}", thing) for n, (code, thing) in enumerate(links, 10))
    text += member(20, "state:USA", "institution:Z", "2010", "2012")
    text += (
        "cooperation:self a cd:Cooperation ; cd:subject state:ALB ; cd:object state:ALB ; "
        'cd:validFrom "2005"^^xsd:gYear ; cd:assessment assessment:confirmed ; cd:citation citation:c1 .\n'
    )
    return store_of(tmp_path_factory.mktemp("club"), text)


def test_a_projection_keeps_self_loops_out_of_the_simple_graph(club: EmbeddedStore) -> None:
    held = project(club)
    assert held.multigraph.number_of_edges() == 6
    assert held.graph.number_of_edges() == 5
    assert list(networkx.selfloop_edges(held.graph)) == []
    assert networkx.is_directed(held.multigraph)


def test_a_projection_is_cut_by_time_kind_and_reach(club: EmbeddedStore) -> None:
    held = project(club)
    assert USA not in held.during(("2015-01-01", "2015-12-31")).things
    assert USA in held.during(("2012-06-01", "2012-06-01")).things
    assert project(club, span=("1900-01-01", "1900-12-31")).things == {}
    assert set(held.around(ALB, 1).things) == {ALB, ID + "intergovernmental-organisation/X"} | {
        ID + "intergovernmental-organisation/Y"
    }
    assert held.around("https://example.org/none") == Projection({}, {})
    assert set(project(club, kinds=["cooperation"]).things) == {ALB}
    with pytest.raises(UnknownName, match="there are: accession-step"):
        project(club, kinds=["friendship"])


def test_central_by_hand(club: EmbeddedStore) -> None:
    ranking = centrality.rank(project(club))
    first = ranking.rows[0]
    assert (first.thing, first.values["degree"], first.through["Membership"]) == (ALB, 2, 2)
    assert sum(row.values["pagerank"] for row in ranking.rows) == pytest.approx(1)
    series = centrality.over(project(club), [2009, 2011, 2013])
    assert series[USA] == [0.0, 1.0, 0.0]


def test_attributes_cover_every_thing(club: EmbeddedStore) -> None:
    held = project(club)
    found = centrality.attributes(held)
    assert found.keys() == held.things.keys()
    assert set(found[ALB]) == {*centrality.MEASURES, "community"}


def test_what_a_missing_link_changes(club: EmbeddedStore) -> None:
    graph = project(club).graph
    lost = {m.thing.rsplit("/", 1)[-1]: m for m in gaps.missing(graph, ALB)}
    assert set(lost["X"].cut_off) == {SRB, ID + "intergovernmental-organisation/X"}
    found, ran = gaps.bridges(graph)
    bridge = next(b for b in found if b.thing == ALB)
    assert ran == "networkx"
    assert len(bridge.cut_off) == 2
    assert gaps.missing(graph, "https://example.org/none") == []


def test_missing_sees_a_longer_way() -> None:
    ring = networkx.cycle_graph(["a", "b", "c", "d", "e"])
    found = {m.thing: m for m in gaps.missing(ring, "a")}
    assert found["b"].cut_off == ()
    assert found["b"].farther == ("b", "c")
    assert (found["b"].distance_before, found["b"].distance_after) == (1.5, 2.5)


def test_findings_over_nothing_are_one_clear_sentence(club: EmbeddedStore) -> None:
    empty = project(club, span=("1900-01-01", "1900-12-31"))
    for language in ("en", "sq"):
        tell = Teller(club, language)
        makers = (central(tell, empty), central(tell, empty, focus=ALB), central_over(tell, empty, [1900, 1901]))
        for found in (*makers, bridges(tell, empty), missing(tell, empty, ALB), community(tell, empty)):
            assert found.rows == ()
            assert found.meaning.endswith(".")


def test_profiles_by_hand(club: EmbeddedStore) -> None:
    table = affiliation.affiliation(club, "organisations")
    assert table.states == (ALB, MNE, SRB)
    assert affiliation.shared(table).tolist() == [[2, 1, 1], [1, 1, 0], [1, 0, 1]]
    assert affiliation.jaccard(table)[0].tolist() == [1.0, 0.5, 0.5]
    twin = affiliation.twins(table, ALB)[0]
    assert (twin.state, twin.index) == (MNE, 0.5)
    everything = affiliation.affiliation(club, "organisations", least=1)
    assert len(everything.objects) == 3
    gap = affiliation.separation(club, everything, USA, [ALB, MNE, SRB])
    assert [(g.thing.rsplit("/", 1)[-1], round(g.share, 2), g.standing) for g in gap] == [
        ("X", 0.67, ""),
        ("Y", 0.67, ""),
        ("Z", 0.0, "yes"),
    ]
    with pytest.raises(UnknownName, match="instruments, organisations"):
        affiliation.affiliation(club, "clubs")


def test_projections_match_networkx(club: EmbeddedStore) -> None:
    table = affiliation.affiliation(club, "organisations", least=1)
    ours = affiliation.project_states(table)
    theirs = networkx.bipartite.weighted_projected_graph(table.graph, table.states)
    assert {frozenset((a, b)): w for a, b, w in ours.edges(data="weight")} == {
        frozenset((a, b)): w for a, b, w in theirs.edges(data="weight")
    }
    objects = networkx.bipartite.weighted_projected_graph(table.graph, table.objects)
    assert affiliation.project_objects(table).number_of_edges() == objects.number_of_edges()


def test_jaccard_of_nothing_is_not_a_number() -> None:
    table = affiliation.Affiliation("organisations", ("a", "b"), ("x",), numpy.zeros((2, 1), dtype=bool), {})
    assert math.isnan(affiliation.jaccard(table)[0, 1])


@pytest.mark.parametrize("ran", ["networkx", "igraph"])
def test_two_cliques_are_two_firm_communities(ran: str) -> None:
    graph = networkx.relabel_nodes(networkx.barbell_graph(6, 0), {n: f"n{n:02}" for n in range(12)})
    graph.add_node("alone")
    found = communities.detect(graph, 6, ran=ran)
    assert [len(group) for group in found.groups] == [6, 6, 1]
    assert found.seeds == 1.0
    assert found.resampling > 0.6
    assert found.engine == ran
    again = communities.detect(graph, 6, ran=ran)
    assert again == found


def test_adjusted_rand_against_pairs() -> None:
    """The closed form against counting pairs."""
    generator = random.Random(3)
    one = [generator.randrange(3) for _ in range(30)]
    other = [generator.randrange(4) for _ in range(30)]
    pairs = [(a, b) for a in range(30) for b in range(a + 1, 30)]
    both = sum(one[a] == one[b] and other[a] == other[b] for a, b in pairs)
    first = sum(one[a] == one[b] for a, b in pairs)
    second = sum(other[a] == other[b] for a, b in pairs)
    expected = first * second / len(pairs)
    direct = (both - expected) / ((first + second) / 2 - expected)
    assert communities.adjusted_rand(one, other) == pytest.approx(direct)


def test_within_takes_touching_times() -> None:
    from cyberdip_kg.assertions import Assertion

    held = Assertion("i", "Membership", "a", "b", "confirmed", holds_from="2001-01-01", holds_until="2003-12-31")
    assert within(held, ("2003-12-31", ""))
    assert not within(held, ("2004-01-01", ""))
    assert not within(held, ("", "2000-12-31"))
    assert within(held, ("", ""))
