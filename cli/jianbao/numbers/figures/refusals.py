"""Units that are something else in some places: a bus line (16路), a grade (三级医院), a page (16版), a building (3幢).

Each reader takes the text, the numeral, its start and the end of the unit, and says whether the unit counts nothing there.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from .runs import DIGITS, Run

CLOSE: Final = frozenset('）)]〕］】》>”"」』')


def _is_no_age(text: str, run: Run, start: int, end: int) -> bool:
    """5月上旬, 三旬: 旬 counts tens of years in 年过六旬 and before those who are that old (六旬老人)."""
    if text.startswith(_AGED, max(0, start - 2)):
        return False
    if run.arabic or run.value not in _OLD or text[start - 1 : start] in _MONTHS:
        return True
    return not text.startswith(_ELDERS, end)


_AGED: Final = ("年过", "年逾", "年近", "年届")
_OLD, _MONTHS = frozenset((5, 6, 7, 8, 9)), frozenset("月上中下")
_ELDERS: Final = (
    "的",
    "老",
    "高龄",
    "夫妇",
    "阿婆",
    "大妈",
    "大爷",
    "大娘",
    "大伯",
    "翁",
    "父母",
    "母亲",
    "父亲",
    "妇",
)


def _is_party(text: str, run: Run, start: int, end: int) -> bool:
    """三方 are three parties."""
    return not run.arabic and not run.scale


def _is_page(text: str, run: Run, start: int, end: int) -> bool:
    """上接1版, （《茶报》 2031年5月9日 16版）: a page of the paper."""
    return text.endswith(_TURNS, 0, start) or text[end : end + 1] in CLOSE


_TURNS: Final = ("上接", "下转", "转", "紧接", "接第")
"""What refers to another page of the paper."""


def _is_session(text: str, run: Run, start: int, end: int) -> bool:
    """十二届二次会议: a session of an assembly."""
    return start > 0 and text[start - 1] in _ASSEMBLIES and text.startswith(_SESSIONS, end)


_ASSEMBLIES: Final = frozenset("届大协会")
_SESSIONS: Final = ("会议", "全会", "全体会议", "全体委员会议")


def _is_grade(text: str, run: Run, start: int, end: int) -> bool:
    """三级医院, 二等品: a grade and no count, but 五级大风."""
    return bool(run.scale) or (not run.arabic and not text.startswith(_STRENGTHS, end))


_STRENGTHS: Final = ("地震", "大风", "风", "强风", "阵风", "台风", "以上", "余震")


def _is_ring(text: str, run: Run, start: int, end: int) -> bool:
    """二环南路, 三环以内: a ring road; but 落后两环, 相差三环."""
    if run.arabic or run.value not in _RINGS or text[start : start + run.length] == "两":
        return False
    return text[start - 1 : start] not in _SHOTS or not start


_RINGS, _SHOTS = frozenset((1, 2, 3, 4, 5, 6, 7)), frozenset("差后先出中多少高低")


def _is_class(text: str, run: Run, start: int, end: int) -> bool:
    """二类住宅, 三类医疗器械: a class; two classes are 两类, and 分为三类, 有三类医疗器械 count."""
    if run.arabic or run.value not in _RINGS or text[start] == "两":
        return False
    return text[start] == "二" or (text[start - 1 : start] not in _COUNTING and text.startswith(_CLASSED, end))


# 二 before 类 is always the name of a class; other numerals are where no word of counting stands before them, and what the
# law classes so behind them.
_COUNTING: Final = frozenset("分为成有共这等各几哪前后上下以第")
_CLASSED: Final = (
    "医疗器械",
    "器械",
    "住宅",
    "工业用地",
    "居住用地",
    "水质",
    "水体",
    "水标准",
    "土地",
    "疫苗",
    "海域",
    "洗车",
    "汽修",
    "维修企业",
)


_STEPS: Final = frozenset("十百千万亿")


def _is_line(text: str, run: Run, start: int, end: int) -> bool:
    """16路车, 乘3路: a line of buses; in words only before a vehicle (兵分三路)."""
    if run.value is not None and run.value > 10 and not _STEPS & set(text[start:end]):
        return True  # 六一路: a day that became a name
    return run.arabic or text.startswith(("公交", "汽车", "电车", "车", "末班", "首班"), end)


def _is_villagers(text: str, run: Run, start: int, end: int) -> bool:
    """三组村民, 青溪村二组: a group of villagers; but 分成三组."""
    return text.startswith(("村民", "组长", "社员", "农户"), end) or text[start - 1 : start] in ("村", "社", "屯")


def _is_building(text: str, run: Run, start: int, end: int) -> bool:
    """望江里3幢, 5栋201室, 2栋、3栋…: a part of an address, told by the names of estates and by what parts it further."""
    follow = text[end : end + 1]
    return run.arabic and (follow in DIGITS or follow in _PARTS or (start > 0 and text[start - 1] in _ESTATES))


_ESTATES: Final = frozenset("里园苑村区庄城路街号弄坊府湾居寓庭厦院邨阁舍巷墅楼栋幢座期郡寨")
_PARTS: Final = frozenset("-－—单")


def _is_entrance(text: str, run: Run, start: int, end: int) -> bool:
    """2单元501室, 3号楼1单元: a part of an address."""
    return run.arabic and (text[end : end + 1] in DIGITS or (start > 0 and text[start - 1] in _HOUSES))


_HOUSES: Final = frozenset("楼栋幢座号院")


def _is_no_loss(text: str, run: Run, start: int, end: int) -> bool:
    """14胜5负, 3胜1平2负: games lost, or drawn, stand behind games won."""
    return start == 0 or text[start - 1] not in _GAMES


_GAMES: Final = frozenset("胜平")


def _is_compared(text: str, run: Run, start: int, end: int) -> bool:
    """比50大: nothing is counted, one is compared with 50."""
    return start > 0 and text[start - 1] == "比" and text[start - 2 : start - 1] != "占"


def _is_no_tenth(text: str, run: Run, start: int, end: int) -> bool:
    """300成分股: tenths are told up to ten."""
    return run.value is not None and run.value > 10


REFUSES: Final[dict[str, Callable[[str, Run, int, int], bool]]] = {
    "旬": _is_no_age,
    "方": _is_party,
    "级": _is_grade,
    "等": _is_grade,
    "版": _is_page,
    "次": _is_session,
    "路": _is_line,
    "环": _is_ring,
    "类": _is_class,
    "组": _is_villagers,
    "幢": _is_building,
    "栋": _is_building,
    "单元": _is_entrance,
    "负": _is_no_loss,
    "平": _is_no_loss,
    "大": _is_compared,
    "成": _is_no_tenth,
}
