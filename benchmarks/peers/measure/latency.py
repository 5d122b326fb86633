# SPDX-License-Identifier: GPL-3.0-or-later
"""Latency: class by class, one client, the engines one after another in an order that turns from round to round."""
import subprocess
import time

from measure.machine import Watch

# A round counts as quiet when others used less than this many cores meanwhile.
QUIET = 0.35


def timed(client, server, name, asked):
    """One class once, or None: a server that fails in it is asked no more of it."""
    try:
        return client.latency(server, name, asked)
    except subprocess.CalledProcessError:
        server.classes.remove(name)
        server.broken.append(name)
        return None


def warm_up(client, servers, questions, seconds):
    """Every question twice everywhere, then as long as an engine needs (at most `seconds`)."""
    for server in servers:
        start, rounds = time.monotonic(), 0
        wanted = min(seconds, server.engine.warm_up)
        while rounds < 2 or time.monotonic() - start < wanted:
            for name, asked in questions.items():
                if name in server.classes:
                    timed(client, server, name, asked)
            rounds += 1


def one_round(client, servers, name, asked, turn):
    """One class once through all engines."""
    data = {}
    with Watch(server.pid for server in servers) as watch:
        for place in range(len(servers)):
            server = servers[(place + turn) % len(servers)]
            if name in server.classes and (times := timed(client, server, name, asked)):
                data[server.engine.name] = times
    return {"others_cores": watch.others, "seconds": watch.seconds, "engines": data}


def measure(client, servers, questions, rounds, quiet, say):
    """Class to its rounds: until enough of them were quiet, and at most twice as many."""
    result = {name: [] for name in questions}
    pids = [server.pid for server in servers]
    for turn in range(2 * rounds):
        for number, (name, asked) in enumerate(questions.items()):
            if turn >= rounds and quiet.budget <= 0:
                continue
            if sum(done["others_cores"] <= QUIET for done in result[name]) >= rounds:
                continue
            quiet.wait(pids)
            result[name].append(one_round(client, servers, name, asked, turn + number))
        say(f"第 {turn + 1} 轮，各类已测 " + " ".join(f"{name}:{len(done)}" for name, done in result.items()))
        if all(sum(done["others_cores"] <= QUIET for done in kept) >= rounds for kept in result.values()):
            break
        if turn + 1 >= rounds and quiet.budget <= 0:
            break
    return result
