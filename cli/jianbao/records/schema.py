"""JSON Schema (2020-12) of a record type, walked from its declaration.

The walk is our own: msgspec would call an exact decimal a string and knows nothing of the keys of `fields`.
`rows` gives the same declaration as a table, for the man pages and `show`.
"""

from __future__ import annotations

from types import UnionType
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

import msgspec

from ..text import Span
from . import TYPES
from .fields import NoticeFields
from .notice import Notice

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
PLAIN = {str: "string", int: "integer", msgspec.Raw: "number", type(None): "null"}
SPAN = {"type": "array", "items": {"type": "integer", "minimum": 0}, "minItems": 2, "maxItems": 2}

# Objects whose keys are declared, though they are encoded as open dicts.
DECLARED_KEYS: dict[tuple[type[msgspec.Struct], str], type[msgspec.Struct]] = {(Notice, "fields"): NoticeFields}


class Row(NamedTuple):
    """One field of a record as the documentation tells it."""

    field: str
    type: str
    always: bool
    """whether it is written in every record"""
    doc: str


def schema(name: str) -> Schema:
    """The JSON Schema of the record type `name`. Raises KeyError for a name that is none."""
    struct = TYPES[name]
    definitions: Schema = {"Span": {"description": "start and end, half-open", **SPAN}}
    body = _object(struct, definitions)
    return {
        "$schema": DIALECT,
        "$id": f"urn:jianbao:schema:{name}",
        "title": name,
        **body,
        "$defs": dict(sorted(definitions.items())),
    }


def rows(struct: type[msgspec.Struct]) -> list[Row]:
    """The fields of a record type or of a part of one, in the order in which they are written."""
    definitions: Schema = {}
    body = _object(struct, definitions)
    return [
        Row(field, _words(part, definitions), field in body["required"], part.get("description", ""))
        for field, part in body["properties"].items()
    ]


def _object(struct: type[msgspec.Struct], definitions: Schema) -> Schema:
    """The schema of a struct; structs that it holds are put among `definitions`."""
    properties: Schema = {}
    config = struct.__struct_config__
    if config.tag is not None:
        properties[str(config.tag_field)] = {"const": config.tag, "description": "the record type"}
    required = list(properties)
    for field in msgspec.structs.fields(struct):
        properties[field.encode_name] = _field(struct, field, definitions)
        if field.required:
            required.append(field.encode_name)
    return {
        "description": (struct.__doc__ or "").strip(),
        "type": "object",
        "properties": properties,
        "required": required,
        # Records pass through other people's hands: jq may have added a key, `-e` adds `numbers`. They stay valid.
        "additionalProperties": True,
    }


def _field(struct: type[msgspec.Struct], field: msgspec.structs.FieldInfo, definitions: Schema) -> Schema:
    kind, metas = _bare(field.type)
    declared = DECLARED_KEYS.get((struct, field.name))
    if declared is not None:
        part = _type(declared, definitions)
    else:
        # A field that may be left out is never null: it is absent.
        members = [member for member in _members(kind) if field.required or member is not type(None)]
        part = _union(members, definitions)
    for meta in metas:
        part = {**part, **(meta.extra_json_schema or {})}
        if meta.description:
            part["description"] = meta.description
    return part


def _bare(kind: Any) -> tuple[Any, tuple[msgspec.Meta, ...]]:
    """A type without its annotations, and these."""
    if get_origin(kind) is Annotated:
        bare, *metas = get_args(kind)
        return bare, tuple(meta for meta in metas if isinstance(meta, msgspec.Meta))
    return kind, ()


def _members(kind: Any) -> tuple[Any, ...]:
    return get_args(kind) if get_origin(kind) in (Union, UnionType) else (kind,)


def _union(members: list[Any], definitions: Schema) -> Schema:
    parts = [_type(member, definitions) for member in members]
    if len(parts) == 1:
        return parts[0]
    names = [part["type"] for part in parts if list(part) == ["type"]]
    if "number" in names:  # an exact figure is declared as int | Raw
        names = [name for name in names if name != "integer"]
    plain = {"type": names[0] if len(names) == 1 else names}
    others = [part for part in parts if list(part) != ["type"]]
    return {"anyOf": [plain, *others]} if others else plain


def _type(kind: Any, definitions: Schema) -> Schema:
    """The schema of one type that is no union of the field itself."""
    origin, inner = get_origin(kind), get_args(kind)
    if kind == Span:
        return {"$ref": "#/$defs/Span"}
    if kind in PLAIN:
        return {"type": PLAIN[kind]}
    if origin is Literal:
        return {"enum": list(inner)}
    if origin is list:
        items = _union(list(_members(_bare(inner[0])[0])), definitions)
        return {"type": "array", "items": items} if items else {"type": "array"}
    if origin is dict:
        return {"type": "object", "additionalProperties": _type(inner[1], definitions) or True}
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        name = kind.__name__
        if name not in definitions:
            definitions[name] = {}  # holds the place of one that holds itself
            definitions[name] = _object(kind, definitions)
        return {"$ref": f"#/$defs/{name}"}
    return {}  # anything


def _words(part: Schema, definitions: Schema, many: bool = False) -> str:
    """What a schema says, in a few words: `list of objects {name, role, agency}`."""
    if "const" in part:
        return f'"{part["const"]}"'
    if "enum" in part:
        return " | ".join(part["enum"])
    if "anyOf" in part:
        return " or ".join(_words(member, definitions, many) for member in part["anyOf"])
    if "$ref" in part:
        name = part["$ref"].rpartition("/")[2]
        if name == "Span":
            return "[start, end]"
        return f"object{'s' if many else ''} {{{', '.join(definitions[name]['properties'])}}}"
    if part.get("type") == "array":
        return f"list{'s' if many else ''} of {_words(part.get('items', {}), definitions, many=True)}"
    kinds = part.get("type", "value")
    return " or ".join(
        f"{kind}s" if many and kind != "null" else kind for kind in (kinds if isinstance(kinds, list) else [kinds])
    )
