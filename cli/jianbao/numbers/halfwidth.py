"""Half-width punctuation: a text that has it between its Chinese words is read as one with the full-width marks.

Dumps of web editions, and papers set with Western fonts, print `前三季度,出口增长2%;进口持平`. So no other room has to know
two commas. A mark between digits (1,200; 8:30) or in Latin words is left alone.
"""

from __future__ import annotations

import re
from typing import Final

from ..text.patterns import late

_MARKS: Final = ",;:!?"
_WIDE: Final = str.maketrans(_MARKS, "，；：！？")
_MARK: Final = late(
    r"[,;:!?](?:(?<=[^\x00-\x7f０-９].)[,;:!?]*|(?<=[%)\]].)[,;:!?]*|(?<=[0-9０-９][,;!?])[,;:!?]*(?=[^\x00-\x7f０-９]))"
)
"""Marks behind a Chinese letter, a closing bracket or a per cent sign; behind a digit only before a Chinese letter."""


def stands_in(text: str) -> bool:
    """Whether `text` has such punctuation."""
    return any(mark in text for mark in _MARKS) and _MARK.search(text) is not None


def widened(text: str) -> str:
    """`text` with the full-width mark for each of them; as long as `text`.

    >>> widened("出口3,200万元,增长2%;进口持平")
    '出口3,200万元，增长2%；进口持平'
    """
    return _MARK.sub(_wide, text)


def _wide(match: re.Match[str]) -> str:
    return match[0].translate(_WIDE)
