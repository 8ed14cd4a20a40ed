"""How the bytes of a file become characters: told once a file, from its first 64 KB."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

HEAD = 1 << 16
"""how many bytes of a file are looked at, at most"""

_BOMS = (  # mark, the name that records tell, codec; that of UTF-32 begins with that of UTF-16
    (codecs.BOM_UTF8, "utf-8-sig", "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32", "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16", "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16", "utf-16-be"),
)
_UNMARKED = {"utf-16": "utf-16-le", "utf-32": "utf-32-le"}  # what these mean where no mark tells the byte order
_CHINESE = ("gb18030", "big5", "big5hkscs")
_BAD_BYTE = 0xDC00  # an undecodable byte b is the lone surrogate U+DC00 + b on its way: no decoder makes these
_BAD = "[\udc00-\udcff]"
_LONE = "[\ud800-\udfff]"  # UTF-7 and the escapes of programs can spell a surrogate, which no record can hold
_THREE_BYTES = "[\u0800-\uffff]"  # and the bad bytes


class Encoding(NamedTuple):
    """`name` is what records tell, `codec` what decodes, `skip` the length of the byte order mark."""

    name: str
    codec: str
    skip: int = 0


def known(name: str) -> str:
    """The codec's own name for an encoding that a user names. Raises LookupError if none of that name decodes files."""
    info = codecs.lookup(name)
    try:
        if not getattr(info, "_is_text_encoding", True):
            raise LookupError(f"unknown encoding: {name}")
        codecs.getincrementaldecoder(info.name)(ERRORS).decode(b"a", True)
    except UnicodeError as error:  # idna and the like keep no bad byte
        raise LookupError(f"unknown encoding: {name}") from error
    return info.name


def settle(head: bytes, override: str | None = None) -> Encoding:
    """The encoding of a file that begins with `head` (64 KB, or all of it).

    A byte order mark, strict UTF-8, then chardet among the encodings of Chinese. A file that is UTF-8 but for some
    damaged bytes stays UTF-8: text in another encoding hardly ever makes three-byte sequences of UTF-8.
    """
    named = None if override is None else codecs.lookup(override).name
    for mark, name, codec in _BOMS:
        if head.startswith(mark) and (named is None or named in (name, codec)):
            return Encoding(name, codec, len(mark))
    if named is not None:
        return Encoding(named, _UNMARKED.get(named, named))
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head, len(head) < HEAD)
    except UnicodeDecodeError:
        damaged = codecs.getincrementaldecoder("utf-8")(ERRORS).decode(head)
        if _mostly_utf8(damaged):
            return Encoding("utf-8", "utf-8")
        return _detected(head)
    return Encoding("utf-8", "utf-8")


def _mostly_utf8(damaged: str) -> bool:
    bad = len(re.findall(_BAD, damaged))
    return len(re.findall(_THREE_BYTES, damaged)) - bad >= bad


def _detected(head: bytes) -> Encoding:
    import chardet  # late: a cold start of it costs as much as all else together

    whole = head[: head.rfind(b"\n") + 1] or head  # never half a character at the end
    found = chardet.detect(whole, include_encodings=_CHINESE, no_match_encoding="gb18030", compat_names=False)
    name = codecs.lookup(found["encoding"] or "gb18030").name
    if name == "big5hkscs" and _decodes(whole, "big5"):
        name = "big5"  # the superset is only told where it is needed
    return Encoding(name, name)


def _decodes(data: bytes, name: str) -> bool:
    try:
        data.decode(name)
    except UnicodeDecodeError:
        return False
    return True


def _keep_bad_bytes(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return "".join(chr(_BAD_BYTE + byte) for byte in error.object[error.start : error.end]), error.end


ERRORS = "jianbao-keep-bad-bytes"
codecs.register_error(ERRORS, _keep_bad_bytes)


def _encodable(text: str) -> bool:
    """Whether `text` holds no lone surrogate, that is no bad byte: the encoder finds one faster than a pattern."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


class Decoder:
    """Decodes a file piece by piece. Each undecodable byte becomes one U+FFFD, told in `undecodable`."""

    def __init__(self, encoding: Encoding) -> None:
        self._decoder = codecs.getincrementaldecoder(encoding.codec)(ERRORS)
        self._skip = encoding.skip
        self._offset = 0
        self.undecodable: list[tuple[int, bytes]] = []
        """(character offset in the file, the byte); whoever reads them clears the list"""

    def decode(self, data: bytes, final: bool = False) -> str:
        """The characters of the next piece; a character cut by its end comes with the piece behind it."""
        if self._skip:
            data, self._skip = data[self._skip :], max(0, self._skip - len(data))
        text = self._decoder.decode(data, final)
        if not _encodable(text):
            for found in re.finditer(_BAD, text):
                self.undecodable.append((self._offset + found.start(), bytes([ord(found[0]) - _BAD_BYTE])))
            text = re.sub(_LONE, "\ufffd", text)
        self._offset += len(text)
        return text
