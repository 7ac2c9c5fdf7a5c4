"""The command line: one command, one library call; the only code that prints or exits."""

from cyberdip_kg.cli.root import main

__all__ = ["main"]
