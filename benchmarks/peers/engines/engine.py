# SPDX-License-Identifier: GPL-3.0-or-later
"""What every engine says of itself: what it needs, how it is built, served and asked."""
import json
import os


class Engine:
    """One engine over the records of one place. `name` is the column of the tables, `title` says what it is."""
    name = title = ""
    protocol = "line"
    # Seconds of questions before anything is measured; a just-in-time compiler needs many.
    warm_up = 0

    def __init__(self, place):
        self.place = place

    def prepare(self):
        """Installs and compiles what is missing; raises `Unavailable`."""

    @property
    def index(self):
        """The file or folder that is served and weighed."""
        return self.place.index(self.name)

    @property
    def scratch(self):
        """What the build leaves beside the index; removed after it."""
        return []

    def build_command(self):
        """None where another engine's index is served."""
        raise NotImplementedError

    def serve_command(self, port):
        raise NotImplementedError

    def environment(self):
        return dict(os.environ)

    def request(self, question):
        """One line for the load client."""
        return question.line()

    def answer(self, body):
        """A reply as total, hits and facets."""
        return json.loads(body)
