"""Paragraphs that the extraction cut in two, mostly where a column or a page of the layout ended."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..rule import Rule
from ..text import Span
from ..text.patterns import late
from .mend import CleanRule, Mend, Part, View, is_han

_SHORTEST = 25  # characters of a line that may be the first half of a paragraph
_BREAK = late(r"(?:\r\n|\n|\r){1,2}")
_END_MARKS = frozenset("。！？；：”’…")
# What no sentence ends in: prepositions, conjunctions, adverbs that want a verb behind them
_DANGLING = late(
    "(?:如果|因为|由于|虽然|但|而且|并且|以及|通过|根据|按照|关于|对于|为了|[为以把被将从向在对与和及或而由于使让给更最很也都就还又再才只先已未没])$"
)
# What no paragraph begins with
_CONTINUING = late(
    "[却般们][^，。]|[和或及](?![平谐田静顺许时早])|得(?![到知益分])|的(?!士)|了(?![解结])|之(?![江后前一所外间])"
)
_COMMAS = frozenset("，、。")
_CALLS = frozenset("瞧看听喂哎唉嗨哦啊好是对")


def _halves(view: View) -> list[Span]:
    """Where a paragraph may have been cut: from the end of the first half to the beginning of the second.

    The first half is running text and ends without a mark; the second one is running text that ends with one.
    """
    text, lines = view.text, view.lines
    found = []
    for (start, end), (begin, last) in pairwise(lines):
        if (
            end - start >= _SHORTEST
            and text[end - 1] not in _END_MARKS  # as most lines do: sooner seen than that it ends in Han
            and is_han(text[end - 1])
            and text[last - 1] in _END_MARKS
            and is_han(text[begin])
            and _BREAK.fullmatch(text, end, begin)
            and _is_text(text, start, end)
        ):
            found.append((end, begin))
    return found


def _is_text(text: str, start: int, end: int) -> bool:
    """Whether a line is running text: it holds a sentence end or two commas, and no cells."""
    return (
        text.find("。", start, end) >= 0 or text.count("，", start, end) + text.count(",", start, end) > 1
    ) and text.find("\t", start, end) < 0


def inside_word(view: View) -> Iterator[Mend]:
    """The characters on both sides of the break stand side by side elsewhere on the page, or a lone one is left over."""
    text, halves = view.text, view.once(_halves)
    known = view.neighbours.among(text[end - 1] + text[begin] for end, begin in halves)
    for end, begin in halves:
        alone = text[begin + 1 : begin + 2] in _COMMAS and text[begin] not in _CALLS  # one character is left over
        if alone or text[end - 1] + text[begin] in known:
            yield Mend((Part(end, begin, ""),))


def dangling(view: View) -> Iterator[Mend]:
    """The first half ends in a word that wants another, or the second begins with one that no paragraph begins with."""
    text = view.text
    for end, begin in view.once(_halves):
        if _DANGLING.search(text, max(0, end - 2), end) or _CONTINUING.match(text, begin):
            yield Mend((Part(end, begin, ""),))


def open_end(view: View) -> Iterator[Mend]:
    """All other breaks behind running text without an end mark."""
    for end, begin in view.once(_halves):
        yield Mend((Part(end, begin, ""),))


RULES: tuple[CleanRule, ...] = (
    Rule(
        name="broken-paragraph:inside-word",
        find=inside_word,
        why="Running text that stops without a mark goes on where the next column begins. That it does is sure where the "
        "break lies inside a word: the page has the two characters side by side elsewhere, or a single one is left over.",
        examples=(
            "水库除险加固已经完成，渠道清淤正在进行，今冬明春全县还将新建高标准农\n\n田三万亩。高标准农田产量高。",
            "各乡镇连日来抢修渠道，清理淤泥，水利设施面貌一新，灌溉面积由减转\n\n增，达到三万亩。",
        ),
        counter_examples=("水库除险加固已经完成，渠道清淤正在进行，今冬明春还将新建高标准农田。\n\n田间一派忙碌。",),
    ),
    Rule(
        name="broken-paragraph:dangling",
        find=dangling,
        certainty="medium",
        why="No sentence ends in a preposition or a conjunction, and no paragraph begins with a particle (Lü Shuxiang, "
        "现代汉语八百词): what stands before and behind such a break is one sentence.",
        examples=(
            "渠道清淤正在进行，今冬明春还将新建农田，粮食产量有望提高，如果\n\n雨水充足，增产更多。",
            "各乡镇连日来抢修渠道，清理淤泥，添置了一批抽水机械，包括柴油机\n\n和潜水泵等。",
        ),
        counter_examples=("渠道清淤正在进行，今冬明春还将新建农田，粮食产量有望再次提高\n\n今年雨水充足。",),
    ),
    Rule(
        name="broken-paragraph:open-end",
        find=open_end,
        certainty="low",
        why="Running text without an end mark may also have lost an ellipsis, a dash or its quotes: of 44 such lines 36 "
        "had lost nothing at all. A doubt.",
        examples=(
            "渠道清淤正在进行，今冬明春还将新建农田，粮食产量有望再次提高\n\n今年雨水充足。",
            "他们翻山越岭，走村串户，把药品、书籍和种子送到每一户人家门口\n\n这样的日子有十年。",
        ),
        counter_examples=("渠道清淤正在进行，今冬明春还将新建农田，粮食产量有望再次提高。\n\n今年雨水充足。",),
    ),
)
