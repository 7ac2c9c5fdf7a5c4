"""``cyberdip export``: what it takes, and what it says when something is wrong."""

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest
from test_cli import cyberdip, refused

RUN = "from cyberdip_kg.cli import main; main()"


def test_unknown_format_offers_the_nearest_and_lists_all() -> None:
    said = refused("export", "grafml")
    assert "nearest: graphml" in said and "sqlite" in said


def test_part_by_preset_day_and_standing_goes_to_standard_output() -> None:
    run = cyberdip("export", "turtle", "--preset", "claims", "--assessment", "refuted", "--layer", "full")
    assert "assessment:refuted" in run.stdout
    assert "assessment:confirmed" not in run.stdout


def test_part_by_query_holds_what_its_rows_rest_on() -> None:
    text = cyberdip("export", "turtle", "--query", "gge-members", "-p", "state=SRB").stdout
    assert "membership:GGE-2016-SRB a cd:Membership" in text
    assert "GGE-2016-DEU" not in text


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("turtle", "--preset", "nothing"), "no preset is called 'nothing'"),
        (("turtle", "--query", "nothing"), "no query is called 'nothing'"),
        (("turtle", "--as-of", "soon"), "'soon' is not a date"),
        (("turtle", "--assessment", "sure"), "'sure' is not one of"),
        (("turtle", "-o", "/nowhere/x.ttl"), "/nowhere/x.ttl: cannot be written: No such file"),
    ],
)
def test_bad_choice_is_one_line(arguments: tuple[str, ...], said: str) -> None:
    assert said in refused("export", *arguments)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("csv",), "writes a folder"),
        (("graphml", "--layer", "direct"), "has no layers"),
        (("turtle", "--preset", "a", "--query", "b"), "give one of them"),
        (("turtle", "-p", "a=b"), "goes with --query"),
    ],
)
def test_wrong_use_is_exit_code_two(arguments: tuple[str, ...], said: str) -> None:
    assert said in refused("export", *arguments, code=2)


def test_folder_of_other_files_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("x")
    assert "holds files that cyberdip did not write" in refused("export", "csv", "-o", str(tmp_path))
    assert [p.name for p in tmp_path.iterdir()] == ["mine.txt"]


@pytest.mark.parametrize("name", ["turtle", "nquads", "graphml", "neo4j-csv", "excel", "sqlite"])
def test_full_disk_leaves_nothing_and_says_one_line(name: str, tmp_path: Path) -> None:
    target = tmp_path / "out" / "x"
    target.parent.mkdir()

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    words = ["export", name, "-o", str(target), "--preset", "un-gge"]
    run = subprocess.run(
        [sys.executable, "-c", f"import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); {RUN}", *words],
        capture_output=True,
        text=True,
        preexec_fn=limit,
        env={**os.environ, "TMPDIR": str(tmp_path)},
    )
    assert run.returncode == 1, run.stderr
    lines = [line for line in run.stderr.splitlines() if "written" not in line or "cannot" in line]
    assert len(lines) == 1 and "cannot be written" in lines[0], run.stderr
    assert list(target.parent.iterdir()) == []
    assert [p.name for p in tmp_path.iterdir()] == ["out"]
