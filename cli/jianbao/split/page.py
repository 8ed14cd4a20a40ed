"""A page while it is being cut: its lines, and what is known of the item that runs."""

from __future__ import annotations

from ..text.patterns import late
from . import shapes
from .lines import Line

# a bracket behind a full stop that closes the line: author, source, 作者为…; not a remark on a picture or a jump
_SIGNATURE = late(
    r"[。！？…”』」\s][（(](?P<who>[^（()）]{2,40}(?:[（(][^（()）]*[）)])?)[）)]\s*\Z|\A[（(](?P<alone>[^（()）]{2,60})[）)][。]?\Z"
)
_NO_SIGNATURE = late(r"附图|见图|图片|未完|待续|如图|注[：:]|单位[：:]|无人机|下转|上接")
_END_BYLINE = late(r"[。！？…”』」]\s*(?P<who>[^\W\d]{2,8}(?:记者|通讯员|特约撰稿人?|评论员)\s+[\w·\s、]{2,20})\Z")
_TITLES = (shapes.HEADING, shapes.PICTURE, shapes.COLUMN)
TITLE_SHAPES = frozenset((*_TITLES, shapes.ORG, shapes.SIGNED, shapes.NAMES, shapes.NOTICE_TITLE, shapes.NUMBER_LINE))
TITLE_ONLY = TITLE_SHAPES | {shapes.BYLINE, shapes.STOCK_LINE, shapes.ENUMERATED, shapes.SEPARATOR}


def signature(words: str) -> str | None:
    """Who signs at the end of a text, as printed in brackets behind the last full stop or in brackets on a line."""
    if not words.endswith(("）", ")", "）。", ")。")):
        return None
    found = _SIGNATURE.search(words, max(0, len(words) - 80))
    if not found:
        return None
    who: str = found["who"] or found["alone"]
    return None if _NO_SIGNATURE.search(who) else who


def end_byline(words: str) -> str | None:
    """A byline that stands behind the last full stop of a text: `…。 青溪报记者 赵小满`."""
    if words[-1] in "。）)！？":
        return None
    found = _END_BYLINE.search(words, max(0, len(words) - 40))
    return found["who"] if found else None


_END_CREDIT = late(r"[。！？…”』」]\s*(?P<who>[^。！？，；：\n]{2,30}[摄攝][）)]?)\Z")


def end_credit(words: str) -> str | None:
    """Who took the picture, behind the last full stop of its caption: `…。 青溪报记者 赵小满 摄`, `…。新华社发（赵小满摄）`."""
    if words[-1] not in "摄攝）)" or words[-3:-1] == "拍摄":
        return None
    found = _END_CREDIT.search(words, max(0, len(words) - 40))
    return found["who"] if found and found["who"][-2:] not in ("拍摄", "拍攝") else None


class Page:
    """The lines of a page and the running item: `head`, its first line, and what it has shown so far."""

    __slots__ = ("bylined", "fired", "head", "last_text", "lines", "notice", "opened", "signed")

    def __init__(self, lines: list[Line], fired: set[str] | None = None) -> None:
        self.lines = lines
        self.fired = fired
        """where the names of the rules of evidence that fire are kept, if anybody asks"""
        self.opened: dict[int, str] = {}
        """index of each line that opens an item -> the name of the rule"""
        self.head = 0
        self.last_text = -1
        """index of the last line of the running item that is no part of a title; -1: none yet"""
        self.notice = False
        self.bylined = False
        """whether it has a line of authors above its text"""
        self.signed = False
        """whether the running item has named its author or source"""

    def open(self, index: int, rule: str) -> None:
        """Line `index` opens an item."""
        self.opened[index] = rule
        self.head = index
        self.last_text = -1
        self.notice = self.signed = self.bylined = False

    def shape(self, index: int) -> str:
        """The shape of a line, empty outside the page."""
        return self.lines[index].shape if 0 <= index < len(self.lines) else ""

    def is_title(self, index: int) -> bool:
        """Whether a line could be part of a title."""
        return self.shape(index) in TITLE_SHAPES

    def title_top(self, index: int, titled: bool = False) -> int:
        """The first line of the title that ends above line `index`; `index` itself where there is none.

        A title has three lines at most (引题, 主题, 副题); of a longer run of short lines only the last is taken, and none
        where line `index` is itself a title (`titled`).
        """
        floor = self.last_text + 1 if self.last_text >= 0 else self.head
        if not titled and self.shape(index - 1) == shapes.ENUMERATED and index - 1 > self.head:
            return index - 1  # a bullet or a number before the headline, as in a column of briefs
        top = index
        while top - 1 >= floor and self.is_title(top - 1) and self.shape(top - 1) not in (shapes.NAMES, shapes.SIGNED):
            top -= 1
        if index - top <= 3:
            return top
        return index if titled else index - 1
