"""Writing files whole or not at all."""

import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from cyberdip_kg.errors import OutputError


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A binary file to write to, which appears at ``path`` when the block ends well and not at all when it fails.

    Raises:
        OutputError: the folder is missing or cannot be written, or the disk is full.
    """
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}-", delete=False) as scratch:
            written = Path(scratch.name)
            try:
                yield scratch  # type: ignore[misc]
                scratch.close()
            except BaseException:
                with suppress(OSError):
                    scratch.close()
                written.unlink(missing_ok=True)
                raise
        written.chmod(0o666 & ~_umask())
        written.replace(path)
    except OSError as error:
        raise OutputError(f"{path}: cannot be written: {error.strerror or error}") from error


def write_text(path: Path, text: str | Iterable[str]) -> None:
    """Writes ``text`` (or its parts, in turn) to ``path`` as UTF-8, whole or not at all.

    Raises:
        OutputError: the file cannot be written.
    """
    with whole_file(path) as file:
        for part in [text] if isinstance(text, str) else text:
            file.write(part.encode())


@contextmanager
def whole_folder(path: Path) -> Iterator[Path]:
    """A scratch folder that takes the place of ``path`` when the block ends well; a failure leaves ``path`` as it was.

    Raises:
        OutputError: the folder cannot be made or replaced, or ``path`` is something other than a folder of an earlier
            run (one that holds a ``.cyberdip`` mark) or an empty folder.
    """
    import shutil

    mark = ".cyberdip"
    try:
        if path.exists() and not path.is_dir():
            raise OutputError(f"{path}: is a file; name a folder")
        if path.is_dir() and any(path.iterdir()) and not (path / mark).is_file():
            raise OutputError(f"{path}: holds files that cyberdip did not write; name a new or empty folder")
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=path.parent, prefix=f".{path.name}-") as scratch:
            fresh = Path(scratch) / "new"
            fresh.mkdir()
            (fresh / mark).write_text("This folder is written by cyberdip build and replaced as a whole.\n", "utf-8")
            yield fresh
            old = Path(scratch) / "old"
            if path.exists():
                path.rename(old)
            try:
                fresh.rename(path)
            except OSError:
                if old.exists():
                    old.rename(path)
                raise
            if old.exists():
                shutil.rmtree(old, ignore_errors=True)
    except OSError as error:
        raise OutputError(f"{path}: cannot be written: {error.strerror or error}") from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
