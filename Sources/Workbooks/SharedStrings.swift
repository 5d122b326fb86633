// SPDX-License-Identifier: GPL-3.0-or-later

/// The table of texts of a workbook, each once, in the order of their first use.
public struct SharedStrings: Sendable {
    private var places: [String: Int] = [:]
    private var texts: [String] = []
    private var uses = 0

    public init() {}

    /// The place of `text`, which is added where it is new.
    public mutating func index(of text: String) -> Int {
        uses += 1
        if let place = places[text] { return place }
        places[text] = texts.count
        texts.append(text)
        return texts.count - 1
    }

    /// The part of the workbook that holds them.
    public var part: (name: String, text: String) {
        let items = texts.map { "<si><t xml:space=\"preserve\">\(XMLText.escaped($0))</t></si>" }
        let text =
            WorkbookParts.head
            + "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\"\(uses)\" "
            + "uniqueCount=\"\(texts.count)\">\(items.joined())</sst>"
        return ("xl/sharedStrings.xml", text)
    }
}
