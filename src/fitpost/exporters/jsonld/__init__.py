"""A post as schema.org data, JSON-LD: `to_jsonld` builds the graph, `to_html` makes it an element of a page.

    BlogPosting --mainEntity--> HowTo          one routine
                --hasPart-----> HowTo, HowTo   several, each with isPartOf; WebPageElement for a section of advice
    HowTo --step--> HowToSection --itemListElement--> HowToStep --itemListElement--> HowToDirection, HowToTip
                                                      HowToStep --item--> ExercisePlan --associatedAnatomy--> Muscle

One node a thing, one type a node, an `@id` where another node may point, a position in every list, nothing empty, and
nothing that the post does not state. The vocabulary is release 30 of https://schema.org. Search engines make little of
it (Google ended its HowTo results in September 2023): it is a form for interchange.
"""

from fitpost.exporters.jsonld.graph import to_jsonld
from fitpost.exporters.jsonld.script import to_html

__all__ = ["to_html", "to_jsonld"]
