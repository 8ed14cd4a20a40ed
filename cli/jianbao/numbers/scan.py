"""The scan: one pass over a text, from one place where a figure can begin to the next.

One compiled pattern leads from place to place. There the words are tried in this order: an idiom or name (no number), a
time (`times`), a quantity. Each step forward takes at least one character, each look to either side is bounded, so the
whole is linear in the text.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from .. import lexicon
from ..text.patterns import late
from . import masks
from .figures import amounts, bare, bounds, edges, formal, names, ordinals, plain, quantities, units, words
from .figures.blanks import spaced
from .figures.quantities import Quantity
from .figures.runs import BLANK, DIGITS, DIGITS_AND_STEPS, HAN_FIRST, HEADS, LETTERS, MARKED, RUN, TAIL, Run, parse
from .find import Find
from .numerals import LONGEST, ratio
from .records_of import figure_of
from .times import FIRST, OPENING, PATTERN, SECONDS, STARTS, Reader, gate

_STEMS: Final = "几数上好"
_ORDER: Final = "第首榜半前几"
_LOOK: Final = OPENING[len(STARTS) + 2 :]  # what has to follow the first letter of a time word
_PLACE: Final = late(
    # one set first, which the regex engine looks for by itself; then what the letter needs behind it
    f"[{FIRST}{HEADS}{_ORDER}]"
    f"(?:(?<=[{DIGITS_AND_STEPS}])[{TAIL}]*{MARKED}|(?<=[{_STEMS}])[{TAIL}]+|(?<=[{_ORDER}])|(?<=[{STARTS}]){_LOOK})"
)
_TIME: Final = late(PATTERN)
_TIME_HEADS: Final = frozenset(
    word[:2]
    for name in ("festivals", "time_words")
    for word in lexicon.words(name)
    if word[0] in HAN_FIRST and len(word) > 1
)
"""How names of festivals begin that begin with a numeral (五一, 万圣节)."""
_NEGATIVE: Final = frozenset("负-−－")
_SIDES: Final = frozenset("上下")
_DOTS: Final = frozenset(".．")
_OVER_HALF: Final = frozenset("过逾超近")
_HALF_OF: Final = frozenset("年个天月小径价数")
_DASHES: Final = frozenset("-－—–")
_TOUCHING: Final = LETTERS | _DASHES | _DOTS
"""Characters directly before digits that may make them part of something else."""
_ARABIC, _HAN_NAMES = frozenset("123456789１２３４５６７８９"), frozenset("一二三四五六七八九")
_SCALES, _SHARES = frozenset("万亿"), frozenset("%％元")
_FIRST_OF_WORDS: Final = frozenset("几半")
_OTHER_FIGURES: Final = frozenset(_STEMS + _ORDER)
_NO_FRONT: Final = frozenset("提之以目此")
_HALVED: Final = frozenset(("成", "打", "个百分点"))
_LIVELY: Final = formal.LIVELY
_UNBOUNDED: Final = frozenset(("ordinal", "rank"))
_SUMS: Final = frozenset("人户指总次天件基系函少多约岁分度点级页份家个字")  # 人数十万: the numeral begins behind 数
_PLACES: Final = frozenset(
    "以线网早晚路台地桌身楼海山天车船会场面历史村街市跑马手床纸书墙桥水头重"
)  # 网上百家: 上 belongs to the place


class Scan:
    """The finds of one text, in order."""

    __slots__ = ("_end", "_mask", "_masks", "_times", "finds", "text")

    def __init__(self, text: str, time: Reader) -> None:
        self.text = text
        self.finds: list[Find] = []
        self._times = time
        self._end = len(text)
        self._masks = masks.web(text)[::-1]  # the next one last
        self._mask = self._masks[-1][0] if self._masks else self._end

    def run(self) -> list[Find]:
        """Scan the whole text once."""
        text, search, place = self.text, _PLACE.search, 0
        while True:
            match = search(text, place)
            if match is None:
                return self.finds
            start, end = match.span()
            letter = text[start]
            if end - start > LONGEST:
                place = end  # no figure is as long
            elif start >= self._mask and (skip := self._masked(start)):
                place = skip
            elif letter in DIGITS:
                place = self._digits(start, end)
            elif letter in HAN_FIRST:
                place = self._han(start, end)
            else:
                place = self._word(start, end, letter)

    def _masked(self, start: int) -> int:
        """The end of the mask around `start`, 0 if there is none; the next one is looked for from there on."""
        while self._masks and self._masks[-1][1] <= start:
            self._masks.pop()
        self._mask = self._masks[-1][0] if self._masks else self._end
        return self._masks[-1][1] if self._mask <= start else 0

    def _digits(self, start: int, end: int) -> int:
        text = self.text
        before = text[start - 1] if start else "\n"
        if before in _TOUCHING and (done := self._touched(start, end, before)):
            return done
        if (before in names.LAST or text[end : end + 1] in names.FIRST) and (skip := names.end_of(text, start, end)):
            return skip
        if end - start > 3 and (skip := masks.document(text, start) or masks.phone(text, start)):
            return skip
        if (found := plain.read(text, start, end)) is not None:
            self.finds.append(found)
            return found.end
        return (gate.may_be_time(text, start, end) and self._time_at(start)) or self._quantity(start, end)

    def _touched(self, start: int, end: int, before: str) -> int:
        """Where to go on behind digits that are part of a name or of a decimal; 0 where what touches them is nothing such."""
        text = self.text
        if before in _DOTS:
            if start > 1 and text[start - 2] in DIGITS:
                return end
            if start == 1 or text[start - 2] in BLANK or text[start - 2] in _NEGATIVE:
                return masks.phone(text, start) or self._point_first(start, end)
            return 0
        named = before in LETTERS or (start > 1 and text[start - 2] in LETTERS)
        if named and not units.currency_before(text, start) and not self._is_indicator(start, end):
            return max(end, masks.joined(text, start))
        return 0

    def _is_indicator(self, start: int, end: int) -> bool:
        """GDP1.2万亿元, PMI50.2%: an indicator in capital letters before its figure; not A320, PM2.5, 5G."""
        text = self.text
        initials = text[max(0, start - 3) : start]
        return (
            len(initials) == 3
            and initials.isupper()
            and initials.isalpha()
            and (text[end - 1] in _SCALES or text[end : end + 1] in _SHARES)
        )

    def _point_first(self, start: int, end: int) -> int:
        """.5: no digit before the point."""
        digits = self.text[start:end]
        if not digits.isdecimal() or len(digits) > 20:
            return end
        run = Run(end - start, ratio(int(digits), 10 ** len(digits)), None, None, None, True, False, "")
        text = self.text
        made = amounts.with_unit(text, run, start, end) or Quantity(
            end, "number", run.value, None, None, None, None, None, "number"
        )
        begin = start - 1
        if begin and text[begin - 1] in _NEGATIVE:
            begin, made = edges.negative(text, begin, made)
        return self._find(begin, made)

    def _han(self, start: int, end: int) -> int:
        text = self.text
        letter, second = text[start], text[start + 1 : start + 2]
        if letter == "零" and second in _SIDES:
            return start + 2  # 零下5度: the numeral stands behind
        if second in _ARABIC and letter in _HAN_NAMES:
            return start + 1  # 王小三9日抵达: no numeral goes over from one script to the other
        skip = words.end_of(text, start) or words.repeated(text, start)
        if skip and not (letter == "千" and self._counts_thousands(start)):
            return skip
        if letter in _LIVELY and formal.is_word(text, start, end):
            return start + 1  # 大陸企業
        if letter + second in _TIME_HEADS:
            return self._time_at(start) or self._quantity(start, end)
        return (gate.may_be_time(text, start, end) and self._time_at(start)) or self._quantity(start, end)

    def _counts_thousands(self, start: int) -> bool:
        """销量破千万: behind a bounding word 千万 is a figure, elsewhere an adverb."""
        text = self.text
        return (
            words.end_of(text, start) == start + 2
            and text[start - 2 : start - 1] != "不"
            and bool(bounds.before(text, start) or bounds.passed(text, start, True))
        )

    def _word(self, start: int, end: int, letter: str) -> int:
        """A place that begins with no digit: 第, 前, 首, 半, 几, 数, 上, or a word of time."""
        text = self.text
        if letter in _FIRST_OF_WORDS and (skip := words.end_of(text, start)):
            return skip
        if letter == "前" and text[start - 1 : start] in _NO_FRONT:
            return start + 1  # 提前5天
        seconds = SECONDS.get(letter)
        if (seconds is None or text[start + 1 : start + 2] in seconds) and (done := self._time_at(start)):
            return done
        if letter not in _OTHER_FIGURES:
            return start + 1
        if letter == "第" and (skip := words.end_of(text, start + 1)):
            return skip
        reader = _SPECIAL.get(letter)
        if reader is not None:
            made = reader(text, start)
            if made is not None:
                return self._take(start, made)
        if letter == "第":
            return self._past_ordinal(start)
        if letter == "半":
            return self._half(start)
        if letter in _STEMS:
            return self._vague(start, end)
        return start + 1

    def _past_ordinal(self, start: int) -> int:
        """第三方, 第39号: the numeral behind 第 is no figure of its own."""
        skip = words.end_of(self.text, start + 1)
        match = RUN.match(self.text, start + 1)
        return max(skip, match.end() if match else start + 1)

    def _time_at(self, start: int) -> int:
        """The end of the time that begins at `start`, now a find; 0 if there is none."""
        match = _TIME.match(self.text, start)
        found = self._times.take(self.text, start, match.end()) if match else None
        if found is None:
            return 0
        end = start + found.length
        begin, low, high, approx = start, found.low, found.high, found.approx
        if approx in bounds.TURNED and (turned := bounds.negated(self.text, start)) is not None:
            begin, low, high, approx = turned, high, low, bounds.TURNED[approx]  # 不得少于30天
        self.finds.append(
            Find(begin, end, found.kind, found.value, low, high, found.unit, found.unit_text, approx, (found.by,))
        )
        return end

    def _vague(self, start: int, end: int) -> int:
        """上万, 数十, 几百, 好几个, 几个; not 人数十万, 网上百家."""
        text, letter = self.text, self.text[start]
        before = text[start - 1] if start else ""
        if letter == "数" and before in _SUMS:
            return start + 1
        if letter == "上" and (before in _PLACES or text.startswith("百科", start + 1)):
            return start + 1  # 国际上百科全书
        if letter == "几" and end - start == 1:
            return self._several(start)
        run = parse(text[start:end])
        if run.value is None and run.low is None:
            return start + 1
        if text[start + 1] in DIGITS:
            return start + 1
        return self._quantity(start, end)

    def _several(self, start: int) -> int:
        """几个, 几名: a count that only says several."""
        unit = units.find(self.text, start + 1)
        if unit is None or unit.kind not in ("measure", "money", "percent", "ratio", "percentage-point"):
            return start + 1
        run = Run(1, None, 2, 9, "several", False, False, "")
        return self._take(start, quantities.of(run, unit, self.text, start, start + 1 + len(unit.word)))

    def _half(self, start: int) -> int:
        """一半, 过半, 半数, 半公里."""
        text = self.text
        if text.startswith("半数", start):
            return self._share(start, start + 2)
        if text[start - 1 : start] in _OVER_HALF and text[start + 1 : start + 2] not in _HALF_OF:
            return self._share(start, start + 1)
        unit = units.find(text, start + 1)
        if unit is not None and (unit.kind in ("measure", "age") or unit.word in _HALVED):
            run = Run(1, quantities.HALF, None, None, None, False, False, "")
            return self._take(start, quantities.of(run, unit, text, start, start + 1 + len(unit.word)))
        return start + 1

    def _share(self, start: int, end: int) -> int:
        return self._take(
            start, Quantity(end, "ratio", quantities.HALF, None, None, None, None, None, "half"), elided=True
        )

    def _quantity(self, start: int, end: int) -> int:
        """A numeral with its unit, its bounds, its range; returns where to go on."""
        text = self.text
        run, stop = amounts.numeral(text, start, end)
        if run.value is None and run.low is None:
            return max(stop, start + 1)
        made: Quantity | None = None
        if stop < end or text[stop : stop + 1] in amounts.SPECIAL:
            if text[end : end + 1] in BLANK and end - stop < 2:
                run, stop = spaced(text, start, end) or (run, stop)
            if run.arabic and text[stop : stop + 1] in _DOTS:
                if text[stop + 1 : stop + 2] in DIGITS:
                    return max(masks.joined(text, stop), stop)  # 2016.3.1, 2.2.1: no decimal
                if text[stop + 1 : stop + 2] == "\n" and _broken(text, start, stop + 2):
                    return masks.joined(text, stop + 2)  # 增长27.|3%: a line broke the decimal
            made = amounts.special(text, run, start, stop)
        if made is None:
            made = amounts.with_unit(text, run, start, stop)
        if made is None:
            told = bare.read(text, run, start, stop)
            return told if isinstance(told, int) else self._take(start, told, run.bare)
        if run.bare and not run.approx and not bare.elided(text, start, made):
            return made.end
        return self._take(start, made, run.bare)

    def _take(self, start: int, made: Quantity, elided: bool = False) -> int:
        """The quantity with the words that bound it becomes a find; returns where it ends."""
        if made.by not in _UNBOUNDED:
            start, made = edges.around(self.text, start, made, elided)
        return self._find(start, made)

    def _find(self, begin: int, made: Quantity) -> int:
        finds = self.finds
        if finds and finds[-1].end > begin:
            begin = finds[-1].end
        finds.append(
            Find(
                begin,
                made.end,
                made.kind,
                None if made.value is None else figure_of(made.value),
                None if made.low is None else figure_of(made.low),
                None if made.high is None else figure_of(made.high),
                made.unit,
                made.unit_text,
                made.approx,
                (_BOUND_BY if made.bound else _BY)[made.by],
            )
        )
        return made.end


_SPECIAL: Final[dict[str, Callable[[str, int], Quantity | None]]] = {
    "第": ordinals.ordinal,
    "前": ordinals.top,
    "首": ordinals.head,
    "榜": ordinals.head,
}


_HEADS_OF_LINES: Final = frozenset(("年", "月", "日", "时", "、", "）", ")", "\n", ""))


def _broken(text: str, start: int, place: int) -> bool:
    """Whether the digits at the head of a line go on with a decimal that began behind other words; not with a numbered item."""
    if text[place : place + 1] not in DIGITS or start == 0 or text[start - 1] <= " ":
        return False
    end = masks.joined(text, place)
    return text[end : end + 1] not in _HEADS_OF_LINES and text[end - 1] in DIGITS


class _Names(dict[str, tuple[str, ...]]):
    """The names of rules as a find carries them, each tuple made once; with that of the bounding words, if one was there."""

    def __init__(self, *more: str) -> None:
        super().__init__({"": ()})
        self.more = more

    def __missing__(self, name: str) -> tuple[str, ...]:
        names = self[name] = (name, *self.more)
        return names


_BY, _BOUND_BY = _Names(), _Names("bound")


def scan(text: str, time: Reader) -> list[Find]:
    """The finds of a text in order: times and quantities, before what they share and what they are about."""
    return Scan(text, time).run()
