"""An Excel workbook (Office Open XML): one sheet a table, text always as text, never as a formula."""

import datetime
import shutil
import tempfile
from pathlib import Path
from typing import Any, BinaryIO

from cyberdip_kg.errors import OutputError
from cyberdip_kg.export.options import Options
from cyberdip_kg.export.sheets import Book, Cell, Column, Sheet
from cyberdip_kg.export.xmltext import clean
from cyberdip_kg.store.embedded import EmbeddedStore
from cyberdip_kg.version import DATA_DATE

#: The most characters of a cell and rows of a sheet that Excel opens.
LONGEST = 32_767
MOST_ROWS = 1_048_576
_LARGEST = 2**53


def workbook(store: EmbeddedStore, file: BinaryIO, options: Options) -> None:
    """A workbook with a sheet for each table and one in front that says what they are.

    Raises:
        OutputError: a table has more rows than a sheet can hold, or the disk is full.
    """
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import XlsxFileError

    sheets = Book(store, options).sheets()
    with tempfile.TemporaryDirectory(prefix="cyberdip-") as folder:
        path = Path(folder) / "cyberdip.xlsx"
        book: Any = Workbook(str(path), {"constant_memory": True, "tmpdir": folder})
        book.set_properties({"created": datetime.datetime.fromisoformat(DATA_DATE)})
        try:
            _front(book.add_worksheet("about"), sheets)
            for sheet in sheets:
                _fill(book, sheet)
            book.close()
        except XlsxFileError as error:
            raise OutputError(f"the workbook cannot be written: {error}") from error
        finally:
            for page in book.worksheets():
                if page.row_data_fh is not None and not page.row_data_fh.closed:
                    _drop(page.row_data_fh)
        with path.open("rb") as made:
            shutil.copyfileobj(made, file, 1 << 20)


def _drop(file: Any) -> None:
    """Closes the scratch file of a sheet that was given up."""
    try:
        file.close()
    except OSError:
        return


def _front(page: Any, sheets: list[Sheet]) -> None:
    page.set_column(0, 0, 34)
    page.set_column(1, 1, 90)
    page.write_row(0, 0, ["Albania's cyber diplomacy", f"Data as of {DATA_DATE}, CC BY 4.0"])
    for number, sheet in enumerate(sheets, 1):
        page.write_row(number, 0, [sheet.name[:31], sheet.title])


def _fill(book: Any, sheet: Sheet) -> None:
    page = book.add_worksheet(sheet.name[:31])
    disarmed = book.add_format({"quote_prefix": True})
    page.freeze_panes(1, 1)
    page.set_column(0, len(sheet.columns), 18)
    page.set_column(0, 0, 34)
    for place, column in enumerate(sheet.columns):
        page.write_string(0, place, column.name)
    for number, row in enumerate(sheet.rows, 1):
        if number >= MOST_ROWS:
            raise OutputError(f"table {sheet.name} has more than the {MOST_ROWS:,} rows of a sheet; use csv or sqlite")
        for place, (cell, column) in enumerate(zip(row, sheet.columns, strict=True)):
            _write(page, number, place, cell, column, disarmed)


def _write(page: Any, number: int, place: int, cell: Cell, column: Column, disarmed: Any) -> None:
    if cell is None:
        return
    if isinstance(cell, str):
        if column.type == "decimal" or (column.type == "integer" and abs(int(cell)) < _LARGEST):
            page.write_number(number, place, float(cell))
            return
        if column.type == "boolean":
            page.write_boolean(number, place, cell == "true")
            return
        text = cell
    else:
        text = f" {column.separator} ".join(cell)
    text = clean(text)
    if len(text.encode("utf-16-le")) // 2 > LONGEST:
        text = text.encode("utf-16-le")[: 2 * (LONGEST - 1)].decode("utf-16-le", "ignore") + "…"
    page.write_string(number, place, text, disarmed if text[:1] in ("=", "+", "-", "@") else None)
