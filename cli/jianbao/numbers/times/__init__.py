"""Times: dates, periods, durations and clock times, as newspapers print them.

How the scan uses this room:

    OPENING    regex source of a place where a time may begin that has no numeral at its head; every numeral is such a place
    STARTS     the letters of OPENING alone, one after the other; FIRST: with the numerals, as the inside of a set
    PATTERN    regex source: the run of letters from a place on that may belong to a time, mostly too long
    Reader     keeps the anchor of one text: `at(text, start)` gives the reading of the time that begins there, `length`
               characters long, or None; `take(text, start, end)` the same behind a match of PATTERN. Its places are to be taken in their order
    festival_end    where the name of a festival ends, whether it dates anything or not
    read       the same without a text around it: pure, memoised
"""

from __future__ import annotations

from typing import Any

from ...rule import Rule
from .context import Reader, read
from .reading import Anchor, Reading
from .tokens import FIRST, OPENING, PATTERN, SECONDS, STARTS
from .vocabulary import festival_end

__all__ = [
    "FIRST",
    "OPENING",
    "PATTERN",
    "RULES",
    "SECONDS",
    "STARTS",
    "Anchor",
    "Reader",
    "Reading",
    "festival_end",
    "read",
]

RULES: tuple[Rule[Any], ...]
"""Every rule. Tests and documentation alone read them, so they come when asked for: no run pays for them."""


def __getattr__(name: str) -> object:
    if name != "RULES":
        raise AttributeError(name)
    from .rules import RULES

    return RULES
