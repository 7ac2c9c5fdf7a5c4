"""What can be told from a SPARQL text without running it: its form, its columns, its prefixes."""

import re
from collections.abc import Iterator

#: Keywords of queries and of updates.
QUERIES = ("SELECT", "CONSTRUCT", "DESCRIBE", "ASK")
UPDATES = ("INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH")

_TOKEN = re.compile(
    r"""
    (?P<comment>\#[^\n]*)
  | (?P<iri><[^<>"{}|^`\\\x00-\x20]*>)
  | (?P<string>\"\"\".*?\"\"\"|'''.*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')
  | (?P<variable>[?$]\w+)
  | (?P<name>(?:[^\W\d_][\w.-]*)?:[\w.:%\\-]*)
  | (?P<word>[^\W\d]\w*)
  | (?P<space>\s+)
  | (?P<sign>.)
    """,
    re.DOTALL | re.VERBOSE,
)


def tokens(sparql: str) -> Iterator[tuple[str, str, int]]:
    """Kind, text and place of each part of a SPARQL text, without white space and comments."""
    for match in _TOKEN.finditer(sparql):
        kind = match.lastgroup or ""
        if kind not in ("comment", "space"):
            yield kind, match[0], match.start()


def keyword(sparql: str) -> tuple[str, int]:
    """The first word after the prologue, in capitals, and its place; empty where there is none."""
    prologue = ""
    for kind, text, place in tokens(sparql):
        if prologue:
            prologue = "" if kind == "iri" else prologue
        elif kind == "word" and text.upper() in ("PREFIX", "BASE", "VERSION"):
            prologue = text
        elif text != "\ufeff":
            return (text.upper() if kind == "word" else "", place)
    return ("", len(sparql))


def form_of(sparql: str) -> str:
    r"""The keyword that says what a query text does: SELECT, CONSTRUCT, DESCRIBE, ASK, or that of an update.

    >>> form_of("PREFIX cd: <http://x/#y> # SELECT\nInsert DATA {}")
    'INSERT'
    """
    return keyword(sparql)[0]


def projection(sparql: str) -> tuple[str, ...] | None:
    """The columns of a SELECT query; None for ``SELECT *`` and for other forms.

    >>> projection("SELECT ?a (COUNT(?b) AS ?n) WHERE { ?a ?p ?b } GROUP BY ?a")
    ('a', 'n')
    """
    columns: list[str] = []
    depth, last, started = 0, "", False
    for kind, text, _ in tokens(sparql):
        if not started:
            started = kind == "word" and text.upper() == "SELECT"
        elif text == "(":
            depth += 1
        elif text == ")":
            depth -= 1
            if depth == 0:
                columns.append(last)
        elif kind == "variable":
            last = text[1:]
            if depth == 0:
                columns.append(last)
        elif depth == 0 and (text in ("*", "{") or (kind == "word" and text.upper() in ("WHERE", "FROM"))):
            return None if text == "*" else tuple(columns)
    return None


def used_prefixes(sparql: str) -> set[str]:
    """The prefixes that a text uses and does not declare.

    >>> sorted(used_prefixes("PREFIX a: <urn:a> SELECT * { ?s a:b c:d }"))
    ['c']
    """
    used: set[str] = set()
    declared: set[str] = set()
    before = ""
    for kind, text, _ in tokens(sparql):
        if kind == "name":
            (declared if before.upper() == "PREFIX" else used).add(text.partition(":")[0])
        before = text
    return used - declared
