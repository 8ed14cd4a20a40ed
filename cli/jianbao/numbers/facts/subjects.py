"""Of which thing a figure speaks: the indicator before it, or the counted noun."""

from __future__ import annotations

from typing import Final

from ...lexicon import read
from ...text.patterns import late
from .words import Word, Words, listed

_HEADS: Final = read("indicator_heads")
RATES: Final = frozenset(row["word"] for row in _HEADS if row["class"] == "rate")
PARTS: Final = frozenset(row["word"] for row in _HEADS if row["class"] in ("rate", "part"))
EACH: Final = frozenset(row["word"] for row in _HEADS if row["class"] == "each")
_ADDED: Final = frozenset({"新增", "净增", "新开工"})
_NEW: Final = ("新增", "净增", "新建")
_SHARE: Final = late(r"(?<![侵抢霸强独挤])占(?!地|用|道|有|领|据|线|比|到|压|款|率)")
_BEFORE_SHARE: Final = late(r"(?:仅|约|已|均|只|就|大约|分别|共|合计|总计|累计|平均|要|可)+$")
_SHARES: Final = ("比重", "比例", "份额", "的比", "占比")
_LEADS: Final = Words(listed("phrase_leads", "lead"))
_LEAD_FIRSTS: Final = frozenset(_LEADS.by_first)
_EMPTY: Final = frozenset(word.text for word in listed("phrase_leads"))
SHORT: Final = frozenset("省市县区州乡镇村国岛人车船路桥井河湖山树鱼羊牛猪马鸡鸭矿塔书画歌诗信")
"""Nouns of one character that are counted."""
_ALONE: Final = SHORT | frozenset("长宽高深重厚")
"""What may be a phrase by itself; any other single character is a verb or the rest of a word."""
_EXAMPLES: Final = late(r"^.*、.*(?<![高中同平均相对初])等(?:地区?)?的?(?![级于候待值同])(?=..)")
_NUMBERED: Final = late(r"^(?:[（(][^（）()]{1,3}[）)]|[0-9０-９]{1,2}[、.．])")
_COMPARED: Final = frozenset("比较")
_OPEN_ROUND: Final = frozenset("（(")
_EDGES: Final = frozenset("（(0123456789０１２３４５６７８９比较")
_TAILS: Final = frozenset("较和及与年")
OF_AGE: Final = late("^期(?:以[上内下]的?)?")
_WHERE: Final = late("^全(?:国|省|市|县|区|乡|镇|村|家|厂|校|队|社)(?=..)")
_BLANK: Final = late(r"(?<=[^\x00-\x7f]) +| +(?=[^\x00-\x7f])")
_ENDINGS: Final = Words(Word(row["word"]) for row in _HEADS if row["class"] in ("head", "part", "rate"))
_LASTS: Final = frozenset(_ENDINGS.by_last)


def tidy(phrase: str) -> str:
    """A noun phrase without what leads to it (其中, 累计), blanks, and the members of a list that 等 closes."""
    if not phrase:
        return ""
    if " " in phrase:
        dateline = max(phrase.rfind("日电 "), phrase.rfind("日讯 "))
        if dateline >= 0 or phrase.startswith(("电 ", "讯 ")):
            phrase = phrase[dateline + 3 if dateline >= 0 else 2 :]
        phrase = _BLANK.sub("", phrase.strip())
    if "等" in phrase and "、" in phrase:
        rest = _EXAMPLES.sub("", phrase)
        phrase = phrase if rest in PARTS else rest
    while phrase[:1] in _LEAD_FIRSTS and (lead := _LEADS.starting(phrase, 0, len(phrase) - 1)):
        phrase = phrase[len(lead) :].lstrip(" ")
    if phrase[:1] in _EDGES:
        phrase = _NUMBERED.sub("", phrase)  # （四）全国税收, 1、轿车
        if phrase[:1] in _OPEN_ROUND and phrase[-1:] in "）)" and phrase.find(phrase[-1]) == len(phrase) - 1:
            return ""  # 5万元|（人民币，下同）|到
        if phrase[:1] in _COMPARED and phrase[1:2] in "上去前往年同012一二":  # 比上年提高、|增加5%
            return ""
    phrase = phrase.removesuffix("每").strip("、 ·-")
    # 利润增速较|…: a basis that was not read; 户均年|增收5元
    if phrase[-1:] in _TAILS and (
        phrase[-2:-1] == "均" if phrase[-1] == "年" else len(phrase) > 2 or phrase[-1] == "较"
    ):
        phrase = phrase[:-1]
    return "" if phrase in _EMPTY or (len(phrase) == 1 and phrase not in _ALONE) else phrase


def lone(phrase: str) -> bool:
    """Whether a phrase is one character that is no noun and does not lead to one, but most often a verb: 又|抓|两头."""
    return len(phrase) == 1 and phrase not in _ALONE and phrase not in _EMPTY and "一" <= phrase <= "鿿"


def share(phrase: str, whole: str | None) -> str | None:
    """`A占B比重` from a phrase with 占 in it; the A is `whole` where the phrase begins with 占. None if it is no share,
    empty if nothing tells of what."""
    found = _SHARE.search(phrase)
    if not found:
        return None
    part = _BEFORE_SHARE.sub("", phrase[: found.start()]) or whole
    rest = phrase[found.end() :].removesuffix("的")
    if not part or not rest:
        return part or ""
    return f"{part}占{rest}" + ("" if rest.endswith(_SHARES) else "比重")


def part_of(whole: str | None) -> str | None:
    """The A of `A占B比重`, to go on with; any other subject as it is."""
    found = _SHARE.search(whole) if whole else None
    return whole[: found.start()] if whole and found else whole


def completed(phrase: str, whole: str | None, rate: str) -> str:
    """A noun that needs another one, with it: 增速 of `whole`, 占比, 人均. `rate` is 同比 or 环比 where the whole grew by that."""
    if not whole:
        return "" if phrase in _ADDED else phrase
    if whole.endswith(phrase) or (phrase in EACH and phrase in whole):  # 农民人均收入…，人均|增收5元
        return whole
    if phrase in RATES:
        return whole + (phrase if phrase.startswith(("同比", "环比", "平均", "年均")) else rate + phrase)
    if phrase in PARTS:
        return whole + phrase
    if phrase not in EACH or (phrase not in _ADDED and whole.startswith(_NEW)):
        return phrase
    return phrase + (whole if phrase in _ADDED else _WHERE.sub("", whole))


def head_of(phrase: str) -> str:
    """The nouns of an indicator that end a phrase: 利润 of 制造业利润."""
    at = len(phrase)
    while head := _ENDINGS.ending(phrase, at, 0):
        at -= len(head)
    return phrase[at:]


def last_head(text: str, start: int, end: int) -> int:
    """Where the last noun of an indicator ends between `start` and `end`; `start` if there is none."""
    for at in range(end, start, -1):
        if text[at - 1] in _LASTS and _ENDINGS.ending(text, at, start):
            return at
    return start
