# SPDX-License-Identifier: GPL-3.0-or-later
"""The right answers, by brute force over one pass of the records in blocks, so that memory does not grow with them."""
import heapq
import itertools
import json

import numpy

from questions.block import Block
from questions.question import FACETS, LIMIT

BLOCK = 50_000
LISTED = 200


class Expected:
    """What is known of one question's answer: total, counts, all hits while they are few, the newest days."""

    def __init__(self):
        self.total = 0
        self.counts = {facet: {} for facet in FACETS}
        self.ids = []
        self.newest = []

    def add(self, block, first, found):
        self.total += len(found)
        for facet, counts in self.counts.items():
            for value, count in zip(*numpy.unique(block.columns[facet][found], return_counts=True)):
                counts[str(value)] = counts.get(str(value), 0) + int(count)
        self.ids = self.ids + [first + int(record) for record in found[:LISTED + 1]]
        self.newest = heapq.nlargest(LIMIT, self.newest + [int(day) for day in block.dates[found]])

    def as_json(self):
        ids = self.ids if self.total <= LISTED else None
        return {"total": self.total, "facets": self.counts, "ids": ids, "newest": self.newest}


def rows(path, count=None):
    """The records of a file, split at their tabs."""
    with open(path, encoding="utf-8", newline="\n") as lines:
        for line in itertools.islice(lines, count):
            yield line.rstrip("\n").split("\t")


def answers(records, questions):
    """Question id to its right answer, as JSON has it. `records` is any run of split rows."""
    wanted = {where: {term for question in questions if question.where == where for term in question.terms}
              for where in ("text", "name")}
    expected = {question.id: Expected() for question in questions}
    records, first = iter(records), 0
    while part := list(itertools.islice(records, BLOCK)):
        block = Block(part, wanted)
        for question in questions:
            found = block.matches(question)
            if len(found):
                expected[question.id].add(block, first, found)
        first += len(part)
    return {name: answer.as_json() for name, answer in expected.items()}


def save(path, records_path, questions):
    """Writes the answers of one file of records."""
    found = answers(rows(records_path), questions)
    with open(path, "w", encoding="utf-8") as out:
        json.dump(found, out)
    return found
