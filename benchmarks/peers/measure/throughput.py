# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers a second for two clients, over two mixtures of the classes."""
import random

from measure.machine import Watch

CLIENTS = 2
# Parts of a hundred in an office's day; "equal" has all classes alike.
REALISTIC = {"c09": 25, "c05a": 20, "c02": 15, "c07": 12, "c06": 10, "c04": 8, "c03": 5, "c08": 3, "c01": 2}


def mixtures(questions):
    """Mixture to its questions, in a shuffled order that is always the same."""
    equal = [question for asked in questions.values() for question in asked]
    realistic = [questions[name][place % len(questions[name])]
                 for name, part in REALISTIC.items() for place in range(4 * part)]
    for mixture in (equal, realistic):
        random.Random(5).shuffle(mixture)
    return {"equal": equal, "realistic": realistic}


def measure(client, servers, questions, seconds, repetitions, quiet):
    """Engine to mixture to runs. An engine that answers a class wrongly has no mixture."""
    result = {}
    able = [server for server in servers if set(server.classes) == set(questions)]
    pids = [server.pid for server in servers]
    for turn in range(repetitions):
        for mixture, asked in mixtures(questions).items():
            for place in range(len(able)):
                server = able[(place + turn) % len(able)]
                quiet.wait(pids)
                with Watch(pids) as watch:
                    run = client.throughput(server, "mix-" + mixture, asked, CLIENTS, seconds)
                runs = result.setdefault(server.engine.name, {}).setdefault(mixture, [])
                runs.append(run | {"others_cores": watch.others})
    return result
