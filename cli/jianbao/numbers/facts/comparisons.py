"""What a change is measured against."""

from __future__ import annotations

from typing import Any, Final

from ...lexicon import read
from ...records import Comparison
from ...text.patterns import late
from ..find import Find
from .words import Words, listed

_LAST_YEAR: Final = late(r"(?:上年|去年|上一年|上年度)(?:的)?(?:同期|同月|同季|同日|同季度)(?:水平)?")
_LAST_PERIOD: Final = late(r"(?:上|上个|上一|上一个)(?:月|季|季度|周|期|交易日)|前一?(?:天|日|月|周|个?交易日)|昨日")
_TIME: Final = late(
    r"(?:上年|去年|前年|上一?年度?|今年|年初|(?:上|上个|本|前|今)(?:月|季度?|周|半年|世纪)|“[一二三四五六七八九十]{1,3}”(?:期末|末期|末|初期|初|时期|期间|期)?|[上前]一?个?交易日|前一?(?:天|日|周)|昨[日天]|疫情前"
    r"|[前头第]?[0-9０-９〇○零一二三四五六七八九十两]{1,4}(?:年代|年|月份?|季度|日|号|个月|天|周)?(?:至|到|[-—～])?)+"
    r"(?:的?同[期月日季]|年?[初末底]|年?以?前|时|水平|预算(?:执行)?数?|预[测计](?:值|数|水平)?|预期(?:值|水平)?(?!寿)|预估值?|决算数?|计划数?|实际)*"
)


def against(words: str) -> tuple[dict[str, Any], str]:
    """The basis that 比…, 较… or 与…相比 names, and what of the words is no basis any more: 比上年|利润|增长.

    >>> against("较上年末")
    ({'basis': 'against', 'against': '上年末'}, '')
    """
    named = words[1:].removesuffix("相比").strip("的 ")
    time = _TIME.match(named)
    noun = named[time.end() :] if time else ""
    if noun:
        named = time[0] if time else named
    if _LAST_YEAR.fullmatch(named):
        return {"basis": "year-on-year"}, noun
    if _LAST_PERIOD.fullmatch(named):
        return {"basis": "period-on-period"}, noun
    return {"basis": "against", "against": named}, noun


_CHANGES: Final = Words(listed("change_verbs", "", column="needs"))
_HOW: Final = late("的?(?:正|高速|快速|较快|显著|大幅|稳定)?")
_CLOSED: Final = frozenset("。，,；;、！“”\n ")
_NAMED: Final[dict[str, dict[str, Any]]] = {
    row["word"]: {"direction": row["direction"]} for row in read("change_verbs")
}
_GREW: Final = {word: Comparison(**direction) for word, direction in _NAMED.items()}


def behind(text: str, find: Find) -> Comparison | None:
    """A change that is told behind its figure: 15%以上|的增长; and that of a ratio which is a verb itself: 翻一番."""
    if find.kind in ("percent", "ratio") and text.startswith("的", find.end):
        how = _HOW.match(text, find.end)
        begin = how.end() if how else find.end
        verb = _CHANGES.starting(text, begin, len(text))
        return _GREW[verb] if verb and text[begin + len(verb) : begin + len(verb) + 1] in _CLOSED | {""} else None
    return _GREW["翻"] if find.kind == "ratio" and text[find.start] == "翻" else None


SURPASSING: Final = (*(word.text for word in listed("change_verbs", "object", column="needs")), "高出", "多出")
"""Words with what they surpass behind them; the last two also with it before them, or told nowhere: 比全省高出2元."""
_EXCEEDING: Final = late(f"(.*?)(?<!不)({'|'.join(SURPASSING)})(.{{0,14}})")
_FIGURES: Final = "0123456789.０１２３４５６７８９．%％ "
_MORE: Final = late(r"(.*?)比(.{1,12}?)(多|少)(.{1,2})")


def exceeding(phrase: str) -> tuple[str, Comparison | None] | None:
    """增速|高于|全省 before 2个百分点, 比去年|多|生产 before 200辆: the indicator, and what it surpasses or falls short of.

    >>> exceeding("增速高于全省")
    ('增速', Comparison(basis='against', against='全省', direction='up'))
    """
    found = _EXCEEDING.fullmatch(phrase) if "于" in phrase or "高出" in phrase or "多出" in phrase else None
    if found:
        if not found[3].strip(_FIGURES):  # 容积率大于|1.0|小于2.5
            return found[1], None
        return found[1], Comparison(**against("比" + found[3])[0], **_NAMED[found[2]])
    found = _MORE.fullmatch(phrase)
    if not found:
        return None
    return found[1], Comparison(**against("比" + found[2])[0], **_NAMED[found[3]])
