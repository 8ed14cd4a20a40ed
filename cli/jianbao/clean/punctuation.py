"""Half-width punctuation in Chinese text, made full-width; straight quotes made curly; blanks beside marks.

Chinese is set with full-width marks (GB/T 15834-2011). A notice desk that types on an English keyboard, or a font that
has no others, leaves `,` for `，`, often behind the blank that the wide glyph has to its left.
Not to be touched: marks between Latin words or digits (1,436,072 · 10:30 · IEEE 802.11, 3GPP), addresses, source code.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..rule import Rule
from ..text import Span
from ..text.patterns import late
from .mend import BLANK, HAN, CleanRule, Mend, Part, View, is_han

_FULL = {",": "，", ":": "：", ";": "；", "!": "！", "?": "？", "(": "（", ")": "）"}
_CHINESE_END = frozenset("》）】〕〉」』”’")  # a clause before a mark that ends so is Chinese
_PLAIN_END = frozenset("%‰℃㎡°")
_CHINESE_START = frozenset("《（【〈「『“‘")
_HAN = late(f"[{HAN}]")


def half_width(view: View) -> Iterator[Mend]:
    """Brackets first, then the marks: whether a mark is Chinese may hang on the bracket before it."""
    made: set[int] = set()
    for left, right in _bracket_pairs(view):
        made.update((left, right))
        yield Mend((_opening(view, left),))
        yield Mend((_closing(view, right),))
    for at, _ in view.places["mark"]:
        end = _word_end(view.text, at)
        if _is_chinese(view.text, at, end, made) and not (view.in_address(at) or view.foreign(view.line_at(at))):
            yield Mend((Part(end, at + 1, _FULL[view.text[at]]),))


def _is_chinese(text: str, at: int, end: int, made: set[int]) -> bool:
    """Whether a mark stands behind Chinese words, or behind a figure or a Latin word and before Chinese ones; these end at `end`."""
    before = text[end - 1 : end]
    if is_han(before) or before in _CHINESE_END or end - 1 in made:
        return before != ""
    if before.isalnum() or before in _PLAIN_END:
        after = _character_behind(text, at + 1)
        return is_han(after) or after in _CHINESE_START
    return False


def _word_end(text: str, at: int) -> int:
    """Where the words before a place end: the place, or where the blanks before it begin, unless a line begins there."""
    start = at
    while start > 0 and text[start - 1] in BLANK:
        start -= 1
    return at if start == 0 or text[start - 1] in "\t\r\n\f" else start


def _character_behind(text: str, at: int) -> str:
    """The first character from a place on that is no blank."""
    while at < len(text) and text[at] in BLANK:
        at += 1
    return text[at : at + 1]


def _opening(view: View, at: int) -> Part:
    """`(` with the blanks around it."""
    end = at + 1
    while view.text[end] in BLANK:
        end += 1
    return Part(_word_end(view.text, at), end, "（")


def _closing(view: View, at: int) -> Part:
    """`)` with the blanks before it."""
    start = _word_end(view.text, at)
    return Part(start if view.text[start - 1] != "(" else at, at + 1, "）")


def _bracket_pairs(view: View) -> Iterator[Span]:
    """The pairs of half-width brackets, each on one line, that hold Han or stand beside it.

    One walk with a stack; that Han was seen is handed up from the inner pair to the outer.
    """
    text = view.text
    stack: list[list[int]] = []  # where each open bracket stands, and whether Han was seen behind it
    line, seen = -1, 0
    for at, _ in view.places["bracket"]:
        if (number := view.line_at(at)) != line:
            line, seen = number, view.lines[number][0]
            stack.clear()
        han = int(_HAN.search(text, seen, at) is not None)
        seen = at + 1
        if stack:
            stack[-1][1] |= han
        if text[at] == "(":
            stack.append([at, 0])
        elif stack:
            opened, inside = stack.pop()
            if stack:
                stack[-1][1] |= inside
            if (inside or _beside_han(text, opened, at)) and not (view.in_address(opened) or view.foreign(line)):
                yield opened, at


def _beside_han(text: str, opened: int, closed: int) -> bool:
    end = _word_end(text, opened)
    return is_han(text[end - 1 : end]) or is_han(text[closed + 1 : closed + 2])


_STRAIGHT = late(r'"([^"\t\r\n\f]+)"')


def straight_quotes(view: View) -> Iterator[Mend]:
    """Straight double quotes around Chinese words, pair by pair, where the line has an even number of them."""
    by_line: dict[int, list[int]] = {}
    for at, _ in view.places["quote"]:
        by_line.setdefault(view.line_at(at), []).append(at)
    for line, marks in by_line.items():
        start, end = view.lines[line]
        if len(marks) % 2 or view.foreign(line) or _CSV.search(view.text, start, end):
            continue
        for left, right in zip(marks[::2], marks[1::2], strict=True):
            if _HAN.search(view.text, left, right) and not view.in_address(left):
                yield Mend((Part(left, left + 1, "“"), Part(right, right + 1, "”")))


_CSV = late(r'"[,;|:]"|^"|"$|\t')


def beside_marks(view: View) -> Iterator[Mend]:
    """Blanks between a full-width mark and Chinese words, on pages whose quotes were not lost (there they are traces)."""
    text = view.text
    if view.marks_lost:
        return
    for start, end in view.places["blank"]:
        before, after = text[start - 1 : start], text[end : end + 1]
        behind = before in _INNER and is_han(after)
        if behind or (after in _INNER_OR_END and (is_han(before) or before.isdigit())):
            yield Mend((Part(start, end, ""),))


_INNER = frozenset("，、；：")
_INNER_OR_END = frozenset("，、；：。！？）》”")

RULES: tuple[CleanRule, ...] = (
    Rule(
        name="halfwidth-punct",
        find=half_width,
        why="Chinese text is set with full-width marks (GB/T 15834-2011, 5.1); a blank before a half-width one is the "
        "left half of the wide glyph. Marks between figures or Latin words belong to them and stay.",
        examples=("现予公告 ,请周知。", "联系人 :周亚宁", "本公司(以下称甲方)声明", "土地面积 (亩)"),
        counter_examples=(
            "全长1,436,072米",
            "上午10:30开会",
            "符合IEEE 802.11, 3GPP标准",
            "见http://news.cn/a(1).html",
            "print(年份)",
        ),
    ),
    Rule(
        name="straight-quote",
        find=straight_quotes,
        certainty="medium",
        why="Chinese quotation marks are curly (GB/T 15834-2011, 4.8); straight ones come from a keyboard. Which one "
        "opens is only sure where a line has an even number of them. In CSV and in code they are syntax.",
        examples=('他说"明天再来"，说完就走。', '推行"河长制"改革'),
        counter_examples=('屏幕为5.5"，很大', '"甲","乙","丙"', 'name = "张三"'),
    ),
    Rule(
        name="space-beside-mark",
        find=beside_marks,
        certainty="medium",
        why="A full-width mark carries its own white space; a blank beside it is left over from justification. Where "
        "a page has lost its quotation marks such a blank may be the trace of one: there it is left to those rules.",
        examples=("“三农”工作， 重在落实。", "他笑着说 ：“好。”"),
        counter_examples=("入秋以来， 全市增收。", "“三农”工作 重在落实"),
    ),
)
