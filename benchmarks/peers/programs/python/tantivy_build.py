# SPDX-License-Identifier: GPL-3.0-or-later
"""tantivy_build.py RECORDS INDEX-FOLDER HEAP-BYTES: one writer thread with a large heap, so that nothing is merged."""
import os
import sys

import tantivy

from tantivy_schema import schema, tokens


def document(fields, number, line):
    """A row as a document; what a hit shows is stored as one string."""
    name, text, organ, field, date, kind = line.rstrip("\n").split("\t")
    stored = "\t".join((str(number), name, text[:100], organ, field, date, kind))
    return tantivy.Document.from_dict({
        "text": tokens(text), "name": tokens(name), "exact_name": name, "dept": int(organ), "field": int(field),
        "kind": int(kind), "year": int(date) // 10_000, "date": int(date), "stored": stored.encode()}, fields)


def main(records, folder, heap):
    os.makedirs(folder)
    fields = schema()
    index = tantivy.Index(fields, path=folder)
    writer = index.writer(heap_size=int(heap), num_threads=1)
    with open(records, encoding="utf-8", newline="\n") as lines:
        for number, line in enumerate(lines):
            writer.add_document(document(fields, number, line))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    print(index.searcher().num_docs, "records in", index.searcher().num_segments, "segments")


if __name__ == "__main__":
    main(*sys.argv[1:4])
