"""Jump lines (转版): where a story that began on another page goes on, and where it goes on to."""

from __future__ import annotations

from collections.abc import Iterable

from ..text.patterns import late
from .lines import Line

_PAGE = r"(?:第\s*)?\w{1,4}?\s*版"
_COMING = ("上接", "紧接", "緊接", "接")
JUMP = late(
    rf"[◀◁←▶▷→►◄\s]*[（(【]?\s*(?P<way>上接|紧接|緊接|接|下转|下轉|转|轉)\s*(?P<page>{_PAGE})[^）)】\n]{{0,12}}[）)】]?[▶▷→►\s]*"
)
ON_AT_END = late(rf"[（(【]?\s*(?:下转|下轉|转|轉)\s*(?P<page>{_PAGE})[^）)】\n]{{0,12}}[）)】]?[▶▷→►\s]*\Z")
_NUMERALS = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
_WIDTHS = {0xFF10 + k: str(k) for k in range(10)} | {0xFF21 + k: chr(65 + k) for k in range(26)}


def comes(words: str) -> bool:
    """Whether a line says that its story began on another page: 上接…版, in brackets, behind an arrow or alone."""
    found = JUMP.match(words)
    return bool(found and found["way"] in _COMING and (words[0] in "（(【◀◁←◄" or found.end() == len(words)))


def goes(words: str) -> bool:
    """Whether a line is nothing but 下转…版."""
    found = JUMP.match(words)
    return bool(found and found.end() == len(words))


def page_in(lines: Iterable[Line], coming: bool) -> str | None:
    """The label of the page that an item comes from, or goes on to; None where it does not say."""
    for line in lines:
        words = line.words
        if coming or len(words) <= 40:
            found = JUMP.match(words)
            if (
                found
                and (found["way"] in _COMING) == coming
                and (words[0] in "（(【◀◁←▶▷→►◄" or found.end() == len(words))
            ):
                return page_label(found["page"])
        if not coming and words[-1] in "）)版" and (found := ON_AT_END.search(words, max(0, len(words) - 20))):
            return page_label(found["page"])
    return None


def page_label(printed: str) -> str:
    """第一版 → 1, A3版 → A3."""
    bare = "".join(printed.strip("第版 ").split()).translate(_WIDTHS)
    if bare and all(char in _NUMERALS for char in bare):
        value = 0
        for char in bare:
            value = (value or 1) * 10 if char == "十" else value + _NUMERALS[char]
        return str(value)
    return bare.upper().lstrip("0") or bare
