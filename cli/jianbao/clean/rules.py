"""The rules of `clean`, in their order: where two claim the same characters, the first one has them."""

from __future__ import annotations

from . import blanks, characters, doubts, ids, marks, paragraphs, punctuation, quotes, speech, wrapped
from .mend import CleanRule

RULES: tuple[CleanRule, ...] = (
    *characters.RULES,  # single characters: no reading of the words can tell more
    *wrapped.RULES,  # before all that looks at whole paragraphs
    *ids.RULES,  # before the blanks: a blank in a number is never a mark
    *punctuation.RULES,
    *marks.RULES,  # before the quotes: a blank in a title is a dash
    *blanks.TITLE_RULES,  # what is spaced out letter by letter is no row of quotes
    *speech.RULES,  # before the terms: terms inside a speech nest
    *quotes.RULES,
    *blanks.RULES,  # behind the terms of a headline, before its other words: what the page shows beats what the words say
    *quotes.HEADLINE_RULES,
    *paragraphs.RULES,
    *doubts.RULES,  # what no rule mended
)
