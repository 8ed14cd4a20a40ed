"""Columns on a terminal: how wide a text is, and how it is cut to fit."""

from __future__ import annotations

from wcwidth import wcswidth, wcwidth

GUTTER = 2
NARROWEST = 6
"""A column is not squeezed further: less says nothing."""


def wide(text: str) -> int:
    """Columns that a text without control characters takes."""
    return len(text) if text.isascii() else max(0, wcswidth(text))


def shorten(text: str, width: int) -> str:
    """The text in at most `width` columns, with … where something is left out. Looks at no more than it keeps."""
    if 2 * len(text) <= width or (len(text) <= 2 * width and wide(text) <= width):
        return text
    used, kept = 1, []
    for character in text:
        used += max(0, wcwidth(character))
        if used > width:
            break
        kept.append(character)
    return "".join(kept).rstrip() + "…"


def fit(widths: list[int], rigid: list[bool], width: int) -> list[int]:
    """The widths of columns made to fit into `width` together: the widest give first, none below `NARROWEST`.

    Rigid columns (figures, dates, kinds: worth nothing in part) keep theirs as long as the others can make room.
    """
    room = width - GUTTER * (len(widths) - 1)
    kept = sum(one for one, stiff in zip(widths, rigid, strict=True) if stiff)
    others = [one for one, stiff in zip(widths, rigid, strict=True) if not stiff]
    if any(rigid) and others and room - kept >= sum(min(one, NARROWEST) for one in others):
        cap = _cap(others, room - kept)
        return [one if stiff else min(one, cap) for one, stiff in zip(widths, rigid, strict=True)]
    cap = _cap(widths, room)
    return [min(one, cap) for one in widths]


def _cap(widths: list[int], room: int) -> int:
    """The highest width to which all columns can be held so that they fit."""
    low, high = NARROWEST, max([*widths, NARROWEST])
    while low < high:
        cap = (low + high + 1) // 2
        if sum(min(one, cap) for one in widths) <= room:
            low = cap
        else:
            high = cap - 1
    return low
