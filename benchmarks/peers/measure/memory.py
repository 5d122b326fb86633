# SPDX-License-Identifier: GPL-3.0-or-later
"""Memory of a server while two clients ask it, and how much of its index the kernel keeps for it."""
import shutil
import subprocess
import threading
import time

from measure.build import files
from measure.throughput import CLIENTS

SECONDS = 2.0


def cached(path):
    """Bytes of the index in the page cache: an engine that reads files instead of mapping them has its memory there."""
    if not shutil.which("fincore"):
        return 0
    shown = subprocess.run(["fincore", "-b", "-n", "-r", "-o", "RES", *files(path)], capture_output=True, text=True)
    return sum(map(int, shown.stdout.split()))


def measure(client, server, questions):
    """Memory late in a short load: some servers keep an engine a connection and drop it with the connection."""
    asked = [question for name in server.classes for question in questions[name]]
    if not asked:
        return server.memory()
    load = threading.Thread(target=client.throughput, args=(server, "memory", asked, CLIENTS, SECONDS))
    load.start()
    time.sleep(SECONDS * 0.8)
    found = server.memory() | {"page_cache": cached(server.engine.index)}
    load.join()
    return found
