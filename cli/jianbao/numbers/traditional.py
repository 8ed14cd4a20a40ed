"""Traditional characters: a text in them is read as a simplified one, and told as it is printed (`reprint`).

So no other room and no lexicon file has to know them (numerals aside, which mix). The letters stand in
`lexicon/traditional_letters.tsv`.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from ..lexicon import cells
from ..text.patterns import late

_EVERYWHERE: Final = tuple("為個億萬較達長國會點減漲總額")
"""What no longer traditional text with figures does without, and no simplified one has."""
_HEAD: Final = 400
"""Characters in which other frequent letters are looked for too."""
_FREQUENT: Final = late(
    "[個兩萬億點時後歲戶間週節號鐘約較達過這來們會國為長總額減漲與於數東車條張輛項餘圓幣學開關電產業務員對現經發書場處無從機動區將應"
    "當問題實際價買賣錢銀農種類層樓棟單雙隻顆筆臺灣華語強曆禮聖慶歐鎊負氣熱溫攝連續內進運訊寫錄頁頃畝噸內難藥醫館導義觀眾]"
)


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
