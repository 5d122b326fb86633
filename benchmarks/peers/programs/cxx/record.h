// SPDX-License-Identifier: GPL-3.0-or-later
// A row of the records file, and what is stored of it: the columns of a hit, tab separated.
#pragma once
#include <fstream>
#include <stdexcept>
#include <string>

#include "text.h"

struct Record {
    std::string_view name, text, organ, field, date, kind;
    std::string_view year() const { return date.substr(0, 4); }

    std::string stored(size_t number) const {
        std::string data = std::to_string(number);
        for (auto column : {name, first_characters(text, 100), organ, field, date, kind}) (data += '\t') += column;
        return data;
    }
};

/// Calls `use(record, number)` for every row; gives back their count.
template <class Use>
size_t for_each_record(const char* path, Use use) {
    std::ifstream in(path);
    std::string line;
    size_t number = 0;
    for (; std::getline(in, line); number++) {
        auto columns = columns_of(line);
        if (columns.size() != 6) throw std::runtime_error("not six columns in row " + std::to_string(number));
        use(Record{columns[0], columns[1], columns[2], columns[3], columns[4], columns[5]}, number);
    }
    return number;
}
