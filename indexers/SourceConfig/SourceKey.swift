// SPDX-License-Identifier: GPL-3.0-or-later

/// The keys that config.yaml knows; each is described in docs/sources.md.
public enum SourceKey {
    /// At the top.
    public enum Root: String, CaseIterable, Sendable {
        case sources
    }

    /// Of one source.
    public enum Source: String, CaseIterable, Sendable {
        case name, formerly, organ, kind, path, url, format, encoding
        case publicAtSource = "public_at_source"
        case review
        case deletesMissing = "deletes_missing"
        case minimumRowsShare = "minimum_rows_share"
        case confirm
    }

    /// Of `review`.
    public enum Review: String, CaseIterable, Sendable {
        case reviewer, date, result
    }

    /// Of `confirm`.
    public enum Confirm: String, CaseIterable, Sendable {
        case sha256
        case confirmedBy = "confirmed_by"
    }
}
