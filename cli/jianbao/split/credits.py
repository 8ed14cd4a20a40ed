"""Who wrote and who photographed: the lines and brackets that name authors, read into persons."""

from __future__ import annotations

from ..records import Person
from ..text.patterns import late
from .agencies import is_agency
from .people import named_at_end, names_in, persons

TAKEN = late(r"\s*(?:\d{1,4}[年月日][0-9０-９年月日]*)?\s*(?:摄影报道|摄于.*|摄影|攝影|摄|攝|供图|绘图|绘|画|发)\s*\Z")
_PICTURES_BY = late("(?:本版|以上)?(?:图片|照片)?(?:均)?(?:由|为)?")
_PHOTOGRAPH = late("摄|攝|供图|发[（(]|图片|照片")
_SLASH_ROLE = late(r"(文/图|图/文|图文|文|图|撰文|摄影|口述|整理|作者|编译|采写|记者|撰稿)?\s*[／/：:]\s*")
_BULLETS = "○◎●■□◇◆△▲☆★*◯—-／/ \u3000"
_NO_AUTHOR = late(r"作者[为系单是]|资料来源|来源|摘自|原载|转自|责任编辑|责编|本文")
_TOLD = late(r"(?P<name>[^\W\d]{2,4})\s*[／/]\s*(?P<role>口述|整理|文|图|摄|编译)")


def is_photograph(words: str) -> bool:
    """Whether a credit is that of a photograph, not of a drawing."""
    return _PHOTOGRAPH.search(words) is not None


def byline_of(words: str) -> list[Person]:
    """The persons of a line that names authors."""
    bare = words.strip(_BULLETS)
    if bare[:1] in "（(" and bare[-1:] in "）)":
        return signers(bare[1:-1])
    found = persons(bare)
    if found:
        return found
    if _SLASH_ROLE.search(bare):
        return _by_slash(bare)
    names = names_in(bare) or named_at_end(bare) or ([bare.replace(" ", "")] if len(bare) <= 3 else [])
    return [Person(name=name) for name in names]


def _by_slash(words: str) -> list[Person]:
    """文/赵小满 图/钱一川, 赵小满/文."""
    told = [Person(name=match["name"], role=match["role"]) for match in _TOLD.finditer(words)]
    if told:
        return told
    found: list[Person] = []
    marks = list(_SLASH_ROLE.finditer(words))
    for index, mark in enumerate(marks):
        stop = marks[index + 1].start() if index + 1 < len(marks) else len(words)
        who = words[mark.end() : stop]
        names = names_in(who, known=True) or []
        # 文/本报记者 赵小满
        found += persons(who) or [Person(name=name, role=mark[1]) for name in names]
    return found


def signers(who: str) -> list[Person]:
    """The persons of a signature in brackets; empty where it says something else."""
    if _NO_AUTHOR.match(who):
        return []
    told = [
        Person(name=(named_at_end(match["name"]) or [match["name"]])[-1], role=match["role"])
        for match in _TOLD.finditer(who)
    ]
    if told:
        first = _TOLD.search(who)
        if first and (names := named_at_end(who[: first.end("name")])):
            told[0] = Person(name=names[-1], role=told[0].role)
        return told
    found = persons(who)
    return found if found else [Person(name=name) for name in named_at_end(who)]


def takers(words: str) -> list[str]:
    """Who took the pictures: 新华社记者 赵小满 摄."""
    bare = TAKEN.sub("", words.strip("（）() "))
    _, bracket, inner = bare.replace("(", "（").rpartition("（")
    if bracket:
        bare = TAKEN.sub("", inner)
    bare = bare[len(_PICTURES_BY.match(bare)[0]) :]  # type: ignore[index]
    if not bare or is_agency(bare):
        return []
    if found := persons(bare):
        return [person.name for person in found]
    return names_in(bare) or named_at_end(bare) or (names_in(bare, known=True) if words[0] in "（(" else None) or []
