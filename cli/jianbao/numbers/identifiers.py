"""Identifiers, told when they are asked for: phone numbers, numbers of documents and cases, codes, plates, standards, addresses.

They name and do not count. What carries a unit is a figure however long it is (12345678901元).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ..text.patterns import late
from . import masks
from .figures import units
from .figures.runs import BLANK, DIGITS

_FORMS: Final = {
    # 最高人民法院《关于人民法院案件案号的若干规定》 (法〔2015〕137号): year, court, kind of case, number.
    "case": r"[(（〔](?:19|20)[0-9]{2}[)）〕][\u4e00-\u9fff]{0,3}[0-9]{0,4}[\u4e00-\u9fff]{1,5}[0-9]{1,6}号(?:之[一二三四五六七八九十])?",
    # GB/T 1.1, 《地方标准管理办法》 and the like: letters of the body, number, year.
    "standard": r"(?<![A-Za-z])(?:GB|GA|HJ|NY|JGJ|CJJ?|YY|QB|TB|DL|AQ|SN|ISO|IEC|DB ?[0-9]{2})(?:/[TZ])? ?[0-9]{2,6}(?:[.．][0-9]{1,3})*(?:[-—－–][0-9]{4})?(?![0-9A-Za-z])",
    # GB/T 5795 (ISBN), GB/T 9999 (ISSN and CN).
    "book": r"ISBN[ :：]{0,2}(?:97[89][- ]?)?[0-9][0-9-]{7,13}[0-9Xx]|ISSN[ :：]{0,2}[0-9]{4}[-－][0-9]{3}[0-9Xx]|CN[ :：]{0,2}[0-9]{2}[-－][0-9]{4}(?:/[A-Z][0-9A-Z]{0,3})?(?![0-9A-Za-z])",
    # GA 36-2018: province, issuing office, five characters, six of a car without petrol.
    "plate": r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-Z][·•. ]?(?=[A-Z]{0,5}[0-9])[0-9A-HJ-NP-Z]{5,6}(?![0-9A-Za-z])",
    # 《药品注册管理办法》, art. 123.
    "medicine": r"国药准字[HZSBJTFG] ?[0-9]{8}",
    "patent": r"ZL ?[0-9]{8,12}[.．][0-9X](?![0-9A-Za-z])",
    "stock": r"(?<![0-9A-Za-z.])[0-9]{5,6}[.．](?:SH|SZ|BJ|HK|SS)(?![A-Za-z])",
    "trip": r"(?<![0-9A-Za-z])(?:[GDCZTKSYL][0-9]{1,4}(?=次)|[A-Z][A-Z0-9][0-9]{3,4}(?=次?航班))",
    "other": r"[0-9][0-9A-Za-z]*|(?<![0-9A-Za-z])[A-Za-z]{1,40}[0-9][0-9A-Za-z]*|[(（]0[0-9]{2,3}[)）]",
}
"""Forms of identifiers that are told by themselves, with their sources; `other` is looked at more closely."""
_CODE: Final = late("|".join(f"(?P<{name}>{form})" for name, form in _FORMS.items()))
_LONG: Final = late(r"[A-Za-z0-9]{6,}(?:[-－][A-Za-z0-9]+)*")
_SHORT_PHONE: Final = late(r"(?:1[0-2][0-9]|9[0-9]{4}|1[0-9]{4})(?![0-9A-Za-z])")
_CALLED: Final = ("电话", "热线", "拨打", "致电")
_DOTS: Final = frozenset(".．")


def identifiers(text: str) -> Iterator[tuple[int, int, str]]:
    """Every identifier of a text with its kind (phone, document-number, identifier), in order; addresses of the web too."""
    addresses = masks.web(text)[::-1]  # the next one last
    for start, end, kind in _codes(text):
        while addresses and addresses[-1][1] <= start:
            yield (*addresses.pop(), "identifier")
        if not addresses or end <= addresses[-1][0]:
            yield start, end, kind
    while addresses:
        yield (*addresses.pop(), "identifier")


def _codes(text: str) -> Iterator[tuple[int, int, str]]:
    place = 0
    for match in _CODE.finditer(text):
        start, end, form = match.start(), match.end(), match.lastgroup
        if start < place:
            continue
        kind = "document-number" if form == "case" else "identifier"
        found = (start, end, kind) if form != "other" else _other(text, start, end)
        if found:
            yield found
            place = found[1]


def _other(text: str, start: int, stop: int) -> tuple[int, int, str] | None:
    """What a run of letters and digits names, by what stands around it."""
    end = masks.document(text, start)
    if end:
        return masks.document_start(text, start), end, "document-number"
    end = masks.phone(text, start)
    if end:
        return start, end, "phone"
    if _SHORT_PHONE.match(text, start) and text.endswith(_CALLED, 0, start):
        return start, stop, "phone"  # 热线12345, 拨打110
    match = _LONG.match(text, start)
    if match is None or not any(letter.isdigit() for letter in match[0]):
        return None
    if masks.labelled(text, start) or (len(match[0]) > 10 and not _counts(text, start, match.end())):
        return start, match.end(), "identifier"
    return None


def _counts(text: str, start: int, end: int) -> bool:
    """Whether a long run is a figure: with a unit behind it, or part of a decimal."""
    if text[start - 1 : start] in _DOTS and text[start - 2 : start - 1] in DIGITS and start > 1:
        return True
    if not text[start:end].isdecimal():
        return False
    if text[end : end + 1] in _DOTS and text[end + 1 : end + 2] in DIGITS and end + 1 < len(text):
        return True
    at = end + (text[end : end + 1] in BLANK and end < len(text))
    return text[at : at + 1] in ("万", "亿") or units.find(text, at) is not None
