"""Hostile pages come back: time grows with their length, not with its square."""

from __future__ import annotations

import pytest

from hostile import comes_back
from jianbao.clean import Options, run
from jianbao.records import Page

LENGTH = 100_000  # characters
HOSTILE = {
    "blanks": " ",
    "commas": ",",
    "opening brackets": "(",
    "brackets around Han": "(汉)",
    "one line": "今年以来全县各地抓住时机清理渠道，添置机械。",
    "one blank a character": "的 国",
    "marks behind blanks": "汉 ,",
    "straight quotes": '"汉',
    "blanks behind stops": "好。 ",
    "speeches": "说：好。 ",
    "speakers": "。张三说，",
    "titles": "《好 ",
    "hyphens": "2- ",
    "short lines": "汉\n",
    "headlines": "大县 城\n",
    "half paragraphs": "今年，清理，机械的\n\n",
    "zero width": "\u200b",
    "Latin-1": "ä¸\xad",
    "GBK": "鐨勬",
    "words twice": "供给",
    "addresses": "http://a.cn/,汉 ",
    "at signs": "a@",
    "square brackets": "[2020]",
    "terms": "他 大锅饭 好。",
    "labels": "电话：1 电话 ",
}


@pytest.mark.parametrize("tail", ["", "\t1"], ids=["plain", "cells"])
@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_hostile_pages_come_back(piece: str, tail: str) -> None:
    page = Page(source="-", number=1, start=0, text=piece * (LENGTH // len(piece)) + tail, encoding="utf-8")
    with comes_back():
        assert len(list(run(page, Options()))) == 1
