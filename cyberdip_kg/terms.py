"""Terms: dates of any precision, languages, short names of identifiers, folding of text for comparison."""

import datetime
import re
import unicodedata
from collections.abc import Mapping

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from cyberdip_kg.errors import DateError
from cyberdip_kg.namespaces import PREFIXES, XSD

Term = NamedNode | BlankNode | Literal | Triple

LANGUAGES = ("en", "sq")

#: Standings of assertions on which default answers, views and direct triples rest.
ACCEPTED = ("confirmed", "reported")

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_BY_LENGTH = {4: "gYear", 7: "gYearMonth", 10: "date"}
_CURIE = re.compile(r"([A-Za-z][A-Za-z0-9-]*):([A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?)")
_PREFIX_OF = {namespace: prefix for prefix, namespace in PREFIXES.items()}


def check_date(text: str) -> str:
    """``text`` where it is a date of the form YYYY, YYYY-MM or YYYY-MM-DD that exists.

    >>> check_date("2004-07")
    '2004-07'

    Raises:
        DateError: for any other text.
    """
    match = _DATE.fullmatch(text)
    if match is not None:
        year, month, day = (int(part) if part else 1 for part in match.groups())
        try:
            datetime.date(year, month, day)
        except ValueError:
            pass
        else:
            return text
    raise DateError(f"{text!r} is not a date; write YYYY, YYYY-MM or YYYY-MM-DD, for example 2004-07-01")


def first_day(text: str) -> datetime.date:
    """The earliest day of a date of any precision.

    >>> first_day("2004")
    datetime.date(2004, 1, 1)
    """
    year, month, day = (int(part) if part else 1 for part in _DATE.fullmatch(check_date(text)).groups())  # type: ignore[union-attr]
    return datetime.date(year, month, day)


def last_day(text: str) -> datetime.date:
    """The latest day of a date of any precision.

    >>> last_day("2004-02")
    datetime.date(2004, 2, 29)
    """
    first = first_day(text)
    if len(text) == 10:
        return first
    if len(text) == 4:
        return datetime.date(first.year, 12, 31)
    following = datetime.date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return following - datetime.timedelta(days=1)


def date_literal(text: str) -> Literal:
    """A date of any precision as a literal of ``xsd:gYear``, ``xsd:gYearMonth`` or ``xsd:date``."""
    return Literal(check_date(text), datatype=NamedNode(XSD + _BY_LENGTH[len(text)]))


def curie(iri: str) -> str:
    """``iri`` in short form where a prefix of the project fits, else as it is.

    >>> curie("https://w3id.org/cyberdip/id/state/ALB")
    'state:ALB'
    """
    slash = iri.rfind("/") + 1
    for end in (iri.find("#", slash) + 1, slash):
        prefix = _PREFIX_OF.get(iri[:end])
        if prefix is not None and end < len(iri):
            return f"{prefix}:{iri[end:]}"
    return iri


def expand(text: str, prefixes: Mapping[str, str] = PREFIXES) -> str | None:
    """The identifier that a CURIE stands for; None where ``text`` is not one with a known prefix.

    >>> expand("state:ALB")
    'https://w3id.org/cyberdip/id/state/ALB'
    """
    match = _CURIE.fullmatch(text)
    namespace = prefixes.get(match[1]) if match else None
    return None if match is None or namespace is None else namespace + match[2]


def key(iri: str) -> str:
    """The last part of an identifier.

    >>> key("https://w3id.org/cyberdip/id/state/ALB")
    'ALB'
    """
    return iri[max(iri.rfind("/"), iri.rfind("#")) + 1 :]


def lexical(term: Term | None) -> str:
    """``term`` as it is written, without language or datatype; empty for None.

    >>> lexical(Literal("po", language="sq"))
    'po'
    """
    if term is None:
        return ""
    return term.value if isinstance(term, Literal | NamedNode) else str(term)


def fold(text: str) -> str:
    """``text`` for comparison: lower case, no accents, runs of white space as one space.

    >>> fold("  Shqipëria ")
    'shqiperia'
    """
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(c for c in decomposed if not unicodedata.combining(c)).split())


def pick(labels: Mapping[str, str], language: str, otherwise: str = "") -> str:
    """The label in ``language``, else in English, else in the first language there is, else ``otherwise``.

    >>> pick({"en": "Albania", "sq": "Shqipëria"}, "sq")
    'Shqipëria'
    """
    if language in labels:
        return labels[language]
    if "en" in labels:
        return labels["en"]
    return labels[min(labels)] if labels else otherwise
