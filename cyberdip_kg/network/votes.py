"""Votes: who votes with whom on the resolutions that have a roll call, counted in NumPy."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from cyberdip_kg.assertions import ACCEPTED
from cyberdip_kg.errors import ParameterError
from cyberdip_kg.namespaces import BASE, CD, ID, VOCAB
from cyberdip_kg.network.intervals import wilson
from cyberdip_kg.store.results import Store, select
from cyberdip_kg.terms import Term, first_day, key, last_day

if TYPE_CHECKING:
    from numpy import float64, int8, int64
    from numpy.typing import NDArray

#: What a state did, by the number that stands for it in a matrix; :data:`OFF_ROLL` where it was not on the roll.
CHOICES: tuple[str, ...] = ("absent", "no", "abstain", "yes")
OFF_ROLL = -1
#: What an absence counts as: nothing, an abstention, or a choice of its own.
ABSENCES: tuple[str, ...] = ("skip", "abstain", "differ")
#: The identifier of a row that stands for the majority of the EU members.
EU_MAJORITY = BASE + "computed/eu-majority"
_EU = ID + "intergovernmental-organisation/EU"


@dataclass(frozen=True)
class Ballots:
    """Roll calls as a matrix, states by resolutions, with the assertion behind each cell.

    ``matrix`` holds the numbers of :data:`CHOICES`; resolutions stand in order of their day. ``split`` lists the
    resolutions on which the EU members had no majority.
    """

    states: tuple[str, ...]
    resolutions: tuple[str, ...]
    days: tuple[str, ...]
    matrix: "NDArray[int8]"
    evidence: dict[tuple[str, str], tuple[str, ...]] = field(compare=False)
    split: tuple[str, ...] = ()

    @cached_property
    def place(self) -> dict[str, int]:
        """The row of each state."""
        return {state: number for number, state in enumerate(self.states)}

    def choice(self, state: str, resolution: str) -> str:
        """What a state did, or empty where it was not on the roll."""
        number = self.matrix[self.place[state], self.resolutions.index(resolution)]
        return "" if number == OFF_ROLL else CHOICES[number]

    def only(self, states: Iterable[str]) -> "Ballots":
        """The rows of ``states``, in that order; states without a roll call are left out."""
        kept = [state for state in dict.fromkeys(states) if state in self.place]
        rows = self.matrix[[self.place[state] for state in kept]]
        evidence = {pair: found for pair, found in self.evidence.items() if pair[0] in set(kept)}
        return Ballots(tuple(kept), self.resolutions, self.days, rows, evidence, self.split)

    def during(self, since: str = "", until: str = "") -> "Ballots":
        """The columns of the resolutions voted between two ISO days, both included."""
        columns = [n for n, day in enumerate(self.days) if (not since or day >= since) and (not until or day <= until)]
        kept = tuple(self.resolutions[n] for n in columns)
        evidence = {pair: found for pair, found in self.evidence.items() if pair[1] in set(kept)}
        split = tuple(resolution for resolution in self.split if resolution in kept)
        return Ballots(
            self.states, kept, tuple(self.days[n] for n in columns), self.matrix[:, columns], evidence, split
        )


def ballots(store: Store, assessments: Iterable[str] = ACCEPTED) -> Ballots:
    """Every roll call in ``store``, with a row for the majority of the EU members where the graph names members.

    The EU majority on a resolution is what most of the states that were members on the day of the vote chose, among
    those that voted yes, no or abstained; where two choices are level there is none.
    """
    import numpy

    wanted = set(assessments)
    cells: dict[tuple[str, str], tuple[int, str]] = {}
    days: dict[str, str] = {}
    for vote, state, resolution, choice, day, assessment in _sorted(
        store,
        f"SELECT ?vote ?state ?resolution ?choice ?day ?assessment WHERE {{ ?vote a <{CD}Vote> ; "
        f"<{CD}subject> ?state ; <{CD}object> ?resolution ; <{CD}choice> ?choice ; <{CD}assessment> ?assessment . "
        f"OPTIONAL {{ ?vote <{CD}validFrom> ?day }} }}",
    ):
        code = key(_text(choice))
        if (wanted and key(_text(assessment)) not in wanted) or code not in CHOICES:
            continue
        cells.setdefault((_text(state), _text(resolution)), (CHOICES.index(code), _text(vote)))
        days[_text(resolution)] = max(days.get(_text(resolution), ""), _text(day))
    ordered = sorted(days, key=lambda resolution: (days[resolution], resolution))
    states = sorted({state for state, _ in cells})
    matrix = numpy.full((len(states), len(ordered)), OFF_ROLL, dtype=numpy.int8)
    row = {state: number for number, state in enumerate(states)}
    column = {resolution: number for number, resolution in enumerate(ordered)}
    evidence: dict[tuple[str, str], tuple[str, ...]] = {}
    for (who, what), (number, found) in cells.items():
        matrix[row[who], column[what]] = number
        evidence[who, what] = (found,)
    roll = Ballots(tuple(states), tuple(ordered), tuple(days[r] for r in ordered), matrix, evidence)
    members = eu_members(store)
    return _with_majority(roll, members) if members and states else roll


def _sorted(store: Store, sparql: str) -> list[tuple[Term | None, ...]]:
    return sorted(select(store, sparql), key=lambda row: _text(row[0]))


def _text(term: object) -> str:
    return str(getattr(term, "value", "") or "")


def eu_members(store: Store) -> dict[str, tuple[str, str]]:
    """The states that are or were members of the European Union, with the first and last ISO day (empty where open)."""
    accepted = " ".join(f"<{VOCAB}assessment/{code}>" for code in ACCEPTED)
    found: dict[str, tuple[str, str]] = {}
    for state, start, end in _sorted(
        store,
        f"SELECT ?state ?from ?until WHERE {{ VALUES ?assessment {{ {accepted} }} ?a <{CD}object> <{_EU}> ; "
        f"<{CD}role> <{VOCAB}role/member> ; <{CD}assessment> ?assessment ; a <{CD}Membership> ; <{CD}subject> ?state . "
        f"OPTIONAL {{ ?a <{CD}validFrom> ?from }} OPTIONAL {{ ?a <{CD}validUntil> ?until }} }}",
    ):
        first, last = _text(start), _text(end)
        found[_text(state)] = (
            first_day(first).isoformat() if first else "",
            last_day(last).isoformat() if last else "",
        )
    return found


def members_on(members: dict[str, tuple[str, str]], day: str) -> list[str]:
    """The states of ``members`` that were members on ``day``."""
    return [s for s, (start, end) in members.items() if (not start or start <= day) and (not end or day <= end)]


def _with_majority(roll: Ballots, members: dict[str, tuple[str, str]]) -> Ballots:
    import numpy

    line = numpy.full(len(roll.resolutions), OFF_ROLL, dtype=numpy.int8)
    evidence = dict(roll.evidence)
    split = []
    for number, (resolution, day) in enumerate(zip(roll.resolutions, roll.days, strict=True)):
        present = [roll.place[s] for s in members_on(members, day) if s in roll.place]
        counts = numpy.bincount(roll.matrix[present, number].clip(0), minlength=len(CHOICES))
        counts[0] = 0
        if not counts.any():
            continue
        if (counts == counts.max()).sum() > 1:
            split.append(resolution)
            continue
        line[number] = counts.argmax()
        evidence[EU_MAJORITY, resolution] = tuple(
            vote for p in present for vote in roll.evidence.get((roll.states[p], resolution), ())
        )
    matrix = numpy.vstack([roll.matrix, line]).astype(numpy.int8)
    return Ballots((*roll.states, EU_MAJORITY), roll.resolutions, roll.days, matrix, evidence, tuple(split))


@dataclass(frozen=True)
class Agreement:
    """How often each pair of states chose the same, as matrices over ``states``.

    ``same`` and ``shared`` are counts; ``distance`` is the mean difference between the two choices, with *no* at 0,
    *abstain* at a half and *yes* at 1 (not a number where a pair shares no vote).
    """

    states: tuple[str, ...]
    same: "NDArray[int64]"
    shared: "NDArray[int64]"
    distance: "NDArray[float64]"
    absences: str

    def of(self, one: str, other: str) -> "Pair":
        """The agreement of two states."""
        a, b = self.states.index(one), self.states.index(other)
        return Pair(int(self.same[a, b]), int(self.shared[a, b]), float(self.distance[a, b]))


@dataclass(frozen=True)
class Pair:
    """The agreement of two states: votes chosen alike, votes that both cast, and the mean difference of choices."""

    same: int
    shared: int
    distance: float

    @property
    def share(self) -> float | None:
        """The share of shared votes chosen alike; None where there are none."""
        return self.same / self.shared if self.shared else None

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 per cent Wilson interval of the share."""
        return wilson(self.same, self.shared)


def agreement(roll: Ballots, absences: str = "skip") -> Agreement:
    """How often each pair of states of ``roll`` chose the same.

    Args:
        roll: the roll calls.
        absences: ``skip`` compares the votes that both cast; ``abstain`` counts an absence as an abstention;
            ``differ`` counts it as a choice of its own, as far from each vote as *yes* is from *no*.

    Raises:
        ParameterError: ``absences`` is none of these.
    """
    import numpy

    if absences not in ABSENCES:
        raise ParameterError(f"absences={absences!r} is not one of: {', '.join(ABSENCES)}")
    matrix = roll.matrix.copy()
    if absences == "abstain":
        matrix[matrix == 0] = CHOICES.index("abstain")
    chosen = [(matrix == number).astype(numpy.float64) for number in range(len(CHOICES))]
    if absences == "skip":
        chosen[0][:] = 0
    size = len(roll.states)
    same = sum((one @ one.T for one in chosen), numpy.zeros((size, size)))
    present = sum(chosen, numpy.zeros(matrix.shape))
    shared = present @ present.T
    scale = {1: 0.0, 2: 0.5, 3: 1.0}
    apart = numpy.zeros((size, size))
    for a, one in enumerate(chosen):
        for b, other in enumerate(chosen):
            gap = float(a != b) if 0 in (a, b) else abs(scale[a] - scale[b])
            if gap:
                apart += gap * (one @ other.T)
    with numpy.errstate(invalid="ignore", divide="ignore"):
        distance = apart / shared
    return Agreement(
        roll.states, same.round().astype(numpy.int64), shared.round().astype(numpy.int64), distance, absences
    )


def compared(roll: Ballots, one: str, other: str) -> tuple[str, ...]:
    """The votes of two states on the resolutions where both are on the roll: the assertions behind a pair."""
    found: dict[str, None] = {}
    for resolution in roll.resolutions:
        if (one, resolution) in roll.evidence and (other, resolution) in roll.evidence:
            found |= dict.fromkeys((*roll.evidence[one, resolution], *roll.evidence[other, resolution]))
    return tuple(found)


def extremes(roll: Ballots, result: Agreement) -> tuple[str, ...]:
    """The two states that differ most among those that voted on at least four resolutions in five, or none.

    Among pairs at the same distance, the pair with the most shared votes is taken, then the first by identifier.
    """
    import numpy

    states = [n for n, state in enumerate(roll.states) if state != EU_MAJORITY]
    cast = (roll.matrix > 0).sum(axis=1)
    steady = [n for n in states if cast[n] >= 0.8 * len(roll.resolutions)]
    if len(steady) < 2:
        return ()
    part = result.distance[numpy.ix_(steady, steady)]
    filled = numpy.where(numpy.isnan(part), -1, part)
    if filled.max() <= 0:
        return ()
    pairs = numpy.argwhere(filled == filled.max())
    best = min(
        ((steady[a], steady[b]) for a, b in pairs if a < b),
        key=lambda pair: (-int(result.shared[pair]), roll.states[pair[0]], roll.states[pair[1]]),
    )
    return tuple(roll.states[n] for n in best)


def ranked(roll: Ballots, result: Agreement, focus: str) -> list[tuple[str, Pair]]:
    """Every other state with its agreement with ``focus``, the closest first; states that share no vote come last."""
    found = [(state, result.of(focus, state)) for state in roll.states if state != focus]

    def order(item: tuple[str, Pair]) -> tuple[bool, float, int, str]:
        state, pair = item
        return (not pair.shared, pair.distance if pair.shared else 0.0, -pair.shared, state)

    return sorted(found, key=order)


def splits(roll: Ballots) -> list[tuple[str, dict[str, list[str]]]]:
    """The resolutions on which the states of ``roll`` that voted did not all choose the same, with who chose what."""
    found = []
    for number, resolution in enumerate(roll.resolutions):
        chosen: dict[str, list[str]] = {}
        for row, state in enumerate(roll.states):
            value = roll.matrix[row, number]
            if value != OFF_ROLL:
                chosen.setdefault(CHOICES[value], []).append(state)
        if len(chosen.keys() - {"absent"}) > 1:
            found.append((resolution, {name: chosen[name] for name in reversed(CHOICES) if name in chosen}))
    return found


def over(roll: Ballots, focus: str, others: Sequence[str], absences: str = "skip") -> dict[str, list[Pair]]:
    """The agreement of ``focus`` with each of ``others`` after each day of voting, over all votes so far."""
    series: dict[str, list[Pair]] = {state: [] for state in others if state in roll.place}
    if focus not in roll.place:
        return series
    for day in sorted(set(roll.days)):
        so_far = agreement(roll.during(until=day).only([focus, *series]), absences)
        for state in series:
            series[state].append(so_far.of(focus, state))
    return series


def concept_iri(choice: str) -> str:
    """The concept of a choice."""
    return f"{VOCAB}vote-choice/{choice}"
