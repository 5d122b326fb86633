# SPDX-License-Identifier: GPL-3.0-or-later
"""What the processors did meanwhile: ours and others'."""
import os
import resource
import time

TICKS = os.sysconf("SC_CLK_TCK")


def facts():
    """What the page says of the machine."""
    with open("/proc/cpuinfo", encoding="utf-8") as lines:
        processor = next((line.split(":")[1].strip() for line in lines if line.startswith("model name")), "?")
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return {"cores": os.cpu_count(), "processor": processor, "memory_gb": round(memory / 2**30),
            "made": time.strftime("%Y-%m-%d %H:%M:%S")}


def busy_seconds():
    """Processor seconds that the whole machine has spent since it started."""
    with open("/proc/stat", encoding="ascii") as stat:
        user, nice, system, _, _, interrupts, soft, stolen = map(int, stat.readline().split()[1:9])
    return (user + nice + system + interrupts + soft + stolen) / TICKS


def family(process):
    """A process and all below it."""
    found = [process]
    try:
        for thread in os.listdir(f"/proc/{process}/task"):
            with open(f"/proc/{process}/task/{thread}/children", encoding="ascii") as children:
                for child in children.read().split():
                    found += family(int(child))
    except OSError:
        pass  # ended meanwhile
    return found


def cpu_seconds(process):
    try:
        with open(f"/proc/{process}/stat", encoding="utf-8", errors="replace") as stat:
            fields = stat.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICKS
    except OSError:
        return 0.0


def own_seconds(servers=()):
    """Processor seconds of this process, its children that ended, and the servers that run."""
    spent = sum(usage.ru_utime + usage.ru_stime
                for usage in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)))
    return spent + sum(cpu_seconds(member) for process in servers for member in family(process))


class Watch:
    """Over a `with`: `seconds` of wall time and `others`, the cores that other processes used on average."""

    def __init__(self, servers=()):
        self.servers = list(servers)

    def __enter__(self):
        self.start, self.busy, self.own = time.monotonic(), busy_seconds(), own_seconds(self.servers)
        return self

    def __exit__(self, *_):
        self.seconds = max(time.monotonic() - self.start, 1e-3)
        spent = (busy_seconds() - self.busy) - (own_seconds(self.servers) - self.own)
        self.others = max(0.0, spent / self.seconds)


class Quiet:
    """Waits for others to rest, within one budget of seconds for the whole run."""
    LIMIT = 0.4

    def __init__(self, budget):
        self.budget = budget

    def wait(self, servers=()):
        while self.budget > 0:
            with Watch(servers) as watch:
                time.sleep(min(0.7, self.budget))
            if watch.others <= self.LIMIT:
                return
            self.budget -= watch.seconds
