"""Keeps the anchor while a text is read from its head to its end, and remembers what has been read."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Final

from ...text.patterns import late
from .calendar import days_between, exists
from .ranges import POINTING
from .read import read as _read
from .reading import Anchor, Day, Reading
from .surroundings import counts, is_other, with_tail
from .tokens import NUMERALS as _NUMERALS
from .tokens import PATTERN, may_begin

_MOST: Final = 16384
"""Readings that are remembered; a newspaper has some thousands of different time expressions a year."""

# 将 as in 将其 marks an object, not the future; 即将, 计划, 预计 … speak of what is to come; so does 报名截止, while 截止 at the head
# of a clause says 截至.
_FUTURE: Final = late(
    "计划|预计|拟|力争|争取|有望|将(?![其他她它该此这那上下本])|明年|未来|届时|确保|(?<=.)截止|为止|目标"
)
_TOLD: Final = late(".{0,8}?(?:发表|公布|发布|宣布|披露|报道|透露|指出|刊登|通报)")
"""28日|公布的报告预计: the day on which it was told is past."""
_SENTENCE: Final = late("[。！？\\n]")
_CLAUSE_END: Final = late("[，。；！？\\n]")
_CLAUSE: Final = late("[^，。；！？\\n]*")  # read backwards
_BEFORE, _AFTER = 40, 25
"""Characters looked at before and behind an expression, at most; a clause is seldom longer."""

# 年底通车 is to come, 年底余额 and 年底已通车 are past.
_PLANS: Final = late(
    "完工|完成|竣工|交付|投产|投用|投运|达产|启用|封顶|合龙|贯通|通车|开工|开业|开馆|建成|建好|实现|上市|亮相|入住|运营|开通"
)
_PAST: Final = late("[已曾了]|去年|余额")
_HOLIDAYS: Final = ("黄金周", "长假", "假期", "小长假")
_COUNTED_DAYS: Final = frozenset(day + part for day in "今昨明前后" for part in "天日晚早晨夜")
_NEWS: Final = late("(?<![通资音简短快])讯(?![息飞号])")  # 本报讯: another piece of news begins
_FAR, _FRESH = 2000, 10
"""A dateline holds for so many characters behind it, and where it is so many days old at most."""

_EVERY: Final = ("每个月", "每年", "每年的", "每月", "每月的", "历年", "常年", "每逢", "每到")
_COUNTS: Final = frozenset("起满期计为达隔逾限需刑判时")  # 公示期|3日, 需|3日, 历时|3日
_LASTS: Final = ("历时", "用时", "耗时", "费时")
_EXPECTS: Final = ("预计", "估计")  # 预计|26日发货
_BASES: Final = frozenset("比较与同")
_COMPARES: Final = frozenset("比较与同跟于")
_DEGREES: Final = frozenset("高低优慢快大小多少好强差长短早晚")
_HISTORY: Final = late("的?(?:悠久)?(?:历史|文明|建城史|建县史|沧桑)")
_RECENT: Final = 4
"""Months for which last month's figures may still be told."""


@cache
def _matcher() -> Callable[[str, int], re.Match[str] | None]:
    return re.compile(PATTERN).match


@lru_cache(maxsize=_MOST)
def read(words: str, anchor: Anchor) -> Reading | None:
    """The time expression at the head of `words`, resolved against `anchor`; None if there is none."""
    reading: Reading | None = _read(words, anchor)
    return reading if reading is None else with_tail(reading, words)


class Reader:
    """The anchor of one text: its day of publication, and what the sentence has said before. Times are taken in their order."""

    __slots__ = (
        "_dated",
        "_dateline",
        "_day",
        "_last",
        "_month",
        "_months",
        "_near",
        "_paragraph",
        "_plain",
        "_seen",
        "_span",
        "_spoken",
        "_told",
        "_year",
    )

    def __init__(self, day: str | None) -> None:
        self._plain = Anchor(_day(day))
        self._seen = 0
        self._told: int | None = None
        self._day: Day | None = None  # the last day told in the paragraph
        self._months: tuple[Day, Day] | None = None  # the last month told that a text of today may be about
        self._dateline: tuple[int, int, int] | None = None
        self._dated = 0  # where the dateline ends
        self._paragraph = 0  # where the paragraph ends, once it is known
        self._spoken: int | None = None  # the one year that the paragraph speaks of; 0: several
        self._span: tuple[Day, Day] | None = None  # the last stretch of time told in the paragraph
        self._forget()

    def at(self, text: str, start: int) -> Reading | None:
        """The reading of the time that begins at `start`; None if none does."""
        found = _matcher()(text, start)
        return None if found is None else self.take(text, start, found.end())

    def take(self, text: str, start: int, end: int) -> Reading | None:
        """The reading of the time at the head of `text[start:end]` (what PATTERN matched there); None if it is none."""
        words = text[start:end]
        if words[0] not in _NUMERALS and not may_begin(words):
            return None
        reading = read(words, self._plain)
        if reading is not None and reading.tail and counts(text, start + reading.length):
            words = words[: reading.tail]  # 8点|20人
            reading = read(words, self._plain)
        if reading is None:
            return None
        if is_other(reading, text, start):
            if reading.by == "festival" and text.startswith(_HOLIDAYS, start + reading.length):
                self._holidays(reading, text, start)
            return None
        if _SENTENCE.search(text, self._seen, start):
            self._go_on(text, start)
        if self._dateline and words[:2] in _COUNTED_DAYS and self._is_of_dateline(text, start):
            reading = read(words, Anchor(self._dateline)) or reading
        if reading.open and (self._last == 31 or not self._beyond(reading)):
            # 新华社5月2日电: the 28日 behind it is that of April, whatever the day of publication
            day = self._dateline if reading.by in ("day-of-month", "clock") else None
            reading = read(words, self._anchor(text, start, start + reading.length, day)) or reading
        self._seen = start
        if reading.value is None and words[0] == "前":
            return None  # 前一天 of which nothing is known
        if reading.by == "year" and str(reading.value) < "1900" and _HISTORY.match(text, start + reading.length):
            return _counted(reading)
        if reading.first is not None:
            self._remember(reading, words, _compared(text, start))
            if reading.grain == "day" and text[start + reading.length : start + reading.length + 1] in ("电", "讯"):
                self._date_by(reading.first)
                self._dated = start + reading.length
        return reading

    def _is_of_dateline(self, text: str, start: int) -> bool:
        """Whether 今日, 昨日 are counted from the dateline: a fresh one, and no other piece of news has begun behind it."""
        today = self._plain.day
        if self._dateline is None or start - self._dated > _FAR or _NEWS.search(text, self._dated + 1, start):
            return False
        return today is None or 0 <= days_between(self._dateline, today) <= _FRESH

    def _go_on(self, text: str, start: int) -> None:
        """A sentence has begun: what the one before has said is forgotten, and in a new paragraph what that has said."""
        self._forget()
        if start <= self._paragraph:
            return
        if text.find("\n", self._seen, start) >= 0:
            self._day = self._spoken = self._span = None
        end = text.find("\n", start)
        self._paragraph = end if end >= 0 else len(text)

    def _forget(self) -> None:
        self._year: int | None = None
        self._month: tuple[int | None, int] | None = None
        self._last = 31  # the last day that may be of that month
        self._near: tuple[Day, Day] | None = None

    def _holidays(self, reading: Reading, text: str, start: int) -> None:
        """国庆黄金周: the days of the sentence are of its month."""
        if _SENTENCE.search(text, self._seen, start):
            self._go_on(text, start)
        self._seen = start
        if reading.first is not None and reading.first[1] and 0 < (reading.first[2] or 0) < 4:
            self._month = reading.first[0], reading.first[1]

    def _date_by(self, day: Day) -> None:
        """The dateline ends here: days told by themselves are reckoned from its day, no more from its month.

        Where its year is not known, those up to its day are of its month.
        """
        year, month, number = day
        self._day = None
        if year and month and number:
            self._dateline, self._month = (year, month, number), None
        elif number:
            self._dateline, self._last = None, number

    def _beyond(self, reading: Reading) -> bool:
        """Whether it is a day of another month than that of a dateline without its year."""
        return reading.by == "day-of-month" and reading.first is not None and (reading.first[2] or 0) > self._last

    def _anchor(self, text: str, start: int, end: int, day: tuple[int, int, int] | None = None) -> Anchor:
        told_before = _CLAUSE.match(text[start - _BEFORE if start > _BEFORE else 0 : start][::-1])
        before = told_before[0][::-1] if told_before else ""
        stop = _CLAUSE_END.search(text, end, end + _AFTER)
        cut = stop.start() if stop else end + _AFTER
        if before.endswith(_EVERY):
            return Anchor()  # 每年3月: no year is meant
        counted = before[-1:] in _COUNTS and (
            before.endswith(_LASTS) if before[-1] == "时" else not before.endswith(_EXPECTS)
        )
        future = _FUTURE.search(before) is not None or (
            _FUTURE.search(text, end, cut) is not None and _TOLD.match(text, end, cut) is None
        )
        future = future or (text[end - 1] == "起" and text.startswith(("，将", "，拟"), end))  # 自5月1日起，将免费开放
        year, near, told, letter = self._year, self._near, None, text[start]
        if letter == "上":
            if before[-1:] not in _BASES and text[start + 1] != "年":  # 7月份指数比|上月|高; but 去年5月开业，|上月|…
                year = near = None
            elif self._months is not None and "月" in text[start + 1 : start + 4] and text[start + 1] != "年":
                near = self._months  # 上月, 上个月, 上一个月
        elif letter == "年":
            told = self._spoken or None
            future = future or _is_planned(text, start, before, cut, year is not None)
        elif letter in POINTING:
            told = self._told if letter == "这" else None  # 这一年
            if near is None and self._day is not None:
                near = self._day, self._day  # 当晚22时, a sentence after its day
        if near is None and self._span is not None and text[end - 1] == "期" and not self._is_running(self._span):
            near = self._span  # 上年同期, a sentence after its months
            year = near[1][0] if year is None and letter == "上" else year
        return Anchor(day or self._plain.day, future, year, self._month, near, counted, told)

    def _remember(self, reading: Reading, words: str, before: str) -> None:
        """What later times of the sentence hang on: the year told, a month or day named by itself."""
        first, last = reading.first, reading.last
        if first is None or last is None or (before in _COMPARES and before):
            return
        self._near = (first, last)
        if reading.stated and last[0] is not None and words[:2] != "上年":  # beside the year that is spoken of
            self._year = self._told = last[0]
            if self._spoken != last[0] == first[0]:
                self._spoken = last[0] if self._spoken is None else 0
        grain, by = reading.grain, reading.by
        if grain == "day" and last[2] is not None and by != "festival":
            self._day = last
        if grain != "day" or by == "edge":
            self._span = self._near if first[0] == last[0] else None
            if (grain == "month" or by == "edge") and self._is_recent(last):
                self._months = self._near
        one_month = last[1] is not None and (grain == "day" or first[:2] == last[:2])
        if one_month and by not in ("edge", "festival") and "份" not in words[: reading.length]:
            self._month, self._last = (last[0], last[1] or 1), 31
        elif reading.stated:
            self._month = None

    def _is_running(self, span: tuple[Day, Day]) -> bool:
        """Whether it is the year of publication, which is not yet over."""
        return self._plain.day is not None and span[1] == (self._plain.day[0], 12, 31) and span[0][1:] == (1, 1)

    def _is_recent(self, day: Day) -> bool:
        """Whether statistics told today may be of the month of that day."""
        today, (year, month, _) = self._plain.day, day
        if today is None or year is None or month is None:
            return False
        return 0 <= (today[0] - year) * 12 + today[1] - month < _RECENT


def _is_planned(text: str, start: int, before: str, end: int, dated: bool) -> bool:
    """Whether 年底 at `start` is to come: 年底前, 到年底, 年底通车; `before` it stands in its clause, which ends at `end`.

    Where the sentence is `dated` by a year (2029年动工，年底通车), 前 alone says so.
    """
    behind = text[start + 2 : end]
    if behind.startswith(("前", "之前", "以前")):
        return True
    if dated or text[start + 1] != "底" or _PAST.search(before) or _PAST.search(behind):
        return False
    to = before.endswith(("到", "至")) and not before.endswith("截至")
    return to or _PLANS.search(before) is not None or _PLANS.search(behind) is not None


def _compared(text: str, start: int) -> str:
    """The character before a time if it may compare with it: 高于|去年, 早于|5月; not 成立于|2014年."""
    before = text[start - 1 : start]
    return "" if before == "于" and text[start - 2 : start - 1] not in _DEGREES else before


def _counted(reading: Reading) -> Reading:
    """有1250年历史: four digits that count the years of a history."""
    value = int(str(reading.value)) if isinstance(reading.value, str) and reading.value.isdecimal() else None
    return Reading("duration", "duration", reading.length, value, unit="year", unit_text="年")


def _day(day: str | None) -> tuple[int, int, int] | None:
    parts = (day or "")[:10].split("-")
    if len(parts) != 3 or not all(part.isdecimal() for part in parts):
        return None
    year, month, number = int(parts[0]), int(parts[1]), int(parts[2])
    return (year, month, number) if year and exists(year, month, number) else None
