"""Reads the slots of a sentence: which of them open a quotation, which close one, and how sure that is.

A sentence is read in every way its slots allow. A reading is a chain of pairs; each pair has a weight (the words beside
its marks, its length, whether both ends left a trace), and a slot that no pair takes costs something. The share of a
pair is that of all readings, by weight, that have it: the forward-backward sum over the slots, O(slots).
"""

from __future__ import annotations

from math import exp
from typing import NamedTuple, TypeAlias

from ..text import Span
from ..text.patterns import late
from .cues import before_cue, behind_cue, inner
from .traces import Sentence, Slot

# ── weights: natural logarithms of odds, set by hand and rounded to halves ─────────────────────────────────────────────
_BOTH = 2.0  # both ends left a blank
_END = -1.0  # the closing mark left none, before a mark
_START = -3.0  # the opening mark left none, behind a mark
_INSIDE = -4.0  # the closing mark left none, in the middle of a clause
_COMMA = (-0.5, 1.0)  # what 、 instead of another mark adds to the end, to the start
_UNREAD = -2.5  # a slot that no pair takes
_SKIPPED = exp(_UNREAD)  # its odds
_TERM = 4.0  # the page quotes the same words elsewhere
_HELD_TERM = exp(_TERM)  # how much likelier that makes a pair
_AT_TERM = 1.0  # one end is where such a term ends, without a blank
_SHORT_BEFORE = -1.5  # few words before a slot, none of them one that opens a quotation
_COUPLET = -4.0  # the next clause is the other half
_LISTED = -2.0  # the next item of a list is as long: it may be quoted with this one
_QUANTITY = -2.0  # a sum or an article before a slot: a sentence goes on, or breaks off
_COLON = -1.0  # a quotation before a colon
_OPEN_WORD = -3.0  # what would be quoted ends in a word that wants more, and nothing speaks for a close
_NEW_CLAUSE = -2.0  # what would be quoted begins as a clause does
_PUNCTUATED = -1.5  # each comma inside
# by length; terms are of two to six characters
_LENGTHS = (-99.0, -0.5, 1.0, 1.0, 1.0, 1.0, 1.0, 0.3, 0.3, -0.3, -0.3, -1.5, -1.5, -1.5, -1.5, *[-2.5] * 6)
_LISTED_LENGTHS = len(_LENGTHS)
_LONG = -3.5  # longer than all of them

_AMOUNT = late(r"第\d+[条款项章节]$|\d[万亿]?[元辆吨倍人次年月日家]$")
_AMOUNT_ENDS = frozenset("条款项章节元辆吨倍人次年月日家")  # what it ends in: seen before it is searched for
_SAYING = late("(?:称|表明|承诺|感叹|号召|更正为|补充说|直言|坦言)$")  # what is quoted behind may be a sentence
_SAYING_ENDS = frozenset("称明诺叹召为说言")
_FEW = 5  # characters before a slot
_REACH = 3  # slots a pair may span: two unread ones between its ends at most
_LONGEST = 40  # characters between two slots that are still read as one pair
_PUNCTUATION = late("[，；：,;:]")
_COMMAS = ("，", ",", "、")
_NEXT = late("[，,、]([^，。；！？、：,;:!? ]+)")
_CLAUSE_STARTS = frozenset("然但如假因所于可不而这那他她其目今去")  # seen before it is searched for, as are digits
_CLAUSE_START = late("然而|但|如果|假如|因为|所以|于是|可是|可常|不过|而且|这|那|他|她|不仅|其中|目前|今年|去年|\\d")


Candidate: TypeAlias = tuple[int, int, Slot, Slot, float, str]
"""A pair that may be: the first slot it takes, the one behind its last, its two ends, its odds and its shape."""

Signs: TypeAlias = tuple[float, float, int, bool]
"""What is beside a slot: how much tells that a quotation opens there, and that one closes there, how much of it the words
before do, and whether they are words of saying."""

Pair: TypeAlias = tuple[Slot, Slot, float, str]
"""A pair of marks in a sentence: its ends, its share of the readings, its shape."""


class Terms(NamedTuple):
    """Terms that a page quotes, and how long those are that begin, and that end, with the same two characters."""

    words: frozenset[str]
    heads: dict[str, list[int]]
    tails: dict[str, list[int]]


def terms_of(words: frozenset[str]) -> Terms:
    """Terms of two characters or more, made ready to be looked up."""
    heads: dict[str, set[int]] = {}
    tails: dict[str, set[int]] = {}
    for word in words:
        heads.setdefault(word[:2], set()).add(len(word))
        tails.setdefault(word[-2:], set()).add(len(word))
    return Terms(
        words,
        {head: sorted(sizes) for head, sizes in heads.items()},
        {tail: sorted(sizes) for tail, sizes in tails.items()},
    )


def candidates(text: str, sentence: Sentence) -> list[Candidate]:
    """All pairs that the slots of a sentence allow, no term known."""
    found: list[Candidate] = []
    slots, clauses, place = sentence
    signs = [_signs(text, slot) for slot in slots]
    closer: str | None
    for t, slot in enumerate(slots):
        start, end, closer = clauses[place[t]]
        back = t > 0 and place[t - 1] == place[t]
        if back:
            start = slots[t - 1][1]
        if t + 1 < len(slots):
            _pair_up(found, text, sentence, t, signs)
            if place[t + 1] == place[t]:
                end, closer = slots[t + 1][0], None
        _close(found, text, t, slot, (start, end, closer), signs[t])
        _open(found, text, t, slot, start, back, signs[t])
    return found


def _signs(text: str, slot: Slot) -> Signs:
    """What the words around a slot tell of it."""
    start, end = slot
    last, first = text[start - 1], text[end]
    before, behind = before_cue(text, start), behind_cue(text, end)
    opens = float(before - behind)
    if before < 2 and (first in _CLAUSE_STARTS or first.isdigit()) and _CLAUSE_START.match(text, end):
        opens += _NEW_CLAUSE
    if last in _AMOUNT_ENDS and _AMOUNT.search(text, max(0, start - 6), start):
        opens += _QUANTITY - before
    closes = behind - before + (_OPEN_WORD if before >= 2 and not behind else 0.0)
    said = last in _SAYING_ENDS and _SAYING.search(text, max(0, start - 3), start) is not None
    return opens, closes, before, said


def _pair_up(found: list[Candidate], text: str, sentence: Sentence, t: int, signs: list[Signs]) -> None:
    """Adds the pairs that open at one slot and close at another."""
    slots, _, place = sentence
    slot = slots[t]
    start = slot[1]
    opens, _, _, said = signs[t]
    for u in range(t + 1, min(t + 1 + _REACH, len(slots))):
        end = slots[u][0]
        if end - start > _LONGEST:
            break
        weight = _BOTH + opens + signs[u][1] + _UNREAD * (u - t - 1) + _held(text, start, end, said)
        if place[u] > place[t]:
            weight += _PUNCTUATED * len(_PUNCTUATION.findall(text, start, end))
        found.append((t, u + 1, slot, slots[u], exp(weight), "between-blanks"))


def _close(
    found: list[Candidate], text: str, t: int, slot: Slot, part: tuple[int, int, str | None], signs: Signs
) -> None:
    """Adds the pairs that open at a slot and close without a blank.

    `part` is the clause, or what other slots leave of it, with the mark behind (None before a slot).
    """
    start, end, closer = part
    behind = slot[1]
    opens, _, cue, said = signs
    comma = text.find("、", behind, end)
    if comma >= 0:
        weight = _END + _COMMA[0] + opens + _LISTED * _goes_on(text, behind, comma) + _held(text, behind, comma, said)
        found.append((t, t + 1, slot, (comma, comma), exp(weight), "to-end"))
    if closer is not None:
        weight = _END + opens + _COUPLET * _goes_on(text, behind, end) + _COLON * (closer in ("：", ":"))
        if slot[0] - start <= _FEW and not cue:
            weight += _SHORT_BEFORE
        found.append((t, t + 1, slot, (end, end), exp(weight + _held(text, behind, end, said)), "to-end"))
    for match in inner().finditer(text, behind + 2, min(end - 1, behind + 13)) if end - behind > 3 else ():
        at = match.start()
        if told := behind_cue(text, at):
            weight = _INSIDE + opens + told + _held(text, behind, at, said)
            found.append((t, t + 1, slot, (at, at), exp(weight), "bare-close"))


def _open(found: list[Candidate], text: str, t: int, slot: Slot, start: int, back: bool, signs: Signs) -> None:
    """Adds the pairs that close at a slot and open without a blank, behind a 、 or where the clause starts (not at a slot `back` in it)."""
    end, closes = slot[0], signs[1]
    comma = text.rfind("、", start, end) + 1
    if comma > 0:
        weight = _START + _COMMA[1] + closes + _held(text, comma, end, False)
        found.append((t, t + 1, (comma, comma), slot, exp(weight), "from-start"))
    if not back:
        weight = _START + closes + _held(text, start, end, False)
        found.append((t, t + 1, (start, start), slot, exp(weight), "from-start"))


def _held(text: str, start: int, end: int, said: bool) -> float:
    """The weight of what a pair would quote, by its length; no figure is quoted, and what was said may have any length."""
    size = end - start
    weight = _LENGTHS[size] if size < _LISTED_LENGTHS else _LONG
    if said and weight < 0 < size:
        weight = 0.0
    return _LENGTHS[0] if text[start].isdigit() and text[start:end].isdigit() else weight


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether the next clause is the other half of a couplet: as long, or beginning alike (墙内开花，墙外香)."""
    if end - start <= 2:
        return False
    match = _NEXT.match(text, end) if text[end : end + 1] in _COMMAS else None
    return match is not None and (match.end() - end - 1 == end - start or text[end + 1] == text[start])


def with_terms(text: str, sentence: Sentence, options: list[Candidate], terms: Terms) -> list[Candidate]:
    """The candidates of a sentence, those that hold a term likelier, and with those that end where a term ends.

    The same list where no term begins or ends beside a slot.
    """
    slots = sentence.slots
    if not (beside := _beside(text, slots, terms)):
        return options
    held = {(left[1], right[0]) for _, left, right in beside}
    known: list[Candidate] = []
    old: set[Span] = set()
    for option in options:
        words = option[2][1], option[3][0]
        if words in held:
            old.add(words)
            option = _known(option)
        known.append(option)
    for t, left, right in beside:
        if (left[1], right[0]) not in old:
            weight = _AT_TERM + _signs(text, slots[t])[left is not slots[t]]
            known.append((t, t + 1, left, right, exp(weight), "known-term"))
    return known


def _beside(text: str, slots: list[Slot], terms: Terms) -> list[tuple[int, Slot, Slot]]:
    """The terms that begin or end beside a slot: which one, and the two ends of a pair around the term."""
    words, heads, tails = terms
    found: list[tuple[int, Slot, Slot]] = []
    for t, slot in enumerate(slots):
        start, end = slot
        opening, closing = heads.get(text[end : end + 2]), tails.get(text[start - 2 : start])
        for size in sorted({*opening, *closing}) if opening and closing else opening or closing or ():
            behind, before = end + size, start - size
            if opening and behind <= len(text) and text[end:behind] in words:
                found.append((t, slot, (behind, behind)))
            if closing and before >= 0 and text[before:start] in words:
                found.append((t, (before, before), slot))
    return found


def _known(option: Candidate) -> Candidate:
    """A candidate that holds a term: likelier, and called so where only one end left a blank."""
    first, behind, left, right, odds, shape = option
    return first, behind, left, right, odds * _HELD_TERM, shape if shape == "between-blanks" else "known-term"


def read(count: int, options: list[Candidate], least: float) -> list[Pair]:
    """The candidates of a sentence of `count` slots whose share of all readings is more than `least`."""
    if count == 1:
        every = _SKIPPED + sum([option[4] for option in options])
        enough = least * every
        return [(option[2], option[3], option[4] / every, option[5]) for option in options if option[4] > enough]
    forward, backward = _sums(count, options)
    every = backward[0]
    enough = least * every
    return [
        (option[2], option[3], odds / every, option[5])
        for option in options
        if (odds := forward[option[0]] * option[4] * backward[option[1]]) > enough
    ]


def _sums(count: int, options: list[Candidate]) -> tuple[list[float], list[float]]:
    """The odds of all readings, of the slots before each slot, and of those from it on."""
    steps: list[list[Candidate]] = [[] for _ in range(count)]
    for option in options:
        steps[option[0]].append(option)
    forward = [1.0] + [0.0] * count
    for t, ways in enumerate(steps):
        here = forward[t]
        forward[t + 1] += here * _SKIPPED
        for option in ways:
            forward[option[1]] += here * option[4]
    backward = [0.0] * count + [1.0]
    for t in range(count - 1, -1, -1):
        here = backward[t + 1] * _SKIPPED
        for option in steps[t]:
            here += backward[option[1]] * option[4]
        backward[t] = here
    return forward, backward
