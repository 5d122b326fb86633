// SPDX-License-Identifier: GPL-3.0-or-later

/// The words that prove an event, and where they stand.
public struct Evidence: Codable, Hashable, Sendable {
    /// The record that says so, where we hold it; the item that the event itself is about when it says so itself.
    public var recordID: String?
    /// Title of the document, list or field that says so.
    public var title: String
    /// The quoted words; the name and value of a field where the source gives no sentence.
    public var quote: String
    /// Where in the document: 第三十九条, 序号 12.
    public var locator: String?
    public var url: String?

    public init(recordID: String? = nil, title: String, quote: String, locator: String? = nil, url: String? = nil) {
        self.recordID = recordID
        self.title = title
        self.quote = quote
        self.locator = locator
        self.url = url
    }
}
