"""Every rule by which a time is read: what is read, why, and where it must not be. The names stand in `by`."""

from __future__ import annotations

from collections.abc import Callable

from ...rule import Rule
from .clocks import clock
from .durations import duration
from .points import point
from .read import read

_PRINT = (
    "GB/T 15835-2011 (numerals in publications), 4.1 and 5.1: dates and clock times in Arabic or Chinese numerals. "
)
_PAST = "Newspapers leave out what the day of publication tells. "
_COUNT = "A numeral before a unit of time counts it; 个, 天, 小时 and the like make no date. "


def _rule(
    name: str, find: Callable[..., object], why: str, examples: tuple[str, ...], counter: tuple[str, ...]
) -> Rule[Callable[..., object]]:
    return Rule(name=name, find=find, why=why, examples=examples, counter_examples=counter)


# The longest reading at a place wins; of two as long the date, unless the word before counts days.
RULES: tuple[Rule[Callable[..., object]], ...] = (
    _rule(
        "date",
        point,
        _PRINT + "The year is told, so nothing is inferred.",
        ("新桥于2031年11月27日通车", "二○三一年三月五日落款"),
        ("新桥长2031米", "编号20311127"),
    ),
    _rule(
        "printed-date",
        point,
        "GB/T 7408: four digits, then month and day, with hyphens; points and slashes are common in tables.",
        ("发布于2031-11-27", "发布于2031.11.27"),
        ("电话0799-8811", "版本1.2.3"),
    ),
    _rule(
        "month-day",
        point,
        _PAST
        + "A month and a day are the latest such day not after publication, or the next one where the clause speaks of what is to come.",
        ("11月27日开工", "十一月二十七日开工"),
        ("11月开工", "共27日假期"),
    ),
    _rule(
        "day-of-month",
        point,
        _PAST + "A day alone belongs to the month named before it in the sentence, else to the latest that has passed.",
        ("记者27日获悉", "9日下午"),
        ("27日元一份", "27号线开通"),
    ),
    _rule(
        "month",
        point,
        "A month whose year is told beside it.",
        ("2031年9月投产", "去年12月投产"),
        ("9个月后投产", "去年投产"),
    ),
    _rule(
        "bare-month",
        point,
        _PAST + "A month alone is the latest one not after publication.",
        ("9月投产", "10月份出口增长"),
        ("9个月投产", "第9月台"),
    ),
    _rule(
        "year",
        point,
        _PRINT + "Four digits before 年 are a year, two with a nought or an apostrophe too.",
        ("2031年开工", "’97回顾"),
        ("3年开工", "1600余家"),
    ),
    _rule(
        "relative-year",
        point,
        "今年, 去年, 上年 and the like are counted from the year of publication.",
        ("去年建成", "明年建成"),
        ("当年建成", "年画"),
    ),
    _rule(
        "relative-day",
        point,
        "今天, 昨天, 明天 are counted from the day of publication.",
        ("昨天开馆", "明日开馆"),
        ("后天性疾病", "《明日歌》"),
    ),
    _rule(
        "relative-week",
        point,
        "本周, 上周 run from Monday to Sunday (GB/T 7408).",
        ("上周开馆", "本周开馆"),
        ("三周开馆", "路上周围没人"),
    ),
    _rule(
        "weekday",
        point,
        "A weekday alone is the last one, or the next where the clause speaks of what is to come.",
        ("上周四开馆", "星期三"),
        ("三周四次", "每周三开馆"),
    ),
    _rule("weekend", point, "Saturday and Sunday of a week.", ("上周末开馆", "本周末开馆"), ("上周开馆", "月末开馆")),
    _rule(
        "quarter",
        point,
        "A quarter of a year; without a year, of the year that the sentence or publication tells.",
        ("第三季度投产", "2031年二季度投产"),
        ("四季如春", "三个季度"),
    ),
    _rule(
        "first-of",
        point,
        "前三季度, 前10个月 count from the beginning of the year, as statistics are told.",
        ("前三季度增长", "今年前10个月增长"),
        ("前三年增长", "前10名"),
    ),
    _rule("half-year", point, "上半年 ends with June.", ("上半年增长", "2031年下半年增长"), ("半年增长", "一年半")),
    _rule(
        "half-month",
        point,
        "上半月 ends with the fifteenth.",
        ("3月上半月增长", "2031年3月下半月增长"),
        ("半个月增长", "两个半月"),
    ),
    _rule(
        "ten-days",
        point,
        "旬: the first, second ten days of a month, and what is left of it.",
        ("10月下旬投产", "3月上中旬投产"),
        ("10月投产", "年过七旬"),
    ),
    _rule(
        "edge",
        point,
        "月末, 月底 are the last day of the month, 年底 of the year; 初 is the first.",
        ("9月末余额", "2031年底余额"),
        ("9月余额", "初三学生"),
    ),
    _rule(
        "two-months",
        point,
        "Two neighbouring numerals before 月 are two months in a row.",
        ("七八月雨水多", "2031年五六月份"),
        ("八月雨水多", "七八个月"),
    ),
    _rule(
        "nth-of",
        point,
        "A weekday, day or ten days counted inside a year or month that is told.",
        ("2031年5月的第二个星期日", "2031年第一天"),
        ("第二个星期", "第一天上班"),
    ),
    _rule(
        "decade",
        point,
        _PRINT + "20世纪90年代 runs from 1990 to 1999.",
        ("20世纪90年代建成", "上世纪80年代建成"),
        ("90后创业", "跨世纪工程"),
    ),
    _rule(
        "five-year-plan",
        point,
        "The five-year plans: the first from 1953, the third from 1966, then every five years. The bare name is a name.",
        ("“十四五”期间建成", "“十五五”时期建成"),
        ("“十四五”规划", "十五期刊物"),
    ),
    _rule(
        "school-year",
        point,
        "A school year begins on September 1 and ends on August 31.",
        ("2031—2032学年", "2031学年"),
        ("三学年", "2031年"),
    ),
    _rule(
        "season",
        point,
        "Seasons of sports and of heating are named by their years; when in them they begin and end differs.",
        ("2031—2032赛季", "2031财年"),
        ("三个赛季", "2031年"),
    ),
    _rule(
        "era",
        point,
        "Years of eras are counted from the first; before 1912 their months are lunar, so the year is all that is sure.",
        ("光绪二十四年", "公元618年"),
        ("光绪年间", "二十四年"),
    ),
    _rule(
        "lunar",
        point,
        "Days of the lunar calendar, as the library borax keeps it.",
        ("农历八月十五赏月", "大年初一拜年"),
        ("八月十五日", "初一学生"),
    ),
    _rule(
        "festival",
        point,
        "Festivals and solar terms of lexicon/festivals.tsv; without a year the nearest one to publication.",
        ("2031年国庆节出行", "今年清明扫墓"),
        ("国庆路施工", "五一广场"),
    ),
    _rule(
        "clock",
        clock,
        _PRINT + "A time of day stands in 24 hours, or in 12 behind a part of the day.",
        ("14时30分开会", "下午3点半开会"),
        ("谈了3点建议", "比分为3:1"),
    ),
    _rule(
        "range",
        read,
        "Two ends joined by 至, 到 or a dash are one stretch; what the second leaves out, the first tells.",
        ("2031年11月1日至5日", "1至10月份"),
        ("11月1日", "1月和10月"),
    ),
    _rule(
        "since", read, "起, 以来 leave the end open.", ("今年3月份以来", "2031年9月1日起施行"), ("3年以来", "3月起伏")
    ),
    _rule(
        "same-months",
        read,
        "去年同期 is the stretch named before, a year earlier.",
        ("比去年同期增长", "高于上年同期"),
        ("去年增长", "同期增长"),
    ),
    _rule(
        "counted-back",
        duration,
        "5年前 is counted back from publication, as exact as its unit.",
        ("5年前建成", "三天前建成"),
        ("5年建成", "5年来建成"),
    ),
    _rule("duration", duration, _COUNT, ("连续3个月增长", "用了两个半小时"), ("3月增长", "第三天")),
    _rule(
        "bounded-duration",
        duration,
        _COUNT + "余, 多, 内, 以上 and the words before it bound it.",
        ("7年多", "公示45日内提出"),
        ("7年", "内外有别"),
    ),
    _rule(
        "compound-duration",
        duration,
        _COUNT + "Units that have a common measure are added up in the smaller one.",
        ("历时8天20小时", "三年零六个月"),
        ("8天", "20小时"),
    ),
    _rule(
        "duration-range",
        duration,
        _COUNT + "The unit may stand once for both ends.",
        ("3至5年", "十年以上十五年以下"),
        ("3年", "3月至5月"),
    ),
)
