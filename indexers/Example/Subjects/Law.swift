// SPDX-License-Identifier: GPL-3.0-or-later

/// A real national law or regulation that invented documents name as their basis, never before it existed.
struct Law: Sendable {
    let title: String
    /// 国务院令第649号; `nil` for laws, which have none.
    let number: String?
    /// First year in which a document may cite it.
    let since: Int

    init(_ title: String, _ number: String? = nil, since: Int = 2010) {
        self.title = title
        self.number = number
        self.since = since
    }

    /// As a document prints it: 《社会救助暂行办法》（国务院令第649号）.
    var citation: String {
        guard let number else { return "《\(title)》" }
        return "《\(title)》（\(number)）"
    }
}
