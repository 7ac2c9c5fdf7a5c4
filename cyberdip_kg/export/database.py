"""A SQLite file: one table a class with foreign keys, views with names in place of identifiers, full-text search.

Datasette opens it as it is: it finds the foreign keys and the search index by itself.
"""

import json
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from cyberdip_kg.errors import OutputError
from cyberdip_kg.export.options import Options
from cyberdip_kg.export.sheets import Book, Cell, Column, Sheet
from cyberdip_kg.namespaces import KINDS
from cyberdip_kg.store.embedded import EmbeddedStore

_TYPES = {"integer": "INTEGER", "decimal": "REAL", "boolean": "INTEGER"}
_KINDS = {segment.replace("-", "_") for segment in KINDS}


def sqlite(store: EmbeddedStore, file: BinaryIO, options: Options) -> None:
    """The bytes of a SQLite database.

    Raises:
        OutputError: the database cannot be written, such as for a full disk.
    """
    sheets = Book(store, options).sheets()
    with tempfile.TemporaryDirectory(prefix="cyberdip-") as folder:
        path = Path(folder) / "cyberdip.db"
        try:
            _fill(path, sheets)
        except sqlite3.Error as error:
            raise OutputError(f"the SQLite database cannot be written: {error}") from error
        with path.open("rb") as made:
            shutil.copyfileobj(made, file, 1 << 20)


def _fill(path: Path, sheets: list[Sheet]) -> None:
    database = sqlite3.connect(path, isolation_level=None)
    try:
        database.execute("PRAGMA page_size = 4096")
        database.execute("PRAGMA journal_mode = OFF")
        database.execute("PRAGMA synchronous = OFF")
        database.execute("PRAGMA foreign_keys = OFF")
        database.execute("BEGIN")
        for sheet in sheets:
            _table(database, sheet)
        for sheet in sheets:
            _indexes(database, sheet)
        for sheet in sheets:
            if sheet.name in _KINDS:
                _view(database, sheet)
        _evidence(database, sheets)
        _search(database)
        database.execute("COMMIT")
        database.execute("ANALYZE")
    finally:
        database.close()


def _table(database: sqlite3.Connection, sheet: Sheet) -> None:
    lines = []
    for number, column in enumerate(sheet.columns):
        line = f'"{column.name}" {_TYPES.get(column.type, "TEXT") if not column.many else "TEXT"}'
        if sheet.keyed and number == 0:
            line += " PRIMARY KEY NOT NULL"
        if sheet.name in _KINDS and number == 0:
            line += ' REFERENCES "assertion"("id")'
        elif column.references:
            line += f' REFERENCES "{column.references}"("id")'
        lines.append(line)
    if not sheet.keyed:
        lines.append(f"PRIMARY KEY ({', '.join(_quoted(c.name) for c in sheet.columns)})")
    database.execute(f'CREATE TABLE "{sheet.name}" (\n  ' + ",\n  ".join(lines) + "\n)")
    marks = ", ".join("?" * len(sheet.columns))
    database.executemany(f'INSERT INTO "{sheet.name}" VALUES ({marks})', _rows(sheet))


def _rows(sheet: Sheet) -> Iterator[list[str | int | float | None]]:
    for row in sheet.rows:
        yield [_value(cell, column) for cell, column in zip(row, sheet.columns, strict=True)]


def _value(cell: Cell, column: Column) -> str | int | float | None:
    if cell is None:
        return None
    if isinstance(cell, tuple):
        return json.dumps(cell, ensure_ascii=False)
    if column.many:
        return json.dumps([cell], ensure_ascii=False)
    if column.type == "integer":
        return int(cell)
    if column.type == "decimal":
        return float(cell)
    if column.type == "boolean":
        return int(cell == "true")
    return cell


def _indexes(database: sqlite3.Connection, sheet: Sheet) -> None:
    for number, column in enumerate(sheet.columns):
        if column.references and (number or not sheet.keyed):
            database.execute(f'CREATE INDEX "{sheet.name}_{column.name}" ON "{sheet.name}" ("{column.name}")')


def _view(database: sqlite3.Connection, sheet: Sheet) -> None:
    """A view of a kind of assertion with the names of its ends, and how many citations are for and against it."""
    names = {column.name for column in sheet.columns}
    rest = [c.name for c in sheet.columns if c.name not in ("id", "iri", "subject", "object", "citation")]
    ends = [end for end in ("subject", "object") if end in names]
    chosen = ['t."id"'] + [f'{end}.label_en AS "{end}"' for end in ends] + [f't."{name}"' for name in rest]
    for stance in ("supports", "contradicts"):
        chosen.append(
            f"(SELECT count(*) FROM evidence e WHERE e.assertion = t.id AND e.stance = '{stance}') AS {stance}"
        )
    joins = "".join(f' LEFT JOIN thing {end} ON {end}.id = t."{end}"' for end in ends)
    database.execute(
        f'CREATE VIEW "{sheet.name}_named" AS SELECT {", ".join(chosen)} FROM "{sheet.name}" t{joins} ORDER BY t."id"'
    )


def _evidence(database: sqlite3.Connection, sheets: list[Sheet]) -> None:
    """The view that joins assertions, citations and sources; a column that the data lacks is empty."""
    columns = {sheet.name: [column.name for column in sheet.columns] for sheet in sheets}

    def either(alias: str, table: str, name: str) -> str:
        fits = [c for c in columns[table] if c == name or (c.startswith(f"{name}_") and len(c) < len(name) + 5)]
        found = [f'{alias}."{c}"' for c in fits]
        return (found[0] if len(found) == 1 else f"coalesce({', '.join(found)})") if found else "NULL"

    chosen = ["ac.assertion", "c.id AS citation", f"replace({either('c', 'citation', 'stance')}, 'cd:', '') AS stance"]
    chosen.append(f"{either('c', 'citation', 'source')} AS source")
    chosen += [f"{either('s', 'source', name)} AS {name}" for name in ("title", "publisher", "issued", "url")]
    chosen += [f"{either('c', 'citation', name)} AS {name}" for name in ("locator", "accessed_on")]
    database.execute(
        f"CREATE VIEW evidence AS SELECT {', '.join(chosen)} FROM assertion_citation ac JOIN citation c "
        f"ON c.id = ac.citation LEFT JOIN source s ON s.id = {either('c', 'citation', 'source')}"
    )


def _search(database: sqlite3.Connection) -> None:
    columns = "label_en, label_sq, code"
    database.execute(f"CREATE VIRTUAL TABLE thing_fts USING fts5({columns}, content=\"thing\", tokenize='unicode61')")
    database.execute(f"INSERT INTO thing_fts (rowid, {columns}) SELECT rowid, {columns} FROM thing ORDER BY rowid")


def _quoted(name: str) -> str:
    return f'"{name}"'
