"""The words beside quotation marks, and how much they tell: which blank opens a quotation, which closes one."""

from __future__ import annotations

import re
from functools import cache

from ..text.patterns import late

_IN_NAMES = frozenset("之版杯奖牌")  # of them: as often inside a name (北疆之春) as behind one
# Of the words behind quotes: ends no clause.
_WANTS_MORE = frozenset("为是就或也在和与及到都还被将已而又则却于使让要更")
_STOPPED = late("[，。；：！？、,:;!?]|$", re.MULTILINE)
_MORE = -1  # in place of a weight: look at more than one character


@cache
def _cues(side: str) -> tuple[dict[str, int], dict[str, int]]:
    """The words on one side of a mark with their weights, and the characters of them that stand beside it.

    A character has the weight of its word where that is the only one, or `_MORE`.
    """
    from .. import lexicon  # read only where a page has a blank that may be a mark

    words = {row["word"]: int(row["weight"]) for row in lexicon.read("quote_cues") if row["side"] == side}
    beside: dict[str, int] = {}
    for word, weight in words.items():
        edge = word[-1 if side == "before" else 0]
        beside[edge] = weight if word == edge and edge not in beside else _MORE
    return words, beside


@cache
def inner() -> re.Pattern[str]:
    """What the words behind a mark begin with, where no blank shows the mark: not what stands inside of names as often."""
    return re.compile(f"[{''.join(_cues('behind')[1].keys() - _IN_NAMES)}]")


def before_cue(text: str, at: int) -> int:
    """How much the words that end at a place tell that a quotation opens behind them: 0 to 3."""
    words, beside = _cues("before")
    weight = beside.get(text[at - 1 : at], 0)
    if weight != _MORE:
        return weight
    return max(words.get(text[at - 1 : at], 0), words.get(text[at - 2 : at], 0), words.get(text[at - 3 : at], 0))


def behind_cue(text: str, at: int) -> int:
    """How much the words that begin at a place tell that a quotation closes before them: 0 to 3."""
    words, beside = _cues("behind")
    first = text[at : at + 1]
    weight = beside.get(first, 0)
    if not weight or (first in _WANTS_MORE and _STOPPED.match(text, at + 1)):
        return 0
    if weight != _MORE:
        return weight
    return max(words.get(first, 0), words.get(text[at : at + 2], 0), words.get(text[at : at + 3], 0))
