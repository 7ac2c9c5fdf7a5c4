"""The build: check, derive, and write everything that is published, into a folder that appears whole or not at all."""

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from cyberdip_kg import paths
from cyberdip_kg.coverage import Counts, counts
from cyberdip_kg.derive import derive
from cyberdip_kg.errors import InvalidData
from cyberdip_kg.loading import data_files, load
from cyberdip_kg.output import whole_folder, write_text
from cyberdip_kg.store.embedded import EmbeddedStore
from cyberdip_kg.validate import Finding, validate

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
        _write(store, fresh, language, progress)
        progress("Writing the index page")
        numbers = counts(store)
        _index(fresh, numbers, language)
        files = {str(p.relative_to(fresh)): p.stat().st_size for p in sorted(fresh.rglob("*")) if p.is_file()}
    files.pop(".cyberdip", None)
    return Built(folder, files, numbers, derived, tuple(f for f in findings if f.rank))


def _write(store: EmbeddedStore, folder: Path, language: str, progress: Progress) -> None:
    from cyberdip_kg import export, query, view
    from cyberdip_kg.tables import write_table

    progress("Writing the ontology")
    shutil.copytree(paths.ONTOLOGY, folder / "ontology")
    for name, form in export.FORMATS.items():
        progress(f"Writing {form.file}")
        export.write(store, name, folder / form.file)
    progress("Writing the tables")
    (folder / "tables").mkdir()
    for name, library_query in query.library().items():
        write_table(query.run(library_query, store), folder / "tables" / f"{name}.csv", store)
    write_text(folder / "queries.ttl", query.catalogue())
    progress("Drawing the views")
    (folder / "views").mkdir()
    view.write_presets(store, folder / "views", language)


def _index(folder: Path, numbers: Counts, language: str) -> None:
    from cyberdip_kg.site.index import index_pages

    for name, text in index_pages(folder, numbers).items():
        write_text(folder / name, text)
