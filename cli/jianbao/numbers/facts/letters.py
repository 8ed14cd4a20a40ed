"""Traditional characters: a text in them is read as a simplified one, and told as it is printed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from msgspec.structs import replace

from ...lexicon import cells
from ..find import Find

_SIGNS = tuple("為個億萬較達長國會點減漲總額")
"""What no traditional text with figures does without, and no simplified one has."""
_WINDOW = 400
"""Characters before a figure in which its words are looked for."""


def is_traditional(text: str) -> bool:
    """Whether `text` is printed in traditional characters, at least in part."""
    return any(sign in text for sign in _SIGNS)


@cache
def _table() -> dict[int, str]:
    return {ord(word): letter for word, letter in cells("traditional_letters", "word", "simplified")}


def simplified(text: str) -> str:
    """`text` with the simplified character for each traditional one; as long as `text`.

    >>> simplified("失業率較上月減少")
    '失业率较上月减少'
    """
    return text.translate(_table())


def reprint(printed: str, finds: Sequence[Find]) -> None:
    """Puts what was told of the simplified text back into the characters of `printed`, in place."""
    text = simplified(printed)
    for find in finds:
        begin, end = max(0, find.start - _WINDOW), find.end + 60
        read, source = text[begin:end], printed[begin:end]
        if find.subject:
            find.subject = _reprinted(find.subject, read, source)
        if find.period:
            find.period = replace(find.period, text=_reprinted(find.period.text, read, source))
        if find.comparison and find.comparison.against:
            find.comparison = replace(find.comparison, against=_reprinted(find.comparison.against, read, source))


def _reprinted(words: str, read: str, source: str) -> str:
    """`words` of `read` as `source` has them, the last place first; in pieces where they do not stand there together."""
    if words in source:
        return words
    done, at = "", 0
    while at < len(words):
        size = len(words) - at
        while size > 1 and read.rfind(words[at : at + size]) < 0:
            size -= 1
        place = read.rfind(words[at : at + size])
        done += source[place : place + size] if place >= 0 else words[at : at + size]
        at += size
    return done
