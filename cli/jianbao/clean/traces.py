"""What lost quotation marks leave in a line: slots (blanks that may be traces), sentences and clauses.

On a page that lost its marks a blank between Chinese words of running text is nearly always one of them. The blanks that
are printed as blanks are told apart here: between names, in a dateline, beside Latin words and figures, in tables.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from ..text import Span
from ..text.patterns import late
from .mend import BLANK, View, is_han

_END_MARKS = "，。；：！？,:;!?（）()【】"  # what a clause ends at
_END = late(f"[{_END_MARKS}]")
_LAST_END = late(f".*[{_END_MARKS}]")  # matches up to behind the last one
_ENDS = frozenset(_END_MARKS)
_TRACES = (" ", "\xa0")  # what a mark leaves; a wide blank is printed
_SENTENCE_END = late("[。！？；]")
_HEADLINE = 45  # characters of the longest headline
_MOST_SLOTS = 24  # of a sentence
_STOP = late("[。！？!?]")
_BYLINE = late(r"(?:记者|通讯员|特派员|作者|编辑|责编|摄影|摄|文|图|译|校对|美编|版式|主持人|编译)[ /：:]*$")
_BYLINE_ENDS = frozenset("者员辑编影摄文图译对式人 /：:")  # what it ends in: seen before it is searched for
_FIGURE_BEHIND = late(r"\d+ ")  # a figure set off on both sides
_FIGURE_BEFORE = late(r" \d+$")
_REPORTER_STARTS = frozenset("本新记通")
_REPORTERS = late("(?:本报|本台|新华社)?(?:记者|通讯员)")
_AGENCY_END = late(r"(?:电|讯|报道|消息)$")
_AGENCY_ENDS = frozenset("电讯道息")

Slot: TypeAlias = Span
"""A blank that may be the trace of a mark; of no length: a place where a mark left none."""

Clause: TypeAlias = tuple[int, int, str]
"""The words of a clause, without the blanks at its edges, and the mark behind it (empty at the end of a line)."""

Line: TypeAlias = tuple[int, int, list[Slot]]
"""A line with slots of a page that lost its marks: where it begins and ends, and the slots."""


class Sentence(NamedTuple):
    """A sentence with slots: the slots, the clauses they stand in, and for each slot the number of its clause."""

    slots: list[Slot]
    clauses: list[Clause]
    place: list[int]


def lines(view: View) -> list[Line]:
    """The lines that have slots, in order; none on a page that kept its marks."""
    return list(_lines(view)) if view.marks_lost else []


def _lines(view: View) -> Iterator[Line]:
    text = view.text
    for number, blanks in view.blanks_by_line:
        start, end = view.lines[number]
        if number in view.tabbed:
            continue
        slots = [blank for blank in blanks if is_slot(text, start, end, blank)]
        if slots and not view.foreign(number):
            yield start, end, slots


def is_prose(text: str, start: int, end: int) -> bool:
    """Whether a line is running text: it has a sentence end, or is too long for a headline."""
    return end - start > _HEADLINE or _SENTENCE_END.search(text, start, end) is not None


def is_name_list(text: str, start: int, end: int) -> bool:
    """Whether a line names people: a byline, a credit, or nothing but short words."""
    words = text[start:end].split()
    return max(map(len, words), default=0) <= 3 or _CREDIT.search(text, start, end) is not None


_CREDIT = late("记者|通讯员|特派员|摄影|[ \u3000]摄$|责编|责任编辑|校对|美编|版式|联系人|电话|代码|编号|简称")


def headlines(view: View) -> dict[int, list[Span]]:
    """The lines with blanks that are no running text, no cells and no list of names: where each begins, and its blanks."""
    found: dict[int, list[Span]] = {}
    for number, blanks in view.blanks_by_line:
        start, end = view.lines[number]
        if number in view.tabbed or is_prose(view.text, start, end) or is_name_list(view.text, start, end):
            continue
        found[start] = blanks
    return found


def is_slot(text: str, start: int, end: int, blank: Span) -> bool:
    """Whether a blank may be a trace: Chinese words on both sides, or a bracket behind, and nothing that is printed with a blank.

    A mark that ends a clause has white space of its own: what stands beside it is no trace.
    """
    at, behind = blank
    before, after = text[at - 1], text[behind]
    if text[at:behind] not in _TRACES or before in _ENDS or (after in _ENDS and after != "（"):
        return False
    if not ("㐀" <= before <= "鿿" and "㐀" <= after <= "鿿") and _is_set_off(text, start, end, blank):
        return False
    if before in _AGENCY_ENDS and at - start < 24 and _AGENCY_END.search(text, max(start, at - 8), at):
        return False
    return not (before in _BYLINE_ENDS and is_han(after) and _BYLINE.search(text, max(start, at - 8), at))


def _is_set_off(text: str, start: int, end: int, blank: Span) -> bool:
    """Whether a blank is printed beside a figure or a Latin word."""
    at, behind = blank
    before, after = text[at - 1], text[behind]
    return (
        before.islower()
        or after.islower()
        or (_plain(before) and _plain(after))
        or (after.isdigit() and _FIGURE_BEHIND.match(text, behind, end) is not None)
        or (before.isdigit() and _FIGURE_BEFORE.search(text, max(start, at - 8), at) is not None)
    )


def _plain(character: str) -> bool:
    return character.isascii() and character.isalnum()


def sentences(text: str, line: Line) -> Iterator[Sentence]:
    """The sentences of a line that have slots.

    The walk goes from slot to slot; the words between are looked at for nothing but the marks that part clauses.
    """
    start, end, slots = line
    sentence = Sentence([], [], [])
    behind, taken = start, False  # of the clause at hand: where it ends, and whether its slots count
    for slot in slots:
        if slot[0] >= behind:
            clause = _clause(text, slot, behind, end)
            behind, taken = clause[1], not (text[clause[0]] in _REPORTER_STARTS and _REPORTERS.match(text, clause[0]))
            if taken and sentence.slots and _STOP.search(text, sentence.clauses[-1][1], clause[0]):
                yield sentence
                sentence = Sentence([], [], [])
            if taken:
                sentence.clauses.append(clause)
        if taken:
            sentence.slots.append(slot)
            sentence.place.append(len(sentence.clauses) - 1)
        if len(sentence.slots) > _MOST_SLOTS:  # spaced out letter by letter, not quoted
            return
    if sentence.slots:
        yield sentence


def _clause(text: str, slot: Slot, first: int, last: int) -> Clause:
    """The clause around a slot, between the last mark that ends one, or `first`, and the next, or `last`."""
    before, after = _LAST_END.match(text, first, slot[0]), _END.search(text, slot[1], last)
    start, end = before.end() if before else first, after.start() if after else last
    closer = after.group() if after else ""
    while text[start] in BLANK:
        start += 1
    while closer != "（" and text[end - 1] in BLANK:
        end -= 1
    return start, end, closer
