// SPDX-License-Identifier: GPL-3.0-or-later
import Readers

/// How much of the web a source may cost.
public struct FetchLimits: Hashable, Sendable {
    /// Largest file in bytes, unpacked (F47).
    public var bytes: Int
    /// Without a byte for so long, or in all, the fetch is given up.
    public var idle: Duration
    public var whole: Duration
    /// How often the address may point elsewhere.
    public var redirects: Int

    public init(
        bytes: Int = FileReader.documentLimit, idle: Duration = .seconds(30), whole: Duration = .seconds(600),
        redirects: Int = 5
    ) {
        self.bytes = bytes
        self.idle = idle
        self.whole = whole
        self.redirects = redirects
    }
}
