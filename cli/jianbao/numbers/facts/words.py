"""Lexicon words, looked for where a text goes on with them or ends in them.

A table by first and by last character is asked, instead of one great pattern: a pattern of so many words costs a tenth
of a second to compile, at every start. `plain` is a small pattern that skips what cannot be one of the words.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple, TypeAlias

from ... import lexicon
from ...text.patterns import Pattern, late


class Word(NamedTuple):
    """A word, and the characters beside which it is part of another: 公共 is no 共."""

    text: str
    not_after: str = ""
    not_before: str = ""


def listed(name: str, *classes: str, column: str = "class") -> list[Word]:
    """The words of a lexicon file whose `column` is one of `classes` (all, if none is named)."""
    return [word for word, sort in _rows(name, column if classes else "") if not classes or sort in classes]


@cache
def _rows(name: str, column: str) -> list[tuple[Word, str]]:
    """The words of a lexicon file, each with what stands in a column, if one is named."""
    told = lexicon.columns(name)
    beside = [each if each in told else "" for each in ("not_after", "not_before")]
    wanted = ["word", *filter(None, beside), *filter(None, [column])]
    rows = lexicon.cells(name, *wanted)
    if all(beside):
        return [(Word(*row[:3]), row[-1]) for row in rows]
    after, before = (wanted.index(each) if each else None for each in beside)
    return [(Word(row[0], row[after] if after else "", row[before] if before else ""), row[-1]) for row in rows]


Table: TypeAlias = dict[str, dict[str, list[Word]]]
"""By the first (or last) character, then by the one beside it; under "" the words of one character."""


class Words:
    """A set of words; of several at one place the longest. Each of its tables is made when it is first asked for, as most
    sets need but one."""

    __slots__ = ("_first", "_last", "_words")

    def __init__(self, words: Iterable[Word]) -> None:
        self._words = sorted(words, key=lambda word: -len(word.text))
        self._first: Table = {}
        self._last: Table = {}

    @property
    def by_first(self) -> Table:
        """The words by their first characters."""
        if not self._first:
            self._first = self._table(0, slice(1, 2))
        return self._first

    @property
    def by_last(self) -> Table:
        """The words by their last characters."""
        if not self._last:
            self._last = self._table(-1, slice(-2, -1))
        return self._last

    def _table(self, outer: int, beside: slice) -> Table:
        table: Table = {}
        for word in self._words:
            text = word.text
            longer = table.get(text[outer])
            if longer is None:
                longer = table[text[outer]] = {"": []}
            longer.setdefault(text[beside], []).append(word)
        for longer in table.values():
            if alone := longer[""]:
                for letter, those in longer.items():
                    if letter:
                        those += alone
        return table

    def starting(self, text: str, at: int, limit: int) -> str:
        """The word that begins at `at` and ends not behind `limit`; empty if there is none."""
        first = (self._first or self.by_first).get(text[at : at + 1])
        if first is None:
            return ""
        for word, not_after, not_before in first.get(text[at + 1 : at + 2]) or first[""]:
            if text.startswith(word, at, limit) and (
                not (not_after or not_before) or _stands(text, at, at + len(word), not_after, not_before)
            ):
                return word
        return ""

    def ending(self, text: str, at: int, floor: int) -> str:
        """The word that ends at `at` and begins not before `floor`; empty if there is none."""
        if at <= floor:
            return ""
        last = (self._last or self.by_last).get(text[at - 1])
        if last is None:
            return ""
        for word, not_after, not_before in last.get(text[at - 2]) or last[""]:
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
        turned = [word.text[::-1] if backwards else word.text for word in self._words]
        single = {text for text in turned if len(text) == 1}
        first = "".join(sorted({text[0] for text in turned} - single))
        second = "".join(sorted({text[1] for text in turned if len(text) > 1}))
        return late(rf"(?:[^{wall}{''.join(sorted(single))}{first}]+|[{first}](?![{second}]))+")


def _stands(text: str, start: int, end: int, not_after: str, not_before: str) -> bool:
    if not_after and start and text[start - 1] in not_after:
        return False
    return not (not_before and end < len(text) and text[end] in not_before)
