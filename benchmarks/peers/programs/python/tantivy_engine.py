# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers request lines over a tantivy index: a search for the best 20, an aggregation for the counts."""
import json

import tantivy
from tantivy import FieldType, Occur, Order, Query

from tantivy_schema import schema

FIELDS = schema()
FACETS = ("dept", "field", "kind", "year")
COUNTS = {facet: {"terms": {"field": facet, "size": 64}} for facet in FACETS}


def bigrams(words):
    return [words[i:i + 2] for i in range(len(words) - 1) if " " not in words[i:i + 2]]


def text_query(operator, field, words):
    if operator == "EXACT":
        return Query.term_query(FIELDS, "exact_name", words, "basic")
    terms = bigrams(words)
    if len(terms) > 1 and operator == "PHRASE":
        return Query.phrase_query(FIELDS, field, terms)
    queries = [Query.term_query(FIELDS, field, term, "freq") for term in dict.fromkeys(terms)]
    occur = Occur.Should if operator == "OR" else Occur.Must
    return queries[0] if len(queries) == 1 else Query.boolean_query([(occur, query) for query in queries])


def number_range(field, first, last):
    return Query.range_query(FIELDS, field, FieldType.Unsigned, int(first), int(last))


def query(operator, field, words, organ, date_from, date_to, year_from, year_to):
    """The whole question; filters add nothing to the score."""
    parts = [] if operator == "NONE" else [text_query(operator, field, words)]
    filters = []
    if organ:
        filters.append(Query.term_query(FIELDS, "dept", int(organ), "basic"))
    if date_from:
        filters.append(number_range("date", date_from, date_to))
    if year_from:
        filters.append(number_range("year", year_from, year_to))
    parts += [Query.const_score_query(part, 0.0) for part in filters]
    return parts[0] if len(parts) == 1 else Query.boolean_query([(Occur.Must, part) for part in parts])


def hit(stored):
    number, name, snippet, organ, field, date, kind = stored.split("\t")
    return {"id": int(number), "name": name, "snip": snippet, "dept": int(organ), "field": int(field),
            "date": int(date), "kind": int(kind)}


class Engine:
    def __init__(self, folder):
        self.searcher = tantivy.Index.open(folder).searcher()

    def answer(self, line):
        """The finished JSON of a request line."""
        *asked, flags = line.split("\t")
        whole = query(*asked)
        order = {"order_by_field": "date", "order": Order.Desc} if "N" in flags else {}
        found = self.searcher.search(whole, limit=20, count=False, **order)
        hits = [hit(bytes(self.searcher.doc(address).get_first("stored")).decode()) for _, address in found.hits]
        reply = {"total": 0, "hits": hits}
        if "F" in flags:
            counted = self.searcher.aggregate(whole, COUNTS)
            reply["facets"] = {facet: {str(int(bucket["key"])): bucket["doc_count"]
                                       for bucket in counted[facet]["buckets"]} for facet in FACETS}
            reply["total"] = sum(reply["facets"]["kind"].values())
        return json.dumps(reply, ensure_ascii=False, separators=(",", ":")).encode()
