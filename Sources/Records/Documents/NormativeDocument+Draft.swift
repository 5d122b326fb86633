// SPDX-License-Identifier: GPL-3.0-or-later

extension NormativeDocument {
    /// A draft out for comment: by its class, or by the mark at the end of its title (（征求意见稿）) whatever class the row
    /// gives. Never in force.
    public var isDraft: Bool { documentClass == .draft || DraftMark.stands(inTitle: title) }
}
