"""The remote store: any SPARQL 1.1 endpoint, asked over HTTP.

An answer is read to its end into a temporary file and checked there before the first row is given, so that one that
breaks off is an error and never a shorter table. Credentials come from the environment: ``CYBERDIP_USER`` with
``CYBERDIP_PASSWORD`` (basic or digest, as the server asks) or ``CYBERDIP_TOKEN`` (bearer).
"""

import json
import os
import re
import tempfile
from collections.abc import Iterator
from typing import IO, TYPE_CHECKING, Any
from urllib.parse import urlencode, urljoin, urlsplit

from pyoxigraph import (
    DefaultGraph,
    Literal,
    NamedNode,
    Quad,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    RdfFormat,
    parse,
    parse_query_results,
)

from cyberdip_kg.errors import EndpointError, QueryError
from cyberdip_kg.namespaces import PREFIXES
from cyberdip_kg.store.embedded import EmbeddedStore
from cyberdip_kg.store.results import Answer, Rows, Triples
from cyberdip_kg.store.text import form_of, projection, used_prefixes
from cyberdip_kg.version import __version__

if TYPE_CHECKING:
    import requests

_LONGEST_GET = 2000
_IN_MEMORY = 8 << 20
_MOST_GRAPHS = 200
_UNION = (("union-default-graph", "true"),)
_ROWS = "application/sparql-results+json"
_TRIPLES = "application/n-triples"
_REDIRECTS = (301, 302, 303, 307, 308)


class Connection:
    """HTTP to one server: time limits, retries with growing pauses, credentials, no other host."""

    def __init__(self, url: str, timeout: float | None = None, attempts: int = 5) -> None:
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise EndpointError(
                f"{url!r} is not the address of an endpoint; write http://host/path or https://host/path"
            )
        if parts.username or parts.password:
            raise EndpointError("the address holds a password; set CYBERDIP_USER and CYBERDIP_PASSWORD instead")
        self.url = url
        self.timeout = _seconds("CYBERDIP_TIMEOUT", 60.0) if timeout is None else timeout
        self.attempts = attempts
        self._session: requests.Session | None = None

    def session(self) -> "requests.Session":
        """The session, made when it is first needed."""
        if self._session is None:
            import requests

            self._session = requests.Session()
            self._session.headers["User-Agent"] = f"cyberdip-kg/{__version__}"
            self._session.auth = _Unasked(os.environ.get("CYBERDIP_TOKEN", ""))
        return self._session

    def send(self, method: str, url: str, **options: Any) -> "requests.Response":
        """The response to a request, whatever its status but 401, 429 and 503; its body is not read yet.

        Raises:
            EndpointError: no answer in time, no connection, a redirect to another host, or refused credentials.
        """
        import time

        import requests

        for attempt in range(self.attempts):
            try:
                response = self._follow(method, url, options)
            except requests.exceptions.SSLError as error:
                raise EndpointError(f"{self.url}: no secure connection: {_short(error)}") from error
            except requests.exceptions.Timeout as error:
                raise EndpointError(f"{self.url}: no answer within {self.timeout:g} seconds") from error
            except requests.exceptions.RequestException as error:
                raise EndpointError(f"{self.url}: cannot be reached: {_short(error)}") from error
            if response.status_code not in (429, 503):
                break
            pause = min(_retry_after(response, 0.5 * 2**attempt), 30.0)
            response.close()
            if attempt + 1 < self.attempts:
                time.sleep(pause)
        else:
            raise EndpointError(
                f"{self.url}: is too busy (HTTP {response.status_code}), asked {self.attempts} times; try again later"
            )
        return response

    def _follow(self, method: str, url: str, options: dict[str, Any]) -> "requests.Response":
        options = {"timeout": (min(self.timeout, 10.0), self.timeout), "stream": True, **options}
        for _ in range(5):
            response = self.session().request(method, url, allow_redirects=False, **options)
            if response.status_code == 401:
                response = self._with_credentials(response, method, url, options)
            target = response.headers.get("Location")
            if response.status_code not in _REDIRECTS or not target:
                return response
            response.close()
            there = urljoin(url, target)
            if _place(there) != _place(url):
                raise EndpointError(f"{self.url}: redirects to another host ({there}); if that is meant, name it")
            if response.status_code in (301, 302, 303) and method == "POST":
                raise EndpointError(f"{self.url}: has moved to {there}; name that address")
            url = there
        raise EndpointError(f"{self.url}: redirects in a circle")

    def _with_credentials(
        self, response: "requests.Response", method: str, url: str, options: dict[str, Any]
    ) -> "requests.Response":
        from requests.auth import HTTPBasicAuth, HTTPDigestAuth

        user, password = os.environ.get("CYBERDIP_USER"), os.environ.get("CYBERDIP_PASSWORD", "")
        asked = response.headers.get("WWW-Authenticate", "").lower()
        response.close()
        if not user:
            raise EndpointError(
                f"{self.url}: wants credentials; set CYBERDIP_USER and CYBERDIP_PASSWORD, or CYBERDIP_TOKEN"
            )
        auth = HTTPDigestAuth(user, password) if "digest" in asked else HTTPBasicAuth(user, password)
        again = self.session().request(method, url, allow_redirects=False, **{**options, "auth": auth})
        if again.status_code == 401:
            again.close()
            raise EndpointError(f"{self.url}: refuses the credentials in CYBERDIP_USER and CYBERDIP_PASSWORD")
        self.session().auth = auth
        return again


class _Unasked:
    """A bearer token where there is one, and else nothing, not even what a ``.netrc`` file says."""

    def __init__(self, token: str) -> None:
        self.token = token

    def __call__(self, request: "requests.PreparedRequest") -> "requests.PreparedRequest":
        if self.token:
            request.headers["Authorization"] = f"Bearer {self.token}"
        return request


class RemoteStore:
    """A SPARQL endpoint. Where its default graph is empty, queries see the union of its named graphs."""

    def __init__(self, url: str, timeout: float | None = None, attempts: int = 5) -> None:
        """``timeout`` is the number of seconds to wait for a part of an answer; else ``CYBERDIP_TIMEOUT``, else 60.

        Raises:
            EndpointError: ``url`` is no address of the web.
        """
        self.url = url
        self.connection = Connection(url, timeout, attempts)
        self._dataset: tuple[tuple[str, str], ...] | None = None

    def query(self, sparql: str) -> Answer:
        """See :meth:`cyberdip_kg.store.results.Store.query`; the project's prefixes need not be declared."""
        if _names_graphs(sparql):
            return self._ask(sparql)
        if self._dataset is None:
            self._dataset = self._union()
        return self._ask(sparql, self._dataset)

    def quads(self) -> Iterator[Quad]:
        """Every quad of the store, graph by graph."""
        unnamed = "{ ?s ?p ?o FILTER NOT EXISTS { GRAPH ?any { ?s ?p ?o } } }"
        every = f"SELECT ?s ?p ?o ?g WHERE {{ {unnamed} UNION {{ GRAPH ?g {{ ?s ?p ?o }} }} }}"
        answer = self._ask(every)
        assert isinstance(answer, Rows)
        for subject, predicate, value, graph in answer.rows:
            yield Quad(subject, predicate, value, DefaultGraph() if graph is None else graph)  # type: ignore[arg-type]

    def count(self, graph: str) -> int:
        """The number of triples in a named graph."""
        answer = self._ask(f"SELECT (COUNT(*) AS ?n) WHERE {{ GRAPH {NamedNode(graph)} {{ ?s ?p ?o }} }}")
        assert isinstance(answer, Rows)
        (number,) = next(answer.rows)
        assert isinstance(number, Literal)
        return int(number.value)

    def _union(self) -> tuple[tuple[str, str], ...]:
        everything = "ASK { ?s ?p ?o }"
        if self._ask(everything) is True:
            return ()
        # The oxigraph server's own word for it; others pass over it.
        if self._ask(everything, _UNION) is True:
            return _UNION
        answer = self._ask("SELECT DISTINCT ?graph WHERE { GRAPH ?graph { ?s ?p ?o } } ORDER BY ?graph LIMIT 1000")
        assert isinstance(answer, Rows)
        found = tuple(("default-graph-uri", graph.value) for (graph,) in answer.rows if isinstance(graph, NamedNode))
        if len(found) > _MOST_GRAPHS:
            raise EndpointError(
                f"{self.url}: the default graph is empty and there are more than {_MOST_GRAPHS} named graphs; "
                "set the server to query the union of its graphs"
            )
        return found

    def _ask(self, sparql: str, dataset: tuple[tuple[str, str], ...] = ()) -> Answer:
        form = form_of(sparql)
        rows = form in ("SELECT", "ASK")
        body, kind = self._download(_declared(sparql), _ROWS if rows else _TRIPLES, dataset, sparql)
        return self._rows(body, kind, sparql, form) if rows else self._triples(body, kind)

    def _download(
        self, text: str, accept: str, dataset: tuple[tuple[str, str], ...], sparql: str
    ) -> tuple[IO[bytes], str]:
        import requests

        form = urlencode([("query", text), *dataset])
        headers = {"Accept": accept + (", text/plain;q=0.5, application/json;q=0.5" if accept == _TRIPLES else "")}
        mark = "&" if urlsplit(self.url).query else "?"
        if len(self.url) + len(form) < _LONGEST_GET:
            response = self.connection.send("GET", f"{self.url}{mark}{form}", headers=headers)
        else:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            response = self.connection.send("POST", self.url, headers=headers, data=form.encode())
        body = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115 - read by the rows, later
        try:
            with response:
                for part in response.iter_content(1 << 16):
                    body.write(part)
        except requests.exceptions.Timeout as error:
            raise EndpointError(f"{self.url}: stopped answering for {self.connection.timeout:g} seconds") from error
        except requests.exceptions.RequestException as error:
            if "timed out" in str(error):
                raise EndpointError(f"{self.url}: stopped answering for {self.connection.timeout:g} seconds") from error
            raise EndpointError(f"{self.url}: broke off in the middle of the answer; nothing of it is used") from error
        body.seek(0)
        kind = response.headers.get("Content-Type", "").split(";")[0].strip().lower()
        self._check(response, kind, body, sparql)
        return body, kind

    def _check(self, response: "requests.Response", kind: str, body: IO[bytes], sparql: str) -> None:
        status = response.status_code
        if status == 400:
            said = _said(body, kind)
            _explain_locally(sparql)
            raise QueryError(f"{self.url}: does not accept the query: {said}")
        if status in (401, 403):
            raise EndpointError(f"{self.url}: access denied (HTTP {status})")
        if status == 404:
            raise EndpointError(f"{self.url}: there is nothing at this address (HTTP 404)")
        if status != 200:
            raise EndpointError(f"{self.url}: failed with HTTP {status}: {_said(body, kind)}")
        if kind in ("text/html", "application/xhtml+xml"):
            raise EndpointError(
                f"{self.url}: answered with a web page in place of results; is it the endpoint's address?"
            )
        if "X-SPARQL-MaxRows" in response.headers:
            most = response.headers["X-SPARQL-MaxRows"]
            raise EndpointError(
                f"{self.url}: the server gives at most {most} rows and cut the answer; ask for fewer with LIMIT"
            )
        if response.headers.get("X-SQL-State"):
            raise EndpointError(
                f"{self.url}: gave a part of the answer: {response.headers.get('X-SQL-Message', '')[:200]}"
            )

    def _rows(self, body: IO[bytes], kind: str, sparql: str, form: str) -> Answer:
        if kind not in (_ROWS, "application/json"):
            raise EndpointError(f"{self.url}: answered with {kind or 'no type'} where {_ROWS} was asked for")
        if form == "ASK":
            return self._truth(body)
        found = self._solutions(body)
        if isinstance(found, QueryBoolean):
            raise EndpointError(f"{self.url}: answered true or false to a SELECT query")
        variables = tuple(variable.value for variable in found.variables)
        wanted = projection(sparql)
        if wanted is not None and set(variables) != set(wanted):
            given = ", ".join(variables) or "none"
            raise EndpointError(f"{self.url}: answered with the columns {given}; asked for: {', '.join(wanted)}")
        try:
            for _ in found:
                pass
        except (SyntaxError, ValueError, OSError) as error:
            raise EndpointError(f"{self.url}: the answer is cut off or malformed: {_short(error)}") from error
        body.seek(0)
        again = self._solutions(body)
        assert isinstance(again, QuerySolutions)
        if wanted is None or variables == wanted:
            return Rows(variables, map(tuple, again))
        order = [variables.index(name) for name in wanted]
        return Rows(wanted, (tuple(row[i] for i in order) for row in again))

    def _truth(self, body: IO[bytes]) -> bool:
        try:
            found = json.load(body)
        except ValueError as error:
            raise EndpointError(f"{self.url}: the answer is cut off or malformed: {_short(error)}") from error
        truth = found.get("boolean") if isinstance(found, dict) else None
        if truth is None and b"__ASK_RETVAL" in _whole(body):
            truth = _virtuoso_truth(found)
        if not isinstance(truth, bool):
            raise EndpointError(f"{self.url}: answered neither true nor false to an ASK query")
        return truth

    def _solutions(self, body: IO[bytes]) -> QuerySolutions | QueryBoolean:
        try:
            return parse_query_results(body, format=QueryResultsFormat.JSON)
        except (SyntaxError, ValueError, OSError) as error:
            raise EndpointError(f"{self.url}: the answer is not SPARQL results: {_short(error)}") from error

    def _triples(self, body: IO[bytes], kind: str) -> Triples:
        known = RdfFormat.N_TRIPLES if kind == "text/plain" else RdfFormat.from_media_type(kind or "none/none")
        if known is None:
            raise EndpointError(f"{self.url}: answered with {kind or 'no type'} where {_TRIPLES} was asked for")
        try:
            for _ in parse(body, format=known):
                pass
        except (SyntaxError, ValueError, OSError) as error:
            raise EndpointError(f"{self.url}: the answer is cut off or malformed: {_short(error)}") from error
        body.seek(0)
        return Triples(quad.triple for quad in parse(body, format=known))


def _whole(body: IO[bytes]) -> bytes:
    body.seek(0)
    return body.read(1 << 16)


def _virtuoso_truth(found: Any) -> bool | None:
    """Virtuoso 7.2 answers ASK with one row of one column that holds 1 or 0."""
    try:
        rows = found["results"]["bindings"]
        return bool(rows) and rows[0]["__ASK_RETVAL"]["value"] != "0"
    except (KeyError, IndexError, TypeError):
        return None


def _declared(sparql: str) -> str:
    missing = used_prefixes(sparql)
    head = "".join(f"PREFIX {prefix}: <{PREFIXES[prefix]}> " for prefix in sorted(missing) if prefix in PREFIXES)
    return head + sparql


def _names_graphs(sparql: str) -> bool:
    return re.search(r"\bFROM\b", sparql) is not None


def _explain_locally(sparql: str) -> None:
    EmbeddedStore().query(sparql)


def _said(body: IO[bytes], kind: str) -> str:
    text = body.read(4000).decode("utf-8", "replace")
    if "html" in kind:
        text = re.sub(r"<[^>]*>", " ", re.sub(r"(?s)<(style|script|head)\b.*?</\1>", " ", text))
    lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
    return lines[0][:300] if lines else "no reason given"


def _short(error: BaseException) -> str:
    text = str(error)
    for sign, meaning in (
        ("refused", "connection refused"),
        ("Name or service not known", "no host of that name"),
        ("Temporary failure in name resolution", "no host of that name"),
        ("nodename nor servname", "no host of that name"),
        ("getaddrinfo failed", "no host of that name"),
        ("NameResolutionError", "no host of that name"),
        ("reset by peer", "connection closed by the server"),
        ("Remote end closed", "connection closed by the server"),
        ("timed out", "no answer in time"),
    ):
        if sign in text:
            return meaning
    return (text.strip().splitlines() or [type(error).__name__])[0][:200]


def _place(url: str) -> tuple[str, str | None, int | None]:
    parts = urlsplit(url)
    return parts.scheme, parts.hostname, parts.port or {"http": 80, "https": 443}.get(parts.scheme)


def _retry_after(response: "requests.Response", otherwise: float) -> float:
    text = response.headers.get("Retry-After", "")
    return float(text) if text.isascii() and text.isdigit() else otherwise


def _seconds(name: str, otherwise: float) -> float:
    text = os.environ.get(name, "")
    if not text:
        return otherwise
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds < 1e6:
        raise EndpointError(f"{name}={text!r} is not a number of seconds above 0")
    return seconds
