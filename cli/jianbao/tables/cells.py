"""What a printed cell says: a number, a bound, a range, a date, or text. Exact: no binary float comes near a figure."""

from __future__ import annotations

import re
from typing import NamedTuple

from msgspec import Raw

from ..records import Bound, Cell
from ..text.memo import of_short
from ..text.patterns import late

_NARROW = str.maketrans("０１２３４５６７８９．％－＋，＜＞（）", "0123456789.%-+,<>()")

_N = r"[-+−]?(?:\d{1,3}(?:,\d{3}){1,8}|\d{1,24})(?:\.\d{1,24})?"
_LOW = r"≥|≧|>=|>|不低于|不少于|不小于|大于等于|大于|高于|超过"
_HIGH = r"≤|≦|<=|<|不高于|不超过|不大于|不多于|小于等于|小于|低于"
_UNIT = r"[^\s\d<>≤≥≦≧,，。、；;：:—~～-][^\s\d<>≤≥≦≧,，。、；;：:—~～]{0,7}"

_FIGURE = late(
    rf"""(?:
      (?P<number>{_N})
    | (?P<low>{_N}) [ ]? (?P<low_unit>{_UNIT})? [ ]? (?:-|—{{1,2}}|–|～|~|至|到) [ ]? (?P<high>{_N})
    | (?:{_LOW}) [ ]? (?P<over>{_N}) (?: (?:且|,|、|并|和)? [ ]? (?:{_HIGH}) [ ]? (?P<under>{_N}) )?
    | (?:{_HIGH}) [ ]? (?P<most>{_N}) (?: (?:且|,|、|并|和)? [ ]? (?:{_LOW}) [ ]? (?P<least>{_N}) )?
    | (?P<above>{_N}) [ ]? [<≤≦]=? [^\d<≤≦>≥]{{1,6}} [<≤≦]=? [ ]? (?P<below>{_N})
    )
    (?: [ ]? (?P<unit>{_UNIT}) )?""",
    re.VERBOSE,
)
_SUFFIX_BOUND = late(rf"(?P<figure>{_N}) ?(?P<unit>(?:{_UNIT}?)?)(?:(?P<low>以上|及以上)|(?:及以下|以下|以内))")

_DATE = late(
    r"((?:18|19|20)\d\d) ?(?:"
    r"([-/.]) ?(\d{1,2}) ?\2 ?(\d{1,2})(?: 0?0:00(?::00)?)?"
    r"|年(?: ?(\d{1,2}) ?月(?: ?(\d{1,2}) ?日)?)?"
    r"|-(\d{2}))"
    r"|(\d{1,2}) ?月 ?(\d{1,2}) ?日"
)
_MONTH = late(r"((?:18|19|20)\d\d)[./年](\d{1,2})")
_YEAR = late(r"(?:18|19|20)\d\d")
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

_STRAY = late(r"\s+")
NARROW_END = late(r"[0-9A-Za-z.,;:][0-9A-Za-z]")
"""Two characters between which a blank means something."""
_INNER = late(r"(?<![0-9A-Za-z.,;:])\s+|\s+(?![0-9A-Za-z])")


class Reading(NamedTuple):
    """`kind`: number, bound, range, date; `value` as a record has it; `unit` as printed in the cell, or empty."""

    kind: str
    value: Cell
    unit: str


def narrow(printed: str) -> str:
    """Digits, point, comma, signs and brackets in their narrow form."""
    return printed if printed.isascii() else printed.translate(_NARROW)


def tidy(printed: str) -> str:
    """Text without stray blanks: one is kept between two Latin words or figures, there it parts them."""
    return _STRAY.sub(" ", _INNER.sub("", printed)) if _STRAY.search(printed) else printed


def exact(digits: str) -> int | Raw:
    """The number that narrow `digits` (sign, thousands marks, point) write, as JSON writes it: exact, no trailing zeros."""
    digits = digits.replace(",", "").replace("−", "-").lstrip("+")
    if "." not in digits:
        return int(digits)
    whole, _, part = digits.partition(".")
    part = part.rstrip("0")
    if not part:
        return int(whole)
    sign = "-" if whole[0] == "-" else ""
    return Raw(f"{sign}{whole.lstrip('-').lstrip('0') or '0'}.{part}".encode())


def _less(low: int | Raw, high: int | Raw) -> bool:
    """Whether a range runs upwards. Compared as decimals of equal length, never as floats."""
    from decimal import Decimal  # only tables with ranges pay for it

    return Decimal(low if isinstance(low, int) else bytes(low).decode()) < Decimal(
        high if isinstance(high, int) else bytes(high).decode()
    )


@of_short(2048, 32)  # a cell is read when it is looked at, and again when its column turns out to hold figures
def read_figure(printed: str) -> Reading | None:
    """A number, bound or range with its own unit, if the cell is one; None for anything else.

    Digits that begin with 0 and have no point are labels (007), as are more than 24 digits.
    """
    words = narrow(printed).strip()
    if "以" in words:
        return _read_suffix_bound(words)
    found = _FIGURE.fullmatch(words)
    if found is None:
        return None
    unit = found["unit"] or ""
    number = found["number"]
    if number:
        digits = number.lstrip("+-−")
        if digits[0] == "0" and len(digits) > 1 and digits[1] != ".":
            return None
        return Reading("number", exact(number), unit)
    got = found.groupdict("")
    if got["low"]:
        low, high = exact(got["low"]), exact(got["high"])
        if (got["low_unit"] and got["low_unit"] != unit) or not _less(low, high):
            return None
        return Reading("range", Bound(low=low, high=high), unit)
    least = got["over"] or got["least"] or got["above"]
    most = got["under"] or got["most"] or got["below"]
    bound = Bound(low=exact(least) if least else None, high=exact(most) if most else None)
    return Reading("bound", bound, unit)


def _read_suffix_bound(words: str) -> Reading | None:
    found = _SUFFIX_BOUND.fullmatch(words)
    if found is None:
        return None
    value = exact(found["figure"])
    return Reading("bound", Bound(low=value) if found["low"] else Bound(high=value), found["unit"])


def read_date(printed: str, loose: bool = False) -> str | None:
    """The ISO 8601 form of a cell that is one date: 2023-11-29, 2023年11月29日, 2023.11.29, 2023年11月, 2023年, --11-29.

    `loose`, under a header that names a time: also 2023.11 and 2023, which elsewhere are figures.
    """
    words = narrow(printed).strip()
    found = _DATE.fullmatch(words)
    if found is None:
        return _read_loose(words) if loose else None
    year = found[1] or "-"
    month, day = found[3] or found[5] or found[7] or found[8], found[4] or found[6] or found[9]
    return _iso(year, month, day)


def _read_loose(words: str) -> str | None:
    found = _MONTH.fullmatch(words)
    if found:
        return _iso(found[1], found[2], None)
    return words if _YEAR.fullmatch(words) else None


def _iso(year: str, month: str | None, day: str | None) -> str | None:
    if month is None:
        return year
    if not 1 <= int(month) <= 12:
        return None
    if day is None:
        return f"{year}-{int(month):02}"
    if not 1 <= int(day) <= _DAYS[int(month) - 1]:
        return None
    return f"{year}-{int(month):02}-{int(day):02}"
