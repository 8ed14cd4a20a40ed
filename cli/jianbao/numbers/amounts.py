"""Amounts: a numeral of a text with its unit, its range, its fraction: where it ends and what it says."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from ..text.patterns import late
from . import fractions, quantities, units
from .numerals import Exact, ratio, simple, times
from .quantities import Quantity
from .runs import BLANK, DIGITS, HAN_FIRST, LETTERS, OPEN, RUN, TAIL, Run, parse

_RANGE = late(r"[ 　]?(?:[（(]含[）)])?(?:至|到|[-－−—–~～―─]{1,2})[ 　]?")
_SPACED = late(rf"(?:[ 　]{{1,2}}[{TAIL}]+){{1,12}}")
_SPACED_POINT = late(r"[ 　]{0,4}[个個](?:[ 　]{1,2}百[ 　]{0,2}分|百[ 　]{0,2}分)[ 　]{0,2}[点點]")
_SCIENCE = late(r"(?:[eE](?P<e>[+-]?[0-9]{1,2})|[×xX*]10(?:\^|的)?(?P<p>-?[0-9]{1,2})(?:次方)?)(?![0-9A-Za-z])")
_COINS = late(
    r"又?(?:(?P<j>[0-9０-９一二三四五六七八九两零]+)(?:角|毛)(?:钱)?)?"
    r"(?:零?(?P<f>[0-9０-９一二三四五六七八九两]+)(?:美分|分钱|分|欧分))?"
)
"""What may stand behind a whole amount: 角 and 分."""

_JOINS = frozenset("十百千万亿拾佰仟萬億余餘多点點几幾")
"""What may stand behind a blank inside a numeral."""
_SPECIAL = frozenset("分又半比/／eE×xX*:：∶")
SPECIAL = _SPECIAL | BLANK | frozenset(".．")
"""What stands behind a numeral that is more than a numeral with its unit, or may be; behind most there is none of it."""
_STROKES, _POWERS, _COLONS = frozenset("/／"), frozenset("eE×xX*"), frozenset(":：∶")
_RANGE_FIRST = frozenset("至到-－−—–~～―─（(")
_MORE = frozenset("/／每半多余又0123456789０１２３４５６７８９一二两三四五六七八九零")
MAY_GO_ON = _MORE | _RANGE_FIRST | BLANK
"""What stands behind a unit that may go on with the figure."""
_GE_SCALES = frozenset("亿万億")
_GE, _NOT_OF_ONE = frozenset("个個"), frozenset("个個大")
_HALF_OF = frozenset("年个天月小径价数")
_NO_MORE = frozenset("次种个家名位年样元方项边层头")
_NO_BARE = frozenset("号版#＃楼室栋幢座单弄街线路级班中院度股式型代系区")
_CLOSE = frozenset('）)]〕］】》>”"」』')


_KILO = frozenset("瓦米克伏卡焦帕赫升安牛欧字")
_LIANG, _BEFORE_LIANG = frozenset("两兩"), frozenset("一二三四五六七八九十百千万")
_OF_UNIT = frozenset("千百")
MAY_BE_UNITS = _OF_UNIT | _LIANG


def numeral(text: str, start: int, end: int) -> tuple[Run, int]:
    """The numeral that the run `text[start:end]` begins with, and its end. 千 of 千瓦 (3.5亿千瓦) belongs to the unit."""
    run = parse(text[start:end])
    stop = start + run.length
    if run.length == 1 or text[stop - 1] not in MAY_BE_UNITS:
        return run, stop
    if text[stop - 1] in _OF_UNIT and text[stop : stop + 1] in _KILO and units.find(text, stop - 1):
        return parse(text[start : stop - 1]), stop - 1
    if text[stop - 1] in _LIANG and text[stop - 2] in _BEFORE_LIANG:
        # 二两: 两 is the unit of weight; 一两种: it is a digit; 六、七两卷: it begins the next numeral
        other = units.find(text, stop)
        if other is None or other.kind != "count" or text[stop - 2 : stop] != "一两":
            return parse(text[start : stop - 1]), stop - 1
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


_PROPORTIONS = ("比例", "比为", "之比", "配比", "按", "配", "杠杆", "兑", "汇率")


def _proportion(text: str, run: Run, start: int, stop: int) -> Quantity | None:
    """3:1 where the words speak of a proportion; a score or a time else."""
    match = RUN.match(text, stop + 1)
    said = text[max(0, start - 8) : start] + text[stop + 1 : stop + 12]
    if match is None or not any(word in said for word in _PROPORTIONS):
        return None
    other = parse(match[0])
    if not other.value or run.value is None:
        return None
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
    if unit is None or unit.word in _GE:
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
    if (place < len(text) and text[place] in BLANK) or (unit is not None and unit.word in _GE):
        match = _SPACED_POINT.match(text, stop)
        if match:
            unit = units.UNITS["个百分点"]
            return unit, match.end() - len(unit.word)
    return unit, place


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
    scale = 10**8 if text[end] in "亿億" else 10**4
    value, low, high = (quantities.scaled(figure, scale) for figure in (run.value, run.low, run.high))
    following = units.find(text, end + 1)
    if following is None or following.kind == "count":
        return Quantity(end + 1, "number", value, low, high, None, None, run.approx, "number")
    run = replace(run, value=value, low=low, high=high, scale=text[end])
    return _whole(text, run, following, start, end + 1 + len(following.word))


def _is_no_age(text: str, run: Run, start: int, end: int) -> bool:
    """5月上旬, 三旬: 旬 counts tens of years in 年过六旬 alone."""
    return not text.startswith(("年过", "年逾", "年近", "年届"), max(0, start - 2))


def _is_party(text: str, run: Run, start: int, end: int) -> bool:
    """三方 are three parties."""
    return not run.arabic and not run.scale


def _is_page(text: str, run: Run, start: int, end: int) -> bool:
    """上接1版, （《茶报》 2031年5月9日 16版）: a page of the paper."""
    return text.endswith(_TURNS, 0, start) or text[end : end + 1] in _CLOSE


def _is_session(text: str, run: Run, start: int, end: int) -> bool:
    """十二届二次会议: a session of an assembly."""
    return start > 0 and text[start - 1] in _ASSEMBLIES and text.startswith(_SESSIONS, end)


_ASSEMBLIES = frozenset("届大协会")
_SESSIONS = ("会议", "全会", "全体会议", "全体委员会议")
_TURNS = ("上接", "下转", "转", "紧接", "接第")
"""What refers to another page of the paper."""
_OF_SHARES = ("首付", "首付款", "占", "约", "近", "超过", "比例", "其中")
_STRENGTHS = ("地震", "大风", "风", "强风", "阵风", "台风", "以上", "余震")


def _is_grade(text: str, run: Run, start: int, end: int) -> bool:
    """三级医院, 二等品: a grade and no count, but 五级大风."""
    return bool(run.scale) or (not run.arabic and not text.startswith(_STRENGTHS, end))


REFUSES: dict[str, Callable[[str, Run, int, int], bool]] = {
    "旬": _is_no_age,
    "方": _is_party,
    "级": _is_grade,
    "等": _is_grade,
    "版": _is_page,
    "次": _is_session,
}
"""Units that are something else in some places, and what tells these: the text, the numeral, its start, the unit's end."""

_COURSES_BEFORE = frozenset("了过第共满各每出办成这前后的续")
_COURSES = ("培训", "班", "讲座", "节目", "杂志", "活动", "论坛", "学员", "讲习", "专栏", "刊", "连载")


def _is_stage(text: str, start: int, end: int) -> bool:
    """（一期）, 二期工程: the stage of a project, no number of issues or courses."""
    if text[start - 1 : start] not in _COURSES_BEFORE and "一" <= text[start - 1 : start] <= "鿿":
        return not text.startswith(_COURSES, end)  # 大基金二期
    bracketed = text[start - 1 : start] in OPEN and text[end : end + 1] in _CLOSE
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
    if follow == "半" and unit.kind in ("measure", "ratio") and text[made.end + 1 : made.end + 2] not in _HALF_OF:
        return quantities.half(made, unit)
    if (
        (follow == "多" or follow == "余")
        and (unit.kind in ("measure", "ratio", "percent", "age") or unit.word in ("元", "块", "个"))
        and made.value is not None
    ) and text[made.end + 1 : made.end + 2] not in _NO_MORE:
        upper = quantities.bounded(made, "over")
        one = simple(made.value + times(unit.factor, worth(made.unit_text or ""))) if unit.kind != "percent" else None
        return replace(upper, end=made.end + 1, high=one)
    if made.unit in ("CNY", "USD", "EUR") and unit.word[-1] in "元块圆圓塊" and made.value is not None:
        coins = _coins(text, made)
        return coins if coins.end > made.end or unit.word != "块" else _spoken(text, made, 1)
    return _spoken(text, made, 2) if unit.word == "米" else made


_SPOKEN = late("(?:[一二三四五六七八九]{1,2}|[0-9]{1,2})(?![0-9０-９.．十百千万亿])")
_HAN_DIGITS = "〇一二三四五六七八九"


def _spoken(text: str, made: Quantity, most: int) -> Quantity:
    """一米八三, 1米85, 三块五: up to `most` digits behind the unit are its decimals, where nothing counts with them."""
    match = _SPOKEN.match(text, made.end)
    if match is None or made.value is None:
        return made
    digits = "".join(str(_HAN_DIGITS.find(letter)) if letter in _HAN_DIGITS else letter for letter in match[0][:most])
    end = made.end + len(digits)
    if units.find(text, end) is not None:
        return made
    return replace(made, end=end, value=simple(made.value + ratio(int(digits), 10 ** len(digits))))


def worth(printed: str) -> int:
    """The scale that a printed unit begins with: 亿元 → 100000000, 元 → 1."""
    made = 1
    for letter in printed:
        if letter not in _SCALES:
            break
        made *= 10**8 if letter in ("亿", "億") else 10**4
    return made


_SCALES = frozenset("万亿萬億")


def _coins(text: str, made: Quantity) -> Quantity:
    match = _COINS.match(text, made.end)
    if match is None or not (match["j"] or match["f"]) or made.value is None:
        return made
    value: Exact = made.value
    for name, worth in (("j", 10), ("f", 1)):
        if match[name]:
            run = parse(match[name])
            if not isinstance(run.value, int):
                return made
            value = value + ratio(run.value * worth, 100)
    return replace(made, end=match.end(), value=simple(value))


def _range(
    text: str, run: Run, unit: units.Unit | None, made: Quantity | None, start: int, stop: int
) -> Quantity | None:
    """3至5个, 15%—20%, 10元至20元, 2——3万港币; None if what follows the sign is no second figure."""
    sign = _RANGE.match(text, stop)
    match = RUN.match(text, sign.end()) if sign else None
    if sign is None or match is None:
        return None
    second, end = numeral(text, match.start(), match.end())
    if text[match.end() : match.end() + 1] in BLANK and (parted := spaced(text, match.start(), match.end())):
        second, end = parted
    if not second.readable or (text[end : end + 1] in _RANGE_FIRST and text[end + 1 : end + 2] in DIGITS):
        return None
    other, place = _unit(text, second, end)
    if other is None and unit is None:
        return _bare_range(text, run, second, sign[0].strip(), start, end)
    if other is None or (unit is not None and (unit.kind, unit.code) != (other.kind, other.code)):
        return None
    upper = _whole(text, second, other, match.start(), place)
    if upper is None:
        return None
    if made is None:
        made = quantities.of(lent(run, second), other, text, start, place)
        if upper.by == "per-unit":
            made = quantities.per(made, other, text)
    return quantities.joined(made, upper)


def lent(run: Run, second: Run) -> Run:
    """2——3万: the first figure of a range takes the scale of the second, where the range still rises by it."""
    if not second.scale or run.scale or second.value is None or run.value is None:
        return run
    scale = worth(second.scale)
    if not isinstance(second.value, int) or run.value * scale < second.value:
        return replace(run, value=quantities.scaled(run.value, scale), scale=second.scale)
    return run


def _bare_range(text: str, run: Run, second: Run, sign: str, start: int, end: int) -> Quantity | None:
    low, high = lent(run, second).value, second.value
    if low is None or high is None or low >= high or text[end : end + 1] in LETTERS or text[end : end + 1] in _NO_BARE:
        return None
    if (
        (sign in ("-", "－", "−") and not (run.scale or second.scale))
        or text[start] in "0０"
        or run.arabic != second.arabic
    ):
        return None
    if not run.arabic and not (second.scale or high > 10):
        return None
    if text[start - 1 : start] in LETTERS:
        return None
    if 1900 <= low < 2100 and 1900 <= high < 2100:
        return None
    return Quantity(end, "number", None, low, high, None, second.scale or None, None, "figure-range")


def spaced(text: str, start: int, stop: int) -> tuple[Run, int] | None:
    """三千 八百 九十六 万: blanks of a dump between the parts of one numeral; pure digits never join."""
    match = _SPACED.match(text, stop)
    if match is None:
        return None
    front, behind = text[start:stop], match[0]
    head = behind.strip()[0]
    if head not in _JOINS and (head not in HAN_FIRST or not (front[-1] in _JOINS or behind.strip()[1:2] in _JOINS)):
        return None
    for cut in _cuts(behind):
        joined = front + "".join(behind[:cut].split())
        run = parse(joined)
        if run.length == len(joined) and run.readable:
            return run, stop + cut
    return None


def _cuts(words_: str) -> list[int]:
    """The ends of the blank-parted pieces, the longest first."""
    ends = [
        place
        for place in range(1, len(words_) + 1)
        if place == len(words_) or (words_[place] in BLANK and words_[place - 1] not in BLANK)
    ]
    return ends[::-1]
