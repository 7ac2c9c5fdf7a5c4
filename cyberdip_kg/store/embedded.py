"""The embedded store: Oxigraph in memory or on disk, one named graph for each file."""

import gzip
import re
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Self, cast

from pyoxigraph import NamedNode, Quad, QueryBoolean, QuerySolutions, QueryTriples, RdfFormat, parse
from pyoxigraph import Store as Oxigraph

from cyberdip_kg.errors import DataError, QueryError
from cyberdip_kg.namespaces import GRAPH, ONTOLOGY, PREFIXES
from cyberdip_kg.store.results import Answer, Rows, Triples
from cyberdip_kg.store.text import QUERIES, keyword, tokens
from cyberdip_kg.terms import Term

if TYPE_CHECKING:
    import rdflib

#: File name endings that are read as RDF.
FORMATS: dict[str, RdfFormat] = {
    ".ttl": RdfFormat.TURTLE,
    ".turtle": RdfFormat.TURTLE,
    ".nt": RdfFormat.N_TRIPLES,
    ".nq": RdfFormat.N_QUADS,
    ".trig": RdfFormat.TRIG,
    ".jsonld": RdfFormat.JSON_LD,
    ".rdf": RdfFormat.RDF_XML,
    ".owl": RdfFormat.RDF_XML,
    ".n3": RdfFormat.N3,
}
_EXPECTED_ONE_OF = re.compile(r"\s*expected (?:one of )?.*", re.DOTALL)
_UNSAFE_STEM = re.compile(r"[^A-Za-z0-9._-]+")


class EmbeddedStore:
    """An Oxigraph store whose queries see the union of all graphs."""

    def __init__(self, oxigraph: Oxigraph | None = None, on_disk: bool = False) -> None:
        self.oxigraph = Oxigraph() if oxigraph is None else oxigraph
        self.on_disk = on_disk

    @classmethod
    def open(cls, folder: Path, read_only: bool = False) -> Self:
        """The on-disk store in ``folder``, made where there is none.

        Raises:
            DataError: the folder cannot be opened as a store.
        """
        try:
            return cls(Oxigraph.read_only(str(folder)) if read_only else Oxigraph(str(folder)), on_disk=True)
        except OSError as error:
            raise DataError(f"{folder}: cannot be opened as a store: {_first_line(error)}") from error

    def __len__(self) -> int:
        return len(self.oxigraph)

    def load(self, path: Path, graph: str | None = None) -> None:
        """Adds the file at ``path``, whole or not at all; triples go into ``graph``, or into one named after the file.

        A store on disk takes it in chunks, whatever its size.

        Raises:
            DataError: the file is missing, empty, truncated, not UTF-8 or not well-formed, with line and column.
        """
        target = NamedNode(graph_name(path) if graph is None else graph)
        with _opened(path) as (file, rdf_format):
            options = {} if rdf_format.supports_datasets else {"to_graph": target}
            if not self.on_disk:
                self.oxigraph.load(file.read(), rdf_format, base_iri=f"{target.value}/", **options)  # type: ignore[arg-type]
            elif path.suffix == ".gz":
                self.oxigraph.bulk_load(file, rdf_format, base_iri=f"{target.value}/", **options)  # type: ignore[arg-type]
            else:
                self.oxigraph.bulk_load(path=str(path), format=rdf_format, base_iri=f"{target.value}/", **options)  # type: ignore[arg-type]

    def query(self, sparql: str) -> Answer:
        """See :meth:`cyberdip_kg.store.results.Store.query`; the project's prefixes need not be declared."""
        try:
            answer = self.oxigraph.query(sparql, prefixes=PREFIXES, use_default_graph_as_union=True)
        except SyntaxError as error:
            raise QueryError(explain(error, sparql)) from error
        except (OSError, ValueError, RuntimeError) as error:
            raise QueryError(_first_line(error)) from error
        if isinstance(answer, QuerySolutions):
            return Rows(tuple(variable.value for variable in answer.variables), _rows(answer))
        if isinstance(answer, QueryTriples):
            return Triples(iter(answer))
        assert isinstance(answer, QueryBoolean)
        return bool(answer)

    def quads(self) -> Iterator[Quad]:
        """Every quad of the store."""
        return self.oxigraph.quads_for_pattern(None, None, None, None)

    def extend(self, quads: Iterable[Quad]) -> None:
        """Adds ``quads``; to a store on disk in chunks."""
        (self.oxigraph.bulk_extend if self.on_disk else self.oxigraph.extend)(quads)

    def dataset(self) -> "rdflib.Dataset":
        """The same data as an :class:`rdflib.Dataset` with the project's prefixes, for Python users."""
        import rdflib

        dataset = rdflib.Dataset(default_union=True)
        for prefix, namespace in PREFIXES.items():
            dataset.bind(prefix, namespace)
        parts = self.oxigraph.dump(format=RdfFormat.N_QUADS)
        dataset.parse(data=parts, format="nquads")
        return dataset


def graph_name(path: Path) -> str:
    """The name of the graph that a file's triples go into.

    >>> graph_name(Path("graph/un-votes.ttl"))
    'https://w3id.org/cyberdip/graph/un-votes'
    """
    name = path.name.removesuffix(".gz")
    return GRAPH + _UNSAFE_STEM.sub("-", name[: name.rfind(".")] if "." in name else name)


def rdf_files(path: Path) -> list[Path]:
    """The RDF files at ``path``: the file itself, or those below the folder, sorted.

    Raises:
        DataError: nothing is there, or no file of the folder is RDF.
    """
    if path.is_file():
        return [path]
    if not path.is_dir():
        raise DataError(f"{path}: no such file or folder")
    found = sorted(p for p in path.rglob("*") if p.is_file() and _suffix(p) in FORMATS)
    if not found:
        raise DataError(f"{path}: no RDF file in this folder; endings read are {', '.join(FORMATS)}, also with .gz")
    return found


def load_ontology(store: EmbeddedStore, folder: Path) -> None:
    """Adds the ontology, its code lists and alignments to ``store``, in the ontology's own graph."""
    for path in sorted(folder.rglob("*.ttl")):
        if "shapes" not in path.stem and path.parent.name != "shapes":
            store.load(path, graph=ONTOLOGY)


def graphs_of(path: Path) -> set[NamedNode]:
    """The graphs that the triples of the file at ``path`` go into, which is read to its end to find them.

    Raises:
        DataError: as :meth:`EmbeddedStore.load`.
    """
    own = NamedNode(graph_name(path))
    with _opened(path) as (file, rdf_format):
        found = {quad.graph_name for quad in parse(file, rdf_format, base_iri=f"{own.value}/")}
    return {graph for graph in found if isinstance(graph, NamedNode)} if rdf_format.supports_datasets else {own}


def _rows(solutions: QuerySolutions) -> Iterator[tuple[Term | None, ...]]:
    try:
        for solution in solutions:
            yield tuple(solution)
    except (OSError, ValueError, RuntimeError) as error:
        raise QueryError(_first_line(error)) from error


def _suffix(path: Path) -> str:
    return Path(path.name.removesuffix(".gz")).suffix.lower()


@contextmanager
def _opened(path: Path) -> Iterator[tuple[BinaryIO, RdfFormat]]:
    """The file at ``path``, unpacked, and its format; what goes wrong while it is read becomes a ``DataError``."""
    rdf_format = FORMATS.get(_suffix(path))
    if rdf_format is None:
        raise DataError(f"{path}: not an RDF file by its ending; endings read are {', '.join(FORMATS)}, also with .gz")
    try:
        with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as file:
            while not (start := file.read(1 << 16)).strip():
                if not start:
                    raise DataError(f"{path}: the file is empty")
            file.seek(0)
            yield cast(BinaryIO, file), rdf_format
    except SyntaxError as error:
        raise DataError(f"{path}:{error.lineno}:{error.offset}: {_reason(error)}") from error
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise DataError(f"{path}: the gzip file is truncated or damaged: {_first_line(error)}") from error
    except OSError as error:
        raise DataError(f"{path}: cannot be read: {error.strerror or _first_line(error)}") from error
    except ValueError as error:
        raise DataError(f"{path}: {_first_line(error)}") from error


def _reason(error: SyntaxError) -> str:
    return re.sub(r"^Parser error (?:at|between) line .*?: ", "", str(error.msg)).strip()


def _first_line(error: BaseException) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0]


_MEANINGS = (
    ("Prefix not found", "a prefix that is not declared"),
    ("contains a variable that is unbound", "a variable in SELECT that is neither grouped nor aggregated"),
    ("isNUMERIC", "expected an expression, such as a variable, a value or a function"),
    ("\\\\U", "a string that is not closed on its line"),
)


def explain(error: SyntaxError, sparql: str) -> str:
    """One line for a syntax error in a query: line, column, the text there and what was expected."""
    message = str(error.msg if error.msg else error)
    word, start = keyword(sparql)
    if word not in QUERIES:
        return _at(sparql, start, "expected SELECT, CONSTRUCT, DESCRIBE or ASK")
    place = re.match(r"error at (\d+):(\d+): ", message)
    if place is None:
        return "the query is malformed: " + _first_line(error)
    lines = sparql.splitlines(keepends=True)
    offset = sum(map(len, lines[: int(place[1]) - 1])) + int(place[2]) - 1
    listed = re.findall(r'"[^"\s]+"|\b[A-Z][A-Z0-9]+\b', message[place.end() :].split("['")[0])
    starts = {start for _, _, start in tokens(sparql)}
    # The parser tries a keyword on as many characters as it has and puts the error behind them.
    offset = next((o for o in sorted(offset - len(name) for name in listed) if o in starts), offset)
    reason = next((meaning for sign, meaning in _MEANINGS if sign in message), "")
    if not reason and listed:
        expected = ["AS" if name == "DISTINCT" else name for name in listed]
        reason = "expected " + ", ".join(expected[:8]) + (" ..." if len(expected) > 8 else "")
    return _at(sparql, offset, reason or "this is not allowed here")


def _at(sparql: str, offset: int, reason: str) -> str:
    if not sparql[offset:].strip():
        offset = len(sparql.rstrip())
    line = sparql.count("\n", 0, offset) + 1
    column = offset - (sparql.rfind("\n", 0, offset) + 1) + 1
    near = (sparql[offset:].splitlines() or [""])[0][:30].strip()
    where = f"near {near!r}" if near else "at the end"
    return f"the query is malformed at line {line}, column {column}, {where}: {reason}"
