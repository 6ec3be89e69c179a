"""Offices in the plural, shared out among the names behind them, in three languages."""

from __future__ import annotations

ENGLISH_PLURALS: dict[str, tuple[str, str]] = {
    "Deputy Prime Ministers": ("Deputy Prime Minister", "deputy_prime_minister"),
    "Deputy Foreign Ministers": ("Deputy Foreign Minister", "deputy_minister"),
    "Deputy Ministers": ("Deputy Minister", "deputy_minister"),
    "Vice Presidents": ("Vice President", "vice_president"),
    "Prime Ministers": ("Prime Minister", "prime_minister"),
    "Foreign Ministers": ("Foreign Minister", "foreign_minister"),
    "Foreign Secretaries": ("Foreign Secretary", "foreign_minister"),
    "Defense Ministers": ("Defense Minister", "minister"),
    "Defence Ministers": ("Defence Minister", "minister"),
    "Energy Ministers": ("Energy Minister", "minister"),
    "Trade Ministers": ("Trade Minister", "minister"),
    "Transport Ministers": ("Transport Minister", "minister"),
    "Finance Ministers": ("Finance Minister", "minister"),
    "Ministers": ("Minister", "minister"),
    "Presidents": ("President", "president"),
    "Speakers": ("Speaker", "speaker"),
    "Ambassadors": ("Ambassador", "ambassador"),
    "Senators": ("Senator", "senator"),
    "Secretaries": ("Secretary", "secretary"),
    "Governors": ("Governor", "governor"),
}
"""Longer phrases first: the first that fits counts."""
RUSSIAN_PLURALS: dict[str, tuple[str, str]] = {
    "премьер-министр": ("премьер-министр", "prime_minister"),
    "вице-премьер": ("вице-премьер", "deputy_prime_minister"),
    "замминистр": ("замминистра", "deputy_minister"),
    "президент": ("президент", "president"),
    "министр": ("министр", "minister"),
    "спикер": ("спикер", "speaker"),
    "председател": ("председатель", "chair"),
    "посл": ("посол", "ambassador"),
    "сенатор": ("сенатор", "senator"),
    "депутат": ("депутат", "member"),
    "глав": ("глава", "leader"),
}
KAZAKH_PLURALS_HELD: dict[str, tuple[str, str]] = {
    "премьер-министр": ("Премьер-министр", "prime_minister"),
    "президент": ("Президент", "president"),
    "министр": ("министрі", "minister"),
    "төраға": ("төрағасы", "chair"),
    "спикер": ("спикері", "speaker"),
    "елші": ("елшісі", "ambassador"),
    "депутат": ("депутаты", "member"),
}
