"""``cyberdip shell``: a prompt for SPARQL."""

import re
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import click

from cyberdip_kg.cli.context import Settings, pass_settings
from cyberdip_kg.cli.options import lang_option
from cyberdip_kg.errors import CyberdipError

if TYPE_CHECKING:
    from cyberdip_kg.store import Store

HELP = """\
Type a SPARQL query; it runs when its braces are closed and a line ends with a semicolon or is empty.
  .help              this text (a dot command also ends a query that was begun)
  .prefixes          the prefixes that need not be declared
  .queries [TEXT]    the queries of the library whose name or question has TEXT
  .run NAME [k=v]    run a query of the library
  .text NAME         print the text of a query of the library
  .format NAME       write answers as table, csv, tsv, json, markdown or html
  .lang en|sq        language of labels
  .quit              leave (also Ctrl-D)
Tab completes keywords, prefixes, classes, properties and names of queries."""
_KEYWORDS = (
    *("SELECT", "DISTINCT", "WHERE", "FILTER", "OPTIONAL", "UNION", "MINUS", "VALUES", "BIND", "GRAPH", "ASK"),
    *("CONSTRUCT", "DESCRIBE", "ORDER BY", "GROUP BY", "HAVING", "LIMIT", "OFFSET", "COUNT", "NOT EXISTS", "EXISTS"),
)
_DOT = re.compile(r"\.[a-z]+\b")


@click.command()
@lang_option
@pass_settings
def command(settings: Settings) -> None:
    """Type SPARQL at a prompt, with history, completion of prefixes, classes and properties, and .help.

    Standard input that is not a terminal is read as queries parted by empty lines.

    Example: cyberdip shell
    """
    session = Session(settings.store, settings.lang)
    lines = _typed(session) if sys.stdin.isatty() else (line.rstrip("\n") for line in sys.stdin)
    for statement in statements(lines):
        if not session.do(statement):
            break


class Session:
    """What the prompt remembers: the store, the language and the format of answers."""

    def __init__(self, store: "Store", language: str) -> None:
        self.store = store
        self.language = language
        self.form = "table"

    def do(self, statement: str) -> bool:
        """Carries out a query or dot command; False where it asks to leave. After an error the prompt stays."""
        try:
            if not statement.startswith("."):
                self._answer(statement)
                return True
            name, _, rest = statement[1:].partition(" ")
            if name in ("quit", "exit", "q"):
                return False
            self._command(name, rest.strip())
        except CyberdipError as error:
            click.echo(f"cyberdip: {error}", err=True)
        except KeyboardInterrupt:
            click.echo("stopped", err=True)
        return True

    def _command(self, name: str, rest: str) -> None:
        from cyberdip_kg import query
        from cyberdip_kg.cli.query import split
        from cyberdip_kg.cli.rows import FORMATS
        from cyberdip_kg.errors import UnknownName
        from cyberdip_kg.namespaces import PREFIXES
        from cyberdip_kg.terms import LANGUAGES

        if name == "prefixes":
            click.echo("\n".join(f"PREFIX {prefix}: <{iri}>" for prefix, iri in sorted(PREFIXES.items())))
        elif name == "queries":
            for asked in query.library().values():
                question = asked.question.get(self.language, asked.question.get("en", ""))
                if rest.lower() in f"{asked.name} {question}".lower():
                    click.echo(f"{asked.name:<28} {question}")
        elif name == "run":
            words = rest.split()
            asked = query.get(words[0] if words else "")
            values = split(words[1:])
            if any(parameter.name == "lang" for parameter in asked.parameters):
                values.setdefault("lang", [self.language])
            self._answer(query.fill(asked, self.store, values))
        elif name == "text":
            click.echo(query.get(rest).text.rstrip())
        elif name == "format" and rest in FORMATS:
            self.form = rest
        elif name == "lang" and rest in LANGUAGES:
            self.language = rest
        elif name in ("help", ""):
            click.echo(HELP)
        else:
            raise UnknownName(f".{name} {rest}".rstrip() + " is not a command of the prompt; see .help")

    def _answer(self, text: str) -> None:
        from cyberdip_kg.cli.query import write
        from cyberdip_kg.query import check_reads
        from cyberdip_kg.tables import render, terminal_width

        answer = self.store.query(check_reads(text))
        form = self.form
        width = terminal_width(sys.stdout.isatty())
        write(render(answer, form, self.store, language=self.language, width=width))
        click.echo()


def statements(lines: Iterable[str]) -> Iterator[str]:
    r"""The dot commands and queries in ``lines``; a query ends with a semicolon or empty line after its last brace.

    >>> list(statements(["SELECT * {", " ?s ?p ?o }", "", ".help", "ASK {}; "]))
    ['SELECT * {\n ?s ?p ?o }', '.help', 'ASK {}']
    """
    begun: list[str] = []
    for line in lines:
        text = line.strip()
        if _DOT.match(text):
            if begun:
                yield "\n".join(begun).rstrip("; \n")
                begun = []
            yield text
            continue
        if text:
            begun.append(line.rstrip())
        whole = "\n".join(begun)
        open_braces = whole.count("{") - whole.count("}")
        if begun and open_braces <= 0 and (not text or text.endswith(";")):
            yield whole.rstrip("; \n")
            begun = []
    if begun:
        yield "\n".join(begun).rstrip("; \n")


def _typed(session: Session) -> Iterator[str]:
    from prompt_toolkit import PromptSession
    from prompt_toolkit.completion import WordCompleter
    from prompt_toolkit.history import FileHistory

    from cyberdip_kg.loading import cache_folder

    folder = cache_folder()
    history: Any = None
    try:
        folder.mkdir(parents=True, exist_ok=True)
        history = FileHistory(str(folder / "history"))
    except OSError:
        history = None
    completer = WordCompleter(words(session.store), pattern=re.compile(r"[.?:\w-]+"), ignore_case=True)
    prompt: PromptSession[str] = PromptSession(history=history, completer=completer, complete_while_typing=False)
    click.echo("SPARQL over the graph. .help says what else can be typed; .quit leaves.")
    begun = False
    while True:
        try:
            line = prompt.prompt("      -> " if begun else "cyberdip> ")
        except KeyboardInterrupt:
            begun = False
            continue
        except EOFError:
            return
        begun = bool(line.strip()) and not line.strip().startswith(".") and not line.rstrip().endswith(";")
        yield line


def words(store: "Store") -> list[str]:
    """What the prompt completes: dot commands, keywords, prefixes, classes, properties and names of queries."""
    from cyberdip_kg import query
    from cyberdip_kg.namespaces import CD, PREFIXES
    from cyberdip_kg.store.results import select
    from cyberdip_kg.terms import curie

    rows = select(
        store,
        f'SELECT DISTINCT ?term WHERE {{ ?term a ?type FILTER(STRSTARTS(STR(?term), "{CD}")) }} ORDER BY ?term',
    )
    terms = [curie(str(getattr(term, "value", ""))) for (term,) in rows]
    dots = [".help", ".prefixes", ".queries", ".run", ".text", ".format", ".lang", ".quit"]
    return [*dots, *_KEYWORDS, *(f"{prefix}:" for prefix in sorted(PREFIXES)), *terms, *query.library()]
