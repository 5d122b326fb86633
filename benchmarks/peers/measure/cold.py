# SPDX-License-Identifier: GPL-3.0-or-later
"""Cold start: from nothing to the first right answer, the index not in memory."""
import os
import subprocess
import time

from measure.build import files
from measure.server import Server


def evict(path):
    """Asks the kernel to forget the files; those of other programs stay."""
    for name in files(path):
        handle = os.open(name, os.O_RDONLY)
        try:
            os.fsync(handle)
            os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
        finally:
            os.close(handle)


def start(client, engine, question):
    """Seconds from the start of the process to the end of the first answer."""
    evict(engine.index)
    begin = time.monotonic()
    server = Server(engine)
    try:
        client.answers(server, "cold", [question])
        return time.monotonic() - begin
    finally:
        server.stop()


def measure(client, engines, question, repetitions):
    """Engine to seconds of each start; none where it did not start. The programs' own files stay warm."""
    result = {}
    for engine in engines:
        try:
            result[engine.name] = [start(client, engine, question) for _ in range(repetitions)]
        except (RuntimeError, OSError, subprocess.CalledProcessError):
            pass
    return result
