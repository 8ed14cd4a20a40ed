"""Runs: a stretch of numeral characters in a text, read once and remembered."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

import msgspec

from ...text.patterns import late
from ..numerals import LONGEST, NUMERAL, SCALES, STEPS, Exact, Numeral, read, simple, times

DIGITS_AND_STEPS: Final = "0-9０-９零〇○Ｏ◯一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟貳參叄陸兩萬億廿卅卌"
TAIL: Final = DIGITS_AND_STEPS + "O点點多余餘几幾来來.．·兆"
"""Characters that a numeral may go on with; a thousands mark only with its three digits (MARKED)."""
MARKED: Final = rf"(?:[,，][0-9０-９]{{3}}(?![0-9０-９])[{TAIL}]*)*"

HEADS: Final = DIGITS_AND_STEPS + "几幾数數上好"
RUN: Final = late(f"[{HEADS}][{TAIL}]*{MARKED}")
"""A stretch of numeral characters: always the whole stretch."""
LETTERS: Final = frozenset(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ"
)
DIGITS: Final = frozenset("0123456789０１２３４５６７８９")
BLANK: Final = frozenset(" 　")
OPEN: Final = frozenset('（([〔［【<《“"「『')
HAN_FIRST: Final = frozenset("一二两三四五六七八九十百千万亿零〇○Ｏ◯壹贰叁肆伍陆柒捌玖拾佰仟廿卅卌貳參叄陸兩萬億")
"""Chinese characters that a numeral may begin with."""

FORMAL: Final = frozenset("壹贰叁肆伍陆柒捌玖拾佰仟貳參叄陸")
"""Digits and steps as on cheques."""
LIVELY: Final = frozenset("陆陸伍肆參拾")
"""Those of them that are also words and names (大陆, 队伍)."""
_NUMERAL: Final = late(NUMERAL)
_ARABIC: Final = DIGITS
_REST: Final = "多余餘来來几幾"
_BARE: Final = frozenset(STEPS) - {"十", "拾"} | frozenset(SCALES)
_SCALES_ALONE: Final = frozenset("万亿")
_SCALE: Final = late("[万亿萬億兆]+(?=[多余餘来來]?$)")
_ABOUT: Final = {"百十": 110}  # some hundred
_NO_NUMERALS: Final = frozenset(("千百",))  # hundreds and thousands
_LOOSE: Final = late("[十百千万亿萬億][1-9１-９]$")
_KNOWN: Final[dict[str, Run]] = {}
_ROOM: Final = 50_000


class Run(msgspec.Struct, frozen=True, gc=False):
    """What stands at the beginning of a run.

    `length` characters are the numeral; `value low high approx` what it says. `arabic`: it begins with an Arabic digit;
    `bare`: only steps and scales, the digit before them left out in print (亿元以上, 近百个); `scale`: the scale printed at
    its end (亿 of 2174.2亿).
    """

    length: int
    value: Exact | None
    low: Exact | None
    high: Exact | None
    approx: str | None
    arabic: bool
    bare: bool
    scale: str

    @property
    def readable(self) -> bool:
        """Whether it says a number at all."""
        return self.value is not None or self.low is not None


def parse(run: str) -> Run:
    """The numeral that a run begins with. Runs are remembered; what is longer than any numeral is not read."""
    known = _KNOWN.get(run)
    if known is None:
        known = _parse(run)
        if len(run) <= LONGEST:
            if len(_KNOWN) >= _ROOM:
                _KNOWN.clear()
            _KNOWN[run] = known
    return known


def _parse(run: str) -> Run:
    return _arabic(run) or _any(run)


def _arabic(run: str) -> Run | None:
    """2174, 2174.2, 2174.2亿: the most frequent numerals, read without a pattern; None for all others."""
    scale = run[-1] if run[-1] in _SCALES_ALONE else ""
    digits = run[:-1] if scale else run
    whole, point, part = digits.partition(".")
    if len(run) > LONGEST or not digits.isascii() or not whole.isdecimal() or (point and not part.isdecimal()):
        return None
    value = simple(Decimal(digits)) if point else int(whole)
    return Run(len(run), times(value, SCALES[scale]) if scale else value, None, None, None, True, False, scale)


def _any(run: str) -> Run:
    match = _NUMERAL.match(run)
    if match is None:
        return Run(1, None, None, None, None, False, False, "")
    words = match[0]
    if words in _NO_NUMERALS:
        return Run(len(words), None, None, None, None, False, False, "")
    if words in _ABOUT:
        return Run(len(words), _ABOUT[words], None, None, "about", False, False, "")
    if words[-1] in DIGITS and _LOOSE.search(words):
        words = words[:-1]  # 12万 of 12万5: what stands behind that 5 decides
    number = read(words)
    if number is None or _not_round(words, number):
        front = _without_rest(words)
        if front and front != words:
            words, number = front, read(front)
    for cut in (1, 2, 3):  # 七十百 is 七十, and what begins another word
        if number is None and len(words) > cut and words[0] not in _ARABIC:
            words, number = (words[:-cut], read(words[:-cut])) if read(words[:-cut]) else (words, None)
    if number is None:
        return Run(len(words), None, None, None, None, words[0] in _ARABIC, False, "")
    plain = words.strip(_REST)
    scale = _SCALE.search(words)
    return Run(
        len(words),
        *number,
        words[0] in _ARABIC,
        all(letter in _BARE for letter in plain),
        scale[0] if scale else "",
    )


def _without_rest(words: str) -> str:
    for place, letter in enumerate(words):
        if letter in _REST and place:
            return words[:place]
    return words


def _not_round(words: str, number: Numeral) -> bool:
    """3多, 25余: no numeral leaves a rest behind its last digit, unless a scale stands there."""
    if words[-1] not in _REST or number.approx not in ("over", "about"):
        return False
    value = number.value
    return not isinstance(value, int) or value % 10 != 0
