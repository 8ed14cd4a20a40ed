"""Persons in bylines, datelines and credits: names, what they are, whom they write for."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from .. import lexicon
from ..records import Person
from ..text.patterns import late
from .agencies import is_agency

_ROLE_WORDS = sorted(lexicon.words("roles"), key=len, reverse=True)
# 驻东京记者, 特约记者, 全媒体记者
ROLE = (
    "(?:驻[^\\W\\d]{2,6}?(?:特派|特约|首席)?(?:记者|特派员|記者)|(?:实习|见习|特约|首席|全媒体|摄影|特派)?(?:"
    + "|".join(_ROLE_WORDS)
    + "))"
)
_OFFICE_END = frozenset("馆处局厅院所站部委室科队")
_AND_OTHERS = late(r"等(?:[0-9０-９一二三四五六七八九十百]{1,4}[位名人]\S{0,8})?\Z")
_SEPARATORS = late(r"[\s、，,；;／/]+")
_MARKER = late(f"(?P<role>{ROLE})(?:\\s*兼?\\s*{ROLE})*\\s*[：:]?\\s*")
# one of these stands in every word of the lexicon of roles
_ROLE_PART = late("[" + "".join(sorted({word[-1] for word in _ROLE_WORDS})) + "]")
_TRAILERS = late(r"\s*(?:摄影报道|综合报道|报道|報導|文|图|文/图|摄影|摄|综合|编译|整理|口述)?\s*[：:]?\Z")
# behind the reporter the place that he files from: 記者趙小滿／台中報導
_FILED = late(r"\s*[／/]\s*[^\W\d]{2,6}(?:報導|报导|報道|报道)\s*\Z")
# characters a unit, an office or a place ends with: 某部, 市工商局, 办公室
_UNIT_END = frozenset(
    "记授士席裁省市县区旗镇乡村州盟部局委厅院校学厂司队社报站所台心室会办系处库场行店团馆箱矿科连营旅师组员长级社组电庭署"
)


_PROVINCE = late(
    "(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门)"
)
_OFFICES = (
    r"(?:大学|学院|公司|医院|法院|检察院|某部|部队|支队|大队|中队|编辑部|宣传部|组织部|研究所|研究院|委员会|办公室|文化馆|电视台|电台|报社|日报|晚报|中学|小学|党校"
    r"|(?:书记|行长|部长|主任|局长|院长|校长|厅长|市长|县长|省长|区长|镇长|主席|会长|理事长|秘书长|董事长|总经理|总裁|教授|研究员|院士|馆长|台长|社长|主编))"
)
_OFFICE = late(_OFFICES + r"\s*\Z")
_OFFICE_INSIDE = late(_OFFICES)


class Surnames(NamedTuple):
    """Family names of one and of two characters, and those of one that are everyday words too."""

    single: frozenset[str]
    double: frozenset[str]
    words: frozenset[str]


@cache
def _surnames() -> Surnames:
    rows = lexicon.read("surnames")
    words = [row["word"] for row in rows]
    return Surnames(
        frozenset(word for word in words if len(word) == 1),
        frozenset(word for word in words if len(word) == 2),
        frozenset(row["word"] for row in rows if "everyday" in row),
    )


def _is_han(word: str) -> bool:
    """Whether a word is two to four characters, none of them Latin, a digit or a mark."""
    return 2 <= len(word) <= 4 and word.isalpha() and not word.isascii()


def is_name(word: str) -> bool:
    """Whether a word has the form of a Chinese personal name: a family name and one or two characters."""
    if "·" in word:
        return 3 <= len(word) <= 24 and word.replace("·", "").isalpha() and word[0] != "·" != word[-1]
    if not _is_han(word):
        return False
    known = _surnames()
    return (len(word) <= 3 and word[0] in known.single) or (len(word) >= 3 and word[:2] in known.double)


def part_names(run: str) -> list[str] | None:
    """Names printed without blanks, parted by their family names; None where it cannot be done.

    Names of three characters are preferred. At most 40 characters are looked at.
    """
    if not run or len(run) > 40:
        return None
    everyday = _surnames().words
    # best[k]: the best way to read run[:k], as (short names, names)
    best: list[tuple[int, list[str]] | None] = [(0, [])] + [None] * len(run)
    for k in range(2, len(run) + 1):
        for size in (2, 3, 4):
            before = best[k - size] if k >= size else None
            word = run[k - size : k]
            if before is None or not is_name(word):
                continue
            cost = before[0] + 2 * (size != 3) + (word[0] in everyday)
            have = best[k]
            if have is None or cost < have[0]:
                best[k] = (cost, [*before[1], word])
    found = best[-1]
    return found[1] if found else None


def names_in(words: str, *, known: bool = False) -> list[str] | None:
    """The names that `words` consists of, parted by blanks or marks or by their family names; None if it is no list of names.

    `known`: something printed before says that names follow (记者 …), so one of two to four characters need not begin
    with a family name we know. A name of two characters may be printed with a blank inside (王　川).
    """
    tokens = _joined([token for token in _SEPARATORS.split(words.strip()) if token])
    found: list[str] = []
    for token in tokens:
        if is_name(token) or (known and _is_han(token) and len(token) <= 3):
            found.append(token)
            continue
        parted = part_names(token)
        if parted is None and known and _is_han(token):
            parted = [token]
        if parted is None:
            return None
        found += parted
    return found or None


def plainly_names(words: str) -> bool:
    """Whether a line that nothing explains is a list of names: 安居乐业 could be two names by its form, and is not."""
    single, double, everyday = _surnames()
    if words[0] not in single and words[:2] not in double and "·" not in words:
        return False
    names = names_in(words)
    if not names or (len(words) > 3 and _PROVINCE.match(words)):
        return False
    if len(names) >= 3 and sum(len(name) == 2 for name in names) >= 2 and not _SEPARATORS.search(words):
        return False  # three words and more, most of two characters: 夏收时节麦田忙
    doubtful = [name for name in names if len(name) == 2 and name[0] in everyday]
    return not doubtful or len(names) == 1 or bool(_SEPARATORS.search(words)) or 2 * len(doubtful) < len(names)


def _joined(tokens: list[str]) -> list[str]:
    """Two tokens of one character each are one name."""
    out: list[str] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if len(token) == 1 and index + 1 < len(tokens) and len(tokens[index + 1]) == 1:
            token += tokens[index + 1]
            index += 1
        out.append(token)
        index += 1
    return out


def persons(words: str) -> list[Person] | None:
    """The persons of a byline (`本报记者 赵小满 通讯员 钱一川`); None if something in it is neither name nor office."""
    words = words.strip(" \u3000()（）【】[]〔〕：:")
    marks = list(_MARKER.finditer(words))
    if not marks:
        return None
    agency: str | None = words[: marks[0].start()].strip(" \u3000：:") or None
    if agency and not is_agency(agency):
        return None
    found: list[Person] = []
    for index, mark in enumerate(marks):
        stop = marks[index + 1].start() if index + 1 < len(marks) else len(words)
        listed, following = _part_agency(words[mark.end() : stop])
        listed = _TRAILERS.sub("", _FILED.sub("", listed))
        if listed.strip(" \u3000、，,"):
            names = names_in(listed, known=True) or _names_before(listed)
            if not names:
                return None
            found += [Person(name=name, role=mark["role"], agency=agency) for name in names]
        agency = following or agency
    return found


def _part_agency(words: str) -> tuple[str, str | None]:
    """Parts the agency that stands before the next office from the names above it: 赵小满 青溪晚报 | 记者."""
    head, _, last = words.rstrip().rpartition(" ")
    return (head, last) if last and is_agency(last) else (words, None)


def has_role(words: str) -> bool:
    """Whether an office (记者 通讯员 …) stands among the first 20 characters."""
    return _ROLE_PART.search(words, 0, 24) is not None and _MARKER.search(words, 0, 20) is not None


def signed_from(words: str) -> list[str]:
    """The names at the end of a line that is a place or an office and names, nothing else; empty where it is not."""
    single, double, _ = _surnames()
    if words[-3:-2] not in single and words[-2:-1] not in single and words[-4:-2] not in double:
        return []
    if not _PROVINCE.match(words) and not _OFFICE_INSIDE.search(words):
        return []
    names = named_at_end(words)
    if not names:
        return []
    head = words[: words.rfind(names[0])] if len(names) == 1 else words[: words.find(names[0])]
    head = head.strip()
    return (
        names if len(head) >= 2 and ((_PROVINCE.match(head) and head[-1] in _UNIT_END) or _OFFICE.search(head)) else []
    )


def _names_before(words: str) -> list[str]:
    """The names that a list begins with, where a mark and something else follow: 钱一川，青溪客户端."""
    head, mark, _ = re.sub("[,；;]", "，", words).partition("，")
    return (names_in(head, known=True) or []) if mark else []


def named_at_end(words: str) -> list[str]:
    """The names behind a place or an office: 青溪县文化馆赵小满 → 赵小满. Empty where none can be told."""
    words = _AND_OTHERS.sub("", words.strip().replace("\u3000", " "))
    head, blank, last = words.rpartition(" ")
    while blank and is_name(last.split(" ")[0]) and is_name(head.rpartition(" ")[2]):
        head, blank, before = head.rpartition(" ")
        last = f"{before} {last}"
    if blank and head and (head[-1] in _UNIT_END or _PROVINCE.match(head)) and (found := names_in(last, known=True)):
        return found
    whole = names_in(words)
    if whole:
        return whole
    if blank and (found := names_in(last)):
        return found
    doubtful: list[str] = []
    for place in range(1, len(words) - 1):
        if words[place - 1] in _UNIT_END and (found := names_in(words[place:])):
            if not any(name[-1] in _OFFICE_END for name in found):
                return found
            doubtful = doubtful or found  # 文化馆赵小满 could be two names by its form
    return doubtful
