"""What was read in other letters than are printed (simplified, full-width) is told as it is printed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from .find import Find

_WINDOW: Final = 400
"""Characters before a figure in which its words are looked for."""


def reprint(printed: str, read: str, finds: Sequence[Find]) -> None:
    """Puts what was told of `read`, the text as it was read, back into the characters of `printed`, in place."""
    for find in finds:
        begin, end = max(0, find.start - _WINDOW), find.end + 60
        told, source = read[begin:end], printed[begin:end]
        if find.unit_text:
            unit_text = _reprinted(find.unit_text, told, source)
            if find.unit and find.unit_text.endswith(find.unit):  # a classifier, as printed
                find.unit = unit_text[len(unit_text) - len(find.unit) :]
            find.unit_text = unit_text
        if find.subject:
            find.subject = _reprinted(find.subject, told, source)
        if find.period:
            find.period = replace(find.period, text=_reprinted(find.period.text, told, source))
        if find.comparison and find.comparison.against:
            find.comparison = replace(find.comparison, against=_reprinted(find.comparison.against, told, source))


def _reprinted(words: str, read: str, source: str) -> str:
    """`words` of `read` as `source` has them, the last place first; in pieces where they do not stand there together."""
    if words in source:
        return words
    done, at = "", 0
    while at < len(words):
        size = len(words) - at
        while size > 1 and read.rfind(words[at : at + size]) < 0:
            size -= 1
        place = read.rfind(words[at : at + size])
        done += source[place : place + size] if place >= 0 else words[at : at + size]
        at += size
    return done
