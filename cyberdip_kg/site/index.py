"""The index page of a build, one in each language: what is there, three things to try, every file and how to cite."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from cyberdip_kg.coverage import Counts
from cyberdip_kg.pages import BOTTOM, file_name, style, top
from cyberdip_kg.version import DATA_DATE, __version__


@dataclass(frozen=True)
class Entry:
    """A file that the page lists: path below the folder, title, description, size in bytes, picture as SVG or none."""

    path: str
    title: str
    description: str
    size: int
    picture: str = ""


_TEXT = {
    "en": {
        "title": "Albania's cyber diplomacy",
        "lead": "A sourced, dated knowledge graph: who takes part in what, since when, and who says so. What is "
        "refuted stays visible as refuted.",
        "try": "Three things to try",
        "try-1": "Open {map} and click a line: it says since when and by whose word.",
        "try-2": "Open {claims} and see what a published essay said against the record.",
        "try-3": "Open {table} and compare who is bound by which treaty.",
        "views": "Maps to explore",
        "tables": "Tables",
        "data": "Data for other tools",
        "numbers": "{assertions} assertions on {things} things, with {citations} citations of {sources} sources.",
        "cite": "How to cite",
        "licence": "Data: CC BY 4.0. Code: MIT.",
        "other": "Shqip",
        "version": "Version {version}, data as of {date}.",
        "size": "Size",
        "file": "File",
        "what": "What it is",
        "ontology": "The ontology, its code lists, shapes, checks and rules, in Turtle and SPARQL.",
        "queries": "The query library as SHACL examples.",
    },
    "sq": {
        "title": "Diplomacia kibernetike e Shqipërisë",
        "lead": "Një graf njohurish i datuar dhe me burime: kush merr pjesë në çfarë, që kur dhe kush e thotë. Ajo që "
        "është përgënjeshtruar mbetet e dukshme si e tillë.",
        "try": "Tri gjëra për të provuar",
        "try-1": "Hapni {map} dhe klikoni një vijë: ajo tregon që kur dhe me fjalën e kujt.",
        "try-2": "Hapni {claims} dhe shihni çfarë tha një ese e botuar përballë të dhënave.",
        "try-3": "Hapni {table} dhe krahasoni kë e detyron cili traktat.",
        "views": "Harta për t’u eksploruar",
        "tables": "Tabela",
        "data": "Të dhëna për mjete të tjera",
        "numbers": "{assertions} pohime për {things} gjëra, me {citations} citime të {sources} burimeve.",
        "cite": "Si citohet",
        "licence": "Të dhënat: CC BY 4.0. Kodi: MIT.",
        "other": "English",
        "version": "Versioni {version}, të dhëna të datës {date}.",
        "size": "Madhësia",
        "file": "Skedari",
        "what": "Çfarë është",
        "ontology": "Ontologjia, listat e kodeve, format, kontrollet dhe rregullat, në Turtle dhe SPARQL.",
        "queries": "Biblioteka e pyetjeve si shembuj SHACL.",
    },
}


def index_pages(
    views: Mapping[str, Sequence[Entry]],
    tables: Mapping[str, Sequence[Entry]],
    data: Sequence[Entry],
    numbers: Counts,
    first: str = "en",
    pictures: str = "",
) -> dict[str, str]:
    """The index pages by file name: ``index.html`` in the language ``first`` and one in the other.

    Args:
        views: the maps, by language.
        tables: the tables, by language.
        data: the files for other tools.
        numbers: what the graph holds.
        first: the language of ``index.html``.
        pictures: the style of the pictures of the maps.
    """
    names = {lang: file_name("index", lang, first) for lang in _TEXT}
    return {
        name: _page(lang, names, views[lang], tables[lang], data, numbers, first, pictures)
        for lang, name in names.items()
    }


def _page(
    lang: str,
    names: Mapping[str, str],
    views: Sequence[Entry],
    tables: Sequence[Entry],
    data: Sequence[Entry],
    numbers: Counts,
    first: str,
    pictures: str,
) -> str:
    text = _TEXT[lang]
    other = next(name for name in names if name != lang)
    by_path = {entry.path.partition("#")[0]: entry for entry in (*views, *tables)}
    steps = []
    for step, slot, path in (
        ("try-1", "map", "views/overview.html"),
        ("try-2", "claims", "views/claims.html"),
        ("try-3", "table", f"tables/{file_name('treaty-status', lang, first)}"),
    ):
        if path in by_path:
            link = f'<a href="{escape(by_path[path].path)}">{escape(by_path[path].title)}</a>'
            steps.append("<li>" + escape(text[step]).replace("{" + slot + "}", link) + "</li>")
    assertions = sum(sum(by.values()) for by in numbers.assertions.values())
    things = sum(number for name, number in numbers.things.items() if name not in ("Citation", "Source"))
    said = text["numbers"].format(
        assertions=_number(assertions, lang),
        things=_number(things, lang),
        citations=_number(sum(numbers.citations.values()), lang),
        sources=_number(sum(numbers.sources.values()), lang),
    )
    head = top(f"{text['title']} · cyberdip", lang, style("site/index.css") + pictures, [(other, names[other])])
    return f"""{head}<header>
<p class="language"><a href="{names[other]}" lang="{other}" hreflang="{other}">{escape(text["other"])}</a></p>
<h1>{escape(text["title"])}</h1>
<p class="lead">{escape(text["lead"])}</p>
<p>{escape(said)}</p>
</header>
<main>
<section><h2>{escape(text["try"])}</h2>
<ol>{"".join(steps)}</ol></section>
<section><h2>{escape(text["views"])}</h2>
<ul class="cards">{"".join(_card(entry) for entry in views)}</ul></section>
<section><h2>{escape(text["tables"])}</h2>
{_table(tables, text)}</section>
<section><h2>{escape(text["data"])}</h2>
{_table(data, text)}</section>
</main>
<footer>
<h2>{escape(text["cite"])}</h2>
<p><cite>cyberdip_kg: the knowledge graph of Albania's cyber diplomacy, version {__version__}, CC BY 4.0.</cite></p>
<p>{escape(text["version"].format(version=__version__, date=DATA_DATE))} {escape(text["licence"])}</p>
</footer>
{BOTTOM}"""


def _card(entry: Entry) -> str:
    link = f'<a href="{escape(entry.path)}">{escape(entry.title)}</a>'
    return f"<li>{entry.picture}{link}<p>{escape(entry.description)}</p></li>"


def _table(entries: Sequence[Entry], text: Mapping[str, str]) -> str:
    rows = "".join(
        f'<tr><th scope="row"><a href="{escape(e.path)}">{escape(e.title)}</a></th><td>{escape(e.description)}</td>'
        f"<td>{size(e.size)}</td></tr>"
        for e in entries
    )
    head = "".join(f'<th scope="col">{escape(text[name])}</th>' for name in ("file", "what", "size"))
    return f'<div class="wide"><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>'


def size(number: int) -> str:
    """A number of bytes for a reader.

    >>> size(1_500_000), size(300)
    ('1.5 MB', '1 kB')
    """
    return f"{number / 1_000_000:.1f} MB" if number >= 1_000_000 else f"{max(1, round(number / 1000))} kB"


def _number(number: int, lang: str) -> str:
    return f"{number:,}".replace(",", "." if lang == "sq" else ",")
