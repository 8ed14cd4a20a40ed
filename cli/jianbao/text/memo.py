"""Remembering what was found out about short words, which come again and again on a page."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

_Told = TypeVar("_Told")


def of_short(most: int, longest: int) -> Callable[[Callable[[str], _Told]], Callable[[str], _Told]]:
    """Remembers what a pure function tells of its last `most` different words of at most `longest` characters.

    It is asked anew about longer ones: they seldom come twice, and no line of a hostile file is kept.
    """

    def remember(ask: Callable[[str], _Told]) -> Callable[[str], _Told]:
        kept = lru_cache(most)(ask)

        @wraps(ask)
        def told(words: str) -> _Told:
            return kept(words) if len(words) <= longest else ask(words)

        return told

    return remember
