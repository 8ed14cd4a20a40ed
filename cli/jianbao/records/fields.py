"""The keys that `fields` of a notice may have, declared for the schema and the documentation.

`fields` stays an open object: what a kind needs beyond these keys it may add, and they are written as plain
dicts, which encode as fast as they are made. Nothing but the schema imports this module.
"""

from __future__ import annotations

from typing import Annotated

import msgspec

from .base import NUMBER, Figure, doc
from .table import Bound


class Count(msgspec.Struct, kw_only=True, omit_defaults=True):
    """How many of what the notice concerns."""

    value: Annotated[Figure, doc("exact", NUMBER)]
    unit: Annotated[str | None, doc("the classifier, as printed")] = None
    of: Annotated[str | None, doc("what is counted, as printed")] = None


class Listing(msgspec.Struct, kw_only=True, omit_defaults=True):
    """From when to when something was offered."""

    start: Annotated[str | None, doc("first day, ISO 8601")] = None
    end: Annotated[str | None, doc("last day, ISO 8601")] = None


class Parcel(msgspec.Struct, kw_only=True, omit_defaults=True):
    """A piece of land, offered or sold; a cell that is no figure, and what stands in running text, is as printed."""

    number: Annotated[str | None, doc("its number, blanks gone")] = None
    location: Annotated[str | None, doc("where it lies, as printed")] = None
    area: Annotated[Figure | str | None, doc("in the unit of the column, mostly square metres")] = None
    use: Annotated[str | None, doc("what it may be used for, as printed")] = None
    term: Annotated[Figure | str | None, doc("for how long, mostly in years")] = None
    plot_ratio: Annotated[Figure | Bound | str | None, doc("容积率: a figure, a bound or a range")] = None
    price: Annotated[Figure | str | None, doc("in the unit of the column, mostly 万元")] = None
    start_price: Annotated[Figure | str | None, doc("起始价, in the unit of the column")] = None
    deposit: Annotated[Figure | str | None, doc("保证金, in the unit of the column")] = None
    winner: Annotated[str | None, doc("who won it, as printed")] = None
    date: Annotated[str | None, doc("the day of the sale, ISO 8601")] = None


class Candidate(msgspec.Struct, kw_only=True, omit_defaults=True):
    """A bidder who is to be awarded a contract, or was."""

    rank: Annotated[Figure | None, doc("the order of the candidates")] = None
    name: Annotated[str | None, doc("as printed")] = None
    price: Annotated[Figure | None, doc("the bid, in the unit of the column")] = None


class Debt(msgspec.Struct, kw_only=True, omit_defaults=True):
    """A claim that is assigned or called in."""

    debtor: Annotated[str | None, doc("as printed")] = None
    guarantor: Annotated[str | None, doc("as printed")] = None
    contract: Annotated[str | None, doc("number or name of the contract")] = None
    principal: Annotated[Figure | None, doc("in the unit of the column")] = None
    interest: Annotated[Figure | None, doc("in the unit of the column")] = None


class Party(msgspec.Struct, kw_only=True, omit_defaults=True):
    """Somebody whom the matter concerns."""

    role: Annotated[str | None, doc("原告, 被告, 借款人, 担保人 …, as printed")] = None
    name: Annotated[str, doc("as printed")]


class Outage(msgspec.Struct, kw_only=True, omit_defaults=True):
    """From when to when supply is cut or a road closed."""

    start: Annotated[str | None, doc("first day, ISO 8601")] = None
    end: Annotated[str | None, doc("last day, ISO 8601, where it is another")] = None
    text: Annotated[str, doc("the words, with their hours, as printed")]
    area: Annotated[str | None, doc("where, as printed, if it is told of this one")] = None


class Event(msgspec.Struct, kw_only=True, omit_defaults=True):
    """What is held on a day: a sale, an opening of bids, a hearing, a meeting."""

    date: Annotated[str, doc("ISO 8601")]
    text: Annotated[str, doc("the words, with their hour, as printed")]
    what: Annotated[str | None, doc("拍卖, 开标, 开庭, 召开 …, as printed")] = None


class Lot(msgspec.Struct, kw_only=True, omit_defaults=True):
    """What is auctioned or let; in a table prices are in the unit of the column, else in yuan."""

    number: Annotated[Figure | str | None, doc("its number")] = None
    name: Annotated[str | None, doc("what it is, as printed")] = None
    area: Annotated[Figure | None, doc("in the unit of the column, mostly square metres")] = None
    start_price: Annotated[Figure | None, doc("起拍价, 参考价, 底价")] = None
    deposit: Annotated[Figure | None, doc("保证金")] = None


class Appointee(msgspec.Struct, kw_only=True, omit_defaults=True):
    """Somebody who is to be appointed."""

    name: Annotated[str, doc("as printed")]
    current: Annotated[str | None, doc("the post held, as printed")] = None
    proposed: Annotated[str | None, doc("the post to be held, with 拟, as printed")] = None


class NoticeFields(msgspec.Struct, kw_only=True, omit_defaults=True, rename={"from_": "from"}):
    """What `fields` holds, by kind of notice; every key is left out where its fact is not printed."""

    subkind: Annotated[str | None, doc("says more than the kind")] = None
    uscc: Annotated[list[str] | None, doc("统一社会信用代码 of those concerned, blanks gone")] = None
    registration: Annotated[str | None, doc("注册号: what companies had before the code")] = None
    licence: Annotated[str | None, doc("number of a licence or certificate")] = None
    holder: Annotated[str | None, doc("whose document it is that was lost or ends")] = None
    signers: Annotated[list[str] | None, doc("all who sign, where they are several")] = None
    counts: Annotated[list[Count] | None, doc("how many of what the notice concerns")] = None
    consequence: Annotated[str | None, doc("what follows for those who do not comply, as printed")] = None
    approved_by: Annotated[str | None, doc("the authority that approved it")] = None
    agent: Annotated[str | None, doc("who acts for somebody else")] = None
    client: Annotated[str | None, doc("for whom the agent acts")] = None
    listing: Annotated[Listing | None, doc("from when to when it was offered")] = None
    parcels: Annotated[list[Parcel] | None, doc("the pieces of land")] = None
    lots: Annotated[list[Lot] | None, doc("what is auctioned or let")] = None
    event: Annotated[Event | None, doc("what is held on which day")] = None
    persons: Annotated[list[Appointee] | None, doc("who is to be appointed")] = None
    candidates: Annotated[list[Candidate] | None, doc("the bidders in their order")] = None
    winner: Annotated[str | None, doc("who won a contract, as printed")] = None
    debts: Annotated[list[Debt] | None, doc("the claims, by debtor")] = None
    parties: Annotated[list[Party] | None, doc("plaintiff and defendant, merging companies, debtors …")] = None
    outage: Annotated[Outage | None, doc("when supply is cut or a road closed; of several the first")] = None
    outages: Annotated[list[Outage] | None, doc("all of them, where they are several")] = None
    area: Annotated[str | None, doc("where supply is cut or a road closed, as printed")] = None
    reason: Annotated[str | None, doc("why, as printed")] = None
    new_name: Annotated[str | None, doc("a company's new name")] = None
    court: Annotated[str | None, doc("the court")] = None
    case_number: Annotated[str | None, doc("案号, blanks gone, brackets repaired")] = None
    from_: Annotated[str | None, doc("capital before it is reduced, as printed")] = None
    to: Annotated[str | None, doc("capital after it is reduced, as printed")] = None
