"""What holds digits and is no figure: addresses of the web, phone numbers, numbers of documents, codes.

What of it is told with --identifiers stands in `identifiers`.
"""

from __future__ import annotations

from typing import Final

from ..text import Span
from ..text.patterns import late

_WEB: Final = late(r"(?:https?://|www\.)[!-~]+")
_MAIL: Final = late(r"[A-Za-z0-9_.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+")
_JOINED: Final = late(r"[A-Za-z0-9_+./－-]*")
# 〔2020〕15号, [2023] 3 号: the year in brackets and the number, as GB/T 9704 prints a document number.
_DOCUMENT: Final = late(
    r"(?:19|20)[0-9]{2}[〕\]］）)】][ 　]?(?:第[ 　]?)?[^0-9\s]{0,8}?[ 　]?[0-9]{1,6}(?:[-－][0-9]+)?[ 　]?号(?:之[一二三四五六七八九十])?"
)
# The letters of an office and its kind of paper (青政办发): none of these words, which lead to the number, is among them.
_LEADS: Final = "根据|按照|依照|遵照|执行|参照|转发|印发|下发|以及|号[和与及]?|[据照依按见的以即为]"
_BEFORE_DOCUMENT: Final = late(rf"(?:(?!{_LEADS})[\u4e00-\u9fff]){{1,16}}[〔\[［（(【]$")
_RELAY: Final = late(r"[×xX*][0-9]{2,4}米(?=[\u4e00-\u9fff]{0,4}(?:接力|混合泳|自由泳))")
_PHONE: Final = late(
    r"(?<![0-9A-Za-z.])(?:(?:\+?86[- ]?)?1[3-9][0-9]{9}|[(（]?0[0-9]{2,3}[)）]?[ 　]?[-－—–][ 　]?[1-9][0-9]{6,7}"
    r"|400[- －]?[0-9]{3,4}[- －]?[0-9]{3,4}|0[0-9]{9,11})(?:转[0-9]{1,5})?(?![0-9A-Za-z])"
)
_PHONE_FIRST: Final = frozenset("0148+(（")
_LABELS: Final = (
    "电话", "热线", "编号", "代码", "号码", "证号", "传真", "手机", "分机", "邮编", "邮政编码", "账号", "帐号", "卡号", "尾号", "拨打", "致电",
    "证件号", "身份证", "车牌", "批号", "单号", "订单号", "文号", "序号", "案号", "户号", "股号", "图号", "总机", "微信", "短信", "转", "QQ", "信箱",
    "字第", "证号码", "识别码", "信用代码", "注册号", "项目号", "标号", "型号", "编码", "密码", "验证码", "学号", "工号", "版号", "刊号", "书号", "代号",
    "公章", "合同号", "发票号", "证书号", "资格号", "登记号", "备案号", "许可证",
)  # fmt: skip
_LAST: Final = frozenset(label[-1] for label in _LABELS)
_SKIP: Final = " 　:：(（"


def web(text: str) -> list[Span]:
    """Addresses of pages and of mail; looked for only where one can be."""
    spans: list[Span] = []
    if "://" in text or "www." in text:
        spans += (match.span() for match in _WEB.finditer(text))
    if "@" in text:
        spans = sorted(spans + [match.span() for match in _MAIL.finditer(text)])
    return spans


def joined(text: str, place: int) -> int:
    """The end of the run of letters, digits and joining marks from `place` on: a code, a designation, a part of an address."""
    match = _JOINED.match(text, place)
    return match.end() if match else place


def relay(text: str, place: int) -> int:
    """The end of what follows the first figure of a race in legs (4×100米接力); 0 if there is none."""
    match = _RELAY.match(text, place)
    return match.end() if match else 0


def document(text: str, place: int) -> int:
    """The end of a document number whose year begins at `place`; 0 if there is none."""
    if text[place - 1 : place] not in ("〔", "[", "［", "（", "(", "【") or not place:
        return 0
    match = _DOCUMENT.match(text, place)
    return match.end() if match else 0


def document_start(text: str, place: int) -> int:
    """Where the document number begins whose year begins at `place`: the Chinese letters before the bracket."""
    back = max(0, place - 17)
    match = _BEFORE_DOCUMENT.search(text[back:place])
    start = back + match.start() if match else place - 1
    return start + (text[start] in "和与及" and text[start - 1 : start] == "号")  # 7号和|国办发〔2023〕15号


def phone(text: str, place: int) -> int:
    """The end of a phone number that begins at `place`; 0 if there is none."""
    match = _PHONE.match(text, place) if text[place] in _PHONE_FIRST else None
    return match.end() if match else 0


def labelled(text: str, place: int) -> bool:
    """Whether a word before says that what begins at `place` is a code, no figure: 编号 :12345, 热线12345."""
    back = place
    while back and text[back - 1] in _SKIP and place - back < 4:
        back -= 1
    return text[back - 1 : back] in _LAST and text[max(0, back - 4) : back].endswith(_LABELS)
