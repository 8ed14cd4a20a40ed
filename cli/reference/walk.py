"""The command line as data: every subcommand with its options and arguments, walked from the typer app."""

from __future__ import annotations

from typing import Any, NamedTuple

import typer

from jianbao import app
from jianbao.commands import completions, options, schema

WORDS = {
    "--from": options.INPUTS,
    "--certainty": options.CERTAINTIES,
    "TYPE": schema.TYPES,
    "SHELL": tuple(completions.FILES),
}
"""what an option or argument takes, where that is one of a few words"""

HELP = "-h, --help"


class Option(NamedTuple):
    """One option as it is typed."""

    names: tuple[str, ...]
    metavar: str
    """empty for a flag"""
    help: str
    words: tuple[str, ...]

    @property
    def takes_file(self) -> bool:
        return self.metavar == "FILE"


class Argument(NamedTuple):
    """What stands behind the options."""

    metavar: str
    help: str
    words: tuple[str, ...]

    @property
    def takes_file(self) -> bool:
        return self.metavar.startswith("FILE")

    @property
    def optional(self) -> bool:
        return self.takes_file


class Command(NamedTuple):
    """A subcommand; the program itself has the name `jianbao`."""

    name: str
    summary: str
    options: list[Option]
    arguments: list[Argument]


def commands() -> list[Command]:
    """The subcommands, in the order of the help."""
    group: Any = typer.main.get_command(app.app)
    context = typer.Context(group)
    return [_command(name, summary, group.get_command(context, name)) for name, (_, summary) in app.COMMANDS.items()]


def program() -> Command:
    """The program's own options."""
    return _command(
        "jianbao",
        "turn the plain-text dump of a Chinese newspaper page into JSON Lines",
        typer.main.get_command(app.app),
    )


def _command(name: str, summary: str, command: Any) -> Command:
    found = Command(name, summary, [], [])
    for parameter in command.params:
        if parameter.param_type_name == "argument":
            metavar = parameter.metavar
            found.arguments.append(Argument(metavar, parameter.help, WORDS.get(metavar, ())))
        else:
            names = tuple(sorted(parameter.opts, key=len))
            metavar = "" if parameter.is_flag else parameter.metavar
            found.options.append(Option(names, metavar, parameter.help, WORDS.get(names[-1], ())))
    found.options.append(Option(("-h", "--help"), "", "Show this message and exit.", ()))
    return found
