"""Amounts: a numeral of a text with its unit, its range, its fraction: where it ends and what it says."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from ...text.patterns import late
from ..numerals import SCALES, STEPS, Exact, ratio, simple, times
from . import changes, coins, edges, fractions, quantities, ratios, units
from .blanks import spaced
from .quantities import Quantity
from .refusals import CLOSE, REFUSES
from .runs import BLANK, DIGITS, FORMAL, LETTERS, LIVELY, OPEN, RUN, Run, parse

_RANGE: Final = late(r"[ 　]?(?:[（(]含[）)])?(?:至|到|[-－−—–~～―─]{1,2})[ 　]?")
_SPACED_POINT: Final = late(r"[ 　]{0,4}个(?:[ 　]{1,2}百[ 　]{0,2}分|百[ 　]{0,2}分)[ 　]{0,2}点")
_SCIENCE: Final = late(
    r"(?:[eE](?P<e>[+-]?[0-9]{1,2})|[×xX*]10(?:\^|的|(?!0))(?P<p>-?[0-9]{1,2})(?:次方)?)(?![0-9A-Za-z])"
)
_SPECIAL: Final = frozenset("分又半比/／eE×xX*:：∶︰")
SPECIAL: Final[frozenset[str]] = _SPECIAL | BLANK | frozenset(".．")
"""What stands behind a numeral that is more than a numeral with its unit, or may be; behind most there is none of it."""
_STROKES, _POWERS, _COLONS = frozenset("/／"), frozenset("eE×xX*"), frozenset(":：∶︰")
_RANGE_FIRST: Final = frozenset("至到-－−—–~～―─（(")
_MORE: Final = frozenset("/／每半多余") | coins.FIRST
MAY_GO_ON: Final[frozenset[str]] = _MORE | _RANGE_FIRST | BLANK
"""What stands behind a unit that may go on with the figure."""
_GE_SCALES: Final = frozenset("亿万")
_NOT_OF_ONE: Final = frozenset("个大")
_HALF_OF: Final = ("年", "个", "天", "月", "小时", "径", "价", "数", "导", "钟", "程")
_NO_MORE: Final = frozenset("次种个家名位年样元方项边层头")
_NO_BARE: Final = frozenset("号版#＃楼室栋幢座单弄街线路级班中院度股式型代系区")
_KILO: Final = frozenset("瓦米克伏卡焦帕赫升安牛欧字")
_BEFORE_LIANG: Final = frozenset("一二三四五六七八九十百千万")
_OF_UNIT: Final = frozenset("千百兆")
MAY_BE_UNITS: Final[frozenset[str]] = _OF_UNIT | LIVELY | frozenset("两")
_LENDERS: Final = frozenset("百千万亿")
_NO_LOOSE: Final = frozenset("．.,%％·/／-－—–~～:：∶至到年月日天周季时点分秒号版楼比小工交") | DIGITS | LETTERS


def numeral(text: str, start: int, end: int) -> tuple[Run, int]:
    """The numeral that the run `text[start:end]` begins with, and its end. 千 of 千瓦 (3.5亿千瓦) belongs to the unit."""
    run = parse(text[start:end])
    stop = start + run.length
    last = text[stop - 1]
    if stop == end and last not in MAY_BE_UNITS and not run.bare:
        return run, stop
    if stop < end and last in _LENDERS and text[stop] in DIGITS:
        return _with_loose(text, run, stop)
    if run.bare and run.length == 1 and text[stop : stop + 1] == "把":
        return _some(text, run, stop)
    if run.length == 1 or last not in MAY_BE_UNITS:
        return run, stop
    if last in LIVELY:
        return _before_word(text, run, start, stop)
    if last == "兆":
        return _trillions(text, run, start, stop)
    if last in _OF_UNIT and text[stop : stop + 1] in _KILO and units.find(text, stop - 1):
        return parse(text[start : stop - 1]), stop - 1
    if last == "两" and text[stop - 2] in _BEFORE_LIANG:
        # 二两: 两 is the unit of weight; 一两种: it is a digit; 六、七两卷: it begins the next numeral
        other = units.find(text, stop)
        if other is None or other.kind != "count" or text[stop - 2 : stop] != "一两" or other.word[0] in _SILVER:
            return parse(text[start : stop - 1]), stop - 1
    return run, stop


def _before_word(text: str, run: Run, start: int, stop: int) -> tuple[Run, int]:
    """三十陆客: behind a plain numeral the last letter begins a word, if that goes on."""
    if text[stop - 2] in FORMAL or not "一" <= text[stop : stop + 1] <= "鿿" or units.find(text, stop):
        return run, stop
    front = parse(text[start : stop - 1])
    return front, start + front.length


_SILVER: Final = frozenset("银金")


def _with_loose(text: str, run: Run, stop: int) -> tuple[Run, int]:
    """12万5 → 125000: one more digit behind a scale, where nothing behind it says that it belongs there."""
    digit, last = text[stop], text[stop - 1]
    loose = digit not in "0０" and text[stop + 1 : stop + 2] not in _NO_LOOSE
    if not loose or not isinstance(run.value, int) or run.approx or run.bare:
        return run, stop
    if text.startswith(("个月", "个百分", "个小时", "个工作"), stop + 1):
        return run, stop
    value = run.value + int(digit) * (STEPS.get(last) or SCALES[last]) // 10
    return Run(run.length + 1, value, None, None, None, run.arabic, False, ""), stop + 1


def _some(text: str, run: Run, stop: int) -> tuple[Run, int]:
    """百把米, 千把块钱: about so many."""
    unit = units.find(text, stop + 1)
    if unit is None or not (unit.kind in ("measure", "money") or unit.word in _COUNTED):
        return run, stop
    return Run(2, run.value, None, None, "about", False, False, ""), stop + 1


_COUNTED: Final = frozenset("个人户家只里")


def _trillions(text: str, run: Run, start: int, stop: int) -> tuple[Run, int]:
    """兆 behind a numeral: a scale before money and where a numeral in words ends; else mega (100兆瓦, 百兆网络)."""
    if units.find(text, stop - 1) is not None:
        return parse(text[start : stop - 1]), stop - 1
    unit = units.find(text, stop)
    if run.bare or not (unit.kind == "money" if unit else not (run.arabic or "一" <= text[stop : stop + 1] <= "鿿")):
        run = replace(run, value=None, low=None, high=None)
    return run, stop


def special(text: str, run: Run, start: int, stop: int) -> Quantity | None:
    """Fractions, 一半, 3:1, numbers with an exponent."""
    follow = text[stop : stop + 1]
    if follow in BLANK:
        follow = text[stop : stop + 3].strip()[:1]
    if follow not in _SPECIAL:
        return None
    if follow == "分":
        return fractions.divided(run.value, text, stop)
    if follow == "又":
        return fractions.mixed(run.value, text, stop)
    if follow == "半" and text[start:stop] == "一":
        return Quantity(stop + 1, "ratio", quantities.HALF, None, None, None, None, None, "half")
    if not run.arabic or run.scale:
        return None
    if follow == "比":
        return _proportion(text, run, start, stop)
    if follow in _STROKES:
        return fractions.stroke(run.value, text, stop)
    if follow in _POWERS and run.value is not None:
        match = _SCIENCE.match(text, stop)
        if match:
            power = int(match["e"] or match["p"])
            unit = units.find(text, match.end())
            value = _scaled_by_ten(run.value, power)
            if unit is None:
                return Quantity(match.end(), "number", value, None, None, None, None, None, "number")
            return quantities.of(replace(run, value=value), unit, text, start, match.end() + len(unit.word))
    if follow in _COLONS:
        return _proportion(text, run, start, stop)
    return None


_CLAUSE: Final = late("[，。；、：\n]")
_PROPORTIONS: Final = ("比例", "比为", "之比", "配比", "按", "配", "杠杆", "兑", "汇率")


def _proportion(text: str, run: Run, start: int, stop: int) -> Quantity | None:
    """3:1 where the words speak of a proportion; a score or a time else."""
    match = RUN.match(text, stop + 1)
    said = text[max(0, start - 8) : start] + _CLAUSE.split(text[stop + 1 : stop + 12], maxsplit=1)[0]
    if match is None or not any(word in said for word in _PROPORTIONS):
        return None
    other = parse(match[0])
    if not other.value or run.value is None or text[stop + 1 + other.length : stop + 2 + other.length] in _COLONS:
        return None  # of three parts: 3：3：4
    value = ratio(run.value, other.value)
    return Quantity(stop + 1 + other.length, "ratio", value, None, None, None, None, None, "proportion")


def _scaled_by_ten(value: Exact, power: int) -> Exact:
    if power >= 0:
        return times(value, int("1" + "0" * power))
    return ratio(value, int("1" + "0" * -power))


def with_unit(text: str, run: Run, start: int, stop: int) -> Quantity | None:
    """The numeral with its unit, or a range of two; None for a bare one."""
    unit, place = _unit(text, run, stop)
    made: Quantity | None = None
    if unit is not None:
        made = _whole(text, run, unit, start, place)
    end = made.end if made else stop
    follow = text[end : end + 1]
    if follow in _RANGE_FIRST or (follow in BLANK and text[end + 1 : end + 2] in _RANGE_FIRST):
        ranged = _range(text, run, unit, made, start, end)
        if ranged is not None:
            return ranged
    return made


def _unit(text: str, run: Run, stop: int) -> tuple[units.Unit | None, int]:
    """The unit behind a numeral, and its end; what counts one thing alone (一人) is none."""
    unit, place = units.find(text, stop), stop
    if unit is None or unit.word == "个":
        unit, place = _parted_unit(text, run, stop, unit)
        if unit is None:
            return None, stop
    if not run.arabic and run.value == 1 and (unit.noun or unit.word in _NOT_OF_ONE):
        return None, stop
    return unit, place + len(unit.word)


def _parted_unit(text: str, run: Run, stop: int, unit: units.Unit | None) -> tuple[units.Unit | None, int]:
    """A unit with blanks before it or in it, and where its last word begins."""
    place = stop
    if unit is None and text[place : place + 1] in BLANK:
        while text[place : place + 1] in BLANK and place - stop < 3:
            place += 1
        unit = units.find(text, place)
        if unit is not None and (unit.noun or unit.word in "时分点"):
            unit = None
    if unit is None and text.startswith("成为", place) and text.endswith(_OF_SHARES, 0, stop - run.length):
        unit = units.UNITS["成"]  # 首付三成为宜
    if (place < len(text) and text[place] in BLANK) or (unit is not None and unit.word == "个"):
        match = _SPACED_POINT.match(text, stop)
        if match:
            unit = units.UNITS["个百分点"]
            return unit, match.end() - len(unit.word)
    return unit, place


_OF_SHARES: Final = ("首付", "首付款", "占", "约", "近", "超过", "比例", "其中")


def _whole(text: str, run: Run, unit: units.Unit, start: int, end: int) -> Quantity | None:
    """One numeral and its unit with what belongs to them: 个亿, 半, 多, 角分, 每 …; None where the word is no unit here."""
    if unit.word == "个" and text[end : end + 1] in _GE_SCALES and not text.startswith(("亿元以", "亿元级"), end):
        return _scaled_by_ge(text, run, start, end)
    refuses = REFUSES.get(unit.word)
    if refuses is not None and refuses(text, run, start, end):
        return None
    made = quantities.of(run, unit, text, start, end)
    if unit.word == "期" and isinstance(run.value, int) and run.value < 10 and _is_stage(text, start, end):
        return replace(made, kind="ordinal", by="stage")
    follow = text[made.end : made.end + 1]
    if follow in _MORE:
        made = _more(text, made, unit, follow)
    return made


def _scaled_by_ge(text: str, run: Run, start: int, end: int) -> Quantity | None:
    """3个亿, 5个亿元: the scale stands behind 个, which ends at `end`."""
    scale = 10**8 if text[end] == "亿" else 10**4
    value, low, high = (quantities.scaled(figure, scale) for figure in (run.value, run.low, run.high))
    following = units.find(text, end + 1)
    if following is None or following.kind == "count":
        return Quantity(end + 1, "number", value, low, high, None, None, run.approx, "number")
    run = replace(run, value=value, low=low, high=high, scale=text[end])
    return _whole(text, run, following, start, end + 1 + len(following.word))


_COURSES_BEFORE: Final = frozenset("了过第共满各每出办成这前后的续")
_COURSES: Final = ("培训", "班", "讲座", "节目", "杂志", "活动", "论坛", "学员", "讲习", "专栏", "刊", "连载")


def _is_stage(text: str, start: int, end: int) -> bool:
    """（一期）, 二期工程: the stage of a project, no number of issues or courses."""
    if text[start - 1 : start] not in _COURSES_BEFORE and "一" <= text[start - 1 : start] <= "鿿":
        return not text.startswith(_COURSES, end)  # 大基金二期
    bracketed = text[start - 1 : start] in OPEN and text[end : end + 1] in CLOSE
    return bracketed or text.startswith(
        ("工程", "项目", "建设", "改造", "扩建", "规划", "投资", "投产", "竣工", "开工", "用地", "厂房", "基金"), end
    )


def _more(text: str, made: Quantity, unit: units.Unit, follow: str) -> Quantity:
    """What may stand behind a unit: 一吨半, 3倍多, 元/吨, 50元6角."""
    if unit.word == "个" and text.startswith("多百分点", made.end) and made.value is not None:
        value = made.value
        return Quantity(
            made.end + 4, "percentage-point", value, value, value + 1, "pp", "个百分点", "over", "percentage-point"
        )
    if follow in "/／每" and unit.kind in ("money", "measure", "count"):
        return quantities.per(made, unit, text)
    if follow == "半" and (unit.kind in _HALVES or unit.word == "层") and not text.startswith(_HALF_OF, made.end + 1):
        return quantities.half(made, unit)
    if (
        follow in _RESTS
        and (unit.kind in ("measure", "ratio", "percent", "age") or unit.word in ("元", "块", "个"))
        and made.value is not None
    ) and text[made.end + 1 : made.end + 2] not in _NO_MORE:
        upper = quantities.bounded(made, "over")
        one: Exact | None = None
        if unit.word == "成":
            one = made.value + 10
        elif made.by == "doubling":
            one = made.value * 2
        elif unit.kind != "percent":
            one = simple(made.value + times(unit.factor, worth(made.unit_text or "")))
        return replace(upper, end=made.end + 1, high=one)
    if made.kind == "money":
        return coins.of(text, made, unit.word)
    return coins.spoken(text, made, 2) if unit.word == "米" else made


_HALVES, _RESTS = frozenset(("measure", "ratio", "age")), frozenset("多余")


def worth(printed: str) -> int:
    """The scale that a printed unit begins with: 亿元 → 100000000, 元 → 1."""
    made = 1
    for letter in printed:
        if letter not in SCALES:
            break
        made *= SCALES[letter]
    return made


def _range(
    text: str, run: Run, unit: units.Unit | None, made: Quantity | None, start: int, stop: int
) -> Quantity | None:
    """3至5个, 15%—20%, 10元至20元, 2——3万港币; None if what follows the sign is no second figure."""
    sign = _RANGE.match(text, stop)
    if sign is None:
        return None
    below = _BELOW.match(text, sign.end()) if sign[0].strip()[:1] in _SPOKEN_SIGNS else None
    match = RUN.match(text, below.end() if below else sign.end())
    if match is None:
        return None
    second, end = numeral(text, match.start(), match.end())
    if text[match.end() : match.end() + 1] in BLANK and (parted := spaced(text, match.start(), match.end())):
        second, end = parted
    if not second.readable or (text[end : end + 1] in _RANGE_FIRST and text[end + 1 : end + 2] in DIGITS):
        return None
    other, place = _unit(text, second, end)
    signs = _signs(text, start, bool(below), unit is None, other is not None and other.code in _BELOW_ZERO)
    if other is None and unit is None:
        return _bare_range(text, run, second, sign[0].strip(), start, end, signs)
    if other is None or (unit is not None and (unit.kind, unit.code) != (other.kind, other.code)):
        return None
    upper = _whole(text, second, other, match.start(), place)
    if upper is None or (made and sign[0].strip() in _TO and changes.leads_to(text, start, made, upper)):
        return None
    if made is None:
        made = quantities.of(lent(run, second), other, text, start, place)
        if upper.by == "per-unit":
            made = quantities.per(made, other, text)
    return quantities.joined(_signed(made, signs[0]), _signed(upper, signs[1]))


_BELOW: Final = late("[-－−负]|零下")
_SPOKEN_SIGNS, _TO = frozenset("至到~～"), frozenset("至到")
_MINUS, _BELOW_ZERO = frozenset("-－−"), edges.BELOW_ZERO


def _signs(text: str, start: int, below: bool, shared: bool, zero: bool) -> tuple[bool, bool]:
    """Which ends of a range that begins at `start` are below zero.

    -5到10, 零下5度到8度: the first; 零下5至8度: both by their one sign, which `edges` gives them, so neither here.
    `below`: the second has a sign of its own; `shared`: one unit for both; `zero`: of degrees or percent.
    """
    mark = start > 0 and text[start - 1] in _MINUS and (zero or edges.is_minus(text, start - 1))
    word = start > 0 and (text[start - 1] == "负" or text.endswith("零下", 0, start))
    return mark or (word and (below or not shared)), below


def _signed(made: Quantity, below: bool) -> Quantity:
    return replace(made, value=-made.value) if below and made.value is not None else made


def lent(run: Run, second: Run) -> Run:
    """2——3万: the first figure of a range takes the scale of the second, where the range still rises by it."""
    if not second.scale or run.scale or second.value is None or run.value is None:
        return run
    scale = worth(second.scale)
    if not isinstance(second.value, int) or run.value * scale < second.value:
        return replace(run, value=quantities.scaled(run.value, scale), scale=second.scale)
    return run


def _bare_range(
    text: str, run: Run, second: Run, sign: str, start: int, end: int, signs: tuple[bool, bool]
) -> Quantity | None:
    low, high = lent(run, second).value, second.value
    if low is not None and high is not None:
        low, high = -low if signs[0] else low, -high if signs[1] else high
        low, high = (high, low) if signs[1] and low > high else (low, high)
    if low is None or high is None or low >= high or text[end : end + 1] in LETTERS or text[end : end + 1] in _NO_BARE:
        return None
    if (
        (sign in ("-", "－", "−") and not (run.scale or second.scale))
        or text[start] in "0０"
        or run.arabic != second.arabic
    ):
        return None
    if not run.arabic and not (second.scale or high > 10 or (high > 2 and text[start - 1 : start] == "从")):
        return None
    if text[start - 1 : start] in LETTERS or text.endswith("/T ", 0, start):  # DB43/T 123.4—2030
        return None
    if 1900 <= low < 2100 and 1900 <= high < 2100:
        return None
    kind = "ratio" if ratios.stands_before(text, start) else "number"
    return Quantity(end, kind, None, low, high, None, second.scale or None, None, "figure-range")
