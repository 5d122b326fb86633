// SPDX-License-Identifier: GPL-3.0-or-later
// SQLite FTS5 over bigrams that are cut beforehand, contentless; optimised and vacuumed.
// sqlite_build RECORDS DATABASE
#include <cstdio>

#include "record.h"
#include "sqlite_connection.h"

/// Bigrams between spaces; a "0" marks a break, so that a phrase never crosses punctuation.
static std::string tokens(std::string_view text) {
    std::string found;
    size_t last = 0;
    for_each_bigram(text, [&](std::string_view bigram, size_t position) {
        if (!found.empty() && position != last + 1) found += "0 ";
        (found += bigram) += ' ';
        last = position;
    });
    return found;
}

static void insert(Connection& database, const Record& record, size_t number) {
    long long id = number + 1, date = number_or(record.date, 0);
    std::string text = tokens(record.text), name = tokens(record.name), data = record.stored(number);
    {
        auto row = database.rows("INSERT INTO words(rowid, text, name) VALUES (:id, :text, :name)");
        row.bind(":id", id);
        row.bind(":text", text);
        row.bind(":name", name);
        row.next();
    }
    {
        auto row = database.rows("INSERT INTO records VALUES (:id, :name, :data)");
        row.bind(":id", id);
        row.bind(":name", record.name);
        row.bind(":data", data);
        row.next();
    }
    auto row = database.rows("INSERT INTO facets VALUES (:id, :dept, :field, :kind, :year, :date)");
    row.bind(":id", id);
    row.bind(":dept", number_or(record.organ, 0));
    row.bind(":field", number_or(record.field, 0));
    row.bind(":kind", number_or(record.kind, 0));
    row.bind(":year", date / 10000);
    row.bind(":date", date);
    row.next();
}

int main(int, char** arguments) {
    constexpr size_t commit_every = 50000;
    remove(arguments[2]);
    Connection database(arguments[2], SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    database.run(
        "PRAGMA page_size = 8192; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -400000;"
        "CREATE VIRTUAL TABLE words USING fts5(text, name, content='', tokenize='unicode61 remove_diacritics 0');"
        "CREATE TABLE records(id INTEGER PRIMARY KEY, name TEXT, data TEXT);"
        "CREATE TABLE facets(id INTEGER PRIMARY KEY, dept INT, field INT, kind INT, year INT, date INT);"
        // No merging meanwhile and large segments: one merge at the end is cheapest.
        "INSERT INTO words(words, rank) VALUES ('automerge', 0);"
        "INSERT INTO words(words, rank) VALUES ('hashsize', 67108864); BEGIN;");
    for_each_record(arguments[1], [&](const Record& record, size_t number) {
        insert(database, record, number);
        if ((number + 1) % commit_every == 0) database.run("COMMIT; BEGIN;");
    });
    database.run(
        "COMMIT; CREATE INDEX records_by_name ON records(name);"
        "CREATE INDEX facets_by_organ ON facets(dept, date, field, kind, year);"
        "INSERT INTO words(words) VALUES ('optimize'); ANALYZE; VACUUM;");
}
