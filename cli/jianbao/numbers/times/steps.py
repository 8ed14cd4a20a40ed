"""Words that lead from the present unit of the calendar to another: 上周, 下下个月, 上一个季度, 这个周末, 上1年, 本月.

They are formed freely (one or more 上 or 下, a word for one, a unit), so a grammar reads them and no list.
"""

from __future__ import annotations

from typing import Final

from ...text.patterns import late

HEADS: Final = "上下本这"
SECONDS: Final = {
    **dict.fromkeys("上下", "上下一1１个周星礼月季年"),
    "本": "周星礼月季年",
    **dict.fromkeys("这", "个一周星礼"),
}
"""By the first letter of such a word the second ones that it may have."""

# The letters behind a unit show another word: 上|周围, 线上|年产, 赏|月亮. Fewer make one behind 本 and 这.
_WEEK: Final = (
    "周(?:(?<=[本这]周)(?![围边转密期])"
    "|(?<![本这]周)(?![围边转折密知游庄村期岁年]|长(?![江沙春三假安城期征])|全(?![国市省县区球线面场天体部])|(?<=上周)到))"
)
_YEAR: Final = "年(?:(?<=[本下]年)(?![级龄轻])|(?<![本下]年)(?![轻货画产纪龄级代夜均半]))度?"
_UNITS: Final = (
    rf"(?P<X>周?周末)|(?P<W>{_WEEK}|星期|礼拜)|(?P<R>月(?![球亮台薪牙饼])份?)"
    rf"|(?P<Q>季度|(?<=本)季(?![节风]))|(?P<H>(?<=个)半年)|(?P<r>{_YEAR})"
)
BEHIND: Final = "".join({letter for letter in _UNITS if letter >= "一"})
"""The letters that have to be seen behind such a word."""

_STEP: Final = late(
    rf"(?:(?P<back>上{{1,3}})|(?P<on>下{{1,3}})|(?P<this>这)|本)(?P<one>[一1１]?个|[一1１])?(?:{_UNITS})"
)


def step_at(text: str, place: int) -> tuple[str, str, str] | None:
    """The word at a place, its kind as in `tokens`, and how many units it leads on (`before`, `after`: from what is told)."""
    found = _STEP.match(text, place)
    if found is None:
        return None
    kind, one, steps = found.lastgroup or "", found["one"] or "", len(found["on"] or "") - len(found["back"] or "")
    if not steps and not _says_this(kind, one, bool(found["this"])):
        return None
    if kind == "H":
        return found[0], kind, f"{steps:+d}"
    if kind in "Rr" and steps in (-1, 1) and (kind == "r" or steps < 0):
        return found[0], kind, "before" if steps < 0 else "after"
    return found[0], kind, str(steps)


def _says_this(kind: str, one: str, this: bool) -> bool:
    """Of the present unit: 本 stands directly before it, 这 too or with 个; 这一年 is the one told, 这一个月 is a count."""
    if not this:
        return not one and kind != "H"
    if one == "个":
        return kind in "XWRQ"
    return kind in "XW" and one in ("", "一")
