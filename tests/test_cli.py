"""The command line in a process of its own: what it prints, where, and with which exit code."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from cyberdip_kg.cli.root import GROUPS
from cyberdip_kg.version import __version__


def cyberdip(
    *arguments: str, code: int = 0, cwd: Path | None = None, **environment: str
) -> subprocess.CompletedProcess[str]:
    run = subprocess.run(
        [sys.executable, "-c", "from cyberdip_kg.cli import main; main()", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=cwd,
        env={**os.environ, **environment},
    )
    assert run.returncode == code, f"exit code {run.returncode}: {run.stderr}"
    return run


def refused(*arguments: str, code: int = 1, **options: object) -> str:
    run = cyberdip(*arguments, code=code, **options)  # type: ignore[arg-type]
    assert run.stdout == ""
    assert "Traceback" not in run.stderr
    if code == 1:
        *progress, error = run.stderr.splitlines()
        assert error.startswith("cyberdip: "), run.stderr
        assert all(line.endswith(" ...") for line in progress), run.stderr
    return run.stderr


def test_help_lists_every_command_without_importing_it() -> None:
    said = cyberdip("--help").stdout
    for group, commands in GROUPS.items():
        assert f"{group}:" in said
        for name in commands:
            assert f"\n  {name} " in said, name


@pytest.mark.parametrize("name", [name for commands in GROUPS.values() for name in commands])
def test_help_of_every_command_ends_with_an_example(name: str) -> None:
    said = cyberdip(name, "--help").stdout
    assert f"Example: cyberdip {name}" in said or "cyberdip --" in said.split("Example:")[-1]


def test_version_is_the_package_version() -> None:
    assert cyberdip("--version").stdout.strip() == f"cyberdip, version {__version__}"


def test_unknown_command_offers_the_nearest() -> None:
    assert "'validate'" in refused("valdiate", code=2)


def test_search_forgives_accents_case_and_misspelling() -> None:
    for typed in ("shqiperi", "ALBANIA", "albnia", "AL"):
        assert cyberdip("search", typed).stdout.startswith("state:ALB")
    assert cyberdip("--lang", "sq", "search", "serbia").stdout.splitlines()[0].endswith("Serbia")
    assert "nothing is called anything like" in refused("search", "qqqzzz")
    assert "not a type" in refused("search", "--type", "country", "alb")


def test_show_takes_codes_names_curies_and_iris() -> None:
    cards = {
        cyberdip("show", t).stdout for t in ("ALB", "Albania", "state:ALB", "https://w3id.org/cyberdip/id/state/ALB")
    }
    assert len(cards) == 1
    card = cards.pop()
    assert "Convention on Cybercrime" in card
    assert "Shqipëria" in card
    assert "nearest: Albania" in refused("show", "Albnia")


def test_show_marks_what_is_refuted() -> None:
    said = cyberdip("show", "ALB", "--assessment", "all").stdout
    assert "refuted" in said
    assert "European Union Agency for Cybersecurity" in said


def test_show_as_of_leaves_out_what_came_later() -> None:
    assert "NATO" not in cyberdip("show", "ALB", "--as-of", "2008-01-01").stdout.split("Member")[0] + "".join(
        line
        for line in cyberdip("show", "ALB", "--as-of", "2008-01-01").stdout.splitlines()
        if "member of" in line and "NATO" in line
    )
    assert "YYYY" in refused("show", "ALB", "--as-of", "soon")


def test_stats_and_coverage() -> None:
    assert "assertions," in cyberdip("stats").stdout
    rows = json.loads(cyberdip("stats", "--format", "json").stdout)
    assert {"what": "thing", "name": "State", "assessment": "", "number": 198} in rows
    said = cyberdip("stats", "--coverage").stdout
    for word in ("no ", "not found", "not applicable"):
        assert word in said, word


def test_fmt_and_validate_pass_on_the_built_in_graph() -> None:
    cyberdip("fmt", "--check")
    assert "0 violations" in cyberdip("validate").stderr


def test_validate_names_file_line_label_and_rule(tmp_path: Path) -> None:
    bad = tmp_path / "bad.ttl"
    bad.write_text(
        "@prefix cd: <https://w3id.org/cyberdip/ontology#> .\n"
        "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n\n"
        '<https://w3id.org/cyberdip/id/state/XXY> a cd:State ;\n    rdfs:label "Nowhere"@en .\n',
        encoding="utf-8",
    )
    run = cyberdip("validate", str(bad), code=1)
    line = run.stdout.splitlines()[0]
    assert line.startswith(f"{bad}:4: violation: state:XXY (Nowhere): ")
    assert run.stdout.rstrip().endswith("]")


def test_counts_that_part_from_the_file_are_a_violation(tmp_path: Path) -> None:
    from cyberdip_kg import paths

    text = (paths.GRAPH / "states.ttl").read_text(encoding="utf-8").replace("void:entities 198", "void:entities 197")
    (tmp_path / "states.ttl").write_text(text, encoding="utf-8")
    said = cyberdip("--data", str(tmp_path), "validate", code=1).stdout
    assert "declares 197 of class State and holds 198" in said


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--data", "{tmp}/absent.ttl", "stats"], "no such file or folder"),
        (["--data", "{tmp}", "stats"], "no RDF file in this folder"),
        (["--data", "{tmp}/absent", "build", "-o", "{tmp}/out"], "no such file or folder"),
        (["build", "-o", "{tmp}/file"], "is a file; name a folder"),
        (["build", "-o", "{tmp}/full"], "holds files that cyberdip did not write"),
        (["query", "tretay-status"], "nearest: treaty-status"),
        (["query", "un-votes", "-p", "state=Albnia"], "nearest: Albania"),
        (["query", "un-votes", "--as-of", "2004-13"], "not a date"),
        (["export", "tortle"], "nearest: turtle"),
        (["export", "turtle", "-o", "{tmp}/absent/x.ttl"], "cannot be written"),
    ],
)
def test_bad_input_is_one_line_and_exit_code_1(tmp_path: Path, arguments: list[str], said: str) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine.txt").write_text("x")
    error = refused(*[a.replace("{tmp}", str(tmp_path)) for a in arguments])
    assert said in error
    assert not (tmp_path / "out").exists()
    assert (tmp_path / "file").read_text() == "x"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["file", "full"]


def test_debug_shows_the_trace() -> None:
    assert "Traceback" in cyberdip("--debug", "show", "Albnia", code=1).stderr


@pytest.mark.parametrize(
    ("words", "index", "offered"),
    [("cyberdip sh", 1, "show"), ("cyberdip show AL", 2, "ALB"), ("cyberdip query gge", 2, "gge-members")],
)
def test_the_tab_key_completes_commands_things_and_queries(words: str, index: int, offered: str) -> None:
    run = cyberdip(_CYBERDIP_COMPLETE="bash_complete", COMP_WORDS=words, COMP_CWORD=str(index))
    assert offered in run.stdout


def test_a_query_widened_beyond_what_is_accepted_says_the_standing_of_each_row() -> None:
    rows = cyberdip("query", "gge-members", "-p", "state=ALB", "--assessment", "all", "-f", "csv").stdout.splitlines()
    assert rows[0] == "group,state,from,until,assessment"
    assert all(row.endswith(",refuted") for row in rows[1:])
    assert cyberdip("query", "gge-members", "-p", "state=ALB", "-f", "csv").stdout == "group,state,from,until\n"
