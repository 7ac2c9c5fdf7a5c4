"""The query library: headers, parameters as single terms, the fifteen agreed tables, and the command that asks."""

import csv
import io
import re
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from cyberdip_kg import query as library
from cyberdip_kg.cli.root import root
from cyberdip_kg.errors import CyberdipError, DateError, ParameterError, QueryError, UnknownName
from cyberdip_kg.loading import load
from cyberdip_kg.namespaces import PREFIXES, SCHEMES, TYPES
from cyberdip_kg.paths import QUERIES
from cyberdip_kg.query import Parameter, Query
from cyberdip_kg.store import EmbeddedStore, Rows

ALL = list(library.library().values())
NAMES = [query.name for query in ALL]
KINDS = {"date", "end-date", "integer", "decimal", "string", "lang", "thing", "any", *SCHEMES, *TYPES}
AGREED = {
    "un-votes": "resolution date state choice",
    "gge-members": "group state from until",
    "treaty-status": "instrument state signed consent mode in_force assessment",
    "memberships": "state organisation role from until assessment",
    "agreements": "party_a party_b title date kind",
    "institutions": "state institution kind from until predecessor",
    "laws": "state title number adopted in_force kind",
    "incidents": "incident start target actor",
    "attributions": "incident by to date document",
    "responses": "incident by kind date",
    "programmes": "programme donor beneficiary from until budget_eur",
    "events": "event date place participant role",
    "accession-steps": "state step date",
    "claims": "claim verdict why",
    "sources": "source title publisher issued kind assertions",
}


@pytest.fixture(scope="module")
def store() -> EmbeddedStore:
    return load()


def cyberdip(*arguments: str, stdin: str | None = None) -> Result:
    from cyberdip_kg.errors import CyberdipError as Expected

    result = CliRunner().invoke(root, list(arguments), input=stdin)
    if result.exception and not isinstance(result.exception, SystemExit | Expected):
        raise result.exception
    return result


def table(*arguments: str) -> list[dict[str, str]]:
    result = cyberdip("query", *arguments, "--format", "csv")
    assert result.exit_code == 0, result.output
    return list(csv.DictReader(io.StringIO(result.stdout)))


def example(query: Query) -> list[str]:
    import shlex

    return shlex.split(query.example)[1:]


def test_there_are_at_least_45_queries() -> None:
    assert len(ALL) >= 45


@pytest.mark.parametrize("query", ALL, ids=NAMES)
def test_a_query_file_is_described_in_both_languages_and_typed(query: Query) -> None:
    assert set(query.summary) == set(query.question) == {"en", "sq"}
    assert query.columns
    assert query.example.startswith(f"cyberdip query {query.name}")
    for parameter in query.parameters:
        assert set(parameter.type.split("|")) <= KINDS, parameter


@pytest.mark.parametrize("query", ALL, ids=NAMES)
def test_a_query_file_is_valid_sparql_as_it_stands(query: Query) -> None:
    answer = ox.Store().query(query.text)
    assert isinstance(answer, ox.QuerySolutions)
    assert tuple(variable.value for variable in answer.variables) == query.columns
    rdflib.Graph().query(query.text)


@pytest.mark.parametrize("query", ALL, ids=NAMES)
def test_a_query_file_declares_the_prefixes_it_uses_sorts_and_has_one_parameter_a_line(query: Query) -> None:
    declared = dict(re.findall(r"^PREFIX (\S+): <(\S+)>$", query.text, re.MULTILINE))
    assert declared == {prefix: PREFIXES[prefix] for prefix in sorted(declared)}
    assert "\nORDER BY " in query.text
    assert "SELECT *" not in query.text


@pytest.mark.parametrize("query", ALL, ids=NAMES)
def test_the_columns_are_those_that_the_header_names(query: Query, store: EmbeddedStore) -> None:
    answer = library.run(query, store)
    assert isinstance(answer, Rows)
    assert answer.variables == query.columns


@pytest.mark.parametrize("query", ALL, ids=NAMES)
def test_the_example_works_and_finds_something(query: Query) -> None:
    result = cyberdip(*example(query))
    assert result.exit_code == 0, result.output
    assert len(result.stdout.splitlines()) > 2, query.example


@pytest.mark.parametrize("query", [q for q in ALL if q.evidence], ids=lambda q: q.name)
def test_sources_change_neither_rows_nor_order(query: Query) -> None:
    arguments = [argument for argument in example(query) if argument != "--with-sources"]
    plain = cyberdip(*arguments, "-f", "csv").stdout
    sourced = cyberdip(*arguments, "-f", "csv", "--with-sources").stdout
    rows = list(csv.reader(io.StringIO(sourced)))
    expected = list(csv.reader(io.StringIO(plain)))
    width = len(expected[0])
    assert [row[:width] for row in rows] == expected
    assert rows[0][width:] == [
        "source_title", "source_publisher", "source_issued", "source_url", "source_stance",
    ]  # fmt: skip


@pytest.mark.parametrize("query", ALL, ids=NAMES)
def test_as_of_language_and_assessment_are_taken_by_every_query(query: Query) -> None:
    arguments = ["query", query.name, "--assessment", "all", "--lang", "sq", "-f", "csv"]
    if any(parameter.name == "asOf" for parameter in query.parameters):
        arguments += ["--as-of", "2015"]
    assert cyberdip(*arguments).exit_code == 0


@pytest.mark.parametrize("name", AGREED)
def test_the_agreed_tables_have_the_agreed_columns(name: str) -> None:
    assert library.get(name).columns == tuple(AGREED[name].split())


def test_treaty_status_of_albania_under_the_convention_on_cybercrime() -> None:
    (row,) = table("treaty-status", "-p", "state=ALB", "-p", "instrument=ETS185")
    assert row == {
        "instrument": "ETS185",
        "state": "ALB",
        "signed": "2001-11-23",
        "consent": "2002-06-20",
        "mode": "ratification",
        "in_force": "2004-07-01",
        "assessment": "confirmed",
    }


def test_all_votes_are_there_absences_too() -> None:
    rows = table("un-votes")
    assert len(rows) == 3276
    assert {row["choice"] for row in rows} == {"yes", "no", "abstain", "absent"}
    assert all(row["resolution"].startswith("A/RES/") and len(row["state"]) == 3 for row in rows)


def test_the_six_groups_have_115_seats_and_of_the_region_only_serbia_sat_once() -> None:
    assert len(table("gge-members")) == 115
    seats = table("gge-region")
    assert [row["state"] for row in seats if row["seat"] == "yes"] == ["SRB"]
    assert {row["seat"] for row in seats if row["state"] == "ALB"} == {"no"}
    assert {row["seat"] for row in seats if row["state"] == "XKX"} == {"not applicable"}


def test_a_day_in_the_past_gives_the_parties_of_that_day() -> None:
    assert [row["state"] for row in table("treaty-parties", "-p", "instrument=ETS185", "--as-of", "2004-06-30")] == []
    on_entry = table("treaty-parties", "-p", "instrument=ETS185", "--as-of", "2004-07-01")
    assert "ALB" in {row["state"] for row in on_entry}


def test_days_from_signature_to_consent_are_those_of_the_calendar() -> None:
    import datetime

    for row in table("treaty-delays"):
        signed, consent = (datetime.date.fromisoformat(row[name]) for name in ("signed", "consent"))
        assert int(row["days_to_consent"]) == (consent - signed).days
        if len(row["in_force"]) == 10:
            assert int(row["days_to_force"]) == (datetime.date.fromisoformat(row["in_force"]) - consent).days


@pytest.mark.parametrize("value", ["ALB", "alb", "Albania", "Shqipëria", "shqiperia", "state:ALB", "AL",
                                   "https://w3id.org/cyberdip/id/state/ALB"])  # fmt: skip
def test_a_state_is_taken_by_code_name_curie_and_iri(value: str) -> None:
    assert len(table("gge-members", "-p", f"state={value}")) == 0
    assert {row["state"] for row in table("accession-steps", "-p", f"state={value}")} == {"ALB"}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["un-vote"], "un-votes"),
        (["un-votes", "-p", "state=Albanja"], "Albania"),
        (["un-votes", "-p", "land=ALB"], "it has: state, resolution"),
        (["un-votes", "-p", "ALB"], "NAME=VALUE"),
        (["un-votes", "-p", "choice=maybe"], "abstain"),
        (["un-votes", "--as-of", "2019-13"], "YYYY-MM-DD"),
        (["un-votes", "--assessment", "sure"], "confirmed"),
        (["--sparql", "/nowhere/x.rq"], "cannot be read"),
    ],
)
def test_bad_input_says_what_is_allowed(arguments: list[str], said: str) -> None:
    result = cyberdip("query", *arguments)
    assert isinstance(result.exception, CyberdipError)
    assert said in str(result.exception)
    assert result.stdout == ""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("INSERT DATA { <urn:a> <urn:b> <urn:c> }", "is an update (INSERT)"),
        ("PREFIX a: <urn:a> # DROP\nDELETE WHERE { ?s ?p ?o }", "is an update (DELETE)"),
        ("# nothing", "is empty"),
        ("SELEC ?x { ?x ?y ?z }", "line 1, column 1, near 'SELEC ?x { ?x ?y ?z }': expected SELECT"),
        ("SELECT ?x WHERE {\n  ?x a cd:State ", "line 2, column 16, at the end: expected"),
        ("SELECT ?x WHERE {\n  ?x a nope:State }", "line 2, column 18, near '}': a prefix that is not declared"),
        ("SELECT ?x WHERE { ?x ?y 'abc\n}", "a string that is not closed"),
        ("SELECT ?x { ?x a cd:State } ORDER ?x", "expected BY"),
    ],
)
def test_malformed_text_is_refused_with_its_place(text: str, said: str) -> None:
    result = cyberdip("query", "--sparql", "-", stdin=text)
    assert isinstance(result.exception, QueryError)
    assert said in str(result.exception)
    assert "\n" not in str(result.exception)


HOSTILE = st.text(max_size=40) | st.sampled_from(
    ['"} ?s ?p ?o #', "ALB> <urn:x", "} } SELECT * {", 'a"b\\', "'''", "x\n} #", "<urn:a>", "state:ALB state:SRB", "}"]
)
PLAIN = Query("q", "SELECT ?v WHERE {\n  VALUES ?v { UNDEF }\n  ?v ?p ?o\n}", {}, {}, "", (), ("v",), "", ())


@pytest.mark.parametrize(
    "kind", ["string", "state", "thing", "assessment", "date", "end-date", "integer", "decimal", "lang"]
)
@given(text=HOSTILE)
@settings(max_examples=40, deadline=None)
def test_a_parameter_is_one_term_or_refused(kind: str, text: str) -> None:
    parameter = Parameter("v", kind, "", "UNDEF")
    query = Query("q", PLAIN.text, {}, {}, "", (parameter,), ("v",), "", ())
    try:
        filled = library.fill(query, load(), {"v": text})
    except (ParameterError, UnknownName, DateError):
        return
    (line,) = (line for line in filled.split("\n") if "VALUES" in line)
    found = ox.Store().query(f"SELECT ?v WHERE {{ {line} }}")
    assert isinstance(found, ox.QuerySolutions)
    (row,) = list(found)
    assert isinstance(row[0], ox.NamedNode | ox.Literal)
    if kind == "string":
        assert isinstance(row[0], ox.Literal)
        assert row[0].value == text
    assert filled == query.text.replace("  VALUES ?v { UNDEF }", line)


def test_parameters_without_a_value_leave_no_line() -> None:
    text = library.fill(library.get("un-votes"), load(), {})
    assert "UNDEF" not in text
    assert "BOUND(?asOf)" not in text
    assert "holdsUntil" not in text


def test_a_header_that_names_a_missing_parameter_is_refused() -> None:
    with pytest.raises(QueryError, match="no line VALUES"):
        library.parse("x", "#+ parameter: state state A state\nSELECT ?s WHERE { ?s ?p ?o }")


def test_the_catalogue_holds_every_query_as_a_shacl_executable() -> None:
    graph = rdflib.Graph().parse(data=library.catalogue(), format="turtle")
    sh = rdflib.Namespace("http://www.w3.org/ns/shacl#")
    prefixes = "".join(
        f"PREFIX {graph.value(node, sh.prefix)}: <{graph.value(node, sh.namespace)}>\n"
        for node in graph.objects(None, sh.declare)
    )
    texts = {str(s): str(text) for s, text in graph.subject_objects(sh.select)}
    assert sorted(iri.rsplit("/", 1)[1] for iri in texts) == NAMES
    for text in texts.values():
        ox.Store().query(prefixes + text)


def test_headers_are_yaml_that_grlc_reads() -> None:
    for path in QUERIES.glob("*.rq"):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("#+"):
                _, value = line[3:].split(": ", 1)
                assert ": " not in value, f"{path.name}: {line}"
                assert not value.startswith(("[", "{", "*", "&", "!", "%", "@", "`", "'", '"')), f"{path.name}: {line}"


def test_help_of_a_query_explains_it() -> None:
    said = cyberdip("query", "treaty-status", "--help").stdout
    assert "Where does each state stand" in said
    assert "state " in said
    assert "Example: cyberdip query treaty-status" in said
    assert "Ku qëndron" in cyberdip("query", "treaty-status", "--help", "--lang", "sq").stdout


def test_queries_are_listed_by_theme_and_found_by_word() -> None:
    said = cyberdip("queries").stdout
    assert all(f"  {name} " in said for name in NAMES)
    assert "treaty-status" in cyberdip("queries", "ratif").stdout or "treaty" in cyberdip("queries", "treaty").stdout
    assert isinstance(cyberdip("queries", "zzz").exception, UnknownName)


def test_free_sparql_from_a_file_in_every_form(tmp_path: Path) -> None:
    file = tmp_path / "q.rq"
    file.write_text("ASK { state:ALB a cd:State }", encoding="utf-8")
    assert cyberdip("query", "--sparql", str(file)).stdout == "true\n"
    file.write_text("CONSTRUCT { state:ALB cd:iso3 ?c } WHERE { state:ALB cd:iso3 ?c }", encoding="utf-8")
    assert 'state:ALB cd:iso3 "ALB" .' in cyberdip("query", "--sparql", str(file)).stdout
    assert cyberdip("query", "--sparql", str(file), "-f", "ntriples").stdout.endswith('"ALB" .\n')
    assert isinstance(cyberdip("query", "--sparql", str(file), "-f", "csv").exception, QueryError)
    file.write_bytes(b"SELECT \xff")
    assert "not UTF-8" in str(cyberdip("query", "--sparql", str(file)).exception)
