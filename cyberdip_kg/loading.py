"""Loading: the store a person asked for, with the ontology in it and everything derived.

The built-in data is kept as an on-disk store in the user's cache folder, under a name made from the bytes of the files
and the version, so that a command does not parse and derive again what has not changed.
"""

import hashlib
import os
import shutil
import tempfile
import traceback
from collections.abc import Iterable, Sequence
from pathlib import Path

from cyberdip_kg import paths
from cyberdip_kg.derive import derive
from cyberdip_kg.errors import DataError
from cyberdip_kg.store.embedded import EmbeddedStore, graphs_of, load_ontology, rdf_files
from cyberdip_kg.version import __version__


def load(*data: str | Path, derived: bool = True) -> EmbeddedStore:
    """The ontology with the built-in graph, or with the files and folders given instead of it.

    >>> import cyberdip_kg
    >>> graph = cyberdip_kg.load()

    Args:
        data: RDF files or folders of them; the word ``builtin`` stands for the built-in graph, to extend it.
        derived: whether to add direct triples and the days on which assertions hold.

    Raises:
        DataError: a file is missing, empty or malformed; the message names the file, line and column.
    """
    if not data and derived:
        return _builtin()
    return _fresh(data_files(data), derived)


def load_on_disk(folder: Path, data: Sequence[str | Path] = ()) -> EmbeddedStore:
    """The store kept in ``folder``; where it is new or ``data`` is given, it is filled first.

    Raises:
        DataError: the folder is no store or cannot be written, or a data file is malformed.
    """
    new = not folder.exists() or not any(folder.iterdir())
    if not new and not (folder / "CURRENT").is_file():
        raise DataError(f"{folder}: the folder is not empty and holds no store; name a new or empty folder")
    if new:
        return _new_on_disk(folder, data_files(data))
    store = EmbeddedStore.open(folder)
    if data:
        _replace(store, data_files(data))
    return store


def _new_on_disk(folder: Path, files: Sequence[Path]) -> EmbeddedStore:
    """A store that is filled beside ``folder`` and takes its place when it is whole."""
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        prefix = f".{folder.name}-"
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=prefix, ignore_cleanup_errors=True) as scratch:
            made = Path(scratch) / "store"
            store = EmbeddedStore.open(made)
            try:
                _fill(store, files)
                store.oxigraph.flush()
            except BaseException as error:
                # The frames that failed would keep the store open, and its files from being removed.
                traceback.clear_frames(error.__traceback__)
                raise
            finally:
                del store
            if folder.exists():
                folder.rmdir()
            made.rename(folder)
    except OSError as error:
        raise DataError(f"{folder}: cannot be written: {error.strerror or error}") from error
    return EmbeddedStore.open(folder)


def _replace(store: EmbeddedStore, files: Sequence[Path]) -> None:
    """Puts ``files`` in place of the graphs that they name, after each was read to its end."""
    for graph in set().union(*map(graphs_of, files)):
        store.oxigraph.remove_graph(graph)
    for path in files:
        store.load(path)
    derive(store)
    store.oxigraph.flush()


def data_files(data: Iterable[str | Path]) -> list[Path]:
    """The RDF files that ``data`` names: files, folders and the word ``builtin``; the built-in graph where empty.

    Raises:
        DataError: nothing is there, or a folder holds no RDF.
    """
    files: list[Path] = []
    for item in data or ("builtin",):
        files += rdf_files(paths.GRAPH if str(item) == "builtin" else Path(item))
    return files


def _fresh(files: Iterable[Path], derived: bool = True) -> EmbeddedStore:
    store = EmbeddedStore()
    _fill(store, files, derived)
    return store


def _fill(store: EmbeddedStore, files: Iterable[Path], derived: bool = True) -> None:
    load_ontology(store, paths.ONTOLOGY)
    for path in files:
        store.load(path)
    if derived:
        derive(store)


def fingerprint() -> str:
    """A digest of the built-in ontology, rules and graph and of the version: same digest, same store."""
    digest = hashlib.sha256(__version__.encode())
    for folder in (paths.ONTOLOGY, paths.GRAPH):
        for path in sorted(p for p in folder.rglob("*") if p.suffix in (".ttl", ".rq")):
            digest.update(path.name.encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:32]


def cache_folder() -> Path:
    """The folder of cached stores: ``$CYBERDIP_CACHE``, else ``cyberdip`` in the user's cache folder."""
    named = os.environ.get("CYBERDIP_CACHE")
    if named:
        return Path(named)
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA") or str(Path.home() / ".cache")
    return Path(base) / "cyberdip"


def _builtin() -> EmbeddedStore:
    folder = cache_folder() / fingerprint()
    if (folder / "CURRENT").is_file():
        try:
            return EmbeddedStore.open(folder, read_only=True)
        except DataError:
            shutil.rmtree(folder, ignore_errors=True)
    store = _fresh(data_files(()))
    _keep(store, folder)
    return store


def _keep(store: EmbeddedStore, folder: Path) -> None:
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix="new-") as scratch:
            made = Path(scratch) / "store"
            kept = EmbeddedStore.open(made)
            kept.extend(store.quads())
            kept.oxigraph.flush()
            kept.oxigraph.optimize()
            del kept
            made.rename(folder)
        for old in folder.parent.iterdir():
            if old != folder and len(old.name) == 32 and old.is_dir():
                shutil.rmtree(old, ignore_errors=True)
    except OSError:
        return
