"""Text for XML: escaped, and without the characters that XML 1.0 forbids."""

import re

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
#: What stands in place of a character that the format forbids.
REPLACEMENT = "\ufffd"


def clean(text: str) -> str:
    r"""``text`` with U+FFFD in place of characters that XML 1.0 forbids.

    >>> clean("a\x00b")
    'a\ufffdb'
    """
    return _FORBIDDEN.sub(REPLACEMENT, text)


def content(text: str) -> str:
    """``text`` for the content of an element.

    >>> content("a<b & c")
    'a&lt;b &amp; c'
    """
    text = clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace("\r", "&#13;")


def attribute(text: str) -> str:
    """``text`` for the value of an attribute in double quotes."""
    return content(text).replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")
