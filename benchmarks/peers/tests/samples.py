# SPDX-License-Identifier: GPL-3.0-or-later
"""Small invented inputs that several tests share."""
import context  # noqa: F401
import paragraphs
import records
from questions.question import Question

TEXTS = paragraphs.invented(count=3000)


def rows(count=1000):
    """Records split at their tabs."""
    return [line.rstrip("\n").split("\t") for line in records.block(0, TEXTS, count)]


def right_answer(question, found):
    """What a faultless engine would say of the matching records: pairs of number and row."""
    counts = {"dept": {}, "field": {}, "kind": {}, "year": {}}
    for _, row in found:
        for facet, value in zip(counts, (row[2], row[3], row[5], row[4][:4])):
            counts[facet][value] = counts[facet].get(value, 0) + 1
    if question.newest:
        found = sorted(found, key=lambda pair: -int(pair[1][4]))
    hits = [{"id": number, "name": row[0], "snip": row[1][:100], "dept": int(row[2]), "field": int(row[3]),
             "date": int(row[4]), "kind": int(row[5])} for number, row in found[:20]]
    return {"total": len(found), "facets": counts, "hits": hits}


COMMON = Question("t-00", "AND", "应当")
