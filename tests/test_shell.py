"""The prompt for SPARQL: from a file and at a real terminal."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pexpect
import pytest

MAIN = "from cyberdip_kg.cli import main; main(['shell'])"


def shell(text: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", MAIN], input=text, capture_output=True, text=True, encoding="utf-8")


def test_queries_and_dot_commands_from_standard_input() -> None:
    run = shell(".format csv\n.run gge-members state=SRB\nASK {\n  state:ALB a cd:State\n}\n\n.quit\nASK {}\n")
    assert run.returncode == 0
    assert "GGE-2016,SRB,2016,2017" in run.stdout
    assert run.stdout.count("true") == 1


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("SELECT {\n\n", "malformed at line 1"),
        (".run gge-memebrs\n", "nearest: gge-members"),
        (".bogus\n", "see .help"),
        ("DELETE WHERE { ?s ?p ?o };\n", "only SELECT, CONSTRUCT, DESCRIBE and ASK"),
    ],
)
def test_an_error_is_one_line_and_the_prompt_goes_on(typed: str, said: str) -> None:
    run = shell(typed + ".text gge-members\n")
    assert said in run.stderr
    assert run.stderr.count("\n") == 1
    assert "SELECT" in run.stdout


def slowly(child: "pexpect.spawn[str]", *pieces: str) -> None:
    """Types ``pieces`` with the pauses of a person, since completion works beside the typing."""
    for piece in pieces:
        time.sleep(1.5)
        child.send(piece)


def test_a_terminal_has_completion_and_history(tmp_path: Path) -> None:
    environment = {**os.environ, "CYBERDIP_CACHE": str(tmp_path), "TERM": "xterm", "COLUMNS": "120", "LINES": "40"}
    environment["PROMPT_TOOLKIT_NO_CPR"] = "1"
    child = pexpect.spawn(sys.executable, ["-c", MAIN], env=environment, encoding="utf-8", timeout=60)
    child.expect("cyberdip>")
    slowly(child, ".tex\t", " gge-mem\t", "\r")
    child.expect("PREFIX")
    child.expect("cyberdip>")
    slowly(child, "ASK { state:ALB a cd:Stat\t", " }\r", ";\r")
    child.expect("true")
    child.expect("cyberdip>")
    slowly(child, ".quit\r")
    child.expect(pexpect.EOF)
    assert ".text gge-members" in (tmp_path / "history").read_text(encoding="utf-8")
