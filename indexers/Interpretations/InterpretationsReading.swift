// SPDX-License-Identifier: GPL-3.0-or-later

/// How rows of this room are read.
public enum InterpretationsReading {
    /// Goes up whenever the reading changes, so that the ledger reads unchanged rows again.
    public static let version = 2
}
