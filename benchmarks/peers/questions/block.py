# SPDX-License-Identifier: GPL-3.0-or-later
"""Some records in memory with the places of their bigrams: the brute force behind sampler and oracle."""
import numpy

from questions import bigrams
from questions.question import FACETS

PART = 50_000
DOCUMENT_BITS = 24


def facet_values(row):
    """Organ, field, kind and year of a row that was split at its tabs."""
    return int(row[2]), int(row[3]), int(row[5]), int(row[4]) // 10_000


def distinct(numbers):
    """Sorted and each once; numpy's own `unique` takes a slow way through a hash table."""
    numbers.sort()
    return numbers[numpy.append(True, numbers[1:] != numbers[:-1])] if len(numbers) else numbers


def among(numbers, known):
    """Which of the numbers are in a sorted array: few against many, which `isin` would sort."""
    if not len(known):
        return numpy.zeros(len(numbers), bool)
    places = numpy.minimum(numpy.searchsorted(known, numbers), len(known) - 1)
    return known[places] == numbers


class Block:
    """Rows split at tabs. With `wanted` (field name to set of bigrams) only those bigrams are looked for."""

    def __init__(self, rows, wanted=None):
        self.count = len(rows)
        self.names = [row[0] for row in rows]
        self.texts = [row[1] for row in rows]
        self.named = {}
        for record, name in enumerate(self.names):
            self.named.setdefault(name, []).append(record)
        self.columns = {name: numpy.array(column, numpy.int32)
                        for name, column in zip(FACETS, zip(*map(facet_values, rows)))}
        self.dates = numpy.array([int(row[4]) for row in rows], numpy.int32)
        self.keys = {"text": self._keys(self.texts, wanted and wanted["text"]),
                     "name": self._keys(self.names, wanted and wanted["name"])}

    @staticmethod
    def _keys(strings, wanted):
        """Sorted numbers: bigram code above, record number below."""
        codes = None if wanted is None else numpy.array(sorted(map(bigrams.code, wanted)), numpy.uint64)
        found = [numpy.zeros(0, numpy.uint64)]
        for start in range(0, len(strings), PART):
            part = strings[start:start + PART]
            lengths = [len(string) + 1 for string in part]
            records = numpy.repeat(numpy.arange(start, start + len(part), dtype=numpy.uint64), lengths)
            characters = numpy.frombuffer(("\n".join(part) + "\n").encode("utf-32-le"), numpy.uint32)
            chinese = (characters >= bigrams.FIRST) & (characters <= bigrams.LAST)
            pair = chinese[:-1] & chinese[1:]
            numbers = characters.astype(numpy.uint64) - numpy.uint64(bigrams.FIRST)
            pairs = numbers[:-1][pair] * numpy.uint64(bigrams.WIDTH) + numbers[1:][pair]
            records = records[:-1][pair]
            if codes is not None:
                kept = among(pairs, codes)
                pairs, records = pairs[kept], records[kept]
            found.append(distinct((pairs << numpy.uint64(DOCUMENT_BITS)) | records))
        keys = numpy.concatenate(found)
        keys.sort()
        return keys

    def holding(self, bigram, where):
        """Numbers of the records that hold the bigram."""
        keys, code = self.keys[where], bigrams.code(bigram)
        start, end = (numpy.searchsorted(keys, numpy.uint64(edge << DOCUMENT_BITS)) for edge in (code, code + 1))
        return (keys[start:end] & numpy.uint64((1 << DOCUMENT_BITS) - 1)).astype(numpy.int64)

    def commonest(self, count):
        """The bigrams that most texts hold."""
        codes, records = numpy.unique(self.keys["text"] >> numpy.uint64(DOCUMENT_BITS), return_counts=True)
        order = numpy.lexsort((codes, -records))[:count]
        return [bigrams.bigram(int(codes[place])) for place in order]

    def matches(self, question):
        """Numbers of the records that answer a question."""
        mask = numpy.full(self.count, question.op != "OR")
        for term in question.terms:
            holding = self.holding(term, question.where)
            if question.op == "OR":
                mask[holding] = True
            else:
                held = numpy.zeros(self.count, bool)
                held[holding] = True
                mask &= held
        if question.organ is not None:
            mask &= self.columns["dept"] == question.organ
        if question.date_from is not None:
            mask &= (self.dates >= question.date_from) & (self.dates <= question.date_to)
        if question.year_from is not None:
            mask &= (self.columns["year"] >= question.year_from) & (self.columns["year"] <= question.year_to)
        if question.op in ("PHRASE", "EXACT"):
            self._keep_strings(mask, question)
        return numpy.flatnonzero(mask)

    def _keep_strings(self, mask, question):
        if question.op == "EXACT":
            held = numpy.zeros(self.count, bool)
            held[self.named.get(question.q, [])] = True
            mask &= held
            return
        strings = self.names if question.where == "name" else self.texts
        for record in numpy.flatnonzero(mask):
            mask[record] = question.q in strings[record]
