"""What the words of a sentence say of a figure from further off: a bound that a verb with its modal parts from it, and
the currency of a bare 元.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from ..text.patterns import late
from .find import Find

_APART: Final = {
    "最多": "at-most",
    "至多": "at-most",
    "顶多": "at-most",
    "至少": "at-least",
    "最少": "at-least",
    "起码": "at-least",
}
# A modal and one verb stand between, and nothing else: 最多可填报8个志愿, 至少要交纳30元.
_MODAL_AND_VERB: Final = late("(?:只?可以?|只?能够?|需要?|须|必须|应当?|应该|要|得|会|将)(?![以能会员议])[一-鿿]{0,3}")
_LONGEST: Final = 6
_BOUNDED: Final = frozenset({"money", "percent", "percentage-point", "count", "measure", "duration", "ratio", "age"})


def bounds_apart(text: str, finds: list[Find]) -> None:
    """Gives the figures that a verb with its modal parts from 最多 or 至少 what that says of them, in place."""
    starts: list[int] = []
    for word, says in _APART.items():
        place = text.find(word)
        while place >= 0:
            starts = starts or [find.start for find in finds]
            end = place + len(word)
            at = bisect_left(starts, end)
            if at < len(finds) and end < starts[at] <= end + _LONGEST:
                _bound(finds[at], says, text[end : starts[at]])
            place = text.find(word, end)


def _bound(find: Find, says: str, between: str) -> None:
    if find.approx or find.value is None or find.kind not in _BOUNDED or not _MODAL_AND_VERB.fullmatch(between):
        return
    find.approx = says
    if says == "at-least":
        find.low = find.value
    else:
        find.high = find.value
    find.by = (*find.by, "bound")


_NAMES: Final = {"TWD": ("台币",), "HKD": ("港币",), "MOP": ("澳门币",)}
"""Currencies whose main unit is a 元, by the names that stand before a figure with 元 behind it (新台币3821.5亿元)."""
_LEADS: Final = tuple(name for names in _NAMES.values() for name in names)
_FAR: Final = 120
"""Characters from a figure that names its currency to the last one that takes it."""
_ENDS: Final = late("[。！？；\n]")
_CHANGES: Final = late("人民币|约合|折合|相当于|兑|[美欧日港]元|大陆|内地|[（(]约?$")


def currencies(text: str, finds: list[Find]) -> None:
    """A bare 元 is of the currency that stands before a figure of the same sentence or the one before, in place.

    新台币3821.5亿元，其中现金200亿元: both are of Taiwan. Where another currency is spoken of between, it is yuan.
    """
    if "币" not in text or not any(name in text for name in _LEADS):
        return
    code, last = "", 0
    for find in finds:
        if find.kind != "money":
            continue
        words = text[find.start : find.end]
        if (
            find.unit in _NAMES
            and words.rstrip("以上下内左右起").endswith("元")
            and any(name in words for name in _NAMES[find.unit])
        ):
            code, last = find.unit, find.end
        elif (
            code
            and find.unit == "CNY"
            and _is_bare(words, find.unit_text or "")
            and _goes_on(text[last : find.start], code)
        ):
            find.unit = code
        else:
            code = ""


def _is_bare(words: str, unit_text: str) -> bool:
    return "元" in unit_text and "人民币" not in words and "￥" not in words and "¥" not in words


def _goes_on(between: str, code: str) -> bool:
    """Whether the words behind a figure leave the currency as it is: no other is named, and no sentence ends (of
    Taiwan, whose papers say 新台币 once, at most one)."""
    if len(between) > _FAR or _CHANGES.search(between):
        return False
    return len(_ENDS.findall(between)) < (2 if code == "TWD" else 1)
