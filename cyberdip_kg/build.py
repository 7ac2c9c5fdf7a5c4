"""The build: check, derive, and write everything that is published, into a folder that appears whole or not at all."""

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cyberdip_kg import paths
from cyberdip_kg.coverage import Counts, counts
from cyberdip_kg.derive import derive
from cyberdip_kg.errors import InvalidData
from cyberdip_kg.loading import data_files, load
from cyberdip_kg.output import whole_folder, write_text
from cyberdip_kg.store.embedded import EmbeddedStore
from cyberdip_kg.store.results import Rows
from cyberdip_kg.terms import LANGUAGES, pick
from cyberdip_kg.validate import Finding, validate

if TYPE_CHECKING:
    from cyberdip_kg.query import Query
    from cyberdip_kg.site.index import Entry

Progress = Callable[[str], None]


@dataclass(frozen=True)
class Built:
    """What a build wrote: sizes in bytes by path below the folder, counts, number of derived triples, warnings."""

    folder: Path
    files: dict[str, int]
    counts: Counts
    derived: int
    warnings: tuple[Finding, ...]


def build(
    folder: Path, data: Sequence[str] = (), language: str = "en", progress: Progress = lambda step: None
) -> Built:
    """Writes the whole publication into ``folder``; a failure leaves an earlier one as it was.

    Args:
        folder: a new or empty folder, or that of an earlier build.
        data: files and folders instead of the built-in graph.
        language: the language in which views open.
        progress: is told each step as it begins.

    Raises:
        DataError: a file is missing or malformed.
        InvalidData: the data break the rules; the message lists the violations.
        OutputError: the folder cannot be written.
    """
    with whole_folder(folder) as fresh:
        progress("Reading the ontology and the graph")
        store = load(*(data or ["builtin"]), derived=False)
        progress("Checking the data against the rules")
        findings = validate(store, data_files(data))
        violations = [finding for finding in findings if finding.rank == 0]
        if violations:
            lines = "\n".join(str(finding) for finding in violations[:50])
            more = f"\n... and {len(violations) - 50} more" if len(violations) > 50 else ""
            raise InvalidData(f"nothing was written: {len(violations)} violations\n{lines}{more}")
        progress("Deriving direct triples and days")
        derived = derive(store)
        numbers = counts(store)
        _write(store, fresh, numbers, language, progress)
        files = {str(p.relative_to(fresh)): p.stat().st_size for p in sorted(fresh.rglob("*")) if p.is_file()}
    files.pop(".cyberdip", None)
    return Built(folder, files, numbers, derived, tuple(f for f in findings if f.rank))


def _write(store: EmbeddedStore, folder: Path, numbers: Counts, language: str, progress: Progress) -> None:
    from cyberdip_kg import export, view
    from cyberdip_kg.site.index import Entry, index_pages
    from cyberdip_kg.site.reference import page

    progress("Writing the ontology")
    shutil.copytree(paths.ONTOLOGY, folder / "ontology")
    write_text(folder / "ontology" / "index.html", page(store))
    purpose = "The ontology with its reference page, code lists, shapes, checks and rules."
    data = [Entry("ontology/index.html", "ontology/", purpose, _size(folder / "ontology"))]
    for form, name in export.write_all(store, folder, export.Options(language=language), progress):
        data.append(Entry(name, form.file, form.purpose, _size(folder / form.file)))
    progress("Writing the tables")
    tables = _tables(store, folder / "tables", language)
    progress("Writing the queries")
    data.append(_queries(folder))
    progress("Drawing the views")
    views = _views(store, folder / "views", language)
    progress("Writing the index page")
    for name, text in index_pages(views, tables, data, numbers, language, pictures=view.style()).items():
        write_text(folder / name, text)


#: Answers longer than this are written as csv alone: as pages they would be heavy and nobody would read them.
_LONGEST_PAGE = 4000


def _tables(store: EmbeddedStore, folder: Path, first: str) -> "dict[str, list[Entry]]":
    """Every library query with its default parameters: codes as csv, labels and sources as a page in each language."""
    from cyberdip_kg import query
    from cyberdip_kg.pages import file_name
    from cyberdip_kg.site.index import Entry

    folder.mkdir()
    entries: dict[str, list[Entry]] = {lang: [] for lang in LANGUAGES}
    for name, asked in query.library().items():
        lines = _csv(store, asked, folder / f"{name}.csv")
        if lines is None:
            continue
        for lang in LANGUAGES:
            path = folder / f"{name}.csv"
            if lines <= _LONGEST_PAGE:
                path = folder / file_name(name, lang, first)
                _page(store, asked, lang, path, first)
            title, question = pick(asked.summary, lang, name), pick(asked.question, lang, name)
            entries[lang].append(Entry(f"tables/{path.name}", title, question, _size(path)))
    return {lang: sorted(found, key=lambda entry: entry.title) for lang, found in entries.items()}


def _csv(store: EmbeddedStore, asked: "Query", path: Path) -> int | None:
    """Writes the answer to a query as csv and says how many lines it has; None where it has no rows but triples."""
    from cyberdip_kg import query
    from cyberdip_kg.tables import write_table

    answer = query.run(asked, store)
    if not isinstance(answer, Rows):
        return None
    write_table(answer, path, store)
    return path.read_bytes().count(b"\n")


def _page(store: EmbeddedStore, asked: "Query", lang: str, path: Path, first: str) -> None:
    """Writes the answer to a query as a page with labels and sources, and links to its csv and its other language."""
    from cyberdip_kg import query
    from cyberdip_kg.pages import file_name
    from cyberdip_kg.sentences import catalogue
    from cyberdip_kg.tables import render

    values = {"lang": lang} if any(p.name == "lang" for p in asked.parameters) else {}
    answer = store.query(query.fill(asked, store, values, with_evidence=True))
    words = catalogue(lang, "cyberdip_kg.tables")
    other = next(language for language in LANGUAGES if language != lang)
    links = [
        (words.format("table-home"), f"../{file_name('index', lang, first)}"),
        (words.format("table-csv"), f"{asked.name}.csv"),
        (words.format("table-other"), file_name(asked.name, other, first)),
    ]
    pieces = render(
        answer,
        "html",
        store,
        language=lang,
        evidence=query.evidence_columns(asked),
        distinct=asked.distinct,
        title=pick(asked.question, lang, asked.name),
        links=links,
    )
    write_text(path, pieces)


def _queries(folder: Path) -> "Entry":
    from cyberdip_kg import query
    from cyberdip_kg.site.index import Entry

    write_text(folder / "queries.ttl", query.catalogue())
    return Entry("queries.ttl", "queries.ttl", "The query library as SHACL examples.", _size(folder / "queries.ttl"))


def _views(store: EmbeddedStore, folder: Path, language: str) -> "dict[str, list[Entry]]":
    from cyberdip_kg import view
    from cyberdip_kg.site.index import Entry

    folder.mkdir()
    pages = view.write_presets(store, folder, language)
    return {
        lang: [
            Entry(
                f"views/{page.path.name}" + ("" if lang == language else f"#lang={lang}"),
                page.titles[lang],
                page.descriptions[lang],
                _size(page.path),
                page.picture,
            )
            for page in pages
        ]
        for lang in LANGUAGES
    }


def _size(path: Path) -> int:
    if path.is_dir():
        return sum(p.stat().st_size for p in path.rglob("*") if p.is_file())
    return path.stat().st_size
