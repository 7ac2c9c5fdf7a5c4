"""The query library: reads the .rq files, checks and fills parameters, and runs them on any store.

A query file is valid SPARQL as it stands. Lines that begin with ``#+`` describe it (grlc's keys); a parameter is a line
``VALUES ?name { default }``; where a query needs it for a second variable, also a line ``VALUES ?name2 { default }``. A
default of ``UNDEF`` means "any": such a line says nothing and is left out when run, and so is a line
``FILTER (!BOUND(?name) || ...)``, which is then true of every row; so are the lines that fetch ``cd:holdsFrom`` and
``cd:holdsUntil``, of which an assertion has one at most, where nothing is left that looks at them.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from pyoxigraph import Literal, NamedNode

from cyberdip_kg import paths
from cyberdip_kg.errors import DateError, ParameterError, QueryError, UnknownName
from cyberdip_kg.names import resolve
from cyberdip_kg.namespaces import BASE, ID, PREFIXES, RDF, SCHEMES, TYPES, VOCAB, XSD
from cyberdip_kg.store.results import Answer, Store
from cyberdip_kg.store.text import UPDATES, keyword
from cyberdip_kg.terms import ACCEPTED, LANGUAGES, Term, first_day, last_day

#: Parameters that every library query may have and that have options of their own on the command line.
COMMON = ("asOf", "assessment", "lang")

_KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_HEADER = re.compile(r"^#\+ ([a-z-]+):\s*(.*)$")
_PARAMETER = re.compile(r"^[ \t]*VALUES \?(\w+) \{ ?(.*?) ?\}[ \t]*$", re.MULTILINE)
_GUARD = re.compile(r"^[ \t]*FILTER \(!BOUND\(\?(\w+)\) \|\| .*\n", re.MULTILINE)
_DAYS = re.compile(r"^[ \t]*OPTIONAL \{ \?\w+ cd:holds(?:From|Until) \?(\w+) \}\n", re.MULTILINE)
_SELECT = re.compile(r"^SELECT(?: DISTINCT)? (?P<columns>[^{]*?)(?=\s*(?:WHERE)?\s*\{)", re.MULTILINE)


@dataclass(frozen=True)
class Parameter:
    """A parameter of a query: its name, its type, what it means, and the SPARQL terms it has by default."""

    name: str
    type: str
    meaning: str
    default: str


@dataclass(frozen=True, eq=False)
class Query:
    """A query of the library: its name (with hyphens), text, descriptions by language, parameters and columns."""

    name: str
    text: str
    summary: dict[str, str]
    question: dict[str, str]
    theme: str
    parameters: tuple[Parameter, ...]
    columns: tuple[str, ...]
    example: str
    evidence: tuple[str, ...]

    @property
    def distinct(self) -> bool:
        """Whether the query leaves out rows that are the same."""
        return re.search(r"^SELECT DISTINCT ", self.text, re.MULTILINE) is not None


def parse(name: str, text: str) -> Query:
    """The query in ``text``, with its header read.

    Raises:
        QueryError: a header line is missing or names a parameter without a ``VALUES`` line.
    """
    header: dict[str, str] = {}
    described: list[tuple[str, str, str]] = []
    for line in text.splitlines():
        match = _HEADER.match(line)
        if match and match[1] == "parameter":
            parts = match[2].split(None, 2)
            if len(parts) != 3:
                raise QueryError(f"query {name}: a parameter line reads '#+ parameter: name type meaning'")
            described.append((parts[0], parts[1], parts[2]))
        elif match:
            header[match[1]] = match[2].strip()
    defaults = {match[1]: match[2] for match in _PARAMETER.finditer(text)}
    for parameter, _, _ in described:
        if parameter not in defaults:
            raise QueryError(f"query {name}: parameter {parameter} has no line VALUES ?{parameter} {{ default }}")
    return Query(
        name=name,
        text=text,
        summary={lang: header[k] for lang, k in (("en", "summary"), ("sq", "summary-sq")) if k in header},
        question={lang: header[k] for lang, k in (("en", "question"), ("sq", "question-sq")) if k in header},
        theme=header.get("theme", "other"),
        parameters=tuple(Parameter(n, t, m, defaults[n]) for n, t, m in described),
        columns=(columns := tuple(header.get("columns", "").replace(",", " ").split())),
        example=header.get("example", f"cyberdip query {name}"),
        evidence=_evidence(header.get("evidence", ""), columns),
    )


def _evidence(text: str, columns: tuple[str, ...]) -> tuple[str, ...]:
    if text.startswith("("):
        return (text,)
    names = [name.lstrip("?") for name in text.split()]
    return tuple(f"(?{name} AS ?{name}_said)" if name in columns else f"?{name}" for name in names)


def evidence_columns(query: Query) -> tuple[str, ...]:
    """The names of the columns that :func:`fill` adds with evidence: assertions, or things that name their sources."""
    return tuple(re.findall(r"\?(\w+)\)?$", part)[-1] for part in query.evidence)


@cache
def library(folder: Path = paths.QUERIES) -> dict[str, Query]:
    """Every query of the library by name, sorted."""
    return {
        name: parse(name, path.read_text(encoding="utf-8"))
        for name, path in sorted((p.stem.replace("_", "-"), p) for p in folder.glob("*.rq"))
    }


def get(name: str) -> Query:
    """The library query called ``name``.

    Raises:
        UnknownName: there is none; the message offers the nearest.
    """
    import difflib

    queries = library()
    wanted = name.strip().lower().replace("_", "-")
    if wanted in queries:
        return queries[wanted]
    near = difflib.get_close_matches(wanted, queries, 3, 0.4) or [n for n in queries if wanted in n][:3]
    hint = f"nearest: {', '.join(near)}" if near else "list them with: cyberdip queries"
    raise UnknownName(f"no query is called {name!r}; {hint}")


def fill(query: Query, store: Store, values: Mapping[str, str | Iterable[str]], with_evidence: bool = False) -> str:
    """The text of ``query`` with ``values`` put in as checked terms.

    Args:
        query: the query.
        store: where names of things are looked up.
        values: parameter values as a person types them; several for one parameter as a list.
        with_evidence: also select what each row rests on, as last columns (see :func:`evidence_columns`).

    Raises:
        ParameterError: a parameter is unknown or its value is not allowed.
        UnknownName: a value names no thing; the message offers the nearest.
    """
    known = {parameter.name: parameter for parameter in query.parameters}
    terms: dict[str, str] = {}
    for name, value in values.items():
        if name not in known:
            allowed = ", ".join(known) or "none"
            raise ParameterError(f"query {query.name} has no parameter {name!r}; it has: {allowed}")
        given = [value] if isinstance(value, str) else list(value)
        terms[name] = " ".join(str(term(known[name], text, store)) for text in given)
    return _put(query, tuple(sorted(terms.items())), with_evidence)


@lru_cache(maxsize=256)
def _put(query: Query, values: tuple[tuple[str, str], ...], with_evidence: bool) -> str:
    terms = dict(values)
    described = {parameter.name: parameter.default for parameter in query.parameters}
    put = {name: terms.get(name, default) for name, default in described.items()}

    def line(match: re.Match[str]) -> str:
        name = match[1] if match[1] in put else match[1].rstrip("0123456789")
        if name not in put:
            return match[0]
        return "" if put[name] == "UNDEF" else f"  VALUES ?{match[1]} {{ {put[name]} }}"

    text = _PARAMETER.sub(line, query.text)
    text = _GUARD.sub(lambda match: "" if put.get(match[1]) == "UNDEF" else match[0], text)
    text = _DAYS.sub(lambda match: "" if len(re.findall(rf"\?{match[1]}\b", text)) == 1 else match[0], text)
    added = [*_standing(query, terms), *(query.evidence if with_evidence else ())]
    if added:
        text, count = _SELECT.subn(lambda m: f"{m[0].rstrip()} {' '.join(added)}", text, count=1)
        if not count:
            raise QueryError(f"query {query.name}: no SELECT line to which columns could be added")
    return text


def _standing(query: Query, terms: Mapping[str, str]) -> list[str]:
    """The column that tells refuted rows from others, for a query asked for more than what is confirmed or reported."""
    usual = {f"<{VOCAB}assessment/{code}>" for code in ACCEPTED}
    default = next((parameter.default for parameter in query.parameters if parameter.name == "assessment"), "")
    usual |= {f"<{VOCAB}assessment/{name.rsplit(':', 1)[-1]}>" for name in default.split()}
    wider = set(terms.get("assessment", "").split()) - usual
    last = query.text.rfind("}")
    plain = "GROUP BY" not in query.text[last:] and "\n  VALUES ?assessment " in query.text
    return ["?assessment"] if wider and plain and "assessment" not in query.columns else []


def term(parameter: Parameter, text: str, store: Store) -> Term:
    """The one RDF term that ``text`` stands for as a value of ``parameter``.

    Types are ``state`` and the other types of thing, ``thing`` or ``any`` (any of them), ``date`` (its first day where
    it is less precise), ``end-date`` (its last day), ``integer``, ``decimal``, ``string``, ``lang`` and the names of
    code lists such as ``assessment``; ``a|b`` allows either.

    Raises:
        ParameterError: the value is not of that type.
        UnknownName: the value names no thing of that type.
    """
    kind = parameter.type
    if kind in ("date", "end-date"):
        try:
            day = (first_day if kind == "date" else last_day)(text.strip())
        except DateError as error:
            raise DateError(f"{parameter.name}: {error}") from error
        return Literal(day.isoformat(), datatype=NamedNode(XSD + "date"))
    if kind == "integer":
        if not re.fullmatch(r"[+-]?\d{1,18}", text):
            raise ParameterError(f"{parameter.name}={text!r} is not a whole number")
        return Literal(int(text))
    if kind == "decimal":
        if not re.fullmatch(r"[+-]?\d{1,18}(\.\d{1,18})?", text):
            raise ParameterError(f"{parameter.name}={text!r} is not a number such as 2.5")
        return Literal(text if "." in text else text + ".0", datatype=NamedNode(XSD + "decimal"))
    if kind == "string":
        return Literal(text)
    if kind == "lang":
        if text not in LANGUAGES:
            raise ParameterError(f"{parameter.name}={text!r} is not a language of the graph; allowed: en, sq")
        return Literal(text)
    if kind in SCHEMES:
        return _concept(parameter, text, store)
    segments = () if kind in ("thing", "any") else tuple(kind.split("|"))
    unknown = [segment for segment in segments if segment not in TYPES]
    if unknown:
        raise QueryError(f"parameter {parameter.name} has a type that is not known: {', '.join(unknown)}")
    if len(segments) == 1 and _KEY.fullmatch(text) and _is_there(store, direct := f"{ID}{segments[0]}/{text}"):
        return NamedNode(direct)
    return NamedNode(resolve(store, text, segments))


def _is_there(store: Store, iri: str) -> bool:
    return store.query(f"ASK {{ <{iri}> <{RDF}type> ?class }}") is True


def _concept(parameter: Parameter, text: str, store: Store) -> NamedNode:
    from cyberdip_kg.store.results import select
    from cyberdip_kg.terms import expand, fold

    base = f"{VOCAB}{parameter.type}/"
    typed = text.strip().strip("<>")
    iri = typed if typed.startswith(base) else expand(typed) or base + typed
    rows = select(
        store,
        "SELECT DISTINCT ?concept ?label WHERE { ?concept "
        f"<{PREFIXES['skos']}inScheme> <{base[:-1]}> ; <{PREFIXES['skos']}prefLabel> ?label }} ORDER BY ?concept",
    )
    allowed = {}
    for concept, label in rows:
        assert isinstance(concept, NamedNode) and isinstance(label, Literal)
        allowed[concept.value] = concept
        if fold(label.value) == fold(typed):
            iri = concept.value
    if iri in allowed:
        return allowed[iri]
    names = ", ".join(sorted(concept[concept.rfind("/") + 1 :].rsplit("#", 1)[-1] for concept in allowed))
    raise ParameterError(f"{parameter.name}={text!r} is not one of: {names}")


def run(query: Query, store: Store, values: Mapping[str, str | Iterable[str]] | None = None) -> Answer:
    r"""The answer to a library query.

    >>> from cyberdip_kg.query import parse, run
    >>> from cyberdip_kg.store import EmbeddedStore
    >>> query = parse("ask", "#+ summary: whether there is data\nASK { ?s ?p ?o }")
    >>> run(query, EmbeddedStore())
    False

    Raises:
        ParameterError: a parameter is unknown or its value is not allowed.
        UnknownName: a value names no thing.
        QueryError: the query could not be evaluated.
        EndpointError: a remote store did not answer in full.
    """
    return store.query(fill(query, store, values or {}))


def check_reads(sparql: str, name: str = "the query") -> str:
    """``sparql`` where it is a query.

    Raises:
        QueryError: it is empty or an update.
    """
    form, place = keyword(sparql)
    if form in UPDATES:
        raise QueryError(f"{name} is an update ({form}); only SELECT, CONSTRUCT, DESCRIBE and ASK are answered")
    if not form and place == len(sparql):
        raise QueryError(f"{name} is empty; write a SELECT, CONSTRUCT, DESCRIBE or ASK query")
    return sparql


def catalogue(queries: Iterable[Query] | None = None) -> str:
    """The library as one Turtle document of SHACL ``sh:SPARQLExecutable`` examples, each with its parameters.

    >>> "a sh:SPARQLExecutable, sh:SPARQLSelectExecutable ;" in catalogue()
    True
    """
    from pyoxigraph import NamedNode, Triple

    from cyberdip_kg.namespaces import DCTERMS, ONTOLOGY, RDFS, SH
    from cyberdip_kg.turtle import render

    triples: list[Triple] = []

    def add(subject: str, predicate: str, value: NamedNode | Literal) -> None:
        triples.append(Triple(NamedNode(subject), NamedNode(predicate), value))

    used: set[str] = set()
    for query in library().values() if queries is None else queries:
        iri = f"{BASE}query/{query.name}"
        form, _ = keyword(query.text)
        prefixes, text = _without_prefixes(query.text)
        used |= prefixes
        add(iri, RDF + "type", NamedNode(SH + "SPARQLExecutable"))
        add(iri, RDF + "type", NamedNode(f"{SH}SPARQL{form.capitalize()}Executable"))
        add(iri, SH + form.lower(), Literal(text))
        add(iri, SH + "prefixes", NamedNode(f"{BASE}query/prefixes"))
        for language in query.summary:
            add(iri, RDFS + "label", Literal(query.summary[language], language=language))
        for language in query.question:
            add(iri, RDFS + "comment", Literal(query.question[language], language=language))
        add(iri, _SCHEMA_KEYWORDS, Literal(query.theme))
        add(iri, DCTERMS + "identifier", Literal(query.name))
        add(iri, DCTERMS + "conformsTo", NamedNode(ONTOLOGY))
        for parameter in query.parameters:
            node = f"{iri}/{parameter.name}"
            add(iri, SH + "parameter", NamedNode(node))
            add(node, RDF + "type", NamedNode(SH + "Parameter"))
            add(node, SH + "name", Literal(parameter.name))
            add(node, SH + "description", Literal(f"{parameter.meaning} ({parameter.type})", language="en"))
            add(node, SH + "optional", Literal(True))
    for prefix in sorted(used):
        node = f"{BASE}query/prefixes/{prefix}"
        add(f"{BASE}query/prefixes", SH + "declare", NamedNode(node))
        add(node, SH + "prefix", Literal(prefix))
        add(node, SH + "namespace", Literal(PREFIXES[prefix], datatype=NamedNode(XSD + "anyURI")))
    return render(triples)


_SCHEMA_KEYWORDS = "https://schema.org/keywords"
_DECLARATION = re.compile(r"^PREFIX ([a-z-]+): <[^>]*>\n", re.MULTILINE)


def _without_prefixes(text: str) -> tuple[set[str], str]:
    body = "\n".join(line for line in text.splitlines() if not line.startswith("#+"))
    return set(_DECLARATION.findall(body)), _DECLARATION.sub("", body).strip() + "\n"
