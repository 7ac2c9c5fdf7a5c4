"""The errors this package raises, each with a message for the person at the command line."""


class CyberdipError(Exception):
    """Any error whose message is meant to be read as it stands: what, where, what is allowed, what to do."""


class DataError(CyberdipError):
    """Data could not be read: broken syntax, wrong encoding, an empty or missing file."""


class InvalidData(CyberdipError):
    """Data was read and breaks the rules of the ontology."""


class QueryError(CyberdipError):
    """A query text is malformed, of the wrong form, or could not be evaluated."""


class ParameterError(CyberdipError):
    """A parameter is unknown or its value is not one of those allowed."""


class UnknownName(CyberdipError):
    """A thing, query, preset or format was asked for by a name that nothing carries."""


class DateError(CyberdipError):
    """A date is not of the form YYYY, YYYY-MM or YYYY-MM-DD, or does not exist."""


class EndpointError(CyberdipError):
    """A remote SPARQL endpoint did not answer, or answered something else than whole results."""


class OutputError(CyberdipError):
    """A result could not be written."""
