// SPDX-License-Identifier: GPL-3.0-or-later
public import Readers

/// How files are taken in.
public struct ImportOptions: Sendable {
    /// The name under which the ledger keeps what these files bring (`--source`).
    public var source: String
    /// Forced format; `nil` tells it from content and extension.
    public var format: FileFormat?
    /// Declared encoding of texts; `nil` tells it from the bytes.
    public var encoding: DeclaredEncoding?
    /// Read and count everything, store nothing.
    public var isDryRun: Bool
    /// Why no file of the source may be taken in; each is then refused unread, so that nothing of it is kept but its
    /// name.
    public var refusal: RowRefusal?
    /// The one file holds everything the source has; `nil` where files only add.
    public var fullLoad: FullLoad?
    /// Files that somebody looked at and that need not wait.
    public var confirmations: [FileConfirmation]
    /// Called from the importing thread after each batch and at the end of each file.
    public var progress: (@Sendable (ImportProgress) -> Void)?

    public init(
        source: String, format: FileFormat? = nil, encoding: DeclaredEncoding? = nil, isDryRun: Bool = false,
        refusal: RowRefusal? = nil, fullLoad: FullLoad? = nil, confirmations: [FileConfirmation] = [],
        progress: (@Sendable (ImportProgress) -> Void)? = nil
    ) {
        self.source = source
        self.format = format
        self.encoding = encoding
        self.isDryRun = isDryRun
        self.refusal = refusal
        self.fullLoad = fullLoad
        self.confirmations = confirmations
        self.progress = progress
    }
}
