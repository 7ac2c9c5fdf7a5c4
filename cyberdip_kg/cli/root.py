"""The root command: global options, lazy commands, and errors as one clear line."""

import importlib
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from cyberdip_kg.cli.context import Settings
from cyberdip_kg.errors import CyberdipError

#: Commands by group, with the line that ``--help`` shows. A command ``a-b`` is ``command`` in ``cli/a_b.py``.
GROUPS: dict[str, dict[str, str]] = {
    "Publish": {
        "build": "Check, derive and write everything: data, tables, views and an index page.",
        "view": "Write one view as a single offline HTML page.",
        "export": "Write the graph in another format.",
        "report": "Write a country brief with a source behind every sentence.",
    },
    "Ask": {
        "search": "Find things by name, in either language.",
        "show": "Show all that is known of one thing, with its sources.",
        "query": "Run a query of the library, or any SPARQL.",
        "queries": "List the query library.",
        "shell": "Type SPARQL at a prompt.",
        "compare": "Set states side by side.",
        "timeline": "List what happened, in order.",
        "changes": "Say what began, ended or happened between two dates.",
        "claims": "List published claims with their verdicts.",
        "sources": "List the sources and what rests on them.",
        "network": "Measure who is central, who votes with whom, who bridges.",
        "path": "Find the sourced chains between two things.",
    },
    "Tend": {
        "validate": "Check data against the rules of the ontology.",
        "fmt": "Bring Turtle files into the one readable form.",
        "stats": "Count what the graph holds and what it lacks.",
        "push": "Load the graph into a remote SPARQL store.",
    },
}


class LazyGroup(click.Group):
    """A group that imports a command when it is run, so that ``--help`` stays instant."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands there are, in the order of the help page."""
        return [name for group in GROUPS.values() for name in group if _module_file(name).is_file()]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command called ``cmd_name``."""
        if cmd_name not in self.list_commands(ctx):
            return None
        module = importlib.import_module(f"cyberdip_kg.cli.{cmd_name.replace('-', '_')}")
        command: click.Command = module.command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Offers the nearest command where none has the name given."""
        name = args[0] if args else ""
        if name and not name.startswith("-") and name not in self.list_commands(ctx):
            import difflib

            near = difflib.get_close_matches(name, self.list_commands(ctx), 1)
            hint = f" Did you mean {near[0]!r}?" if near else " See cyberdip --help."
            raise click.UsageError(f"There is no command {name!r}.{hint}", ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes the commands by group, without importing any."""
        there = set(self.list_commands(ctx))
        for title, commands in GROUPS.items():
            rows = [(name, text) for name, text in commands.items() if name in there]
            if rows:
                with formatter.section(title):
                    formatter.write_dl(rows)


def _module_file(name: str) -> Path:
    return Path(__file__).with_name(name.replace("-", "_") + ".py")


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
    epilog="Example: cyberdip show ALB",
)
@click.option(
    "--data", multiple=True, metavar="PATH", help="Use this RDF file or folder; 'builtin' adds the built-in graph."
)
@click.option(
    "--store", "store_dir", metavar="DIR", type=click.Path(path_type=Path), help="Keep an on-disk store here."
)
@click.option("--endpoint", metavar="URL", help="Ask this SPARQL endpoint instead.")
@click.option("--lang", type=click.Choice(["en", "sq"]), default="en", show_default=True, help="Language of labels.")
@click.option("--debug", is_flag=True, help="Show the full trace of an error.")
@click.version_option(package_name="cyberdip-kg", prog_name="cyberdip")
@click.pass_context
def root(
    ctx: click.Context, data: Sequence[str], store_dir: Path | None, endpoint: str | None, lang: str, debug: bool
) -> None:
    """Query, draw, compare, check and publish the knowledge graph of Albania's cyber diplomacy.

    Every relation carries its dates, its sources for and against, and its standing; what is refuted stays visible as
    refuted.
    """
    ctx.obj = Settings(tuple(data), store_dir, endpoint, lang, debug)


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs the command line; exit code 1 for bad input with one line on standard error, 2 for wrong usage."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    words: list[str] = list(sys.argv[1:] if arguments is None else arguments)
    debug = "--debug" in words
    options: dict[str, Any] = {"prog_name": "cyberdip", "standalone_mode": False}
    try:
        code = root.main(args=words, **options)
    except click.exceptions.Abort:
        sys.exit(130)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    except (CyberdipError, OSError) as error:
        if debug:
            raise
        message = str(error) if isinstance(error, CyberdipError) else f"{error.filename or ''}: {error.strerror}"
        click.echo(f"cyberdip: {message}", err=True)
        sys.exit(1)
    sys.exit(code if isinstance(code, int) else 0)
