// SPDX-License-Identifier: GPL-3.0-or-later

import TextAnalysis

/// What an index was written with; a program of another version refuses it instead of answering wrongly.
public enum SchemaVersion {
    /// Raised whenever `TermPrefix`, `ValueSlot`, `IndexedRecord` or `IndexedPassage` change their meaning.
    public static let schema = 5
    /// The analyser's own version, which names the version of ICU as well: another dictionary cuts other words.
    public static let analyser = Analyzer.version

    /// Metadata keys inside the Xapian database.
    public enum MetadataKey {
        public static let schema = "mingcha.schema"
        public static let analyser = "mingcha.analyser"
        /// The ledger's sequence up to which this index is true; written in the same commit as the documents.
        public static let sequence = "mingcha.sequence"
        /// The latest import's day and time, `YYYY-MM-DDTHH:MM:SS+08:00`.
        public static let dataThrough = "mingcha.data_through"
    }
}
