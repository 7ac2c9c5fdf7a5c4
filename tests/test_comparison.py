"""States side by side, and what happened to a thing in order of time."""

import csv
import io
import json

import pytest
from test_cli import cyberdip, refused

from cyberdip_kg.changes import SORTS, history
from cyberdip_kg.comparison import Line, compare
from cyberdip_kg.coverage import matrix
from cyberdip_kg.loading import load
from cyberdip_kg.namespaces import ID

STATES = [f"{ID}state/{code}" for code in ("ALB", "SRB", "XKX")]


@pytest.fixture(scope="module")
def lines() -> dict[str, Line]:
    return {line.thing.rsplit("/", 1)[-1]: line for line in compare(load(), STATES)}


def test_a_treaty_row_has_the_dates_of_each_state_and_what_does_not_apply(lines: dict[str, Line]) -> None:
    texts = [cell.text for cell in lines["ETS185"].cells]
    assert texts[0] == "party since 2004-07-01"
    assert texts[1].startswith("party")
    assert texts[2] == "not applicable"
    assert lines["ETS185"].differs


def test_a_refuted_membership_is_no_and_silence_is_empty(lines: dict[str, Line]) -> None:
    assert lines["GGE-2016"].cells[0].text == "no"
    assert lines["GGE-2016"].cells[1].text.startswith("member")
    assert lines["GGE-2019"].cells[1].text == ""


def test_every_cell_with_a_text_has_evidence(lines: dict[str, Line]) -> None:
    for line in lines.values():
        for cell in line.cells:
            assert bool(cell.text) == bool(cell.evidence), line


def test_as_of_leaves_out_what_came_later() -> None:
    before = {line.thing.rsplit("/", 1)[-1] for line in compare(load(), STATES, as_of="2008-01-01")}
    assert "NATO" in {line.thing.rsplit("/", 1)[-1] for line in compare(load(), STATES, as_of="2010-01-01")}
    assert "HYBRID-COE" not in before


def test_the_coverage_matrix_keeps_no_not_found_and_not_applicable_apart() -> None:
    cells = {(gap.object.rsplit("/", 1)[-1], code): text for gap in matrix(load()) for code, text in gap.cells.items()}
    assert cells["GGE-2019", "ALB"] == "no"
    assert cells["ETS185", "XKX"] == "not-applicable"
    assert "not-found" in cells.values()


def test_history_is_in_order_and_within_the_period() -> None:
    found = history(load(), STATES[:1], start="2022-01-01", end="2022-12-31")
    dates = [moment.date for moment in found.moments]
    assert dates == sorted(dates)
    assert all(date.startswith("2022") for date in dates)
    assert {moment.sort for moment in found.moments} <= set(SORTS)
    assert any(m.assertion.kind == "Attribution" and m.date == "2022-09-07" for m in found.moments)


def test_signature_consent_and_entry_into_force_are_three_moments() -> None:
    found = history(load(), STATES[:1], kinds=["TreatyParticipation"])
    steps = [(m.sort, m.date) for m in found.moments if m.iri.endswith("/ETS185-ALB")]
    assert steps == [("signed", "2001-11-23"), ("consented", "2002-06-20"), ("began", "2004-07-01")]


def test_compare_command_writes_csv_with_the_sources_of_each_cell() -> None:
    text = cyberdip("compare", "ALB", "Serbia", "--section", "instruments", "--with-sources", "-f", "csv").stdout
    rows = list(csv.DictReader(io.StringIO(text)))
    assert list(rows[0]) == ["section", "differs", "thing", "ALB", "SRB", "ALB_sources", "SRB_sources"]
    assert all(bool(row["ALB"]) == bool(row["ALB_sources"]) for row in rows)


@pytest.mark.parametrize("form", ["table", "csv", "tsv", "json", "markdown", "html"])
@pytest.mark.parametrize(
    "arguments", [["timeline", "ALB", "--from", "2022", "--to", "2022"], ["claims"], ["compare", "ALB", "SRB"]]
)
def test_every_format_is_written_the_same_twice(arguments: list[str], form: str) -> None:
    first, second = (cyberdip(*arguments, "-f", form).stdout for _ in range(2))
    assert first == second
    if form == "json":
        assert json.loads(first)["results"]["bindings"]


def test_changes_between_two_years() -> None:
    said = cyberdip("changes", "ALB", "2024", "2024", "--kind", "Membership").stdout
    assert "2024-06-13" in said
    assert "ends (2014) before it begins (2015)" in refused("changes", "ALB", "2015", "2014")
    assert "not a kind" in refused("timeline", "ALB", "--kind", "Friendship")
    assert "at least two states" in refused("compare", "ALB", code=2)


@pytest.mark.parametrize("command", ["timeline ALB --from 2022 --until 2022-01", "compare ALB SRB", "claims"])
def test_the_language_may_stand_before_or_after_the_command(command: str) -> None:
    before = cyberdip("--lang", "sq", *command.split()).stdout
    assert before == cyberdip(*command.split(), "--lang", "sq").stdout
    assert before != cyberdip(*command.split()).stdout


def test_words_for_people_codes_for_programs() -> None:
    words = ["timeline", "ALB", "--from", "2022", "--until", "2022-01", "--lang", "sq"]
    assert "nisi" in cyberdip(*words).stdout
    assert ",began," in cyberdip(*words, "-f", "csv").stdout
