"""Spans: half-open stretches `[start, end)` of a text, counted in characters (code points)."""

from __future__ import annotations

from typing import TypeAlias

Span: TypeAlias = tuple[int, int]


def overlap(a: Span, b: Span) -> bool:
    """Whether two spans share a character; an empty span overlaps what it stands strictly inside of."""
    return a[0] < b[1] and b[0] < a[1]


def inside(inner: Span, outer: Span) -> bool:
    """Whether `inner` lies in `outer`, edges included."""
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def trim(text: str, span: Span) -> Span:
    """The span without the blanks at its edges; an all-blank span shrinks to its start."""
    start, end = span
    piece = text[start:end]
    kept = piece.lstrip()
    if not kept:
        return start, start
    start = end - len(kept)
    return start, start + len(kept.rstrip())
