# SPDX-License-Identifier: GPL-3.0-or-later
"""The paragraphs that records are made of: law text where it lies beside the project, otherwise invented ones."""
import json
import os
import random
import re

import vocabulary

LAW_FILE = os.path.join("shared", "corpus", "documents", "national-and-local-law.jsonl")
SHORTEST, LONGEST = 20, 400
INVENTED_COUNT = 200_000
# A tab would break a row, any other control character a reader of lines.
CONTROL = re.compile("[\x00-\x1f\x7f\x85\u2028\u2029]")


def law_file(argument=None):
    """The file named by the argument or MINGCHA_CORPUS (a file or its folder), or found beside the project, or None."""
    named = argument or os.environ.get("MINGCHA_CORPUS")
    if named == "invented":
        return None
    if named:
        path = os.path.join(named, os.path.basename(LAW_FILE)) if os.path.isdir(named) else named
        if not os.path.isfile(path):
            raise SystemExit(f"错误：没有语料文件 {path}")
        return path
    folder = os.path.dirname(os.path.abspath(__file__))
    while folder != os.path.dirname(folder):
        folder = os.path.dirname(folder)
        if os.path.isfile(os.path.join(folder, LAW_FILE)):
            return os.path.join(folder, LAW_FILE)
    return None


def of_law(path):
    """The paragraphs of the bodies in a file of JSON Lines."""
    found = []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            for paragraph in json.loads(line).get("body", "").split("\n"):
                paragraph = CONTROL.sub(" ", paragraph.strip())
                if SHORTEST <= len(paragraph) <= LONGEST:
                    found.append(paragraph)
    return found


def invented(count=INVENTED_COUNT, seed=11):
    """Sentences of words with Zipf weights: neither meant to be read nor true of anybody."""
    choices = random.Random(seed).choices
    words = vocabulary.WORDS
    weights = [1 / (rank + 3) for rank in range(len(words))]
    running = [sum(weights[:end]) for end in range(1, len(words) + 1)]
    lengths = choices(range(2, 12), k=count)
    found = []
    for clauses in lengths:
        opening = choices(vocabulary.OPENINGS)[0]
        drawn = choices(words, cum_weights=running, k=clauses * 3)
        joints = choices(vocabulary.JOINTS, k=clauses)
        stops = choices(vocabulary.STOPS, k=clauses - 1) + ["。"]
        found.append(opening + "".join(
            drawn[3 * i] + drawn[3 * i + 1] + joints[i] + drawn[3 * i + 2] + stops[i] for i in range(clauses)))
    return found


def load(argument=None):
    """The paragraphs and a word for where they come from."""
    path = law_file(argument)
    return (of_law(path), "law") if path else (invented(), "invented")
