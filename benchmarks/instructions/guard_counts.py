# SPDX-License-Identifier: GPL-3.0-or-later
"""The guard: builds the index, counts, compares. Started by run.sh; see README.md."""
import argparse
import json
import os
import platform
import shutil
import subprocess
import sys

import beside
import comparing
import counting
import records
from engines import mingcha
from install import Unavailable
from workplace import made

RECORDS = 10_000
QUESTIONS = os.path.join(beside.HERE, "questions.tsv")
COUNTS = os.environ.get("MINGCHA_INSTRUCTION_COUNTS") or os.path.join(beside.HERE, "counts.json")


def questions(path=QUESTIONS):
    """Name to (title, line). A row: name, title, and the nine columns of the line protocol."""
    found = {}
    with open(path, encoding="utf-8") as rows:
        for row in rows:
            if not row.startswith("#"):
                name, title, line = row.rstrip("\n").split("\t", 2)
                found[name] = (title, line)
    return found


def stripped(program):
    """A copy without debugging data, which valgrind gives up on in Swift programs; a script is taken as it is."""
    with open(program, "rb") as kept:
        if kept.read(4) != b"\x7fELF":
            return program
    copy = made("instructions", "PeerEngine")
    counting.run(["strip", "--strip-debug", "-o", copy, program])
    return copy


def index(program):
    """Built anew each time: an older program's index would be counted with the newer one's questions."""
    path = made("instructions", "records.tsv")
    if not os.path.exists(path):
        records.write(RECORDS, path + ".part", "invented")
        os.replace(path + ".part", path)
    folder = made("instructions", "index")
    shutil.rmtree(folder, ignore_errors=True)
    counting.run([program, "build", path, folder])
    return folder


def circumstances():
    """What changes counts without any change of ours."""
    version = subprocess.run(["valgrind", "--version"], capture_output=True, text=True).stdout.strip()
    return {"valgrind": version, "machine": platform.machine(), "libc": " ".join(platform.libc_ver())}


def recorded(path):
    if not os.path.exists(path):
        return {}, None
    with open(path, encoding="utf-8") as kept:
        found = json.load(kept)
    return found["instructions"], found["made_with"]


def record(path, counts, made_with):
    with open(path, "w", encoding="utf-8") as out:
        json.dump({"licence": "SPDX-License-Identifier: GPL-3.0-or-later",
                   "note": "Instructions of one answer. Written by run.sh --record; compared by run.sh.",
                   "records": RECORDS, "made_with": made_with, "instructions": counts}, out, indent=4)
        out.write("\n")


def main(arguments=None):
    parser = argparse.ArgumentParser(prog="run.sh", description="数每个固定问题的一次回答用多少条指令，与记录比较")
    parser.add_argument("--record", action="store_true", help="写入 counts.json，不判定")
    chosen = parser.parse_args(arguments)
    before, made_with = recorded(COUNTS)
    if not before and not chosen.record:
        print("错误：还没有 counts.json；请先运行 ./run.sh --record", file=sys.stderr)
        return 2
    try:
        program = stripped(mingcha.program())
        folder = index(program)
        counts, titles = {}, {}
        for name, (title, line) in questions().items():
            titles[name] = f"{name} {title}"
            counts[name] = counting.one_answer(program, folder, name, line)
            print(f"{titles[name]}：{counts[name]:,}", file=sys.stderr, flush=True)
    except (Unavailable, counting.CannotCount) as error:
        print(f"错误：{error}", file=sys.stderr)
        return 2
    print("\n".join(comparing.table(counts, before, titles)))
    if chosen.record:
        record(COUNTS, counts, circumstances())
        print(f"已写入 {COUNTS}")
        return 0
    if made_with != circumstances():
        print(f"注意：记录时是 {made_with}，现在是 {circumstances()}；两者不同时应重新记录。")
    missing = [name for name in counts if name not in before]
    missed = comparing.risen(counts, before)
    if missed:
        print(f"{'、'.join(missed)} 的指令增加了 {comparing.LIMIT:.0%} 以上。有理由时运行 ./run.sh --record，并写明理由。")
        return comparing.MISSED
    if missing:
        print(f"{'、'.join(missing)} 没有记录；请运行 ./run.sh --record")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
