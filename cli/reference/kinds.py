"""The table of kinds in the man page of `numbers`: every kind, its fields, an example that is tried by a test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from .roff import entry, inline

TABLE = Path(__file__).resolve().parent.parent.parent / "man" / "text" / "number_kinds.tsv"


def read() -> list[dict[str, str]]:
    """kind, fields, example, found: `found` is what the record of the example says, as key=value words."""
    lines = [line for line in TABLE.read_text("utf-8").split("\n") if line and not line.startswith("#")]
    columns = lines[0].split("\t")
    return [dict(zip(columns, line.split("\t"), strict=True)) for line in lines[1:]]


def man() -> Iterator[str]:
    for row in read():
        found = ", ".join(f"`{word}`" for word in row["found"].split(" "))
        yield from entry(
            rf"\fB{row['kind'].replace('-', chr(92) + '-')}\fR", f"{row['fields']}. {row['example']}: {found}."
        )
    yield ".PP"
    yield inline("The examples are read with `--date 2024-06-19`.")
