"""Charts as SVG text: a heat map of agreement, lines over years, bars; the same bytes for the same numbers.

The pictures are written here and not by matplotlib: they need three simple forms, words in both languages, a dark mode
that follows the reader's, and no clock or font path in the file; matplotlib adds 60 MB of packages for it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

_STYLE = (
    "text{font:13px system-ui,'Segoe UI',Roboto,sans-serif;fill:var(--ink)}.small{font-size:11px}"
    ".strong{font-weight:600}"
    ".muted{fill:var(--muted)}.grid{stroke:var(--grid);stroke-width:1}.axis{stroke:var(--muted);stroke-width:1}"
    ".back{fill:var(--back)}"
)
_LIGHT = "--ink:#1b1f24;--muted:#59636e;--grid:#dfe3e8;--back:#ffffff"
_DARK = "--ink:#e6edf3;--muted:#9da7b1;--grid:#30363d;--back:#14181d"
#: Eight colours that differ in lightness and stay apart for colour-blind readers (Okabe and Ito 2008), one dash each.
_SERIES = (
    ("#0072b2", ""),
    ("#d55e00", "7 3"),
    ("#009e73", "2 3"),
    ("#cc79a7", "9 3 2 3"),
    ("#56b4e9", "4 2"),
    ("#b8860b", "1 2"),
    ("#7f7f7f", "12 3"),
    ("#8c564b", "5 5"),
)


@dataclass(frozen=True)
class HeatMap:
    """Cells of a value between 0 and 1 (None for none) with a small text each, by row and column."""

    title: str
    description: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    values: tuple[tuple[float | None, ...], ...]
    texts: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Lines:
    """One line a series over years; None where a series has no value."""

    title: str
    description: str
    axis: str
    years: tuple[int, ...]
    series: tuple[tuple[str, tuple[float | None, ...]], ...]


@dataclass(frozen=True)
class Bars:
    """One bar for each label, with the text that stands at its end."""

    title: str
    description: str
    bars: tuple[tuple[str, float, str], ...]


Chart = HeatMap | Lines | Bars

#: The height of the line with the title, which a page that has a caption of its own leaves out.
_HEAD = 26


def svg(chart: Chart, language: str = "en", standalone: bool = True) -> str:
    """The chart as SVG; with ``standalone`` it brings its own title and colours, else it takes those of the page."""
    body, width, height = {HeatMap: _heat_map, Lines: _lines, Bars: _bars}[type(chart)](chart)  # type: ignore[operator]
    style, top = "", 0 if standalone else _HEAD
    if standalone:
        style = (
            f"<style>svg{{{_LIGHT}}}@media(prefers-color-scheme:dark){{svg{{{_DARK}}}}}{_STYLE}</style>"
            f'<rect class="back" width="{width}" height="{height}"/>'
        )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 {top} {width} {height - top}" '
        f'width="{width}" height="{height - top}" role="img" lang="{language}">'
        f"<title>{_text(chart.title)}</title><desc>{_text(chart.description)}</desc>"
        f"{style}{body}</svg>\n"
    )


def page_style() -> str:
    """The style rules that charts inside a page need."""
    return f":root{{{_LIGHT}}}@media(prefers-color-scheme:dark){{:root{{{_DARK}}}}}svg {_STYLE.replace('}.', '}svg .')}"


def _text(text: str) -> str:
    return escape("".join(c if c >= " " and c not in "\ufffe\uffff" else "�" for c in text))


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def _n(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _room(labels: Sequence[str], most: int) -> int:
    return 12 + max((7 * len(_short(label, most)) for label in labels), default=0)


def _colour(value: float) -> tuple[str, str]:
    """The fill of a cell from pale (0) to dark blue (1), and black or white for the text on it."""
    low, high = (247, 240, 226), (8, 62, 114)
    mixed = tuple(round(a + (b - a) * value) for a, b in zip(low, high, strict=True))
    white, black = (_contrast(mixed, ink) for ink in ((255, 255, 255), (20, 24, 29)))
    return "#{:02x}{:02x}{:02x}".format(*mixed), "#ffffff" if white > black else "#14181d"


def _contrast(one: Sequence[int], other: Sequence[int]) -> float:
    """The contrast of two colours as WCAG 2 defines it, 1 to 21."""
    levels = []
    for colour in (one, other):
        linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in (part / 255 for part in colour)]
        levels.append(0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2])
    return (max(levels) + 0.05) / (min(levels) + 0.05)


def _heat_map(chart: HeatMap) -> tuple[str, int, int]:
    cell, row_height = 62, 34
    left = _room(chart.rows, 26)
    top = 44 + min(120, _room(chart.columns, 18))
    parts = [f'<text class="strong" x="8" y="22">{_text(chart.title)}</text>']
    for number, label in enumerate(chart.columns):
        x, y = left + number * cell + cell / 2, top - 8
        parts.append(
            f'<text transform="translate({_n(x)} {_n(y)}) rotate(-40)"><title>{_text(label)}</title>'
            f"{_text(_short(label, 18))}</text>"
        )
    for number, label in enumerate(chart.rows):
        y = top + number * row_height
        parts.append(
            f'<text x="{left - 8}" y="{_n(y + row_height / 2 + 4)}" text-anchor="end">{_text(_short(label, 26))}</text>'
        )
        for place, value in enumerate(chart.values[number]):
            x = left + place * cell
            fill, ink = _colour(value) if value is not None else ("none", "var(--muted)")
            parts.append(
                f'<rect x="{x}" y="{y}" width="{cell - 2}" height="{row_height - 2}" fill="{fill}" '
                f'stroke="var(--grid)"/>'
                f'<text class="small" x="{_n(x + cell / 2 - 1)}" y="{_n(y + row_height / 2 + 3)}" text-anchor="middle" '
                f'style="fill:{ink}">{_text(chart.texts[number][place])}</text>'
            )
    width = left + len(chart.columns) * cell + 90
    return "".join(parts), width, top + len(chart.rows) * row_height + 12


def _lines(chart: Lines) -> tuple[str, int, int]:
    left, top, plot, deep = 56, 44, 620, 280
    known = [value for _, values in chart.series for value in values if value is not None]
    most = max(known, default=1.0) or 1.0
    step, ceiling = _ticks(most)
    span = max(1, (chart.years[-1] - chart.years[0]) if chart.years else 1)
    parts = [
        f'<text class="strong" x="8" y="22">{_text(chart.title)}</text>',
        f'<text class="small muted" x="8" y="38">{_text(chart.axis)}</text>',
    ]
    value = 0.0
    while value <= ceiling + step / 2:
        y = top + deep - value / ceiling * deep
        shown = f"{value:g}" if step >= 0.001 else f"{value:.4f}"
        parts.append(
            f'<line class="grid" x1="{left}" x2="{left + plot}" y1="{_n(y)}" y2="{_n(y)}"/>'
            f'<text class="small muted" x="{left - 8}" y="{_n(y + 4)}" text-anchor="end">{shown}</text>'
        )
        value = round(value + step, 10)
    every = max(1, -(-len(chart.years) // 10))
    for number, year in enumerate(chart.years):
        if number % every == 0 or (number == len(chart.years) - 1 and number % every > every / 2):
            x = left + (year - chart.years[0]) / span * plot
            parts.append(
                f'<text class="small muted" x="{_n(x)}" y="{top + deep + 18}" text-anchor="middle">{year}</text>'
            )
    ends: list[tuple[float, str, str, str]] = []
    for number, (label, values) in enumerate(chart.series):
        colour, dash = _SERIES[number % len(_SERIES)]
        points = [
            (left + (year - chart.years[0]) / span * plot, top + deep - v / ceiling * deep)
            for year, v in zip(chart.years, values, strict=True)
            if v is not None
        ]
        if not points:
            continue
        drawn = " ".join(f"{_n(x)},{_n(y)}" for x, y in points)
        parts.append(
            f'<polyline points="{drawn}" fill="none" stroke="{colour}" stroke-width="2.2" '
            f'stroke-dasharray="{dash}" stroke-linejoin="round"><title>{_text(label)}</title></polyline>'
            if len(points) > 1
            else f'<circle cx="{_n(points[0][0])}" cy="{_n(points[0][1])}" r="3.5" fill="{colour}"/>'
        )
        ends.append((points[-1][1], label, colour, dash))
    heights: list[float] = []
    ends.sort()
    for end in ends:
        heights.append(max(end[0], heights[-1] + 16 if heights else top + 4))
    spill = max(0.0, heights[-1] - (top + deep)) if heights else 0.0
    for (_, label, colour, dash), height in zip(ends, heights, strict=True):
        y = height - spill
        parts.append(
            f'<line x1="{left + plot + 8}" x2="{left + plot + 32}" y1="{_n(y)}" y2="{_n(y)}" stroke="{colour}" '
            f'stroke-width="2.2" stroke-dasharray="{dash}"/>'
            f'<text x="{left + plot + 38}" y="{_n(y + 4)}">{_text(_short(label, 30))}</text>'
        )
    room = _room([label for label, _ in chart.series], 30)
    return "".join(parts), left + plot + 44 + room, top + deep + 34


def _ticks(most: float) -> tuple[float, float]:
    import math

    raw = most / 5
    power = 10 ** math.floor(math.log10(raw))
    step = next(power * unit for unit in (1, 2, 5, 10) if power * unit >= raw * (1 - 1e-9))
    step = float(f"{step:.6g}")
    return step, step * math.ceil(most / step - 1e-9)


def _bars(chart: Bars) -> tuple[str, int, int]:
    left, wide, row = _room([label for label, _, _ in chart.bars], 44), 380, 26
    most = max((value for _, value, _ in chart.bars), default=1.0) or 1.0
    parts = [f'<text class="strong" x="8" y="22">{_text(chart.title)}</text>']
    for number, (label, value, shown) in enumerate(chart.bars):
        y = 40 + number * row
        size = value / most * wide
        parts.append(
            f'<text x="{left - 8}" y="{y + 13}" text-anchor="end"><title>{_text(label)}</title>'
            f"{_text(_short(label, 44))}</text>"
            f'<rect x="{left}" y="{y}" width="{_n(size)}" height="18" fill="#0072b2"/>'
            f'<text class="small" x="{_n(left + size + 6)}" y="{y + 13}">{_text(shown)}</text>'
        )
    return "".join(parts), left + wide + 90, 52 + len(chart.bars) * row
