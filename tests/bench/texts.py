"""The texts that are measured, written to files piece by piece."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

import jianbao

SAMPLE = Path(jianbao.__file__).parent / "data" / "sample.txt"

DENSE = (
    "今年前三季度，东河市实现地区生产总值{a}亿元，同比增长{b}%，两年平均增长{c}%。",
    "其中，第一产业增加值{c}亿元，比上年同期提高{b}个百分点，占全市比重为{c}%。",
    "市统计局负责人介绍，岭南新区引进企业{a}家，完成投资超{b}亿元，新增就业岗位{a}个。",
    "{d}日，西桥至北山公路通车，全长约{b}公里，总投资{a}万元，工期比计划缩短{d}天。",
    "沿线村民说，过去进城要走山路绕行，现在车子开到家门口，日子一天比一天好。",
    "乡亲们把自家种的果子装上车，当天就能送到城里的市场，再也不愁卖不出去。",
    "截至{d}月末，全市机动车保有量{a}辆，较年初增加{b}万辆，其中新能源汽车占{c}%。",
    "会议强调，要坚持问题导向，压实各方责任，把各项任务落到实处，让群众看到变化。",
    "老人回忆起当年修渠的情景，眼里有了光，说那时候大家心齐，什么困难都不怕。",
    "项目总建筑面积{a}平方米，分三期建设，首期预计{d}月底前交付，可容纳{a}人办公。",
)
"""Sentences of our own with figures, and some without."""

PLAIN = (
    "清晨的薄雾还没有散去，河岸上已经有人在散步，孩子们背着书包走过新修的石桥，桥头的茶摊飘出阵阵清香。",
    "镇里的干部走村入户听取意见，把群众的急难愁盼记在本子上，回去以后逐条研究，能办的马上办，不能办的说明原因。",
    "老手艺人把竹篾削得又薄又匀，年轻人围在旁边看，有人举着手机直播，屏幕那头的买家不停地提问。",
    "专家认为，保护好山水就是保护好家底，要让绿色成为发展的底色，把生态优势变成富民的优势。",
)
"""Sentences without figures, so that the whole has about ten in a KB of UTF-8, as a page of economic news has."""


def paragraphs() -> Iterator[str]:
    """Paragraphs of four sentences with figures, without end, no two quite alike."""
    number = 0
    for turn in cycle(range(len(DENSE))):
        number += 7
        words = (DENSE[(turn * 3 + at) % len(DENSE)] for at in range(4))
        yield "".join(words).format(
            a=100 + number % 9000, b=f"{number % 90 + 1}.{number % 9 + 1}", c=number % 40 + 1, d=number % 12 + 1
        )
        yield "".join(PLAIN[(turn + at) % len(PLAIN)] for at in range(3))


def pages(size: int = 8192) -> Iterator[str]:
    """Pages of about `size` bytes made of such paragraphs."""
    page: list[str] = []
    held = 0
    for words in paragraphs():
        page.append(words)
        held += len(words.encode()) + 2
        if held >= size:
            yield "\n\n".join(page) + "\n"
            page, held = [], 0


def dense(path: Path, megabytes: float) -> Path:
    """A file of pages with figures, parted by form feeds."""
    return _fill(path, megabytes, (page + "\f" for page in pages()))


def sample(path: Path, megabytes: float) -> Path:
    """A file of the shipped sample page, over and over."""
    return _fill(path, megabytes, cycle([SAMPLE.read_text("utf-8") + "\f"]))


def records(path: Path, megabytes: float) -> Path:
    """A file of `document` records with figures, as JSON Lines."""
    made = (
        json.dumps({"type": "document", "id": f"page{number}", "date": "2024-06-19", "text": page}, ensure_ascii=False)
        + "\n"
        for number, page in enumerate(pages(), 1)
    )
    return _fill(path, megabytes, made)


def _fill(path: Path, megabytes: float, pieces: Iterator[str]) -> Path:
    room = megabytes * 1e6
    with path.open("wb") as file:
        for piece in pieces:
            room -= file.write(piece.encode())
            if room <= 0:
                return path
    return path
