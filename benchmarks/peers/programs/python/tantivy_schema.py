# SPDX-License-Identifier: GPL-3.0-or-later
"""The tantivy index's fields, shared by its build and its server."""
import re

import tantivy

NUMBERS = ("dept", "field", "kind", "year", "date")
RUN = re.compile("[\u4e00-\u9fff]{2,}")


def schema():
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("text", tokenizer_name="whitespace", index_option="position")
    builder.add_text_field("name", tokenizer_name="whitespace", index_option="freq")
    builder.add_text_field("exact_name", tokenizer_name="raw", index_option="basic")
    for number in NUMBERS:
        builder.add_unsigned_field(number, indexed=True, fast=True)
    builder.add_bytes_field("stored", stored=True)
    return builder.build()


def tokens(text):
    """Bigrams between spaces, with a "0" at each break: tantivy's own n-gram tokenizer gives all tokens one position,
    so that a phrase needs them cut beforehand."""
    return " 0 ".join(" ".join(map("".join, zip(run, run[1:]))) for run in RUN.findall(text))
