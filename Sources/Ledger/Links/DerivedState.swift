// SPDX-License-Identifier: GPL-3.0-or-later
import Digest
import Foundation
import Records

/// What linking says of one record, as it is stored and compared.
struct DerivedState {
    struct Link {
        var kind: String
        var target: String?
        var resolution: String
        var json: Data
    }

    var events: [Data] = []
    var relations: [Link] = []
    var unresolved: [Data] = []
    /// The relations that point here; stored with those who make them, but shown here too.
    var inbound: [Data] = []

    /// Empty for a record of which nothing is said.
    var checksum: String {
        guard !(events.isEmpty && relations.isEmpty && unresolved.isEmpty && inbound.isEmpty) else { return "" }
        var bytes = Data()
        for (mark, parts) in [("e", events), ("r", relations.map(\.json)), ("u", unresolved), ("i", inbound)] {
            for part in parts {
                bytes.append(contentsOf: mark.utf8)
                bytes.append(part)
                bytes.append(0x0A)
            }
        }
        return SHA256Digest.hex(of: bytes)
    }
}
