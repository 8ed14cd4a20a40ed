"""Every rule of every stage: named well, told why, and its examples fire that very rule while its counter-examples do not."""

from __future__ import annotations

import importlib
import re
from types import ModuleType
from typing import Any

import pytest

from conftest import STAGES
from jianbao.rule import Rule

# What a rule is called: a few words of lower case joined by hyphens; a colon parts a kind of damage from its trace.
WORDS = r"[a-z][a-z0-9]*(-[a-z0-9]+)*"
NAME = re.compile(f"{WORDS}(:{WORDS})?")


def rules() -> list[Any]:
    """Each rule with its stage, as a case of its own."""
    return [
        pytest.param(stage, rule, id=f"{name}:{rule.name}")
        for name in STAGES
        for stage in [importlib.import_module(f"jianbao.{name}")]
        for rule in getattr(stage, "RULES", ())
    ]


def test_a_stage_lists_its_rules(stage: ModuleType) -> None:
    assert isinstance(stage.RULES, tuple)
    assert stage.RULES
    assert all(isinstance(rule, Rule) for rule in stage.RULES)


def test_names_are_unique_in_their_stage(stage: ModuleType) -> None:
    names = [rule.name for rule in stage.RULES]
    assert sorted({name for name in names if names.count(name) > 1}) == []


def test_nothing_fires_on_an_empty_text(stage: ModuleType) -> None:
    assert stage.fired("") == set()


@pytest.mark.parametrize(("stage", "rule"), rules())
def test_a_rule_is_data_with_its_reasons(stage: ModuleType, rule: Rule[Any]) -> None:
    assert NAME.fullmatch(rule.name)
    assert rule.certainty in ("high", "medium", "low")
    assert len(rule.why.split()) >= 3, "why is a sentence"
    assert len(set(rule.examples)) >= 2
    assert len(set(rule.counter_examples)) >= 1


@pytest.mark.parametrize(("stage", "rule"), rules())
def test_examples_fire_that_very_rule_and_counter_examples_do_not(stage: ModuleType, rule: Rule[Any]) -> None:
    assert [text for text in rule.examples if rule.name not in stage.fired(text)] == []
    assert [text for text in rule.counter_examples if rule.name in stage.fired(text)] == []
