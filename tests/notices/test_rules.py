"""Rules: each fires on its examples and not on its counter-examples."""

from __future__ import annotations

import pytest

from jianbao import lexicon, notices


@pytest.mark.parametrize("rule", notices.RULES, ids=lambda rule: rule.name)
def test_rule(rule: notices.Rule[object]) -> None:
    assert len(rule.examples) >= 2
    assert rule.counter_examples
    for example in rule.examples:
        assert rule.name in notices.fired(example), example
    for example in rule.counter_examples:
        assert rule.name not in notices.fired(example), example


def test_names_are_unique() -> None:
    names = [rule.name for rule in notices.RULES]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("row", lexicon.read("laws"), ids=lambda row: row["title"])
def test_law_row(row: dict[str, str]) -> None:
    assert notices.fired(f"公告\n\n{row['example']}，现予公告。") & {"law-quoted", "law-bare"}


@pytest.mark.parametrize("row", lexicon.read("organisation_endings"), ids=lambda row: row["word"])
def test_organisation_row(row: dict[str, str]) -> None:
    assert "signoff-line" in notices.fired(f"公告\n\n冬季路滑，出行当心。\n\n{row['example']}\n\n2021年1月5日")
