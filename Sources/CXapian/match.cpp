// SPDX-License-Identifier: GPL-3.0-or-later
#include "database.h"
#include "deadline.h"
#include "guard.h"
#include "query.h"
#include "removed.h"

#include <algorithm>
#include <deque>
#include <memory>
#include <optional>

namespace {

using Clock = cxapian::DeadlineSource::Clock;

struct OwnedMatchSet : cxapian_match_set {
    std::vector<uint32_t> id_storage;
    std::vector<double> weight_storage;
    std::vector<uint32_t> collapsed_storage;
    std::string facet_storage;

    OwnedMatchSet() : cxapian_match_set() {}
};

void set_weighting(Xapian::Enquire &enquire, const cxapian_match_request &request) {
    switch (request.weighting) {
    case CXapianWeightingBoolean: return enquire.set_weighting_scheme(Xapian::BoolWeight());
    case CXapianWeightingTfIdf: return enquire.set_weighting_scheme(Xapian::TfIdfWeight());
    case CXapianWeightingCoordination: return enquire.set_weighting_scheme(Xapian::CoordWeight());
    case CXapianWeightingBM25: {
        const auto &values = request.parameters;
        // NaN compares false and would pass Xapian's own clamping.
        const auto sound = [](double value) { return value >= 0 && value <= 1e9; };
        if (!std::all_of(std::begin(values), std::end(values), sound)) {
            throw Xapian::InvalidArgumentError("a BM25 parameter below 0 or not finite");
        }
        return enquire.set_weighting_scheme(
            Xapian::BM25Weight(values[0], values[1], values[2], std::min(values[3], 1.0), values[4]));
    }
    }
    throw Xapian::InvalidArgumentError("an unknown weighting scheme");
}

void set_order(Xapian::Enquire &enquire, const cxapian_match_request &request) {
    switch (request.order) {
    case CXapianOrderRelevance: return enquire.set_sort_by_relevance();
    case CXapianOrderValueThenRelevance:
        return enquire.set_sort_by_value_then_relevance(request.order_slot, request.descending);
    case CXapianOrderRelevanceThenValue:
        return enquire.set_sort_by_relevance_then_value(request.order_slot, request.descending);
    case CXapianOrderDocument:
        // Without weights every match ties, and ties fall back to document order.
        enquire.set_weighting_scheme(Xapian::BoolWeight());
        return enquire.set_docid_order(request.descending ? Xapian::Enquire::DESCENDING : Xapian::Enquire::ASCENDING);
    }
    throw Xapian::InvalidArgumentError("an unknown order");
}

std::string pack(std::deque<Xapian::ValueCountMatchSpy> &spies) {
    std::string packed;
    for (auto &spy : spies) {
        std::string entries;
        uint32_t count = 0;
        for (auto value = spy.values_begin(); value != spy.values_end(); ++value, ++count) {
            cxapian::append(entries, *value, value.get_termfreq());
        }
        cxapian::append(packed, count);
        packed += entries;
    }
    return packed;
}

std::unique_ptr<OwnedMatchSet> match(cxapian_database &database, cxapian_text program,
                                     const cxapian_match_request &request) {
    std::optional<Clock::time_point> deadline;
    if (request.has_deadline) {
        deadline = Clock::now() + std::chrono::nanoseconds(std::max<int64_t>(request.deadline, 0));
        cxapian::check_deadline(*deadline);
    }
    const cxapian::Target target{&database.all, database.all.has_positions(), database.shards.size() == 1, deadline};
    const auto built = cxapian::build_query(program, target);
    // Lent to the enquiry, so they must not move and must outlive it.
    std::deque<Xapian::ValueCountMatchSpy> spies;
    for (size_t index = 0; index < request.facet_count; ++index) spies.emplace_back(request.facet_slots[index]);
    Xapian::Enquire enquire(database.all);
    enquire.set_query(cxapian::remaining(database, built.query));
    set_weighting(enquire, request);
    set_order(enquire, request);
    if (request.collapses) enquire.set_collapse_key(request.collapse_slot);
    for (auto &spy : spies) enquire.add_matchspy(&spy);

    // A page of no matches asks for estimates, for which nothing is matched and so nothing pruned.
    const bool prunes = (built.prunable && database.removed_count == 0) || (request.limit == 0 && request.check_at_least == 0);
    const auto check_at_least = prunes ? request.check_at_least : database.all.get_doccount();
    const auto matches = enquire.get_mset(request.first, request.limit, check_at_least);
    auto result = std::make_unique<OwnedMatchSet>();
    for (auto match = matches.begin(); match != matches.end(); ++match) {
        result->id_storage.push_back(database.number(*match));
        result->weight_storage.push_back(match.get_weight());
        result->collapsed_storage.push_back(match.get_collapse_count());
    }
    result->facet_storage = pack(spies);
    result->count = result->id_storage.size();
    result->ids = result->id_storage.data();
    result->weights = result->weight_storage.data();
    result->collapsed = result->collapsed_storage.data();
    result->facets = cxapian::text(result->facet_storage);
    result->lower_bound = matches.get_matches_lower_bound();
    result->estimated = matches.get_matches_estimated();
    result->upper_bound = matches.get_matches_upper_bound();
    return result;
}

}  // namespace

cxapian_match_set *cxapian_database_matches(cxapian_database *database, cxapian_text program,
                                            const cxapian_match_request *request, cxapian_error **error) {
    return cxapian::guarded(error, [&]() -> cxapian_match_set * {
        return match(*database, program, *request).release();
    });
}

void cxapian_match_set_free(cxapian_match_set *matches) {
    delete static_cast<OwnedMatchSet *>(matches);
}
