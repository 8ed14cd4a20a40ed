"""Characters that act on a terminal instead of showing, made visible."""

from __future__ import annotations

import re

from ..text.patterns import late

_ACTING = late(
    "["
    "\x00-\x1f\x7f-\x9f"  # C0, DEL, C1: cursor, colours, the title of the window
    "\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"  # direction, line ends, what has no width
    "\ud800-\udfff"  # lone surrogates: no encoding has them
    "\U000e0000-\U000e007f"  # tags: text that nobody sees
    "]"
)


def visible(text: str) -> str:
    """The text with every character that a terminal would obey shown instead: ␛ for C0 and DEL, `\\u202e` for the rest."""
    return _ACTING.sub(_show, text)


def _show(found: re.Match[str]) -> str:
    code = ord(found[0])
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
