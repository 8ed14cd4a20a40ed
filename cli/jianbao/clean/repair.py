"""Runs the rules over a page: settles which mends are made, makes them, and looks again until nothing is left to do."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import TypeAlias

from ..records import Doubt
from ..text import Certainty, Edit, Span, Traced, apply, compose
from . import wrapped
from .mend import CleanRule, Mend, Part, View
from .neighbours import Neighbours

Settled: TypeAlias = tuple[CleanRule, Mend]
_RANK = {"low": 0, "medium": 1, "high": 2}
FIRST = wrapped.RULES
"""What is mended before all else: the other rules look at whole paragraphs."""
_ROUNDS = 8
"""How often a page is looked at again. One repair may bring another to light (a comma made full-width parts a clause);
two rounds are the rule, the last finds nothing."""


def repair(
    text: str, start: int, rules: Sequence[CleanRule], threshold: Certainty
) -> tuple[str, list[Edit], list[Doubt]]:
    """The repaired text, the edits that lead to it and the doubts that are left.

    `text` begins at `start` in its source, where all spans count. Looking at the repaired text again changes nothing.
    """
    source, edits, asked = text, list[Edit](), list[Doubt]()
    least = _RANK[threshold]
    neighbours = Neighbours(text)
    for _ in range(_ROUNDS):
        made, unmade = _look(View(text, neighbours), start, rules, least)
        left = _doubts(source, Traced(text, edits, start), unmade)
        if not made:
            return text, edits, _together(asked, left, edits)
        asked += left
        edits = compose(edits, made, source, start) if edits else made
        text = apply(text, made, start)
        neighbours = neighbours.after(text, made, start)
    return text, edits, _together(asked, [], edits)


def _look(view: View, start: int, rules: Sequence[CleanRule], least: int) -> tuple[list[Edit], list[Settled]]:
    """The edits of one round, and the mends that are not made."""
    made, unmade = settle(view, FIRST, least)
    if not made:
        made, unmade = settle(view, rules, least)
        return _edits(view.text, start, made), unmade
    return _edits(view.text, start, made), []


def _together(asked: list[Doubt], left: list[Doubt], edits: list[Edit]) -> list[Doubt]:
    """The doubts of earlier rounds that no edit has settled, and those of the last one: each place and class once.

    What is asked about marks is asked before any is put back: then the page no longer reads as one that lost them.
    """
    known = {(doubt.span, doubt.class_) for doubt in left}
    ends = [edit.span[1] for edit in edits]
    for doubt in asked:
        if (doubt.span, doubt.class_) not in known and not _settled(doubt.span, edits, ends):
            known.add((doubt.span, doubt.class_))
            left.append(doubt)
    left.sort(key=lambda doubt: doubt.span)
    return left


def _settled(span: Span, edits: list[Edit], ends: list[int]) -> bool:
    """Whether an edit changed a stretch of the source, or put something in at the same place."""
    begin, end = span
    at = bisect_left(ends, begin)
    while at < len(edits) and edits[at].span[0] <= end:
        edit = edits[at].span
        if edit == span or (edit[0] < end and begin < edit[1]):
            return True
        at += 1
    return False


def settle(view: View, rules: Sequence[CleanRule], least: int = 0) -> tuple[list[Settled], list[Settled]]:
    """The mends that stay: those that are made at this certainty, and those that are doubts.

    Of two that claim the same character, the one that is made goes first, then the one whose rule stands first.
    """
    taken = bytearray(2 * len(view.text) + 1)
    made: list[Settled] = []
    unmade: list[Settled] = []
    for rule in rules:
        for mend in rule.find(view):
            if mend.open or mend.readings or _RANK[mend.certainty or rule.certainty] < least:
                unmade.append((rule, mend))
            elif _claim(taken, mend, made=True):
                made.append((rule, mend))
    return made, [pair for pair in unmade if _claim(taken, pair[1], made=False)]


def _claim(taken: bytearray, mend: Mend, made: bool) -> bool:
    """Takes the characters of a mend, and the gaps it puts something in, all of them or none.

    `taken` has a byte for the gap before each character, and one for the character: `start + end` is that of the one
    character, or of the gap, that a part stands for. A mend that is made takes the gaps inside of what it replaces as
    well: nothing can be put in there.
    """
    step = 1 if made else 2
    for part in mend.parts:
        start, end = part.start, part.end
        if taken[start + end] if end - start < 2 else 1 in taken[2 * start + 1 : 2 * end : step]:
            return False
    for part in mend.parts:
        start, end = part.start, part.end
        if end - start < 2:
            taken[start + end] = 1
        else:
            stretch = slice(2 * start + 1, 2 * end, step)
            taken[stretch] = b"\1" * len(taken[stretch])
    return True


def _edits(text: str, start: int, made: list[Settled]) -> list[Edit]:
    edits: list[Edit] = []
    for rule, mends in groupby(made, itemgetter(0)):
        kind = kind_of(rule)
        for _, mend in mends:
            certainty = mend.certainty or rule.certainty
            for part in mend.parts:
                begin, end, after = part.start, part.end, part.after
                before = text[begin:end]
                if before != after:
                    span = (start + begin, start + end)
                    edits.append(
                        Edit(span=span, before=before, after=after, class_=part.kind or kind, certainty=certainty)
                    )
    edits.sort(key=attrgetter("span"))
    return edits


def kind_of(rule: CleanRule) -> str:
    """The class of a rule's edits: its name, up to the colon that tells how it finds them."""
    return rule.name.partition(":")[0]


def _doubts(source: str, traced: Traced, unmade: list[Settled]) -> list[Doubt]:
    """What was found and not made, in order; a doubt about a repaired stretch is told of the whole stretch."""
    doubts: list[Doubt] = []
    for rule, mend in unmade:
        doubts += (_doubt(source, traced, rule, mend, part) for part in mend.parts)
    doubts.sort(key=lambda doubt: doubt.span)
    return doubts


def _doubt(source: str, traced: Traced, rule: CleanRule, mend: Mend, part: Part) -> Doubt:
    text = traced.text
    begin, end = traced.widen((part.start, part.end))
    span = traced.to_source((begin, end))
    before, after = text[begin : part.start], text[part.end : end]
    readings = [before + reading + after for reading in mend.readings]
    same = part.after == text[part.start : part.end]
    return Doubt(
        span=span,
        before=source[span[0] - traced.start : span[1] - traced.start],
        after=None if readings or same else before + part.after + after,
        readings=readings or None,
        class_=part.kind or kind_of(rule),
        certainty=None if readings else mend.certainty or rule.certainty,
    )
