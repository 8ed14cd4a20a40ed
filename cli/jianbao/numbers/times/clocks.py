"""Times of day: 14时30分, 下午3点半, 22:30, 晚上8点多, 24时."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from ...text.patterns import late
from .tokens import Number, Tokens

_CLOCK: Final = late(
    r"(?P<about>A?)(?P<part>a?)(?P<late>A?)(?:(?P<print>C)|(?P<hour>n)(?:(?P<sign>[gp])(?:(?P<half>h)|(?P<min>n)(?:i(?:(?P<sec>n)j)?|(?P<quarter>k))"
    r"|(?P<shift>[<>])(?P<by>n)(?P<mark>[ik])|(?P<bare>n)(?![a-pr-zA-Z]))?(?P<some>o?)(?P<clock>u?)))"
)

_SHORT_OF: Final = late(r"<n(?:[ik]|u)(?=a?np)")


class Clock(NamedTuple):
    """`text`: `14:30`, `14:30:10`, `24:00`; `minutes` of the day; `part` of the day as told; `end`: the token behind it;
    `sure`: it cannot be three points of an argument (3点)."""

    text: str
    minutes: int
    part: str
    end: int
    approx: str | None
    sure: bool


def clock(toks: Tokens, at: int, part: str = "", base: Clock | None = None) -> Clock | None:
    """The time of day that begins at a token; `part` is what the words before said (今晚), `base` the start of a range."""
    short = _SHORT_OF.match(toks.kinds, at)
    if short:  # 差五分八点
        whole = clock(toks, short.end(), part, base)
        return _shifted(whole, -_minutes(toks, at + 1)) if whole else None
    found = _CLOCK.match(toks.kinds, at)
    if not found:
        return None
    if found["part"]:
        part = str(toks.values[found.start("part")])
    end = found.end()
    if found["print"]:
        hour, minute, second, half_day = _printed(str(toks.values[found.start("print")]))
        part = half_day or part
        sure = True
    else:
        read = _spoken(toks, found)
        if read is None:
            return None
        hour, minute, second, sure, end = read
    if not (0 <= hour <= 24 and 0 <= minute < 60) or (hour == 24 and minute):
        return None
    told = part or (base.part if base else "")
    hour = _of_day(hour, minute, told)
    if not part and base and base.part and hour * 60 + minute <= base.minutes and hour < 12:
        hour += 12
    text = f"{hour:02d}:{minute:02d}" + ("" if second is None else f":{second:02d}")
    approx = "about" if found["about"] or found["late"] else "over" if found["some"] else None
    return Clock(text, hour * 60 + minute, told, end, approx, sure or bool(part))


def _minutes(toks: Tokens, at: int) -> int:
    """五分, 一刻, 十分钟: so many minutes; none of an hour or more."""
    value = toks.values[at]
    count = value.value if isinstance(value, Number) and isinstance(value.value, int) else 0
    count *= 15 if toks.kinds[at + 1] == "k" else 1
    return count if 0 < count < 60 else 0


def _shifted(at: Clock, minutes: int) -> Clock | None:
    """The time so many minutes on or back; None where it leaves the day."""
    then = at.minutes + minutes
    if not minutes or not 0 <= then < 1440:
        return None
    return at._replace(text=f"{then // 60:02d}:{then % 60:02d}", minutes=then, sure=True)


def _printed(text: str) -> tuple[int, int, int | None, str]:
    digits = [int(part) for part in re.findall(r"\d+", text)]
    mark = re.search(r"([ap])\.?m", text.lower())
    half = "" if not mark else "pm" if mark[1] == "p" else "am"
    return digits[0], digits[1] if len(digits) > 1 else 0, digits[2] if len(digits) > 2 else None, half


def _spoken(toks: Tokens, found: re.Match[str]) -> tuple[int, int, int | None, bool, int] | None:
    """Hour, minute, second, whether it is surely a time, and the token behind it."""

    def number(name: str) -> int | None:
        value = toks.values[found.start(name)] if found[name] else None
        return value.value if isinstance(value, Number) and isinstance(value.value, int) else None

    hour, minute, second, end = number("hour"), 0, None, found.end()
    if hour is None:
        return None
    raw = toks.values[found.start("hour")]
    sure = (
        found["sign"] == "g"
        or bool(found["half"] or found["some"] or found["min"] or found["shift"])
        or "整钟".find(toks.words[toks.ends[found.start("sign")] - 1]) >= 0
    )
    if found["half"]:
        minute = 30
    elif found["min"]:
        minute = (number("min") or 0) * (15 if found["quarter"] else 1)
        second = number("sec")
    elif found["shift"]:
        minute = _minutes(toks, found.start("by")) * (1 if found["shift"] == ">" else -1)
        if not minute:
            return None
        hour, minute = (hour, minute) if minute >= 0 else (hour - 1, minute + 60)
    elif found["bare"]:
        said = toks.values[found.start("bare")]
        if (
            found["sign"] != "p"
            or not isinstance(said, Number)
            or not isinstance(said.value, int)
            or said.value < 10
            or said.value > 59
            or (said.digits == 2 and said.han)
        ):
            return None  # 二十四点五, 三点一四: decimals
        minute, sure = said.value, True
    if found["clock"] and toks.words[: toks.ends[end - 1]][-1:] not in "钟":
        end -= 1
    if not sure and isinstance(raw, Number):
        sure = hour >= 6 or hour == 0
    return hour, minute, second, sure, end


def _of_day(hour: int, minute: int, part: str) -> int:
    """The hour of 24 that a part of the day makes of a printed hour."""
    if hour > 12 or not part:
        return hour
    if part == "pm":
        return hour + 12 if hour < 12 else 12
    if part == "noon":
        return hour + 12 if hour < 3 else hour
    if part == "evening":
        if hour == 12:
            return 24 if not minute else 0
        return hour + 12 if 5 <= hour < 12 else hour
    if part == "night" and hour == 12:
        return 0
    return hour
