"""Numerals: every way a Chinese newspaper prints a number, read to an exact int or decimal.

What other rooms import:

    NUMERAL    regex source, no capturing groups: a whole numeral where it begins, vague ones too (20多万, 十几, 数十, 上百,
               两三, 3万5千, 二十八点五, １，２３４); always takes at least one character, always the whole run
    ARABIC     Arabic digits alone, with thousands marks and decimals, full-width ones too
    HAN        Chinese numerals alone (一百二十万, 二○二三, 壹佰)
    read(words) -> Numeral | None      anything that NUMERAL matches: value, low, high, approx
    exact(words) -> int | Decimal | None    one value (no 几 数 多 余 上, no two neighbouring digits), also with leading zeros
    whole(words) -> int | None         a non-negative integer: 十一, 廿三, 二○二三 (2023), ２０２３, 九七 (97), 05
    ratio(part, of) -> int | Decimal   part / of, cut at twelve significant digits where it has no end

A numeral longer than LONGEST characters is no figure of a newspaper (it is an identifier, or hostile): all readers say None.
All of it is linear in the length of the words. Values are exact; `records.figure` makes JSON numbers of them.
"""

from __future__ import annotations

from decimal import Context, Decimal
from typing import Final, NamedTuple, TypeAlias, Union

from ..text.patterns import late

Exact: TypeAlias = Union[int, Decimal]  # noqa: UP007 - evaluated at run time on Python 3.10

LONGEST: Final = 40
"""Characters of the longest numeral that is read; the longest amounts in words (cheques) have fewer."""

# Chinese digits: plain; in capitals as on cheques (GB/T 15835); traditional and variant forms; zero in its many prints.
DIGITS: Final = {
    **dict(zip("零一二三四五六七八九", range(10), strict=True)),
    **dict(zip("〇壹贰叁肆伍陆柒捌玖", range(10), strict=True)),
    **dict(zip("○Ｏ◯两貳參肆陸", (0, 0, 0, 2, 2, 3, 4, 6), strict=True)),
    "O": 0,
    "兩": 2,
    "贰": 2,
    "弍": 2,
    "弐": 2,
    "叄": 3,
    "叁": 3,
    "弎": 3,
    "弌": 1,
    "幺": 1,
    "俩": 2,
    "仨": 3,
}
STEPS: Final = {"十": 10, "拾": 10, "百": 100, "佰": 100, "陌": 100, "千": 1000, "仟": 1000}
SCORES: Final = {"廿": 20, "卄": 20, "卅": 30, "卌": 40}
SCALES: Final = {"兆": 10**12, "万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}

_D: Final = "0-9０-９"
_DIGIT: Final = "零〇○Ｏ◯一二两三四五六七八九壹贰叁肆伍陆柒捌玖貳參叄陸兩"
_STEP: Final = "十拾百佰千仟廿卅"
_SCALE: Final = "万萬亿億"
_TRILLION: Final = "兆(?![瓦赫帕焦伏字比牛安]|欧(?!元))"  # before these 兆 is mega (兆瓦, 兆字节)
_UP: Final = f"(?:[{_STEP}{_SCALE}]|{_TRILLION})"

# 1,234,567: groups of three behind one to three digits. A full-width comma is a thousands mark only between full-width digits.
_GROUPS: Final = (
    r"(?:(?<![0-9.])[0-9]{1,3}(?:,[0-9]{3}(?![0-9]))+|(?<![０-９．])[０-９]{1,3}(?:[，,][０-９]{3}(?![０-９]))+)"
)
ARABIC: Final = rf"(?:{_GROUPS}|[{_D}]+)(?:[.．][{_D}]+|(?<=[０-９])·[０-９]+)?"  # 1998: ３３３６·９０元
_MARKED: Final = r"[0-9],[0-9]{3}(?![0-9.．,，%％年月日])"  # 3万6,200: thousands behind a scale
_SCALED: Final = (
    rf"{ARABIC}(?:{_UP}+(?:(?:{_MARKED}|[{_D}]+(?:[.．][{_D}]+)?){_UP}+)*"
    rf"(?:{_MARKED}|零?[{_D}]{{1,4}}(?![{_D}.．,，%％年月日]))?)?"
)
HAN: Final = rf"[{_DIGIT}{_STEP}{_SCALE}](?:[{_DIGIT}{_STEP}{_SCALE}]|{_TRILLION}|O(?=[O{_DIGIT}]))*(?:[点點][{_DIGIT}]+(?:[{_SCALE}]|{_TRILLION})*)?"

# 20多万, 1000余, 三百多, 十几亿: a word for "and some", with the scale behind it. 多 and 余 alone may stand for what follows
# (多种, 余下), so they belong to a numeral only where it is round enough to have a rest; that is for the reader of units to say.
_REST: Final = rf"[多余餘几幾来來]{_UP}*"
_VAGUE_HEAD: Final = rf"(?:[好]?[几幾数數]{_UP}+|上{_UP}+|[好][几幾])"
NUMERAL: Final = rf"(?:{_VAGUE_HEAD}|{_SCALED}(?:{_REST})?|{HAN}(?:{_REST})?)"


class Numeral(NamedTuple):
    """What a numeral says.

    `value` alone for an exact one; with `low` and `high` where the words leave a rest (20多 → 20, 20, 30, over) or state
    a bound (上万 → 10000, 10000, None, at-least); `value` None where only a range is said (数十 → 20 to 90, several; 两三 → 2 to 3).
    """

    value: Exact | None
    low: Exact | None = None
    high: Exact | None = None
    approx: str | None = None


_NARROW: Final = str.maketrans("０１２３４５６７８９．，·", "0123456789.,.", ",，")
_PIECES: Final = late(rf"[{_D}][{_D},，.．·]*|[^{_D}]")
_TWELVE: Final = Context(prec=12)
_MANY: Final = Context(prec=2 * LONGEST)


def exact(words: str) -> Exact | None:
    """The value of a numeral that says one: 1,234.5 · ２０２３ · 一百二十万 · 二○二三 · 3万5千 · 1.2亿 · 三点一四; None for others."""
    if len(words) > LONGEST:
        return None
    if words.isdecimal():  # ２０２３ too
        return int(words)
    digits, mark, fraction = words.replace("點", "点").partition("点")
    if mark:
        return _with_point(digits, fraction)
    return _sum(words)


def whole(words: str) -> int | None:
    """A non-negative integer, however printed: 十一, 廿三, 二○二三 → 2023, ２０２３, 九七 → 97, 05 → 5; None for others."""
    value = exact(words)
    return value if isinstance(value, int) else None


def read(words: str) -> Numeral | None:
    """Whatever NUMERAL matches; None for what is too long or no numeral after all."""
    if len(words) > LONGEST:
        return None
    if words[0] in "上几幾数數好":
        return _vague_head(words)
    for place, letter in enumerate(words):
        if letter in "多余餘几幾来來":
            return _with_rest(words[:place], words[place], words[place + 1 :])
    neighbours = _neighbours(words)
    if neighbours:
        return neighbours
    value = exact(words)
    return None if value is None else Numeral(value)


def ratio(part: Exact, of: Exact) -> Exact:
    """`part` / `of`, exact where that has an end, else cut at twelve significant digits. `of` must not be 0."""
    over, under = Decimal(part), Decimal(of)
    quotient = _MANY.divide(over, under)
    if quotient.as_tuple().digits[2 * LONGEST - 1 :]:  # it fills the whole width: it has no end
        quotient = _TWELVE.divide(over, under)
    return simple(quotient)


def simple(value: Exact) -> Exact:
    """The same number as an int where it is whole."""
    if isinstance(value, int):
        return value
    near = int(value)
    return near if near == value else value


def times(value: Exact, factor: Exact) -> Exact:
    """The exact product."""
    if isinstance(value, int) and isinstance(factor, int):
        return value * factor
    return simple(_MANY.multiply(Decimal(value), Decimal(factor)))


def step(value: Exact) -> Exact:
    """One of the last non-zero place: 20 → 10, 1600 → 100, 1.5 → 0.1. What 多 and 余 leave open is less than that."""
    if isinstance(value, int):
        one = 1
        while value and value % (one * 10) == 0:
            one *= 10
        return one
    exponent = value.normalize().as_tuple().exponent
    return simple(Decimal(1).scaleb(int(exponent)))


def _with_point(digits: str, fraction: str) -> Exact | None:
    """三点一四, 二十八点五, 一点二亿."""
    front = _sum(digits) if digits else None
    scale = 1
    while fraction and fraction[-1] in SCALES:
        scale *= SCALES[fraction[-1]]
        fraction = fraction[:-1]
    if not isinstance(front, int) or not fraction or any(letter not in DIGITS for letter in fraction):
        return None
    tail = "".join(str(DIGITS[letter]) for letter in fraction)
    return times(Decimal(f"{front}.{tail}"), scale)


def _digit_string(words: str) -> int | None:
    """二○二三 → 2023: digits alone, one after the other."""
    digits = [DIGITS.get(letter, -1) for letter in words]
    return None if min(digits) < 0 else int("".join(map(str, digits)))


def _sum(words: str) -> Exact | None:
    """A numeral of digits, steps and scales, by sections of ten thousand: 一亿二千万 · 三千万亿 · 3万5千 · 一百二 (120)."""
    string = _digit_string(words)
    if string is not None:
        return string
    total: Exact = 0  # of the sections closed by a scale
    section: Exact = 0  # since then
    digit: Exact | None = None  # waits for its step
    rung = 0  # the last step of the section
    scale = place = 0  # the last scale; the worth of the last step or scale, for 一百二, 一万五, 12万5
    for piece in _PIECES.findall(words):
        if piece in DIGITS:
            if digit:
                return None  # 二三百 is for _neighbours, 一二三百 nobody's
            digit = DIGITS[piece]
            place = place if digit else 0
        elif piece in STEPS:
            if rung and STEPS[piece] >= rung:
                return None  # 七十百, 三百二百: no numeral goes up again inside a section
            place = rung = STEPS[piece]
            section += times(digit or 1, place) if digit != 0 or place == 10 else 0  # 零十 is ten
            digit = None
        elif piece in SCALES:
            place = SCALES[piece]
            section += digit or 0
            if scale and (place > scale or (not section and digit is None)):
                total = times(total + section, place)  # 三千万亿, 一万二千亿, 亿亿: the scale counts all before it
            else:
                total += times(section, place) if section or digit is not None else place
            section, digit, scale, rung = 0, None, place, 0
        elif piece in SCORES:
            section, digit, place = section + SCORES[piece], None, 1
        elif piece[0].isdecimal() and not digit:
            digit = _arabic(piece)
            place = place if len(piece) == 1 else 0  # 12万5 is 125000, 3万4000 is not
            if digit is None:
                return None
        else:
            return None
    rest = digit or 0
    return simple(
        total + section + (rest * place // 10 if place > 10 and isinstance(rest, int) and rest < 10 else rest)
    )


def _arabic(words: str) -> Exact | None:
    """1,234.5 · １２．３."""
    plain = words.translate(_NARROW).replace(",", "")
    if plain.isdecimal():
        return int(plain)
    whole_part, _, fraction = plain.partition(".")
    return simple(Decimal(plain)) if whole_part.isdecimal() and fraction.isdecimal() else None


def _scale_of(words: str) -> int | None:
    """十万 → 100000, 千万 → 10000000: steps and scales alone."""
    worth = 1
    for letter in words:
        factor = STEPS.get(letter) or SCALES.get(letter)
        if factor is None:
            return None
        worth *= factor
    return worth


def _vague_head(words: str) -> Numeral | None:
    """上万 · 几百 · 数十万 · 好几 · 几."""
    if words[0] == "上":
        value = exact(words[1:])
        return None if value is None else Numeral(value, value, None, "at-least")
    scale = _scale_of(words.lstrip("好")[1:])
    return None if scale is None else Numeral(None, 2 * scale, 9 * scale, "several")


def _with_rest(front: str, rest: str, behind: str) -> Numeral | None:
    """20多万 · 1000余 · 百余 · 十几亿 · 三百来."""
    scale = _scale_of(behind)
    above = max((place + 1 for place, letter in enumerate(front) if letter in SCALES), default=0)
    if scale is not None and scale > 1 and 0 < above < len(front) and SCALES[front[above - 1]] > scale:
        base, part = exact(front[:above]), _with_rest(front[above:], rest, behind)  # 1亿3千多万: 多 is of the 万
        return None if base is None or part is None else _raised(part, base)
    value = exact(front)
    if value is None or scale is None:
        return None
    if rest in "来來":
        return Numeral(times(value, scale), None, None, "about")
    one = step(value)
    if rest in "几幾":
        if one == 1:
            return None
        ones: Exact
        if front[-1] in "零〇":  # 一百零几: ones, not tens
            ones = 1
        elif isinstance(one, int):
            ones = one // 10
        else:
            ones = times(one, Decimal("0.1"))
        low, high = value + ones, value + 9 * ones
        return Numeral(None, times(low, scale), times(high, scale), "several")
    return Numeral(times(value, scale), times(value, scale), times(value + one, scale), "over")


def _raised(part: Numeral, base: Exact) -> Numeral:
    """The same with `base` added to each figure."""
    value, low, high = (None if figure is None else figure + base for figure in (part.value, part.low, part.high))
    return Numeral(value, low, high, part.approx)


def _neighbours(words: str) -> Numeral | None:
    """二三十 · 两三 · 十七八 · 五六百万: two neighbouring digits are a range; 三五 is one by custom."""
    place = next((i for i, letter in enumerate(words) if DIGITS.get(letter)), -1)
    while 0 <= place < len(words) - 1:
        first, second = DIGITS.get(words[place], 0), DIGITS.get(words[place + 1], 0)
        if first and second:
            break
        place += 1
    else:
        return None
    front, behind = words[:place], words[place + 2 :]
    if not (second - first == 1 or (first, second) == (3, 5)) or any(letter in DIGITS for letter in behind):
        return None
    if front and (front[-1] in DIGITS or front[-1].isdecimal() or "点" in front or "點" in front):
        return None  # 五点六七: digits behind a point
    low, high = exact(front + words[place] + behind), exact(front + words[place + 1] + behind)
    return None if low is None or high is None else Numeral(None, low, high)
