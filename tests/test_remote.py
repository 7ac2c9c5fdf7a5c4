"""Endpoints that are down, slow, elsewhere, broken or busy: one clear error, and never a part of an answer."""

import json
import os
import socket
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import pytest

from cyberdip_kg.errors import EndpointError, QueryError
from cyberdip_kg.store import Rows, Triples
from cyberdip_kg.store.remote import RemoteStore

SELECT = "SELECT ?a ?b WHERE { ?a ?p ?b }"
JSON = "application/sparql-results+json"
Answer = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    """Answers as the test that runs wants it; ASK is always true."""

    answer: Answer
    seen: list[tuple[str, dict[str, list[str]], dict[str, str]]]
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self._do(urlsplit(self.path).query)

    def do_POST(self) -> None:
        self._do(self.rfile.read(int(self.headers["Content-Length"])).decode())

    def _do(self, form: str) -> None:
        fields = parse_qs(form)
        query = fields.get("query", [""])[0]
        if query.startswith("ASK"):
            self.send(200, JSON, b'{"head":{},"boolean":true}')
        else:
            self.seen.append((self.command, fields, dict(self.headers)))
            type(self).answer(self)

    def send(self, status: int, kind: str, body: bytes, length: int | None = None, **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments: object) -> None:
        pass


@pytest.fixture
def endpoint() -> Iterator[Callable[[Answer], str]]:
    opened = []

    def serve(answer: Answer) -> str:
        handler = type("Answering", (Handler,), {"answer": answer, "seen": []})
        server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        opened.append(server)
        serve.seen = handler.seen  # type: ignore[attr-defined]
        return f"http://127.0.0.1:{server.server_port}/sparql"

    yield serve
    for server in opened:
        server.shutdown()
        server.server_close()


def result(rows: int = 3, variables: tuple[str, ...] = ("a", "b")) -> bytes:
    bindings = [{name: {"type": "literal", "value": f"{name}{n}"} for name in variables} for n in range(rows)]
    return json.dumps({"head": {"vars": variables}, "results": {"bindings": bindings}}).encode()


def ask(url: str, query: str = SELECT, **options: float) -> list[tuple[str, ...]]:
    answer = RemoteStore(url, **options).query(query)  # type: ignore[arg-type]
    assert isinstance(answer, Rows)
    return [tuple(term.value for term in row) for row in answer.rows]  # type: ignore[union-attr]


def test_rows_come_back(endpoint: Callable[[Answer], str]) -> None:
    assert ask(endpoint(lambda h: h.send(200, JSON, result(2)))) == [("a0", "b0"), ("a1", "b1")]


def test_columns_come_in_the_order_asked_for(endpoint: Callable[[Answer], str]) -> None:
    assert ask(endpoint(lambda h: h.send(200, JSON, result(1, ("b", "a"))))) == [("a0", "b0")]


def test_long_queries_are_posted_and_short_ones_are_not(endpoint: Callable[[Answer], str]) -> None:
    url = endpoint(lambda h: h.send(200, JSON, result()))
    ask(url)
    ask(url, SELECT + " #" + "x" * 3000)
    assert [method for method, _, _ in endpoint.seen] == ["GET", "POST"]  # type: ignore[attr-defined]


def test_prefixes_of_the_project_are_declared_for_the_server(endpoint: Callable[[Answer], str]) -> None:
    url = endpoint(lambda h: h.send(200, JSON, result()))
    ask(url, "SELECT ?a ?b WHERE { ?a cd:subject ?b }")
    ((_, fields, _),) = endpoint.seen  # type: ignore[attr-defined]
    assert fields["query"][0].startswith("PREFIX cd: <https://w3id.org/cyberdip/ontology#> SELECT")


BROKEN: dict[str, tuple[Answer, str]] = {
    "web page": (lambda h: h.send(200, "text/html", b"<html>Hello</html>"), "web page"),
    "other type": (lambda h: h.send(200, "text/csv", b"a,b\n1,2\n"), "text/csv"),
    "cut by length": (lambda h: (h.send(200, JSON, result(50)[:700], length=9000), h.wfile.flush(),
                                 h.connection.shutdown(socket.SHUT_RDWR)), "broke off"),
    "cut inside": (lambda h: h.send(200, JSON, result(50)[:700]), "cut off or malformed"),
    "cut before the last brace": (lambda h: h.send(200, JSON, result(50)[:-2]), "cut off or malformed"),
    "no JSON": (lambda h: h.send(200, JSON, b"oops"), "not SPARQL results"),
    "empty": (lambda h: h.send(200, JSON, b""), "not SPARQL results"),
    "other columns": (lambda h: h.send(200, JSON, result(3, ("x", "y"))), "columns x, y; asked for: a, b"),
    "too few columns": (lambda h: h.send(200, JSON, result(3, ("a",))), "columns a; asked for: a, b"),
    "truth": (lambda h: h.send(200, JSON, b'{"head":{},"boolean":true}'), "true or false"),
    "bad identifier": (lambda h: h.send(200, JSON, b'{"head":{"vars":["a","b"]},"results":{"bindings":[{"a":{"type":'
                                                   b'"uri","value":"no iri"}}]}}'), "malformed"),
    "stranger column": (lambda h: h.send(200, JSON, b'{"head":{"vars":["a","b"]},"results":{"bindings":[{"z":{"type":'
                                                    b'"literal","value":"x"}}]}}'), "malformed"),
    "server error": (lambda h: h.send(500, "text/plain", b"disk full\nmore"), "HTTP 500: disk full"),
    "not there": (lambda h: h.send(404, "text/html", b"<h1>no</h1>"), "nothing at this address"),
    "wants a password": (lambda h: h.send(401, "text/plain", b"", WWW_Authenticate="Basic realm=x"), "CYBERDIP_USER"),
    "forbidden": (lambda h: h.send(403, "text/plain", b""), "access denied"),
    "other host": (lambda h: h.send(302, "text/plain", b"", Location="http://127.0.0.2:1/sparql"), "another host"),
    "circle": (lambda h: h.send(302, "text/plain", b"", Location=h.path), "circle"),
    "most rows": (lambda h: h.send(200, JSON, result(), X_SPARQL_MaxRows="3"), "3 rows"),
    "part": (lambda h: h.send(200, JSON, result(), X_SQL_State="S1TAT", X_SQL_Message="out of time"), "out of time"),
}  # fmt: skip


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_answer_is_an_error_and_gives_no_row(case: str, endpoint: Callable[[Answer], str]) -> None:
    answer, said = BROKEN[case]
    url = endpoint(answer)
    with pytest.raises(EndpointError) as error:
        ask(url)
    assert said in str(error.value)
    assert url in str(error.value)
    assert "\n" not in str(error.value)


def test_an_endpoint_that_is_down() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{probe.getsockname()[1]}/sparql"
    with pytest.raises(EndpointError, match="connection refused"):
        ask(url)


def test_an_endpoint_that_is_slow(endpoint: Callable[[Answer], str]) -> None:
    with pytest.raises(EndpointError, match=r"within 0\.3 seconds"):
        ask(endpoint(lambda h: time.sleep(2)), timeout=0.3)


def test_an_endpoint_that_stops_in_the_middle(endpoint: Callable[[Answer], str]) -> None:
    def stall(handler: Handler) -> None:
        handler.send(200, JSON, result(50)[:500], length=9000)
        handler.wfile.flush()
        time.sleep(2)

    with pytest.raises(EndpointError, match="stopped answering"):
        ask(endpoint(stall), timeout=0.3)


@pytest.mark.parametrize("status", [429, 503])
def test_a_busy_endpoint_is_asked_again(status: int, endpoint: Callable[[Answer], str]) -> None:
    times = iter(range(10))

    def busy(handler: Handler) -> None:
        if next(times) < 2:
            handler.send(status, "text/plain", b"", Retry_After="0")
        else:
            handler.send(200, JSON, result(1))

    assert ask(endpoint(busy)) == [("a0", "b0")]


def test_an_endpoint_that_stays_busy(endpoint: Callable[[Answer], str]) -> None:
    url = endpoint(lambda h: h.send(503, "text/plain", b"", Retry_After="0"))
    with pytest.raises(EndpointError, match="too busy"):
        ask(url, attempts=3)
    assert len(endpoint.seen) == 3  # type: ignore[attr-defined]


def test_a_query_that_the_server_refuses_is_explained(endpoint: Callable[[Answer], str]) -> None:
    url = endpoint(lambda h: h.send(400, "text/plain", b"error at 1:1"))
    with pytest.raises(QueryError, match="line 1, column 1"):
        RemoteStore(url).query("SELEC ?x { ?x ?y ?z }")
    with pytest.raises(QueryError, match="does not accept the query: error at 1:1"):
        RemoteStore(url).query(SELECT)


def test_a_token_goes_along_and_not_to_other_hosts(
    endpoint: Callable[[Answer], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CYBERDIP_TOKEN", "secret")
    url = endpoint(lambda h: h.send(200, JSON, result(1)))
    ask(url)
    ((_, _, headers),) = endpoint.seen  # type: ignore[attr-defined]
    assert headers["Authorization"] == "Bearer secret"


def test_basic_credentials_are_sent_when_asked_for(
    endpoint: Callable[[Answer], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CYBERDIP_USER", "u")
    monkeypatch.setenv("CYBERDIP_PASSWORD", "p")

    def guarded(handler: Handler) -> None:
        if handler.headers.get("Authorization") == "Basic dTpw":
            handler.send(200, JSON, result(1))
        else:
            handler.send(401, "text/plain", b"", WWW_Authenticate="Basic realm=x")

    assert ask(endpoint(guarded)) == [("a0", "b0")]


@pytest.mark.parametrize("url", ["ftp://example.org/", "example.org/sparql", "http://", "http://u:p@127.0.0.1/sparql"])
def test_an_address_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(EndpointError):
        RemoteStore(url)


def test_triples_are_whole_or_an_error(endpoint: Callable[[Answer], str]) -> None:
    construct = "CONSTRUCT WHERE { ?s ?p ?o }"
    whole = RemoteStore(endpoint(lambda h: h.send(200, "application/n-triples", b"<urn:a> <urn:b> <urn:c> .\n")))
    answer = whole.query(construct)
    assert isinstance(answer, Triples)
    assert len(list(answer.triples)) == 1
    cut = RemoteStore(
        endpoint(lambda h: h.send(200, "application/n-triples", b"<urn:a> <urn:b> <urn:c> .\n<urn:a> <ur"))
    )
    with pytest.raises(EndpointError, match="cut off"):
        cut.query(construct)


def test_the_time_limit_comes_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CYBERDIP_TIMEOUT", "7")
    assert RemoteStore("http://127.0.0.1/").connection.timeout == 7
    monkeypatch.setenv("CYBERDIP_TIMEOUT", "soon")
    with pytest.raises(EndpointError, match="CYBERDIP_TIMEOUT"):
        RemoteStore("http://127.0.0.1/")
    assert os.environ["CYBERDIP_TIMEOUT"] == "soon"
