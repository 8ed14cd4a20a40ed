"""Traditional characters: a text in them is read as a simplified one, and told as it is printed.

So no other room and no lexicon file has to know them (numerals aside, which mix). The letters stand in
`lexicon/traditional_letters.tsv`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from msgspec.structs import replace

from ..lexicon import cells
from ..text.patterns import late
from .find import Find

_EVERYWHERE: Final = tuple("為個億萬較達長國會點減漲總額")
"""What no longer traditional text with figures does without, and no simplified one has."""
_HEAD: Final = 400
"""Characters in which other frequent letters are looked for too."""
_FREQUENT: Final = late(
    "[個兩萬億點時後歲戶間週節號鐘約較達過這來們會國為長總額減漲與於數東車條張輛項餘圓幣學開關電產業務員對現經發書場處無從機動區將應"
    "當問題實際價買賣錢銀農種類層樓棟單雙隻顆筆臺灣華語強曆禮聖慶歐鎊負氣熱溫攝連續內進運訊寫錄頁頃畝噸內難藥醫館導義觀眾]"
)
_WINDOW: Final = 400
"""Characters before a figure in which its words are looked for."""


@cache
def _table() -> dict[int, str]:
    return {ord(word): letter for word, letter in cells("traditional_letters", "word", "simplified")}


def is_traditional(text: str) -> bool:
    """Whether `text` is printed in traditional characters, at least in part."""
    return _FREQUENT.search(text, 0, _HEAD) is not None or any(sign in text for sign in _EVERYWHERE)


def simplified(text: str) -> str:
    """`text` with the simplified character for each traditional one; as long as `text`.

    >>> simplified("失業率較上月減少")
    '失业率较上月减少'
    """
    return text.translate(_table())


def reprint(printed: str, read: str, finds: Sequence[Find]) -> None:
    """Puts what was told of `read`, the simplified text, back into the characters of `printed`, in place."""
    for find in finds:
        begin, end = max(0, find.start - _WINDOW), find.end + 60
        told, source = read[begin:end], printed[begin:end]
        if find.unit_text:
            unit_text = _reprinted(find.unit_text, told, source)
            if find.unit and find.unit_text.endswith(find.unit):  # a classifier, as printed
                find.unit = unit_text[len(unit_text) - len(find.unit) :]
            find.unit_text = unit_text
        if find.subject:
            find.subject = _reprinted(find.subject, told, source)
        if find.period:
            find.period = replace(find.period, text=_reprinted(find.period.text, told, source))
        if find.comparison and find.comparison.against:
            find.comparison = replace(find.comparison, against=_reprinted(find.comparison.against, told, source))


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
