"""Each check finds in its ``-fail.ttl`` what the ``# expect:`` lines name, and nothing in its ``-pass.ttl``."""

import re
import time
from pathlib import Path
from urllib.parse import unquote

import pyoxigraph as ox
import pytest
import synthetic

ROOT = Path(__file__).parent.parent
CHECKS = sorted((ROOT / "ontology" / "checks").glob("*.rq"))
CASES = Path(__file__).parent / "checks"
TERMS = [ROOT / "ontology" / "cyberdip.ttl", *sorted((ROOT / "ontology" / "vocabularies").glob("*.ttl"))]


def _store() -> ox.Store:
    store = ox.Store()
    for path in TERMS:
        store.bulk_load(path=path, to_graph=ox.NamedNode("urn:ontology"))
    return store


def _things(check: Path, data: Path) -> list[str]:
    store = _store()
    store.bulk_load(path=data, to_graph=ox.NamedNode("urn:case"))
    rows = store.query(check.read_text(encoding="utf-8"), use_default_graph_as_union=True)
    return sorted({re.split("[#/]", row["thing"].value)[-1] for row in rows})


def _header(check: Path) -> dict[str, str]:
    return dict(re.findall(r"^#\+ ([a-z]+): (.+)$", check.read_text(encoding="utf-8"), re.MULTILINE))


@pytest.mark.parametrize("check", CHECKS, ids=lambda path: path.stem)
def test_a_check_finds_nothing_in_sound_data(check: Path) -> None:
    assert _things(check, CASES / f"{check.stem}-pass.ttl") == []


@pytest.mark.parametrize("check", CHECKS, ids=lambda path: path.stem)
def test_a_check_finds_what_is_wrong(check: Path) -> None:
    data = CASES / f"{check.stem}-fail.ttl"
    wanted = re.findall(r"^# expect: (\S+)$", data.read_text(encoding="utf-8"), re.MULTILINE)
    assert wanted
    assert _things(check, data) == sorted(wanted), unquote(data.name)


@pytest.mark.parametrize("check", CHECKS, ids=lambda path: path.stem)
def test_a_check_says_what_it_holds_and_how_grave_it_is(check: Path) -> None:
    header = _header(check)
    assert header["summary"].endswith(".")
    assert header["severity"] in {"violation", "warning"}
    text = check.read_text(encoding="utf-8")
    assert ("message" in header) != ("?message" in text), "either a header or a column gives the message"


@pytest.fixture(scope="module")
def large() -> ox.Store:
    store = _store()
    store.bulk_load(synthetic.graph(10_000).encode(), ox.RdfFormat.TURTLE, to_graph=ox.NamedNode("urn:made-up"))
    return store


@pytest.mark.parametrize("check", CHECKS, ids=lambda path: path.stem)
def test_a_check_finds_nothing_in_ten_thousand_sound_assertions_and_is_quick(check: Path, large: ox.Store) -> None:
    start = time.process_time()
    assert list(large.query("SELECT * { ?a ?p ?o . ?a a ?class }", use_default_graph_as_union=True))
    middle = time.process_time()
    assert list(large.query(check.read_text(encoding="utf-8"), use_default_graph_as_union=True)) == []
    assert time.process_time() - middle < 3 * (middle - start), "slower than three joins over all triples"
