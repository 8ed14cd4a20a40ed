"""Lists in the man page of `numbers` that are made of the lexicon and of the rules themselves, and so cannot grow old."""

from __future__ import annotations

from collections.abc import Iterator

from jianbao import lexicon
from jianbao.numbers import RULES

from .roff import body, entry, escape

APPROX = ("about", "over", "at-least", "nearly", "under", "at-most", "several")
BY_HAND = {
    "several": "数十 几百 十几 若干 好几个",
    "over": "; 余 多 behind a round numeral (20余 is 20 to 30)",
}
"""What is grammar and stands in no row."""


def bounds() -> Iterator[str]:
    """The words that make `approx`."""
    told: dict[str, list[str]] = {}
    for word, says in lexicon.cells("bounds", "word", "says"):
        told.setdefault(says, []).append(word)
    for approx in APPROX:
        words = " ".join(dict.fromkeys(told.get(approx, ())))
        yield from entry(rf"\fB{escape(approx)}\fR", (words + BY_HAND.get(approx, "")).strip())


OF_TRADES = ("mu", "chi", "tce", "kgCO2e", "Wp", "DWT", "GT", "Mach")
"""Units that pint does not know."""


def units() -> Iterator[str]:
    """The base units, by what they measure."""
    of: dict[str, str] = {}
    for base, dimension in lexicon.cells("units", "base", "dimension"):
        of.setdefault(base, dimension)
    yield from body(
        "Measures are given in these, as they are or one in another (`km/h`, `kg/m3`, `CNY/m2`); what is counted keeps its "
        "classifier in such a rate (`CNY/股`). Durations have year, quarter, month, week, day, workday, trading-day, hour, "
        "minute, second. Most are names that the Python library pint parses; a digit is a power (m2 is m**2), and these are "
        f"names of trades that it does not know: {', '.join(OF_TRADES)}."
    )
    for base, dimension in of.items():
        yield from entry(rf"\fB{escape(base)}\fR", dimension)


def rules() -> Iterator[str]:
    """The names that stand in `by`, with their reasons."""
    for rule in RULES:
        yield from entry(rf"\fB{escape(rule.name)}\fR", rule.why.strip())
