"""Whom somebody writes for: agencies and papers by name (lexicon), papers and sites by the ending of their name."""

from __future__ import annotations

from .. import lexicon

_NAMES = frozenset(lexicon.words("agencies"))
_ENDINGS = (
    "日报", "晚报", "早报", "晨报", "商报", "时报", "都市报", "青年报", "法制报", "法治报", "法院报", "导报",
    "周报", "经济报", "融媒", "融媒体", "日報", "晚報", "時報", "新闻网", "在线", "网", "客户端", "电视台",
    "广播电台",
)  # fmt: skip
_LAST = frozenset(name[-1] for name in (*_NAMES, *_ENDINGS))
_LONGEST = 14


def is_agency(word: str) -> bool:
    """Whether a word names an agency, a paper or a site: a known name, or two characters and more and a known ending."""
    return word in _NAMES or (
        3 <= len(word) <= _LONGEST and word.endswith(_ENDINGS) and word.isalpha() and len(word) > 3
    )


def ends(words: str, start: int = 0) -> list[int]:
    """Where a name of an agency that begins at `start` can end, longest first. At most 14 characters are looked at."""
    return [
        end
        for end in range(min(len(words), start + _LONGEST), start + 1, -1)
        if words[end - 1] in _LAST and is_agency(words[start:end])
    ]
