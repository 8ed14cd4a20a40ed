"""Lexicon words, looked for where a text goes on with them or ends in them.

A table by first and by last character is asked, instead of one great pattern: a pattern of so many words costs a tenth
of a second to compile, at every start. `plain` is a small pattern that skips what cannot be one of the words.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ... import lexicon
from ...text.patterns import Pattern, late


class Word(NamedTuple):
    """A word, and the characters beside which it is part of another: 公共 is no 共."""

    text: str
    not_after: str = ""
    not_before: str = ""


def listed(name: str, *classes: str, column: str = "class") -> list[Word]:
    """The words of a lexicon file whose `column` is one of `classes` (all, if none is named)."""
    told = lexicon.columns(name)
    beside: list[str] = [each for each in ("not_after", "not_before") if each in told]
    rows = lexicon.cells(name, "word", *beside, *([column] if classes else []))
    return [_word(beside, row) for row in rows if not classes or row[-1] in classes]


def _word(beside: list[str], cells: tuple[str, ...]) -> Word:
    if len(beside) == 2:
        return Word(cells[0], cells[1], cells[2])
    return Word(cells[0], **dict(zip(beside, cells[1:], strict=False)))


class Words:
    """A set of words; of several at one place the longest."""

    __slots__ = ("by_first", "by_last")

    def __init__(self, words: Iterable[Word]) -> None:
        self.by_first: dict[str, list[Word]] = {}
        self.by_last: dict[str, list[Word]] = {}
        for word in sorted(words, key=lambda word: -len(word.text)):
            self.by_first.setdefault(word.text[0], []).append(word)
            self.by_last.setdefault(word.text[-1], []).append(word)

    def starting(self, text: str, at: int, limit: int) -> str:
        """The word that begins at `at` and ends not behind `limit`; empty if there is none."""
        for word, not_after, not_before in self.by_first.get(text[at : at + 1], ()):
            if text.startswith(word, at, limit) and (
                not (not_after or not_before) or _stands(text, at, at + len(word), not_after, not_before)
            ):
                return word
        return ""

    def ending(self, text: str, at: int, floor: int) -> str:
        """The word that ends at `at` and begins not before `floor`; empty if there is none."""
        if at <= floor:
            return ""
        for word, not_after, not_before in self.by_last.get(text[at - 1], ()):
            if text.endswith(word, floor, at) and (
                not (not_after or not_before) or _stands(text, at - len(word), at, not_after, not_before)
            ):
                return word
        return ""

    def plain(self, wall: str, backwards: bool = False) -> Pattern:
        """A pattern of the longest stretch that holds neither `wall` nor (but for what it cannot know) one of the words.

        A character that only longer words begin with is passed where their second one does not follow. The parts begin
        with different characters and nothing follows, so it never turns back.
        """
        turned = [word.text[::-1] if backwards else word.text for table in self.by_first.values() for word in table]
        single = {text for text in turned if len(text) == 1}
        first = "".join(sorted({text[0] for text in turned} - single))
        second = "".join(sorted({text[1] for text in turned if len(text) > 1}))
        return late(rf"(?:[^{wall}{''.join(sorted(single))}{first}]+|[{first}](?![{second}]))+")


def _stands(text: str, start: int, end: int, not_after: str, not_before: str) -> bool:
    if not_after and start and text[start - 1] in not_after:
        return False
    return not (not_before and end < len(text) and text[end] in not_before)
