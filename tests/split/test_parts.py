"""Datelines, persons, days and page labels, one by one."""

from __future__ import annotations

import pytest

from jianbao import split
from jianbao.records import Item, Parent
from jianbao.split import datelines, people
from jianbao.split.credits import byline_of, takers
from jianbao.split.jumps import page_label

DATELINES = [
    # printed, agency, place, month and day, reporters
    ("新华社银川3月2日电（记者钱一川）大桥通车。", "新华社", "银川", (3, 2), ["钱一川"]),
    ("新华社银川３月２日电 题：大桥", "新华社", "银川", (3, 2), []),
    ("新华社快讯：大桥通车。", "新华社", None, (None, None), []),
    ("据新华社银川3月2日电 大桥通车。", "新华社", "银川", (3, 2), []),
    ("本报讯（记者 钱一川 通讯员 周知夏）大桥通车。", "本报", None, (None, None), ["钱一川", "周知夏"]),
    ("本报讯 记者钱一川报道：大桥通车。", "本报", None, (None, None), ["钱一川"]),
    ("本报银川3月2日讯（记者钱一川）大桥通车。", "本报", "银川", (3, 2), ["钱一川"]),
    ("本报3月2日讯 大桥通车。", "本报", None, (3, 2), []),
    ("中新社银川三月二日电 (记者 钱一川)大桥通车。", "中新社", "银川", (3, 2), ["钱一川"]),
    ("中新网3月2日电 大桥通车。", "中新网", None, (3, 2), []),
    ("央视网消息（新闻联播）：大桥通车。", "央视网", None, (None, None), []),
    ("【环球网报道 见习记者 钱一川】大桥通车。", "环球网", None, (None, None), ["钱一川"]),
    ("青溪晚报讯（记者钱一川）大桥通车。", "青溪晚报", None, (None, None), ["钱一川"]),
    ("（中央社記者趙小滿台北2日電）大橋通車。", "中央社", "台北", (None, 2), ["趙小滿"]),
    ("据新华社银川/兰州3月2日电 大桥通车。", "新华社", "银川/兰州", (3, 2), []),
    ("综合本报驻外记者报道 大桥通车。", "本报", None, (None, None), []),
    ("新华社微特稿 大桥通车。", "新华社", None, (None, None), []),
    ("【本报驻东京记者 钱一川】大桥通车。", "本报", "东京", (None, None), ["钱一川"]),
    ("【英国《青溪报》网站3月2日报道】题：大桥", "英国《青溪报》网站", None, (3, 2), []),
    ("新华社的特稿写道，大桥通车。", None, None, None, None),
    ("据法新社巴黎3月2日报道，大桥通车。", None, None, None, None),
    ("新华社记者从现场获悉，大桥通车。", None, None, None, None),
    ("电影节3月2日开幕。", None, None, None, None),
]


@pytest.mark.parametrize(("printed", "agency", "place", "day", "names"), DATELINES, ids=lambda value: str(value)[:16])
def test_datelines(printed: str, agency: str | None, place: str | None, day: object, names: list[str] | None) -> None:
    found = datelines.read_head(printed)
    if names is None:
        assert found is None
    else:
        assert found is not None
        assert (found.agency, found.place, (found.month, found.day)) == (agency, place, day)
        assert [person.name for person in found.people] == names


BYLINES = [
    ("本报记者 赵小满 通讯员 钱一川 周知夏", [("赵小满", "记者", "本报"), ("钱一川", "通讯员", "本报"), ("周知夏", "通讯员", "本报")]),
    ("新华社记者赵小满、钱一川", [("赵小满", "记者", "新华社"), ("钱一川", "记者", "新华社")]),
    ("光明日报驻东京记者 赵小满", [("赵小满", "驻东京记者", "光明日报")]),
    ("赵小满钱一川", [("赵小满", None, None), ("钱一川", None, None)]),
    ("王　川　周知夏", [("王川", None, None), ("周知夏", None, None)]),
    ("○ 赵小满", [("赵小满", None, None)]),
    ("文/赵小满 图/钱一川", [("赵小满", "文", None), ("钱一川", "图", None)]),
    ("文/本报记者 赵小满", [("赵小满", "记者", "本报")]),
    ("（湖北武汉市某厂 赵小满）", [("赵小满", None, None)]),
    ("（青溪县文化馆赵小满）", [("赵小满", None, None)]),
    ("（赵小满／口述 钱一川／整理）", [("赵小满", "口述", None), ("钱一川", "整理", None)]),
    ("（作者为青溪大学教授）", []),
    ("阿卜杜拉·买买提", [("阿卜杜拉·买买提", None, None)]),
]  # fmt: skip


@pytest.mark.parametrize(("printed", "wanted"), BYLINES, ids=lambda value: str(value)[:16])
def test_bylines(printed: str, wanted: list[tuple[str, str | None, str | None]]) -> None:
    found = byline_of(printed)
    assert [(person.name, person.role, person.agency) for person in found] == wanted


@pytest.mark.parametrize(
    ("printed", "wanted"),
    [
        ("新华社记者 赵小满 摄", ["赵小满"]),
        ("赵小满摄", ["赵小满"]),
        ("本报记者 赵小满 钱一川 摄影报道", ["赵小满", "钱一川"]),
        ("新华社发（赵小满 摄）", ["赵小满"]),
        ("湖北武汉市赵小满摄影报道", ["赵小满"]),
        ("赵小满3月2日摄于青溪渡口", ["赵小满"]),
    ],
)
def test_photographers(printed: str, wanted: list[str]) -> None:
    assert takers(printed) == wanted


@pytest.mark.parametrize("words", ["安居乐业", "青溪涨水", "改革创新", "一二三", "小标题", "安全生产"])
def test_no_names(words: str) -> None:
    assert not people.plainly_names(words)


@pytest.mark.parametrize(
    ("printed", "label"),
    [("第一版", "1"), ("1版", "1"), ("第十二版", "12"), ("A1版", "A1"), ("Ａ３版", "A3"), ("03版", "3")],
)
def test_page_labels(printed: str, label: str) -> None:
    assert page_label(printed) == label


def first(text: str, date: str | None = None, own: str | None = None) -> Item:
    return next(split.run(Parent(type="document", text=text, date=own), split.Options(date)))


STORY = "大桥通车\n\n新华社银川11月27日电 大桥通车了，两岸居民往来方便。"
SIGNED = "注销公告\n\n本店注销。\n\n青溪南货店\n\n2031年11月29日"


@pytest.mark.parametrize(
    ("text", "date", "wanted"),
    [
        (STORY, None, ("--11-27", None, None)),
        (STORY, "2031-11-28", ("2031-11-27", "2031-11-27", "option")),
        (STORY, "2032-01-02", ("2031-11-27", "2031-11-27", "option")),
        (f"{STORY}\n\n{SIGNED}", None, ("2031-11-27", "2031-11-27", "page")),
        (f"{STORY}\n\n{SIGNED}", "2031-11-30", ("2031-11-27", "2031-11-27", "page")),
        (f"{STORY}工程须于2033年5月1日前完工。", None, ("--11-27", None, None)),
        (STORY.replace("11月", "2031年11月"), None, ("2031-11-27", "2031-11-27", "printed")),
        (STORY.replace("11月27日", "2月30日"), "2031-11-28", (None, "2031-11-28", "option")),
    ],
)  # fmt: skip
def test_days_of_datelines(text: str, date: str | None, wanted: tuple[str | None, str | None, str | None]) -> None:
    item = first(text, date)
    assert item.dateline is not None
    assert (item.dateline.date, item.date, item.date_basis) == wanted


def test_the_day_of_a_notice_is_the_day_it_is_signed() -> None:
    item = first(SIGNED, "2031-12-01")
    assert (item.date, item.date_basis) == ("2031-11-29", "printed")


def test_an_item_without_a_day_has_the_day_of_its_document() -> None:
    assert first("大桥通车\n\n大桥通车了。", own="2031-12-01").date == "2031-12-01"
    assert first("大桥通车\n\n大桥通车了。").date is None


def items_of(text: str, date: str | None = None) -> list[Item]:
    return list(split.run(Parent(type="document", id="page", text=text), split.Options(date)))


def test_a_column_of_briefs_is_parted_at_its_bullets() -> None:
    page = "青溪大桥通车\n\n大桥通车了。（钱一川）\n\n【简讯】\n\n●茶园开始采摘。（赵小满）\n\n●电影节开幕。（周知夏）"
    items = items_of(page)
    assert [item.byline[0].name for item in items] == ["钱一川", "赵小满", "周知夏"]
    assert [item.kicker for item in items] == [None, "【简讯】", None]


def test_a_page_of_pictures_is_parted_at_their_makers() -> None:
    page = "5月8日，茶农在山上采茶。\n\n赵小满 摄\n\n图为青溪大桥。\n\n钱一川 摄\n\n2031年5月9日"
    items = items_of(page)
    assert [item.photographer for item in items] == [["赵小满"], ["钱一川"]]
    assert [item.date for item in items] == ["2031-05-08", None]


def test_the_maker_of_a_picture_behind_its_caption() -> None:
    item = items_of("春到青溪\n\n茶农在山上采茶。青溪晚报记者 赵小满 摄")[0]
    assert (item.kind, item.photographer, item.byline) == ("photo", ["赵小满"], [])


def test_turns_of_an_interview_are_text() -> None:
    page = "守桥人\n\n本报记者 赵小满\n\n他守了四十年桥。\n\n记者：还守下去吗？\n\n守桥人：守。\n\n问：守到何时？\n\n答：守到守不动。"
    assert items_of(page)[0].sections == []


def test_the_page_speaks_before_the_publication_date() -> None:
    story = "本报银川3月2日讯 大桥通车。"
    assert items_of(f"青溪晚报 2031年3月3日 星期一\n\n{story}", "2033-03-03")[1].date == "2031-03-02"
    assert items_of(f"{story}\n\n2019年3月1日大桥开工。", "2033-03-03")[0].date == "2033-03-02"
    assert items_of(story, "2033-03-03")[0].date == "2033-03-02"


def test_who_wrote_and_took_the_picture_is_told_as_both() -> None:
    item = items_of("麦田忙\n\n5月8日，收割机开进麦田。\n\n本报记者 赵小满 通讯员 钱一川 摄影报道")[0]
    assert item.photographer == ["赵小满", "钱一川"]
    assert [person.name for person in item.byline] == ["赵小满", "钱一川"]


def test_a_name_a_slogan_and_an_address_are_an_advert() -> None:
    assert items_of("青溪酒店\n\n欢迎光临\n\n地址：青溪路1号　电话：0123-5550000")[0].kind == "advert"


def test_a_line_of_three_words_is_no_list_of_names() -> None:
    assert not people.plainly_names("夏收时节麦田忙")
    assert people.plainly_names("赵小满钱一川")
