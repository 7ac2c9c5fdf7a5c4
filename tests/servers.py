"""Real SPARQL servers on loopback, each in a folder of its own: the ``oxigraph`` server and Virtuoso."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PASSWORD = "dba"

_INI = """
[Database]
DatabaseFile = {folder}/virtuoso.db
ErrorLogFile = {folder}/virtuoso.log
LockFile = {folder}/virtuoso.lck
TransactionFile = {folder}/virtuoso.trx
xa_persistent_file = {folder}/virtuoso.pxa
FileExtend = 200
[TempDatabase]
DatabaseFile = {folder}/virtuoso-temp.db
TransactionFile = {folder}/virtuoso-temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
DisableUnixSocket = 1
NumberOfBuffers = 40000
MaxDirtyBuffers = 20000
MaxQueryMem = 1G
SchedulerInterval = 10
CheckpointInterval = 0
DirsAllowed = .
ThreadsPerQuery = 1
AsyncQueueMaxThreads = 0
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = {folder}
ServerThreads = 6
Charset = UTF-8
[SPARQL]
ResultSetMaxRows = {rows}
MaxQueryCostEstimationTime = 0
MaxQueryExecutionTime = 120
"""


@dataclass(frozen=True)
class Server:
    """A running server: addresses for queries, updates and graphs, and the variables that hold its credentials."""

    query: str
    update: str
    store: str
    environment: dict[str, str]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def find(program: str) -> str | None:
    beside = Path(sys.executable).with_name(program)
    return str(beside) if beside.is_file() else shutil.which(program, path=os.environ["PATH"] + ":/usr/bin:/usr/sbin")


@contextmanager
def oxigraph(folder: Path) -> Iterator[Server]:
    """An ``oxigraph`` server over an empty store; it queries the default graph alone, as it does unless told."""
    program = find("oxigraph")
    assert program, "the test dependency oxigraph is not installed"
    port = free_port()
    place = f"127.0.0.1:{port}"
    with running([program, "serve", "--location", str(folder / "store"), "--bind", place], folder, f"http://{place}/"):
        base = f"http://{place}"
        yield Server(f"{base}/query", f"{base}/update", f"{base}/store", {})


@contextmanager
def virtuoso(folder: Path, rows: int = 100_000) -> Iterator[Server]:
    """A Virtuoso server over an empty store that gives at most ``rows`` rows an answer."""
    program = find("virtuoso-t")
    assert program, "virtuoso-t is not installed; bash tests/run installs it"
    http = free_port()
    ini = folder / "virtuoso.ini"
    ini.write_text(_INI.format(folder=folder, sql=free_port(), http=http, rows=rows), encoding="utf-8")
    base = f"http://127.0.0.1:{http}"
    with running([program, "+configfile", str(ini), "+foreground", "+wait"], folder, f"{base}/sparql?query=ASK+%7B%7D"):
        environment = {"CYBERDIP_USER": "dba", "CYBERDIP_PASSWORD": PASSWORD}
        yield Server(f"{base}/sparql", f"{base}/sparql-auth", f"{base}/sparql-graph-crud-auth", environment)


@contextmanager
def running(arguments: list[str], folder: Path, address: str, log_name: str = "server.log") -> Iterator[None]:
    """A program that runs in ``folder`` and answers at ``address``."""
    log = folder / log_name
    with log.open("wb") as out:
        process = subprocess.Popen(arguments, stdout=out, stderr=out, cwd=folder)
    try:
        end = time.monotonic() + 60
        while not _answers(address):
            if process.poll() is not None or time.monotonic() > end:
                raise RuntimeError(f"{arguments[0]} did not start:\n{log.read_text(errors='replace')[-2000:]}")
            time.sleep(0.1)
        yield
    finally:
        process.kill()
        process.wait()


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(address, timeout=5) as response:
            return bool(response.status == 200)
    except OSError:
        return False
