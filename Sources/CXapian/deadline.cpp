// SPDX-License-Identifier: GPL-3.0-or-later
#include "deadline.h"

#include "guard.h"

namespace cxapian {

void check_deadline(DeadlineSource::Clock::time_point deadline) {
    if (DeadlineSource::Clock::now() >= deadline) throw DeadlineExceeded();
}

Xapian::Query within(DeadlineSource::Clock::time_point deadline, const Xapian::Query &query) {
    // `release` is Xapian's: the query takes the source over.
    const Xapian::Query source((new DeadlineSource(deadline))->release());
    return Xapian::Query(1.0, Xapian::Query(Xapian::Query::OP_FILTER, query, source));
}

void DeadlineSource::tick() {
    // A step costs Xapian some hundred nanoseconds, reading the clock a tenth of that; 32 steps stay far below any
    // deadline worth setting.
    if (steps++ % 32 == 0) check_deadline(deadline);
}

void DeadlineSource::move(Xapian::docid id) {
    if (id > last) {
        ended = true;
    } else {
        current = id;
    }
}

void DeadlineSource::next(double) {
    tick();
    if (current == last) {
        ended = true;
    } else {
        move(current + 1);
    }
}

void DeadlineSource::skip_to(Xapian::docid id, double) {
    tick();
    if (id > current) move(id);
}

bool DeadlineSource::check(Xapian::docid id, double weight) {
    skip_to(id, weight);
    return true;
}

void DeadlineSource::init(const Xapian::Database &shard) {
    count = shard.get_doccount();
    last = shard.get_lastdocid();
    current = 0;
    ended = false;
    check_deadline(deadline);
}

Xapian::PostingSource *DeadlineSource::clone() const {
    return new DeadlineSource(deadline);
}

std::string DeadlineSource::name() const {
    return "cxapian::DeadlineSource";
}

std::string DeadlineSource::get_description() const {
    return "DeadlineSource";
}

}  // namespace cxapian
