// SPDX-License-Identifier: GPL-3.0-or-later
// A request line: op, in, q, organ, date_from, date_to, year_from, year_to, flags.
#pragma once
#include <stdexcept>

#include "text.h"

struct Question {
    std::string_view op, in, q;
    int organ, date_from, date_to, year_from, year_to;  // -1 or 0 where not asked
    bool facets, newest;

    explicit Question(std::string_view line) {
        auto columns = columns_of(line);
        if (columns.size() != 9) throw std::runtime_error("a request has nine columns");
        op = columns[0];
        in = columns[1];
        q = columns[2];
        organ = number_or(columns[3], -1);
        date_from = number_or(columns[4], 0);
        date_to = number_or(columns[5], 0);
        year_from = number_or(columns[6], 0);
        year_to = number_or(columns[7], 0);
        facets = columns[8].find('F') != std::string_view::npos;
        newest = columns[8].find('N') != std::string_view::npos;
    }

    bool of_name() const { return in == "name"; }
    bool of_bigrams() const { return op == "AND" || op == "OR" || op == "PHRASE"; }
    /// A phrase needs its bigrams in order and as often as they stand there.
    std::vector<std::string> bigrams() const { return bigrams_of(q, op != "PHRASE"); }
};
