"""Words to answers, over a read-only connection of the calling thread's own.

A search runs while somebody types: ``connection.interrupt()`` from another thread stops it, and
:class:`SearchInterrupted` is raised here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from pressdesk.archive.driver import Connection, OperationalError
from pressdesk.errors import PressdeskError
from pressdesk.model.kinds import conversion
from pressdesk.model.record import Record
from pressdesk.search import tables
from pressdesk.search.asking import read_asking
from pressdesk.search.by_visit import (
    Member,
    complete_owners,
    count_visits,
    grouped,
    owners_of,
    read_members,
    worth_reading,
)
from pressdesk.search.correction import one_letter_away, other_layout
from pressdesk.search.expansion import MatchKind, Wanted, add_forms_in, expand
from pressdesk.search.facet_counts import MOST_COUNTED, Facets, count_facets
from pressdesk.search.filters import records_called
from pressdesk.search.folding import fold_word
from pressdesk.search.highlight import Matcher
from pressdesk.search.plan import Plan, make_plan
from pressdesk.search.query import Query, Term, parse
from pressdesk.search.questions import read_questions
from pressdesk.search.ranking import JUDGED, goodness, likeliest
from pressdesk.search.reading import read_hits
from pressdesk.search.results import FieldPlaces, Hit, Note, Notice, Results, VisitResults

RANKED = 2000
"""Newest passages among which the best are looked for: to rank all that hold a common word takes too long."""

FEW = 100
"""Passages that are all read when results are put together by visit."""
MOST_READ = 300
"""Passages that are read when the best are put together by visit."""
MOST_GROUPED = 3000
"""Newest passages that are put together by visit."""

_STEP = 400


class SearchInterrupted(PressdeskError):
    """A newer search took this one's place."""

    def __init__(self) -> None:
        super().__init__("The search was stopped because a newer one took its place.")


class IndexMissing(PressdeskError):
    """The archive has no index that this version can read."""

    def __init__(self) -> None:
        super().__init__(
            "The search index has to be built before anything is found.",
            hint="It is built when the archive is opened for writing.",
        )


class Finder:
    """Searches one archive. Made and used by one thread; costs nothing to make."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def find(
        self,
        text: str | Query,
        *,
        limit: int = 50,
        offset: int = 0,
        best: bool = False,
        typing: bool = False,
        exact_only: bool = False,
        questions: bool = True,
    ) -> Results:
        """Give a page of hits, newest first, or the best first where ``best`` is set.

        ``typing`` takes the last word as the beginning of a word; ``exact_only`` finds this spelling only;
        without ``questions`` a plain question is words like any others.
        Any text is a query; where nothing is found, one wrong letter and the wrong keyboard layout are
        forgiven, and the notes say so.
        """
        query = text if isinstance(text, Query) else parse(text, typing=typing)
        with self._interruptible():
            results = self._page(query, limit, offset, best=best, exact_only=exact_only)
            if questions and not (offset or exact_only) and (answer := self.answer(query.text, limit=limit)):
                results = _before(answer, results, limit)
            if not results.hits and not offset and not exact_only:
                worded = self._answer_by_words(query.text, limit, must_ask=False) if questions else None
                results = worded or self._corrected(query, results, limit, best=best)
        if query.is_cut:
            results = replace(results, notes=(Note(Notice.QUERY_CUT), *results.notes))
        return results

    def find_visits(
        self,
        text: str | Query,
        *,
        limit: int = 25,
        offset: int = 0,
        best: bool = False,
        typing: bool = False,
        exact_only: bool = False,
        questions: bool = True,
    ) -> VisitResults:
        """Give a page of visits with what matches in each, its best passages first, and how much more does.

        Visits come in the order of their newest passages, or of their best where ``best`` is set. Of a query
        that is met everywhere the newest ``MOST_GROUPED`` passages are put together.
        """
        query = text if isinstance(text, Query) else parse(text, typing=typing)
        if query.is_empty:
            return VisitResults()
        with self._interruptible():
            plan = make_plan(self._connection, query, exact_only=exact_only)
            members = self._members(plan, MOST_GROUPED if best else offset + limit)
        totals = {owner: len(own) for owner, own in owners_of(members).items()}
        if best or len(members) <= FEW:
            page = self.find(query, limit=MOST_READ, best=best, exact_only=exact_only, questions=questions)
            visits = grouped(page.hits, totals)
            more = len(visits) > offset + limit
            return VisitResults(tuple(visits[offset : offset + limit]), more, page.notes, page.corrected)
        chosen = list(owners_of(members).items())[offset : offset + limit]
        numbers = [number for _, own in chosen for number in worth_reading(own)]
        with self._interruptible():
            hits = read_hits(self._connection, numbers, plan.matcher())
        more = len(totals) > offset + limit
        return VisitResults(tuple(grouped(hits, totals)), more, tuple(plan.conditions.notes))

    def _members(self, plan: Plan, visits: int) -> list[Member]:
        """Give the newest passages that match, until more than ``visits`` visits are complete."""
        members: list[Member] = []
        if plan.conditions.is_hopeless:
            return members
        where, parameters = _where(plan, plan.expression())
        below = plan.conditions.last
        while len(members) < MOST_GROUPED:
            numbered = f"SELECT rowid FROM {plan.table} WHERE {where} ORDER BY rowid DESC LIMIT {_STEP}"
            step = read_members(self._connection, numbered, (*parameters[:2], below, *parameters[3:]))
            members += step
            if len(step) < _STEP or complete_owners(members) > visits:
                break
            below = step[-1].number - 1
        return members

    def answer(self, text: str, *, limit: int = 50) -> Results | None:
        """Answer a plain question for what somebody said about something; None for any other text.

        The latest quotes come first. Where no quote of the speaker holds every word of the subject,
        those that hold any of them are given.
        """
        with self._interruptible():
            return self._answered(text, limit)

    def _answered(self, text: str, limit: int) -> Results | None:
        for question in read_questions(text):
            if not records_called(self._connection, "person", question.speaker):
                continue
            query, wide = question.query(), question.query(in_any_language=True)
            own = self._page(query, limit, 0, best=False, exact_only=False)
            other = self._page(wide, limit, 0, best=False, exact_only=False) if wide != query else Results()
            if own.hits or other.hits:
                return replace(_before(own, other, limit), notes=(), question=question)
        return self._answer_by_words(text, limit, must_ask=True)

    def _answer_by_words(self, text: str, limit: int, *, must_ask: bool) -> Results | None:
        """Give the quotes that hold most of the words of a question in an unusual form, the latest first."""
        asked = read_asking(self._connection, text, must_ask=must_ask)
        if asked is None:
            return None
        plan = make_plan(self._connection, asked.query())
        if plan.conditions.is_hopeless:
            return None
        clauses = [
            [expand(self._connection, Term(name, (fold_word(name),))) for name in names]
            for names in asked.names()
        ]
        matcher = Matcher(clauses)
        hits = read_hits(self._connection, self._numbers(plan, plan.expression(), MOST_READ), matcher)
        held = {hit.number: len({mark.clause for mark in matcher.marks(hit.text)}) for hit in hits}
        best = max(held.values(), default=0)
        if not best or (not asked.people and 2 * best < len(asked.words)):
            return None
        hits.sort(key=lambda hit: (-held[hit.number], -hit.number))
        return Results(tuple(hits[:limit]), len(hits) > limit, question=asked.question)

    def warm_up(self) -> None:
        """Read what the first search would have to: tables of names and endings, the head of the index."""
        with self._interruptible():
            for text in ("a", "astana", "ас", "қала"):
                self._page(parse(text, typing=True), 1, 0, best=False, exact_only=False)

    def count(self, text: str | Query, *, typing: bool = False, exact_only: bool = False) -> int:
        """Count all passages that hold every word; slower than a page, to be asked for after it."""
        query = text if isinstance(text, Query) else parse(text, typing=typing)
        if query.is_empty:
            return 0
        with self._interruptible():
            plan = make_plan(self._connection, query, exact_only=exact_only)
            if plan.conditions.is_hopeless:
                return 0
            where, parameters = _where(plan, plan.expression())
            row = self._connection.execute(f"SELECT count(*) FROM {plan.table} WHERE {where}", parameters)
            return int(row.fetchone()[0])

    def count_visits(self, text: str | Query, *, typing: bool = False, exact_only: bool = False) -> int:
        """Count the visits that hold what ``count`` counts; takes its time where that is much."""
        query = text if isinstance(text, Query) else parse(text, typing=typing)
        if query.is_empty:
            return 0
        with self._interruptible():
            plan = make_plan(self._connection, query, exact_only=exact_only)
            if plan.conditions.is_hopeless:
                return 0
            where, parameters = _where(plan, plan.expression())
            return count_visits(self._connection, f"SELECT rowid FROM {plan.table} WHERE {where}", parameters)

    def facets(
        self,
        text: str | Query,
        *,
        typing: bool = False,
        exact_only: bool = False,
        language: str = "en",
    ) -> Facets:
        """Count what matches by speaker, country, topic, type, year and the like.

        Of many passages the newest ``MOST_COUNTED`` are counted. To be asked for after a page, on the thread
        and connection of the search; breaking it off raises SearchInterrupted. ``language`` chooses the names
        in the terms.
        """
        query = text if isinstance(text, Query) else parse(text, typing=typing)
        if query.is_empty:
            return Facets()
        with self._interruptible():
            plan = make_plan(self._connection, query, exact_only=exact_only)
            if plan.conditions.is_hopeless:
                return Facets()
            numbers = self._numbers(plan, plan.expression(), MOST_COUNTED + 1)
            counted = numbers[:MOST_COUNTED]
            groups = count_facets(self._connection, counted, query, language)
        return Facets(groups, len(counted), is_exact=len(numbers) <= MOST_COUNTED)

    def highlight_ranges(
        self, text: str, query: str | Query, *, exact_only: bool = False
    ) -> list[tuple[int, int]]:
        """Give the stretches of any text that match a query, for marking them where a hit is opened."""
        (ranges,) = self._ranges([text], query, exact_only=exact_only)
        return ranges

    def places_in(self, record: Record, query: str | Query, *, exact_only: bool = False) -> list[FieldPlaces]:
        """Give all matches in the searched texts of one record, field by field in their order."""
        texts = [
            (spec.name, language, text)
            for spec in record.fields()
            if spec.weight
            for language, text in conversion(spec).texts(getattr(record, spec.name))
        ]
        ranges = self._ranges([text for _, _, text in texts], query, exact_only=exact_only)
        return [
            FieldPlaces(name, language, tuple(found))
            for (name, language, _), found in zip(texts, ranges, strict=True)
            if found
        ]

    def _ranges(
        self, texts: Sequence[str], query: str | Query, *, exact_only: bool
    ) -> list[list[tuple[int, int]]]:
        parsed = query if isinstance(query, Query) else parse(query)
        with self._interruptible():
            plan = make_plan(self._connection, parsed, exact_only=exact_only)
        if not exact_only:
            for terms, clause in zip(parsed.clauses, plan.clauses, strict=True):
                for term, wanted in zip(terms, clause, strict=True):
                    add_forms_in(wanted, term, texts)
        matcher = plan.matcher()
        return [[(mark.start, mark.end) for mark in matcher.marks(text)] for text in texts]

    @contextmanager
    def _interruptible(self) -> Iterator[None]:
        try:
            if not tables.is_current(self._connection):
                raise IndexMissing
            yield
        except OperationalError as error:
            if "interrupted" in str(error):
                raise SearchInterrupted from error
            raise

    def _page(self, query: Query, limit: int, offset: int, *, best: bool, exact_only: bool) -> Results:
        if query.is_empty:
            return Results()
        plan = make_plan(self._connection, query, exact_only=exact_only)
        notes = tuple(plan.conditions.notes)
        if plan.conditions.is_hopeless:
            return Results(notes=notes)
        if best and plan.clauses:
            return self._best(plan, limit, offset, notes)
        numbers = self._numbers(plan, plan.expression(), limit + 1, offset)
        hits = read_hits(self._connection, numbers[:limit], plan.matcher())
        more = len(numbers) > limit
        if not more and len(hits) < limit and not exact_only and not offset:
            hits += self._by_context(plan, limit - len(hits))
        return Results(tuple(hits), more, notes)

    def _numbers(self, plan: Plan, expression: str, limit: int, offset: int = 0) -> list[int]:
        where, parameters = _where(plan, expression)
        rows = self._connection.execute(
            f"SELECT rowid FROM {plan.table} WHERE {where} ORDER BY rowid DESC LIMIT ? OFFSET ?",
            (*parameters, limit, offset),
        )
        return [row[0] for row in rows]

    def _by_context(self, plan: Plan, limit: int) -> list[Hit]:
        expression = plan.context_expression(self._connection)
        if not expression:
            return []
        hits = read_hits(self._connection, self._numbers(plan, expression, limit), plan.matcher())
        return [replace(hit, match=MatchKind.CONTEXT) for hit in hits]

    def _best(self, plan: Plan, limit: int, offset: int, notes: tuple[Note, ...]) -> Results:
        """Read the likeliest among the newest passages, and sort them by what they say."""
        numbers = self._numbers(plan, plan.expression(), RANKED + 1)
        if len(numbers) > RANKED:
            notes = (*notes, Note(Notice.BEST_OF_NEWEST, {"count": RANKED}))
        wanted = likeliest(self._connection, numbers[:RANKED], max(JUDGED, 2 * (limit + offset)))
        hits = sorted(read_hits(self._connection, wanted, plan.matcher()), key=goodness, reverse=True)
        page = hits[offset : offset + limit]
        if len(hits) < limit and not offset:
            page += self._by_context(plan, limit - len(page))
        return Results(tuple(page), len(hits) > offset + limit, notes)

    def _corrected(self, query: Query, results: Results, limit: int, *, best: bool) -> Results:
        for text in other_layout(query.text):
            found = self._page(parse(text), limit, 0, best=best, exact_only=False)
            if found.hits:
                return _said(found, query.text, text, MatchKind.KEYBOARD)
        near = self._near(query)
        if near is None:
            return results
        found = self._page(near, limit, 0, best=best, exact_only=False)
        return _said(found, query.text, near.text, MatchKind.CORRECTED) if found.hits else results

    def _near(self, query: Query) -> Query | None:
        """Give the query with each unknown word replaced by a known one that is one letter away."""
        text, clauses = query.text, []
        for clause in query.clauses:
            terms = []
            for term in clause:
                word = self._known_neighbour(term) if len(term.words) == 1 else None
                text = text.replace(term.surface, word) if word else text
                terms.append(Term(word, (word,)) if word else term)
            clauses.append(tuple(terms))
        return replace(query, text=text, clauses=tuple(clauses)) if text != query.text else None

    def _known_neighbour(self, term: Term) -> str | None:
        plan = make_plan(self._connection, Query(term.surface, ((term,),)))
        if self._numbers(plan, plan.expression(), 1):
            return None
        candidates = dict.fromkeys(one_letter_away(term.words[0]), MatchKind.CORRECTED)
        if not candidates:
            return None
        wanted = Wanted(kinds=candidates)
        hits = read_hits(self._connection, self._numbers(plan, wanted.expression(), 20), Matcher([[wanted]]))
        found: dict[str, int] = {}
        for hit in hits:
            for start, end in hit.marks:
                for word in parse(hit.text[start:end]).terms:
                    found[word.words[0]] = found.get(word.words[0], 0) + 1
        return max(found, key=lambda word: found[word]) if found else None


def _before(answer: Results, results: Results, limit: int) -> Results:
    """Put the answer to a question before the other results."""
    answered = {hit.number for hit in answer.hits}
    others = tuple(hit for hit in results.hits if hit.number not in answered)
    hits = (*answer.hits, *others)
    return replace(results, hits=hits[:limit], more=results.more or answer.more or len(hits) > limit)


def _where(plan: Plan, expression: str, table: str = "") -> tuple[str, tuple[str | int, ...]]:
    where = f"{table or plan.table} MATCH ? AND rowid BETWEEN ? AND ?"
    parameters: list[str | int] = [expression, plan.conditions.first, plan.conditions.last]
    for first, last in plan.conditions.not_between:
        where += " AND rowid NOT BETWEEN ? AND ?"
        parameters += [first, last]
    return where, tuple(parameters)


def _said(found: Results, typed: str, searched: str, kind: MatchKind) -> Results:
    note = Note(Notice.CORRECTED, {"typed": typed.strip(), "searched": searched.strip()})
    hits = tuple(replace(hit, match=kind) for hit in found.hits)
    return replace(found, hits=hits, notes=(note, *found.notes), corrected=searched)
