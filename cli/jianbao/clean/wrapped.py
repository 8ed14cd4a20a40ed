"""Running text that came with the line ends of its column: every line of a paragraph on a line of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from ..rule import Rule
from ..text import Span
from ..text.patterns import late
from .mend import BLANK, CleanRule, Mend, Part, View

_FEWEST = 4  # lines of a column that shows its measure
_MEASURES = range(16, 121)  # widths of a column, in cells of half a Han character
_SLACK = 2  # cells: a line is a character short where a mark may not begin the next one
_INDENT = late(f"\u3000|[{BLANK}]{{2}}")
_CELLS = late("\\t|[|│┃]|\\S {2,}\\S")
_MARK_INSIDE = late("[，。、；]\\S")
_END = frozenset("。！？”』」")


def column_lines(view: View) -> list[Mend]:
    """The line ends inside the paragraphs of a column: looked for before all else, and again among the other rules."""
    return view.once(_column_lines)


def _column_lines(view: View) -> list[Mend]:
    return [Mend((Part(end, begin, _joint(view.text, end, begin)),)) for end, begin in _joints(view)]


def _joints(view: View) -> Iterator[Span]:
    """From where to where each line end goes that is to be taken out.

    A column is a run of lines without an empty one between them, most of them as wide as each other, that reads as
    running text. A line that is full goes on in the next, unless that one is indented; one that is full and ends a
    sentence goes on only where the column shows its paragraphs by indents, or is one paragraph.
    """
    for lines in _runs(view):
        widths = [_width(view.text[start:end]) for start, end in lines]
        measure, count = Counter(widths).most_common(1)[0]
        if measure not in _MEASURES or count * 3 < len(lines) or not _is_text(view.text, lines):
            continue
        full = [abs(width - measure) <= _SLACK for width in widths]
        indents = [_INDENT.match(view.text, start) is not None for start, _ in lines]
        whole = any(indents) or all(full[:-1])  # its paragraphs show, or it is one
        for number in range(len(lines) - 1):
            (_, end), (begin, _) = lines[number], lines[number + 1]
            if full[number] and not indents[number + 1] and (whole or view.text[end - 1] not in _END):
                yield end, begin


def _runs(view: View) -> list[list[Span]]:
    """The runs of lines with a single line end between them."""
    lines, text = view.lines, view.text
    breaks = [
        number
        for number, ((_, end), (begin, _)) in enumerate(pairwise(lines), 1)
        if text[end:begin] not in ("\n", "\r\n", "\r")
    ]
    return [lines[first:last] for first, last in pairwise([0, *breaks, len(lines)]) if last - first >= _FEWEST]


def _width(line: str) -> int:
    """The width of a line in cells, without the blanks at its end; a Han character (three bytes) has two."""
    line = line.rstrip()
    return len(line) + (len(line.encode("utf-8", "surrogatepass")) - len(line)) // 2


def _is_text(text: str, lines: list[Span]) -> bool:
    """Whether lines are running text: a third of them has a mark inside, none has cells."""
    marked = sum(_MARK_INSIDE.search(text, *line) is not None for line in lines)
    return marked * 3 >= len(lines) and not any(_CELLS.search(text, *line) for line in lines)


def _joint(text: str, end: int, begin: int) -> str:
    """What stands for the line end: a blank between two Latin words, else nothing."""
    before, behind = text[end - 1], text[begin]
    return " " if before.isascii() and behind.isascii() and before.isalpha() and behind.isalpha() else ""


RULES: tuple[CleanRule, ...] = (
    Rule(
        name="broken-paragraph:column-line",
        find=column_lines,
        certainty="medium",
        why="Text taken from a page layout keeps the line ends of its columns. Lines of one measure are one paragraph up to "
        "a short line, an empty one or an indent: over columns wrapped by ourselves all joins were right.",
        examples=(
            "　　今年入秋以来，云水县抓住晴好天气\n抢收晚稻，组织农机手分赴各乡，全县\n已收晚稻二十万亩，占应收面积八成。\n县里要求颗粒归仓，抓好烘干和储备。",
            "云水县抓住晴好天气，组织农机手到乡\n抢收晚稻，截至目前，各乡已收割二十\n万亩，占应收面积八成，县里要求各乡\n抓好烘干。",
        ),
        counter_examples=(
            "床前明月光，\n疑是地上霜。\n举头望明月，\n低头思故乡。",
            "编号  面积\n0001  20亩\n0002  30亩\n0003  40亩",
            "今年入秋以来，云水县抓住晴好天气抢收晚稻。\n\n县里要求颗粒归仓，抓好烘干和储备。",
        ),
    ),
)
