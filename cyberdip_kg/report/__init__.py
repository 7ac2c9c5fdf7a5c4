"""Country briefs that write themselves from the graph, as a page, as Markdown or as PDF."""

from cyberdip_kg.report.compose import brief
from cyberdip_kg.report.markdown import markdown
from cyberdip_kg.report.model import Brief
from cyberdip_kg.report.page import html
from cyberdip_kg.report.pdf import pdf

__all__ = ["Brief", "brief", "html", "markdown", "pdf"]
