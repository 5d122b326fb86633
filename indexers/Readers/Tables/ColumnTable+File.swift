// SPDX-License-Identifier: GPL-3.0-or-later
import Records

extension ColumnTable {
    /// Reads a table of columns: `key`, `codes`, `names`, `words` (lists between `|`), `need`, `shape`.
    ///
    /// `need` is empty, `yes` (required), `ignore`, or the name of a group of which one column must be there.
    init(label: String, tsv: [UInt8], telling: [String] = []) throws(DomainTable.Fault) {
        var columns: [Column] = []
        for row in try DomainTable(tsv, required: ["key", "codes", "names", "words", "need", "shape"]).rows {
            guard let shape = Shape(rawValue: row.text("shape")) else {
                throw DomainTable.Fault(code: .badWord, line: row.line, detail: "shape: \(row.text("shape"))")
            }
            let need = row.text("need")
            columns.append(
                Column(
                    key: row.text("key"), names: row.list("names"), codes: row.list("codes"),
                    bracketWords: row.list("words"), isRequired: need == "yes",
                    group: ["", "yes", "ignore"].contains(need) ? "" : need, isIgnored: need == "ignore", shape: shape))
        }
        self.init(label: label, columns: columns, telling: telling)
    }
}
