// SPDX-License-Identifier: GPL-3.0-or-later
public import Readers

/// How files are taken in.
public struct ImportOptions: Sendable {
    /// The name under which the ledger keeps what these files bring (`--source`).
    public var source: String
    /// Forced format; `nil` tells it from content and extension.
    public var format: FileFormat?
    /// Read and count everything, store nothing.
    public var isDryRun: Bool
    /// Called from the importing thread after each batch and at the end of each file.
    public var progress: (@Sendable (ImportProgress) -> Void)?

    public init(
        source: String, format: FileFormat? = nil, isDryRun: Bool = false,
        progress: (@Sendable (ImportProgress) -> Void)? = nil
    ) {
        self.source = source
        self.format = format
        self.isDryRun = isDryRun
        self.progress = progress
    }
}
