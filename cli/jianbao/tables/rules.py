"""The rules of `tables`: the layouts, and what is read off around and inside a table."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from ..rule import Rule
from . import frame, headers, rejoin
from .layouts import box, cards, csv, gutters, pipe, tab
from .lines import Draft, Lines

LAYOUTS: tuple[Rule[Callable[[Lines], Iterator[Draft]]], ...] = (
    Rule(
        name="tab",
        find=tab.find,
        why="Spreadsheets and web pages leave a table as lines with TABs; nothing else in a page dump has TABs inside a line.",
        examples=("品名\t价格\n白菜\t1.2", "序号\t单位\t面积（亩）\n1\t东河村\t12.5\n2\t西河村\t8"),
        counter_examples=(
            "\t本报讯 昨日降雪。\n\t气温骤降。",
            "张三\t李四\n王五\t赵六",
            "电话：12345\t传真：12346\n地址：东街\t邮编：100000",
        ),
    ),
    Rule(
        name="box",
        find=box.find,
        why="Frames of U+2500–257F, as Chinese typesetting systems and terminals draw them, or of +---+ and |.",
        examples=(
            "┌──┬──┐\n│品名│价格│\n├──┼──┤\n│白菜│1.2 │\n└──┴──┘",
            "+----+----+\n|品名|价格|\n+----+----+\n|白菜|1.2 |\n+----+----+",
        ),
        counter_examples=("┌────┐\n│清仓│\n└────┘", "────────\n今日要闻"),
    ),
    Rule(
        name="pipe",
        find=pipe.find,
        why="Cells between |, as wikis and database clients print them; a bar alone also parts links and names.",
        examples=("品名|价格\n白菜|1.2\n萝卜|0.8", "|名次|代表团|金牌|\n|1|东山市|12|\n|2|西岭市|9|"),
        counter_examples=("首页|新闻|体育\n财经|娱乐|房产", "责编|张三"),
    ),
    Rule(
        name="markdown",
        find=pipe.find,
        why="The second line is a rule of dashes between bars (GitHub Flavored Markdown, section Tables).",
        examples=("|品名|价格|\n|---|---:|\n|白菜|1.2|", "品名 | 产地\n:-- | --\n白菜 | 东河村"),
        counter_examples=("|品名|价格|\n|白菜|1.2|\n|萝卜|0.8|",),
    ),
    Rule(
        name="csv",
        find=csv.find,
        why="RFC 4180, and the same with ，. Commas are in every sentence: at least three lines of as many cells, a header and figures.",
        examples=("年份,产量（吨）\n2021,300\n2022,320", "品名，价格，产地\n白菜，1.2，东河\n萝卜，0.8，西河"),
        counter_examples=(
            "不断，大，小\n来了，走，停\n又来，快，慢",
            "他说，今年收了30吨，\n明年要收40吨，\n后年要收50吨，",
        ),
    ),
    Rule(
        name="spaces",
        find=gutters.find,
        why="Text padded to stand in columns of a fixed-width page (UAX 11: a Han character is two wide); two blanks or more part cells.",
        examples=("品名    价格\n白菜    1.2\n大萝卜  0.8", "名次  代表团  金牌\n1     东山市  12\n2     西岭市  9"),
        counter_examples=("春眠不觉晓  处处闻啼鸟\n夜来风雨声  花落知多少", "本报讯  记者张三报道\n东山市  昨日降雪"),
    ),
    Rule(
        name="ideographic",
        find=gutters.find,
        why="Typesetting systems part cells by U+3000, which also indents paragraphs and spreads two-character names.",
        examples=(
            "品名　价格\n白菜　1.2\n萝卜　0.8",
            "名次　　代表团　　金牌\n1　　　东山市　　12\n2　　　西岭市　　9",
        ),
        counter_examples=("　　本报讯 昨日降雪。\n　　气温骤降。", "张　三　　李　四\n王　五　　赵　六"),
    ),
    Rule(
        name="list",
        find=cards.find,
        why="Where a page is too narrow for columns the rows are printed as cards, one below another with the same labels.",
        examples=(
            "地块编号：东1号\n面积：12亩\n地块编号：东2号\n面积：8亩",
            "姓名：张三\n年龄：35岁\n\n姓名：李四\n年龄：41岁",
        ),
        counter_examples=("记者：你来多久了？\n王某：三年。\n记者：喜欢吗？\n王某：喜欢。", "电话：12345\n地址：东街"),
    ),
)
"""One row a layout; the order in which they are tried, with its reasons, is `layouts.FINDERS`."""

READINGS: tuple[Rule[Any], ...] = (
    Rule(
        name="two-line-header",
        find=headers.merge,
        why="A head over several columns is printed once, and below it what each of them holds (GB/T 1.1, 表头).",
        examples=(
            "地区\t2022年\t\n\t产量\t金额\n东县\t3\t5\n西县\t4\t6",
            "地区    今年\n        产量  金额\n东县    3     5\n西县    4     6",
        ),
        counter_examples=("地区\t产量\n东县\t3\n西县\t4",),
    ),
    Rule(
        name="unit-row",
        find=headers.is_unit_row,
        why="Statistical tables print the units in a row of their own under the heads.",
        examples=("地区\t产量\t增速\n\t万吨\t%\n东县\t3\t5", "品名\t价格\n\t（元）\n白菜\t1.2"),
        counter_examples=("地区\t产量\n东县\t3吨\n西县\t4吨",),
    ),
    Rule(
        name="unit-line",
        find=frame.UNIT_LINE,
        why="单位：… above the table holds for every figure whose column says nothing else (GB/T 1.1).",
        examples=("单位：万元\n项目\t金额\n修路\t30", "项目\t金额\n修路\t30\n计量单位：万元"),
        counter_examples=("单位：东河村\n电话：12345\n项目\t金额\n修路\t30",),
    ),
    Rule(
        name="caption",
        find=frame.CAPTION,
        why="A table is named above: 表1 …, …一览表, …情况. A sentence or a byline names nothing.",
        examples=("表1 各县产量\n地区\t产量\n东县\t3", "蔬菜价格一览\n品名\t价格\n白菜\t1.2"),
        counter_examples=("现将结果公布如下：\n地区\t产量\n东县\t3", "本报记者 张三\n地区\t产量\n东县\t3"),
    ),
    Rule(
        name="note",
        find=frame.NOTE,
        why="注：… and 数据来源：… below a table belong to it.",
        examples=("地区\t产量\n东县\t3\n注：为初步数。", "地区\t产量\n东县\t3\n\n数据来源：县统计局"),
        counter_examples=("地区\t产量\n东县\t3\n咨询电话：12345",),
    ),
    Rule(
        name="broken-row",
        find=rejoin.broken_rows,
        why="A line break inside a cell breaks the row in two; together the parts have the usual number of cells.",
        examples=(
            "单位\t地址\t面积\n东河村\t东街\n三号\t12\n西河村\t西街\t8\n南河村\t南街\t9",
            "序号\t单位\t地址\t日期\n1\t甲厂\t东街1号\t2021-01-02\n2\t乙厂\t西街\n二号\t2021-01-03\n3\t丙厂\t南街\t2021-01-04",
        ),
        counter_examples=("单位\t地址\t备注\n东河村\t东街\n西河村\t西街\n南河村\t南街\t新",),
    ),
    Rule(
        name="continuation-line",
        find=rejoin.continues,
        why="A long cell is set in several lines; the cells beside it stay empty on the later ones.",
        examples=(
            "序号  单位      面积\n1     东河村村  12\n      民委员会\n2     西河村    8",
            "┌──┬───┬──┐\n│序号│单位  │面积│\n├──┼───┼──┤\n│1   │东河村│12  │\n│    │委员会│    │\n├──┼───┼──┤\n│2   │西河村│8   │\n└──┴───┴──┘",
        ),
        counter_examples=("县    乡      面积\n东县  东河乡  12\n      西河乡  8",),
    ),
)

RULES: tuple[Rule[Any], ...] = (*LAYOUTS, *READINGS)
