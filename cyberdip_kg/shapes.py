"""Shapes in the form that a validator runs fastest: each property shape looks for its own targets."""

from rdflib import RDF, Graph, URIRef

from cyberdip_kg.namespaces import SH

_TARGETS = tuple(URIRef(SH + name) for name in ("targetClass", "targetNode", "targetObjectsOf", "targetSubjectsOf"))
_PROPERTY = URIRef(SH + "property")
_PROPERTY_SHAPE = URIRef(SH + "PropertyShape")


def flat(shapes: Graph) -> Graph:
    """``shapes`` with the targets of each node shape moved to the property shapes that it lists, in place.

    Both forms find the same violations with the same source shapes (SHACL, sections 2.1.3 and 2.3: a property shape may
    have targets of its own). pySHACL runs a listed property shape once for each focus node and a targeted one once for
    all of them, which at least halves the time on thousands of assertions.

    >>> shapes = Graph().parse(data='''
    ...     @prefix sh: <http://www.w3.org/ns/shacl#> .
    ...     @prefix ex: <https://example.org/> .
    ...     ex:S a sh:NodeShape ; sh:targetClass ex:C ; sh:property ex:p .
    ...     ex:p a sh:PropertyShape ; sh:path ex:name ; sh:minCount 1 .
    ... ''')
    >>> str(flat(shapes).value(URIRef("https://example.org/p"), URIRef(SH + "targetClass")))
    'https://example.org/C'
    """
    for node, listed in list(shapes.subject_objects(_PROPERTY)):
        targets = [(target, value) for target in _TARGETS for value in shapes.objects(node, target)]
        if targets and isinstance(listed, URIRef) and (listed, RDF.type, _PROPERTY_SHAPE) in shapes:
            for target, value in targets:
                shapes.add((listed, target, value))
            shapes.remove((node, _PROPERTY, listed))
    return shapes
