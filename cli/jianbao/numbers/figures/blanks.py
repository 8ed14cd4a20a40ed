"""Blanks of a dump between the parts of one numeral: 三千 八百 九十六 万."""

from __future__ import annotations

from typing import Final

from ...text.patterns import late
from ..numerals import SCALES, STEPS
from .runs import BLANK, HAN_FIRST, TAIL, Run, parse

_SPACED: Final = late(rf"(?:[ 　]{{1,2}}[{TAIL}]+){{1,12}}")
_JOINS: Final = frozenset("十百千万亿拾佰仟余多点几")
"""What may stand behind a blank inside a numeral."""
_UPPER: Final = frozenset(STEPS) | frozenset(SCALES)


def spaced(text: str, start: int, stop: int) -> tuple[Run, int] | None:
    """The numeral that `text[start:stop]` and what stands behind blanks make, and its end; pure digits never join."""
    match = _SPACED.match(text, stop)
    if match is None:
        return None
    front, behind = text[start:stop], match[0]
    head = behind.strip()[0]
    if head not in _JOINS and (head not in HAN_FIRST or not (front[-1] in _JOINS or behind.strip()[1:2] in _JOINS)):
        return None
    for cut in _cuts(front[-1] + behind):
        joined = front + "".join(behind[: cut - 1].split())
        run = parse(joined)
        if run.length == len(joined) and run.readable:
            return run, stop + cut - 1
    return None


def _cuts(words: str) -> list[int]:
    """The ends of the pieces that blanks part, the longest first, up to where a new numeral begins (12亿 百万农户).

    `words` begins with the last letter before the first blank.
    """
    ends: list[int] = []
    last = words[0]
    for place in range(1, len(words)):
        letter = words[place]
        if letter in BLANK:
            if words[place - 1] not in BLANK and place > 1:
                ends.append(place)
            continue
        if words[place - 1] in BLANK and _begins(last, letter):
            return ends[::-1]
        last = letter
    ends.append(len(words))
    return ends[::-1]


def _begins(last: str, letter: str) -> bool:
    """Whether a step or scale behind a blank begins a numeral: a step behind a step, a lower scale behind a higher one."""
    if letter not in _UPPER or last not in _UPPER:
        return False
    return letter in STEPS or SCALES[letter] < SCALES.get(last, 0)
