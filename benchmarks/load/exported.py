# SPDX-License-Identifier: GPL-3.0-or-later
"""An export of Mingcha (ndjson) as rows of the peers' records, and questions as paths of its search."""
import html
import json
import re
from urllib.parse import quote

import beside  # noqa: F401

KIND_MEMBERS = ("document", "act", "subject", "credit", "interpretation", "item", "benchmark")
# Names of people and companies, addresses and keys are no text to search in.
NO_TEXT = {"id", "url", "html", "code", "source", "links", "party", "meta", "organ", "organs"}
TAG = re.compile("<[^>]*>")
# What a name may consist of so that the query language takes it for nothing but a name.
PLAIN_NAME = re.compile("[\u4e00-\u9fffA-Za-z0-9（）〔〕、·]{2,100}")
DOCUMENTS = ("document", "interpretation")


def strings(value):
    """All text below a member."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for one in value:
            yield from strings(one)
    elif isinstance(value, dict):
        for name, one in value.items():
            if name not in NO_TEXT:
                yield from strings(one)


class Exported:
    """`rows` are columns as records.py writes them; organs are numbers there, and ids in the paths."""

    def __init__(self, lines):
        self.rows, self.organs, self.documents = [], [], set()
        numbers = {}
        for line in lines:
            found = json.loads(line)
            if "title" not in found:
                continue  # what the export says of itself, first and last
            organ = (found.get("organ") or {}).get("id", "")
            number = numbers.setdefault(organ, len(numbers))
            if number == len(self.organs):
                self.organs.append(organ)
            if found.get("kind") in DOCUMENTS:
                self.documents.add(found["title"])
            date = (found.get("date") or "").replace("-", "") or "0"
            self.rows.append([found["title"], self.text(found), str(number), "0", date, "0"])
        if not self.rows:
            raise SystemExit("错误：导出文件中没有记录；应是 mingcha export … --format ndjson 的结果")

    @staticmethod
    def text(found):
        parts = [html.unescape(TAG.sub("", found.get("snippet") or ""))]
        parts += [part for member in KIND_MEMBERS for part in strings(found.get(member))]
        return "。".join(parts)

    def words(self, question):
        """A question as somebody would type it, or None where the query language would read it as something else."""
        if question.op == "EXACT":
            if not PLAIN_NAME.fullmatch(question.q):
                return None
            return f"《{question.q}》" if question.q in self.documents else question.q
        if question.op == "PHRASE":
            return f"“{question.q}”"
        return question.q if question.op == "NONE" or question.terms else None

    def path(self, question):
        words = self.words(question)
        if words is None:
            return None
        years = (question.year_from, question.year_to)
        days = [str(day) for day in (question.date_from, question.date_to) if day is not None]
        days = [f"{day[:4]}-{day[4:6]}-{day[6:]}" for day in days]
        if question.year_from is not None:
            days = [f"{years[0]}-01-01", f"{years[1]}-12-31"]
        organ = self.organs[question.organ] if question.organ is not None else ""
        given = {"q": words, "organ": organ, "from": days[0] if days else "", "to": days[1] if days else "",
                 "sort": "newest" if question.newest else ""}
        return "/api/v1/search?" + "&".join(f"{name}={quote(value, safe='')}" for name, value in given.items() if value)
