"""Validation: what breaks the rules of the ontology, where it stands, and how to mend it.

Three kinds of rule: SHACL shapes (``ontology/shapes*``), queries over all data (``ontology/checks/*.rq``) and the
counts that each file declares of itself.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode

from cyberdip_kg import paths
from cyberdip_kg.errors import QueryError
from cyberdip_kg.formatting import actual_counts, declared_counts
from cyberdip_kg.namespaces import BASE, RDFS, SH, XSD
from cyberdip_kg.store.embedded import EmbeddedStore, graph_name
from cyberdip_kg.store.results import Rows, select
from cyberdip_kg.terms import Term, curie, key

if TYPE_CHECKING:
    import rdflib

_RANK = {"violation": 0, "warning": 1}


@dataclass(frozen=True, order=True)
class Finding:
    """One broken rule: ``violation`` or ``warning``, file and line (0 where not known), thing, label, rule, message."""

    rank: int
    file: str
    line: int
    thing: str
    label: str
    rule: str
    message: str

    @property
    def severity(self) -> str:
        """``violation`` or ``warning``."""
        return "violation" if self.rank == 0 else "warning"

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        name = curie(self.thing) + (f" ({self.label})" if self.label else "")
        return f"{place}: {self.severity}: {name}: {self.message} [{self.rule}]"


def validate(store: EmbeddedStore, files: Iterable[Path]) -> list[Finding]:
    """What in ``store`` breaks the rules, violations first, then by file and line.

    Args:
        store: the ontology and the data, not derived.
        files: the files the data came from, to say where a thing stands.
    """
    places = _Places(files)
    found = [*_shapes(store), *_checks(store), *_counts(store, places)]
    labels = _labels(store, {thing for _, thing, _, _ in found})
    return sorted(
        {
            Finding(_RANK[severity], *places.of(thing, store), thing, labels.get(thing, ""), rule, message)
            for severity, thing, rule, message in found
        }
    )


Broken = tuple[str, str, str, str]


def _shapes(store: EmbeddedStore) -> list[Broken]:
    import pyshacl
    import rdflib

    from cyberdip_kg.shapes import flat

    shapes = rdflib.Graph()
    for path in shape_files():
        shapes.parse(path, format="turtle")
    if not shapes:
        return []
    data = _plain_graph(store)
    _, report, _ = pyshacl.validate(data, shacl_graph=flat(shapes), inference="none")
    sh = rdflib.Namespace(SH)
    found = []
    for result in report.objects(None, sh.result):
        severity = "violation" if report.value(result, sh.resultSeverity) == sh.Violation else "warning"
        message = str(report.value(result, sh.resultMessage) or "a rule is broken")
        value = report.value(result, sh.value)
        path = report.value(result, sh.resultPath)
        detail = f" (found: {_show(value)})" if value is not None and path is not None else ""
        rule = report.value(result, sh.sourceShape)
        name = key(str(rule)) if isinstance(rule, rdflib.URIRef) else key(str(path)) if path is not None else "shape"
        found.append((severity, str(report.value(result, sh.focusNode)), name, message + detail))
    return found


def _show(value: object) -> str:
    text = str(value)
    return curie(text) if "://" in text else repr(text[:60])


def shape_files(folder: Path = paths.ONTOLOGY) -> list[Path]:
    """The files that hold SHACL shapes."""
    return sorted([*folder.glob("shapes*.ttl"), *folder.glob("shapes/*.ttl")])


def _plain_graph(store: EmbeddedStore) -> "rdflib.Graph":
    """The union of all graphs in rdflib's memory, term by term: three times faster than writing and parsing."""
    import rdflib

    seen: dict[Term, rdflib.term.Node] = {}

    def node(term: Term) -> "rdflib.term.Node":
        made = seen.get(term)
        if made is None:
            if isinstance(term, NamedNode):
                made = rdflib.URIRef(term.value)
            elif isinstance(term, Literal):
                datatype = None if term.language or term.datatype.value == XSD + "string" else term.datatype.value
                made = rdflib.Literal(
                    term.value, lang=term.language, datatype=datatype and rdflib.URIRef(datatype), normalize=False
                )
            else:
                made = rdflib.BNode(str(term))
            seen[term] = made
        return made

    graph = rdflib.Graph()
    for quad in store.quads():
        graph.store.add((node(quad.subject), node(quad.predicate), node(quad.object)), graph)
    return graph


def _checks(store: EmbeddedStore, folder: Path = paths.CHECKS) -> list[Broken]:
    found: list[Broken] = []
    for path in sorted(folder.glob("*.rq")):
        text = path.read_text(encoding="utf-8")
        header = dict(re.findall(r"^#\+ ([a-z-]+):\s*(.*)$", text, re.MULTILINE))
        try:
            answer = store.query(text)
        except QueryError as error:
            raise QueryError(f"{path}: {error}") from error
        assert isinstance(answer, Rows)
        for row in answer.rows:
            values = dict(zip(answer.variables, row, strict=True))
            thing, message = values.get("thing"), values.get("message")
            said = message.value if isinstance(message, Literal) else header.get("message") or header["summary"]
            name = thing.value if isinstance(thing, NamedNode) else str(thing)
            found.append((str(header.get("severity", "violation")), name, path.stem, str(said)))
    return found


def _counts(store: EmbeddedStore, places: "_Places") -> list[Broken]:
    found: list[Broken] = []
    for graph in places.graphs:
        quads = list(store.oxigraph.quads_for_pattern(None, None, None, NamedNode(graph)))
        declared = declared_counts(quads, graph)
        if declared is None:
            continue
        actual = actual_counts(quads)
        for iri in sorted({*declared, *actual}):
            if declared.get(iri, 0) != actual.get(iri, 0):
                message = (
                    f"the file declares {declared.get(iri, 0)} of class {key(iri)} and holds {actual.get(iri, 0)}; "
                    "after a wanted change run: cyberdip fmt --counts"
                )
                found.append(("violation", graph, "counts", message))
    return found


def _labels(store: EmbeddedStore, things: set[str]) -> dict[str, str]:
    wanted = " ".join(str(NamedNode(t)) for t in sorted(things) if "://" in t and not re.search(r'[\s<>"{}|^`\\]', t))
    if not wanted:
        return {}
    rows = select(
        store, f"SELECT ?t ?l WHERE {{ VALUES ?t {{ {wanted} }} ?t <{RDFS}label> ?l FILTER(LANG(?l) = 'en') }}"
    )
    return {t.value: label.value for t, label in rows if isinstance(t, NamedNode) and isinstance(label, Literal)}


class _Places:
    """Finds the file and line on which the block of a thing begins."""

    def __init__(self, files: Iterable[Path]) -> None:
        self._files: dict[str, Path] = {graph_name(path): path for path in files}
        self._lines: dict[Path, Mapping[str, int]] = {}

    @property
    def graphs(self) -> list[str]:
        return sorted(self._files)

    def of(self, thing: str, store: EmbeddedStore) -> tuple[str, int]:
        if "://" not in thing:
            return "", 0
        graphs = sorted(
            quad.graph_name.value
            for quad in store.oxigraph.quads_for_pattern(_node(thing), None, None, None)
            if isinstance(quad.graph_name, NamedNode)
        )
        for graph in (*graphs, thing, *self._files):
            path = self._files.get(graph)
            if path is None:
                continue
            line = self._line(path, thing)
            if line or graph in graphs:
                return str(path), line
        return "", 0

    def _line(self, path: Path, thing: str) -> int:
        if path not in self._lines:
            self._lines[path] = _subject_lines(path)
        return self._lines[path].get(thing, 0)


def _node(iri: str) -> NamedNode:
    try:
        return NamedNode(iri)
    except ValueError:
        return NamedNode(BASE)


_PREFIX = re.compile(r"^\s*(?:@prefix|PREFIX)\s+([\w.-]*):\s*<([^>]*)>", re.IGNORECASE)
_SUBJECT = re.compile(r"^(?:<([^>\s]+)>|([\w.-]*):([\w.-]*[\w-]))\s")


def _subject_lines(path: Path) -> dict[str, int]:
    """The line on which each subject's block begins, for files in which blocks begin at the left margin."""
    prefixes: dict[str, str] = {}
    lines: dict[str, int] = {}
    if path.suffix == ".gz":
        return lines
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if match := _PREFIX.match(line):
            prefixes[match[1]] = match[2]
        elif match := _SUBJECT.match(line):
            iri = match[1] or prefixes.get(match[2], "") + match[3]
            lines.setdefault(iri, number)
    return lines
