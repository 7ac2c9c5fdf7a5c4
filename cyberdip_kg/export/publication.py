"""Every format at once, and then the description of what was written."""

from collections.abc import Callable, Iterator
from pathlib import Path

from cyberdip_kg.export.description import described, distribution
from cyberdip_kg.export.formats import FORMATS, Format, write
from cyberdip_kg.export.options import Options
from cyberdip_kg.output import write_text
from cyberdip_kg.store.embedded import EmbeddedStore

#: The format that describes the others, and so is written last.
DESCRIPTION = "void"


def write_all(
    store: EmbeddedStore, folder: Path, options: Options, progress: Callable[[str], None]
) -> Iterator[tuple[Format, str]]:
    """Writes ``store`` into ``folder`` in every format; gives each with the path to open, as soon as it is written.

    Raises:
        OutputError: a file cannot be written.
    """
    distributions = []
    for name, form in FORMATS.items():
        if name == DESCRIPTION:
            continue
        progress(f"Writing {form.file}")
        path = folder / form.file
        if form.folder:
            path.mkdir()
            form.write(store, path, options)
        else:
            write(store, name, path, options)
        files = sorted(path.iterdir()) if form.folder else [path]
        for file in files:
            distributions.append(distribution(file, file.relative_to(folder).as_posix(), form.purpose, form.media))
        yield form, f"{form.file}/" if form.folder else form.file
    form = FORMATS[DESCRIPTION]
    progress(f"Writing {form.file}")
    write_text(folder / form.file, described(store, distributions))
    yield form, form.file
