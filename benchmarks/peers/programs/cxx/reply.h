// SPDX-License-Identifier: GPL-3.0-or-later
// The finished JSON of an answer, written piece by piece.
#pragma once
#include <cstdio>
#include <string>

#include "text.h"

constexpr const char* facet_names[4] = {"dept", "field", "kind", "year"};

class Reply {
public:
    explicit Reply(size_t total) : json("{\"total\":" + std::to_string(total)) { json.reserve(16384); }

    void begin_facet(int facet) {
        json += facet == 0 ? ",\"facets\":{\"" : "},\"";
        (json += facet_names[facet]) += "\":{";
        first = true;
    }
    void count(std::string_view value, size_t records) {
        separate();
        ((json += '"') += value) += "\":";
        json += std::to_string(records);
    }
    void end_facets() { json += "}}"; }

    void begin_hits() {
        json += ",\"hits\":[";
        first = true;
    }
    /// `stored` is what `Record::stored` made.
    void hit(std::string_view stored) {
        auto columns = columns_of(stored);
        separate();
        (json += "{\"id\":") += columns[0];
        string(",\"name\":", columns[1]);
        string(",\"snip\":", columns[2]);
        (json += ",\"dept\":") += columns[3];
        (json += ",\"field\":") += columns[4];
        (json += ",\"date\":") += columns[5];
        ((json += ",\"kind\":") += columns[6]) += '}';
    }
    std::string finished() { return std::move(json += "]}"); }

private:
    std::string json;
    bool first = true;

    void separate() {
        if (!first) json += ',';
        first = false;
    }
    void string(const char* key, std::string_view value) {
        (json += key) += '"';
        for (unsigned char byte : value) {
            if (byte == '"' || byte == '\\') {
                (json += '\\') += byte;
            } else if (byte < 0x20) {
                char escaped[8];
                snprintf(escaped, sizeof escaped, "\\u%04x", byte);
                json += escaped;
            } else {
                json += byte;
            }
        }
        json += '"';
    }
};
