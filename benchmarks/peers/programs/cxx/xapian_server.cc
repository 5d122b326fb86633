// SPDX-License-Identifier: GPL-3.0-or-later
// Stock Xapian answering: exact totals by check_at_least = all, exact counts by four ValueCountMatchSpy.
// xapian_server INDEX-FOLDER PORT
#include <xapian.h>

#include <memory>

#include "line_server.h"
#include "reply.h"
#include "xapian_schema.h"

using Xapian::Query;

class XapianEngine {
public:
    explicit XapianEngine(const char* folder) : database(folder) {}

    std::string answer(const Question& question) {
        Xapian::Enquire enquire(database);
        enquire.set_query(whole_query(question));
        if (question.newest) {
            enquire.set_weighting_scheme(Xapian::BoolWeight());
            enquire.set_sort_by_value(date_slot, true);
        }
        std::unique_ptr<Xapian::ValueCountMatchSpy> spies[4];
        if (question.facets) {
            for (unsigned slot = 0; slot < 4; slot++) {  // the slots of the facets, in the order of their names
                spies[slot] = std::make_unique<Xapian::ValueCountMatchSpy>(slot);
                enquire.add_matchspy(spies[slot].get());
            }
        }
        auto matches = enquire.get_mset(0, 20, question.facets ? database.get_doccount() : 0);
        Reply reply(matches.get_matches_estimated());
        if (question.facets) {
            for (int facet = 0; facet < 4; facet++) {
                reply.begin_facet(facet);
                auto& spy = *spies[facet];
                for (auto value = spy.values_begin(); value != spy.values_end(); ++value)
                    reply.count(*value, value.get_termfreq());
            }
            reply.end_facets();
        }
        reply.begin_hits();
        matches.fetch();
        for (auto match = matches.begin(); match != matches.end(); ++match) reply.hit(match.get_document().get_data());
        return reply.finished();
    }

private:
    Xapian::Database database;

    static Query text_query(const Question& question) {
        if (question.op == "EXACT") return Query(exact_name_prefix + std::string(question.q));
        auto terms = question.bigrams();
        if (question.of_name())
            for (auto& term : terms) term.insert(0, name_prefix);
        if (terms.size() == 1) return Query(terms[0]);
        if (question.op == "PHRASE") return Query(Query::OP_PHRASE, terms.begin(), terms.end(), terms.size());
        return Query(question.op == "OR" ? Query::OP_OR : Query::OP_AND, terms.begin(), terms.end());
    }

    /// Years as an OR of boolean terms, which measured a little faster than a value range; days as a value range.
    static std::vector<Query> filters(const Question& question) {
        std::vector<Query> found;
        if (question.organ >= 0) found.emplace_back(organ_prefix + std::to_string(question.organ));
        if (question.date_from)
            found.emplace_back(Query::OP_VALUE_RANGE, date_slot, std::to_string(question.date_from),
                               std::to_string(question.date_to));
        if (question.year_from) {
            std::vector<Query> years;
            for (int year = question.year_from; year <= question.year_to; year++)
                years.emplace_back(year_prefix + std::to_string(year));
            found.emplace_back(Query::OP_OR, years.begin(), years.end());
        }
        return found;
    }

    static Query whole_query(const Question& question) {
        auto limits = filters(question);
        if (question.op == "NONE" && limits.empty()) return Query::MatchAll;
        Query filter(Query::OP_AND, limits.begin(), limits.end());
        if (question.op == "NONE") return filter;
        return limits.empty() ? text_query(question) : Query(Query::OP_FILTER, text_query(question), filter);
    }
};

int main(int, char** arguments) { serve<XapianEngine>(arguments[1], atoi(arguments[2])); }
