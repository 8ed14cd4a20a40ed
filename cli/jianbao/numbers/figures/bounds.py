"""Words that bound a figure, before it (约 超 不足 …) and behind it (以上 左右 …), from `lexicon/bounds.tsv`."""

from __future__ import annotations

from typing import Final

from ... import lexicon
from ...text.patterns import late
from ..numerals import Exact

Bound = tuple[int, str]
"""Where the bounding word begins (or ends), and what it says."""


def _load(place: str) -> dict[str, tuple[str, str]]:
    """The words of one place: what each says, and the characters that make another word of it."""
    rows = lexicon.cells("bounds", "word", "place", "says", "but_not")
    return {word: (says, but_not) for word, at, says, but_not in rows if at == place}


_BEFORE: Final = _load("before")
_BEHIND: Final = _load("behind")
LAST: Final = {
    letter: tuple(sorted({len(w) for w in _BEFORE if w[-1] == letter}, reverse=True))
    for letter in {w[-1] for w in _BEFORE}
}
"""Last characters of the words before a figure, and the lengths of these words: one look tells that there is none."""
FIRST: Final = {
    letter: tuple(sorted({len(w) for w in _BEHIND if w[0] == letter}, reverse=True))
    for letter in {w[0] for w in _BEHIND}
}

_OF_WHOLE: Final = late("(约|超过|不超过|未超过|不低于|不少于|接近|不足)(?:占|其|[一-鿿]{2})[一-鿿]{0,8}的$")
VERBS: Final = frozenset("占有为是达了需要用花在的跑")
"""Verbs that may part a bounding word from its figure (约占33%)."""
_ASPECT: Final = frozenset(
    "值比量额数率入户产龄年房积价均已早将人"
)  # 过 bounds a figure behind these; behind a verb it is an aspect


_PASSING: Final = frozenset("过")
_NO_PASSING, _BREAKING = frozenset("超经通"), frozenset("突打攻侦爆")


def before(text: str, place: int) -> Bound | None:
    """The bounding word that ends at `place`."""
    letter = text[place - 1 : place]
    for length in LAST.get(letter, ()):
        word = text[place - length : place] if place >= length else ""
        if word in _BEFORE:
            says, but_not = _BEFORE[word]
            start = place - length
            if word == "超" and start and text[start - 1] in _BEFORE_NOUN and not _exceeds(text, start):
                return None
            if (
                start
                and text[start - 1] in _BEFORE_TURNED
                and says in TURNED
                and (turned := negated(text, start)) is not None
            ):
                return turned, TURNED[says]
            if place == length or text[start - 1] not in but_not:
                return start, says
    return None


TURNED: Final = {"over": "at-most", "under": "at-least"}
"""What 不会, 不得 and the like make of a bound: 不会超过30人, 不得低于5%."""
_NEGATED: Final = late(
    "(?:不(?:会|能|能够|可|可能|得|应|应当|应该|宜|许|准|允许|要|再|曾)|没有|(?<![淹沉埋吞出隐湮覆])没|[从并尚]?未(?:能|曾|有)?|无法)(?:再|曾)?$"
)
_BEFORE_TURNED: Final = frozenset("会能够可得应当该宜许准要再曾没有未法")


def negated(text: str, place: int) -> int | None:
    """Where 不会, 不得 and the like begin that end at `place`; None where there is none, and in a question (会不会超过)."""
    match = _NEGATED.search(text, max(0, place - 5), place)
    if match is None:
        return None
    start, asked = match.start(), "有" if match[0] == "没有" else match[0][1:2]
    return None if start and text[start - 1] == asked else start


_TRADES: Final = {
    "买": "购采",
    "卖": "热售义外贩大拍变",
    "入": "月年日收投买流进介纳引存汇加输注融导录",
    "出": "支卖演输发突提付售转流派借放推展拿超贷",
}
_BEFORE_NOUN: Final = frozenset(_TRADES) | frozenset("中")
"""买超 卖超 入超 出超 are balances of a trade, unless these stand before them (收入超, 热卖超)."""


def _exceeds(text: str, place: int) -> bool:
    """Whether 超 at `place` says that a figure is exceeded; not in 买超 and 中超, but in 其中超."""
    before, earlier = text[place - 1], text[place - 2 : place - 1] if place > 1 else ""
    if before == "中":
        return earlier in ("其", "当")
    undone = _TRADES.get(before)
    return undone is None or (earlier != "" and earlier in undone)


def passed(text: str, place: int, elided: bool) -> Bound | None:
    """过 or 破 before a figure: a bound before an elided numeral (过百, 破亿) and behind a noun (产值过10亿元)."""
    letter, earlier = text[place - 1 : place], text[place - 2 : place - 1] if place > 1 else ""
    if letter in _PASSING and (earlier in _ASPECT or elided) and earlier not in _NO_PASSING:
        return place - 1, "over"
    if letter == "破" and (elided or earlier in _ASPECT) and earlier not in _BREAKING:
        return place - 1, "over"
    return None


def across_verb(text: str, place: int) -> str | None:
    """What a bounding word says that a verb parts from the figure: 约占33%, 至少需要20人."""
    letter = text[place - 1 : place]
    if letter == "的":
        match = _OF_WHOLE.search(text, max(0, place - 14), place)
        return _BEFORE[match[1]][0] if match else None
    if letter not in VERBS:
        return None
    for back in (1, 2):
        found = before(text, place - back) if place > back else None
        if found:
            return found[1]
    return None


def behind(text: str, place: int) -> Bound | None:
    """The bounding word that begins at `place`, with its end."""
    for length in FIRST.get(text[place : place + 1], ()):
        end = place + length
        known = _BEHIND.get(text[place:end])
        if known and end <= len(text) and (not known[1] or end == len(text) or text[end] not in known[1]):
            return end, known[0]
    return None


_MORE, _LESS = frozenset("多大高重长贵貴强快"), frozenset("少小低轻短")
_DIFFERENCES: Final = frozenset("0123456789０１２３４５６７８９一二两三四五六七八九十百千万亿几出了得约近于达过")
_RATES: Final = frozenset("占相对同环之配正反类评好")


def compared(text: str, start: int, end: int) -> str | None:
    """What 多 or 少 behind the figure `text[start:end]` says of it, with 比 before it: 比50多; not 比50多5, 占比50%高于."""
    if text[start - 1 : start] != "比" or text[start - 2 : start - 1] in _RATES:
        return None
    if text[end + 1 : end + 2] in _DIFFERENCES and not text.startswith(("一些", "一点", "得多"), end + 1):
        return None
    letter = text[end : end + 1]
    return "over" if letter in _MORE else "under" if letter in _LESS else None


def limits(says: str, value: Exact | None, low: Exact | None, high: Exact | None) -> tuple[Exact | None, Exact | None]:
    """The bounds that a word gives a figure."""
    if value is None:
        return low, high
    if says in ("over", "at-least"):
        return value, None
    if says in ("nearly", "under", "at-most"):
        return None, value
    return low, high
