# SPDX-License-Identifier: GPL-3.0-or-later
"""groonga, asked through its own HTTP server, which closes the connection after each answer."""
import json
import os
from urllib.parse import quote

import install
from engines.engine import Engine
from questions.question import FACETS, LIMIT, SNIPPET
from workplace import PROGRAMS, python

COLUMNS = f"_id,name,string_substring(text,0,{SNIPPET}),dept,field,date,kind"
KEYS = ("id", "name", "snip", "dept", "field", "date", "kind")


def conditions(question):
    """The parameter `filter`."""
    found = []
    if question.op == "EXACT":
        found.append(f'name == "{question.q}"')
    if question.organ is not None:
        found.append(f"dept == {question.organ}")
    if question.date_from is not None:
        found.append(f'between(date,{question.date_from},"include",{question.date_to},"include")')
    if question.year_from is not None:
        found.append(f'between(year,{question.year_from},"include",{question.year_to},"include")')
    return " && ".join(found)


def parameters(question):
    yield from {"table": "Records", "cache": "no", "limit": str(LIMIT), "output_columns": COLUMNS}.items()
    if question.terms:
        joined = (" OR " if question.op == "OR" else " ").join(question.terms)
        yield "match_columns", question.where
        yield "query", f'"{question.q}"' if question.op == "PHRASE" else joined
    if filter := conditions(question):
        yield "filter", filter
    yield "sort_keys", "-date" if question.newest else "-_score"
    if question.facets:
        for facet in FACETS:
            yield f"drilldowns[{facet}].keys", facet
            yield f"drilldowns[{facet}].limit", "-1"


class Groonga(Engine):
    name = "groonga"
    title = "groonga（自带 HTTP 服务，drilldown 计数，按词频排序）"
    protocol = "http"

    def prepare(self):
        install.packages("groonga-bin", "libgroonga0")

    def build_command(self):
        return [python(), os.path.join(PROGRAMS, "python", "groonga_build.py"), self.place.records, self.index]

    def serve_command(self, port):
        return ["groonga", "-s", "--protocol", "http", "--bind-address", "127.0.0.1", "--port", str(port),
                "--cache-limit", "0", "--log-path", self.place.log("groonga-own"), os.path.join(self.index, "db")]

    def request(self, question):
        pairs = (f"{quote(key, safe='[]')}={quote(value, safe='')}" for key, value in parameters(question))
        return "/d/select?" + "&".join(pairs)

    def answer(self, body):
        head, (found, *drilldowns) = json.loads(body)
        if head[0] != 0:
            return {"error": str(head)}
        hits = [dict(zip(KEYS, (row[0] - 1, *row[1:]))) for row in found[2:]]
        answer = {"total": found[0][0], "hits": hits}
        if drilldowns:
            answer["facets"] = {facet: {str(value): count for value, count in counted[2:]}
                                for facet, counted in drilldowns[0].items()}
        return answer
