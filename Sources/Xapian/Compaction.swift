// SPDX-License-Identifier: GPL-3.0-or-later

/// How indexes are written anew as one compact index.
public struct Compaction: Hashable, Sendable {
    /// Give new document numbers. Without, the ranges of numbers of the sources must not overlap.
    public var renumbers = true
    /// Merge more than three sources in several passes: faster, with more room on disk.
    public var multipass = false
    /// Pack oversize items too. Not for an index that is written to later.
    public var fuller = false
    /// A power of two from 2,048 to 65,536; anything else means 8,192.
    public var blockSize = 8_192

    public init(
        renumbers: Bool = true, multipass: Bool = false, fuller: Bool = false,
        blockSize: Int = 8_192
    ) {
        self.renumbers = renumbers
        self.multipass = multipass
        self.fuller = fuller
        self.blockSize = blockSize
    }
}
