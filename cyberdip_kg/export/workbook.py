"""An Excel workbook (Office Open XML): one sheet a table, text always as text, never as a formula."""

import io
import re
import zipfile
from typing import Any, BinaryIO

from cyberdip_kg.errors import OutputError
from cyberdip_kg.export.options import Options
from cyberdip_kg.export.sheets import Book, Cell, Column
from cyberdip_kg.export.xmltext import clean
from cyberdip_kg.store.embedded import EmbeddedStore
from cyberdip_kg.version import DATA_DATE

#: The most characters of a cell and rows of a sheet that Excel opens.
LONGEST = 32_767
MOST_ROWS = 1_048_576
_STAMP = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")
_LARGEST = 2**53


def workbook(store: EmbeddedStore, file: BinaryIO, options: Options) -> None:
    """A workbook with a sheet for each table and one in front that says what they are.

    Raises:
        OutputError: a table has more rows than a sheet can hold.
    """
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheets = Book(store, options).sheets()
    front: Any = book.create_sheet("about")
    front.column_dimensions["A"].width = 34
    front.column_dimensions["B"].width = 90
    front.append(["Albania's cyber diplomacy", f"Data as of {DATA_DATE}, CC BY 4.0"])
    for sheet in sheets:
        front.append([sheet.name[:31], sheet.title])
    for sheet in sheets:
        page: Any = book.create_sheet(sheet.name[:31])
        page.freeze_panes = "B2"
        for number in range(len(sheet.columns)):
            page.column_dimensions[_letter(number)].width = 28 if number in (0, 3, 4) else 18
        page.append([column.name for column in sheet.columns])
        for number, row in enumerate(sheet.rows, 2):
            if number > MOST_ROWS:
                raise OutputError(
                    f"table {sheet.name} has more than the {MOST_ROWS:,} rows of a sheet; use csv or sqlite"
                )
            page.append([_cell(page, cell, column) for cell, column in zip(row, sheet.columns, strict=True)])
    scratch = io.BytesIO()
    book.save(scratch)
    _without_clock(scratch, file)


def _cell(page: Any, cell: Cell, column: Column) -> Any:
    from openpyxl.cell import WriteOnlyCell

    if cell is None:
        return None
    if isinstance(cell, str):
        if column.type == "integer" and abs(int(cell)) < _LARGEST:
            return int(cell)
        if column.type == "decimal":
            return float(cell)
        if column.type == "boolean":
            return cell == "true"
        text = cell
    else:
        text = f" {column.separator} ".join(cell)
    text = clean(text)
    if len(text) > LONGEST:
        text = text[: LONGEST - 1] + "…"
    written: Any = WriteOnlyCell(page)
    written.value = text
    written.data_type = "s"
    if text[:1] in "=+-@":
        written.quotePrefix = True
    return written


def _letter(number: int) -> str:
    from openpyxl.utils import get_column_letter

    return str(get_column_letter(number + 1))


def _without_clock(scratch: BinaryIO, file: BinaryIO) -> None:
    """Copies a workbook with the date of the data in place of the time of writing."""
    stamp = rb"\g<1>" + f"{DATA_DATE}T00:00:00Z".encode()
    with zipfile.ZipFile(scratch) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "docProps/core.xml":
                data = _STAMP.sub(stamp, data)
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            new.writestr(entry, data)
