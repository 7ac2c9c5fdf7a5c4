"""``cyberdip compare``."""

import click

from cyberdip_kg.cli.completion import things
from cyberdip_kg.cli.context import Settings, pass_settings
from cyberdip_kg.cli.options import as_of_option, assessment_option, lang_option
from cyberdip_kg.cli.rows import MACHINE, format_option, sources_of, sources_option, write_rows


@click.command()
@click.argument("states", nargs=-1, required=True, shell_complete=things)
@click.option("--section", "sections", multiple=True, help="Only this section, such as instruments; repeatable.")
@click.option("--differences", is_flag=True, help="Only rows in which the states differ.")
@as_of_option
@assessment_option
@sources_option
@format_option
@lang_option
@pass_settings
def command(
    settings: Settings,
    states: tuple[str, ...],
    sections: tuple[str, ...],
    differences: bool,
    as_of: str,
    assessments: tuple[str, ...],
    with_sources: bool,
    form: str,
) -> None:
    """Set states side by side: instruments, memberships, programmes, institutions, laws, index scores.

    Rows that differ are marked with an asterisk. An empty cell means that the graph says nothing; "no" that sources say
    no; "not found" that a search found nothing; "not applicable" that the question does not arise.

    Example: cyberdip compare ALB MNE SRB
    """
    from cyberdip_kg.comparison import SECTIONS, compare
    from cyberdip_kg.errors import ParameterError
    from cyberdip_kg.names import resolve
    from cyberdip_kg.sentences import catalogue
    from cyberdip_kg.terms import key

    for section in sections:
        if section not in SECTIONS:
            raise ParameterError(f"--section {section!r} is not one of: {', '.join(SECTIONS)}")
    if len(states) < 2:
        raise click.UsageError("name at least two states, for example: cyberdip compare ALB MNE")
    store = settings.store
    iris = list(dict.fromkeys(resolve(store, state, ["state"]) for state in states))
    lines = [
        line
        for line in compare(store, iris, settings.lang, assessments=assessments, as_of=as_of)
        if (not sections or line.section in sections) and (line.differs or not differences)
    ]
    said = sources_of(store, (i for line in lines for c in line.cells for i in c.evidence), settings.lang)
    codes = [key(iri) for iri in iris]
    columns = ["section", "differs", "thing", *codes]
    if with_sources:
        columns += [f"{code}_sources" for code in codes]
    words = catalogue(settings.lang)
    rows = []
    for line in lines:
        section = line.section if form in MACHINE else words.format(f"section-{line.section}")
        row = [section, "*" if line.differs else "", line.label, *(cell.text for cell in line.cells)]
        if with_sources:
            row += [" | ".join(dict.fromkeys(said[i] for i in cell.evidence if said.get(i))) for cell in line.cells]
        rows.append(row)
    write_rows(columns, rows, form, store, settings.lang, " · ".join(codes))
