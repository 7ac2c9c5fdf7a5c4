"""CSV tables with their description after "CSV on the Web" (https://www.w3.org/TR/tabular-metadata/)."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cyberdip_kg.export.csvtext import csv_lines
from cyberdip_kg.export.options import Options
from cyberdip_kg.export.sheets import Book, Cell, Column, Sheet
from cyberdip_kg.export.xmltext import REPLACEMENT
from cyberdip_kg.output import whole_file, write_text
from cyberdip_kg.store.embedded import EmbeddedStore
from cyberdip_kg.tables import safe

#: The description of all tables of the folder, where the W3C's rules look for it.
METADATA = "csv-metadata.json"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"


def tables(store: EmbeddedStore, folder: Path, options: Options) -> None:
    """A CSV file for each table, and their description."""
    sheets = Book(store, options).sheets()
    for sheet in sheets:
        with whole_file(folder / f"{sheet.name}.csv") as file:
            for lines in csv_lines([[column.name for column in sheet.columns]], _rows(sheet)):
                file.write(lines)
    description = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "dc:title": "Albania's cyber diplomacy as tables",
        "dc:license": {"@id": LICENCE},
        "tables": [_described(sheet) for sheet in sheets],
    }
    write_text(folder / METADATA, json.dumps(description, ensure_ascii=False, indent=1) + "\n")


def _rows(sheet: Sheet) -> Iterator[list[str]]:
    for row in sheet.rows:
        yield [_text(cell, column) for cell, column in zip(row, sheet.columns, strict=True)]


def _text(cell: Cell, column: Column) -> str:
    if cell is None:
        return ""
    text = cell if isinstance(cell, str) else column.separator.join(cell)
    return safe(text).replace("\x00", REPLACEMENT)


def _described(sheet: Sheet) -> dict[str, Any]:
    schema: dict[str, Any] = {"columns": [_column(column, sheet) for column in sheet.columns]}
    if sheet.keyed:
        schema["primaryKey"] = "id"
        schema["aboutUrl"] = "{+iri}"
    else:
        schema["primaryKey"] = [column.name for column in sheet.columns]
    links = [
        {
            "columnReference": column.name,
            "reference": {"resource": f"{column.references}.csv", "columnReference": "id"},
        }
        for column in sheet.columns
        if column.references and column.full  # to validators, an empty cell refers to nothing that is there
    ]
    if links:
        schema["foreignKeys"] = links
    return {"url": f"{sheet.name}.csv", "dc:title": sheet.title, "tableSchema": schema}


def _column(column: Column, sheet: Sheet) -> dict[str, Any]:
    said: dict[str, Any] = {"name": column.name, "titles": column.name}
    if column.type and column.type != "string":
        said["datatype"] = column.type
    if column.language.isalpha() or "-" in column.language:
        said["lang"] = column.language
    if column.iri and column.language != "?":
        said["propertyUrl"] = column.iri
    if column.many:
        said["separator"] = column.separator
    if not sheet.keyed or column is sheet.columns[0]:
        said["required"] = True
    return said
