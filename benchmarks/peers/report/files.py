# SPDX-License-Identifier: GPL-3.0-or-later
"""The files of a run's results."""
import json
import os

from report import chart, growth, summary, table
from workplace import made


def save(path, words):
    with open(path, "w", encoding="utf-8") as out:
        out.write(words)


def write(place, state):
    """rounds.json has everything measured, results.json what it comes to; beside them the page, which is printed too,
    and the drawings. Gives back their folder."""
    results = summary.digest(state)
    page = table.markdown(results) + "\n"
    save(place.result("rounds.json"), json.dumps(state, ensure_ascii=False))
    save(place.result("results.json"), json.dumps(results, ensure_ascii=False, indent=1))
    save(place.result("results.md"), page)
    save(place.result("latency.svg"), chart.drawing(results))
    folder = made("results", "")
    lines = growth.drawing(growth.sizes(folder, results["origin"]))
    if lines:
        save(os.path.join(folder, f"growth-{results['origin']}.svg"), lines)
    print(page)
    return os.path.dirname(place.result("results.md"))
