"""What each line of an item is: title, byline, highlights, text, section heads, sign-off."""

from __future__ import annotations

from ..records import ItemKind, Role
from . import shapes
from .forms import is_summary_label
from .lines import Line
from .page import TITLE_SHAPES, end_byline, end_credit, signature

_AUTHOR = (shapes.BYLINE, shapes.NAMES, shapes.SIGNED)
_HEADS = frozenset((shapes.HEADING, shapes.ENUMERATED, shapes.ORG, shapes.NAMES, shapes.SIGNED, shapes.NOTICE_TITLE))
_PLAIN: dict[str, Role] = {
    shapes.JUMP_FROM: "jump",
    shapes.JUMP_ON: "jump",
    shapes.TABLE: "table",
    shapes.CREDIT: "credit",
    shapes.CAPTION: "caption",
    shapes.FURNITURE: "furniture",
    shapes.NAVIGATION: "furniture",
    shapes.SEPARATOR: "furniture",
    shapes.END_DATELINE: "dateline",
}
_NOTICE: dict[str, Role] = {
    shapes.DATE: "date",
    shapes.CONTACT: "contact",
    shapes.ORG: "signoff",
    shapes.SIGNATORY: "signoff",
    shapes.CAPTION: "notice-body",
    shapes.CREDIT: "notice-body",
}
_BESIDE_TITLE = (shapes.PICTURE, shapes.STOCK_LINE)
_DASHES = "—―－-"
# 副题 tell what kind of story it is: …纪实, …调查
_DECK_ENDS = (
    "纪实",
    "调查",
    "观察",
    "侧记",
    "综述",
    "纪事",
    "访谈",
    "解读",
    "述评",
    "透视",
    "见闻",
    "启示",
    "走笔",
    "札记",
    "扫描",
    "巡礼",
    "探访",
    "速写",
    "特写",
    "報告",
    "报告",
)
_PHOTO_TEXT = 600


def kind_of(lines: list[Line]) -> ItemKind:
    """The kind of an item, from the shapes of its lines."""
    found = [line.shape for line in lines]
    if found[0] == shapes.FURNITURE:
        return "furniture"
    title = _title_end(lines)
    if _is_notice(found, title):
        return "notice"
    if found[0] == shapes.JUMP_FROM:
        return "article"
    if _is_photo(lines, title):
        return "photo"
    text = [line for line in lines[title:] if line.shape in (shapes.BODY, shapes.DATELINE, shapes.VERSE)]
    if not text:
        if shapes.CONTACT in found:
            return "advert"  # a name, a slogan, an address: and nothing that is told
        return "other" if not any(s in (shapes.CREDIT, shapes.CAPTION) for s in found) else "photo"
    if len(text) == 1 and len(text[0].words) <= 250 and len(lines) <= 4:
        return "brief"
    return "article"


def _is_notice(found: list[str], title: int) -> bool:
    behind = found[title] if title < len(found) else ""
    if shapes.NOTICE_TITLE in found[: title + 1] or shapes.STOCK_LINE in found[:2]:
        return behind != shapes.DATELINE
    return (shapes.CLOSING in found and (shapes.ORG in found or shapes.DATE in found)) or (
        found[-1] == shapes.DATE and len(found) > 1 and found[-2] in (shapes.ORG, shapes.SIGNATORY)
    )


def _is_photo(lines: list[Line], title: int) -> bool:
    """A title, a caption, the maker of the picture: and nothing of a story."""
    rest = lines[title:]
    if not rest or sum(len(line.words) for line in rest) > _PHOTO_TEXT:
        return False
    if any(line.shape in (shapes.DATELINE, shapes.NAMES, shapes.SIGNED, shapes.ENUMERATED) for line in rest):
        return False
    texts = [line for line in rest if line.shape == shapes.BODY]
    last = rest[-1]
    taken = (
        last.shape == shapes.CREDIT
        or (last.shape == shapes.BYLINE and last.words.endswith(("摄影报道", "攝影報導")))
        or end_credit(last.words) is not None
        or any(word in (signature(last.words) or "") for word in ("摄", "攝"))
    )
    pictured = any(line.shape == shapes.PICTURE for line in lines[:title])
    return len(texts) <= 2 and (taken or (pictured and len(texts) <= 1))


def _title_end(lines: list[Line]) -> int:
    """Index behind the title: the first line that is no title, author line or number of a notice."""
    if lines[0].shape == shapes.JUMP_FROM:
        return 0
    index = 1 if lines[0].shape == shapes.ENUMERATED else 0  # a bullet before the headline
    while index < len(lines) and (lines[index].shape in TITLE_SHAPES or lines[index].shape in _BESIDE_TITLE):
        if index and lines[index].shape in (shapes.NAMES, shapes.SIGNED):
            break
        if index and lines[index].shape == shapes.ORG and lines[index - 1].shape == shapes.NOTICE_TITLE:
            break
        index += 1
    return index


def roles_of(lines: list[Line], kind: ItemKind) -> list[Role]:
    """The role of every line of an item, in order."""
    if kind == "furniture":
        return ["furniture"] * len(lines)
    title = _title_end(lines)
    roles: list[Role] = _title_roles(lines[:title], kind)
    if kind == "notice":
        return roles + [_NOTICE.get(line.shape) or _PLAIN.get(line.shape) or "notice-body" for line in lines[title:]]
    if kind == "photo":
        return roles + [_photo_role(line) for line in lines[title:]]
    index = title
    while index < len(lines) and lines[index].shape in _AUTHOR and _leads(lines, index):
        roles.append("byline")
        index += 1
    count = _highlights(lines, index)
    roles += ["highlight"] * count
    return roles + _text_roles(lines, index + count)


def _leads(lines: list[Line], index: int) -> bool:
    """Whether an author line stands above the text (and is not the whole item)."""
    return index > 0 or index + 1 < len(lines)


def _photo_role(line: Line) -> Role:
    return _PLAIN.get(line.shape) or ("byline" if line.shape == shapes.BYLINE else "caption")


def _title_roles(title: list[Line], kind: ItemKind) -> list[Role]:
    """Kicker, headline, deck of the lines of a title (引题, 主题, 副题)."""
    if kind == "notice":
        # a number below the title is part of the notice's text; issuer and title are one heading
        return [
            "notice-body" if line.shape in (shapes.NUMBER_LINE, shapes.STOCK_LINE) else "notice-title" for line in title
        ]
    if title and (title[0].shape == shapes.COLUMN or (len(title) > 1 and _is_column_name(title[0]))):
        return ["kicker", *_title_roles(title[1:], kind)]
    apart = [line.shape == shapes.PICTURE and line.words[0] in "（(" for line in title]
    words = [line.words for line, aside in zip(title, apart, strict=True) if not aside]
    kept = iter(_three(words))
    return ["caption" if aside else next(kept) for aside in apart]


def _is_column_name(line: Line) -> bool:
    return line.shape == shapes.ENUMERATED and line.words[0] in "■◆"


_FULL: list[Role] = ["kicker", "headline", "deck"]
_SPOKEN: list[Role] = ["headline", "headline", "deck"]


def _three(words: list[str]) -> list[Role]:
    roles: list[Role] = ["headline"] * min(1, len(words))
    if len(words) < 2:
        return roles
    if len(words) > 3:
        return roles + ["highlight"] * (len(words) - 1)
    if words[0][-1] in "：:":  # who speaks, and what he says: one headline
        return _SPOKEN[: len(words)]
    if words[0][0] in _DASHES and words[1][0] not in _DASHES:
        return _FULL[: len(words)]
    if words[1][0] in _DASHES or words[1].endswith(_DECK_ENDS):
        return roles + ["deck"] * (len(words) - 1)
    if len(words) == 3:
        return list(_FULL)
    first, second = (len("".join(line.split())) for line in words)
    return ["kicker", "headline"] if first > second + 4 else ["headline", "deck"]


def _highlights(lines: list[Line], index: int) -> int:
    """How many lines of 提要 stand here: two or more short sentences, closed by ； or by nothing, above the text."""
    count = 0
    semicolons = 0
    for line in lines[index : index + 8]:
        last = line.words[-1]
        if (
            line.shape not in (shapes.BODY, shapes.HEADING, shapes.ENUMERATED)
            or len(line.words) > 80
            or (last not in "；;" and line.ended)
        ):
            break
        if last in "，、：:":
            break
        count += 1
        semicolons += last in "；;"
    return count if count >= 2 and semicolons and index + count < len(lines) else 0


def _text_roles(lines: list[Line], start: int) -> list[Role]:
    roles: list[Role] = []
    lead = False
    for index in range(start, len(lines)):
        line = lines[index]
        role = _PLAIN.get(line.shape)
        if role is None and line.shape == shapes.BYLINE:
            role = "byline"
        if role is None and _is_caption(lines, index):
            role = "caption"
        if role is None and _is_section(lines, index):
            role = "section-head"
        if role is None and line.shape == shapes.DATE:
            role = "date"
        if role is None and index and is_summary_label(lines[index - 1].words) and not lead:
            role = "highlight"
        if role is None and _alone(line.words):
            role = "byline"
        if role is None:
            role = "body" if lead else "lead"
            lead = True
        roles.append(role)
    return roles


def _alone(words: str) -> bool:
    """Whether the line is nothing but a signature in brackets."""
    return words[0] in "（(" and words[-1] in "）)" and signature(words) is not None


def _is_caption(lines: list[Line], index: int) -> bool:
    """The line below `图片：` names the picture."""
    above = lines[index - 1] if index else None
    return above is not None and above.shape == shapes.CAPTION and above.words[-1] in "：:"


def _is_verse(lines: list[Line], index: int) -> bool:
    """Whether a short line stands among four or more such lines: verse, or a list, and no section heads."""
    first = index
    while first > 0 and index - first < 4 and lines[first - 1].shape == shapes.HEADING:
        first -= 1
    last = index
    while last + 1 < len(lines) and last - first < 4 and lines[last + 1].shape == shapes.HEADING:
        last += 1
    return last - first >= 3


def _is_section(lines: list[Line], index: int) -> bool:
    """A short line inside an item with text below it, and a paragraph that has ended above it."""
    line = lines[index]
    if line.shape == shapes.LABEL:
        return True
    if line.shape not in _HEADS or index + 1 >= len(lines) or _is_verse(lines, index):
        return False
    below = lines[index + 1]
    if below.shape not in (shapes.BODY, shapes.DATELINE) and below.shape not in _HEADS:
        return False
    above = lines[index - 1] if index else None
    if above is not None and above.shape == shapes.BODY and not above.ended and line.shape != shapes.ENUMERATED:
        return end_byline(above.words) is not None or line.gap > above.gap or len(line.words) <= 16
    return True
