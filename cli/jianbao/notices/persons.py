"""Names of persons: the one test of what may be one."""

from __future__ import annotations

from functools import cache

from .. import lexicon


@cache
def _surnames() -> frozenset[str]:
    return frozenset(lexicon.words("surnames"))


def is_person(name: str) -> bool:
    """Whether a word of Han characters begins with a family name and is as long as names are.

    >>> is_person("文竹"), is_person("欧阳白露"), is_person("工作日"), is_person("办公室")
    (True, True, False, False)
    """
    if len(name) == 4:
        return name[:2] in _surnames()
    return 2 <= len(name) <= 3 and (name[0] in _surnames() or name[:2] in _surnames())
