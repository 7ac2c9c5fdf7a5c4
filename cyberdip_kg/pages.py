"""The frame that static pages share: head, policy and style."""

from collections.abc import Iterable
from html import escape

from cyberdip_kg.paths import PACKAGE

#: A page with this policy runs nothing and asks for nothing.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def file_name(stem: str, language: str, first: str) -> str:
    """The name of a page that stands in each language: that in the language ``first`` has the plain one.

    >>> file_name("index", "sq", "sq"), file_name("index", "en", "sq")
    ('index.html', 'index.en.html')
    """
    return f"{stem}.html" if language == first else f"{stem}.{language}.html"


def style(*files: str) -> str:
    """The base style of static pages, followed by that of ``files``, which are named from the package's folder."""
    return "".join((PACKAGE / name).read_text(encoding="utf-8") for name in ("pages.css", *files))


def top(title: str, language: str, styles: str, links: Iterable[tuple[str, str]] = ()) -> str:
    """A page from its first byte to the opening of its body.

    Args:
        title: of the page, as plain text.
        language: of the page.
        styles: the text of its style.
        links: language and address of the same page in other languages.
    """
    others = "".join(f'<link rel="alternate" hreflang="{escape(lang)}" href="{escape(to)}" />\n' for lang, to in links)
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8" />\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1" />\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(_POLICY)}" />\n'
        f"<title>{escape(title)}</title>\n{others}<style>\n{styles}</style>\n</head>\n<body>\n"
    )


#: What closes a page that :func:`top` opened.
BOTTOM = "</body>\n</html>\n"
