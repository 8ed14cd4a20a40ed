"""split: cuts a page into articles, photos and notices.

A page is read once from top to bottom: every line gets a shape by its own form (`shapes`); shapes, neighbours and, where
nothing sure is near, weighed evidence tell which lines open an item (`openings`, `evidence`); each item's lines get
their roles (`roles`), and its fields are read from them (`build`).
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from ..records import Item, Parent
from ..rule import Rule
from ..text import Span, Traced
from . import evidence, openings, shapes
from .build import build
from .days import Calendar
from .lines import Line, read_lines

TAKES = frozenset({"document"})
GIVES = "item"
RULES: tuple[Rule[object], ...] = (*shapes.RULES, *openings.RULES, *evidence.RULES)  # type: ignore[arg-type]


class Options(msgspec.Struct, frozen=True):
    """`date`: the publication date, ISO 8601, when the page does not tell."""

    date: str | None = None


def run(parent: Parent, options: Options) -> Iterator[Item]:
    """The items of a page, in order; they tile it."""
    lines = read_lines(parent.text)
    if not lines:
        return
    shapes.name_shapes(lines)
    traced = parent.traced()
    calendar = Calendar(parent.text, lines, parent.date or options.date)
    for number, (span, own) in enumerate(_stretches(traced, lines), 1):
        yield build(parent, number, traced.cut(span), span[0], own, calendar)


def _stretches(traced: Traced, lines: list[Line]) -> Iterator[tuple[Span, list[Line]]]:
    """The items as stretches of the text with their lines; where an edit lies over a boundary the two items are one."""
    tops = sorted(openings.openings(lines))
    first = tops[0]
    for top in [*tops[1:], len(lines)]:
        span = traced.widen((lines[first].start, lines[top - 1].end))
        if top < len(lines) and traced.widen((lines[top].start, lines[top].end))[0] < span[1]:
            continue
        yield span, lines[first:top]
        first = top


def fired(text: str) -> set[str]:
    """The names of all rules that fire on a page."""
    lines = read_lines(text)
    shapes.name_shapes(lines)
    names = {line.shape for line in lines} - {shapes.BODY}
    return names | set(openings.openings(lines, names).values())
