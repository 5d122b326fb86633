// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// What stands around every page: its title, the search box above, the day of the data below.
struct PageFrame: Sendable {
    /// Of the window, without the site's name.
    var title: String
    /// In the search box; as typed.
    var query: String = ""
    /// False on the home page, which has a box of its own.
    var hasSearchBox = true
    /// 2026年11月23日 10:20, where known.
    var dataThrough: String?
    /// What can be subscribed to.
    var feeds = [FeedLink.newest]
    /// Search machines shall not keep it.
    var isPrivate = false

    init(_ title: String, query: String = "", dataThrough: String? = nil) {
        self.title = title
        self.query = query
        self.dataThrough = dataThrough.flatMap(Self.moment)
    }

    /// An instant as answers carry it in the words of a page; `nil` for any other text.
    static func moment(_ text: String) -> String? {
        guard text.utf8.count >= 16, let date = CivilDate(String(text.prefix(10))) else { return nil }
        return date.chinese + " " + text.dropFirst(11).prefix(5)
    }
}
