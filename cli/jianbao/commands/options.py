"""Every shared option, stated once: help, man pages, completions and the reference are walked from here."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Annotated

import typer

from ..errors import WrongUsage

# The values that an option takes, where they are few: the completions offer them.
INPUTS = ("text", "jsonl")
CERTAINTIES = ("high", "medium", "low")


def _one_of(*words: str) -> Callable[[str | None], str | None]:
    """A callback that refuses all other values."""

    def check(value: str | None) -> str | None:
        if value is not None and value not in words:
            raise typer.BadParameter(f"{value!r} is none of {', '.join(words)}")
        return value

    return check


def _day(value: str | None) -> str | None:
    if value is None:
        return None
    try:
        if len(value) != 10:
            raise ValueError(value)
        return datetime.date.fromisoformat(value).isoformat()
    except ValueError:
        raise typer.BadParameter(f"{value!r} is no day as 2023-11-30") from None


Files = Annotated[
    list[str] | None,
    typer.Argument(metavar="FILE...", help="What to read; none, or -, is standard input.", show_default=False),
]
From = Annotated[
    str | None,
    typer.Option(
        "--from",
        metavar="FORMAT",
        help="Read text or jsonl, whatever the first line looks like.",
        callback=_one_of(*INPUTS),
    ),
]
Encoding = Annotated[
    str | None,
    typer.Option(
        "-E",
        "--encoding",
        metavar="NAME",
        help="Encoding of text input; without it each file's own is told from its first 64 KB.",
    ),
]
Source = Annotated[
    str | None,
    typer.Option("--source", metavar="NAME", help="What standard input is called in ids and origins."),
]
Date = Annotated[
    str | None,
    typer.Option(
        "-d",
        "--date",
        metavar="DAY",
        help="Publication date (2023-11-30), for pages that do not tell it.",
        callback=_day,
    ),
]
Raw = Annotated[
    bool,
    typer.Option(
        "--raw", help="Read text and documents as they stand, as one item: no cleaning, no splitting on the way."
    ),
]
Embed = Annotated[
    bool,
    typer.Option("-e", "--embed", help="Put what was found into the incoming record, as a list, and write that."),
]
Keep = Annotated[
    bool,
    typer.Option("-k", "--keep", help="Write the incoming record too, as it came, before what was found in it."),
]
OutputFile = Annotated[
    str | None,
    typer.Option("-o", "--output", metavar="FILE", help="Write to FILE, which is there whole or not at all."),
]
Strict = Annotated[bool, typer.Option("--strict", help="Stop at the first rejected line, with status 65.")]
RejectsFile = Annotated[
    str | None,
    typer.Option("--rejects", metavar="FILE", help="Where rejected lines go, byte for byte; made at the first one."),
]
Quiet = Annotated[bool, typer.Option("-q", "--quiet", help="Say nothing of rejected lines; the exit status tells.")]
CertaintyLevel = Annotated[
    str,
    typer.Option(
        "--certainty",
        metavar="LEVEL",
        help="Make edits that are at least this certain: high, medium or low.",
        callback=_one_of(*CERTAINTIES),
    ),
]
TextOnly = Annotated[bool, typer.Option("--text", help="Write the repaired text alone.")]
Explain = Annotated[bool, typer.Option("--explain", help="Add `by`: the names of the rules that made the record.")]
Identifiers = Annotated[
    bool,
    typer.Option(
        "--identifiers",
        help="Report phone numbers, document numbers and other identifiers too, under kinds of their own.",
    ),
]
Width = Annotated[
    int | None,
    typer.Option(
        "--width", metavar="COLUMNS", help="How wide a line may be; without it the terminal's width, or 100.", min=20
    ),
]


def not_both(embed: bool, keep: bool) -> None:
    """-e and -k exclude each other. Raises WrongUsage."""
    if embed and keep:
        raise WrongUsage("-e and -k exclude each other: -e already writes the incoming record")
