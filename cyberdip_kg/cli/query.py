"""``cyberdip query``."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cyberdip_kg.cli.completion import queries
from cyberdip_kg.cli.context import Settings, pass_settings
from cyberdip_kg.cli.options import lang_option
from cyberdip_kg.errors import ParameterError, QueryError

if TYPE_CHECKING:
    from cyberdip_kg.query import Query
    from cyberdip_kg.store import Store

_FORMATS = ("table", "csv", "tsv", "json", "markdown", "html", "turtle", "ntriples", "jsonld", "rdfxml")


@click.command(add_help_option=False)
@click.argument("name", required=False, shell_complete=queries)
@click.option("--sparql", metavar="FILE", help="Run the SPARQL query in FILE; - reads standard input.")
@click.option("-p", "--param", "parameters", multiple=True, metavar="NAME=VALUE", help="Set a parameter; repeatable.")
@click.option("--as-of", metavar="DATE", help="Only what held on this day (YYYY, YYYY-MM or YYYY-MM-DD).")
@click.option(
    "--assessment", multiple=True, metavar="LIST", help="Standings that count, such as confirmed,disputed, or all."
)
@click.option("--with-sources", is_flag=True, help="Add who says so to each row: title, publisher, date, address.")
@click.option("-f", "--format", "form", type=click.Choice(_FORMATS), default="table", show_default=True)
@click.option("--raw", is_flag=True, help="Write identifiers in full in place of labels and codes.")
@click.option("--text", "show", is_flag=True, help="Print the SPARQL text with the parameters filled in, and stop.")
@click.option("-h", "--help", "helped", is_flag=True, help="Explain this command, or the query NAME, and stop.")
@lang_option
@pass_settings
@click.pass_context
def command(
    ctx: click.Context,
    settings: Settings,
    name: str | None,
    sparql: str | None,
    parameters: tuple[str, ...],
    as_of: str | None,
    assessment: tuple[str, ...],
    with_sources: bool,
    form: str,
    raw: bool,
    show: bool,
    helped: bool,
) -> None:
    """Run a query of the library (see: cyberdip queries), or any SPARQL.

    Parameters take codes, names in either language, CURIEs and IRIs. Things appear by label in tables and by code in
    csv and tsv: states ISO alpha-3, resolutions their symbol, treaties their series number; json has the terms as they
    are.

    Example: cyberdip query treaty-status -p state=ALB --with-sources
    """
    from cyberdip_kg import query as library
    from cyberdip_kg.tables import render, terminal_width

    language = settings.lang
    if helped:
        click.echo(explain(library.get(name), language) if name else ctx.get_help())
        return
    if (name is None) == (sparql is None):
        raise click.UsageError("give the name of a library query, or --sparql FILE; see cyberdip queries", ctx)
    evidence: tuple[str, ...] | None = () if with_sources else None
    distinct = False
    if name is not None:
        query = library.get(name)
        values = common(query, settings.store, split(parameters), as_of, assessment, language)
        text = library.fill(query, settings.store, values, with_sources)
        if with_sources:
            evidence, distinct = library.evidence_columns(query), query.distinct
    else:
        assert sparql is not None
        if parameters or as_of or assessment:
            raise click.UsageError("-p, --as-of and --assessment go with a library query, not with --sparql", ctx)
        text = library.check_reads(read(sparql), "standard input" if sparql == "-" else sparql)
    if show:
        click.echo(text.rstrip())
        return
    pieces = render(
        settings.store.query(text),
        form,
        settings.store,
        language=language,
        evidence=evidence,
        distinct=distinct,
        width=terminal_width(sys.stdout.isatty()),
        raw=raw,
        title=query.summary.get(language, query.name) if name is not None else "",
    )
    write(pieces)


def write(pieces: Iterable[str]) -> None:
    """Prints pieces of text as they come."""
    for piece in pieces:
        sys.stdout.write(piece)
        sys.stdout.flush()


def read(file: str) -> str:
    """The text of a query file, or of standard input for ``-``.

    Raises:
        QueryError: the file cannot be read or is not UTF-8.
    """
    try:
        data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
        return data.decode("utf-8-sig")
    except OSError as error:
        raise QueryError(f"{file}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise QueryError(f"{file}: not UTF-8: byte {error.start} is {data[error.start]:#04x}") from error


def split(parameters: Iterable[str]) -> dict[str, list[str]]:
    """Parameter values by name, from ``name=value`` texts.

    Raises:
        ParameterError: a text has no ``=``.
    """
    values: dict[str, list[str]] = {}
    for text in parameters:
        name, equals, value = text.partition("=")
        if not equals or not name or not value:
            raise ParameterError(f"-p {text!r} does not read NAME=VALUE, for example -p state=ALB")
        values.setdefault(name.strip(), []).append(value)
    return values


def common(
    query: "Query",
    store: "Store",
    values: dict[str, list[str]],
    as_of: str | None,
    assessment: Iterable[str],
    language: str,
) -> dict[str, list[str]]:
    """``values`` with those of the options that library queries share."""
    names = {parameter.name for parameter in query.parameters}
    values = dict(values)
    if as_of:
        if "asOf" not in names:
            raise ParameterError(f"query {query.name} takes no --as-of: its rows carry no time")
        values["asOf"] = [as_of]
    wanted = [code.strip() for text in assessment for code in text.split(",") if code.strip()]
    if wanted and "assessment" in names:
        values["assessment"] = ALL if wanted == ["all"] else wanted
    elif wanted:
        click.echo(
            f"cyberdip: note: the rows of {query.name} carry no assessment, so --assessment changes nothing", err=True
        )
    if "lang" in names:
        values.setdefault("lang", [language])
    return values


#: Every assessment.
ALL = ["confirmed", "reported", "disputed", "claimed", "refuted"]


def explain(query: "Query", language: str) -> str:
    """What a query is for and takes, as text."""
    lines = [f"{query.name}: {query.summary.get(language, '')}", "", f"  {query.question.get(language, '')}", ""]
    lines += ["Columns: " + ", ".join(query.columns), "", "Parameters (-p NAME=VALUE):"]
    shared = {"asOf": "--as-of DATE", "assessment": "--assessment LIST", "lang": "--lang en|sq"}
    rows = []
    for parameter in query.parameters:
        default = "any" if parameter.default == "UNDEF" else " ".join(map(_short, parameter.default.split()))
        option = f"; also {shared[parameter.name]}" if parameter.name in shared else ""
        kinds = parameter.type.replace("|", " or ")
        rows.append((parameter.name, f"{parameter.meaning} ({kinds}; default {default}{option})"))
    width = max((len(name) for name, _ in rows), default=0)
    lines += [f"  {name:<{width}}  {text}" for name, text in rows] or ["  none"]
    return "\n".join([*lines, "", f"Example: {query.example}"])


def _short(term: str) -> str:
    return term.rsplit(":", 1)[-1].strip('"')
