// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// A display window as its two columns.
struct StoredWindow: Hashable {
    var from: String?
    var until: String?

    init(from: String?, until: String?) {
        self.from = from
        self.until = until
    }

    init(_ window: DisplayWindow) {
        // Text that no day precedes and none follows: hidden on every day.
        from = window.isEmpty ? "9999-12-31" : window.first?.description
        until = window.isEmpty ? "0000-00-00" : window.last?.description
    }
}
