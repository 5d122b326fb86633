// SPDX-License-Identifier: GPL-3.0-or-later
import Importing
import Records

/// The kinds of penalty of a row.
struct ActPenalty {
    let kinds: [PenaltyKind]
    /// As printed, personal data hidden.
    let text: String?
    let isUnmapped: Bool

    static let none = ActPenalty(kinds: [], text: nil, isUnmapped: false)

    private init(kinds: [PenaltyKind], text: String?, isUnmapped: Bool) {
        self.kinds = kinds
        self.text = text
        self.isUnmapped = isUnmapped
    }

    /// Refuses with `not_a_penalty` what is none in law: 责令改正 and 不予处罚 alone, and anything that a court imposes.
    init(_ row: ActRow) throws(RowRefusal) {
        let reading = Self.reading(row)
        if let word = reading.criminal.first {
            throw RowRefusal(
                code: "not_a_penalty",
                sentence: "字段\(row.name(.penaltyKinds))中的“\(word)”是刑罚，由人民法院判处，不是行政处罚。行政机关处的是罚款的，请写“罚款”。")
        }
        if reading.kinds.isEmpty, reading.unmapped.isEmpty, let word = reading.notPenalties.first {
            throw RowRefusal(
                code: "not_a_penalty",
                sentence: "字段\(row.name(.penaltyKinds))中的“\(word)”不是行政处罚的种类（行政处罚法第九条）。不是处罚决定的，请从报送的数据中去掉。")
        }
        kinds = reading.kinds.isEmpty && !reading.unmapped.isEmpty ? [.other] : reading.kinds
        text = Self.text(row)
        isUnmapped = !reading.unmapped.isEmpty || reading.isUndecided
    }

    /// What the cells say, for the gate.
    static func reading(_ row: ActRow) -> PenaltyReading {
        PenaltyKind.read(text(row) ?? "").decided(by: row.cell(.content) ?? "")
    }

    private static func text(_ row: ActRow) -> String? {
        let texts = [ActColumn.penaltyKinds, .penaltyKinds2].compactMap { row.text($0)?.text }
        return texts.isEmpty ? nil : texts.joined(separator: "；")
    }
}
