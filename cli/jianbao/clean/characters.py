"""Characters that an extraction put in the place of others, looked up one by one. What is known of them stands here.

Sources: Unicode Character Database (compatibility decompositions; the blocks Kangxi Radicals, CJK Radicals Supplement,
CJK Compatibility Ideographs, CJK Compatibility Forms, Small Form Variants); WHATWG Encoding Standard, index windows-1252.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator

from ..rule import Rule
from ..text import Span
from ..text.patterns import late
from .mend import HAN, CleanRule, Mend, Part, View, is_han

_LATIN_HEADS = "\xe4-\xe9"  # the first byte of a Han character in UTF-8, read as Latin-1
_GBK_HEADS = "鐨锛銆鍥涓"  # what the commonest characters begin with, read as GBK
# One class for all rules of this file: most pages hold none of these, and are done after one look.
_ODD = late(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\xad"  # C0 but TAB, LF, FF, CR; DEL; C1; soft hyphen
    "\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb"  # zero width and direction marks
    "\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06"  # radicals and compatibility ideographs, Latin ligatures
    "\ufe30-\ufe6b\uff61-\uff65"  # vertical, small and half-width forms of marks
    "\ue000-\uf8ff\ufffd"  # private use, replacement character
    f"{_LATIN_HEADS}{_GBK_HEADS}]"
)
_JOINERS = frozenset("\u200c\u200d")  # parts of emoji and of Indic words: stay where no Han stands beside them

# ── windows-1252 read as Latin-1: the bytes 80-9F come out as C1 controls ──────────────────────────────────────────────
_C1_MARKS = {
    "\x85": "……",  # the dots of one Chinese ellipsis are two of these; one stands for it as well
    "\x91": "‘",
    "\x92": "’",
    "\x93": "“",
    "\x94": "”",
    "\x96": "–",
    "\x97": "——",
}

# ── vertical and small forms, as a vertical layout or an old Big5 font has them ─────────────────────────────────────────
_FORMS = dict(
    zip(
        "︰︱︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹐﹑﹒﹔﹕﹖﹗﹙﹚﹛﹜﹝﹞",
        "：—（）｛｝〔〕【】《》〈〉「」『』，、．；：？！（）｛｝〔〕",
        strict=True,
    )
)
_HALF_WIDTH_FORMS = dict(zip("｡｢｣､･", "。「」、·", strict=True))


def controls(view: View) -> Iterator[Mend]:
    """Characters that have no shape: taken out."""
    text = view.text
    for match in view.matches(_ODD):
        character, at = match.group(), match.start()
        if character in _C1_MARKS or not _shapeless(character):
            continue
        if character in _JOINERS and not (is_han(text[at - 1 : at]) or is_han(text[at + 1 : at + 2])):
            continue
        yield Mend((Part(at, at + 1, ""),))


def _shapeless(character: str) -> bool:
    return unicodedata.category(character) in ("Cc", "Cf")


def compatibility(view: View) -> Iterator[Mend]:
    """Radicals and compatibility ideographs for the characters they look like; ligatures; vertical and small forms."""
    for match in view.matches(_ODD):
        character = match.group()
        plain = _FORMS.get(character) or _ideograph(character)
        if plain:
            yield Mend((Part(match.start(), match.end(), plain),))


def _ideograph(character: str) -> str | None:
    if not (
        "\u2e80" <= character <= "\u2fdf" or "\uf900" <= character <= "\ufaff" or "\ufb00" <= character <= "\ufb06"
    ):
        return None
    plain = unicodedata.normalize("NFKC", character)
    return plain if plain != character else None


def half_width_forms(view: View) -> Iterator[Mend]:
    """The half-width forms of Chinese and Japanese marks."""
    for match in view.matches(_ODD):
        if plain := _HALF_WIDTH_FORMS.get(match.group()):
            yield Mend((Part(match.start(), match.end(), plain),))


_LATIN_RUN = late(
    r"[\x80-\xff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]{6,}"
)
_LATIN_SIGNS = late(f"[{_LATIN_HEADS}][^a-zA-Z]")  # no word goes on
_GBK_RUN = late(f"[{HAN}€銆锛]{{4,}}")
_GBK_SIGNS = late(f"[{_GBK_HEADS}][^\x00-\x7f]")
_HUNG = late("锟斤拷|(?:烫){3,}|(?:屯){3,}")


def mojibake(view: View) -> Iterator[Mend]:
    """UTF-8 that was read as Latin-1, windows-1252 or GBK; C1 controls that are marks of windows-1252."""
    reread: list[Span] = []
    for match, encodings in _suspects(view):
        words = next(filter(None, (_reread(match.group(), encoding) for encoding in encodings)), None)
        if words:
            reread.append(match.span())
            yield Mend((Part(match.start(), match.end(), words),))
    for match in view.matches(_ODD):
        mark, at = _C1_MARKS.get(match.group()), match.start()
        if mark and not _covers(reread, at):
            yield Mend((Part(at, at + 1, mark),))


def _covers(spans: list[Span], offset: int) -> bool:
    at = bisect_right(spans, (offset, offset + 1)) - 1
    return at >= 0 and offset < spans[at][1]


def _suspects(view: View) -> Iterator[tuple[re.Match[str], tuple[str, ...]]]:
    """Runs that may be misread, with the encodings they may have been read in."""
    text = view.text
    if not view.matches(_ODD):
        return
    if _LATIN_SIGNS.search(text):
        yield from ((match, ("cp1252", "latin-1")) for match in _LATIN_RUN.finditer(text))
    if _GBK_SIGNS.search(text):
        yield from ((match, ("gb18030",)) for match in _GBK_RUN.finditer(text) if _GBK_SIGNS.search(match.group()))


def _reread(run: str, encoding: str) -> str | None:
    """The run written back in the encoding it was wrongly read in, and read as UTF-8: if that gives Chinese, it is."""
    try:
        words = run.encode(encoding).decode("utf-8")
    except UnicodeError:
        return None
    return (
        words if any(map(is_han, words)) and all(is_han(c) or c in "，。、；：？！“”（）《》" for c in words) else None
    )


def hung(view: View) -> Iterator[Mend]:
    """What replacement characters and unset memory look like after a second reading as GBK: what stood there is lost."""
    # first a single character: it is found ten times as fast as three
    if not any(sign[0] in view.text and sign in view.text for sign in ("锟斤拷", "烫烫烫", "屯屯屯")):
        return
    for match in _HUNG.finditer(view.text):
        yield Mend((Part(match.start(), match.end(), match.group()),), open=True)


RULES: tuple[CleanRule, ...] = (
    Rule(
        name="mojibake",
        find=mojibake,
        why="UTF-8 read in another encoding gives runs that, written back, are valid UTF-8 again and read as Chinese: "
        "hardly any other text does. The C1 codes 91-97 hex are the quotes and dashes of windows-1252 (WHATWG index).",
        examples=("å\x8c\x97äº¬æ\x97¥æ\x8a¥", "他说：\x93好。\x94", "鍖椾含鐨勬姤"),
        counter_examples=("São Paulo é bom", "“好。”", "鍥鐨二字少见"),
    ),
    Rule(
        name="mojibake:lost",
        find=hung,
        certainty="low",
        why="锟斤拷 is U+FFFD twice in UTF-8, read as GBK; 烫 and 屯 are CC and CD hex, what a debugger fills memory with. "
        "Nothing of the text is left to read: a doubt.",
        examples=("本报锟斤拷讯", "烫烫烫烫"),
        counter_examples=("水很烫，烫手", "屯屯通路"),
    ),
    Rule(
        name="control-char",
        find=controls,
        why="Controls, zero-width and direction marks have no shape in print; extractions leave them between characters. "
        "Joiners stay in emoji.",
        examples=("新\u200b闻", "\ufeff要闻", "本\x07报", "连\u00ad续"),
        counter_examples=("👨\u200d👩\u200d👧", "一行\t两格"),
    ),
    Rule(
        name="compat-char",
        find=compatibility,
        why="PDF fonts map glyphs to radicals (⽂ U+2F42) or compatibility ideographs that look like the character; "
        "Unicode gives the character each stands for. Vertical forms stand for the marks of horizontal text.",
        examples=("⽂化⾛廊", "﹁開幕﹂", "eﬃcient", "北京﹐上海"),
        counter_examples=("文化走廊", "土地面积（㎡）", "№5 ①"),
    ),
    Rule(
        name="width",
        find=half_width_forms,
        why="Half-width forms of 。「」、· (U+FF61-FF65) come from Japanese one-byte fonts; Chinese has only full-width ones.",
        examples=("开幕｡", "｢開幕｣"),
        counter_examples=("开幕。", "１９９８年"),
    ),
)
