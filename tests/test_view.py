"""Views without a browser: presets, geography, model, network, page and command."""

import json
import re
import xml.etree.ElementTree as ET

import pytest
from atlas import LABELS, hostile
from click.testing import CliRunner
from pyoxigraph import RdfFormat, parse

from cyberdip_kg import loading, view
from cyberdip_kg.cli.root import main, root
from cyberdip_kg.errors import QueryError, UnknownName
from cyberdip_kg.namespaces import ID, SKOS, VOCAB
from cyberdip_kg.store.results import select
from cyberdip_kg.terms import key
from cyberdip_kg.view import geography, library, network, page, pictures

ALB = ID + "state/ALB"


@pytest.fixture(scope="module")
def store():
    return loading.load()


@pytest.fixture(scope="module")
def place(store):
    return geography.chart(store)


@pytest.fixture(scope="module")
def views(store, place):
    return {name: view.from_preset(store, preset, place) for name, preset in library.presets().items()}


def run(*words, stdin=None):
    return CliRunner().invoke(root, list(words))


def block(html, kind):
    return json.loads(re.search(rf'<script type="application/{kind}[^>]*>(.*?)</script>', html, re.S)[1])


def test_presets_of_the_issue_are_there():
    assert set(library.presets()) == {
        *("overview", "un-gge", "budapest-convention", "enisa-eu", "western-balkans", "incident-2022"),
        *("claims", "institutions"),
    }


@pytest.mark.parametrize("name", sorted(library.presets()))
def test_a_preset_shows_something_and_stays_small(views, name):
    html = view.render(views[name])
    assert len(views[name].assertions) > 20
    assert len(html.encode()) < 1_500_000
    data = block(html, "json")
    assert all(data["titles"][lang] and data["descriptions"][lang] for lang in ("en", "sq"))
    kinds = {view_assertion.kind for view_assertion in views[name].assertions}
    assert kinds <= set(data["kinds"])


def test_a_preset_without_a_header_is_refused():
    with pytest.raises(QueryError, match="title-sq"):
        library.parse("x", "#+ title: X\nSELECT ?assertion {}")


def test_an_unknown_preset_names_those_there_are():
    with pytest.raises(UnknownName, match="overview"):
        library.get("nothing")


def test_things_have_the_same_place_in_every_view(views):
    places = {}
    for made in views.values():
        for node in network.build(made).nodes:
            if node["id"] in made.geography.positions:
                assert places.setdefault(node["id"], (node["x"], node["y"])) == (node["x"], node["y"])
    assert places[ALB] == (0, 0)


def test_the_same_data_gives_the_same_bytes(store, views):
    again = view.from_preset(store, library.get("claims"))
    assert view.render(again) == view.render(views["claims"])


def test_families_keep_to_their_grounds(place):
    import math

    for iri, (x, y) in place.positions.items():
        ground = place.grounds.get(place.families[iri])
        if ground and iri != ALB:
            inner, outer, first, last = ground
            turn = math.degrees(math.atan2(x, -y)) % 360
            assert inner <= math.hypot(x, y) <= outer + 40, iri
            assert last - first >= 360 or any(first <= turn + whole <= last for whole in (-360, 0, 360)), iri


def test_places_do_not_fall_on_each_other(place):
    assert len(set(place.positions.values())) == len(place.positions)


def test_one_edge_stands_for_each_pair_kind_and_standing(views):
    made = network.build(views["enisa-eu"])
    keys = [(e["from"], e["to"], e["kind"], e["assessment"]) for e in made.edges]
    assert len(keys) == len(set(keys))
    assert sum(e["value"] for e in made.edges) == len(views["enisa-eu"].edges)
    assert sorted(n for e in made.edges for n in e["members"]) == list(range(len(views["enisa-eu"].edges)))


def test_jsonld_in_the_page_is_the_data(views):
    html = view.render(views["un-gge"])
    linked = json.dumps(block(html, "ld"))
    triples = list(parse(linked.encode(), RdfFormat.JSON_LD))
    kinds = [t for t in triples if t.predicate.value.endswith("#subject")]
    assert len(kinds) == len(views["un-gge"].assertions)


def test_hostile_labels_do_not_leave_the_data(tmp_path):
    path = tmp_path / "hostile.ttl"
    path.write_text(hostile(), encoding="utf-8")
    html = view.render(view.around(loading.load(path), [], assessments=()))
    assert html.count("<script") == 3
    assert html.count("</script>") == 3
    assert "<img" not in html.replace("\\u003cimg", "")
    assert set(block(html, "json")["nodes"]["en"]) >= set(LABELS.values())


def test_a_graph_above_the_bound_says_so(views):
    small = view.bounded(views["overview"], 30)
    shown = {end for edge in small.edges for end in (edge.subject, edge.object)}
    assert len(shown | set(small.focus)) <= 30
    assert ALB in shown
    assert small.left_out > 100
    assert "raise --max-nodes" in view.describe(small)


def test_command_writes_a_page(tmp_path):
    out = tmp_path / "page.html"
    result = run("view", "ALB", "--kind", "treaty-participation", "--as-of", "2005", "-o", str(out))
    assert result.exit_code == 0, result.output
    data = block(out.read_text(encoding="utf-8"), "json")
    assert data["kinds"][0] == "TreatyParticipation"
    assert data["asOf"] == "2005-01-01"
    assert "assertion" in result.stderr


def test_command_language(tmp_path):
    out = tmp_path / "page.html"
    assert run("--lang", "sq", "view", "--preset", "claims", "-o", str(out)).exit_code == 0
    assert '<html lang="sq">' in out.read_text(encoding="utf-8")


def test_command_lists_presets():
    result = run("view", "--preset", "list")
    assert "un-gge" in result.output


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["view", "Atlantis", "-o", "x.html"], "no thing is called"),
        (["view", "--preset", "nothing", "-o", "x.html"], "no preset is called"),
        (["view", "ALB", "--kind", "friendship", "-o", "x.html"], "no kind of assertion is called"),
        (["view", "ALB", "--as-of", "yesterday", "-o", "x.html"], "is not a date"),
        (["view", "ALB", "-o", "no/such/folder/x.html"], "cannot be written"),
    ],
)
def test_bad_input_is_one_line(words, message, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as stop:
        main(words)
    error = capsys.readouterr().err
    assert stop.value.code == 1
    assert message in error
    assert error.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_an_empty_selection_is_a_page_that_says_so(tmp_path):
    out = tmp_path / "page.html"
    result = run("view", "AND", "--kind", "succession", "-o", str(out))
    assert result.exit_code == 0
    assert "nothing matched" in result.stderr
    assert out.exists()


def test_a_large_graph_is_laid_out_without_families():
    iris = [f"https://example.org/{n}" for n in range(3000)]
    pairs = [(iris[n], iris[n // 3]) for n in range(1, 3000)]
    made = geography.arrange(dict.fromkeys(iris, ""), pairs)
    assert made.grounds == {}
    assert len(made.positions) == 3000
    assert made == geography.arrange(dict.fromkeys(iris, ""), pairs)


def test_every_page_asset_is_in_the_bundle():
    assert "EventSource" not in page.asset("page.js")
    assert not re.search(r"\bfetch\(|XMLHttpRequest|WebSocket|import\(", page.asset("page.js"))
    assert "@import" not in page.asset("page.css")
    assert "url(" not in page.asset("page.css")


def test_a_picture_has_a_dot_for_each_thing_inside_its_frame(views):
    for made in views.values():
        picture = ET.fromstring(view.thumbnail(made))
        dots = picture.findall("circle")
        assert len(dots) == len({end for edge in made.edges for end in (edge.subject, edge.object)})
        for dot in dots:
            assert 0 < float(dot.attrib["cx"]) < 320
            assert 0 < float(dot.attrib["cy"]) < 200


def test_a_view_of_nothing_has_no_picture(store):
    assert view.thumbnail(view.around(store, [ALB], kinds=["Succession"])) == ""


def test_every_family_has_a_colour_in_both_themes(store):
    rows = select(store, f"SELECT ?f {{ ?f <{SKOS}inScheme> <{VOCAB}family> }}")
    families = {key(family.value) for (family,) in rows}
    assert families == set(pictures.palette()["light"]) == set(pictures.palette()["dark"])
