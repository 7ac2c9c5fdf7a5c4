"""The query library as an API: grlc (https://grlc.io) serves its files unchanged, over a real SPARQL server."""

import json
import sys
import urllib.request
from collections.abc import Iterator

import pyoxigraph as ox
import pytest
from engines import rows
from servers import free_port, oxigraph, running

from cyberdip_kg import query as library
from cyberdip_kg.loading import load
from cyberdip_kg.paths import QUERIES
from cyberdip_kg.store.push import push

_CONFIG = """
[local]
local_sparql_dir = {folder}
[defaults]
sparql_endpoint = {endpoint}?union-default-graph=true
user = none
password = none
"""


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of grlc on loopback, over an oxigraph server that holds the built-in graph."""
    folder = tmp_path_factory.mktemp("grlc")
    with oxigraph(folder) as server:
        push(load(), server.store)
        (folder / "config.ini").write_text(_CONFIG.format(folder=QUERIES, endpoint=server.query), encoding="utf-8")
        port = free_port()
        program = f"from grlc.server import app; app.run('127.0.0.1', {port})"
        with running([sys.executable, "-c", program], folder, f"http://127.0.0.1:{port}/", "grlc.log"):
            yield f"http://127.0.0.1:{port}/api-local"


def get(address: str) -> bytes:
    request = urllib.request.Request(address, headers={"Accept": "application/json"})
    with urllib.request.urlopen(request, timeout=60) as response:
        return bytes(response.read())


def test_grlc_describes_every_query(api: str) -> None:
    paths = json.loads(get(f"{api}/swagger"))["paths"]
    summaries = {path.strip("/").replace("_", "-"): operations["get"]["summary"] for path, operations in paths.items()}
    assert summaries == {name: query.summary["en"] for name, query in library.library().items()}


@pytest.mark.parametrize("name", library.library())
def test_grlc_gives_the_rows_of_the_library(api: str, name: str) -> None:
    found = ox.parse_query_results(get(f"{api}/{name.replace('-', '_')}"), format=ox.QueryResultsFormat.JSON)
    assert isinstance(found, ox.QuerySolutions)
    said = [tuple("" if term is None else str(term) for term in row) for row in found]
    assert said == rows(load(), library.get(name).text)
