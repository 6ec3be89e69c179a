"""Whose archive it is, and which country is home."""

from __future__ import annotations

from pressdesk.archive.database import Archive
from pressdesk.model.geography import Country
from pressdesk.model.ministry import MINISTRY_ID, Ministry

HOME_COUNTRY = "KZ"
"""The ministry's country where the archive does not say another, by ISO 3166-1 code."""


def ministry_of(archive: Archive) -> Ministry:
    """Give the ministry; an empty record where nobody has filled it in yet."""
    found = archive.look_up(Ministry, MINISTRY_ID)
    return found if found and not found.is_removed else Ministry(id=MINISTRY_ID)


def home_country(archive: Archive) -> str:
    """Give the ISO 3166-1 code of the ministry's own country."""
    country = archive.look_up(Country, ministry_of(archive).country)
    return country.code if country and country.code else HOME_COUNTRY
