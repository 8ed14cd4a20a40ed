"""The lexicon of units: every factor proved against pint, every row's own example read with its unit."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

import pint
import pytest

from jianbao import lexicon
from jianbao.numbers import read
from jianbao.numbers.figures.units import UNITS

UNITS_OF_MEASURE = lexicon.read("units")
CURRENCIES = lexicon.read("currencies")
COUNTED = lexicon.read("classifiers")

# What a printed unit is called in pint; Chinese ones are told by the prefix and the stem they are made of.
PREFIXES = {"千": 10**3, "兆": 10**6, "吉": 10**9, "太": 10**12, "毫": Decimal("1e-3"), "微": Decimal("1e-6"), "纳": Decimal("1e-9"), "百": 100, "分": Decimal("0.1"), "厘": Decimal("0.01")}  # fmt: skip
# Base units that pint does not know by this name: our own (1 亩 = 1/15 ha exactly, tonnes of coal, oil and carbon dioxide, tonnage).
OWN = {
    "chi": "meter / 3",
    "mu": "hectare / 15",
    "tce": "29.3076 GJ",
    "toe": "41.868 GJ",
    "kgCO2e": "kilogram",
    "DWT": "tonne",
    "GT": "2.83 meter**3",
    "Wp": "watt",
    "Mach": "340 meter / second",
    "diopter": "1 / meter",
}
# English names for printed units, by which pint gives the factor.
IN_PINT = {
    "公里": "km", "千米": "km", "km": "km", "米": "m", "公尺": "m", "分米": "dm", "厘米": "cm", "公分": "cm", "毫米": "mm", "微米": "um", "纳米": "nm", "海里": "nautical_mile",
    "英里": "mile", "英尺": "foot", "英寸": "inch", "码": "yard", "光年": "light_year", "天文单位": "au", "秒差距": "parsec", "平方公里": "km**2", "平方米": "m**2", "平方厘米": "cm**2",
    "平方毫米": "mm**2", "公顷": "hectare", "公亩": "are", "平方英里": "mile**2", "平方英尺": "foot**2", "平方英寸": "inch**2", "英亩": "mile**2 / 640", "平方海里": "nautical_mile**2",
    "立方米": "m**3", "立方分米": "dm**3", "立方厘米": "cm**3", "立方毫米": "mm**3", "立方公里": "km**3", "升": "liter", "分升": "dl", "毫升": "ml", "微升": "ul", "百升": "hl", "千升": "kl",
    "加仑": "gallon", "英制加仑": "imperial_gallon", "立方英尺": "foot**3", "公斤": "kg", "克": "g", "毫克": "mg", "微克": "ug", "纳克": "ng", "吨": "tonne", "斤": "0.5 kg", "两": "0.05 kg",
    "钱": "0.005 kg", "公担": "100 kg", "平方分米": "dm**2", "平方华里": "(500 m)**2", "担": "50 kg", "克拉": "carat", "磅": "pound", "盎司": "ounce", "金衡盎司": "troy_ounce", "长吨": "long_ton", "短吨": "short_ton", "千瓦时": "kWh",
    "兆瓦时": "MWh", "吉瓦时": "GWh", "太瓦时": "TWh", "瓦时": "Wh", "焦耳": "J", "千焦": "kJ", "兆焦": "MJ", "吉焦": "GJ", "卡路里": "calorie", "千卡": "kilocalorie", "大卡": "kilocalorie",
    "电子伏特": "eV", "千电子伏": "keV", "兆电子伏": "MeV", "瓦": "W", "千瓦": "kW", "兆瓦": "MW", "吉瓦": "GW", "太瓦": "TW", "毫瓦": "mW", "马力": "metric_horsepower", "伏安": "VA",
    "千伏安": "kVA", "兆伏安": "MVA", "伏": "V", "千伏": "kV", "毫伏": "mV", "安培": "A", "毫安": "mA", "千安": "kA", "安时": "Ah", "毫安时": "mAh", "欧姆": "ohm", "千欧": "kohm", "兆欧": "Mohm",
    "牛顿": "N", "千牛": "kN", "兆牛": "MN", "帕": "Pa", "百帕": "hPa", "千帕": "kPa", "兆帕": "MPa", "吉帕": "GPa", "毫巴": "mbar", "标准大气压": "atm", "毫米汞柱": "mmHg", "赫兹": "Hz",
    "千赫": "kHz", "兆赫": "MHz", "吉赫": "GHz", "太赫": "THz", "字节": "byte", "千字节": "kB", "兆字节": "MB", "吉字节": "GB", "太字节": "TB", "拍字节": "PB", "艾字节": "EB", "比特": "bit",
    "千比特": "kbit", "兆比特": "Mbit", "吉比特": "Gbit", "太比特": "Tbit", "Kbps": "kbit/s", "Mbps": "Mbit/s", "Gbps": "Gbit/s", "Tbps": "Tbit/s", "公里每小时": "km/h", "米每秒": "m/s",
    "公里每秒": "km/s", "转每分": "rpm", "摩尔": "mol", "毫摩尔": "mmol", "微摩尔": "umol", "毫希沃特": "mSv", "微希沃特": "uSv", "希沃特": "Sv", "戈瑞": "Gy", "特斯拉": "T", "高斯": "1e-4 T",
    "贝克勒尔": "Bq", "勒克斯": "lx", "流明": "lm", "坎德拉": "cd", "里": "500 m", "吨公里": "t * km", "吨海里": "t * nautical_mile", "ppm": "ppm", "牛·米": "N * m", "马赫": "340 m/s",
}  # fmt: skip


@pytest.fixture(scope="module")
def registry() -> Any:
    """pint's units, with our own added."""
    made = pint.UnitRegistry(non_int_type=Decimal)
    for name, meaning in OWN.items():
        if name != "diopter":
            made.define(f"{name}_unit = {meaning}")
    return made


def in_pint(code: str) -> str:
    """A code as pint spells it: m2 → m**2; our own under their own names."""
    if code in OWN:
        return f"{code}_unit"
    return re.sub(r"(?<=[a-z])([23])(?![a-z0-9])", r"**\1", code)


def test_there_are_enough() -> None:
    assert len(UNITS) >= 900
    assert len({row["code"] for row in CURRENCIES}) >= 40
    assert all(re.fullmatch("[A-Z]{3}", row["code"]) for row in CURRENCIES)


@pytest.mark.parametrize("base", sorted({row["base"] for row in UNITS_OF_MEASURE}))
def test_every_base_unit_parses_in_pint(registry: Any, base: str) -> None:
    assert registry.parse_units(in_pint(base)) is not None


@pytest.mark.parametrize(
    "row", [row for row in UNITS_OF_MEASURE if row["word"] in IN_PINT], ids=lambda row: row["word"]
)
def test_a_factor_is_what_pint_says(registry: Any, row: dict[str, str]) -> None:
    there = registry.Quantity(Decimal(1), "") * registry.parse_expression(IN_PINT[row["word"]])
    factor = there.to(in_pint(row["base"])).magnitude
    assert abs(Decimal(factor) - Decimal(row["factor"])) <= abs(Decimal(row["factor"])) * Decimal("1e-9")


def test_every_other_unit_has_the_factor_of_one_that_is_proved() -> None:
    proved = {(row["base"], Decimal(row["factor"])) for row in UNITS_OF_MEASURE if row["word"] in IN_PINT}
    own = {
        row["base"]
        for row in UNITS_OF_MEASURE
        if row["base"] in OWN or row["base"] in ("degC", "degF", "K", "degree", "m/s2", "dB", "knot")
    }
    left = [
        row["word"]
        for row in UNITS_OF_MEASURE
        if (row["base"], Decimal(row["factor"])) not in proved and row["base"] not in own
    ]
    assert left == []


@pytest.mark.parametrize("row", [*UNITS_OF_MEASURE, *CURRENCIES, *COUNTED], ids=lambda row: row["word"])
def test_the_example_of_a_row_is_read_with_its_unit(row: dict[str, str]) -> None:
    found = [
        find
        for find in read(row["example"])
        if find.unit is not None and row["word"] in row["example"][find.start : find.end]
    ]
    assert found, f"nothing read in {row['example']}"
    assert found[0].unit in (row.get("base"), row.get("code"), row["word"], "户", "degC", "degF")
