"""Time words and numerals as tokens: one letter each, so that a phrase of time is a short string of letters.

    n a whole number     f a decimal          V a vague number (两三, 十几, 20多)      h 半
    y 年   m 月   d 日   t 天   w 周   u another unit of duration   s 季度   v 学年   c 个
    g 时   p 点   i 分   j 秒   k 刻   C a printed clock (14:30)   I a printed date (2031-11-27)   U a month (2031.03)
    r 今年   R 本月   e 今天   N 今晚   G 今晨   W 本周   X 本周末   Z 周末   z 周三   Q 本季度   S 首季   H 上半年   J 上半月
    x 上旬   b 初, 末, 底   a 上午   l 农历   M 腊月   D 初一   T a festival   B 十四五   E 年代   K 世纪   L 上世纪   1 ’97
    < 差 (差五分八点)   > 过 (七点过五分)   F 前 before a number   O 第   P 近   A 约   q 以上, 前, 起 …   - 至   & 和   , 、   + 又   _ 的   Y 同期   ^ 最后   # 公元   $ an era

The words stand in `lexicon/time_words.tsv`, festivals in `lexicon/festivals.tsv`; `steps` reads 上周, 下下个月 and the like.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Final, NamedTuple

from ...records import Figure, figure
from ...text.patterns import late
from .. import numerals
from . import vocabulary

MOST: Final = 24
"""Tokens of the longest expression; what goes on after that is no date."""

_D: Final = "0-9０-９"
_N: Final = "零〇○Ｏ◯一二三四五六七八九两十廿卅百千万壹贰貳叁參肆伍陆柒捌玖拾"
_HEAD: Final = f"{_D}{_N}"
_DIGIT: Final = "零〇○Ｏ◯一二三四五六七八九"
_FORMAL: Final = "壹贰貳叁參肆伍陆柒捌玖"
_UNIT: Final = "年月日号天周星礼小钟分秒刻工交昼个载季时点世学"

_ARABIC: Final = rf"[{_D}]{{1,3}}(?:,[0-9]{{3}})+(?![0-9])|[{_D}]{{1,6}}(?:[.．][{_D}]{{1,3}})?[百千万]?"
_HAN: Final = rf"[{_N}](?:[{_N}]|(?<=[一二])[OＯ0](?=[{_DIGIT}O0])|(?<=[一二][OＯ0])[O0](?=[{_DIGIT}])){{0,11}}"
_POINT: Final = rf"(?:点[{_DIGIT}]{{1,3}}(?=个?[小年天]))?"
_REST: Final = rf"(?:[多余来几][百千万]?(?=[{_UNIT}]))?"
_VAGUE: Final = rf"[几数](?:[十百千万]+|(?=[{_UNIT}]))|上[百千万]+(?=年)|[俩仨](?=月)"
# A printed date: GB/T 7408 with hyphens, and the same with points or slashes, always with four digits of the year.
_Y4: Final = r"(?:1[0-9]|20|21)[0-9]{2}"
_MD: Final = r"(?:1[0-2]|0?[1-9])%s(?:3[01]|[12][0-9]|0?[1-9])(?![0-9])"
PRINTED: Final = rf"{_Y4}(?:-{_MD % '-'}|\.{_MD % '[.]'}|/{_MD % '/'})(?![0-9]|[-/.](?![0-9]{{4}}[-/.])[0-9])"
# A month in figures is one where another such month or a year stands at the other end: 2031.03-2032.05, 2031-03至2032-05.
_MONTH: Final = r"(?:19|20)[0-9]{2}%s(?:1[0-2]|0?[1-9])"
_TO: Final = r"(?:—{1,2}|[%s~～至到])"
YEAR_MONTH: Final = (
    rf"{_MONTH % '[.]'}(?=\s?{_TO % '-'}\s?(?:19|20)[0-9]{{2}}(?![0-9]))|(?<=[-—~～至到]){_MONTH % '[.]'}(?![0-9.])"
    rf"|{_MONTH % '-'}(?={_TO % ''}{_MONTH % '-'}(?![0-9-]))|(?<=[—~～至到]){_MONTH % '-'}(?![0-9-])"
)
CLOCK: Final = r"(?:2[0-4]|[01]?[0-9]):[0-5][0-9](?::[0-5][0-9])?(?![0-9])(?: ?[apAP]\.?[mM](?![A-Za-z0-9])\.?|[时分])?"
_HOUR: Final = r"(?:1[0-2]|0?[1-9]) ?[ap]\.?m(?![A-Za-z0-9])\.?"
# A year of two digits without 年, before what is counted every year: ’97年会, 九七十大新闻.
BARE_YEAR: Final = "[七八九][〇零一二三四五六七八九](?=十[大佳强件]|年会|春晚|抗洪|回归)"
APOSTROPHE: Final = rf"[’'‘＇][{_D}]{{2}}(?![{_D}])(?:年(?![会鉴]))?"
PLAN: Final = (
    '[“"「 ]?(?:十[一二三四五六]?|[一二三四五六七八九])五[”"」 ]?(?=期间|时期|以来|末|初(?!期)|头|前[一二两三四]年)'
)
LUNAR_DAY: Final = r"大年初[一二三四五六七八九十]|初[一二三四五六七八九十](?![中级])|初10|初[1-9](?![0-9])|(?<=月)廿[一二三四五六七八九]?"
LEAP_MONTH: Final = "闰(?:十?[一二三四五六七八九]|十|1?[0-9])月"
_WEEK: Final = "周|星期|礼拜"
_LATE_WEEKDAY: Final = rf"(?:(?<=[上下本这个一1１]周)|(?<=星期)|(?<=礼拜))[一二三四五六日天](?![{_DIGIT}十个])"


class Tokens(NamedTuple):
    """`kinds`: one letter a token; `values` beside it; `ends`: where each ends in the words; `words` themselves."""

    kinds: str
    values: list[object]
    ends: list[int]
    words: str


class Number(NamedTuple):
    """A numeral: `value` or bounds, and how it was printed (`digits`: that many digits, one after the other)."""

    value: int | Figure | None
    low: Figure | None
    high: Figure | None
    approx: str | None
    digits: int
    han: bool
    raw: str


_FIRST: Final = Number(1, None, None, None, 0, True, "元")
_PARTS: Final = {
    "I": PRINTED,
    "U": YEAR_MONTH,
    "C": f"{CLOCK}|{_HOUR}",
    "one": rf"{APOSTROPHE}|\A{BARE_YEAR}",
    "B": PLAN,
    "D": LUNAR_DAY,
    "leap": LEAP_MONTH,
    "late": _LATE_WEEKDAY,
    "z": rf"(?<![{_HEAD}每])(?:，|, ?)?(?:{_WEEK})[一二三四五六日天]",
    "O": rf"第(?=[{_HEAD}])",
    "last": "最后(?:一?(?=[个天])|(?=[一二三四五六七八九两0-9]个[月季]))",
    "Q": "(?:(?<=年)|(?<=年 ))Q[1-4](?![0-9A-Za-z])",
    "january": "元月",
    "accession": "元(?=年)",
    "comma": "(?<=以上)[，,]",
    "slash": "(?<=[0-9]{4})/(?=(?:[0-9]{4}|[0-9]{2})赛季)",
    "half": f"半钟(?!头)|半(?=[{_UNIT}])|(?<=[年月天时点周个钟期])半",
    "some": "(?<=[年月天周时点个期钟])[多余](?![家种次名人项万亿元位处部条款地方样])|(?<=[年月天时周])有余",
    "arabic": f"(?:{_ARABIC}){_REST}",
    "and": "(?<=[年月日天时周])零(?=[0-9０-９一二两三四五六七八九十])",
    "han": f"{_HAN}{_POINT}{_REST}",
    "vague": _VAGUE,
    "blank": "[ \u3000\t]+|(?<=[0-9])T(?=[0-9])",
}


@cache
def _lexer(names: str) -> Callable[[str, int], re.Match[str] | None]:
    return re.compile("|".join(f"(?P<{name}>{_PARTS[name]})" for name in names.split())).match


# By the first character only some of the parts can stand; all others begin with a word of the lexicon.
_BY_DIGIT: Final = "I U C arabic"
_BY_HAN_NUMERAL: Final = "one B D late and han"
_BY_OTHERS: Final = "one B D leap late z O last Q january accession comma slash half some vague blank"
_NUMERAL_PARTS: Final = frozenset(("arabic", "han", "vague"))
_ARABIC_DIGITS: Final = frozenset("0123456789０１２３４５６７８９")
_OTHERS: Final = frozenset("/QT’'‘＇“\"「 大初闰日天周星礼，,第最元半多余有几数上俩仨 \u3000\t")

_LETTER: Final = {
    "one": "1",
    "last": "^",
    "half": "h",
    "some": "o",
    "leap": "M",
    "comma": ",",
    "slash": "-",
    "and": "+",
}
_NARROW: Final = str.maketrans("０１２３４５６７８９．－：∶／", "0123456789.-::/")


def tokens(words: str) -> Tokens:
    """The tokens at the head of `words`, up to the first character that is none; wide characters are read as narrow ones."""
    printed, words = words, words.translate(_NARROW)
    kinds, values, ends = "", list[object](), list[int]()
    place, whole = 0, len(words)
    while place < whole and len(kinds) < MOST:
        token = _token(words, place, kinds)
        if token is None:
            break
        kind, value, place = token
        if kind == "blank":
            continue
        if (
            kind == "q"
            and value == "before"
            and words[place - 1] == "前"
            and words[place : place + 1] in _STARTS
            and _begins_count(kinds, values, words, place)
        ):
            kind = "F"
        elif kind == "F" and words[place : place + 1] not in _STARTS:
            break
        if kind == "january":
            kinds, kind, value = kinds + "n", "m", ""
            values.append(_FIRST)
            ends.append(place - 1)
        kinds += kind
        values.append(value)
        ends.append(place)
    return Tokens(kinds, values, ends, printed)


def _token(words: str, place: int, kinds: str) -> tuple[str, object, int] | None:
    """Kind, value and end of the token at a place; None if there is none."""
    letter = words[place]
    if letter in _ARABIC_DIGITS:
        found = _lexer(_BY_DIGIT)(words, place)
    else:
        found = _lexer(_BY_OTHERS)(words, place) if letter in _OTHERS else None
        if found is None:
            word = vocabulary.word_at(words, place)  # numerals too: 五一, 七夕, 一早
            if word is not None:
                return word.kind, word.value, place + len(word.word)
            found = _lexer(_BY_HAN_NUMERAL)(words, place) if letter in NUMERALS else None
    if found is None:
        return None
    name, raw, end = found.lastgroup or "", found[0], found.end()
    if name == "accession":  # 洪武元年
        return ("n", _FIRST, end) if kinds[-1:] == "$" else None
    if name in _NUMERAL_PARTS or (name == "late" and kinds[-1:] != "W"):
        number = read_number(raw)
        if number is None:
            return None
        exact = isinstance(number.value, int)
        return "V" if number.value is None or number.low is not None else "n" if exact else "f", number, end
    if name in ("z", "late"):
        return "z", "一二三四五六日".find("日" if raw[-1] == "天" else raw[-1]) + 1, end
    if name == "Q":
        return "S", raw[1], end
    value = raw[:-1] if name == "leap" else raw
    return _LETTER.get(name, name), value, end


def _begins_count(kinds: str, values: list[object], words: str, place: int) -> bool:
    """Whether 前 before a numeral is that of 前三季度; not that of 5年前, 6月底前, 11月27日前."""
    if not kinds or kinds[-1] not in "dtgpijCI1by":
        return True
    told = values[-2] if len(values) > 1 else None
    if kinds[-1] != "y" or not isinstance(told, Number):
        return False
    return told.digits == 4 or _FIRST_OF.match(words, place) is not None


_FIRST_OF: Final = late(f"[{_HEAD}]{{1,3}}个?[季月]")
_DIGIT_LETTERS: Final = frozenset(f"{_DIGIT}{_FORMAL}0O")
_STARTS: Final = frozenset("0123456789０１２３４５６７８９一二三四五六七八九十两几数")


@lru_cache(maxsize=1024)
def read_number(raw: str) -> Number | None:
    """A numeral of the lexer."""
    if raw in ("俩", "仨"):
        return Number(2 if raw == "俩" else 3, None, None, None, 0, True, raw)
    if raw in ("几", "数"):
        return Number(None, 2, 9, "several", 0, True, raw)
    said = numerals.read(raw.replace("0", "〇").replace("O", "〇").replace("Ｏ", "〇") if raw[0] in "一二" else raw)
    if said is None:
        return None
    digits = len(raw) if raw.isdecimal() or all(c in _DIGIT_LETTERS for c in raw) else 0
    low, high = (None if x is None else figure(x) for x in (said.low, said.high))
    value = None if said.value is None else figure(said.value)
    return Number(value, low, high, said.approx, digits, not raw[-1].isdecimal() and raw[0] in _N, raw)


_EVERY: Final = "#$FymdctwusvgpijkEKLrReNGWXZQSHJxbalMTPAoqY-&,+_"
# Set phrases with a count of time that count nothing.
_IDIOMS: Final = "一年比一年|一天比一天|千百年|四周(?![内年后以之])|一年一度|一年到头|一年四季|一天到晚|一日三餐|一日千里|一日游|一时间?(?![0-9])|一刻不|百年|千年|万年|三天两头|三年五载|千秋|一秒钟变"


def pattern() -> str:
    """Regex source: what stands before shows no other thing, and then all letters of which times are made.

    It takes too much (of `2031年到` too the 到), and up to three letters of what may be another word; the lexer tells
    where the time ends.
    """
    letters = "".join(
        sorted(
            set(
                f"{vocabulary.inside()}{_N}OＯ几数半俩仨第闰最后初廿 .,．/:：∶’'‘＇“”\"「」+apmAPMQT佳强件会春晚抗洪回归"
            )
            - {"-"}
        )
    )
    number = rf"(?=[{_HEAD}])(?<![{_D}零〇○Ｏ◯十廿卅百千万第提A-Za-z])(?:(?<![一二三四五六七八九两])|(?=[1-9１-９]))(?<![{_D}][.．, ])(?<![年天]比)(?!{_IDIOMS})"
    late = rf"[，,](?=(?:{_WEEK})[一二三四五六日天]|[{_HEAD}0０]{{1,3}}年以下)[{_D}{letters}]{{1,8}}"
    return (
        rf"(?:{number}|(?=[^{_HEAD}])(?<![《以马然先此之光])(?!(?<=[每{_HEAD}])[周星礼]))"
        rf"[{_D}{letters}-]{{1,48}}(?:{late})?[{vocabulary.shields()}]{{0,3}}"
    )


PATTERN: Final = pattern()
NUMERALS: Final = frozenset(f"0123456789０１２３４５６７８９{_N}")
_FIRSTS, _SECONDS = vocabulary.openings()
STARTS: Final = "".join(sorted(set(_FIRSTS + "几数半仨第闰周星礼元年月前头差’'‘＇“\"「") - NUMERALS))
"""The letters, numerals aside, that a time may begin with."""

FIRST: Final = f"{_HEAD}{STARTS}"
"""The same with the numerals, as the inside of a set."""

OPENING: Final = (
    rf"[{STARTS}](?=[{''.join(sorted(set(_SECONDS + '年月日天周星礼拜期小钟个底末初的季半几数俩仨') | set(_N)))}{_D}])"
)
"""Regex source of a place where a time without a numeral at its head may begin: one letter, and a look at the next."""

_SPECIAL: Final = late(
    rf"半|[几数上][十百千万]|第[{_DIGIT}1-4]个?季|(?:{_WEEK})[一二三四五六日天]|[年月][底末初]|大年初|元月|闰|[’'‘＇][{_D}]{{2}}"
    rf"|[“\"「 ](?:十[一二三四五六]?|[一二三四五六七八九])五|[早晚夜晨]约?[{_HEAD}]|仨|差[{_HEAD}]"
)


_COUNTED: Final = frozenset(NUMERALS | frozenset("半几数上俩仨近早晚下中凌清傍午夜深"))
"""What stands behind 前, 近, 约 and their like where a time begins with them; 的 may stand between."""


def _seconds() -> dict[str, frozenset[str]]:
    """By the first letter of a time, numerals aside, the second ones that it may have: all that `may_begin` lets pass.

    半, 闰 and 仨 may have any.
    """
    weekdays = "一二三四五六日天"
    seconds = {
        **dict.fromkeys("几数上", "十百千万"), "第": _DIGIT + "1234", "周": weekdays, "星": "期", "礼": "拜",
        **dict.fromkeys("年月", "底末初"), "差": NUMERALS, "大": "年", "元": "月", **dict.fromkeys("’'‘＇", "0123456789０１２３４５６７８９"),
        **dict.fromkeys("“\"「 ", "十一二三四五六七八九"), **dict.fromkeys("早晚夜晨", "约0123456789０１２３４５６７８９" + _N),
    }  # fmt: skip
    known = {letter: set(behind) for letter, behind in seconds.items()}
    for letter, behind in vocabulary.behind_openings().items():
        known.setdefault(letter, set()).update(behind)
    for letter in vocabulary.before_counts():
        known.setdefault(letter, set()).update(_COUNTED, "的")
    return {letter: frozenset(behind) for letter, behind in known.items() if letter not in "半闰仨"}


SECONDS: Final = _seconds()


def may_begin(words: str) -> bool:
    """A quick look whether a time can begin here; most places of a text are told apart by it."""
    if words[0] in NUMERALS or words[:2] in vocabulary.pairs():
        return True
    if _COUNTED.isdisjoint(words[1:5]):  # the longest word that stands before a count has three letters, 的 may follow
        return _SPECIAL.match(words) is not None
    word = vocabulary.word_at(words, 0) if words[0] in vocabulary.first_before_counts() else None
    if (word is not None and word.kind in "PAF") or words[0] == "前":
        end = len(word.word) if word is not None else 1
        end += words[end : end + 1] == "的"
        behind = words[end : end + 1]
        return behind in _COUNTED
    return _SPECIAL.match(words) is not None
