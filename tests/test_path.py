"""Paths: the shortest sourced chains, the best founded first."""

import json
from pathlib import Path

import pytest

from cyberdip_kg.cli import main
from cyberdip_kg.loading import load
from cyberdip_kg.namespaces import ID, PREFIXES
from cyberdip_kg.network.paths import chains, strength
from cyberdip_kg.store import EmbeddedStore

_PREFIXES = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())


def link(number: int, one: str, other: str, kind: str = "press", assessment: str = "reported", about: str = "") -> str:
    more = f"cd:about {about} ; " if about else ""
    return (
        f"cooperation:K{number} a cd:Cooperation ; cd:subject {one} ; cd:object {other} ; {more}"
        f"cd:assessment assessment:{assessment} ; cd:citation citation:K{number} .\n"
        f"citation:K{number} a cd:Citation ; cd:source source:{kind} ; cd:stance cd:supports .\n"
    )


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> EmbeddedStore:
    text = _PREFIXES
    for kind in ("press", "official"):
        text += f'source:{kind} a cd:Source ; dcterms:title "{kind}"@en ; cd:sourceKind source-kind:{kind} .\n'
    for name in "ABCDEFG":
        text += f'organisation:{name} a cd:Organisation ; rdfs:label "Thing {name}"@en , "Gjëja {name}"@sq .\n'
    text += 'incident:I a cd:Incident ; rdfs:label "Incident I"@en , "Incidenti I"@sq .\n'
    a, b, c, d, e = (f"organisation:{name}" for name in "ABCDE")
    text += (
        link(1, a, b) + link(2, b, d) + link(3, a, c, "official", "confirmed") + link(4, c, d, "official", "confirmed")
    )
    text += link(5, a, e) + link(6, e, "organisation:F", about="incident:I") + link(7, "organisation:F", d)
    text += link(8, "organisation:G", "organisation:G")
    path = tmp_path_factory.mktemp("path") / "data.ttl"
    path.write_text(text, encoding="utf-8")
    return load(path)


def names(found: tuple[str, ...]) -> str:
    return "".join(iri.rsplit("/", 1)[-1] for iri in found)


def test_stronger_evidence_comes_first_among_equals(graph: EmbeddedStore) -> None:
    found, things = chains(graph, ID + "organisation/A", ID + "organisation/D")
    assert [(names(chain.things), chain.strength) for chain in found] == [("ACD", 1.0), ("ABD", 0.65)]
    assert things[ID + "organisation/A"].labels["en"] == "Thing A"


def test_longer_chains_come_when_asked_for(graph: EmbeddedStore) -> None:
    found, _ = chains(graph, ID + "organisation/A", ID + "organisation/D", longer=1)
    assert [names(chain.things) for chain in found] == ["ACD", "ABD", "AEFD"]


def test_an_assertion_ties_what_it_is_about(graph: EmbeddedStore) -> None:
    found, _ = chains(graph, ID + "organisation/E", ID + "incident/I")
    assert [names(chain.things) for chain in found] == ["EI"]


def test_no_chain_between_parts_that_do_not_touch(graph: EmbeddedStore) -> None:
    for end in ("organisation/G", "organisation/A", "state/ALB"):
        assert chains(graph, ID + "organisation/A", ID + end)[0] == []


def test_strength_falls_with_the_standing(graph: EmbeddedStore) -> None:
    from cyberdip_kg.assertions import assertions

    found = {a.iri.rsplit("/", 1)[-1]: strength(a) for a in assertions(graph)}
    assert found["K3"] == 1.0
    assert found["K1"] == 0.65


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as ended:
        main(list(words))
    captured = capsys.readouterr()
    return int(ended.value.code or 0), captured.out, captured.err


def test_the_command_says_each_step_with_its_sources(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "path", "ALB", "IRN", "-n", "1")
    assert code == 0
    assert "Albania → Iran" in out
    assert "Albania publicly held Iran responsible" in out
    assert "http" in out


def test_the_command_in_json_and_csv(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "path", "ALB", "ENISA", "-f", "json", "-n", "2")
    document = json.loads(out)
    step = document["chains"][0]["steps"][0]
    assert step["from"] == ID + "state/ALB"
    assert step["assertions"][0]["sources"][0]["source"]
    _, out, _ = run(capsys, "path", "ALB", "ENISA", "-f", "csv", "-n", "1")
    assert out.startswith("chain,step,from,to,sentence,strength,evidence\n1,1,ALB,ENISA,")


def test_the_command_on_bad_input(capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capsys, "path", "Atlantis", "ALB")
    assert code == 1
    assert "no thing is called 'Atlantis'" in err
    code, out, _ = run(capsys, "path", "ALB", "SRB", "--as-of", "1800")
    assert code == 0
    assert "No chain of sourced assertions" in out
    code, out, _ = run(capsys, "path", "ALB", "ALB")
    assert code == 0
    assert "same thing" in out


def test_the_output_goes_to_a_file_whole_or_not_at_all(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    target = tmp_path / "path.md"
    assert run(capsys, "path", "ALB", "IRN", "-f", "markdown", "-o", str(target))[0] == 0
    assert target.read_text(encoding="utf-8").startswith("# From Albania to Iran")
    code, _, err = run(capsys, "path", "ALB", "IRN", "-o", str(tmp_path / "none" / "x.md"))
    assert code == 1
    assert "cannot be written" in err
