# SPDX-License-Identifier: GPL-3.0-or-later
"""A question as it is put to every engine, and its two forms on the wire."""
import dataclasses
from urllib.parse import quote

from questions import bigrams

FIELDS = ("op", "in", "q", "organ", "date_from", "date_to", "year_from", "year_to", "flags")
FACETS = ("dept", "field", "kind", "year")
LIMIT = 20
SNIPPET = 100


@dataclasses.dataclass(frozen=True)
class Question:
    """Operator AND, OR or PHRASE over the bigrams of `q` in the text or the name, EXACT for a whole name, NONE for
    filters only. Ranges include both ends. With `facets` the exact total and all counts are wanted too."""
    id: str
    op: str
    q: str = ""
    where: str = "text"
    organ: int | None = None
    date_from: int | None = None
    date_to: int | None = None
    year_from: int | None = None
    year_to: int | None = None
    facets: bool = True
    newest: bool = False

    @property
    def terms(self):
        return bigrams.terms(self.q) if self.op in ("AND", "OR", "PHRASE") else []

    def values(self):
        """The nine fields of the wire as text; what is not asked is empty."""
        flags = ("F" if self.facets else "") + ("N" if self.newest else "")
        parts = (self.op, self.where, self.q, self.organ, self.date_from, self.date_to, self.year_from, self.year_to,
                 flags)
        return ["" if part is None else str(part) for part in parts]

    def line(self):
        """The line protocol's request, without its line end."""
        return "\t".join(self.values())

    def path(self):
        """The same over HTTP."""
        return "/ask?" + "&".join(f"{name}={quote(value, safe='')}" for name, value in zip(FIELDS, self.values()))

    def changed(self, **fields):
        return dataclasses.replace(self, **fields)
