// SPDX-License-Identifier: GPL-3.0-or-later

/// Makes objects with canonical keys of the rows below a heading.
struct RowAssembly {
    /// Members of every row, in their order: the recognised columns, then the unknown.
    private struct Slot {
        var key: String
        var column: ColumnTable.Column?
        var unit: MoneyUnit?
        /// What the heading may look like where it is repeated among the data, or before a value.
        var names: Set<String>
    }

    private let slots: [Slot]
    /// Slot of each column of the sheet; `ignored` or `none` where it has none.
    private let slotOf: [Int]
    private let width: Int
    /// Slots without which a row is no record.
    private let requiredSlots: [Int]

    private static let none = -1
    private static let ignored = -2

    init(map: HeaderMap, table: ColumnTable) {
        width = map.width
        var slots: [Slot] = []
        var slotOf = [Int](repeating: Self.none, count: map.width)
        var used: Set<String> = []
        for field in map.fields {
            guard let match = field.match else { continue }
            let column = table.columns[match.column]
            guard !column.isIgnored else {
                slotOf[field.source] = Self.ignored
                continue
            }
            slotOf[field.source] = slots.count
            used.insert(column.key)
            let names = Set(column.names + column.codes + [column.key, field.name])
            slots.append(Slot(key: column.key, column: column, unit: match.unit, names: names))
        }
        for field in map.unknown {
            let place = "第\(field.source + 1)列"
            let heading = RowError.shortened(field.heading)
            let key = used.contains(heading) ? "\(heading)（\(place)）" : heading
            used.insert(key)
            slotOf[field.source] = slots.count
            slots.append(Slot(key: key, names: [field.name]))
        }
        self.slots = slots
        self.slotOf = slotOf
        requiredSlots = slots.indices.filter { slots[$0].column?.isRequired == true }
    }

    /// Whether the row is a note or the heading once more.
    func isLeftAside(_ row: TableRow) -> Bool {
        guard let first = row.cells.first else { return true }
        if TableNotes.isNote(first.text), lacksRequired(row) || row.cells.count * 3 <= slots.count { return true }
        guard isHeading(row.cells.first { slot(of: $0.column) >= 0 }) else { return false }
        return row.cells.count { isHeading($0) } * 2 > row.cells.count
    }

    /// The row as an object; a refused one with the reason.
    func assembled(_ row: TableRow) -> RawRow {
        if let fault = row.fault ?? misfit(row) {
            return RawRow(number: row.number, bytes: row.csv, result: .failure(fault), place: row.place)
        }
        var values = [String?](repeating: nil, count: slots.count)
        var extra: [(key: String, value: String)] = []
        var fault: RowError?
        for cell in row.cells {
            let place = slot(of: cell.column)
            if place == Self.ignored { continue }
            guard place >= 0 else {
                extra.append(("第\(cell.column + 1)列", cell.text))
                continue
            }
            do throws(RowError) {
                values[place] = try value(of: cell, slots[place])
            } catch {
                fault = fault ?? error
                values[place] = cell.text
            }
        }
        return finished(row, values, extra, fault)
    }

    private func finished(
        _ row: TableRow, _ values: [String?], _ extra: [(key: String, value: String)], _ fault: RowError?
    ) -> RawRow {
        var keys: [String] = []
        var members: [JSONValue] = []
        var bytes: [UInt8] = [UInt8(ascii: "{")]
        func add(_ key: String, _ value: String) {
            if keys.count > 0 { bytes.append(UInt8(ascii: ",")) }
            JSONText.append(key, to: &bytes)
            bytes.append(UInt8(ascii: ":"))
            JSONText.append(value, to: &bytes)
            keys.append(key)
            members.append(.string(value))
        }
        for (slot, value) in zip(slots, values) {
            if let value, !value.isEmpty { add(slot.key, value) }
        }
        for (key, value) in extra { add(key, value) }
        bytes.append(UInt8(ascii: "}"))
        let result = fault.map { Result<JSONObject, RowError>.failure($0) }
        return RawRow(
            number: row.number, bytes: bytes, result: result ?? .success(JSONObject(keys: keys, values: members)),
            place: row.place)
    }

    private func value(of cell: TableCell, _ slot: Slot) throws(RowError) -> String {
        if let error = fault(of: cell, slot) { throw error }
        let text = withoutHeading(cell.text, slot)
        guard let column = slot.column else { return text }
        return try CellValue.clean(text, column: column, unit: slot.unit)
    }

    private func fault(of cell: TableCell, _ slot: Slot) -> RowError? {
        let name = slot.column?.label ?? slot.key
        switch cell.fault {
        case nil: return nil
        case .error:
            guard slot.column != nil else { return nil }
            return RowError(.badCell, field: slot.key, "“\(name)”的单元格是公式错误 \(cell.text)，没有值。请改正公式或填写文字。")
        case .roundedNumber:
            guard let column = slot.column, column.shape == .identifier else { return nil }
            return CellValue.mangled(column, cell.text)
        case .tooLong: return RowError(.tooLong, field: slot.key, "“\(name)”的单元格超过 10 MB。")
        case .nul: return RowError(.nul, field: slot.key, "“\(name)”中有空字符（U+0000）。请删除后重新提交。")
        case .replacementCharacter:
            return RowError(.replacementCharacter, field: slot.key, "“\(name)”中有乱码替代符（U+FFFD），原文已丢失。请从原系统重新导出。")
        }
    }

    // 处罚机关：示例县市场监督管理局 under the heading 处罚机关 (domain.md §2.3: header words repeated inside values).
    private func withoutHeading(_ text: String, _ slot: Slot) -> String {
        let head = text.utf8.prefix(90)
        guard let mark = head.firstIndex(where: { $0 == UInt8(ascii: ":") || $0 == 0xEF }), mark > head.startIndex
        else { return text }
        let colon = text.unicodeScalars[mark]
        guard colon == ":" || colon == "：", slot.names.contains(String(text[..<mark])) else { return text }
        return TextTrimming.trimmed(String(text.unicodeScalars[mark...].dropFirst()))
    }

    // A row with cells beyond the heading, or fewer than it, is one whose separators cannot be trusted (F11).
    private func misfit(_ row: TableRow) -> RowError? {
        guard let count = row.width else { return nil }
        let used = max(count < width ? count : width, (row.cells.last?.column ?? -1) + 1)
        guard used != width else { return nil }
        return RowError(
            .badColumns, "这一行有 \(used) 列，表头有 \(width) 列。单元格里的逗号、引号或换行可能没有用引号括起，请改正后重新提交。")
    }

    private func lacksRequired(_ row: TableRow) -> Bool {
        let present = Set(row.cells.map { slot(of: $0.column) })
        return requiredSlots.contains { !present.contains($0) }
    }

    private func isHeading(_ cell: TableCell?) -> Bool {
        guard let cell, slot(of: cell.column) >= 0 else { return false }
        return slots[slot(of: cell.column)].names.contains(cell.text)
    }

    private func slot(of column: Int) -> Int { column < slotOf.count ? slotOf[column] : Self.none }
}
