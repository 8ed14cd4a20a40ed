"""The words of time, ready to be looked up: `lexicon/time_words.tsv`, `lexicon/festivals.tsv`, and those that `steps` reads."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from ... import lexicon
from . import steps

_OPEN_KINDS: Final = frozenset("rReNGWXZQSHJTlMLPA#$Fa")
"""Kinds of words that a time may begin with; parts of the day (`a`) only where a clock time follows them."""
_EVERYDAY: Final = frozenset(("消费", "国际", "世界"))
"""How names of festivals begin (消费者权益日) that are read only behind a year: a time is not looked for at such words."""


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
    led = steps.step_at(text, place) if text[place] in steps.SECONDS else None
    for word in by_first_letter().get(text[place], ()):
        if led and len(led[0]) > len(word.word):
            break
        if text.startswith(word.word, place) and not (
            word.shield and _shield(word.shield).match(text, place + len(word.word))
        ):
            return word
    return Word(*led, "") if led else None


def festival_end(text: str, place: int) -> int:
    """Where the name of a festival ends that begins at a place; 0 if there is none. Its numeral is no number (双十一)."""
    word = word_at(text, place)
    return place + len(word.word) if word is not None and word.kind == "T" else 0


@cache
def _shield(source: str) -> re.Pattern[str]:
    return re.compile(source)


@cache
def _rows() -> tuple[Word, ...]:
    listed = [Word(*row) for row in lexicon.cells("time_words", "word", "kind", "value", "shield")]
    listed += [Word(word, "T", *row) for word, *row in lexicon.cells("festivals", "word", "day", "shield")]
    return tuple(listed)


def _opens(word: Word) -> bool:
    """Whether a time may begin with a word."""
    return word.kind in _OPEN_KINDS and word.word[:2] not in _EVERYDAY


def openings() -> tuple[str, str]:
    """The first letters of the words that a time may begin with, and the letters that stand second in them."""
    first, second = set(steps.SECONDS), set("".join(steps.SECONDS.values()))
    for word in _rows():
        if _opens(word):
            first.add(word.word[0])
            second.update(word.word[1:2])
    return "".join(first), "".join(second)


def before_counts() -> set[str]:
    """The words of one letter that a time may begin with where a count follows: 近, 约, 前."""
    return {"前", *(word.word for word in _rows() if word.kind in "PAF" and not word.word[1:])}


@cache
def first_before_counts() -> frozenset[str]:
    """The first letters of all words that a time may begin with where a count follows: 近, 最近, 不到, 前."""
    return frozenset({"前", *(word.word[0] for word in _rows() if word.kind in "PAF")})


@cache
def pairs() -> frozenset[str]:
    """The first two letters of the words that a time may begin with; not of those that need a numeral behind them."""
    listed = {word.word[:2] for word in _rows() if _opens(word) and word.kind not in "PAF" and word.word[1:]}
    return frozenset(listed | {first + second for first, behind in steps.SECONDS.items() for second in behind})


@cache
def behind_openings() -> dict[str, set[str]]:
    """The letters that a time may begin with, numerals aside, and those that stand second in such words."""
    openings = {first: set(behind) for first, behind in steps.SECONDS.items()}
    for word in _rows():
        if word.word[1:] and _opens(word):
            openings.setdefault(word.word[0], set()).add(word.word[1])
    return openings


def inside() -> str:
    """The letters of all words."""
    return "".join({letter for word in _rows() for letter in word.word}.union(steps.SECONDS, *steps.SECONDS.values()))


def shields() -> str:
    """The Han letters of all shields."""
    return "".join({letter for word in _rows() for letter in word.shield if letter >= "一"}.union(steps.BEHIND))
