"""Exports of graphs and tables: the tools that they are for open them, whatever the names hold."""

import csv
import io
import json
import re
import shutil
import sqlite3
import subprocess
import sys
import warnings
from pathlib import Path

import igraph
import networkx
import openpyxl
import pytest
from exports import LONG, NAMES, awkward, made, one, small, written

from cyberdip_kg.assertions import assertions
from cyberdip_kg.export.projection import EDGE_FIELDS, NODE_FIELDS
from cyberdip_kg.export.xmltext import clean
from cyberdip_kg.namespaces import CD, ID, PREFIXES
from cyberdip_kg.store import EmbeddedStore

CODES = ("AAA", "BBB", "CCC", "DDD", "EEE", "FFF")
STORES = {"small": small, "awkward": awkward}


def accepted(store: EmbeddedStore) -> set[tuple[str, str, str]]:
    from cyberdip_kg.terms import curie

    return {(curie(a.iri), curie(a.subject), curie(a.object)) for a in assertions(store)}


def label(graph: "networkx.MultiDiGraph[str]", code: str) -> str:
    return str(graph.nodes[f"state:{code}"]["label"])


@pytest.mark.parametrize("store", STORES)
def test_networkx_and_igraph_read_graphml(store: str, tmp_path: Path) -> None:
    path = tmp_path / "x.graphml"
    path.write_bytes(one(STORES[store](), "graphml"))
    graph = networkx.read_graphml(path, force_multigraph=True)
    assert {(key, s, t) for s, t, key in graph.edges(keys=True)} == accepted(STORES[store]())
    drawn = igraph.Graph.Read_GraphML(str(path))
    assert (drawn.vcount(), drawn.ecount()) == (graph.number_of_nodes(), graph.number_of_edges())
    if store == "awkward":
        for code in ("AAA", "BBB", "CCC", "DDD", "EEE", "FFF"):
            assert label(graph, code).replace("\r", "\n") == clean(NAMES[code]).replace("\r", "\n")
        assert graph.has_edge("state:BBB", "state:BBB")
        assert graph.number_of_edges("state:AAA", "state:BBB") == 2


@pytest.mark.parametrize("store", STORES)
def test_networkx_reads_gexf_with_its_intervals(store: str, tmp_path: Path) -> None:
    path = tmp_path / "x.gexf"
    path.write_bytes(one(STORES[store](), "gexf"))
    graph = networkx.read_gexf(path)
    assert {(d["id"], s, t) for s, t, d in graph.edges(data=True)} == accepted(STORES[store]())
    held = {a.iri.rsplit("/", 1)[-1]: a for a in assertions(STORES[store]())}
    for _, _, data in graph.edges(data=True):
        known = held[data["id"].split(":", 1)[1]]
        assert data.get("start", "") == known.holds_from
        assert data.get("end", "") == known.holds_until


@pytest.mark.parametrize("store", STORES)
def test_networkx_reads_cytoscape_json(store: str) -> None:
    graph = networkx.cytoscape_graph(json.loads(one(STORES[store](), "cytoscape")))
    assert {(key, s, t) for s, t, key in graph.edges(keys=True)} == accepted(STORES[store]())
    if store == "awkward":
        assert {code: label(graph, code) for code in CODES} == {code: NAMES[code] for code in CODES}


@pytest.mark.parametrize("store", STORES)
def test_graphviz_reads_dot(store: str) -> None:
    program = shutil.which("gc")
    assert program, "Graphviz is not installed; bash tests/run installs it"
    run = subprocess.run([program, "-ne"], input=one(STORES[store](), "dot"), capture_output=True, check=True)
    assert not run.stderr
    counts = [int(word) for word in re.findall(rb"\d+", run.stdout)][:2]
    found = accepted(STORES[store]())
    assert counts == [len({end for _, *ends in found for end in ends}), len(found)]


def test_graphviz_draws_awkward_names() -> None:
    program = shutil.which("dot")
    assert program, "Graphviz is not installed; bash tests/run installs it"
    run = subprocess.run([program, "-Tsvg"], input=one(awkward(), "dot"), capture_output=True, check=True)
    assert b"&amp;amp;" in run.stdout and b"&lt;b&gt;" in run.stdout


def schema(script: str) -> list[str]:
    """The tables that the embedded engine wants declared before it runs a script."""
    types = {str: "STRING", int: "INT64", bool: "BOOLEAN"}
    nodes = "".join(f", {name} {types[kind]}" for name, kind in NODE_FIELDS.items())
    edges = "".join(f", {name} {types[kind]}" for name, kind in EDGE_FIELDS.items())
    labels = sorted(set(re.findall(r"^MERGE \(n:(\w+)", script, re.MULTILINE)))
    pairs: dict[str, set[str]] = {}
    for one_end, other, kind in re.findall(
        r"^MATCH \(a:(\w+) .*?\(b:(\w+) .*? MERGE \(a\)-\[r:(\w+)", script, re.MULTILINE
    ):
        pairs.setdefault(kind, set()).add(f"FROM {one_end} TO {other}")
    said = [f"CREATE NODE TABLE {name}(id STRING{nodes}, PRIMARY KEY(id))" for name in labels]
    return said + [
        f"CREATE REL TABLE {k}({', '.join(sorted(ends))}, id STRING{edges})" for k, ends in sorted(pairs.items())
    ]


@pytest.mark.parametrize("store", STORES)
def test_embedded_engine_runs_the_cypher_script(store: str) -> None:
    import ladybug

    script = one(STORES[store](), "cypher").decode()
    # This engine keeps the words start and end for itself, so they are quoted for it.
    script = re.sub(r"(?<=[nr]\.)(start|end)(?= = )", r"`\1`", script)
    connection = ladybug.Connection(ladybug.Database(":memory:"))
    for statement in schema(script):
        connection.execute(re.sub(r"\b(start|end)\b(?= STRING)", r"`\1`", statement))
    lines = [line for line in script.split("\n") if line and not line.startswith("//")]
    for _ in range(2 if store == "awkward" else 1):
        for line in lines:
            connection.execute(line)
    found = accepted(STORES[store]())
    rows = connection.execute("MATCH (a)-[r]->(b) RETURN r.id, a.id, b.id").get_all()
    assert {tuple(row) for row in rows} == found
    assert len(rows) == len(found)
    if store == "awkward":
        names = dict(connection.execute("MATCH (n) RETURN n.code, n.label").get_all())
        assert {code: names[code] for code in ("AAA", "BBB", "CCC", "DDD", "EEE")} == {
            code: NAMES[code] for code in ("AAA", "BBB", "CCC", "DDD", "EEE")
        }


@pytest.mark.parametrize("store", STORES)
def test_bulk_import_files_hold_every_edge(store: str, tmp_path: Path) -> None:
    files = written(STORES[store](), "neo4j-csv", tmp_path)
    nodes, edges = (
        list(csv.DictReader(io.StringIO(files[f"{n}.csv"].decode(), newline=""))) for n in ("nodes", "relationships")
    )
    assert {(row["id:string"], row[":START_ID"], row[":END_ID"]) for row in edges} == accepted(STORES[store]())
    assert {row["id:ID"] for row in nodes} == {row[end] for row in edges for end in (":START_ID", ":END_ID")}
    assert all(row[":LABEL"] and row["label:string"] for row in nodes)


def test_graph_formats_leave_out_what_is_refuted_unless_asked() -> None:
    assert b'"refuted"' not in one(small(), "cytoscape")
    assert b'"refuted"' in one(small(), "cytoscape", assessments=())


@pytest.mark.parametrize(
    "name", ["graphml", "gexf", "cytoscape", "dot", "cypher", "nanopub", "quickstatements", "sqlite", "excel"]
)
def test_graph_without_edges_is_a_whole_file(name: str, tmp_path: Path) -> None:
    data = one(made(f"<{ID}state/AAA> a <{CD}State> ."), name)
    path = tmp_path / "x"
    path.write_bytes(data)
    if name == "graphml":
        assert networkx.read_graphml(path).number_of_nodes() == 0
    if name == "gexf":
        assert networkx.read_gexf(path).number_of_edges() == 0
    if name == "sqlite":
        assert sqlite3.connect(path).execute("SELECT count(*) FROM thing").fetchone() == (1,)


def test_quickstatements_name_items_dates_and_sources() -> None:
    text = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())
    text += """
    state:AAA a cd:State ; owl:sameAs <http://www.wikidata.org/entity/Q11> .
    organisation:O a cd:Organisation ; owl:sameAs <http://www.wikidata.org/entity/Q22> .
    organisation:P a cd:Organisation .
    instrument:T a cd:Instrument ; owl:sameAs <http://www.wikidata.org/entity/Q33> .
    citation:c a cd:Citation ; cd:stance cd:supports ; cd:accessedOn '2026-11-23'^^xsd:date ; cd:source source:s .
    source:s a cd:Source ; schema:url 'https://example.org/"x"'^^xsd:anyURI .
    """
    dated = "cd:signedOn '2001-11-23'^^xsd:date ; cd:consentOn '2002'^^xsd:gYear"
    for number, (kind, target, rest) in enumerate(
        [
            ("Membership", "organisation:O", "cd:role role:member ; cd:validFrom '2004-07'^^xsd:gYearMonth"),
            ("Membership", "organisation:P", "cd:role role:member"),
            ("Membership", "organisation:O", "cd:role role:observer"),
            ("TreatyParticipation", "instrument:T", dated),
        ]
    ):
        segment = {"Membership": "membership", "TreatyParticipation": "treaty-participation"}[kind]
        text += f"{segment}:m{number} a cd:{kind} ; {rest} ; cd:subject state:AAA ; cd:object {target} ; "
        text += "cd:assessment assessment:confirmed ; cd:citation citation:c ."
    reference = 'S854\t"https://example.org/%22x%22"\tS813\t+2026-11-23T00:00:00Z/11'
    base = "https://w3id.org/cyberdip/id"
    assert one(made(text), "quickstatements").decode().splitlines() == [
        f"Q11\tP463\tQ22\tP580\t+2004-07-00T00:00:00Z/10\t{reference} /* {base}/membership/m0 */",
        f"Q33\tP1891\tQ11\tP585\t+2001-11-23T00:00:00Z/11\t{reference} /* {base}/treaty-participation/m3 */",
        f"Q33\tP6193\tQ11\tP585\t+2002-00-00T00:00:00Z/9\t{reference} /* {base}/treaty-participation/m3 */",
    ]


@pytest.mark.parametrize("store", STORES)
def test_csvw_validator_accepts_the_tables(store: str, tmp_path: Path) -> None:
    from csvw import CSVW

    for name, data in written(STORES[store](), "csv", tmp_path).items():
        (tmp_path / name).write_bytes(data)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        table_group = CSVW(str(tmp_path / "csv-metadata.json"), validate=True)
        assert table_group.is_valid, table_group.warnings


def test_csv_cells_are_no_formulas_and_rows_are_all_there(tmp_path: Path) -> None:
    files = written(awkward(), "csv", tmp_path)
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(files["thing.csv"].decode(), newline=""))}
    assert rows["state:AAA"]["label_en"] == "'" + NAMES["AAA"]
    assert rows["state:HHH"]["label_en"] == "'" + NAMES["HHH"]
    assert rows["state:DDD"]["label_en"] == LONG
    for name, data in files.items():
        if name.endswith(".csv"):
            for row in csv.reader(io.StringIO(data.decode(), newline="")):
                assert not any(cell[:1] in ("=", "@") for cell in row), name


@pytest.mark.parametrize("store", STORES)
def test_openpyxl_reads_text_and_no_formula(store: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(one(STORES[store](), "excel")))
    for sheet in book:
        assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
    names = {row[0]: row[3] for row in book["thing"].iter_rows(min_row=2, values_only=True)}
    if store == "awkward":
        assert names["state:AAA"] == NAMES["AAA"] and names["state:BBB"] == NAMES["BBB"]
        assert len(str(names["state:DDD"])) == 32_767
    else:
        assert names["state:XKX"] == "Kosovo"
        assert book["thing"].max_row == len(list(book["thing"].values)) > 50


@pytest.mark.parametrize("store", STORES)
def test_sqlite_keeps_its_foreign_keys_and_finds_words(store: str, tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    path.write_bytes(one(STORES[store](), "sqlite"))
    database = sqlite3.connect(path)
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    views = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'view'")]
    assert "evidence" in views
    for view in views:
        database.execute(f'SELECT * FROM "{view}"').fetchall()
    word = {"small": "Kosov*", "awkward": "HYPERLINK"}[store]
    found = database.execute(
        "SELECT id FROM thing WHERE rowid IN (SELECT rowid FROM thing_fts WHERE thing_fts MATCH ?)", (word,)
    ).fetchall()
    assert ({"small": "state:XKX", "awkward": "state:AAA"}[store],) in found
    counts = database.execute("SELECT count(*) FROM assertion").fetchone()[0]
    assert counts == len(assertions(STORES[store](), assessments=()))


def test_datasette_serves_the_database_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "cyberdip.db"
    path.write_bytes(one(small(), "sqlite"))
    program = Path(sys.executable).with_name("datasette")

    def get(address: str) -> dict[str, object]:
        run = subprocess.run([program, str(path), "--get", address], capture_output=True, text=True, check=True)
        found: dict[str, object] = json.loads(run.stdout)
        return found

    hits = get("/cyberdip/thing.json?_search=Kosovo&_shape=objects")
    assert any(row["id"] == "state:XKX" for row in hits["rows"])  # type: ignore[attr-defined]
    linked = get("/cyberdip/membership.json?_labels=on&_size=1&_shape=objects")
    assert linked["rows"][0]["subject"]["value"].startswith(("state:", "institution:"))  # type: ignore[index]
