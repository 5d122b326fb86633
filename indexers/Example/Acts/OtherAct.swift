// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// One sort of decision that is neither penalty nor licence: a kind, an organ, a basis and what it says.
struct OtherAct: Sendable {
    enum Addressee: Sendable {
        case subjects([Trade.Tag])
        case persons
    }

    var kind: ActKind
    var organs: [String]
    var code: String
    var document: String
    var basis: String
    /// `{额}` is an amount in yuan.
    var content: String
    var facts: String
    var addressee: Addressee
    var from: CivilDate?

    init(
        _ kind: ActKind, _ organs: String, _ code: String, _ document: String, basis: String, _ facts: String,
        _ content: String, _ addressee: Addressee, from: String? = nil
    ) {
        self.kind = kind
        self.organs = organs.split(separator: " ").map(String.init)
        self.code = code
        self.document = document
        self.basis = basis
        self.facts = facts
        self.content = content
        self.addressee = addressee
        self.from = from.flatMap(CivilDate.init(lenient:))
    }
}
