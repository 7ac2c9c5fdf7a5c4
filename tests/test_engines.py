"""Every library query gives the same rows, in the same order, on every engine; a push arrives whole.

The servers are real and start here, on loopback: the ``oxigraph`` server from PyPI and Virtuoso from Debian.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import rdflib
import servers
from engines import calls, rows, sample
from pyoxigraph import RdfFormat, serialize

from cyberdip_kg import query as library
from cyberdip_kg.errors import EndpointError
from cyberdip_kg.store import EmbeddedStore
from cyberdip_kg.store.push import Pushed, push
from cyberdip_kg.store.remote import RemoteStore

CALLS = calls()
IDS = [f"{name}-{'-'.join(f'{k}={v[0]}' for k, v in values.items()) or 'plain'}" for name, values in CALLS]
PLAIN = [name for name, values in CALLS if not values]


@pytest.fixture(scope="session")
def store() -> EmbeddedStore:
    from cyberdip_kg.loading import load

    return load()


@pytest.fixture(scope="session")
def on_disk(store: EmbeddedStore, tmp_path_factory: pytest.TempPathFactory) -> EmbeddedStore:
    kept = EmbeddedStore.open(tmp_path_factory.mktemp("disk"))
    kept.oxigraph.bulk_extend(store.quads())
    return kept


@pytest.fixture(scope="session")
def oxigraph(store: EmbeddedStore, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RemoteStore]:
    with servers.oxigraph(tmp_path_factory.mktemp("oxigraph")) as server:
        push(store, server.store)
        yield RemoteStore(server.query)


@pytest.fixture(scope="session")
def virtuoso(store: EmbeddedStore, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RemoteStore]:
    if servers.find("virtuoso-t") is None:
        pytest.skip("virtuoso-t is not installed; bash tests/run installs it")
    with servers.virtuoso(tmp_path_factory.mktemp("virtuoso")) as server, pytest.MonkeyPatch.context() as patch:
        for name, value in server.environment.items():
            patch.setenv(name, value)
        push(store, server.store)
        yield RemoteStore(server.query)


@pytest.fixture(scope="session")
def part() -> EmbeddedStore:
    return sample()


@pytest.fixture(scope="session")
def in_rdflib(part: EmbeddedStore) -> rdflib.Graph:
    data = serialize((quad.triple for quad in part.quads()), format=RdfFormat.N_TRIPLES)
    assert data is not None
    return rdflib.Graph().parse(data=data, format="nt")


@pytest.mark.parametrize(("name", "values"), CALLS, ids=IDS)
def test_the_oxigraph_server_gives_the_same_rows(
    name: str, values: dict[str, list[str]], store: EmbeddedStore, oxigraph: RemoteStore
) -> None:
    text = library.fill(library.get(name), store, values)
    assert rows(oxigraph, text) == rows(store, text)


@pytest.mark.parametrize(("name", "values"), CALLS, ids=IDS)
def test_virtuoso_gives_the_same_rows(
    name: str, values: dict[str, list[str]], store: EmbeddedStore, virtuoso: RemoteStore
) -> None:
    text = library.fill(library.get(name), store, values)
    assert rows(virtuoso, text) == rows(store, text)


@pytest.mark.parametrize("name", PLAIN)
def test_the_store_on_disk_gives_the_same_rows(name: str, store: EmbeddedStore, on_disk: EmbeddedStore) -> None:
    text = library.fill(library.get(name), store, {})
    assert rows(on_disk, text) == rows(store, text)


@pytest.mark.parametrize("name", PLAIN)
def test_rdflib_gives_the_same_rows(name: str, part: EmbeddedStore, in_rdflib: rdflib.Graph) -> None:
    text = library.fill(library.get(name), part, {})
    found = [tuple("" if term is None else _n3(term) for term in row) for row in in_rdflib.query(text)]
    assert found == rows(part, text)


def _n3(term: rdflib.term.Node) -> str:
    text = term.n3().removesuffix("^^<http://www.w3.org/2001/XMLSchema#string>")
    return re.sub(r"^(-?\d+)$", r'"\1"^^<http://www.w3.org/2001/XMLSchema#integer>', text)


@pytest.fixture
def small(tmp_path: Path) -> EmbeddedStore:
    store = EmbeddedStore()
    for number in range(3):
        file = tmp_path / f"part-{number}.ttl"
        lines = "\n".join(f"<urn:s{n}> <urn:p> {n} ." for n in range(25))
        file.write_text(f"{lines}\n_:a <urn:p> _:b .\n_:b <urn:p> 'x' .", encoding="utf-8")
        store.load(file)
    return store


@pytest.mark.parametrize("ending", ["store", "update"])
def test_a_push_arrives_whole_and_again(ending: str, small: EmbeddedStore, oxigraph: RemoteStore) -> None:
    url = oxigraph.url.replace("/query", f"/{ending}")
    for _ in range(2):
        assert push(small, url, chunk=10) == Pushed(
            {f"https://w3id.org/cyberdip/graph/part-{number}": 27 for number in range(3)}, 9, 0
        )


@pytest.mark.parametrize("ending", ["sparql-graph-crud-auth", "sparql-auth"])
def test_virtuoso_takes_a_push_by_either_protocol(ending: str, small: EmbeddedStore, virtuoso: RemoteStore) -> None:
    assert sum(push(small, virtuoso.url.replace("sparql", ending), chunk=10).graphs.values()) == 81


def test_a_push_that_broke_off_goes_on_where_it_stopped(
    small: EmbeddedStore, oxigraph: RemoteStore, tmp_path: Path
) -> None:
    url, notes = oxigraph.url.replace("/query", "/store"), tmp_path / "notes.json"

    def stop(graph: str, done: int, total: int) -> None:
        if "part-1" in graph:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        push(small, url, chunk=10, notes=notes, progress=stop)
    assert push(small, url, chunk=10, notes=notes).skipped == 4
    assert not notes.exists()


def test_a_push_without_credentials_says_which_to_set(small: EmbeddedStore, virtuoso: RemoteStore) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("CYBERDIP_USER")
        with pytest.raises(EndpointError, match="CYBERDIP_USER"):
            push(small, virtuoso.url.replace("sparql", "sparql-auth"))
        patch.setenv("CYBERDIP_USER", "dba")
        patch.setenv("CYBERDIP_PASSWORD", "wrong")
        with pytest.raises(EndpointError, match="refuses the credentials"):
            push(small, virtuoso.url.replace("sparql", "sparql-auth"))


def test_virtuoso_that_cuts_an_answer_is_an_error(tmp_path: Path, small: EmbeddedStore) -> None:
    if servers.find("virtuoso-t") is None:
        pytest.skip("virtuoso-t is not installed; bash tests/run installs it")
    with servers.virtuoso(tmp_path, rows=10) as server, pytest.MonkeyPatch.context() as patch:
        for name, value in server.environment.items():
            patch.setenv(name, value)
        push(small, server.store)
        with pytest.raises(EndpointError, match="10 rows"):
            RemoteStore(server.query).query("SELECT ?s ?o WHERE { ?s <urn:p> ?o }")


def test_every_quad_of_a_remote_store_is_given(small: EmbeddedStore, tmp_path: Path) -> None:
    with servers.oxigraph(tmp_path) as server:
        push(small, server.store)
        assert len(list(RemoteStore(server.query).quads())) == 81
