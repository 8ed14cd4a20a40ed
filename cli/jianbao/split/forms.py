"""The printed forms of single lines: patterns, and tests that need more than a pattern. `shapes` says what each is for."""

from __future__ import annotations

import re
from collections.abc import Callable

from .. import lexicon
from ..text.patterns import late
from . import datelines, jumps
from .credits import TAKEN, takers
from .people import has_role, names_in, persons, plainly_names, signed_from

D = r"\d"
FURNITURE = late(
    r"(?:[■●◆]\s*)?(?:本版|本期|今日|值班|执行|责任)?\s*(?:责编|责任编辑|責任編輯|值班编委|值班编辑|编辑|編輯|美编|美术编辑|版式|版式设计|组版|校对|校對|统筹|审读|值班主任|总值班|检校|视觉|制图)\s*[：:／/ \u3000]\s*\S"
    r"|(?:新闻热线|新聞熱線|投稿邮箱|读者热线|广告热线|广告部|发行热线|发行部|本报地址|社址|报料热线|报料电话|邮发代号|国内统一(?:连续出版物|刊)号|零售价|印刷[：:]|电子邮箱[：:]|本版邮箱|E-?mail[：:])"
    r"|(?:第\s*)?[A-Z]?\d{1,3}\s*版(?:\s*[：:|｜]?\s*\S{0,8})?\Z|[A-Z][0-9]{1,2}(?:\s+\S{1,8})?\Z"
    r"|[^。，！？]{0,30}\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*星期\w"
    r"|(?:二〇|20|19)\S{2}年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*(?:星期|农历|第)|星期\w(?:\s|\Z)|总?第\s*\d+\s*期(?:\s|\Z)"
)
# what stands inside the paper, and where: a few words, a gap, the number of the page
INDEX = late(
    r"(?=.{6,60}\Z)[^。]*?(?:[\s\u3000…·.]+|[（(【]\s*(?:详见|见|全文见|报道见)?\s*)(?:[A-Z]?\d{1,2}(?:[-—－]\d{1,2})?|第\s*\w{1,3})\s*版\s*[）)】]?\Z|(?:详见|全文见|报道见)(?:今日)?(?:本报)?第?\s*\w{1,4}\s*版\Z"
)
LABEL = late(r"[■●◆▲□【\[]?\s*(?:" + "|".join(map(re.escape, lexicon.words("labels"))) + r")\s*[】\]：:]?")
HIGHLIGHTS = frozenset(row["word"] for row in lexicon.read("labels") if "highlights" in row)
NAVIGATION = late(
    r"上一页|下一页|返回首页|\[打印\]|分享到|版权所有|扫一扫|点击查看|更多精彩|\A《[^《》]{2,14}》\s*[（(][^（()）]{0,30}[日版]\s*[）)]\Z|\A(?:来源|原标题|原文链接)\s*[：:]"
)
TABLE_BARS = late(r"[│┃┌├└┬┼┴┐┤┘]|\|.*\|.*\||\S(?:\u3000|  )+\S+(?:(?:\u3000|  )+\S+){2,}")
DATE = late(
    r"[（(]?(?:时间|日期|公告日期|公告时间|发布日期)?\s*[：:]?\s*(?:\d{4}\s*年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?|\d{1,2}\s*月\s*\d{1,2}\s*日"
    r"|[二一]\S{3}年\w{1,2}月(?:\w{1,3}日)?|\d{4}\s*[-/.．－—]\s*\d{1,2}\s*[-/.．－—]\s*\d{1,2})\s*[）)。]?"
)
CONTACT = late(
    r"[\w（）()\s]{0,4}(?:联系人|联系电话|联系方式|联系地址|(?<![打通接])电话|热线|手机|传真|地址|邮箱|邮编|网址|经办人|联系单位|公示期|公告期|公示时间|公示期限|开户行|开户银行|户名|账号|Email|E-mail|聯絡人|電話|地點|地址)(?:号码|号|为)?\s*[：:]"
)
SIGNATORY = late(
    r"(?:出借人|声明人|公告人|债权人|申请人|遗失人|委托人|招标人|招标代理机构|采购人|采购代理机构|拍卖人|转让方|受让方|负责人|清算组负责人|法定代表人|联合公告人|特此声明人|登报人|道歉人|致歉人|启事人|通告人|发布人|敬告人|鸣谢人|挂失人|合并方|招租人|出租人|聲明人|公告機關)\s*[：:]\s*\S{2,}"
)
# the signer and the day of signing on one line
SIGNED_DAY = late(
    r"(?P<org>\S.{1,40}?)\s*(?:[二一]\S{3}\s*年\s*\w{1,2}\s*月\s*\w{1,3}\s*日|\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)[。]?"
)
CLOSING = late(
    r"(?:特此|专此)(?:公告|声明|通告|通知|公示|致歉|说明|启事|聲明|敬告|函告|告知)[。！.!]?\Z|声明作废[。]?\Z|敬请谅解[。！]?\Z"
)
ORG = late(
    r"[\w（）()·、\s]{1,40}(?:公司|集团|局|委员会|委|政府|法院|检察院|研究院|医院|中心|学校|中学|小学|大学|学院|幼儿园|清算组|管理人|办公室|工作组|小组|指挥部|厅|部|处|协会|学会|商会|基金会|联合社|合作社|居委会|村委会|大队|支队|总队|分局|派出所|事务所|支行|分行|银行|信用社|酒店|饭店|厂|店|会|社|站|所|董事会|监事会)(?:[（(](?:盖章|公章|章)[）)])?\s*"
)
ENUMERATED = late(
    r"第?\w{1,3}[、．.，,]|[（(]\w{1,3}[）)]|\d{1,2}\s*[、．.）)]|第\w{1,3}[章节条部]|[①-⑳【［]|[●▲◆★▼♦◎■]\s*\S"
)
MARKS = frozenset("【［①②③④⑤⑥⑦⑧⑨⑩●▲◆★▼♦◎■")
# what a comment is headed with, and the heads of columns of briefs
GENRE = late(
    r"[■●◆▲【\[]?\s*(?:社\s*论|本报评论员|本报评论|评论员文章|短\s*评|时\s*评|快\s*评|锐\s*评|言\s*论|今日社评|编辑部文章|国际观察|读者来信|來\s*論|社\s*評)\s*[】\]]?"
)
BRIEFS = late(
    r"[■●◆▲【\[]?\s*(?:[^\W\d]{0,4}?(?:简\s*讯|短\s*讯|快\s*讯|简\s*报|要\s*闻\s*简报|短\s*波|短新闻|一句话新闻|速\s*览|速\s*递|简明新闻|新闻简报|点\s*击|集\s*萃|集\s*锦|要闻速递|一周要闻))\s*[】\]]?"
)
SIGNED_BRIEF = late(r"[。！？”]\s*[（(][^（()）]{2,24}[）)]\Z")
COUNTERS = frozenset("一二三四五六七八九十百第其（(【［①②③④⑤⑥⑦⑧⑨⑩●▲◆★▼♦◎■0123456789０１２３４５６７８９")
PICTURE = late(
    r"[（(](?:附|见|见题)?(?:图片|圖片|照片|图|资料图|漫画|图文)[0-9０-９一二三四五六七八九十]{0,2}\s*[张幅]?[）)]\s*\Z"
)
PICTURE_MARK = late(
    r"[（(](?:附|见)?(?:图片|照片|图)[0-9０-９一二三四五六七八九十]{0,2}\s*[张幅]?[）)]|图片[：:]?|图[：:]"
)
ART = late(
    r"[（(《]?[^（(）)。！？]{0,30}[（(][\w\s]{0,12}(?:画|绘|书法|摄|作|油画|国画|版画|水彩|水墨|雕塑|剪纸|速写|漫画|书|供图)[）)]\Z"
)
CAPTION = late(
    r"(?:[▲△▼←→↑↓◀▶]\s*)?(?:图为|图①|图②|图一|图二|图1|图2|上图|下图|左图|右图|题图|大图|小图|图片说明|圖為)|[▲△▼↑↓]|\d{1,2}[：:][^\W\d]"
)
NO_MAKER = late(
    r"图\s*[／/]\s*\S{2,12}(?:供图|提供)\Z|[（(]?(?:资料图片|资料照片|本版图片|图片来源|摄影[：:／/]|视觉中国)[^。]{0,20}[）)]?\Z"
)
# who speaks in an interview: a turn of it may be as short as a headline and ask as some do
SPEECH = late(r"(?:本报记者|记者|主持人|问|答|Q|A)\s*[：:]\s*\S")
# phones, accounts, numbers of licences: no headline has seven digits in a row
LONG_NUMBER = late(r"\d{7}|\d{3,4}[-－—]\s?\d{7}")
SEPARATOR = late(r"[\W_]+\Z")
SENTENCE_MARKS = late("[，。！？：；《》“”（）]")
NO_HEAD_END = frozenset("。；，、;,：:…．.-—~（(《“‘")
BULLETS = "○◎●■□◇◆△▲☆★*◯ \u3000"
BULLET_NAMES = late(r"[○◎●■□◇◆△▲☆★◯\-—\s／/]+(?P<names>[\w·\s、]{2,24})\Z")
SLASH = late(
    r"(?:文|图|图文|图/文|文/图|撰文|摄影|口述|整理|作者|编译|采写|记者|撰稿)\s*[／/|：:]?\s*(?:图|文)?\s*[：:／/]?\s*(?P<a>[\w·\s、]{2,20}?)(?:\s*(?:图|摄影|摄|整理|文|编译)\s*[／/|：:]\s*[\u4e00-\u9fff·\s、／/]{2,24})?\Z|(?P<b>[\w·\s、]{2,16})\s*[／/]\s*(?:文|摄|图|整理|编译|口述)\Z"
)
CREDIT_END = frozenset("摄攝影道图绘画发")
PEN_NAME = late(r"[^\W\da-zA-Z]{2,3}|[^\W\da-zA-Z] [^\W\da-zA-Z]")
NUMBER_LINE = late(
    r"[（(]?[^\W\d]{0,12}[（(〔\[]?\s*(?:19|20)[0-9]{2}\s*[〕\])）]?\s*(?:第\s*)?[0-9]{0,5}\s*号?[）)]?\Z|[（(]?(?:第|编号|公告编号|案号|文号)[：:]?\s*[\w〔〕\[\]（）()\-— ]{1,24}号?[）)]?\Z"
)
STOCK = late(r"(?:证券|股票|股份|债券|基金|A股|B股|H股|转债)(?:代码|简称|代號)\s*[：:]?")
ENDINGS = "|".join(sorted(map(re.escape, lexicon.words("notice_titles")), key=len, reverse=True))
NOTICE = late(
    rf"(?:{ENDINGS})\s*(?:[（(〔\[【]\s*[^（()）]{{1,20}}[）)〕\]】]\s*(?:号)?|[〔\[（(]?\d{{4}}[〕\]）)]?\s*第?\d{{1,4}}号?|第?[一二三四五六七八九十0-9]{{1,3}}[号次]|[！!])?\Z"
)
# small notices are headed by one word, which as the end of a longer line could be that of a headline
BARE_TITLE = late(
    r"[【\[]?(?:更\s*正|勘\s*误|鸣\s*谢|致\s*谢|谢\s*启|诚\s*聘|急\s*聘|高薪诚聘|公示催告|致\s*歉|道\s*歉|讣\s*告|讣\s*闻|哀\s*启|敬\s*告|寻\s*人|寻\s*物|招\s*领|转\s*让|出\s*租|出\s*售|拍\s*卖|声\s*明|启\s*事|公\s*告|通\s*告|更正启[事示]|遗失作废)[】\]]?[！!]?"
)
# headlines of news speak of notices: somebody makes one known
NEWS_OF_NOTICE = late(r"发布|发表|下发|印发|出台|公布|联合声明|发出|收到|贴出|张贴|[：:！？]")


def is_furniture(words: str) -> bool:
    """Editors, hotlines, folio lines, and lines of an index."""
    if "\t" in words:
        return False
    if FURNITURE.match(words):
        return True
    return (
        "版" in words[-3:] and words[0] != "《" and not jumps.ON_AT_END.search(words) and INDEX.match(words) is not None
    )


def is_summary_label(words: str) -> bool:
    """Whether a line is a label that says a summary follows: 核心提示."""
    return words.strip("■●◆▲□【】[]：: ") in HIGHLIGHTS


def is_dateline(words: str) -> bool:
    """A dateline and nothing else."""
    return datelines.read_line(words) is not None


def is_byline(words: str) -> bool:
    """Paper, office and names, or office and names."""
    return has_role(words) and not words.endswith(("同志：", "同志:")) and bool(persons(words.lstrip(BULLETS)))


def is_marked_byline(words: str) -> bool:
    """Names behind a bullet (○ 赵小满) or a slash (文/赵小满)."""
    found = BULLET_NAMES.match(words)
    if found:
        return bool(names_in(found["names"]))
    slash = SLASH.match(words)
    return slash is not None and bool(names_in((slash["a"] or slash["b"]).strip("、 "), known=True))


def is_names(words: str) -> bool:
    """Names and nothing else."""
    return words[-1] not in "。！？：" and plainly_names(words)


def is_signed(words: str) -> bool:
    """A place or an office and a name behind it."""
    return not SENTENCE_MARKS.search(words) and bool(signed_from(words))


def is_notice_title(words: str) -> bool:
    """A title that ends with the kind of a notice, unless it is news of one (县里发布公告)."""
    if BARE_TITLE.fullmatch(words):
        return True
    if not NOTICE.search(words) or "。" in words:
        return False
    return words.startswith("关于") or "关于" in words or not NEWS_OF_NOTICE.search(words)


def is_signatory(words: str) -> bool:
    """The signer of a notice behind the word for his part, or an office and the day of signing."""
    if labelled(SIGNATORY)(words):
        return True
    if "年" not in words or words[-1] not in "日。":
        return False
    found = SIGNED_DAY.fullmatch(words)
    return found is not None and ORG.fullmatch(found["org"]) is not None


def is_caption(words: str) -> bool:
    """图为 …, an arrow or a number and what the picture shows; a triangle before a signed text marks a brief."""
    if PICTURE_MARK.fullmatch(words):
        return True
    if not CAPTION.match(words):
        return False
    signed = SIGNED_BRIEF.search(words, max(0, len(words) - 40)) if words[0] == "▲" else None
    return signed is None or "摄" in signed[0] or "攝" in signed[0]


def is_column_head(words: str) -> bool:
    """The head of a column: 社论, 【简讯】, 国际快讯."""
    return GENRE.fullmatch(words) is not None or BRIEFS.fullmatch(words) is not None


def is_enumerated(words: str) -> bool:
    """A part of one text, counted or marked: 一、 （二） 3. 第四章 【…】 ■."""
    if words[0] not in COUNTERS or words[-1] in NO_HEAD_END or "。" in words:
        return False
    found = ENUMERATED.match(words)
    return bool(
        found and COUNTERS.issuperset(found[0].strip("、．.，,（()）章节条部 ")[:3] if found[0][0] not in MARKS else "")
    )


def is_table_row(words: str) -> bool:
    """Cells parted by tabs, bars or, in a line below 200 characters, repeated wide gaps."""
    if "\t" in words:
        return True
    if len(words) >= 200:
        return False
    parted = "\u3000" in words or "  " in words or "|" in words or "│" in words or "┃" in words
    if not parted and words[0] not in "┌├└┏┣┗╔╠╚":
        return False
    return TABLE_BARS.search(words) is not None


def is_heading(words: str) -> bool:
    """A short line that closes without the mark of a sentence."""
    if len(words) > 24 and words.count("，") >= 2:
        return False  # a sentence that has lost its end
    if SPEECH.match(words) or LONG_NUMBER.search(words):
        return False
    if words.endswith("……"):
        return len(words) <= 16 and not any(mark in words for mark in "，。：；")
    return (
        words[-1] not in NO_HEAD_END
        and words[0] not in "（("
        and "。" not in words
        and "；" not in words
        and len(words) > 1
    )


def is_photo_credit(words: str) -> bool:
    """The maker of a picture and 摄, or a line that says where the picture comes from."""
    if NO_MAKER.match(words):
        return True
    if words.rstrip("）) ")[-1:] not in CREDIT_END and "摄于" not in words:
        return False
    return "。" not in words[:-1] and bool(TAKEN.search(words.rstrip("）)"))) and bool(takers(words))


def whole(pattern: re.Pattern[str]) -> Callable[[str], bool]:
    """The test whether a pattern matches the whole line."""
    return lambda words: pattern.fullmatch(words) is not None


def begins(pattern: re.Pattern[str]) -> Callable[[str], bool]:
    """The test whether a pattern matches the beginning of the line."""
    return lambda words: pattern.match(words) is not None


def holds(pattern: re.Pattern[str]) -> Callable[[str], bool]:
    """The test whether a pattern matches anywhere in the line."""
    return lambda words: pattern.search(words) is not None


def labelled(pattern: re.Pattern[str]) -> Callable[[str], bool]:
    """The test whether a line begins with a label that the pattern knows; a colon must stand near its beginning."""
    return lambda words: (
        (words.find("：", 0, 20) > 0 or words.find(":", 0, 20) > 0) and pattern.match(words) is not None
    )
