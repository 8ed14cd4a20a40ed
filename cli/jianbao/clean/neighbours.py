"""Whether the page has two characters side by side: what shows that a blank or a line end between them cuts a word."""

from __future__ import annotations

from operator import add

from .mend import View

_MANY = 60  # different questions from which on the set of all pairs of characters is cheaper than to search the page


class Neighbours:
    """The pairs of neighbouring characters of a text, as a container.

    The text is searched for each pair that is asked for; where many are, their set is made instead.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._answers: dict[str, bool] = {}
        self._all: frozenset[str] | None = None

    def __contains__(self, pair: str) -> bool:
        if self._all is not None:
            return pair in self._all
        answer = self._answers.get(pair)
        if answer is None:
            answer = self._answers[pair] = pair in self._text
            if len(self._answers) > _MANY:
                self._all = frozenset(map(add, self._text, self._text[1:]))
        return answer


def together(view: View) -> Neighbours:
    """The neighbours on a page."""
    return Neighbours(view.text)
