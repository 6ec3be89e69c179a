"""Changes to a draft as values: what Undo calls them, and how the draft becomes another one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from pressdesk.ingest.draft import Review, VisitDraft
from pressdesk.ingest.editing import accept_certain, set_field, set_review
from pressdesk.ui.review.items import FACTS, Item, items_in


@dataclass(frozen=True, slots=True)
class Edit:
    """One act of the officer. ``merge_key`` joins acts of one kind in a row (typing) to one step of undo.

    ``look_at`` is the key of the item that becomes the current one by it, empty where that stays.
    """

    action: str
    change: Callable[[VisitDraft], VisitDraft]
    merge_key: str = ""
    look_at: str = ""


def with_member(draft: VisitDraft, collection: str, member_id: str, **changes: Any) -> VisitDraft:
    """Give the draft with one member of a list changed, which accepts it; unchanged where nothing differs."""

    def changed(member: Any) -> Any:
        differs = any(getattr(member, name) != value for name, value in changes.items())
        return replace(member, **{"review": Review.ACCEPTED, **changes}) if differs else member

    members = getattr(draft, collection)
    fresh: dict[str, Any] = {
        collection: tuple(changed(one) if one.id == member_id else one for one in members)
    }
    return replace(draft, **fresh)


def with_field(draft: VisitDraft, name: str, value: str) -> VisitDraft:
    """Give the draft with one of its plain fields set by hand; unchanged where it has that value."""
    return draft if getattr(draft, name).value == value else set_field(draft, name, value)


def with_review(draft: VisitDraft, item: Item, review: Review) -> VisitDraft:
    """Give the draft with the officer's verdict on one item."""
    names = FACTS[item.id][0] if item.collection == "facts" else (item.id,)
    for name in names:
        draft = set_review(draft, name, review)
    return draft


def with_all_certain(draft: VisitDraft) -> VisitDraft:
    """Give the draft with every open item accepted of which the reading was certain."""
    draft = accept_certain(draft)
    for topic in items_in(draft, "topics"):
        if topic.is_open and topic.is_certain:
            draft = with_review(draft, topic, Review.ACCEPTED)
    return draft
