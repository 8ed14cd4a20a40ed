"""Whether a numeral may be the head of a time, told by the letters that touch its end: most numerals are none."""

from __future__ import annotations

from typing import Final

from ...text.patterns import late

MAY_FOLLOW: Final = frozenset(
    "年月日号天周星礼旬季时小分秒刻岁世点半至到-—–~～、/:： 　'’－上下早晚凌清中夜傍后前载寒暑工交学财大赛钟／∶昼aApP"
)
"""What stands behind the numeral of a time."""
MAY_FOLLOW_GE: Final = frozenset("月小多半工交季星礼学世个钟")
"""What stands behind it and 个 (3个月)."""
MAY_END: Final = frozenset("点.．，,")
"""What the numeral itself may end in, whatever follows (7点, 2031.3.)."""
_WITHIN: Final = late(
    r"[0-9]{4}\.[0-9]{1,2}\.|[0-9０-９]{1,2}点[0-9０-９]{2}|[一二三四五六七八九十两]{1,3}点[二三四五]?十"
)
"""What shows a time in the midst of it (2031.3.5, 8点20, 八点二十)."""
_YEN: Final = frozenset("元圆币")


def may_be_time(text: str, start: int, end: int) -> bool:
    """Whether a time may begin with the run of numeral characters `text[start:end]`."""
    follow = text[end : end + 1]
    if follow == "个":
        return text[end + 1 : end + 2] in MAY_FOLLOW_GE
    if follow == "日" and text[end + 1 : end + 2] in _YEN:
        return False  # 500日元
    return (
        follow in MAY_FOLLOW
        or text[end - 1] in MAY_END
        or (end - start > 3 and _WITHIN.match(text, start, end) is not None)
    )
