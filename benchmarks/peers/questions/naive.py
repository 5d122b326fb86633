# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether one record answers a question, in the plainest words: judges every hit, and the oracle in its tests."""
from questions import bigrams


def matches(question, row):
    """`row` is a record's line split at its tabs."""
    string = row[0] if question.where == "name" else row[1]
    held = set(bigrams.terms(string)) if question.terms else set()
    if question.op == "EXACT" and row[0] != question.q:
        return False
    if question.op == "PHRASE" and question.q not in string:
        return False
    if question.op in ("AND", "PHRASE") and not all(term in held for term in question.terms):
        return False
    if question.op == "OR" and not any(term in held for term in question.terms):
        return False
    if question.organ is not None and int(row[2]) != question.organ:
        return False
    date = int(row[4])
    if question.date_from is not None and not question.date_from <= date <= question.date_to:
        return False
    return question.year_from is None or question.year_from <= date // 10_000 <= question.year_to
