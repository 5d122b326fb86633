// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Records

/// The name of a file as ledger and audit trail keep it.
enum MaskedFileName {
    /// Numbers of persons are hidden in every name; names too where the kind tells of cases and parties: 王建军处罚决定.csv is
    /// kept as 王某某处罚决定.csv.
    static func masked(_ name: String, of kind: RecordKind) -> String {
        let name = PersonalData.masked(name, hiding: PersonalData.inDocuments).text
        guard ofCases.contains(kind) else { return name }
        var result = ""
        var part = ""
        for character in name {
            if signs.contains(character) {
                result += PersonalData.masked(part, hiding: [.name]).text + String(character)
                part = ""
            } else {
                part.append(character)
            }
        }
        return result + PersonalData.masked(part, hiding: [.name]).text
    }

    private static let ofCases: Set<RecordKind> = [.enforcement, .licence, .subject, .credit]
    /// What people put between the parts of a name; each part is looked at alone.
    private static let signs: Set<Character> = [
        "/", ".", "_", "-", "—", "–", "+", " ", "(", ")", "（", "）", "【", "】", "［", "］",
    ]
}
