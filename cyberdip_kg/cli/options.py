"""Options that several commands share, and how their values are read."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import click

from cyberdip_kg.errors import ParameterError


def day(text: str | None) -> str:
    """The ISO day that ``--as-of`` stands for: the first of a year or month; empty where none was given.

    >>> day("2004-07")
    '2004-07-01'

    Raises:
        DateError: the text is not a date.
    """
    from cyberdip_kg.terms import check_date, first_day

    return first_day(check_date(text)).isoformat() if text else ""


def standings(texts: tuple[str, ...]) -> tuple[str, ...]:
    """The assessments that ``--assessment`` lists; none for ``all``; confirmed and reported where none was given.

    >>> standings(("confirmed,refuted",))
    ('confirmed', 'refuted')

    Raises:
        ParameterError: a word is not an assessment.
    """
    allowed = ("confirmed", "reported", "disputed", "claimed", "refuted")
    words = [word.strip() for text in texts for word in text.split(",") if word.strip()]
    for word in words:
        if word not in (*allowed, "all"):
            raise ParameterError(f"--assessment {word!r} is not one of: {', '.join(allowed)}, all")
    if not words:
        return allowed[:2]
    return () if "all" in words else tuple(dict.fromkeys(words))


def _speak(ctx: click.Context, _parameter: click.Parameter, value: str | None) -> None:
    if value:
        ctx.obj = replace(ctx.obj, lang=value)


lang_option: Callable[[Callable[..., Any]], Callable[..., Any]] = click.option(
    "--lang",
    type=click.Choice(["en", "sq"]),
    expose_value=False,
    callback=_speak,
    help="Language of labels and words; also before the command.",
)
as_of_option: Callable[[Callable[..., Any]], Callable[..., Any]] = click.option(
    "--as-of",
    metavar="DATE",
    callback=lambda _context, _parameter, value: day(value),
    help="Only what held on this day (YYYY, YYYY-MM or YYYY-MM-DD).",
)
assessment_option: Callable[[Callable[..., Any]], Callable[..., Any]] = click.option(
    "--assessment",
    "assessments",
    multiple=True,
    metavar="LIST",
    callback=lambda _context, _parameter, value: standings(value),
    help="Standings that count, such as confirmed,disputed, or all.",
)
