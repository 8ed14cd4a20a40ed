"""Names of organisations: patterns that find them, and the one test of what is one."""

from __future__ import annotations

from functools import cache

from .. import lexicon
from .widths import tidy

# The last characters of all endings: a pattern of them is small and fast, and `is_organisation` then judges the whole ending.
_LAST = "".join(sorted({word[-1] for word in lexicon.words("organisation_endings")}))
_TAIL = r"(?:\([^()\n]{1,16}\))?"
LINE = rf"[\u4e00-\u9fffA-Za-z0-9·()\[\]“” ]{{1,48}}[{_LAST}]{_TAIL}"
"""A name that has its line for itself, in folded text; blanks may stand in it."""
INLINE = rf"(?:[\u4e00-\u9fffA-Za-z0-9·]|\([\u4e00-\u9fff]{{2,12}}\)){{1,40}}[{_LAST}]{_TAIL}"
"""The same inside a sentence."""


@cache
def _endings() -> tuple[str, ...]:
    return lexicon.words("organisation_endings")


def is_organisation(name: str) -> bool:
    """Whether a name (folded, blanks gone) ends as those of organisations do; (有限合伙) may follow.

    >>> is_organisation("青禾商贸有限公司"), is_organisation("青禾投资中心(有限合伙)"), is_organisation("雨停以后大家各自回房")
    (True, True, False)
    """
    if name.endswith(")"):
        name = name[: name.rfind("(")]
    return len(name) > 2 and name.endswith(_endings())


def names_somebody(words: str) -> bool:
    """Whether the words are the name of an organisation, or short enough for that of a person."""
    name = tidy(words)
    return is_organisation(name) or 2 <= len(name) <= 4 or "·" in name
