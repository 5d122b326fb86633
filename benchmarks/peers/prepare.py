# SPDX-License-Identifier: GPL-3.0-or-later
"""prepare.py SIZE CORPUS: records, questions and right answers of one size, where they are not there yet.

A process of its own: the peak memory that the kernel tells of a child begins with its parent's.
"""
import os
import sys

import records
from questions import classes, draw, oracle
from questions.block import Block
from questions.sampler import SAMPLE
from workplace import Place


def once(path, make):
    """Makes a file under another name and then names it, so that a half made one is never taken for whole."""
    if os.path.exists(path):
        return
    make(path + ".part")
    os.replace(path + ".part", path)


def main(size, corpus):
    place = Place(size, "invented" if corpus == "invented" else "law")
    print(f"记录：{place.records}", flush=True)
    once(place.records, lambda path: records.write(size, path, corpus))
    print(f"问题：{place.questions}", flush=True)
    once(place.questions, lambda path: classes.save(
        path, draw.sample(Block(list(oracle.rows(place.records, SAMPLE))))))
    print(f"正确答案（逐条比对）：{place.expected}", flush=True)
    drawn = [question for questions in classes.load(place.questions).values() for question in questions]
    once(place.expected, lambda path: oracle.save(path, place.records, drawn))


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])
