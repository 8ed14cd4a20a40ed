"""Days as a notice prints them, found in folded text, and read to ISO 8601."""

from __future__ import annotations

from functools import cache

from ..numbers import times
from .widths import tidy

_HAN_YEAR = "[〇○零Oo0一二三四五六七八九]{4}"
_HAN_TENS = "[〇零一二三四五六七八九十廿卅]{1,3}"
YEARLY = (
    r"(?:\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?[日号]"
    rf"|{_HAN_YEAR} ?年 ?{_HAN_TENS} ?月 ?{_HAN_TENS} ?日"
    r"|(?<![\d.-])\d{4}(?:- ?\d{1,2}- ?\d{1,2}|\. ?\d{1,2}\. ?\d{1,2}|/\d{1,2}/\d{1,2})(?![\d.-]?\d))"
)
"""A day with its year, in folded text: 2023年5月1日, 二○二三年五月一日, 2023-05-01, 2023.5.1."""
YEARLESS = (
    rf"(?:(?<!\d)\d{{1,2}} ?月 ?\d{{1,2}} ?[日号]|(?<![〇零一二三四五六七八九十廿卅]){_HAN_TENS} ?月 ?{_HAN_TENS} ?日)"
)
"""A day without a year: 5月1日."""
MONTH_END = r"(?:\d{4} ?年 ?\d{1,2} ?月 ?底)"
"""2023年12月底."""
DAY = rf"(?:{YEARLY}|{YEARLESS}|{MONTH_END})"
CLOCK = r"(?:[ (]{0,2}(?:[上下中]午|早|晚上?|凌晨)?[ )]{0,2}(?:\d{1,2}|[零一二三四五六七八九十]{1,3}) ?(?:[时点](?: ?\d{1,2} ?分|整|半)?|[:：]\d{2}(?::\d{2})? ?时?)(?: ?许)?)"
"""An hour that follows a day: 17时00分, 上午9:30, 下午3点半."""
WEEKDAY = r"(?: ?\((?:星期|周)[一二三四五六日天]\))"


def iso(words: str, near: str | None = None, ahead: bool = False) -> str | None:
    """The day that `words` (a match of `DAY`) name; None for a day that is none, or without year and nothing to tell it.

    A day without a year is resolved from `near` (an ISO day) on: what a notice asks for lies ahead, or, unless it must be
    `ahead`, shortly behind.
    """
    plain = tidy(words)
    anchor = NOWHERE if near is None else _anchor(near, ahead)
    reading = times.read(plain, anchor)
    if reading is None or reading.kind != "date" or reading.length != len(plain):
        return None
    value = reading.value
    return value if isinstance(value, str) and len(value) == 10 and value[0] != "-" else None


NOWHERE = times.Anchor()


@cache
def _anchor(near: str, ahead: bool) -> times.Anchor:
    """That day, or the first of the month before: a period may have begun shortly before the notice was signed."""
    year, month = int(near[:4]), int(near[5:7])
    if ahead:
        return times.Anchor(day=(year, month, int(near[8:])), future=True)
    return times.Anchor(day=(year - (month == 1), month - 1 or 12, 1), future=True)
