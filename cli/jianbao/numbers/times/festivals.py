"""The days of festivals, solar terms and lunar dates in a civil year, or in the year that is meant."""

from __future__ import annotations

from datetime import date

from .calendar import nth_weekday
from .lunar import term, to_civil
from .reading import NOWHERE, Anchor, Day


def day_of(rule: str, year: int | None, anchor: Anchor) -> Day:
    """The day that a rule of `lexicon/festivals.tsv` gives in a year; without a year the nearest one to publication."""
    if year is not None:
        return _in_year(rule, year)
    if anchor.day is None:
        kind, _, rest = rule.rpartition(" ")
        if kind:
            return NOWHERE
        month, day = rest.split("-")
        return (None, int(month), int(day))
    return _nearest([_in_year(rule, anchor.day[0] + step) for step in (-1, 0, 1)], anchor)


def lunar_day(year: int | None, month: int, day: int, leap: bool, anchor: Anchor) -> Day:
    """A day of the lunar calendar in a lunar year; without a year the nearest one to publication."""
    if year is not None:
        return to_civil(year, month, day, leap)
    if anchor.day is None:
        return NOWHERE
    return _nearest([to_civil(anchor.day[0] + step, month, day, leap) for step in (-1, 0, 1)], anchor)


def _in_year(rule: str, year: int) -> Day:
    kind, _, rest = rule.rpartition(" ")
    if kind == "term":
        return term(year, rest)
    if kind == "easter":
        return easter(year)
    numbers = rest.split("-")
    if kind == "week":
        return nth_weekday(year, int(numbers[0]), int(numbers[1]), int(numbers[2]))
    if kind == "lunar":
        return to_civil(year - (numbers[1] == "last"), int(numbers[0]), -1 if numbers[1] == "last" else int(numbers[1]))
    return (year, int(numbers[0]), int(numbers[1]))


def easter(year: int) -> Day:
    """Easter Sunday of the Gregorian calendar (the algorithm of Meeus, Jones and Butcher)."""
    golden, (century, of_century) = year % 19, divmod(year, 100)
    correction = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - century // 4 - correction + 15) % 30
    ahead = (32 + 2 * (century % 4) + 2 * (of_century // 4) - moon - of_century % 4) % 7
    month, day = divmod(moon + ahead - 7 * ((golden + 11 * moon + 22 * ahead) // 451) + 114, 31)
    return (year, month, day + 1)


def _nearest(days: list[Day], anchor: Anchor) -> Day:
    """The one of them nearest to publication; of those to come, where the clause speaks of what is to come."""
    assert anchor.day is not None
    today = date(*anchor.day).toordinal()
    far: list[tuple[int, Day]] = []
    for year, month, number in days:
        if month is None or number is None or not year or not 0 < year <= 9999:  # beyond what a calendar holds
            continue
        ahead = date(year, month, number).toordinal() - today
        if ahead >= 0 or not anchor.future:
            far.append((abs(ahead), (year, month, number)))
    return min(far)[1] if far else NOWHERE
