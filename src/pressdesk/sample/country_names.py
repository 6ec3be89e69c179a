"""The names of countries in the sample's lists, brought to countries of today or kept as historical ones."""

from __future__ import annotations

import json
import re
from functools import cache

from pressdesk.model.geography import Country
from pressdesk.model.values import Translated
from pressdesk.paths import resource

_CODES = {
    "Bosnia": "BA", "Bosnia-Herzegovina": "BA", "Bosnian Federation": "BA", "Brunei Darussalam": "BN",
    "Burma": "MM", "Byelorussia": "BY", "Cabo Verde": "CV", "Ceylon": "LK",
    "China, People’s Republic of": "CN",
    "Congo, Democratic Republic of": "CD", "Congo, Republic of": "CG",
    "Democratic Republic of the Congo": "CD",
    "Cote d’Ivoire": "CI", "Ivory Coast": "CI", "Czech Republic": "CZ", "Dahomey": "BJ", "East Timor": "TL",
    "Germany, Federal Republic of": "DE", "Holy See": "VA", "Khmer Republic": "KH", "Kirghizia": "KG",
    "Kyrgyz Republic": "KG", "Korea": "KR", "Korea, Republic of": "KR", "Korea, South": "KR",
    "Korea, North": "KP",
    "Kosovo": "XK", "Macedonia": "MK", "Macedonia, Former Yugoslav Republic of": "MK", "Malaya": "MY",
    "Micronesia, Federated States of": "FM", "Muscat & Oman": "OM", "Palestinian Authority": "PS",
    "Republic of China": "TW", "China, Republic of": "TW", "Saint Lucia": "LC", "Siam": "TH",
    "Slovak Republic": "SK", "Somali Republic": "SO", "Somoa": "WS", "Western Samoa": "WS",
    "Southern Rhodesia": "ZW", "Zimbabwe Rhodesia": "ZW", "St. Christopher and Nevis": "KN",
    "Swaziland": "SZ",
    "The Gambia": "GM", "Timor Leste": "TL", "Turkey": "TR", "Union of South Africa": "ZA",
    "Upper Volta": "BF",
    "West Bank": "PS",
}  # fmt: skip

_HISTORICAL = {
    "Czechoslovakia": ("Чехословакия", "Чехословакия"),
    "German Democratic Republic": ("ГДР", "ГДР"),
    "Hawaii": ("Гавайское королевство", "Гавай корольдігі"),
    "Netherlands Antilles": ("Нидерландские Антильские острова", "Нидерланд Антиль аралдары"),
    "Serbia and Montenegro": ("Сербия и Черногория", "Сербия және Черногория"),
    "Serbia-Montenegro": ("Сербия и Черногория", "Сербия және Черногория"),
    "Tanganyika": ("Танганьика", "Танганьика"),
    "U.S.S.R.": ("СССР", "КСРО"),
    "Yemen Arab Republic": ("Йеменская Арабская Республика", "Йемен Араб Республикасы"),
    "Yugoslavia": ("Югославия", "Югославия"),
}


class Countries:
    """Makes each country once and gives it for every name under which the lists know it."""

    def __init__(self) -> None:
        self._made: dict[str, Country] = {}

    def named(self, name: str) -> Country:
        """Give the country for a name of the lists; what stands in brackets is left aside."""
        plain = re.sub(r"\s*\(.*?\)", "", name).strip().replace("'", "’")
        code = _CODES.get(plain) or _codes_by_name().get(_folded(plain), "")
        return self.coded(code) if code else self._historical(plain)

    def coded(self, code: str) -> Country:
        """Give the country with an ISO 3166-1 code."""
        if code not in self._made:
            names = {language: _table()[code].get(language, [""]) for language in ("en", "ru", "kk")}
            further = [name for language in names for name in names[language][1:]]
            self._made[code] = Country(
                name=Translated(**{language: found[0] for language, found in names.items()}),
                code=code,
                spellings=tuple(dict.fromkeys(further)),
            )
        return self._made[code]

    def all(self) -> list[Country]:
        """Give every country made so far."""
        return list(self._made.values())

    def _historical(self, name: str) -> Country:
        if name not in self._made:
            russian, kazakh = _HISTORICAL.get(name, ("", ""))
            self._made[name] = Country(name=Translated(name, russian, kazakh))
        return self._made[name]


@cache
def _table() -> dict[str, dict[str, list[str]]]:
    document = json.loads(resource("reference/countries.json").read_text(encoding="utf-8"))
    table: dict[str, dict[str, list[str]]] = document["countries"]
    return table


@cache
def _codes_by_name() -> dict[str, str]:
    return {_folded(name): code for code, names in _table().items() for name in names.get("en", ())}


def _folded(name: str) -> str:
    return name.casefold().replace("saint ", "st. ").replace(" and ", " & ")
