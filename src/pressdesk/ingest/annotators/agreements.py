"""Documents that were signed or adopted, with their kind and their title as printed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressdesk.ingest.document import SourceText
from pressdesk.ingest.facts import DocumentValue
from pressdesk.ingest.finding import Finding, Layers
from pressdesk.ingest.known import KnownNames
from pressdesk.ingest.patterns import Stemmed, folded
from pressdesk.ingest.sentences import Sentence, sentences_of, spoken_ranges

KINDS: tuple[tuple[str, str], ...] = (
    (
        "joint_statement",
        r"joint (?:statement|communiqu[ée]|declaration)|совместн\w+ (?:заявлени\w+|"
        r"коммюнике)|бірлескен (?:мәлімдеме|коммюнике)\w*",
    ),
    ("memorandum", r"memorand(?:um|a)|MoUs?|меморандум\w*"),
    ("roadmap", r"road ?map|дорожн\w+ карт\w+|жол картасы\w*"),
    ("declaration", r"declaration|деклараци\w+|декларация\w*"),
    ("treaty", r"treaty|договор(?:а|у|ом|е|ы|ов)?(?!\w)|шарт(?:қа|ты|тың)?(?!\w)"),
    ("agreement", r"agreements?|соглашени\w+|келісім(?:ге|ді|дің|дер\w*)?(?!\w)"),
    ("plan", r"(?:action |work )?plan|programme?|программ\w+|план\w*|жоспар\w*|бағдарлама\w*"),
    ("protocol", r"protocol|протокол\w*|хаттама\w*"),
    ("contract", r"contracts?|контракт\w*|келісімшарт\w*"),
    ("document", r"documents?|instruments?|документ\w*|құжат\w*"),
)
SIGNED = Stemmed(
    re.compile(
        r"\b(?:sign(?:ed|ing)|initial(?:l?ed)|adopted|concluded|endorsed)\b|подписа\w+|парафирова\w+|"
        r"принят[ыоа]?\b|заключ[её]н\w*"
        r"|қол қой\w+|қабылданды",
        re.IGNORECASE,
    ),
    (
        "sign",
        "initial",
        "adopted",
        "concluded",
        "endorsed",
        "подписа",
        "парафирова",
        "принят",
        "заключ",
        "қол қой",
        "қабылданды",
    ),
)
NOT_YET = re.compile(
    r"\b(?:will be signed|to be signed|to sign|plan(?:s|ned)? to sign|ready to sign|preparing|draft)\b|"
    r"подготов\w+ к подписанию"
    r"|планируется подписа\w+|проект\w* (?:соглаш|договор|меморанд)\w+|қол қою\w* (?:жоспар|көздел|"
    r"дайынд)\w+|қабылданды(?= ?\.)?\s+шешім",
    re.IGNORECASE,
)
TITLE_END = re.compile(r"[.;!?\n]|,\s(?:and|as|which|а также|который|которая|сондай-ақ)")
QUOTED_TITLE = re.compile(r"[«“\"][^«»“”\"\n]{3,160}[»”\"]")
LONGEST_TITLE = 220


def annotate(text: SourceText, layers: Layers, known: KnownNames) -> list[Finding]:  # noqa: ARG001
    """Find documents in the narrator's sentences that tell of signing."""
    spoken = spoken_ranges(layers)
    findings: list[Finding] = []
    for sentence in sentences_of(text):
        if not spoken.holds(sentence.start) and _tells_of_signing(text.text, sentence):
            findings.extend(_documents(text.text, sentence))
    return findings


def _tells_of_signing(text: str, sentence: Sentence) -> bool:
    passage = text[sentence.start : sentence.end]
    return SIGNED.is_in(passage) and NOT_YET.search(passage) is None


def _documents(text: str, sentence: Sentence) -> Iterator[Finding]:
    """The most telling kind names the document; a bare "documents" counts only where no other stands."""
    signed = SIGNED.pattern.search(text, sentence.start, sentence.end)
    for kind, pattern in KINDS:
        match = folded(rf"(?<!\w)(?:{pattern})").search(text, sentence.start, sentence.end)
        if match is not None and signed is not None:
            start, end = _title(text, match, sentence)
            yield Finding(
                start,
                end,
                DocumentValue(kind, text[start:end].strip()),
                0.75,
                "document signed",
                (signed.span(),),
            )
            return


def _title(text: str, match: re.Match[str], sentence: Sentence) -> tuple[int, int]:
    quoted = QUOTED_TITLE.search(text, match.end(), min(match.end() + 40, sentence.end))
    if quoted is not None:
        return match.start(), quoted.end()
    stop = TITLE_END.search(text, match.end(), min(sentence.end, match.start() + LONGEST_TITLE))
    end = stop.start() if stop else min(sentence.end, match.start() + LONGEST_TITLE)
    while end > match.end() and text[end - 1] in " .":
        end -= 1
    return match.start(), end
