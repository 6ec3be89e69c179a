"""Small words by which the clause around a cue is divided: what opens it, joins it, breaks it."""

from __future__ import annotations

from pressdesk.ingest.languages import Language
from pressdesk.ingest.tables.word_lists import word_set

ADDRESSED = word_set(
    """
    told tell telling tells asked urged reminded thanked assured warned informed advised invited
    welcomed called criticized accused praised dismissed
    """
)
PREPOSITIONS: dict[Language, frozenset[str]] = {
    Language.ENGLISH: word_set(
        """
        to of with by from in for about against on at and than like between over under toward towards
        into among after before during since via behind around that calling called as
        """
    ),
    Language.RUSSIAN: word_set(
        """
        с со к ко о об от для у из за между на в при по перед и
        """
    ),
    Language.KAZAKH: frozenset(),
}
COORDINATORS: dict[Language, frozenset[str]] = {
    Language.ENGLISH: frozenset({"and", "but", "to", "or", "then", "by"}),
    Language.RUSSIAN: frozenset({"и", "а", "но", "также"}),
    Language.KAZAKH: frozenset(),
}
ADVERBIAL_OPENERS: dict[Language, frozenset[str]] = {
    Language.ENGLISH: word_set(
        """
        in on at after before during when while as following speaking asked for by with since despite
        from under among over earlier later then meanwhile also additionally moreover furthermore
        however today yesterday responding referring addressing commenting turning concluding opening
        closing monday tuesday wednesday thursday friday saturday sunday last this but and if although
        though because to noting citing
        """
    ),
    Language.RUSSIAN: word_set(
        """
        в во на по после при отвечая говоря комментируя касаясь кроме также вместе между однако ранее
        позднее затем с со завершая приветствуя открывая выступая обращаясь как для перед подводя
        """
    ),
    Language.KAZAKH: word_set(
        """
        сонымен осы бұл өз жиында кездесуде кездесу содан бұдан
        """
    ),
}
VERBISH = word_set(
    """
    is are was were am be been being has have had do does did will would can could shall should may
    might must not also then there
    """
)
CLAUSE_BREAKS = word_set(
    """
    that which who when while because as if but where whose whom although though since until after
    before and
    """
)
DETERMINERS = word_set(
    """
    the a an one another some many several most other both two three four five his her their its our
    these those this that critics officials sources analysts experts people no each every few all
    someone everyone others
    """
)
LEADS_NO_PHRASE = word_set(
    """
    then also but so thus still yet now even just only once again here there today
    """
)
