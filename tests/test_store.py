"""The embedded store: what it loads, what it says of bad files."""

import gzip
from pathlib import Path

import pytest
from pyoxigraph import BlankNode, Quad

from cyberdip_kg.errors import DataError, QueryError
from cyberdip_kg.loading import load, load_on_disk
from cyberdip_kg.store import EmbeddedStore
from cyberdip_kg.store.embedded import rdf_files
from cyberdip_kg.store.results import select

GOOD = b"@prefix a: <http://a/> .\na:b a:c a:d .\n"
TURTLE = b"@prefix a: <http://a/> .\n"


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("open.ttl", TURTLE + b'a:b a:c "x .\n', ":2:9: Unexpected end of file"),
        ("latin.ttl", TURTLE + b'a:b a:c "x\xff" .\n', ":2:11: Invalid UTF-8"),
        ("space.ttl", TURTLE + b"a:b a:c <http://x y> .\n", ":2:9: Invalid IRI"),
        ("empty.ttl", b"", "the file is empty"),
        ("blank.nt", b" \n", "the file is empty"),
        ("cut.ttl.gz", gzip.compress(GOOD)[:-9], "truncated or damaged"),
        ("fake.ttl.gz", GOOD, "truncated or damaged"),
        ("page.html", b"<p>", "not an RDF file by its ending"),
        ("broken.jsonld", b"{", "broken.jsonld:"),
        ("broken.rdf", b"<rdf:RDF>", "broken.rdf:"),
    ],
)
@pytest.mark.parametrize("on_disk", [False, True])
def test_bad_file_is_one_line_with_its_place(tmp_path: Path, name: str, data: bytes, said: str, on_disk: bool) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    store = EmbeddedStore.open(tmp_path / "db") if on_disk else EmbeddedStore()
    with pytest.raises(DataError) as caught:
        store.load(path)
    assert len(store) == 0
    assert said in str(caught.value)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_missing_file_and_folder_without_rdf(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="no such file or folder"):
        rdf_files(tmp_path / "absent")
    (tmp_path / "notes.txt").write_text("x")
    with pytest.raises(DataError, match="no RDF file in this folder"):
        rdf_files(tmp_path)


@pytest.mark.parametrize("name", ["x.ttl", "x.nt", "x.ttl.gz", "x.n3"])
def test_each_syntax_goes_into_a_graph_named_after_the_file(tmp_path: Path, name: str) -> None:
    data = b"<http://a/b> <http://a/c> <http://a/d> .\n"
    (tmp_path / name).write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    store = EmbeddedStore()
    store.load(tmp_path / name)
    assert select(store, "SELECT ?g { GRAPH ?g { ?s ?p ?o } }")[0][0].value == "https://w3id.org/cyberdip/graph/x"  # type: ignore[union-attr]


def test_quads_keep_their_graph(tmp_path: Path) -> None:
    (tmp_path / "x.nq").write_bytes(b"<http://a/b> <http://a/c> <http://a/d> <http://a/g> .\n")
    store = EmbeddedStore()
    store.load(tmp_path / "x.nq")
    assert select(store, "SELECT ?g { GRAPH ?g { ?s ?p ?o } }")[0][0].value == "http://a/g"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("SELECT ?x WHERE { ?x a ", "line 1, column"),
        ("SELECT ?x\nWHERE { ?x a foo:b }", "line 2, column 19"),
        ("DELETE WHERE { ?s ?p ?o }", "line 1"),
    ],
)
def test_bad_query_says_line_and_column(query: str, said: str) -> None:
    with pytest.raises(QueryError) as caught:
        EmbeddedStore().query(query)
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_store_on_disk_is_kept_and_refuses_a_folder_of_something_else(tmp_path: Path) -> None:
    data = tmp_path / "x.ttl"
    data.write_bytes(GOOD)
    first = load_on_disk(tmp_path / "db", [data])
    size = len(first)
    del first
    assert len(load_on_disk(tmp_path / "db")) == size
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "file").write_text("x")
    with pytest.raises(DataError, match="holds no store"):
        load_on_disk(tmp_path / "other", [data])


def test_a_store_on_disk_is_made_whole_or_not_at_all(tmp_path: Path) -> None:
    (tmp_path / "bad.ttl").write_bytes(TURTLE + b"a:b a:c .\n")
    with pytest.raises(DataError, match=r"bad\.ttl:2:9"):
        load_on_disk(tmp_path / "db", [tmp_path / "bad.ttl"])
    assert [p.name for p in tmp_path.iterdir()] == ["bad.ttl"]


def objects(store: EmbeddedStore) -> list[str]:
    return [str(row[0]) for row in select(store, "SELECT ?o { ?s <http://a/c> ?o } ORDER BY ?o")]


@pytest.mark.parametrize("name", ["x.ttl", "x.nq", "x.ttl.gz"])
def test_a_file_takes_the_place_of_its_graph_in_a_store_on_disk(tmp_path: Path, name: str) -> None:
    def write(last: bytes) -> Path:
        text = b"<http://a/b> <http://a/c> <http://a/" + last + (b"> <http://a/g> .\n" if "nq" in name else b"> .\n")
        (tmp_path / name).write_bytes(gzip.compress(text) if name.endswith(".gz") else text)
        return tmp_path / name

    (tmp_path / "other.ttl").write_bytes(b"<http://a/b> <http://a/c> <http://a/other> .\n")
    (tmp_path / "bad.ttl").write_bytes(TURTLE + b"a:b a:c .\n")
    store = load_on_disk(tmp_path / "db", [write(b"old"), tmp_path / "other.ttl"])
    assert objects(store) == ["<http://a/old>", "<http://a/other>"]
    del store
    with pytest.raises(DataError, match="bad"):
        load_on_disk(tmp_path / "db", [write(b"new"), tmp_path / "bad.ttl"])
    store = load_on_disk(tmp_path / "db")
    assert objects(store) == ["<http://a/old>", "<http://a/other>"]
    del store
    assert objects(load_on_disk(tmp_path / "db", [write(b"new")])) == ["<http://a/new>", "<http://a/other>"]


def named(store: EmbeddedStore) -> set[Quad]:
    return {q for q in store.quads() if not isinstance(q.subject, BlankNode) and not isinstance(q.object, BlankNode)}


def test_cached_store_equals_a_fresh_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CYBERDIP_CACHE", str(tmp_path))
    parsed = load()
    cached = load()
    assert any(tmp_path.iterdir())
    assert len(cached) == len(parsed)
    assert named(cached) == named(parsed) == named(load("builtin"))


def test_unwritable_cache_does_no_harm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("x")
    monkeypatch.setenv("CYBERDIP_CACHE", str(tmp_path / "file"))
    assert len(load()) > 1000


def test_dataset_is_the_same_data_with_readable_prefixes() -> None:
    dataset = load().dataset()
    albania = "https://w3id.org/cyberdip/id/state/ALB"
    rows = list(dataset.query(f'SELECT ?l {{ <{albania}> rdfs:label ?l FILTER(LANG(?l) = "sq") }}'))
    assert str(rows[0][0]) == "Shqipëria"  # type: ignore[index]
    assert dataset.namespace_manager.qname(albania) == "state:ALB"
