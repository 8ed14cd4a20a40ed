"""numbers: the numeric facts of a text: what value, in which unit, of what, when, compared with what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from ..records import Number, Origin, Parent
from ..rule import Rule
from .find import Find
from .read import read

TAKES = frozenset({"document", "item"})
GIVES = "number"

__all__ = ["GIVES", "RULES", "TAKES", "Find", "Options", "fired", "read", "run"]

RULES: tuple[Rule[Any], ...]
"""Every rule. Tests and documentation alone read them, so they come when asked for: no run pays for them."""


def __getattr__(name: str) -> object:
    if name != "RULES":
        raise AttributeError(name)
    from .rules import RULES

    return RULES


def fired(text: str) -> set[str]:
    """The names of the rules that fire on `text`."""
    from .rules import fired

    return fired(text)


class Options(msgspec.Struct, frozen=True):
    """`date`: the publication date, ISO 8601, when nothing nearer tells; `identifiers`: phones, document numbers and codes
    too; `explain`: fill `by`."""

    date: str | None = None
    identifiers: bool = False
    explain: bool = False


def run(parent: Parent, options: Options) -> Iterator[Number]:
    """The finds of one record, in order."""
    text = parent.text
    finds = read(text, parent.date or options.date, parent.lines, options.identifiers, options.explain)
    if not finds:
        return
    prefix, source, item, explain = parent.find_prefix("n"), parent.source_name, parent.item, options.explain
    to_source = parent.traced().to_source if parent.edits else None
    shift = parent.start
    for number, find in enumerate(finds, 1):
        start, end = span = find.start, find.end
        origin = to_source(span) if to_source else (start + shift, end + shift)
        yield Number(  # by place, not by name: names take longer than all else that is done here
            f"{prefix}{number}",
            find.kind,  # type: ignore[arg-type]
            Origin(source, origin),
            span,
            text[start:end],
            find.value,
            find.low,
            find.high,
            find.unit,
            find.unit_text,
            find.approx,  # type: ignore[arg-type]
            find.subject,
            find.period,
            find.comparison,
            item,
            list(find.by) if explain else None,
        )
