# SPDX-License-Identifier: GPL-3.0-or-later
"""Cold start: from nothing to the first right answer, the index not in memory."""
import os
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
    """Engine to seconds of each start. The tables in the kernel's memory that belong to programs stay warm."""
    return {engine.name: [start(client, engine, question) for _ in range(repetitions)] for engine in engines}
