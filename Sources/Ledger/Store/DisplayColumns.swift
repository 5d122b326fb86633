// SPDX-License-Identifier: GPL-3.0-or-later

/// Third version: the days on which a record may be shown, the day of the last pass, and why a record was withdrawn.
///
/// Days are `YYYY-MM-DD` and compare as text; a record that is never shown has a window without days.
enum DisplayColumns {
    static let sql = """
        ALTER TABLE records ADD COLUMN shown_from TEXT;
        ALTER TABLE records ADD COLUMN shown_until TEXT;
        ALTER TABLE records ADD COLUMN withdrawal TEXT;
        CREATE INDEX records_by_first_day ON records (shown_from) WHERE shown_from IS NOT NULL;
        CREATE INDEX records_by_last_day ON records (shown_until) WHERE shown_until IS NOT NULL;
        CREATE TABLE passes (
            pass INTEGER PRIMARY KEY CHECK (pass = 1), day TEXT NOT NULL, rules INTEGER NOT NULL
        ) STRICT;
        """

    /// Whether the record `r` is out of sight: withdrawn, or outside its window on the day of the last pass.
    static let isHidden = """
        (r.withdrawn_at IS NOT NULL
            OR IFNULL(r.shown_from > COALESCE((SELECT day FROM passes), '9999-12-30'), 0)
            OR IFNULL(r.shown_until < COALESCE((SELECT day FROM passes), '0001-01-01'), 0))
        """
}
