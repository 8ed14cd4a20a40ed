"""The words of time: `lexicon/time_words.tsv` and `lexicon/festivals.tsv`, ready to be looked up."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ... import lexicon

_OPEN_KINDS = frozenset("rReNGWXZQSHJTlMLPA#$F")
"""Kinds of words that a time may begin with; parts of the day too, where a clock time follows them."""


class Word(NamedTuple):
    """A word, its kind (see `tokens`), what it adds, and what must not stand behind it."""

    word: str
    kind: str
    value: str
    shield: str


@cache
def by_first_letter() -> dict[str, tuple[Word, ...]]:
    """The words that begin with a letter, the longest first."""
    groups: dict[str, list[Word]] = {}
    for word in _rows():
        groups.setdefault(word.word[0], []).append(word)
    return {letter: tuple(sorted(words, key=lambda word: -len(word.word))) for letter, words in groups.items()}


def word_at(text: str, place: int) -> Word | None:
    """The longest word that stands at a place of a text and is no part of another word."""
    for word in by_first_letter().get(text[place], ()):
        if text.startswith(word.word, place) and not (
            word.shield and _shield(word.shield).match(text, place + len(word.word))
        ):
            return word
    return None


@cache
def _shield(source: str) -> re.Pattern[str]:
    return re.compile(source)


@cache
def _rows() -> tuple[Word, ...]:
    return (
        *(Word(*row) for row in lexicon.cells("time_words", "word", "kind", "value", "shield")),
        *(Word(word, "T", day, shield) for word, day, shield in lexicon.cells("festivals", "word", "day", "shield")),
    )


def openings() -> tuple[str, str]:
    """The first letters of the words that a time may begin with, and the letters that stand second in them."""
    opening = [word for word in _rows() if word.kind in _OPEN_KINDS or word.kind == "a"]
    return "".join({word.word[0] for word in opening}), "".join(
        {word.word[1] for word in opening if len(word.word) > 1}
    )


def before_counts() -> set[str]:
    """The words of one letter that a time may begin with where a count follows: 近, 约, 前."""
    return {"前", *(word.word for word in _rows() if word.kind in "PAF" and not word.word[1:])}


@cache
def pairs() -> frozenset[str]:
    """The first two letters of the words that a time may begin with; not of those that need a numeral behind them."""
    return frozenset(
        word.word[:2]
        for word in _rows()
        if word.kind in _OPEN_KINDS | {"a"} and word.kind not in "PAF" and word.word[1:]
    )


@cache
def behind_openings() -> dict[str, set[str]]:
    """The letters that a time may begin with, numerals aside, and those that stand second in such words."""
    openings: dict[str, set[str]] = {}
    for word in _rows():
        if word.word[1:] and word.kind in _OPEN_KINDS | {"a"}:
            openings.setdefault(word.word[0], set()).add(word.word[1])
    return openings


def inside() -> str:
    """The letters of all words."""
    return "".join({letter for word in _rows() for letter in word.word})


def shields() -> str:
    """The Han letters of all shields."""
    return "".join({letter for word in _rows() for letter in word.shield if letter >= "一"})
