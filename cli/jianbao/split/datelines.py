"""Datelines (电头): agency, place, day and reporters, at the head of a text, on a line of their own, or at its end.

Forms after the style of the agencies: `新华社银川3月2日电（记者赵小满）`, `本报讯`, `据中新网3月2日消息`, `【环球网报道 记者赵小满】`,
`（中央社記者趙小滿台北2日電）`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ..records import Person
from ..text.patterns import late
from .agencies import ends
from .people import is_name, names_in, persons, plainly_names

_D = r"\d"
_DAY = (
    rf"(?:(?P<year>{_D}{{4}})年)?\s*(?:(?P<month>{_D}{{1,2}})月)?(?P<day>{_D}{{1,2}})日"
    r"|(?P<cmonth>[一二三四五六七八九十]{1,2})月(?P<cday>[^\W\d]{1,3})日"
)
_PLACE = r"(?P<place>(?!记者|記者|电讯|通讯)(?:[^\W\d]|[·、/／]){2,14}?)??"
_BRACKET = r"[（(【\[〔](?P<bracket>[^（()）】\]〕\n]{1,60})[）)】\]〕]"
_LEAD_IN = late(r"[（(]?(?:据|來自|来自|综合|转自)?")
# behind the agency: place, day, verb, reporters in brackets
_REST = late(
    rf"(?:记者(?P<inner>[^\W\d]{{2,4}}?))?\s*{_PLACE}\s*(?:(?:{_DAY})(?:[凌晨上下午晚]{{1,2}})?\s*"
    r"(?P<verb>专电|電|电|讯|訊|消息|报道|专稿|快讯|播发)|(?P<plain>专电|电|電|讯|訊|消息|快讯|专稿)(?=[\s（(：:【，,]|\Z|(?<=报讯)|(?<=報訊)))"
    rf"(?:\s*{_BRACKET})?\s*[：:]?[）)]?"
)
# behind 【 and the agency: another one, 报道, the reporters
_REPORT = late(
    r"(?:[-—·\s/和与、]+[^\W\d]{2,10}?)?\s*(?:综合)?(?P<verb>报道|[专專]?[讯訊]|消息|報導)(?P<bracket>[^】〕\]\n]{0,60})[】〕\]][：:]?"
)
# 综合本报驻外记者报道, 本报综合报道, 新华社微特稿: the desk put it together, nobody is named
_DESK = late(
    r"(?:(?:本报|新华社|中新社)(?:[^\W\d]{0,6}?(?:综合报道|综合消息)|微特稿|专特稿|特稿)|综合(?:本报|新华社|外电|外媒)[^\W\d]{0,8}?(?:报道|消息|电))(?=[\s：:]|\Z)\s*[：:]?"
)
# 【本报驻巴黎记者 何蒨】, 【英国《金融观察报》网站5月31日报道】
_POSTED = late(
    r"[【〔\[](?P<agency>[^\W\d]{2,8}?)?\s*(?P<office>驻(?P<place>[^\W\d]{2,6}?)(?:特派|特约)?(?:记者|記者))\s*(?P<names>[^\W\d][\w\s、]{1,20}?)(?:报道|報導)?[】〕\]]"
)
_FOREIGN = late(
    rf"[【〔\[](?P<agency>[^\W\d]{{0,8}}《[^《》]{{2,20}}》(?:网站|周刊|双周刊|月刊)?|[^\W\d]{{2,12}}(?:社|网站|电台|电视台|新闻网))\s*(?P<place>[^\W\d]{{2,8}}?)??\s*(?:(?P<month>{_D}{{1,2}})月)(?P<day>{_D}{{1,2}})日(?:[号期])?\s*(?:文章|报道|電|电|讯|消息)[】〕\]]"
)
_CNA = late(
    r"[（(【〔](?:(?P<agency>中央社|本報)\s*)?(?:記者|记者|特派員)(?P<inner>[^\W\d]{2,4}?)\s*[／/]?\s*(?P<place>[^\W\d]{2,4})"
    rf"(?:(?:(?P<year>{_D}{{4}})年)?(?:(?P<month>{_D}{{1,2}})月)?(?P<day>{_D}{{1,2}})日)?(?P<verb>電|电|報導|报导|綜合報導)[）)】〕]"
)
_REPORTER_LEAD = late(
    r"(?P<office>(?:驻[^\W\d]{2,4})?(?:特约|实习|见习|首席)?(?:记者|記者))\s*(?P<names>[^\W\d][\w\s、]{1,15}?)\s*(?:摄影)?报道[：:，,\s]"
)
_TRAILING = late(r"\s*(?P<names>[^\W\d]{0,8}(?:记者|通讯员)[\w\s、，,]{2,30}?)(?:摄影)?报道[：:]")
# every agency, paper and site has one of these in its name; 记 is for 记者 without any
_SOMEBODY = late("[报報网網社台刊版闻声线息端记記]")
# each hint by its last character, which is quickly looked for
_HINT = late(
    "[电讯電訊息道導导稿发者】](?:(?<=[电讯電訊])|(?<=消息)|(?<=[报報][道導导])|(?<=[专特]稿)|(?<=播发)|(?<=[记記]者)|(?<=文章】))"
)
_DIGITS = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_TAIL = late(r"(?:(?<=[。！？；…”』」）])|\A)\s*[（(]?[^。！？\n]{4,50}\Z")


class DatelineRead(NamedTuple):
    """A dateline as printed; `end` is where it ends in the words it was read from."""

    agency: str | None
    place: str | None
    year: int | None
    month: int | None
    day: int | None
    people: list[Person]
    end: int


def read_head(words: str) -> DatelineRead | None:
    """The dateline that a text begins with, if it does. Looks at the first 120 characters only."""
    if not _SOMEBODY.search(words, 0, 24) or not _HINT.search(words, 0, 60):
        return None
    near = words[:120]
    found = _CNA.match(near)
    if found:
        return _reading(found, near, found["agency"])
    if told := _told_by_others(near):
        return told
    begin = len(_LEAD_IN.match(near)[0]) if near[0] not in "【〔[" else 1  # type: ignore[index]
    pattern = _REPORT if near[0] in "【〔[" else _REST
    for end in ends(near, begin):
        found = pattern.match(near, end)
        # 据某社3月2日报道 is how running text quotes somebody; a dateline says 电 or 讯
        if found and not (near[0] in "据據" and found["verb"] in ("报道", "消息")):
            return _reading(found, near, near[begin:end])
    for end in (*ends(near), 0):
        found = _REPORTER_LEAD.match(near, end)
        if found and (names := names_in(found["names"], known=True)):
            agency = near[:end] or None
            people = [Person(name=name, role=found["office"], agency=agency) for name in names]
            return DatelineRead(agency, None, None, None, None, people, found.end())
    return None


def _told_by_others(near: str) -> DatelineRead | None:
    """Datelines of a desk, of a correspondent in brackets, of a foreign paper in brackets."""
    if near[0] in "【〔[":
        if (found := _POSTED.match(near)) and (names := names_in(found["names"], known=True)):
            people = [Person(name=name, role=found["office"], agency=found["agency"]) for name in names]
            return DatelineRead(found["agency"], found["place"], None, None, None, people, found.end())
        found = _FOREIGN.match(near)
        return _reading(found, near, found["agency"]) if found else None
    found = _DESK.match(near)
    if found is None:
        return None
    agency = next((name for name in ("本报", "新华社", "中新社") if name in found[0]), None)
    return DatelineRead(agency, None, None, None, None, [], found.end())


def read_line(words: str) -> DatelineRead | None:
    """A dateline that is a whole line."""
    found = read_head(words) if len(words) <= 60 else None
    return found if found and not words[found.end :].strip("（）() 。") else None


def read_tail(words: str) -> tuple[DatelineRead, int] | None:
    """A dateline that closes a text, behind its last mark or in brackets; with the offset where it begins."""
    offset = max(0, len(words) - 60)
    match = _TAIL.search(words, offset)
    if not match:
        return None
    start = match.start() + len(match.group()) - len(match.group().lstrip())
    found = read_line(words[start:])
    return (found, start) if found and start > 0 else None


def _reading(match: re.Match[str], near: str, agency: str | None) -> DatelineRead:
    groups = match.groupdict()
    people = _people(groups.get("bracket"), agency)
    inner, place = _reporter_and_place(groups.get("inner"), groups.get("place") or None)
    if inner:
        people = [Person(name=inner, role="记者", agency=agency), *people]
    end = match.end()
    if not people and (trailing := _TRAILING.match(near, end)):
        people = persons(trailing["names"]) or []
    month = _number(groups.get("month") or groups.get("cmonth"))
    day = _number(groups.get("day") or groups.get("cday"))
    return DatelineRead(agency, place, _number(groups.get("year")), month, day, people, end)


def _reporter_and_place(inner: str | None, place: str | None) -> tuple[str | None, str | None]:
    """Parts 陳小滿高雄, printed as one: a name of three characters is likelier than one of two."""
    if not inner or not place:
        return inner, place
    run = inner + place
    for size in (3, 2, 4):
        if is_name(run[:size]) and len(run) >= size + 2:
            return run[:size], run[size:]
    return inner, place


def _people(bracket: str | None, agency: str | None) -> list[Person]:
    """The persons in the bracket of a dateline: with their office, or (中新网) names alone."""
    if not bracket:
        return []
    found = persons(bracket)
    if found is None:
        return [Person(name=name) for name in (names_in(bracket) or [] if plainly_names(bracket) else [])]
    return [
        Person(name=person.name, role=person.role, agency=person.agency or agency)
        if person.role and ("记者" in person.role or "記者" in person.role)
        else person
        for person in found
    ]


def _number(words: str | None) -> int | None:
    """A day, a month or a year, in any digits."""
    if not words:
        return None
    if words.isdigit():
        return int(words)
    value = 0
    for char in words.replace("廿", "二十").replace("卅", "三十"):
        value = (value or 1) * 10 if char == "十" else value + _DIGITS.get(char, 100)
    return value if value < 100 else None
