"""Writes the pages of docs/ that are made from code, ontology and queries: python docs/make.py [--check]."""

import sys
from pathlib import Path

import click

from cyberdip_kg import loading, query
from cyberdip_kg.cli.root import GROUPS, root
from cyberdip_kg.site.reference import markdown

DOCS = Path(__file__).parent


def commands() -> str:
    """Every command with its help."""
    parts = ["# The command line", "Made from the commands' own help by `docs/make.py`."]
    context = click.Context(root, info_name="cyberdip", terminal_width=100, max_content_width=100)
    parts.append("```text\n" + root.get_help(context) + "\n```")
    for names in GROUPS.values():
        for name in names:
            command = root.get_command(context, name)
            if command is not None:
                inner = click.Context(command, context, info_name=name, terminal_width=100, max_content_width=100)
                parts.append(f"## {name}\n\n```text\n{command.get_help(inner)}\n```")
    return "\n\n".join(parts) + "\n"


def queries() -> str:
    """Every query of the library by theme."""
    parts = ["# The query library", "Made from the headers of `cyberdip_kg/queries/*.rq` by `docs/make.py`."]
    themes: dict[str, list[query.Query]] = {}
    for asked in query.library().values():
        themes.setdefault(asked.theme, []).append(asked)
    for theme, group in sorted(themes.items()):
        parts.append(f"## {theme}")
        for asked in group:
            lines = [f"### {asked.name}", asked.question.get("en", asked.summary.get("en", ""))]
            if asked.question.get("sq"):
                lines.append(f"*{asked.question['sq']}*")
            if asked.columns:
                lines.append("Columns: " + ", ".join(f"`{column}`" for column in asked.columns) + ".")
            if asked.parameters:
                lines.append("\n".join(f"- `{p.name}` ({p.type}): {p.meaning}" for p in asked.parameters))
            lines.append(f"```sh\n{asked.example}\n```")
            parts += lines
    return "\n\n".join(parts) + "\n"


def pages() -> dict[str, str]:
    """The text of each page by file name."""
    return {"ontology.md": markdown(loading.load()), "queries.md": queries(), "commands.md": commands()}


if __name__ == "__main__":
    stale = [
        name
        for name, text in pages().items()
        if not (DOCS / name).is_file() or (DOCS / name).read_text("utf-8") != text
    ]
    if "--check" in sys.argv:
        sys.exit(f"stale: {', '.join(stale)}; run: python docs/make.py" if stale else 0)
    for name, text in pages().items():
        (DOCS / name).write_text(text, "utf-8")
