"""Plain marked text as man(7) source.

The marks: a blank line parts paragraphs; four blanks open a line of example; `word` is set bold, _word_ as a placeholder;
a line `word :: text` is an entry of a list; a line of cells parted by ` | ` is a row of a table.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_MARK = re.compile(r"`([^`]+)`|(?<![\w`])_([A-Za-z.…]+)_(?!\w)")


def escape(text: str) -> str:
    """Text that roff prints as it stands."""
    text = (
        text.replace("\\", r"\e")
        .replace("-", r"\-")
        .replace("'", r"\(aq")
        .replace("`", r"\(ga")
        .replace("^", r"\(ha")
        .replace("~", r"\(ti")
    )
    return r"\&" + text if text.startswith((".", "'", r"\(aq")) else text


def inline(text: str) -> str:
    """A line with its marks set."""
    pieces, behind = [], 0
    for found in _MARK.finditer(text):
        pieces.append(escape(text[behind : found.start()]))
        pieces.append(rf"\fB{escape(found[1])}\fR" if found[1] else rf"\fI{escape(found[2])}\fR")
        behind = found.end()
    pieces.append(escape(text[behind:]))
    joined = "".join(pieces)
    return r"\&" + joined if joined.startswith(".") else joined


def entry(term: str, text: str) -> list[str]:
    """One entry of a list: the term hangs out."""
    return [".TP", term, inline(text)]


def body(text: str) -> Iterator[str]:
    """The lines of man(7) for marked text."""
    for number, block in enumerate(re.split(r"\n\n+", text.strip("\n"))):
        lines = block.split("\n")
        if all(line.startswith("    ") for line in lines):
            if number:
                yield ".PP"
            yield from (".RS 4", ".nf", *(escape(line[4:]) for line in lines), ".fi", ".RE")
        elif all(" :: " in line for line in lines):
            for line in lines:
                term, _, words = line.partition(" :: ")
                yield from entry(inline(term), words)
        elif all(" | " in line for line in lines):
            yield from table([line.split(" | ") for line in lines])
        else:
            if number:
                yield ".PP"
            yield from map(inline, lines)


def table(rows: Iterable[list[str]]) -> Iterator[str]:
    """A table as a list: the first cell hangs out, the others follow it. (tbl(1) counts Han as one column wide.)"""
    for first, *rest in rows:
        yield from entry(inline(first), " — ".join(rest))
