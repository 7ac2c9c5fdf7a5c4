"""``cyberdip report``."""

from pathlib import Path

import click

from cyberdip_kg.cli.context import Settings, pass_settings
from cyberdip_kg.cli.options import as_of_option, lang_option
from cyberdip_kg.errors import OutputError

#: Formats by the ending of the file.
ENDINGS = {".html": "html", ".htm": "html", ".md": "markdown", ".pdf": "pdf"}


@click.command()
@click.option("--state", default="ALB", show_default=True, metavar="STATE", help="The state that the brief is about.")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write to FILE.html, FILE.md or FILE.pdf."
)
@as_of_option
@lang_option
@pass_settings
def command(settings: Settings, state: str, output: Path | None, as_of: str) -> None:
    """Write a country brief: treaties, United Nations, votes, EU, neighbours, incidents, law, claims, and what is open.

    Every sentence carries the numbers of its sources. Without --as-of the brief holds for the day of the newest reading
    of a source; without -o it is printed as Markdown. PDF is printed by a Chromium, Chrome or Edge on the machine.

    Example: cyberdip report --state ALB --lang sq -o albania.html
    """
    from cyberdip_kg.names import resolve
    from cyberdip_kg.report import brief, html, markdown, pdf

    form = ENDINGS.get(output.suffix.lower(), "") if output else "markdown"
    if not form:
        assert output is not None
        raise OutputError(
            f"{output}: briefs are written to {', '.join(ENDINGS)}; not to {output.suffix or 'no ending'}"
        )
    made = brief(settings.store, resolve(settings.store, state, ("state",)), settings.lang, as_of)
    if output is None:
        click.echo(markdown(made), nl=False)
        return
    from cyberdip_kg.output import whole_file

    data = pdf(html(made)) if form == "pdf" else (html(made) if form == "html" else markdown(made)).encode()
    with whole_file(output) as file:
        file.write(data)
