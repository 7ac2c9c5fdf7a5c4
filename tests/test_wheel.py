"""The wheel in a clean environment, run from another folder: data, the page's script and commands are in it."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from cyberdip_kg.version import __version__

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(folder), str(ROOT)]
    subprocess.run(run, check=True)
    return next(folder.glob("*.whl"))


def test_wheel_holds_data_and_bundle_and_no_sources_of_others(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert f"cyberdip_kg-{__version__}" in wheel.name
    for part in ("data/ontology/cyberdip.ttl", "data/graph/states.ttl", "queries/un_votes.rq", "views/overview.rq"):
        assert f"cyberdip_kg/{part}" in names
    assert any(name.startswith("cyberdip_kg/web/bundle/") and name.endswith(".js") for name in names)
    assert not any("node_modules" in name or name.startswith("tests/") for name in names)


def test_clean_environment_builds_from_another_folder(wheel: Path, tmp_path: Path) -> None:
    environment = tmp_path / "environment"
    subprocess.run([sys.executable, "-m", "venv", environment], check=True)
    subprocess.run([environment / "bin" / "pip", "install", "--quiet", wheel], check=True)
    command = environment / "bin" / "cyberdip"
    variables = {"HOME": str(tmp_path), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()

    def run(*arguments: str) -> str:
        done = subprocess.run(
            [command, *arguments], cwd=elsewhere, env=variables, capture_output=True, text=True, encoding="utf-8"
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    assert "Shqipëria" in run("show", "ALB")
    assert "GGE" in run("query", "gge-members", "-p", "state=SRB", "--format", "csv")
    assert "index.html" in run("build", "-o", "out")
    written = {path.name for path in (elsewhere / "out").iterdir()}
    assert (elsewhere / "out" / "index.html").read_text(encoding="utf-8").count("<svg") == 8
    assert {"index.html", "cyberdip.ttl", "cyberdip.trig", "cyberdip.nq", "cyberdip.jsonld", "ontology"} <= written
