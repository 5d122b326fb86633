// SPDX-License-Identifier: GPL-3.0-or-later

/// What a token is made of.
public enum TokenKind: UInt8, Sendable, Hashable, CaseIterable {
    /// Two neighbouring characters of a Han run.
    case bigram
    /// One character of a Han run.
    case unigram
    /// A dictionary word of three or more Han characters.
    case word
    /// A run of letters and digits.
    case latin
}
