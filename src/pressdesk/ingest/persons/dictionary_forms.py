"""Words of a Russian office brought back to the form a dictionary has, their capitals kept."""

from __future__ import annotations


def cased_like(word: str, printed: str) -> str:
    """Give ``word`` the capitals of ``printed``, part by part («Премьер-Министр»)."""
    parts = [
        part[:1].upper() + part[1:] if model[:1].isupper() else part
        for part, model in zip(word.split("-"), printed.split("-"), strict=False)
    ]
    return "-".join(parts)


def nominative_adjective(word: str) -> str:
    """Return a man's form of an adjective: «генеральным» is «генеральный»."""
    for ending in ("ого", "ому", "его", "ему", "ым", "ом", "им", "ем"):
        if word.lower().endswith(ending):
            stem = word[: -len(ending)]
            return stem + ("ий" if stem[-1].lower() in "шщжчгкх" else "ый")
    return word
