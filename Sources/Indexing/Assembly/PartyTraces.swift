// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Records

/// What tells the party of an act that may not be told any more: its names, its codes, the number of its certificate.
struct PartyTraces {
    private let names: [String]
    private let codes: [String]

    init(of act: EnforcementAct) {
        let party = act.party
        names = [party.name, party.legalRepresentative ?? ""].filter { $0.unicodeScalars.count > 1 }
            .sorted { $0.count > $1.count }
        codes = [
            party.creditCode, party.registrationNumber, party.organizationCode, party.taxNumber,
            party.institutionNumber,
            party.socialOrganizationNumber, act.licence?.certificateNumber,
        ].compactMap { $0 }.filter { $0.count > 3 }
    }

    /// The text with the party called that; reasons often repeat whom the decision was about.
    func removed(from text: String) -> String {
        var text = text
        for name in names { text = text.replacing(name, with: "当事人") }
        for code in codes { text = text.replacing(code, with: "……") }
        return text
    }

    /// Whether an address holds one of them, encoded or not.
    func stand(in url: String) -> Bool {
        let forms = [url, url.removingPercentEncoding ?? url].map { $0.lowercased() }
        return (names + codes).contains { trace in forms.contains { $0.contains(trace.lowercased()) } }
    }
}
