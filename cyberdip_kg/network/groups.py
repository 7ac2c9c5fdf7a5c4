"""Groups of states that a person can name: the Western Balkan six, neighbours, EU members, all."""

from collections.abc import Iterable

from cyberdip_kg.coverage import REGION
from cyberdip_kg.names import resolve
from cyberdip_kg.namespaces import CD, ID, VOCAB
from cyberdip_kg.network.votes import EU_MAJORITY, eu_members, members_on
from cyberdip_kg.store.results import Store, select

#: What stands for several states on the command line.
GROUPS: tuple[str, ...] = ("wb6", "neighbours", "eu", "all")


def members(store: Store, group: str, day: str = "") -> list[str]:
    """The identifiers of the states of a group; members of the European Union on ``day``."""
    if group == "wb6":
        return [f"{ID}state/{code}" for code in REGION]
    if group == "eu":
        held = eu_members(store)
        return members_on(held, day) if day else list(held)
    if group == "neighbours":
        rows = select(
            store,
            f"SELECT ?s WHERE {{ ?s a <{CD}State> ; <{CD}family> <{VOCAB}family/neighbours> . "
            f"FILTER NOT EXISTS {{ ?s <{CD}endedOn> ?end }} }}",
        )
    else:
        rows = select(store, f"SELECT ?s WHERE {{ ?s a <{CD}State> }}")
    return sorted(str(getattr(state, "value", "")) for (state,) in rows)


def states(store: Store, texts: Iterable[str], day: str = "") -> list[str]:
    """The states that ``texts`` name: groups, codes, names, CURIEs, and ``eu-majority`` for the computed row.

    Raises:
        UnknownName: a text names no state and no group; the message offers the nearest.
    """
    found: dict[str, None] = {}
    for text in (part.strip() for listed in texts for part in listed.split(",")):
        if text in GROUPS:
            found |= dict.fromkeys(members(store, text, day))
        elif text.lower() in ("eu-majority", "eu majority"):
            found[EU_MAJORITY] = None
        elif text:
            found[resolve(store, text, ("state",))] = None
    return list(found)
