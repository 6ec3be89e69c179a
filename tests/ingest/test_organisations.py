"""Bodies named in a text, and those of them that the archive holds."""

from __future__ import annotations

import pytest

from pressdesk.ingest.draft import VisitDraft
from pressdesk.ingest.known import KnownNames, KnownOrganisation
from pressdesk.ingest.reading import read_release


def names(draft: VisitDraft) -> list[str]:
    return [body.name for body in draft.organisations]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Talks were held at the Ministry of Foreign Affairs in Astana.", "Ministry of Foreign Affairs"),
        ("They met on the margins of a session of the United Nations.", "United Nations"),
        ("The ministers discussed the C5+1 format.", "C5+1"),
        ("Подписан меморандум с компанией «Северный ветер».", "компанией «Северный ветер»"),
        ("Он посетил штаб-квартиру ОБСЕ в Вене.", "ОБСЕ"),
        ("Кездесуге БҰҰ өкілдері қатысты.", "БҰҰ"),
    ],
)
def test_body_is_found_by_its_name(text: str, name: str) -> None:
    assert name in names(read_release(text))


def test_body_of_the_archive_is_recognised_by_any_of_its_names() -> None:
    known = KnownNames(organisations=(KnownOrganisation("body-1", ("Institute of the Steppe", "IOTS")),))
    draft = read_release("The President of IOTS, Ann Lee, visited Astana on 5 May 2024.", known=known)
    assert [(body.name, body.known_id) for body in draft.organisations] == [("IOTS", "body-1")]


def test_body_named_twice_is_one_with_two_mentions() -> None:
    draft = read_release("NATO ministers met in Oslo. The Secretary General of NATO thanked Norway.")
    assert [(body.name, len(body.mentions)) for body in draft.organisations] == [("NATO", 2)]
