"""Stray blanks: where a headline, a title or a table cell was broken into lines, and words spaced out letter by letter.

A blank in a headline may part its lines, as printed, or cut a word. What is told apart here is never guessed from the
words alone: the page itself shows whether two characters belong together.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..rule import Rule
from ..text import Span
from ..text.patterns import late
from . import traces
from .mend import BLANK, HAN, CleanRule, Mend, Part, View, is_han

_WIDEST = 60  # characters of a cell on one side of a blank
_NOTICE = "公告|公示|通告|通知|声明|启事|公报|讣告|告示|布告|广告|简章|须知"
_NOTICES = frozenset(_NOTICE.split("|"))
_ISSUER = late(f"(?:公司|局|院|会|政府|中心|办|办公室|处|所|社|校|学校|厂|店|行|部|站|队|{_NOTICE})$")
_SPACED = late(f"[{BLANK}]*[{HAN}](?:[{BLANK}]+[{HAN}]){{1,11}}[{BLANK}]*")
_SPACED_WORDS = late(f"(?:{_NOTICE}|遗失|拍卖|招标|更正|致歉|简讯|要闻|目录|摘要|前言|导读|综述|短评|社论)$")


def _between_han(text: str, blanks: list[Span]) -> Iterator[Span]:
    """The single blanks between two Han characters."""
    for start, end in blanks:
        if end - start == 1 and is_han(text[start - 1]) and is_han(text[end]):
            yield start, end


def known_together(view: View) -> Iterator[Mend]:
    """Blanks in a line that is no running text, between two characters that the page has side by side elsewhere."""
    text = view.text
    found = [blank for blanks in view.once(traces.headlines).values() for blank in _between_han(text, blanks)]
    known = view.neighbours.among(text[start - 1] + text[end] for start, end in found)
    for start, end in found:
        if text[start - 1] + text[end] in known:
            yield Mend((Part(start, end, ""),))


def in_notice_title(view: View) -> Iterator[Mend]:
    """The one blank of a notice's title, where what follows it is more than the kind of notice."""
    text = view.text
    for number, blanks in view.blanks_by_line:
        first, last = view.lines[number]
        if text[last - 2 : last] not in _NOTICES or traces.is_prose(text, first, last):
            continue
        for start, end in _between_han(text, blanks):
            if last - end > 4 and start - first > 4 and not _ISSUER.search(text, first, start):
                yield Mend((Part(start, end, ""),))


def in_cell(view: View) -> Iterator[Mend]:
    """Blanks in the cells of a table with TABs: the lines of a narrow column."""
    text = view.text
    for number, blanks in view.blanks_by_line:
        if number not in view.tabbed:
            continue
        for start, end in blanks:
            if end - start == 1 and (is_han(text[start - 1]) or text[start - 1] in "）)》、，") and is_han(text[end]):
                cell = _cell(text, start, view.lines[number])
                if cell and (not _NAMES.fullmatch(text, *cell) or _PLACE.search(text, cell[0], start)):
                    yield Mend((Part(start, end, ""),))


_NAMES = late(rf"[^\W\d_]{{1,3}}(?:[{BLANK}][^\W\d_]{{1,3}})+")
_PLACE = late("[省市区县镇乡村街道路号组社区站厂]$")


def _cell(text: str, at: int, line: Span) -> Span | None:
    """The cell around a place; none where it is too long for one of a narrow column."""
    first, last = max(line[0], at - _WIDEST), min(line[1], at + _WIDEST)
    left, right = text.rfind("\t", first, at) + 1, text.find("\t", at, last)
    if (not left and first > line[0]) or (right < 0 and last < line[1]):
        return None
    return left or line[0], right if right >= 0 else line[1]


def letter_spaced(view: View) -> Iterator[Mend]:
    """A line of single characters with blanks between them that reads as a title: 公 告."""
    text = view.text
    for start, end in view.lines:
        if end - start > 60 or end - start < 3 or text[start + 1] not in BLANK:
            continue
        if _SPACED.fullmatch(text, start, end) and _SPACED_WORDS.search("".join(text[start:end].split())):
            yield Mend(tuple(Part(match.start(), match.end(), "") for match in _INNER.finditer(text, start, end)))


_INNER = late(rf"(?<=\w)[{BLANK}]+(?=\w)")

TITLE_RULES: tuple[CleanRule, ...] = (
    Rule(
        name="stray-space:letter-spaced",
        find=letter_spaced,
        why="Short titles are set with blanks between their characters to fill the measure (公　告). Names of two "
        "characters are spaced too, and stay: only words that head a notice or a column are put together.",
        examples=("公 告", "遗 失 声 明\n\n本人", "更　正"),
        counter_examples=("王 一", "春 夏 秋 冬", "公告 声明"),
    ),
    Rule(
        name="stray-space:table-cell",
        find=in_cell,
        why="A cell that is narrower than its words breaks into lines, and each line end comes out as a blank. A list of "
        "names keeps its blanks.",
        examples=("宗地\t永安镇 柳林村\t商业", "1\t其他（文化） 用地\t40"),
        counter_examples=("编号\t王 一\t男", "组长\t李青 赵海\t3", "永安镇 柳林村"),
    ),
)

RULES: tuple[CleanRule, ...] = (
    Rule(
        name="stray-space:known-together",
        find=known_together,
        certainty="medium",
        why="A headline that was broken inside a phrase has a blank there; its parts are never neighbours in the text. "
        "Where the same two characters stand side by side elsewhere on the page, they are one phrase.",
        examples=("我市启动湿地修 复工程\n\n湿地修复工程今日启动。", "今冬果 蔬供应充足\n\n果蔬批发市场供应充足。"),
        counter_examples=("我市启动湿地修复 市长出席\n\n湿地修复工程今日启动。", "本报记者 周安 吴宁\n\n周安吴"),
    ),
    Rule(
        name="stray-space:notice-title",
        find=in_notice_title,
        certainty="medium",
        why="The title of a notice is one phrase; a blank in it is the end of a line, unless it parts the issuer from the "
        "kind of notice.",
        examples=("某县国有土地使用权公开 出让结果公示", "关于限期清理河道 违章网箱的通告"),
        counter_examples=("某县自然资源局 公告", "某县人民法院 资产拍卖第二次公告"),
    ),
)
