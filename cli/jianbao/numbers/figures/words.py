"""Words and names with a numeral in them, where no number is read (一定, 统一, 千方百计, 三门峡).

Looked up by two characters, so that text costs two look-ups a numeral however many words there are.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from ... import lexicon
from ..numerals import DIGITS, SCALES, STEPS
from . import units

_NUMERAL: Final = frozenset(DIGITS) | frozenset(STEPS) | frozenset(SCALES) | frozenset("半几双")
Entry = tuple[int, str, str, int]
"""Characters before the numeral, the word, characters that undo it, the length of its first numeral."""


@cache
def _tables() -> tuple[dict[str, tuple[Entry, ...]], dict[str, tuple[Entry, ...]]]:
    """The words whose first character is a numeral, by their first two; and those with one further in, by the character
    before the numeral and the numeral. Read when the first Chinese numeral is met."""
    begins: dict[str, list[Entry]] = {}
    holds: dict[str, list[Entry]] = {}
    for word, undo in lexicon.cells("numeral_words", "word", "not_before"):
        if word[0] in _NUMERAL:
            begins.setdefault(word[:2], []).append((0, word, undo, _numeral(word)))
        else:
            place = next(i for i, letter in enumerate(word) if letter in _NUMERAL)
            holds.setdefault(word[place - 1 : place + 1], []).append((place, word, undo, 0))
    return ({k: _longest_first(v) for k, v in begins.items()}, {k: _longest_first(v) for k, v in holds.items()})


def _numeral(word: str) -> int:
    """How many characters of a word are its first numeral: 2 of 十二大, 1 of 三峡 and of what is a numeral throughout."""
    return next((place for place, letter in enumerate(word) if letter not in _NUMERAL), 1)


def _longest_first(entries: list[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(entries, key=lambda entry: -len(entry[1]))) if len(entries) > 1 else (entries[0],)


def end_of(text: str, place: int) -> int:
    """Where the word ends that has its first numeral at `place`; 0 where there is none."""
    begins, holds = _tables()
    for entry in begins.get(text[place : place + 2], ()):
        if text.startswith(entry[1], place):
            end = place + len(entry[1])
            if entry[2] and text[end : end + 1] in entry[2] and end < len(text):
                continue
            unit = units.find(text, place + entry[3])
            return 0 if unit is not None and place + entry[3] + len(unit.word) > end else end  # 三公司 is no 三公
    if place:
        for before, word, undo, _ in holds.get(text[place - 1 : place + 1], ()):
            if text.startswith(word, place - before):
                end = place - before + len(word)
                if not undo or end >= len(text) or text[end] not in undo:
                    return end
    return 0


def repeated(text: str, place: int) -> int:
    """Where 一个个, 一代一代, 一座又一座 end: said of each and every one, no count; 0 where there is none."""
    if text[place] != "一":
        return 0
    first, second, third = text[place + 1 : place + 2], text[place + 2 : place + 3], text[place + 3 : place + 4]
    if first == second and first not in _NUMERAL:  # 一九九七年 is a year
        return place + 3 if first else 0
    if second == "一" and third == first:
        return place + 4
    return place + 5 if second == "又" and third == "一" and text[place + 4 : place + 5] == first else 0
