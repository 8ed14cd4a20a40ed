"""Identifiers that a line break of the layout cut: phone, parcel and document numbers, dates with hyphens."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..rule import Rule
from ..text.patterns import late
from .mend import BLANK, CleanRule, Mend, Part, View, is_han

_DOCUMENT_NUMBER = late(rf"\[([{BLANK}]?)((?:19|20)\d\d)([{BLANK}]?)\]([{BLANK}]?)第?\d{{1,5}}[{BLANK}]?号", re.ASCII)
_RUN_TOGETHER = late(r"((?:19|20)\d\d)([1-9]\d{0,2})", re.ASCII)
_NOTICE_TITLE = late(r"(?:公告|公示|通告|通知|决定|公报|令)$")
_PHONE_TAIL = late(r"[-－–][2-8]\d{6,7}(?!\d)", re.ASCII)
_AREA_CODE = late(r"(?<!\d)0\d{2,3}$", re.ASCII)
_HYPHENS = frozenset("-－‐–")


def cut_at_hyphen(view: View) -> Iterator[Mend]:
    """A blank behind the hyphen of an identifier; before it only in a telephone number."""
    text = view.text
    for start, end in view.places["blank"]:
        behind = text[end : end + 1]
        if not (text[start - 1] in _HYPHENS or behind in _HYPHENS) or end - start > 2 or start < 2:
            continue
        if text[start - 1] in _HYPHENS:
            broken = behind.isdigit() and text[start - 2].isascii() and text[start - 2].isalnum()
        else:
            broken = behind in _HYPHENS and _phone_around(text, start, end)
        if broken:
            yield Mend((Part(start, end, ""),))


def _phone_around(text: str, start: int, end: int) -> bool:
    return _PHONE_TAIL.match(text, end) is not None and _AREA_CODE.search(text[max(0, start - 6) : start]) is not None


def square_brackets(view: View) -> Iterator[Mend]:
    """The year of a document number in square brackets, behind the code of its office."""
    for at, _ in view.places["square"]:
        match = _DOCUMENT_NUMBER.match(view.text, at)
        if match is None or not (at and is_han(view.text[at - 1])):
            continue
        yield Mend((Part(at, match.end(1), "〔"), Part(match.start(3), match.end(4), "〕")))


def run_together(view: View) -> Iterator[Mend]:
    """A line of nothing but a year and a figure, right under the title of a notice: brackets and 号 were lost."""
    text = view.text
    previous = ""
    for start, end in view.lines:
        if 5 <= end - start <= 7:
            match = _RUN_TOGETHER.fullmatch(text, start, end)
            if match and _NOTICE_TITLE.search(previous):
                yield Mend((Part(start, end, f"〔{match[1]}〕{match[2]}号"),), open=True)
        previous = text[start:end]


RULES: tuple[CleanRule, ...] = (
    Rule(
        name="broken-id",
        find=cut_at_hyphen,
        why="A line may break behind the hyphen of a number; the extraction leaves a blank there. Numbers are printed "
        "without one; a dash between two figures has blanks on both sides or on none.",
        examples=("电话：0731- 8455123", "地块编号 CX2021- 07", "2024- 05- 18", "咨询电话0731 -84551234"),
        counter_examples=("3 - 2", "电话 0731-8455123", "well- known"),
    ),
    Rule(
        name="doc-number-bracket",
        find=square_brackets,
        certainty="medium",
        why="The year of a document number stands in tortoise-shell brackets (GB/T 9704-2012, 7.2.5); fonts without them "
        "give square ones. A paper may have printed the square ones itself, hence not high.",
        examples=("依据某政发[2019]22号文件", "京发改[2021]3号"),
        counter_examples=("参见[2019]年鉴", "引文[12]号", "(2023)某民初1号"),
    ),
    Rule(
        name="lost-doc-number",
        find=run_together,
        certainty="low",
        why="Under the title of a notice stands its number; where brackets and 号 were lost, year and figure run together. "
        "It may also be a running number: never more than a doubt.",
        examples=("某区土地成交公示\n\n202117\n", "限期拆除通告\n20228"),
        counter_examples=("邮编\n\n430001", "某区土地成交公示\n\n2021年"),
    ),
)
