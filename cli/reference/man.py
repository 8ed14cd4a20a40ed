"""The man pages: OPTIONS from the typer app, RECORDS from the declarations, EXIT STATUS from the errors; the rest is
hand-written in man/text, one file a page, its sections opened by a line `# NAME`."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from jianbao import __version__
from jianbao.errors import STATUSES
from jianbao.records import TYPES
from jianbao.records.schema import rows

from . import kinds, lists
from .roff import body, entry, escape, inline
from .walk import Command, Option, commands, program

DATE = "2026-11-25"
STAGES = ("clean", "split", "tables", "numbers", "notices")
READS = (*STAGES, "show")


def pages(texts: Path) -> Iterator[tuple[str, str]]:
    """(file name, source) of every page."""
    every = commands()
    yield "jianbao.1", page("jianbao", program(), (texts / "jianbao.txt").read_text("utf-8"), every)
    for command in every:
        text = (texts / f"{command.name}.txt").read_text("utf-8")
        yield f"jianbao-{command.name}.1", page(f"jianbao-{command.name}", command, text, every)


def page(name: str, command: Command, text: str, every: list[Command]) -> str:
    """One page."""
    written = sections(text)
    title = name.upper().replace("-", r"\-")
    summary = command.summary.rstrip(".")
    lines = [
        rf'.TH "{title}" "1" "{DATE}" "jianbao {__version__}" "jianbao"',
        ".SH NAME",
        rf"{escape(name)} \- {escape(summary[0].lower() + summary[1:])}",
        ".SH SYNOPSIS",
        *synopsis(name, command),
        ".SH DESCRIPTION",
        *body(written.pop("DESCRIPTION")),
    ]
    if name == "jianbao":
        lines += [".SH COMMANDS"]
        for each in every:
            lines += entry(rf"\fBjianbao\-{each.name}\fR(1)", each.summary)
    lines += [".SH OPTIONS", *(line for option in command.options for line in option_entry(option))]
    for argument in command.arguments:
        lines += entry(rf"\fI{escape(argument.metavar)}\fR", argument.help)
    if command.name == "numbers":
        lines += [".SH KINDS", *kinds.man(), ".SH BOUNDS", *lists.bounds(), ".SH UNITS", *lists.units()]
    examples = written.pop("EXAMPLES")
    for heading, words in written.items():
        lines += [f".SH {heading}", *body(words)]
    if command.name in STAGES:
        lines += [".SH RECORDS", *records(import_module(f"jianbao.{command.name}").GIVES)]
    if command.name == "numbers":
        lines += [".SH RULES", *body("The names that `--explain` puts into `by`."), *lists.rules()]
    lines += [".SH EXIT STATUS", *statuses(command.name in READS or name == "jianbao")]
    lines += [".SH EXAMPLES", *body(examples), ".SH SEE ALSO", *see_also(name, every)]
    return "\n".join(lines) + "\n"


def sections(text: str) -> dict[str, str]:
    """The hand-written sections of a page by their names."""
    found: dict[str, str] = {}
    for part in ("\n" + text).split("\n# ")[1:]:
        heading, _, words = part.partition("\n")
        found[heading.strip()] = words
    return found


def synopsis(name: str, command: Command) -> Iterator[str]:
    if name == "jianbao":
        yield r"\fBjianbao\fR \fICOMMAND\fR [\fIOPTION\fR]... [\fIFILE\fR]..."
        yield ".br"
        yield r"\fBjianbao\fR \fB\-\-version\fR | \fB\-\-help\fR"
        return
    arguments = " ".join(
        rf"[\fI{escape(a.metavar.removesuffix('...'))}\fR]..." if a.optional else rf"\fI{escape(a.metavar)}\fR"
        for a in command.arguments
    )
    yield rf"\fBjianbao {command.name}\fR [\fIOPTION\fR]... {arguments}".rstrip()


def option_entry(option: Option) -> list[str]:
    names = ", ".join(rf"\fB{escape(name)}\fR" for name in option.names)
    metavar = rf" \fI{escape(option.metavar)}\fR" if option.metavar else ""
    return entry(names + metavar, option.help)


def records(name: str) -> Iterator[str]:
    """The fields of a record type."""
    yield inline(f"Each `{name}` is one JSON object on a line, with these keys in this order.")
    yield inline(
        "Those marked * are always written, an empty list as `[]`; the others are left out where there is nothing to say."
    )
    for row in rows(TYPES[name]):
        yield from entry(rf"\fB{escape(row.field)}\fR{'*' if row.always else ''} ({escape(row.type)})", row.doc)


def statuses(reads: bool) -> Iterator[str]:
    yield from entry("0", "All well; that nothing was found is no failure.")
    for error in STATUSES if reads else [error for error in STATUSES if error.status in (2, 70, 74)]:
        yield from entry(str(error.status), error.meaning[0].upper() + error.meaning[1:] + ".")
    yield ".PP"
    yield "The highest that applies. A closed pipe, ^C and TERM end the process by the signal itself (141, 130, 143 in the shell)."


def see_also(name: str, every: list[Command]) -> Iterator[str]:
    others = [other for other in ("jianbao", *(f"jianbao-{each.name}" for each in every)) if other != name]
    yield ",\n".join(rf"\fB{escape(other)}\fR(1)" for other in others) + ","
    yield r"\fBjq\fR(1)"
