"""Pushing: puts every graph of a store into a remote store, in chunks, and compares the counts at the end.

A graph is sent as sorted N-Triples: its first chunk replaces what the server had under that name, the others add to
it. What has arrived is noted in a small file, so that a push that broke off goes on where it stopped. Triples with
blank nodes are all in the first chunk, for a blank node means something else in the next.
"""

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode, urlsplit, urlunsplit

from pyoxigraph import BlankNode, DefaultGraph, NamedNode, Quad, Triple

from cyberdip_kg.errors import EndpointError
from cyberdip_kg.output import write_text
from cyberdip_kg.store.remote import Connection, RemoteStore
from cyberdip_kg.store.results import Store

Progress = Callable[[str, int, int], None]

PROTOCOLS = ("auto", "graph-store", "update")

#: Triples a chunk, by protocol; servers limit the length of an update more than that of a graph.
CHUNK = {"graph-store": 10_000, "update": 1_000}

#: Endings of the addresses for updates and for graphs, and of the query address beside each.
_QUERY_BESIDE = {
    "/sparql-graph-crud-auth": "/sparql",
    "/sparql-graph-crud": "/sparql",
    "/rdf-graphs/service": "",
    "/sparql-auth": "/sparql",
    "/statements": "",
    "/update": "/query",
    "/store": "/query",
    "/data": "/query",
}


@dataclass(frozen=True)
class Pushed:
    """What a push sent: triples by graph, and the number of chunks that an earlier run had sent already."""

    graphs: dict[str, int]
    chunks: int
    skipped: int


def protocol_of(url: str) -> str:
    """The protocol that an address speaks, by its ending.

    >>> protocol_of("http://localhost:7878/store"), protocol_of("http://localhost:7878/update")
    ('graph-store', 'update')
    """
    path = urlsplit(url).path.rstrip("/")
    return "update" if path.endswith(("/update", "/statements", "/sparql", "/sparql-auth", "/query")) else "graph-store"


def query_address(url: str) -> str:
    """The query address that belongs to an address for updates or graphs.

    >>> query_address("http://localhost:7878/store")
    'http://localhost:7878/query'
    """
    parts = urlsplit(url)
    path = parts.path.rstrip("/")
    for ending, beside in _QUERY_BESIDE.items():
        if path.endswith(ending):
            return urlunsplit(parts._replace(path=path.removesuffix(ending) + beside))
    return url


def push(
    store: Store,
    url: str,
    *,
    protocol: str = "auto",
    query_url: str = "",
    chunk: int = 0,
    notes: Path | None = None,
    progress: Progress = lambda graph, done, total: None,
) -> Pushed:
    """Makes the graphs at ``url`` the same as those of ``store``.

    Args:
        store: what is sent, the derived triples included.
        url: of the Graph Store Protocol or of SPARQL Update.
        protocol: ``graph-store``, ``update``, or ``auto`` for what the address ends with.
        query_url: where the triples are counted afterwards; where empty, the one that goes with ``url``.
        chunk: triples a request; a number that servers take where 0.
        notes: the file that says what has arrived; it is removed at the end.
        progress: is told of each chunk: the graph, the triples sent, and their number.

    Raises:
        EndpointError: the server cannot be reached, refuses a chunk, or counts other numbers afterwards.
    """
    protocol = protocol_of(url) if protocol == "auto" else protocol
    graphs = _sorted_graphs(store)
    target = _Target(url, protocol)
    size = chunk or CHUNK[protocol]
    digest = hashlib.sha256(repr((url, protocol, size)).encode())
    for name, triples in graphs.items():
        digest.update(name.encode())
        digest.update("\n".join(triples).encode())
    diary = _Notes(notes, digest.hexdigest())
    chunks = skipped = 0
    for name, triples in graphs.items():
        blank = sum(1 for line in triples if line.startswith("\0"))
        for start, end in _cuts(len(triples), blank, size):
            chunks += 1
            if diary.has(name, end):
                skipped += 1
            else:
                target.send(name, [line.lstrip("\0") for line in triples[start:end]], replace=start == 0)
                diary.add(name, end)
            progress(name, end, len(triples))
    _verify(graphs, RemoteStore(query_url or query_address(url)))
    diary.forget()
    return Pushed({name: len(triples) for name, triples in graphs.items()}, chunks, skipped)


def _sorted_graphs(store: Store) -> dict[str, list[str]]:
    graphs: dict[str, set[str]] = {}
    for quad in store.quads():
        if isinstance(quad.graph_name, DefaultGraph):
            raise EndpointError("the data has triples outside any named graph; only named graphs can be pushed")
        line = f"{quad.triple} ."
        graphs.setdefault(_name(quad), set()).add("\0" + line if _is_blank(quad.triple) else line)
    return {name: sorted(graphs[name]) for name in sorted(graphs)}


def _name(quad: Quad) -> str:
    assert isinstance(quad.graph_name, NamedNode)
    return quad.graph_name.value


def _is_blank(triple: Triple) -> bool:
    return isinstance(triple.subject, BlankNode) or isinstance(triple.object, BlankNode)


def _cuts(total: int, blank: int, size: int) -> Iterator[tuple[int, int]]:
    start = 0
    while start < total:
        end = min(total, max(start + size, blank))
        yield start, end
        start = end


class _Target:
    def __init__(self, url: str, protocol: str) -> None:
        self.connection = Connection(url)
        self.url = url
        self.update = protocol == "update"

    def send(self, graph: str, triples: list[str], replace: bool) -> None:
        body = "\n".join(triples) + "\n"
        if self.update:
            clear = f"CLEAR SILENT GRAPH {NamedNode(graph)} ;\n" if replace else ""
            # Virtuoso takes no blank nodes in INSERT DATA; in INSERT ... WHERE they make new nodes, as they should.
            blank = any(" _:" in line or line.startswith("_:") for line in triples)
            data = f"{clear}INSERT {'' if blank else 'DATA'} {{ GRAPH {NamedNode(graph)} {{\n{body}}} }}"
            data += " WHERE {}" if blank else ""
            response = self.connection.send(
                "POST", self.url, data=data.encode(), headers={"Content-Type": "application/sparql-update"}
            )
        else:
            mark = "&" if urlsplit(self.url).query else "?"
            response = self.connection.send(
                "PUT" if replace else "POST",
                f"{self.url}{mark}{urlencode({'graph': graph})}",
                data=body.encode(),
                headers={"Content-Type": "application/n-triples"},
            )
        with response:
            if response.status_code not in (200, 201, 204):
                said = " ".join(response.text[:2000].split())[:300]
                status = f"HTTP {response.status_code}"
                raise EndpointError(f"{self.url}: took no triples for {graph} ({status}): {said or 'no reason given'}")


class _Notes:
    """Which chunks have arrived, kept in a file between runs; of use for the same content and address only."""

    def __init__(self, path: Path | None, digest: str) -> None:
        self.path, self.digest = path, digest
        self.done: dict[str, int] = {}
        if path is not None and path.is_file():
            try:
                kept = json.loads(path.read_text(encoding="utf-8"))
                self.done = dict(kept["done"]) if kept["content"] == digest else {}
            except (ValueError, KeyError, TypeError):
                self.done = {}

    def has(self, graph: str, end: int) -> bool:
        return self.done.get(graph, 0) >= end

    def add(self, graph: str, end: int) -> None:
        self.done[graph] = end
        if self.path is not None:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            write_text(self.path, json.dumps({"content": self.digest, "done": self.done}, indent=1) + "\n")

    def forget(self) -> None:
        if self.path is not None:
            self.path.unlink(missing_ok=True)


def _verify(graphs: dict[str, list[str]], remote: RemoteStore) -> None:
    wrong = []
    for name, triples in graphs.items():
        there = remote.count(name)
        if there != len(triples):
            wrong.append(f"{name} has {there} triples there and {len(triples)} here")
    if wrong:
        raise EndpointError(f"{remote.url}: the push arrived otherwise than it was sent: {'; '.join(wrong[:5])}")
