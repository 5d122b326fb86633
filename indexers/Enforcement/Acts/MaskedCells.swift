// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Synchronization

/// The masked cells of one row: the key, the gate and the record ask for the same ones.
final class MaskedCells: Sendable {
    private let texts = Mutex<[ActColumn: MaskedText]>([:])

    func text(of column: ActColumn, _ mask: () -> MaskedText) -> MaskedText {
        if let text = texts.withLock({ $0[column] }) { return text }
        let text = mask()
        texts.withLock { $0[column] = text }
        return text
    }
}
