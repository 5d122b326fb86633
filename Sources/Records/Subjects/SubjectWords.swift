// SPDX-License-Identifier: GPL-3.0-or-later

/// The words of `subject_words.tsv`, found by their first or last character.
struct SubjectWords: Sendable {
    typealias Words = [Unicode.Scalar: [[Unicode.Scalar]]]

    /// By their first character.
    private let divisions: Words
    /// By their last character.
    private let forms: Words
    private let branches: Words
    private let industries: Words

    /// The table that comes with the program; read once.
    static let standard: SubjectWords = {
        do throws(DomainTable.Fault) {
            return try SubjectWords(table: PackageResources.subject_words_tsv)
        } catch {
            preconditionFailure("subject_words.tsv in Sources/Records/Tables: \(error)")
        }
    }()

    init(table: [UInt8]) throws(DomainTable.Fault) {
        var divisions: Words = [:]
        var ends: [String: Words] = ["form": [:], "branch": [:], "industry": [:]]
        for row in try DomainTable(table, required: ["kind", "words"]).rows {
            let kind = row.text("kind")
            guard kind == "division" || ends[kind] != nil else {
                throw DomainTable.Fault(code: .badWord, line: row.line, detail: kind)
            }
            for word in row.list("words").map({ Array($0.unicodeScalars) }) {
                guard let first = word.first, let last = word.last else { continue }
                if kind == "division" {
                    divisions[first, default: []].append(word)
                } else {
                    ends[kind]?[last, default: []].append(word)
                }
            }
        }
        self.divisions = divisions.mapValues(Self.longestFirst)
        forms = (ends["form"] ?? [:]).mapValues(Self.longestFirst)
        branches = (ends["branch"] ?? [:]).mapValues(Self.longestFirst)
        industries = (ends["industry"] ?? [:]).mapValues(Self.longestFirst)
    }

    /// How many scalars the place at the start of `name` has: a listed one, or two to five characters before 市 and
    /// the like; 0 where there is none.
    func division(at name: ArraySlice<Unicode.Scalar>) -> Int {
        if let first = name.first, let word = divisions[first]?.first(where: { name.starts(with: $0) }) {
            let next = name.dropFirst(word.count).first
            return word.count + (next.map { Self.units.contains($0) } == true ? 1 : 0)
        }
        // 彝族自治州 has more; the first unit counts, so that 元谋县元马镇 is two places.
        for count in 3...9 where count <= name.count {
            let last = name[name.startIndex + count - 1]
            guard Self.units.contains(last) else { continue }
            return count <= 5 || last == "州" || last == "县" ? count : 0
        }
        return 0
    }

    func form(endOf name: ArraySlice<Unicode.Scalar>) -> Int { Self.ending(name, forms) }
    func branch(endOf name: ArraySlice<Unicode.Scalar>) -> Int { Self.ending(name, branches) }
    func industry(endOf name: ArraySlice<Unicode.Scalar>) -> Int { Self.ending(name, industries) }

    private static let units: Set<Unicode.Scalar> = ["省", "市", "县", "区", "州", "旗", "盟", "镇", "乡"]

    private static func longestFirst(_ words: [[Unicode.Scalar]]) -> [[Unicode.Scalar]] {
        words.sorted { $0.count > $1.count }
    }

    private static func ending(_ name: ArraySlice<Unicode.Scalar>, _ words: Words) -> Int {
        guard let last = name.last else { return 0 }
        return words[last]?.first { $0.count <= name.count && name.suffix($0.count).elementsEqual($0) }?.count ?? 0
    }
}
