# SPDX-License-Identifier: GPL-3.0-or-later
"""How many answers a mingcha-server gave from its result cache, by its /metrics."""
import urllib.error
import urllib.request

FOUND, MADE = "mingcha_answers_kept_total", "mingcha_answers_made_total"


def read(text):
    """Answers found and made; None where the text says nothing of them."""
    samples = dict(line.rsplit(" ", 1) for line in text.splitlines() if line and not line.startswith("#"))
    return (int(samples[FOUND]), int(samples[MADE])) if FOUND in samples and MADE in samples else None


def counts(host, port):
    """None for a server without such metrics."""
    try:
        with urllib.request.urlopen(f"http://{host}:{port}/metrics", timeout=5) as reply:
            return read(reply.read().decode("utf-8"))
    except (urllib.error.URLError, OSError):
        return None


def share(before, after):
    """Of the answers in between, the part that was found; None where a server has no cache or no metrics."""
    if before is None or after is None:
        return None
    found, made = after[0] - before[0], after[1] - before[1]
    return found / (found + made) if found + made else None
