"""Makes the record of an item from its lines: every field is read from the words that are printed."""

from __future__ import annotations

from typing import NamedTuple

from ..records import Dateline, Item, ItemKind, Origin, Parent, Person, Role
from ..records import Line as LineRecord
from ..text import Cut
from ..text.patterns import late
from . import datelines, jumps, shapes
from .credits import byline_of, is_photograph, signers, takers
from .datelines import DatelineRead
from .days import Calendar, Day, signed_day
from .lines import Line
from .page import end_byline, end_credit, signature
from .people import persons
from .roles import kind_of, roles_of

_INNER_BLANK = late(r"(?<=[^\x00-\x7f])[ \t]+(?=[^\x00-\x7f])")


class People(NamedTuple):
    """Who wrote an item and who took its pictures."""

    byline: list[Person]
    photographer: list[str]


def build(parent: Parent, number: int, cut: Cut, start: int, lines: list[Line], calendar: Calendar) -> Item:
    """The item `number` of a page. `cut` is its text, which begins at character `start` of the page."""
    kind = kind_of(lines)
    roles = roles_of(lines, kind)
    shift = start
    read, position = _dateline(lines)
    people = _people(lines, roles, read)
    day, printed = _day(kind, lines, read, calendar)
    dateline = None
    if read:
        dateline = Dateline(agency=read.agency, place=read.place, date=printed, position="end" if position else "head")
    by_role = _strings(lines, roles)
    paged = "版" in cut.text
    origin = parent.source_name
    return Item(
        id=f"{parent.name}#{number}",
        kind=kind,
        source=origin,
        origin=Origin(origin, cut.origin),
        page=parent.page,
        kicker=_joined(by_role.get("kicker")),
        headline=_joined(by_role.get("headline") or by_role.get("notice-title")),
        deck=[one_line(words).lstrip("—―－-") for words in by_role.get("deck", ())],
        highlights=[one_line(words) for words in by_role.get("highlight", ())],
        byline=people.byline,
        dateline=dateline,
        date=day.iso if day else None,
        date_basis=day.basis if day else None,
        photographer=people.photographer,
        sections=[one_line(words) for words in by_role.get("section-head", ())],
        continued_from=jumps.page_in(lines, coming=True) if paged else None,
        continued_on=jumps.page_in(lines, coming=False) if paged else None,
        text=cut.text,
        body="\n".join(line.words for line, role in zip(lines, roles, strict=True) if role in ("lead", "body")),
        lines=[
            LineRecord(role, (line.start - shift, line.end - shift)) for line, role in zip(lines, roles, strict=True)
        ],
        edits=cut.edits,
    )


def one_line(words: str) -> str:
    """A heading without the blanks that a line break left between its characters."""
    return _INNER_BLANK.sub("", words)


def _joined(words: list[str] | None) -> str | None:
    return one_line(" ".join(words)) if words else None


def _strings(lines: list[Line], roles: list[Role]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for line, role in zip(lines, roles, strict=True):
        if role in ("kicker", "headline", "deck", "highlight", "section-head", "notice-title"):
            found.setdefault(role, []).append(line.words)
    return found


def _dateline(lines: list[Line]) -> tuple[DatelineRead | None, bool]:
    """The item's dateline, and whether it stands at the end."""
    for line in lines:
        if line.shape == shapes.DATELINE:
            return datelines.read_head(line.words), False
        if line.shape == shapes.BODY:
            break
    last = lines[-1]
    for line in reversed(lines):
        if line.shape == shapes.END_DATELINE:
            return datelines.read_line(line.words), True
        if line.shape == shapes.BODY:
            last = line
            break
    tail = datelines.read_tail(last.words) if len(lines) > 1 else None
    return (tail[0], True) if tail else (None, False)


def _day(
    kind: ItemKind, lines: list[Line], read: DatelineRead | None, calendar: Calendar
) -> tuple[Day | None, str | None]:
    """The day of the item, and the day of its dateline as it is written in the record."""
    option = Day(calendar.option, "option") if calendar.option else None
    if read:
        found = calendar.resolve(read.year, read.month, read.day)
        if isinstance(found, Day):
            return found, found.iso
        return option, found
    if kind == "photo" and (taken := _day_taken(lines, calendar)):
        return taken, None
    if kind == "notice":
        for line in reversed(lines):
            if line.shape == shapes.DATE and (found := calendar.read(line.words)):
                return found, None
            if line.shape in (shapes.ORG, shapes.SIGNATORY, shapes.BODY) and (iso := signed_day(line.words)):
                return Day(iso, "printed"), None
    return option, None


_TAKEN_ON = late(r"(?:\d{4}\s*年\s*)?\d{1,2}\s*月\s*\d{1,2}\s*日(?=[，,在、]|[^。]{0,40}(?:拍摄|摄))")


def _day_taken(lines: list[Line], calendar: Calendar) -> Day | None:
    """The day that a caption opens with: the picture was taken on it, or shows what happened on it."""
    for line in lines:
        if line.shape in (shapes.BODY, shapes.CAPTION) and (found := _TAKEN_ON.search(line.words, 0, 80)):
            return calendar.read(found[0]) if found.start() <= 6 else None
    return None


def _people(lines: list[Line], roles: list[Role], read: DatelineRead | None) -> People:
    byline: list[Person] = []
    photographers: list[str] = []
    for line, role in zip(lines, roles, strict=True):
        if role == "byline":
            told = byline_of(line.words)
            byline += told
            if line.words.endswith(("摄影报道", "攝影報導")):
                photographers += [person.name for person in told if person.name]
        elif role == "credit" and is_photograph(line.words):
            photographers += takers(line.words)
    if read:
        byline += read.people
    last = next(
        (
            line
            for line, role in zip(reversed(lines), reversed(roles), strict=True)
            if role in ("lead", "body", "caption")
        ),
        None,
    )
    if last is not None:
        who = signature(last.words)
        taken = None if who else end_credit(last.words)
        if taken and (names := takers(taken)):
            photographers += names
        elif who and ("摄" in who or "攝" in who or "供图" in who):
            photographers += takers(who)
            if "摄影报道" in who:
                byline += [Person(name=name, role="摄影报道") for name in photographers]
        elif who:
            byline += signers(who)
        elif tail := end_byline(last.words):
            byline += persons(tail) or []
    return People(_once(byline), list(dict.fromkeys(photographers)))


def _once(people: list[Person]) -> list[Person]:
    return list({person.name: person for person in reversed(people)}.values())[::-1]
