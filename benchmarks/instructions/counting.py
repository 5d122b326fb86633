# SPDX-License-Identifier: GPL-3.0-or-later
"""How many instructions one answer takes, by callgrind: eleven answers less one, divided by ten.

What the process does once, opening the index and the first, cold answer, is in both runs and so in neither figure.
"""
import json
import os
import re
import subprocess
import tempfile

FEW, MANY = 1, 11
TOTALS = re.compile(r"^(?:totals|summary): (\d+)", re.MULTILINE)


class CannotCount(Exception):
    """Says in Chinese why."""


def environment():
    """The same for everybody: the environment lies on the stack, and hash seeds decide how often tables are probed."""
    kept = {name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH") if name in os.environ}
    return kept | {"LANG": "C.UTF-8", "SWIFT_DETERMINISTIC_HASHING": "1"}


def run(command):
    done = subprocess.run(command, capture_output=True, env=environment())
    if done.returncode:
        last = done.stderr.decode(errors="replace").strip().splitlines()[-1:] or ["没有说明"]
        raise CannotCount(f"{' '.join(command[:6])} … 以 {done.returncode} 结束：{last[0]}")
    return done.stdout.decode(errors="replace")


def instructions(report):
    """The sum over all threads in the text of a callgrind file."""
    found = TOTALS.findall(report)
    if not found:
        raise CannotCount("callgrind 的输出中没有总数")
    return int(found[-1])


def check(answer, name):
    """An error is answered in few instructions, and would pass for speed."""
    try:
        total = json.loads(answer.strip().splitlines()[-1])["total"]
    except (IndexError, KeyError, TypeError, ValueError):
        raise CannotCount(f"{name} 的答案不是答案：{answer[:200]!r}") from None
    if not total:
        raise CannotCount(f"{name} 没有命中，数出来没有意义")


def counted(program, index, name, line, repetitions):
    """The instructions of a whole process that answers the line so many times."""
    with tempfile.TemporaryDirectory() as folder:
        report = os.path.join(folder, "callgrind.out")
        check(run(["valgrind", "--tool=callgrind", f"--callgrind-out-file={report}", program, "ask", index,
                   str(repetitions), line]), name)
        with open(report, encoding="utf-8", errors="replace") as kept:
            return instructions(kept.read())


def one_answer(program, index, name, line):
    few, many = (counted(program, index, name, line, repetitions) for repetitions in (FEW, MANY))
    if many <= few:
        raise CannotCount(f"{name}：{MANY} 次不比 {FEW} 次多；ask 是否真的重复了？")
    return (many - few) // (MANY - FEW)
