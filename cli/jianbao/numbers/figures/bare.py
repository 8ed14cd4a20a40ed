"""Numerals without a unit: whether they state a number, number a list, or name something."""

from __future__ import annotations

from typing import Final

from ...text.patterns import late
from .. import masks
from . import bounds, edges, quantities, ratios, units
from .amounts import lent
from .quantities import Quantity
from .runs import BLANK, DIGITS, DIGITS_AND_STEPS, LETTERS, RUN, Run, parse

_BETWEEN: Final = late(f"[和与到至][ 　]?(?P<run>[{DIGITS_AND_STEPS}.．]+)")
_OPEN_ROUND, _CLOSE_ROUND = frozenset("（("), frozenset("）)")
_HEAD_OF_LIST, _MARKS_OF_LIST = frozenset("\n\r。；;！？：:” 　"), frozenset("、．.）)")
_COLONS: Final = frozenset(":：∶︰")
_LINE_ENDS: Final = frozenset("\n\r")
_CAPTIONS: Final = frozenset("图表注题")  # 图1, 表2
_SHORT_NUMBERS: Final = (
    "1001",
    "1008",
    "12",
    "95",
    "96",
)  # service numbers of five digits (YD/T numbering plan): 12345, 95598
_PARTS: Final = frozenset("/／·•#")
_JOINERS: Final = frozenset("-－/／")
_HYPHENS: Final = frozenset("-－—")
_STANDARDS: Final = ("/T ", "/Z ", "GB ")
_DOTS_BETWEEN: Final = frozenset("·•")
_NO_NUMBER_BEFORE: Final = frozenset("、：:点日月年时")
_ROADS: Final = (
    "次列车",
    "次快车",
    "次特快",
    "次动车",
    "国道",
    "省道",
    "县道",
    "乡道",
    "高速",
    "公路",
    "航班",
    "系列",
    "工程",
    "医院",
    "厂",
    "台式",
    "舰",
    "部队",
)
_QUOTES: Final = frozenset(("“”", "‘’", "「」", "『』", '""', "《》"))
_AFTER_NUMBER: Final = frozenset("的和与以之了多左到至大小")


_RISES: Final = frozenset("涨跌平")
_LABEL_SIGNS: Final = frozenset("+＋×*=_@&")
_NAMES_BEHIND: Final = frozenset("世届号版#＃楼室栋幢座单弄街线路级班中院度股式型代系区")
"""What makes a name of the bare numeral before it (3号, 五一路)."""
_NAMED_BY: Final = ("国集团", "开头", "打头", "结尾")
"""Behind digits these tell what they name or how a number begins (车牌6开头)."""
_AGES: Final = frozenset(("年过", "年逾", "年近", "年届"))
_YEARS_OF_LIFE: Final = ("今年", "现年", "享年", "时年", "终年", "行年", "年已")
_AND_ONES: Final = late("有(?P<ones>[一二三四五六七八九])(?![一-鿿])")  # 六十有三
_TALLY: Final = late("[涨跌平](?:[0-9]{1,4}(?:[涨跌平]|搁浅|持平)){1,3}")


def read(text: str, run: Run, start: int, stop: int) -> Quantity | int:
    """What a numeral without unit says, or where to go on where it says nothing.

    A number with an empty `by` is none unless it shares the unit of the next figure.
    """
    follow, before = text[stop : stop + 1] or "\n", text[start - 1] if start else "\n"
    if run.arabic and (follow in LETTERS or follow in _LABEL_SIGNS):
        return max(stop, masks.joined(text, stop), masks.relay(text, stop))
    if follow in _COLONS and (score := _score(text, stop)):
        return score
    if follow in _RISES and (tally := _TALLY.match(text, stop)):
        return tally.end()  # 12涨8跌2平
    if run.approx == "over" and before == "比" and text[stop - 1] in _RESTS:
        return Quantity(stop - 1, "number", run.value, None, None, None, run.scale or None, None, "number")
    if run.bare and not run.approx:
        found = bounds.before(text, start) or bounds.passed(text, start, True)
        if found is None and not bounds.behind(text, stop):
            return stop
    made = between(text, run, start, stop) or _with_word(text, run, start, stop, follow)
    if made is not None:
        return made
    if follow == "比" and (other := RUN.match(text, stop + 1)):
        return other.end()  # 3比1: a score
    if follow in _TO and (other := RUN.match(text, stop + 1)) and text[other.end() : other.end() + 1] in _NAMES_BEHIND:
        return other.end()  # 3至6楼
    if _is_label(text, run, start, stop, before, follow):
        return stop
    by = "number" if states_number(text, run, start, stop, follow) else ""
    kind = "number"
    if ratios.stands_before(text, start):
        kind, by = "ratio", by and "ratio"
    return Quantity(stop, kind, run.value, run.low, run.high, None, run.scale or None, run.approx, by)


_PARTS_OF_ONE: Final = late("(?:[:：∶︰][0-9]+(?:[.．][0-9]+)?){2,}")
_SCORE: Final = late("[:∶][0-9]{1,3}(?![0-9:∶.])|：[0-9]{1,3}(?=[胜负平击战力险])")
_RESTS: Final = frozenset("多余")


def _score(text: str, place: int) -> int:
    """The end of a score whose colon stands at `place` (2∶0胜出), or of a proportion of three parts; 0 where there is none."""
    match = _SCORE.match(text, place) or _PARTS_OF_ONE.match(text, place)
    return match.end() if match else 0


def _with_word(text: str, run: Run, start: int, stop: int, follow: str) -> Quantity | None:
    """17亿年前, 3254.17点, 年过六十: what the word beside it makes of the numeral."""
    if follow == "年" and run.scale:
        printed = run.scale + "年"
        return Quantity(stop + 1, "duration", run.value, run.low, run.high, "year", printed, run.approx, "measure")
    beyond_clock = run.value is not None and (run.value > 24 or not isinstance(run.value, int))
    moved = text[start - 1 : start] in _MOVES or (text[start - 1 : start] == "了" and text[start - 2] in _MOVES)
    if follow == "点" and run.value is not None and (moved or (beyond_clock and (run.arabic or run.value > 100))):
        return Quantity(stop + 1, "count", run.value, run.low, run.high, follow, follow, run.approx, "count")
    if text[max(0, start - 2) : start] in _AGES and run.value is not None:
        return Quantity(stop, "age", run.value, None, None, "year", None, run.approx, "age")
    if follow == "有" and text.startswith("十", stop - 1) and text.endswith(_YEARS_OF_LIFE, 0, start):
        ones = _AND_ONES.match(text, stop)
        if ones and isinstance(run.value, int):
            age = run.value + (parse(ones["ones"]).value or 0)
            return Quantity(ones.end(), "age", age, None, None, "year", None, None, "age")
    if text.startswith("出头", stop) and _is_decade(text, run, start):
        return Quantity(stop, "age", run.value, None, None, "year", None, None, "age")
    return None


_TO: Final = frozenset("至到-—~～－")
_SAY: Final = frozenset("为是达至到报于")
"""Behind these 97.0 is a level, behind a noun a version (工业4.0)."""
_MOVES: Final = frozenset("涨跌升挫")
"""Behind these 点 are points of an index, however few: 指数跌18点."""
_LEVELS: Final = frozenset("到至价为超过近约达额量金资薪分元指")


def _is_decade(text: str, run: Run, start: int) -> bool:
    """三十出头: said of an age, where no sum is spoken of."""
    if run.arabic or run.approx or not isinstance(run.value, int) or not 20 <= run.value <= 90:
        return False
    return not _LEVELS & set(text[max(0, start - 4) : start])


def _is_label(text: str, run: Run, start: int, stop: int, before: str, follow: str) -> bool:
    """Whether the numeral names or numbers something."""
    return (
        text.startswith(_NAMED_BY, stop)
        or before == "第"
        or (before == "双" and run.arabic)  # 双11
        or before in _LABEL_SIGNS
        or (before == "秒" and run.arabic)  # 38秒62
        or (follow in _NAMES_BEHIND and (not run.scale or follow == "级"))
        or enumerates(text, start, stop, before, follow)
        or (run.arabic and is_code(text, run, start, stop, before, follow))
    )


def between(text: str, run: Run, start: int, stop: int) -> Quantity | None:
    """20和30之间."""
    match = _BETWEEN.match(text, stop)
    if match is None or run.value is None:
        return None
    second = parse(match["run"])
    end = match.start("run") + second.length
    if second.value is None or second.value <= run.value:
        return None
    unit = units.find(text, end)
    place = end + (len(unit.word) if unit else 0)
    if not text.startswith(("之间", "间"), place):
        return None
    if unit is None:
        return Quantity(place + 2, "number", None, run.value, second.value, None, None, None, "figure-range")
    upper = quantities.of(second, unit, text, match.start("run"), place)
    return quantities.joined(quantities.of(lent(run, second), unit, text, start, place), upper)


_LARGE: Final = late("[0-9０-９]{3,}[.．][0-9０-９]")  # 118.2、106.5: no list has as many parts


def enumerates(text: str, start: int, stop: int, before: str, follow: str) -> bool:
    """一、 1. （二） ③: the numbering of a list."""
    if before in _OPEN_ROUND and follow in _CLOSE_ROUND:
        return True
    at_head = before in _HEAD_OF_LIST and not _LARGE.match(text, start)
    if before in _LINE_ENDS and follow in BLANK and stop - start < 3 and "一" <= text[stop + 1 : stop + 2] <= "鿿":
        return True  # 1 总体要求
    return (
        at_head
        and follow in _MARKS_OF_LIST
        and (stop >= len(text) - 1 or text[stop + 1] not in DIGITS or follow != "、")
    )


def is_code(text: str, run: Run, start: int, stop: int, before: str, follow: str) -> bool:
    """Digits that name and do not count: leading zeros, long runs, parts of codes, behind 编号 or 电话."""
    printed = text[start:stop]
    if before in _CAPTIONS or (
        len(printed) == 5 and printed.isdecimal() and printed.startswith(_SHORT_NUMBERS) and printed[-2:] != "00"
    ):
        return True
    if text.endswith(_STANDARDS, 0, start):
        return True  # GB/T 123.4—2030
    if "·" in printed:
        return True  # ３·１５: a day that became a name
    if printed.isdecimal():
        if (len(printed) > 1 and printed[0] in ("0", "０")) or len(printed) > 5:
            return True
        if len(printed) == 4 and 1900 <= int(printed) < 2100 and not bounds.before(text, start):
            return True
    if (before in _COLONS and text[start - 2 : start - 1].isdecimal()) or (
        follow in _COLONS and text[stop + 1 : stop + 2].isdecimal()
    ):
        return True
    if before in _PARTS or (
        follow in _JOINERS and (text[stop + 1 : stop + 2] in DIGITS or text[stop + 1 : stop + 2] in LETTERS)
    ):
        return True
    if (
        before in _HYPHENS
        and start > 1
        and not edges.is_minus(text, start - 1)
        and (text[start - 2] in DIGITS or text[start - 2] in LETTERS or "一" <= text[start - 2] <= "鿿")
    ):
        return True
    if (
        before + follow in _QUOTES
        or text.startswith(_ROADS, stop)
        or (
            printed.endswith(".0")
            and "一" <= before <= "鿿"
            and before not in _SAY
            and not ratios.stands_before(text, start)
        )
    ):
        return True
    if follow in _DOTS_BETWEEN and text[stop + 1 : stop + 2] in DIGITS:
        return True
    return masks.labelled(text, start) or text.startswith(("热线", "电话", "平台电话"), stop)


def states_number(text: str, run: Run, start: int, stop: int, follow: str) -> bool:
    """Whether a numeral without unit is a number at all; a lone Chinese digit, or a stem of a name, is not."""
    if run.arabic:
        return bool(run.scale) or follow not in _NO_NUMBER_BEFORE or _in_list(text, run, stop, follow)
    words_ = text[start:stop]
    if (run.scale and not run.bare) or "点" in words_:
        return True
    if bounds.behind(text, stop):
        return True
    if run.approx is None and run.value is None:  # 三四十, 七八千, no 三五 and 十四五
        return words_[-1] in "十百千" and words_[0] not in "十百千"
    if start and text[start - 1] == "负" and edges.is_minus(text, start - 1) and not "一" <= follow <= "鿿":
        return True
    if run.bare or run.approx == "several":
        return run.bare or (run.approx == "several" and len(words_) > 2)
    if run.value is None or run.value < 10 or not any(letter in "十百千拾佰仟廿卅万亿" for letter in words_):
        return False
    bound = bounds.compared(text, start, stop) or bounds.before(text, start) or bounds.passed(text, start, False)
    return bool(bound) or not "一" <= follow <= "鿿" or follow in _AFTER_NUMBER or len(words_) > 3


def _in_list(text: str, run: Run, stop: int, follow: str) -> bool:
    """118.2、106.5和98.3: a decimal before 、 and another figure is one of a list of figures."""
    return follow == "、" and type(run.value) is not int and text[stop + 1 : stop + 2] in DIGITS


_REACHING: Final = ("达", "值", "耗资", "斥资", "投入", "投资", "损失", "奖励", "罚款", "新增")
"""Behind these a sum or a measure may leave out its digit: 产值达百亿元, 价值千万元."""


_EXCHANGES: Final = ("程控", "交换机", "电话")  # 万门程控交换机
_GREAT, _SCALES = frozenset("百"), frozenset("万亿")  # 百万农户, no 亿万农户


def elided(text: str, start: int, made: Quantity) -> bool:
    """Whether a numeral without its digit (亿元以上, 近百个, 百万美元) may stand for a figure here."""
    return bool(
        bounds.before(text, start)
        or bounds.passed(text, start, True)
        or bounds.behind(text, made.end)
        or (made.by in ("percent-in-words", "fraction"))
        or (made.kind in ("money", "measure", "ratio") and text.endswith(_REACHING, 0, start))
        or (made.unit == "门" and text.startswith(_EXCHANGES, made.end))
        or (made.kind == "count" and text[start] in _GREAT and text[start + 1] in _SCALES and made.end - start > 3)
    )
