"""The network command: every measure in every format, charts, evidence, both languages, and bad input."""

import json
import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from cyberdip_kg.cli import main
from cyberdip_kg.namespaces import ID
from cyberdip_kg.network.charts import Bars, HeatMap, Lines, svg

MEASURES = [
    ("central",),
    ("central", "--over", "2018:2021"),
    ("votes",),
    ("votes", "--show", "matrix"),
    ("votes", "--show", "ballots"),
    ("votes", "--show", "splits"),
    ("votes", "--show", "clusters"),
    ("votes", "--show", "over"),
    ("two-mode",),
    ("two-mode", "--show", "separates"),
    ("two-mode", "--show", "states", "--states", "wb6"),
    ("two-mode", "--show", "things", "--states", "wb6"),
    ("gaps",),
    ("gaps", "--show", "bridges", "--kinds", "membership"),
    ("gaps", "--show", "missing", "--kinds", "membership"),
    ("communities", "--runs", "2", "--kinds", "membership,treaty-participation"),
]


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as ended:
        main(list(words))
    captured = capsys.readouterr()
    return int(ended.value.code or 0), captured.out, captured.err


@pytest.mark.parametrize("words", MEASURES, ids=" ".join)
def test_every_measure_says_what_it_means_and_what_it_rests_on(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    code, out, err = run(capsys, "network", *words, "-f", "json", "-n", "3")
    assert (code, err) == (0, "")
    document = json.loads(out)
    assert document["meaning"].endswith(".")
    assert document["rows"]
    assert all(iri.startswith(ID) for row in document["rows"] for iri in row["evidence"])
    if words[0] != "gaps":
        assert any(row["evidence"] for row in document["rows"])
    code, out, _ = run(capsys, "--lang", "sq", "network", *words, "-n", "2")
    assert code == 0
    assert not re.search(r"\{|\}|column-|wording-", out)


def test_table_csv_and_markdown_hold_the_same_rows(capsys: pytest.CaptureFixture[str]) -> None:
    _, csv, _ = run(capsys, "network", "votes", "--states", "SRB,GRC", "-f", "csv")
    assert csv.splitlines()[0] == "state,agreement,same,shared,low,high,distance"
    assert csv.splitlines()[1].startswith("GRC,1,17,17,")
    _, table, _ = run(capsys, "network", "votes", "--states", "SRB,GRC")
    assert "Greece" in table
    _, markdown, _ = run(capsys, "network", "votes", "--states", "SRB,GRC", "-f", "markdown", "--evidence")
    assert markdown.startswith("# Who votes with Albania")
    assert "digitallibrary.un.org" in markdown


def test_votes_answer_the_competency_questions(capsys: pytest.CaptureFixture[str]) -> None:
    """Questions 3 to 5: ballots beside neighbours', agreement over a period, what split the region."""
    _, out, _ = run(capsys, "network", "votes", "--show", "ballots", "-f", "csv", "-n", "0")
    assert "A/RES/73/27,2018-12-05,against,for,against,against,for," in out
    _, out, _ = run(
        capsys, "network", "votes", "--states", "all,eu-majority", "--during", "2018:2023", "-f", "csv", "-n", "0"
    )
    rows = {line.split(",")[0]: line.split(",") for line in out.splitlines()[1:]}
    assert rows["EU majority"][1:4] == ["1", "12", "12"]
    assert float(rows["RUS"][1]) < 0.2
    _, out, _ = run(capsys, "network", "votes", "--show", "splits", "-f", "json")
    assert len(json.loads(out)["rows"]) == 7


def test_absences_are_counted_as_asked(capsys: pytest.CaptureFixture[str]) -> None:
    shared = {}
    for way in ("skip", "abstain", "differ"):
        _, out, _ = run(capsys, "network", "votes", "--states", "MKD", "--absences", way, "-f", "csv")
        shared[way] = out.splitlines()[1].split(",")[2:4]
    assert shared == {"skip": ["15", "15"], "abstain": ["15", "17"], "differ": ["15", "17"]}


def test_same_input_same_bytes(capsys: pytest.CaptureFixture[str]) -> None:
    for words in (("votes", "--show", "matrix", "-f", "svg"), ("communities", "--runs", "2", "-f", "json")):
        assert run(capsys, "network", *words) == run(capsys, "network", *words)


def test_attributes_are_for_views(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    target = tmp_path / "attributes.json"
    assert run(capsys, "network", "attributes", "--kinds", "membership", "-o", str(target))[0] == 0
    found = json.loads(target.read_text(encoding="utf-8"))
    assert set(found[ID + "state/ALB"]) == {"degree", "betweenness", "pagerank", "core", "community"}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("central", "--around", "Atlantis"), "no thing is called 'Atlantis'"),
        (("central", "--kinds", "friendship"), "no kind of assertion is called 'friendship'"),
        (("votes", "--during", "2020:2010"), "ends before it begins"),
        (("votes", "--states", "NATO"), "no state is called 'NATO'"),
        (("central", "--over", "soon"), "'soon' is not a date"),
        (("gaps", "-f", "svg"), "has no chart"),
    ],
)
def test_bad_input_is_one_line(capsys: pytest.CaptureFixture[str], words: tuple[str, ...], said: str) -> None:
    code, out, err = run(capsys, "network", *words)
    assert (code, out) == (1, "")
    assert said in err
    assert err.count("\n") == 1


@pytest.mark.parametrize("words", [("central",), ("votes",), ("two-mode",), ("gaps",), ("communities",)])
def test_a_date_before_everything_is_said_in_a_sentence(capsys: pytest.CaptureFixture[str], words: tuple[str]) -> None:
    code, out, _ = run(capsys, "network", *words, "--as-of", "1800")
    assert code == 0
    assert out.strip()
    assert "Traceback" not in out


def test_charts_are_well_formed_and_escape_what_they_show() -> None:
    label = 'a<b>&"\x00\x08' + "x" * 100
    charts = [
        HeatMap(label, label, (label,), (label, "b"), ((0.5, None),), (("50 %", "–"),)),
        Lines(label, label, "y", (2001, 2002), ((label, (1.0, None)), ("b", (None, None)), ("c", (0.0, 3.0)))),
        Lines(label, label, "y", (), ()),
        Bars(label, label, ((label, 0.0, "0"),)),
        Bars(label, label, ()),
    ]
    for chart in charts:
        for standalone in (True, False):
            text = svg(chart, "sq", standalone)
            root = ElementTree.fromstring(text)
            assert root.get("role") == "img"
            assert root.find("{http://www.w3.org/2000/svg}title") is not None
            assert "http://www.w3.org/2000/svg" in text
            assert len(re.findall("https?://", text)) == 1
