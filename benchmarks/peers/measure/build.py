# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds an index and weighs the build."""
import os
import shutil
import subprocess
import time

from measure.machine import Watch


def files(path):
    """All files of an index, which may be one file."""
    if os.path.isfile(path):
        return [path]
    return [os.path.join(folder, name) for folder, _, names in os.walk(path) for name in names]


def size(path):
    """Bytes on disk; holes in files do not count."""
    stats = [os.stat(name) for name in files(path)]
    return sum(min(stat.st_size, stat.st_blocks * 512) for stat in stats)


def remove(path):
    if os.path.isdir(path):
        shutil.rmtree(path)
    elif os.path.exists(path):
        os.remove(path)


def build(engine):
    """Wall and processor seconds, peak memory and bytes of an index made anew. Raises when the build fails."""
    for path in [engine.index, *engine.scratch]:
        remove(path)
    with open(engine.place.log(f"build-{engine.name}"), "w", encoding="utf-8") as log:
        with Watch() as watch:
            start = time.monotonic()
            process = subprocess.Popen(engine.build_command(), stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                                       env=engine.environment())
            # wait4 tells of this child and the children that it waited for, and of no other.
            _, status, usage = os.wait4(process.pid, 0)
            wall = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"建索引失败，见 {log.name}")
    for path in engine.scratch:
        remove(path)
    return {"wall_seconds": wall, "cpu_seconds": usage.ru_utime + usage.ru_stime, "peak_bytes": usage.ru_maxrss * 1024,
            "index_bytes": size(engine.index), "others_cores": watch.others}
