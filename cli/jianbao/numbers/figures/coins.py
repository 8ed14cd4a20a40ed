"""What goes on behind a unit: coins behind money (50元6角三分), decimals as they are spoken (一米八三, 三块五)."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from ...text.patterns import late
from ..numerals import Exact, ratio, simple
from . import units
from .quantities import Quantity
from .runs import parse

_FEW: Final = "0-9０-９一二三四五六七八九两十壹贰叁肆伍陆柒捌玖拾貳參"
_PRICED: Final = "(?=一[斤公个只条两张份碗本件把袋瓶])"  # 三毛五一斤
_COINS: Final = late(
    rf"又?(?:零?(?P<j>[{_FEW}]+)[角毛](?:钱)?)?"
    rf"(?:零?(?P<f>[{_FEW}]+)(?:美分|分钱|分|欧分|便士)|(?<=[角毛])(?P<g>[1-9一二三四五六七八九])(?:{_PRICED}|(?![{_FEW}.．百千万亿])))?"
)
"""What may stand behind a whole amount: 角 and 分; 五 of 三块二毛五 too."""
FIRST: Final = frozenset("又零0123456789０１２３４５６７８９一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾貳參")
_WHOLE, _TENTH = frozenset("元块圆镑"), frozenset("角毛")
_COINED: Final = frozenset(("CNY", "USD", "EUR", "GBP"))


def of(text: str, made: Quantity, word: str) -> Quantity:
    """The amount `made` with unit `word`, with the coins behind it."""
    if made.unit not in _COINED or made.value is None:
        return made
    if word[-1] in _TENTH:
        return _cents(text, made)
    if word[-1] not in _WHOLE:
        return made
    coins = _coins(text, made)
    return coins if coins.end > made.end or word != "块" else spoken(text, made, 1)


def _coins(text: str, made: Quantity) -> Quantity:
    match = _COINS.match(text, made.end)
    if match is None or not (match["j"] or match["f"]) or made.value is None:
        return made
    if match["f"] in ("十", "拾") and match[0].endswith("十分"):
        return made  # 花了10元十分便宜
    value: Exact = made.value
    for name, worth in (("j", 10), ("f", 1), ("g", 1)):
        if match[name]:
            run = parse(match[name])
            if not isinstance(run.value, int) or run.length != len(match[name]):
                return made
            value = value + ratio(run.value * worth, 100)
    end = match.end()
    if match["g"] and units.find(text, end) is not None:
        end, value = end - 1, value - ratio(parse(match["g"]).value or 0, 100)
    return replace(made, end=end, value=simple(value))


_CENTS: Final = late(
    rf"零?(?P<f>[{_FEW}])(?:分(?:钱)?|(?P<bare>)(?:{_PRICED}|(?![{_FEW}.．百千万亿]|(?![的了])[\u4e00-\u9fff])))"
)


def _cents(text: str, made: Quantity) -> Quantity:
    """两角五分, 三毛五: 0.25, 0.35."""
    match = _CENTS.match(text, made.end)
    if match is None or made.value is None or made.unit_text not in ("角", "毛"):
        return made
    run = parse(match["f"])
    if not isinstance(run.value, int) or run.value > 9:
        return made
    if match["bare"] is not None and units.find(text, match.end()) is not None:
        return made  # 三毛五个
    return replace(made, end=match.end(), value=simple(made.value + ratio(run.value, 100)))


_SPOKEN: Final = late("(?:[一二三四五六七八九]{1,2}|[0-9]{1,2})(?![0-9０-９.．十百千万亿])")
_HAN_DIGITS: Final = "〇一二三四五六七八九"


def spoken(text: str, made: Quantity, most: int) -> Quantity:
    """一米八三, 1米85, 三块五: up to `most` digits behind the unit are its decimals, where nothing counts with them."""
    match = _SPOKEN.match(text, made.end)
    if match is None or made.value is None:
        return made
    digits = "".join(str(_HAN_DIGITS.find(letter)) if letter in _HAN_DIGITS else letter for letter in match[0][:most])
    end = made.end + len(digits)
    if units.find(text, end) is not None:
        return made
    return replace(made, end=end, value=simple(made.value + ratio(int(digits), 10 ** len(digits))))
