// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Records

/// Every column of the table of 40 real and broken codes, where the shared corpus is present.
@Suite(.enabled(if: SharedCorpus.has("subjects/credit-codes.tsv")))
struct CreditCodeTableTests {
    private static func rows() throws -> [[String: String]] { try SharedCorpus.table("subjects/credit-codes.tsv") }

    private func cell(_ row: [String: String], _ column: String) -> String { row[column] ?? "" }

    @Test func `all forty rows are judged valid or invalid as stated`() throws {
        let rows = try Self.rows()
        #expect(rows.count == 40)
        for row in rows {
            let code = cell(row, "code")
            // An inner check that fails is stored and flagged; the table calls the code invalid all the same.
            let isValid = cell(row, "expected") == "valid" || cell(row, "verdict") == "INNER_CHECK"
            #expect((CreditCode(code) != nil) == isValid, "\(code)")
        }
        #expect(rows.filter { cell($0, "expected") == "valid" }.count == 20)
    }

    @Test func `the check character of the first seventeen is the stated one`() throws {
        for row in try Self.rows() where !cell(row, "check_char_for_first_17").isEmpty {
            let body = Array(cell(row, "code").utf8.prefix(17))
            let check = CreditCodeRules.checkCharacter(of: body).map { String(decoding: [$0], as: UTF8.self) }
            #expect(check == cell(row, "check_char_for_first_17"), "\(cell(row, "code"))")
        }
    }

    @Test func `the inner check is the stated one`() throws {
        for row in try Self.rows() where !cell(row, "inner_check").isEmpty {
            let code = Array(cell(row, "code").utf8)
            guard code.count == 18 else { continue }
            let inner = String(decoding: code[8..<17], as: UTF8.self)
            #expect(OrganizationCode.isValid(inner) == (cell(row, "inner_check") == "ok"), "\(cell(row, "code"))")
        }
    }

    @Test func `a stored cell says what was wrong with it and never repeats it`() throws {
        for row in try Self.rows() {
            let code = cell(row, "code")
            switch CodeCell(code) {
            case .code(let read):
                let isStored = cell(row, "expected") == "valid" || cell(row, "verdict") == "INNER_CHECK"
                #expect(isStored || cell(row, "verdict_after_normalisation") == "OK", "\(read.text)")
            case .identityNumber: #expect(code == "11010519491231002X")
            case .bad(_, let suggestion, _):
                #expect(cell(row, "expected") == "invalid", "\(code)")
                if let suggestion { #expect(suggestion.warnings.isEmpty && suggestion.text != code) }
            case .blank, .several: Issue.record("\(code)")
            }
        }
    }

    @Test(arguments: [
        ("9144030O1922038216", "914403001922038216"), ("9133O100799655058B", "91330100799655058B"),
    ])
    func `letters that are never used lead to the right proposal`(_ typed: String, _ meant: String) {
        #expect(CreditCodeReading(typed).suggestion?.text == meant)
    }

    @Test func `legacy identifiers are told as such`() {
        guard case .bad(_, _, .registrationNumber) = CodeCell("330203000030639"),
            case .bad(_, _, .organizationCode) = CodeCell("71526726-X")
        else {
            Issue.record("not told")
            return
        }
    }
}
