// SPDX-License-Identifier: GPL-3.0-or-later
// A question in the words of SQLite.
#pragma once
#include <string>

#include "question.h"

/// What stands behind MATCH.
inline std::string match_expression(const Question& question) {
    if (!question.of_bigrams()) return "";
    bool phrase = question.op == "PHRASE";
    std::string separator = phrase ? " " : question.op == "OR" ? "\" OR \"" : "\" AND \"", joined;
    for (auto& bigram : question.bigrams()) joined += (joined.empty() ? "" : separator) + bigram;
    return std::string("{") + (question.of_name() ? "name" : "text") + "} : (\"" + joined + "\")";
}

/// With counts every match, its score and facets; without them the best 20.
inline std::string statement_of(const Question& question) {
    std::string filter;
    if (question.organ >= 0) filter += " AND facets.dept = :organ";
    if (question.date_from) filter += " AND facets.date BETWEEN :date_from AND :date_to";
    if (question.year_from) filter += " AND facets.year BETWEEN :year_from AND :year_to";
    bool facets = question.facets || !filter.empty();
    std::string id = "facets.id", key = question.newest ? "-facets.date" : "0", from = "facets", where = "1";
    if (question.of_bigrams()) {
        id = "words.rowid";
        key = "bm25(words)";
        from = facets ? "words CROSS JOIN facets ON facets.id = words.rowid" : "words";
        where = "words MATCH :match";
    } else if (question.op == "EXACT") {
        from = "records JOIN facets ON facets.id = records.id";
        where = "records.name = :name";
    }
    if (question.facets)
        return "SELECT " + id + ", " + key + ", facets.dept, facets.field, facets.kind, facets.year FROM " + from +
               " WHERE " + where + filter;
    std::string order = question.of_bigrams() ? " ORDER BY words.rank"
                        : question.newest     ? " ORDER BY facets.date DESC"
                                              : "";
    return "SELECT " + id + " FROM " + from + " WHERE " + where + filter + order + " LIMIT 20";
}
