// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "include/cxapian.h"

#include <xapian.h>

namespace cxapian {

/// Builds the query that a postfix program describes. Throws `Xapian::InvalidArgumentError` for a program that is
/// cut off, leaves more or less than one query, nests too deeply or is too long.
///
/// Xapian treats a phrase as a plain AND where no positions are stored. Without `positions`, phrases of two or more
/// terms match nothing instead.
Xapian::Query build_query(cxapian_text program, bool positions);

}  // namespace cxapian
