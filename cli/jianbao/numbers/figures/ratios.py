"""Ratios by their name: a figure behind 容积率 or 市盈率 has no unit and is a ratio, with what bounds it between."""

from __future__ import annotations

from typing import Final

from ...text.patterns import late

_NAMED: Final = late(
    r"(?:容积率|市盈率|市净率|系数|比值|市销率|更替率|生育率)"
    r"[为是在：:，,≥≤>＞<＜=大小高低不等多少于且并或与和至到—～~0-9.．\-]{0,18}$"
)


def stands_before(text: str, start: int) -> bool:
    """Whether the name of a ratio stands before the figure that begins at `start` (容积率大于1.0且不高于2.2)."""
    window = text[max(0, start - 22) : start]
    if "率" not in window and "系数" not in window and "比值" not in window:
        return False
    return _NAMED.search(window) is not None
