// SPDX-License-Identifier: GPL-3.0-or-later
// Prefixes and value slots that the build and the server of stock Xapian agree on.
#pragma once

constexpr char name_prefix[] = "S";
constexpr char exact_name_prefix[] = "XN";
constexpr char organ_prefix[] = "XD";
constexpr char year_prefix[] = "XY";

constexpr unsigned organ_slot = 0, field_slot = 1, kind_slot = 2, year_slot = 3, date_slot = 4;
