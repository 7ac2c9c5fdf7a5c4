"""Documentation: pages made from code are fresh, and what the README says exists."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from cyberdip_kg.cli.root import GROUPS
from cyberdip_kg.version import __version__

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_generated_pages_are_fresh() -> None:
    run = subprocess.run([sys.executable, ROOT / "docs" / "make.py", "--check"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr


@pytest.mark.parametrize("path", sorted(set(re.findall(r"\]\(((?!http)[^)#]+)\)", README))))
def test_links_of_the_readme_lead_somewhere(path: str) -> None:
    assert (ROOT / path).exists()


@pytest.mark.parametrize(
    "path", sorted(set(re.findall(r"`((?:cyberdip_kg|ontology|graph|tests|docs|cli)/[^`*]*)`", README)))
)
def test_places_of_the_readme_exist(path: str) -> None:
    assert (
        (ROOT / path).exists() or (ROOT / "cyberdip_kg" / path).exists() or (ROOT / "cyberdip_kg/web" / path).exists()
    )


def test_commands_of_the_readme_exist() -> None:
    known = {name for names in GROUPS.values() for name in names}
    for words in re.findall(r"\.venv/bin/cyberdip ((?:--\S+ \S+ )*)(\w+)", README):
        assert words[1] in known


def test_version_is_the_same_everywhere() -> None:
    assert f"version {__version__}" in README
    assert f"## {__version__} " in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"ontology/{__version__}>" in (ROOT / "ontology" / "cyberdip.ttl").read_text(encoding="utf-8")


def test_the_readme_commands_are_those_that_ci_runs() -> None:
    assert "exec bash tests/run" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "```sh\nbash tests/run\n```" in README
