"""How wide text stands on a page of fixed-width characters: a Han character is two columns."""

from __future__ import annotations

from ..text.patterns import late

_WIDE = late(
    r"[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\U00020000-\U0003fffd]"
)
"""Characters that Unicode calls wide or full-width (UAX 11). The ambiguous ones (“ ” — …) count as narrow, as `wcwidth` has them."""


def width(text: str, start: int, end: int) -> int:
    """Columns that `text[start:end]` takes."""
    return end - start + sum(1 for _ in _WIDE.finditer(text, start, end))
