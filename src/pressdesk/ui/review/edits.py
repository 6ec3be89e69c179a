"""Changes to a draft as values: what Undo calls them, and how the draft becomes another one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from pressdesk.ingest.draft import Review, VisitDraft
from pressdesk.ingest.editing import set_field, set_review
from pressdesk.ui.review.items import FACTS, Item


@dataclass(frozen=True, slots=True)
class Edit:
    """One act of the officer. ``merge_key`` joins acts of one kind in a row (typing) to one step of undo."""

    action: str
    change: Callable[[VisitDraft], VisitDraft]
    merge_key: str = ""


def with_member(draft: VisitDraft, collection: str, member_id: str, **changes: Any) -> VisitDraft:
    """Give the draft with one member of a list changed, which also accepts it; unchanged where nothing differs."""

    def changed(member: Any) -> Any:
        differs = any(getattr(member, name) != value for name, value in changes.items())
        return replace(member, **{"review": Review.ACCEPTED, **changes}) if differs else member

    members = getattr(draft, collection)
    return replace(
        draft, **{collection: tuple(changed(one) if one.id == member_id else one for one in members)}
    )


def with_field(draft: VisitDraft, name: str, value: str) -> VisitDraft:
    """Give the draft with one of its plain fields set by hand; unchanged where it has that value."""
    return draft if getattr(draft, name).value == value else set_field(draft, name, value)


def with_review(draft: VisitDraft, item: Item, review: Review) -> VisitDraft:
    """Give the draft with the officer's verdict on one item."""
    names = FACTS[item.id][0] if item.collection == "facts" else (item.id,)
    for name in names:
        draft = set_review(draft, name, review)
    return draft
