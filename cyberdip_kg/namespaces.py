"""The namespaces and prefixes of the graph, in one table.

An identifier is ``https://w3id.org/cyberdip/id/<type>/<key>``; each ``<type>`` has a prefix of the same name (``igo``
and ``claim`` style short names are listed in :data:`SHORT`), so that Turtle and SPARQL read ``state:ALB``.
"""

BASE = "https://w3id.org/cyberdip/"
ONTOLOGY = BASE + "ontology"
CD = BASE + "ontology#"
ID = BASE + "id/"
VOCAB = BASE + "vocab/"
GRAPH = BASE + "graph/"
SHAPES = BASE + "shapes#"
DERIVED = GRAPH + "derived"

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
OWL = "http://www.w3.org/2002/07/owl#"
XSD = "http://www.w3.org/2001/XMLSchema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
DCTERMS = "http://purl.org/dc/terms/"
SCHEMA = "https://schema.org/"
PROV = "http://www.w3.org/ns/prov#"
VOID = "http://rdfs.org/ns/void#"
DCAT = "http://www.w3.org/ns/dcat#"
SH = "http://www.w3.org/ns/shacl#"
VANN = "http://purl.org/vocab/vann/"

#: Kinds of assertion, by the type segment of their identifiers.
KINDS: dict[str, str] = {
    "accession-step": "AccessionStep",
    "attribution": "Attribution",
    "cooperation": "Cooperation",
    "designation": "Designation",
    "event-participation": "EventParticipation",
    "measurement": "Measurement",
    "membership": "Membership",
    "office": "Office",
    "position": "Position",
    "programme-participation": "ProgrammeParticipation",
    "response": "Response",
    "succession": "Succession",
    "targeting": "Targeting",
    "transposition": "Transposition",
    "treaty-participation": "TreatyParticipation",
    "vote": "Vote",
}

#: Kinds of thing, by the type segment of their identifiers, in the order in which files list them.
THINGS: dict[str, str] = {
    "state": "State",
    "intergovernmental-organisation": "IntergovernmentalOrganisation",
    "institution": "Institution",
    "organisation": "Organisation",
    "expert-group": "ExpertGroup",
    "process": "Process",
    "instrument": "Instrument",
    "resolution": "Resolution",
    "norm": "Norm",
    "issue": "Issue",
    "event": "Event",
    "programme": "Programme",
    "incident": "Incident",
    "threat-actor": "ThreatActor",
    "person": "Person",
    "index": "Index",
    "claim": "Claim",
    "enquiry": "Enquiry",
}

#: The two kinds of evidence node.
EVIDENCE: dict[str, str] = {"citation": "Citation", "source": "Source"}

TYPES: dict[str, str] = {**THINGS, **KINDS, **EVIDENCE}

#: Prefixes that are shorter than the type segment they stand for.
SHORT: dict[str, str] = {"intergovernmental-organisation": "igo"}

SCHEMES: tuple[str, ...] = (
    "accession-step",
    "adoption-mode",
    "assessment",
    "attribution-wording",
    "claim-verdict",
    "consent-mode",
    "enquiry-outcome",
    "event-kind",
    "family",
    "institution-kind",
    "instrument-kind",
    "organisation-kind",
    "process-kind",
    "programme-kind",
    "response-kind",
    "role",
    "source-kind",
    "stance",
    "stance-taken",
    "technique",
    "vote-choice",
)

#: The type segment ``accession-step`` and the scheme of that name both exist; the scheme's prefix is lengthened.
_SCHEME_PREFIX = {"accession-step": "accession-step-kind"}

#: Every prefix the project writes, by name.
PREFIXES: dict[str, str] = {
    "cd": CD,
    "dcat": DCAT,
    "dcterms": DCTERMS,
    "graph": GRAPH,
    "owl": OWL,
    "prov": PROV,
    "rdf": RDF,
    "rdfs": RDFS,
    "schema": SCHEMA,
    "sh": SH,
    "skos": SKOS,
    "void": VOID,
    "xsd": XSD,
    **{_SCHEME_PREFIX.get(scheme, scheme): f"{VOCAB}{scheme}/" for scheme in SCHEMES},
    **{SHORT.get(segment, segment): f"{ID}{segment}/" for segment in TYPES},
}


def thing(segment: str, key: str) -> str:
    """The identifier of the thing or assertion of type ``segment`` with ``key``.

    >>> thing("state", "ALB")
    'https://w3id.org/cyberdip/id/state/ALB'
    """
    return f"{ID}{segment}/{key}"


def concept(scheme: str, code: str) -> str:
    """The identifier of the concept ``code`` of a code list.

    >>> concept("assessment", "confirmed")
    'https://w3id.org/cyberdip/vocab/assessment/confirmed'
    """
    return f"{VOCAB}{scheme}/{code}"
