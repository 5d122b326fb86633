# SPDX-License-Identifier: GPL-3.0-or-later
"""The terms that every engine is asked for: two neighbouring characters, both U+4E00 to U+9FFF."""
import re

FIRST, LAST = 0x4E00, 0x9FFF
WIDTH = LAST - FIRST + 1
RUN = re.compile("[\u4e00-\u9fff]+")


def runs(text, shortest=1):
    """The stretches of Chinese characters, between punctuation, digits and letters."""
    return [run for run in RUN.findall(text) if len(run) >= shortest]


def terms(text):
    """The different bigrams of a text in their order."""
    return list(dict.fromkeys(run[i:i + 2] for run in runs(text) for i in range(len(run) - 1)))


def code(bigram):
    """A number for a bigram, below 2^29."""
    return (ord(bigram[0]) - FIRST) * WIDTH + ord(bigram[1]) - FIRST


def bigram(number):
    """The bigram of a number."""
    return chr(number // WIDTH + FIRST) + chr(number % WIDTH + FIRST)
