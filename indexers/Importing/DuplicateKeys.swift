// SPDX-License-Identifier: GPL-3.0-or-later

/// Thrown to roll a file back when one key stands on rows that differ: which row is right cannot be known, so none may
/// be stored (reliability.md F17); the file is then read again with these keys refused.
struct DuplicateKeys: Error {
    var keys: Set<String>
}
