"""Tables: escaping in each format, widths, streaming, and the same bytes every time."""

import csv
import io
import itertools
import json
import xml.etree.ElementTree as ET
from collections.abc import Iterator

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from pyoxigraph import Literal, NamedNode

from cyberdip_kg.loading import load
from cyberdip_kg.store import EmbeddedStore, Rows, Triples
from cyberdip_kg.store.results import Row
from cyberdip_kg.tables import ROW_FORMATS, display_width, render, safe

EMPTY = EmbeddedStore()
settings.register_profile("steady", deadline=None)
settings.load_profile("steady")
TEXTS = st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=30)


def text(rows: list[list[str]], form: str, **options: int) -> str:
    terms: list[Row] = [tuple(Literal(cell) for cell in row) for row in rows]
    columns = tuple(f"c{number}" for number in range(len(rows[0])))
    return "".join(render(Rows(columns, iter(terms)), form, EMPTY, **options))  # type: ignore[arg-type]


@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=5))
def test_csv_reads_back_as_it_was_but_for_formulas(rows: list[tuple[str, str]]) -> None:
    found = list(csv.reader(io.StringIO(text([list(row) for row in rows], "csv"))))
    assert found[1:] == [[safe(cell) for cell in row] for row in rows]


@pytest.mark.parametrize("cell", ["=1+1", "+A1", "-A1", "@SUM(A1)", "\t=1", "=cmd|' /C calc'!A0"])
def test_a_spreadsheet_runs_no_cell(cell: str) -> None:
    (found,) = list(csv.reader(io.StringIO(text([[cell]], "csv"))))[1:]
    assert found == ["'" + cell]


@pytest.mark.parametrize("cell", ["-1.5", "+3", "2004-07-01", "-.5", "1e6"])
def test_numbers_and_dates_stay_as_they_are(cell: str) -> None:
    assert safe(cell) == cell


@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=4))
def test_json_is_what_a_sparql_client_reads(rows: list[tuple[str, str]]) -> None:
    found = ox.parse_query_results(text([list(row) for row in rows], "json"), format=ox.QueryResultsFormat.JSON)
    assert isinstance(found, ox.QuerySolutions)
    assert [tuple(cell.value for cell in row) for row in found] == rows


@given(TEXTS)
def test_html_is_well_formed_and_holds_the_text(cell: str) -> None:
    root = ET.fromstring(text([[cell]], "html").replace("<!DOCTYPE html>", "", 1))
    assert (root.find(".//td").text or "") == cell  # type: ignore[union-attr]


def test_markdown_holds_no_markup_of_its_cells() -> None:
    said = (
        MarkdownIt("commonmark")
        .enable("table")
        .render(text([["a|b <script>alert(1)</script> [x](y) `c` *d*"]], "markdown"))
    )
    assert "<script>" not in said
    assert "<a " not in said
    assert "<td>a|b &lt;script&gt;alert(1)&lt;/script&gt; [x](y) `c` *d*</td>" in said


def test_a_link_goes_to_the_web_or_nowhere() -> None:
    answer = Rows(("c",), iter([(NamedNode("javascript:alert(1)"),), (NamedNode("https://example.org/a"),)]))
    page = "".join(render(answer, "html", EMPTY))
    assert 'href="javascript' not in page
    assert 'href="https://example.org/a"' in page


@given(st.lists(st.lists(TEXTS, min_size=3, max_size=3), min_size=1, max_size=5), st.integers(40, 120))
def test_a_table_keeps_to_its_width(rows: list[list[str]], width: int) -> None:
    for line in text(rows, "table", width=width).splitlines():
        assert display_width(line) <= width


def test_a_table_without_a_limit_cuts_nothing() -> None:
    long = "word " * 80
    assert long.strip() in text([[long, "x"]], "table")


def test_labels_in_tables_codes_in_csv() -> None:
    store = load()
    row: Row = (
        NamedNode("https://w3id.org/cyberdip/id/state/ALB"),
        NamedNode("https://w3id.org/cyberdip/id/resolution/A-RES-73-27"),
        NamedNode("https://w3id.org/cyberdip/id/instrument/ETS185"),
        NamedNode("https://w3id.org/cyberdip/vocab/vote-choice/yes"),
        None,
    )
    columns = ("a", "b", "c", "d", "e")
    assert "".join(render(Rows(columns, iter([row])), "csv", store)).splitlines()[1] == "ALB,A/RES/73/27,ETS185,yes,"
    assert "Shqipëria" in "".join(render(Rows(columns, iter([row])), "table", store, language="sq"))


@pytest.mark.parametrize("form", ROW_FORMATS)
def test_an_answer_without_end_gives_its_first_rows_at_once(form: str) -> None:
    taken = itertools.count()

    def endless() -> Iterator[Row]:
        for number in itertools.count():
            next(taken)
            yield (Literal(number),)

    pieces = render(Rows(("n",), endless()), form, EMPTY)
    said = ""
    while ">0<" not in said and "0\n" not in said and '"0"' not in said and "0 |" not in said:
        said += next(pieces)
    assert next(taken) < 2000


def test_the_same_rows_give_the_same_bytes() -> None:
    from cyberdip_kg import query

    for form in ROW_FORMATS:
        first, second = (
            "".join(render(query.run(query.get("memberships"), load()), form, load(), evidence=())) for _ in range(2)
        )
        assert first == second


def test_triples_come_in_every_rdf_format() -> None:
    triple = ox.Triple(
        NamedNode("https://example.org/s"), NamedNode("https://example.org/p"), Literal("o", language="sq")
    )
    formats = {"turtle": "turtle", "ntriples": "nt", "jsonld": "json-ld", "rdfxml": "xml"}
    import rdflib

    for form, name in formats.items():
        data = "".join(render(Triples(iter([triple])), form, EMPTY))
        assert len(rdflib.Graph().parse(data=data, format=name)) == 1
    assert json.loads("".join(render(True, "json", EMPTY))) == {"head": {}, "boolean": True}


def test_every_column_of_the_library_has_a_heading_in_both_languages() -> None:
    from cyberdip_kg import query
    from cyberdip_kg.sentences import catalogue

    columns = {column for asked in query.library().values() for column in asked.columns}
    for language in ("en", "sq"):
        words = catalogue(language, "cyberdip_kg.tables")
        assert [c for c in sorted(columns) if not words.has(f"column-{c.replace('_', '-')}")] == []


def test_a_page_says_when_no_row_answers() -> None:
    page = "".join(render(Rows(("state",), iter([])), "html", EMPTY, language="sq"))
    assert "Shteti" in page
    assert "Asnjë rresht" in page


def test_a_page_names_things_of_the_graph_without_linking_to_what_is_not_published() -> None:
    answer = Rows(("state",), iter([(NamedNode("https://w3id.org/cyberdip/id/state/ALB"),)]))
    page = "".join(render(answer, "html", load()))
    assert '<data value="https://w3id.org/cyberdip/id/state/ALB" title="state:ALB">Albania</data>' in page
    assert "<a " not in page


def test_links_stand_above_the_table_of_a_page() -> None:
    page = "".join(render(Rows(("a",), iter([])), "html", EMPTY, links=[("Home & all", "../index.html")]))
    assert '<a href="../index.html">Home &amp; all</a>' in page
