// SPDX-License-Identifier: GPL-3.0-or-later

/// Text made from bytes, and how sure that is.
public struct DecodedText: Sendable, Hashable {
    /// The text, without a byte order mark.
    public var text: String
    /// The charset the bytes were read as: "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "GB18030",
    /// "Big5", or the declared name in capitals.
    public var charset: String
    /// Whether every byte stood for something. Where false, U+FFFD marks what did not.
    public var isLossless: Bool

    public init(text: String, charset: String, isLossless: Bool) {
        self.text = text
        self.charset = charset
        self.isLossless = isLossless
    }
}
