"""numbers: the numeric facts of a text: what value, in which unit, of what, when, compared with what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from ..records import Number, Parent
from ..rule import Rule
from .find import Find
from .parts import finds_of
from .read import read
from .records_of import records

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
    day = parent.date or options.date
    return records(
        parent, finds_of(parent.text, day, parent.lines, options.identifiers, options.explain), options.explain
    )
