// SPDX-License-Identifier: GPL-3.0-or-later

extension NormativeDocument {
    /// A draft out for comment: by its class, the mark at the end of its title (（征求意见稿）), a title that calls for
    /// comments, what the source says of its force, or a mark at the head of its text. Never in force.
    public var isDraft: Bool {
        documentClass == .draft || flags.contains(.draftText) || DraftMark.stands(inTitle: title)
            || DraftMark.isCall(title: title) || claimsDraft
    }

    /// The source's own field says that it is a draft (征求意见稿, 公开征求意见中).
    var claimsDraft: Bool { statusClaim.map(DraftMark.stands(inClaim:)) ?? false }
}
