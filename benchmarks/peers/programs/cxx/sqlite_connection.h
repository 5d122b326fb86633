// SPDX-License-Identifier: GPL-3.0-or-later
// A little of SQLite's C interface: errors as exceptions, statements that are reset when left.
#pragma once
#include <sqlite3.h>

#include <map>
#include <stdexcept>
#include <string>

/// A prepared statement in use.
class Rows {
public:
    Rows(sqlite3* connection, sqlite3_stmt* statement) : connection(connection), statement(statement) {}
    Rows(const Rows&) = delete;
    ~Rows() { sqlite3_reset(statement); }

    /// Parameters that the statement does not name are passed over. Text must outlive the rows.
    void bind(const char* name, std::string_view text) {
        if (int at = sqlite3_bind_parameter_index(statement, name))
            sqlite3_bind_text(statement, at, text.data(), text.size(), SQLITE_STATIC);
    }
    void bind(const char* name, long long value) {
        if (int at = sqlite3_bind_parameter_index(statement, name)) sqlite3_bind_int64(statement, at, value);
    }
    bool next() {
        int result = sqlite3_step(statement);
        if (result != SQLITE_ROW && result != SQLITE_DONE) throw std::runtime_error(sqlite3_errmsg(connection));
        return result == SQLITE_ROW;
    }
    long long integer(int column) { return sqlite3_column_int64(statement, column); }
    double real(int column) { return sqlite3_column_double(statement, column); }
    std::string_view text(int column) {
        auto bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
        return {bytes, static_cast<size_t>(sqlite3_column_bytes(statement, column))};
    }

private:
    sqlite3* connection;
    sqlite3_stmt* statement;
};

/// A connection that prepares each different statement once.
class Connection {
public:
    Connection(const char* path, int flags) {
        check(sqlite3_open_v2(path, &connection, flags | SQLITE_OPEN_NOMUTEX, nullptr));
    }
    Connection(const Connection&) = delete;
    ~Connection() {
        for (auto& [sql, statement] : prepared) sqlite3_finalize(statement);
        sqlite3_close(connection);
    }
    void run(const char* sql) { check(sqlite3_exec(connection, sql, nullptr, nullptr, nullptr)); }

    Rows rows(const std::string& sql) {
        auto& statement = prepared[sql];
        if (!statement) check(sqlite3_prepare_v2(connection, sql.c_str(), -1, &statement, nullptr));
        return Rows(connection, statement);
    }

private:
    sqlite3* connection = nullptr;
    std::map<std::string, sqlite3_stmt*> prepared;

    void check(int result) {
        if (result != SQLITE_OK) throw std::runtime_error(sqlite3_errmsg(connection));
    }
};
