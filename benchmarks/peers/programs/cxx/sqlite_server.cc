// SPDX-License-Identifier: GPL-3.0-or-later
// SQLite FTS5 answering. With counts: one pass that streams bm25 and the facet columns, best 20 and counts kept here,
// which measured better than ORDER BY rank and then GROUP BY.
// sqlite_server DATABASE PORT
#include <array>
#include <memory>

#include "line_server.h"
#include "reply.h"
#include "sqlite_connection.h"
#include "sqlite_questions.h"

/// The 20 smallest keys.
class Best {
public:
    void offer(double key, long long id) {
        if (heap.size() == 20) {
            if (key >= heap[0].first) return;
            std::pop_heap(heap.begin(), heap.end());
            heap.pop_back();
        }
        heap.emplace_back(key, id);
        std::push_heap(heap.begin(), heap.end());
    }
    std::vector<std::pair<double, long long>> sorted() {
        std::sort_heap(heap.begin(), heap.end());
        return std::move(heap);
    }

private:
    std::vector<std::pair<double, long long>> heap;
};

class SqliteEngine {
public:
    explicit SqliteEngine(const char* path)
        : database(std::make_shared<Connection>(path, SQLITE_OPEN_READONLY)) {
        database->run("PRAGMA mmap_size = 8000000000; PRAGMA cache_size = -200000; PRAGMA temp_store = MEMORY;");
    }

    std::string answer(const Question& question) {
        std::array<std::array<size_t, 64>, 4> counts{};
        size_t total = 0;
        Best best;
        std::string match = match_expression(question);
        {
            auto rows = database->rows(statement_of(question));
            bind(rows, question, match);
            while (rows.next()) {
                best.offer(question.facets ? rows.real(1) : total, rows.integer(0));
                total++;
                if (!question.facets) continue;
                for (int facet = 0; facet < 4; facet++) counts[facet][(rows.integer(2 + facet) - base(facet)) & 63]++;
            }
        }
        Reply reply(question.facets ? total : 0);
        if (question.facets) {
            for (int facet = 0; facet < 4; facet++) {
                reply.begin_facet(facet);
                for (int value = 0; value < 64; value++)
                    if (size_t count = counts[facet][value]) reply.count(std::to_string(value + base(facet)), count);
            }
            reply.end_facets();
        }
        reply.begin_hits();
        for (auto& [key, id] : best.sorted()) {
            auto row = database->rows("SELECT data FROM records WHERE id = :id");
            row.bind(":id", id);
            if (row.next()) reply.hit(row.text(0));
        }
        return reply.finished();
    }

private:
    std::shared_ptr<Connection> database;

    static int base(int facet) { return facet == 3 ? 2000 : 0; }

    static void bind(Rows& rows, const Question& question, std::string_view match) {
        rows.bind(":match", match);
        rows.bind(":name", question.q);
        rows.bind(":organ", question.organ);
        rows.bind(":date_from", question.date_from);
        rows.bind(":date_to", question.date_to);
        rows.bind(":year_from", question.year_from);
        rows.bind(":year_to", question.year_to);
    }
};

int main(int, char** arguments) { serve<SqliteEngine>(arguments[1], atoi(arguments[2])); }
