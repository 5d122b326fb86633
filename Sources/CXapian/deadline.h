// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <xapian.h>

#include <chrono>

namespace cxapian {

/// A posting source that lists every document and ends the match, by throwing `DeadlineExceeded`, once its time has
/// come. `Enquire::set_time_limit` does not do that: it only makes Xapian content with fewer matches.
///
/// With the last moment there is, it serves to keep Xapian from asking a query about single documents: see query.cpp.
///
/// It stands on the right of OP_FILTER: see `within`. It says it lists every document, so it is asked last and leaves
/// bounds and estimates as they are. It cannot travel to remote shards.
class DeadlineSource : public Xapian::PostingSource {
  public:
    using Clock = std::chrono::steady_clock;

    explicit DeadlineSource(Clock::time_point deadline) : deadline(deadline) {}

    Xapian::doccount get_termfreq_min() const override { return count; }
    Xapian::doccount get_termfreq_est() const override { return count; }
    Xapian::doccount get_termfreq_max() const override { return count; }
    Xapian::docid get_docid() const override { return current; }
    bool at_end() const override { return ended; }

    void next(double) override;
    void skip_to(Xapian::docid id, double) override;
    bool check(Xapian::docid id, double) override;
    void init(const Xapian::Database &shard) override;
    Xapian::PostingSource *clone() const override;
    std::string name() const override;
    std::string get_description() const override;

  private:
    const Clock::time_point deadline;
    Xapian::doccount count = 0;
    Xapian::docid last = 0;
    Xapian::docid current = 0;
    bool ended = false;
    unsigned steps = 0;

    void tick();
    void move(Xapian::docid id);
};

/// The query with a deadline on it: what it finds is shown to the source document by document. The factor keeps the
/// pair together; a bare filter inside an AND would be taken apart and asked only about what all the lists share.
Xapian::Query within(DeadlineSource::Clock::time_point deadline, const Xapian::Query &query);

/// Throws `DeadlineExceeded` if the moment has come.
void check_deadline(DeadlineSource::Clock::time_point deadline);

}  // namespace cxapian
