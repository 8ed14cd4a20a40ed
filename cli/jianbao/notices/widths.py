"""Widths and blanks: the forms of one character folded into one, and the blanks of line breaks taken out."""

from __future__ import annotations

import re

# Newspaper systems set notices now in full-width marks, now in ASCII ones; brackets of document numbers come as 〔〕, 【】 and [].
_FOLD: dict[int, int | str] = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_FOLD |= {ord(mark): " " for mark in "\u3000\u00a0\u2002\u2003"}
_FOLD |= {ord(mark): "[" for mark in "〔【［"} | {ord(mark): "]" for mark in "〕】］"}
_FOLD |= {ord(mark): "-" for mark in "—–－−‐‑―"} | {ord(mark): "~" for mark in "～∼〜"}
_FOLD |= {ord("〈"): "《", ord("〉"): "》", ord("℡"): " "}

_BLANK = re.compile(r"\s+")
_LATIN_GAP = re.compile(r"(?<=[A-Za-z])[ \u3000]+(?=[A-Za-z])")


def fold(text: str) -> str:
    """The text with full-width ASCII, brackets, dashes and blanks in one form; every character keeps its place."""
    return text.translate(_FOLD)


def tidy(text: str) -> str:
    """A value as printed, without the blanks that a line break or a broken line left; those between Latin words stay.

    >>> tidy("关于官黎坪 老居委会\\n的通告"), tidy("GTJY2023- 29"), tidy("Sun  Park 小区")
    ('关于官黎坪老居委会的通告', 'GTJY2023-29', 'Sun Park小区')
    """
    kept = _LATIN_GAP.sub("\0", text)
    return _BLANK.sub("", kept).replace("\0", " ")
