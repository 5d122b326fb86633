// SPDX-License-Identifier: GPL-3.0-or-later

/// What may not enter at all, whatever is hidden in it (domain.md §2.9, §5, §7).
///
/// Looks at what the source sent, before masking: an identity number tells that its owner is a minor.
public enum Gate {
    /// A document by its title and text: classified, internal, or a draft that nobody declared to be one.
    ///
    /// - Parameter isDraft: the row declares it a draft out for comment.
    public static func refusal(ofTitle title: String, text: String, isDraft: Bool = false) -> GateRefusal? {
        if SecrecyMark.stands(in: title) || SecrecyMark.stands(in: text) { return GateRefusal(.classified) }
        if SecrecyMark.isInternal(title) || SecrecyMark.isInternal(text) { return GateRefusal(.internal) }
        if !isDraft, DraftMark.stands(inTitle: title) { return GateRefusal(.draftAsFinal) }
        return nil
    }

    /// The cells of a row: one says that it is classified or internal.
    public static func refusal(ofCells cells: [String]) -> GateRefusal? {
        if cells.contains(where: { SecrecyMark.stands(in: $0) || SecrecyMark.isLevel($0) }) {
            return GateRefusal(.classified)
        }
        return cells.contains(where: SecrecyMark.isInternal) ? GateRefusal(.internal) : nil
    }

    /// A decision: classified, internal, sealed, or about a minor.
    public static func refusal(ofAct act: GatedAct) -> GateRefusal? {
        if let refusal = refusal(ofCells: act.texts) { return refusal }
        if SealedRecord.isSealed(act) { return GateRefusal(.sealed) }
        if MinorFacts.stand(in: act) { return GateRefusal(.minor) }
        return nil
    }

    /// A cell that may hold an organisation or a shop only (reliability.md F27): an identity number, or a personal
    /// name alone. The empty text passes; whether the field is required is not asked here.
    public static func refusal(ofOrganizationName name: String) -> GateRefusal? {
        let isPerson = !IdentityNumber.find(in: name, isLenient: true).isEmpty || PersonName.isPlausible(name)
        return isPerson ? GateRefusal(.personal) : nil
    }

    /// A source by what config.yaml says of it.
    public static func refusal(isReviewed: Bool, isPublicAtSource: Bool) -> GateRefusal? {
        if !isPublicAtSource { return GateRefusal(.notPublicAtSource) }
        return isReviewed ? nil : GateRefusal(.unreviewed)
    }
}
