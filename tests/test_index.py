"""The index page of a build: what it links to in each language."""

import re
from html import unescape

import pytest

from cyberdip_kg.coverage import counts
from cyberdip_kg.loading import load
from cyberdip_kg.site.index import Entry, index_pages


def made(first: str, title: str = "Map") -> dict[str, str]:
    other = "en" if first == "sq" else "sq"
    views, tables = {}, {}
    for lang in ("en", "sq"):
        hash_ = "" if lang == first else f"#lang={lang}"
        views[lang] = [Entry(f"views/{name}.html{hash_}", title, title, 1000) for name in ("overview", "claims")]
        suffix = "" if lang == first else f".{other}"
        tables[lang] = [Entry(f"tables/treaty-status{suffix}.html", "Table", "Which?", 10)]
    return index_pages(
        views, tables, [Entry("cyberdip.ttl", "cyberdip.ttl", "Turtle.", 5_000_000)], counts(load()), first
    )


@pytest.mark.parametrize("first", ["en", "sq"])
def test_each_language_has_three_things_to_try_in_that_language(first: str) -> None:
    other = "en" if first == "sq" else "sq"
    pages = made(first)
    assert list(pages) == (["index.html", f"index.{other}.html"] if first == "en" else ["index.en.html", "index.html"])
    for name, page in pages.items():
        steps = re.search(r"<ol>(.*?)</ol>", page, re.S)[1]  # type: ignore[index]
        own = name == "index.html"
        assert re.findall('href="(.*?)"', steps) == [
            "views/overview.html" + ("" if own else f"#lang={other}"),
            "views/claims.html" + ("" if own else f"#lang={other}"),
            "tables/treaty-status.html" if own else f"tables/treaty-status.{other}.html",
        ]
        assert f'lang="{first if own else other}"' in page


def test_titles_are_text() -> None:
    page = made("en", title='<img src=x onerror="x">')["index.html"]
    assert "<img" not in page
    assert '<img src=x onerror="x">' in unescape(page)
