// SPDX-License-Identifier: GPL-3.0-or-later
import TextAnalysis

/// Whether a printed issuer and the issuers of a document are one organ, its successor, or one abbreviated.
struct IssuerAgreement {
    let organs: OrganDirectory

    /// Nothing said on one side speaks against nobody.
    func mayBeOne(_ name: String?, _ issuers: [String]) -> Bool {
        guard let name, !issuers.isEmpty else { return true }
        return agree(name, issuers)
    }

    /// Any of the organs in `line` agrees with any of the issuers.
    func agree(_ line: String, _ issuers: [String]) -> Bool {
        let names = OrganDirectory.split(issuers: line)
        return (names.isEmpty ? [line] : names).contains { name in issuers.contains { isOne(name, $0) } }
    }

    private func isOne(_ left: String, _ right: String) -> Bool {
        let (first, second) = (Self.key(left), Self.key(right))
        if first == second { return true }
        let (known, other) = (organs.organ(named: left), organs.organ(named: right))
        if let known, let other { return organs.sameFunction(known.id, other.id) }
        return TitleLikeness.abbreviates(first, second) || TitleLikeness.abbreviates(second, first)
    }

    private static func key(_ name: String) -> String {
        var key = TextFolding.key(name)
        for prefix in ["中华人民共和国", "原"] where key.hasPrefix(prefix) && key != prefix {
            key.removeFirst(prefix.count)
        }
        return key
    }
}
