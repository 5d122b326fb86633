# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes N synthetic records: python3 records.py N OUT.tsv [CORPUS]

Columns, tab separated: name, text, organ 0-39, field 0-21, date yyyymmdd, kind 0-3. Names are invented and say so.
The same paragraphs always give the same file, and a smaller file is the beginning of a larger one.
"""
import random
import sys

import paragraphs
import vocabulary

SEED = 7
BLOCK = 10_000
ORGANS, FIELDS = 40, 22
KINDS = [0, 1, 1, 1, 2, 2, 2, 2, 3]


def falling_weights(values, exponent):
    """Running weights of a Pareto law cut off at the last value: a few organs issue most of what is issued."""
    return [1 - (value + 2) ** -exponent for value in range(values - 1)] + [1.0]


ORGAN_WEIGHTS = falling_weights(ORGANS, 0.8)
FIELD_WEIGHTS = falling_weights(FIELDS, 0.9)


def names(choices, count):
    """Invented companies; a third have three characters of good omen, the others two."""
    lengths = choices([2, 2, 3], k=count)
    signs = choices(vocabulary.AUSPICIOUS, k=3 * count)
    trades = choices(vocabulary.TRADES, k=count)
    forms = choices(vocabulary.FORMS, k=count)
    return [vocabulary.COUNTY + "".join(signs[3 * i:3 * i + lengths[i]]) + trades[i] + forms[i] for i in range(count)]


def dates(choices, count):
    """Days as numbers yyyymmdd."""
    parts = zip(choices(range(2008, 2027), k=count), choices(range(1, 13), k=count), choices(range(1, 29), k=count))
    return [year * 10_000 + month * 100 + day for year, month, day in parts]


def block(number, texts, count=BLOCK):
    """The rows of one block. Each block has a seed of its own, so that a block's rows depend on no other block."""
    choices = random.Random(f"{SEED}/{number}").choices
    first, second = choices(texts, k=BLOCK), choices(texts, k=BLOCK)
    two = choices([False, True], k=BLOCK)
    columns = zip(
        names(choices, BLOCK),
        (a + b if both else a for a, b, both in zip(first, second, two)),
        choices(range(ORGANS), cum_weights=ORGAN_WEIGHTS, k=BLOCK),
        choices(range(FIELDS), cum_weights=FIELD_WEIGHTS, k=BLOCK),
        dates(choices, BLOCK),
        choices(KINDS, k=BLOCK))
    return [f"{n}\t{t}\t{o}\t{f}\t{d}\t{k}\n" for _, (n, t, o, f, d, k) in zip(range(count), columns)]


def write(count, path, corpus=None):
    """Writes the records to a file; gives back where the paragraphs came from."""
    texts, origin = paragraphs.load(corpus)
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        for number in range((count + BLOCK - 1) // BLOCK):
            out.writelines(block(number, texts, min(BLOCK, count - number * BLOCK)))
    return origin


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        raise SystemExit(__doc__)
    print(write(int(sys.argv[1]), sys.argv[2], sys.argv[3] if len(sys.argv) > 3 else None))
