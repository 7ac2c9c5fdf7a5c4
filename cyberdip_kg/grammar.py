"""Grammar of names: the English article, and the cases, gender and number of Albanian names in the definite form.

Albanian names stand in the graph in the definite nominative ("Konventa për Krimin Kibernetik"). The head is the first
word; the linking article that follows it changes with it. A head that has no ending known here (an acronym in
consonants, a foreign name) stays as it is.
"""

import re
from functools import lru_cache

_ENGLISH_HEADS = (
    "Academy|Act|Action|Agency|Agreement|Alliance|Army|Assembly|Association|Authority|Bank|Bureau|Cent(?:er|re)|Chart(?:er|re)|"
    "Coalition|Command|Commission|Committee|Communit(?:y|ies)|Conference|Convention|Council|Court|Declaration|Delegation|"
    "Department|Dialogue|Directorate|Directive|Directory|Division|Embassy|Emirates|Exercise|Facility|Federation|Force|Forum|Foundation|"
    "Framework|Fund|Government|Group|Index|Initiative|Institute|Instrument|Islands|Kingdom|Mechanism|Meeting|Memorandum|Ministry|"
    "Mission|Nations|Netherlands|Network|Office|Operation|Organi[sz]ation|Parliament|Partnership|Pact|Philippines|Plan|Platform|"
    "Regulation|Police|Presidency|Process|Programme|Program|Project|Prosecution|Protocol|Republic|Rules?|School|Secretariat|Service|Session|States|"
    "Statement|Strategy|Summit|Team|Treaty|Union|Unit|University|Workshop|attacks?|attack|campaign|incident|intrusion|breach|leak|operation"
)
_TAKES_ARTICLE = re.compile(rf"\b(?:{_ENGLISH_HEADS})\b|\b(?:of|on|for|against)\b")
_NUMBERED = re.compile(
    r"(?:Resolution|Law|Decision|Regulation|Directive|Decree|Order|Act|Norm|Article)\b.*\d|Protocol (?:No\. ?)?\d"
)
_NO_ARTICLE = re.compile(r"(?:The|the|An?|Its?|His|Her|How|Why|Whether|What)\b|.*[!?]$")
_WITH_ARTICLE = frozenset({"Gambia", "Bahamas", "Netherlands", "Philippines", "Maldives", "Comoros", "Seychelles"})


def takes_article(label: str, thing_type: str) -> bool:
    """Whether an English sentence puts "the" before ``label``, the name of a thing of class ``thing_type``.

    >>> takes_article("Convention on Cybercrime", "Instrument"), takes_article("Albania", "State")
    (True, False)
    """
    if label in _WITH_ARTICLE:
        return True
    if " " not in label or thing_type == "Person" or _NO_ARTICLE.match(label):
        return False
    if thing_type == "State":
        return re.search(r"\b(?:United|Republic|Islands|Kingdom|Federation)\b", label) is not None
    return _NUMBERED.match(label) is None and _TAKES_ARTICLE.search(label) is not None


#: Endings of the definite plural; "debat" and "traktat" are singular.
_PLURAL = re.compile(r"(?:[ëe]t|ujt|[ae]jt|atë|(?<!\bDeb)(?<!\bTrakt)at)$")
#: Endings of the definite nominative singular, longest first: gender, accusative, genitive.
_ENDINGS = (
    (re.compile(r"(?<=[aeiouyë])ja$"), "f", "në", "së"),
    (re.compile(r"(?<=or)ja$"), "f", "en", "es"),
    (re.compile(r"(?<=[^aeiouyën])ja$"), "f", "jen", "jes"),
    (re.compile(r"(?<=i)a$"), "f", "në", "së"),
    (re.compile(r"a$"), "f", "ën", "ës"),
    (re.compile(r"(?<=[aeouyë])u$"), "m", "un", "ut"),
    (re.compile(r"i$"), "m", "in", "it"),
    (re.compile(r"u$"), "m", "un", "ut"),
    (re.compile(r"o$"), "f", "on", "os"),
)
_ACRONYM = re.compile(r"[A-ZË][A-ZË0-9-]+$")
_LINK = {("f", "acc"): "e", ("f", "gen"): "së", ("m", "acc"): "e", ("m", "gen"): "të"}


def gender(label: str) -> str:
    """The gender of an Albanian name, ``f`` or ``m``, or ``p`` where it is a plural.

    >>> [gender(name) for name in ("Shqipëria", "Irani", "Shtetet e Bashkuara", "Bosnja dhe Hercegovina")]
    ['f', 'm', 'p', 'f']
    """
    return _gender(label.split(" ", 1)[0])


@lru_cache(maxsize=4096)
def _gender(head: str) -> str:
    if _ACRONYM.match(head):
        return "f"
    if _PLURAL.search(head):
        return "p"
    for pattern, kind, _, _ in _ENDINGS:
        if pattern.search(head):
            return kind
    return "m"


def accusative(label: str) -> str:
    """An Albanian name in the accusative.

    >>> accusative("Konventa për Krimin Kibernetik")
    'Konventën për Krimin Kibernetik'
    >>> accusative("Këshilli i Evropës"), accusative("Shqipëria"), accusative("NATO"), accusative("Kombet e Bashkuara")
    ('Këshillin e Evropës', 'Shqipërinë', 'NATO-n', 'Kombet e Bashkuara')
    """
    return _decline(label, "acc")


def genitive(label: str) -> str:
    """An Albanian name in the genitive, which is also the dative and the ablative.

    >>> genitive("Bashkimi Evropian"), genitive("Shqipëria"), genitive("Republika e Shqipërisë")
    ('Bashkimit Evropian', 'Shqipërisë', 'Republikës së Shqipërisë')
    >>> genitive("Marrëveshja e Uashingtonit"), genitive("Rregullorja e Përgjithshme")
    ('Marrëveshjes së Uashingtonit', 'Rregullores së Përgjithshme')
    >>> accusative("Grupi i Punës i Hapur"), accusative("Konferenca e tretë e NATO-s për mbrojtjen e vendit")
    ('Grupin e Punës të Hapur', 'Konferencën e tretë të NATO-s për mbrojtjen e vendit')
    >>> genitive("Rezolutat e Asamblesë"), gender("Traktat i ri")
    ('Rezolutave të Asamblesë', 'm')
    >>> genitive("Kombet e Bashkuara"), genitive("Bosnja dhe Hercegovina"), genitive("Koreja e Jugut")
    ('Kombeve të Bashkuara', 'Bosnjës dhe Hercegovinës', 'Koresë së Jugut')
    """
    return _decline(label, "gen")


def _decline(label: str, case: str) -> str:
    words = label.split(" ")
    if len(words) > 1 and _ACRONYM.match(words[0]) and _ACRONYM.match(words[1]):
        return label
    if len(words) == 3 and words[1] == "dhe":
        return f"{_head(words[0], case)} dhe {_head(words[2], case)}"
    head = _head(words[0], case)
    if head == words[0] and not _PLURAL.search(head):
        return label
    if len(words) > 2 and words[1] in ("i", "e", "të"):
        if _PLURAL.search(words[0]):
            words[1] = "të" if case == "gen" else words[1]
        else:
            words[1] = _LINK[gender(words[0]), case]
    if not _PLURAL.search(words[0]):
        words[2:] = _later_links(words[2:], gender(words[0]))
    return " ".join([head, *words[1:]])


_PREPOSITIONS = frozenset({"për", "në", "me", "mbi", "nga", "ndaj", "kundër", "ndërmjet", "mes", "pranë", "nën", "te"})


def _later_links(words: list[str], kind: str) -> list[str]:
    """The words after the first link, in which a link that agrees with the head becomes "të" in every oblique case."""
    plain = next((n for n, word in enumerate(words) if word.strip("(),") in _PREPOSITIONS), len(words))
    return [
        "të" if (word == "i" and kind == "m") or (word == "e" and kind == "f" and n < plain) else word
        for n, word in enumerate(words)
    ]


@lru_cache(maxsize=4096)
def _head(word: str, case: str) -> str:
    if _ACRONYM.match(word):
        if word.endswith(("A", "O", "U")):
            return word + ("-n" if case == "acc" else "-s")
        return word + ("-në" if case == "acc" else "-së")
    if not word[:1].isalpha() or any(c.isdigit() for c in word):
        return word
    if _PLURAL.search(word):
        if case == "acc":
            return word
        return re.sub(r"t$", "ve", re.sub(r"të$", "t", word))
    for pattern, _, acc, gen in _ENDINGS:
        if pattern.search(word):
            return pattern.sub(acc if case == "acc" else gen, word)
    return word
