# SPDX-License-Identifier: GPL-3.0-or-later
"""groonga_build.py RECORDS INDEX-FOLDER: columns first, indexes after them (static construction, its compact form)."""
import json
import os
import subprocess
import sys

TABLES = """\
plugin_register functions/string
table_create Depts TABLE_PAT_KEY UInt8
table_create Fields TABLE_PAT_KEY UInt8
table_create Kinds TABLE_PAT_KEY UInt8
table_create Years TABLE_PAT_KEY UInt16
table_create Dates TABLE_PAT_KEY UInt32
table_create Names TABLE_PAT_KEY ShortText
table_create Records TABLE_NO_KEY
column_create Records name COLUMN_SCALAR ShortText
column_create Records text COLUMN_SCALAR Text
column_create Records dept COLUMN_SCALAR Depts
column_create Records field COLUMN_SCALAR Fields
column_create Records kind COLUMN_SCALAR Kinds
column_create Records year COLUMN_SCALAR UInt16
column_create Records date COLUMN_SCALAR UInt32
"""
INDEXES = """\
table_create TextBigrams TABLE_PAT_KEY ShortText --default_tokenizer TokenBigram --normalizer NormalizerAuto
column_create TextBigrams records COLUMN_INDEX|WITH_POSITION Records text
table_create NameBigrams TABLE_PAT_KEY ShortText --default_tokenizer TokenBigram --normalizer NormalizerAuto
column_create NameBigrams records COLUMN_INDEX|WITH_POSITION Records name
column_create Names records COLUMN_INDEX Records name
column_create Depts records COLUMN_INDEX Records dept
column_create Years records COLUMN_INDEX Records year
column_create Dates records COLUMN_INDEX Records date
"""
COLUMNS = ["name", "text", "dept", "field", "kind", "year", "date"]


def loaded(line):
    """A row as groonga's `load` takes it."""
    name, text, organ, field, date, kind = line.rstrip("\n").split("\t")
    values = [name, text, int(organ), int(field), int(kind), int(date) // 10_000, int(date)]
    return json.dumps(values, ensure_ascii=False)


def main(records, folder):
    os.makedirs(folder)
    command = ["groonga", "-n", os.path.join(folder, "db")]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, **pipes, text=True, encoding="utf-8") as groonga:
        groonga.stdin.write(TABLES + "load --table Records\n[\n" + json.dumps(COLUMNS))
        with open(records, encoding="utf-8", newline="\n") as lines:
            for line in lines:
                groonga.stdin.write(",\n" + loaded(line))
        groonga.stdin.write("\n]\n" + INDEXES)
        groonga.stdin.close()
        replies = [json.loads(reply) for reply in groonga.stdout]
    failed = [reply[0] for reply in replies if reply[0][0] != 0]
    if failed or groonga.returncode:
        raise SystemExit(f"groonga: {failed or groonga.returncode}")


if __name__ == "__main__":
    main(*sys.argv[1:3])
