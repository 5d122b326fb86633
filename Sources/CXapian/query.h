// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "include/cxapian.h"

#include "deadline.h"

#include <xapian.h>

#include <optional>

namespace cxapian {

struct BuiltQuery {
    Xapian::Query query;
    /// Whether Xapian may leave out what cannot reach the page asked for. In 1.4.22 it gets weights and matches wrong
    /// when it does so where anything but terms, AND and filters stands under OR (phrases with a filter beside them: a
    /// third of our random queries), and where there is an AND_MAYBE. Looking at every match avoids it.
    bool prunable;
};

/// What a query is built for.
struct Target {
    /// Where prefixes are looked up; without it they stay Xapian's wildcards.
    const Xapian::Database *database;
    bool has_positions;
    bool single;
    std::optional<DeadlineSource::Clock::time_point> deadline;
};

/// Builds the query that a postfix program describes. Throws `Xapian::InvalidArgumentError` for a program that is
/// cut off, leaves more or less than one query, nests too deeply or is too long.
///
/// Xapian treats a phrase as a plain AND where no positions are stored. Without `has_positions`, phrases of two or more
/// terms match nothing instead.
///
/// A prefix becomes the synonym of the terms found in the database: Xapian's own wildcards are limited shard by shard,
/// and weigh differently when one of their terms stands elsewhere in the query too.
///
/// OP_MAX is refused unless the index is a `single` one: with several, Xapian 1.4.22 goes back to a MAX whose parts
/// have all ended, and reads what it has freed.
///
/// With a deadline, the whole and every branching part of an AND is shown to a `DeadlineSource`: an AND alone asks its
/// last part only about what the others share, which may be nothing for long.
BuiltQuery build_query(cxapian_text program, const Target &target);

}  // namespace cxapian
