// SPDX-License-Identifier: GPL-3.0-or-later

/// The surnames 姓 of `surnames.tsv`.
struct Surnames: Sendable {
    /// How much a surname's character says: the more ordinary words begin with it, the more must stand around it.
    enum Weight: UInt8, Comparable, Sendable {
        /// Nearly always a function word: 于, 从, 和.
        case function = 1
        /// Begins many words: 高, 黄, 马.
        case often
        /// Begins few words: 张, 刘, 韩.
        case rare

        static func < (left: Weight, right: Weight) -> Bool { left.rawValue < right.rawValue }
    }

    /// For each scalar of the first plane its weight, 0 for none, and `compoundFlag`: asked at every character of every
    /// text.
    private let weights: [UInt8]
    private let compounds: Set<[Unicode.Scalar]>
    private static let compoundFlag: UInt8 = 0x80
    /// Of those that are nearly always function words, the ones that are surnames behind a word for kin.
    private let kin: Set<Unicode.Scalar>
    /// Characters of which most given names are made.
    private let given: Set<Unicode.Scalar>
    /// Of the longest compound, 爱新觉罗.
    private let longest: Int

    /// The table that comes with the program; read once.
    static let standard: Surnames = {
        do throws(DomainTable.Fault) {
            return try Surnames(table: PackageResources.surnames_tsv)
        } catch {
            preconditionFailure("the surnames in Sources/Records/Tables: \(error)")
        }
    }()

    init(table: [UInt8]) throws(DomainTable.Fault) {
        var weights = [UInt8](repeating: 0, count: 0x10000)
        var compounds: Set<[Unicode.Scalar]> = []
        var kin: Set<Unicode.Scalar> = []
        var given: Set<Unicode.Scalar> = []
        for row in try DomainTable(table, required: ["class", "surnames"]).rows {
            let weight: Weight
            switch row.text("class") {
            case "rare": weight = .rare
            case "often": weight = .often
            case "function": weight = .function
            case "compound":
                for name in row.list("surnames") { compounds.insert(Array(name.unicodeScalars)) }
                continue
            case "kin":
                kin.formUnion(row.text("surnames").unicodeScalars)
                continue
            case "given":
                given.formUnion(row.text("surnames").unicodeScalars)
                continue
            case let word: throw DomainTable.Fault(code: .badWord, line: row.line, detail: word)
            }
            // A character of two classes belongs to the stricter one.
            for scalar in row.text("surnames").unicodeScalars where scalar.value < 0x10000 {
                let held = weights[Int(scalar.value)]
                weights[Int(scalar.value)] = held == 0 ? weight.rawValue : min(held, weight.rawValue)
            }
        }
        for first in compounds.compactMap(\.first) where first.value < 0x10000 {
            weights[Int(first.value)] |= Self.compoundFlag
        }
        self.weights = weights
        self.compounds = compounds
        self.kin = kin
        self.given = given
        longest = compounds.map(\.count).max() ?? 0
    }

    /// The weight of a single surname; `nil` for what is none.
    func weight(_ scalar: Unicode.Scalar) -> Weight? {
        scalar.value < 0x10000 ? Weight(rawValue: weights[Int(scalar.value)] & ~Self.compoundFlag) : nil
    }

    /// Whether a character that hardly ever is a surname is one behind a word for kin (其母者玉珍).
    func isKin(_ scalar: Unicode.Scalar) -> Bool { kin.contains(scalar) }

    /// Whether most given names are made of such characters.
    func isGiven(_ scalar: Unicode.Scalar) -> Bool { given.contains(scalar) }

    /// Whether a compound surname begins with it.
    func startsCompound(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x10000 && weights[Int(scalar.value)] & Self.compoundFlag != 0
    }

    /// How many scalars the compound surname at the beginning of `scalars` has; `nil` where none stands there.
    func compound(_ scalars: some Collection<Unicode.Scalar>) -> Int? {
        guard let first = scalars.first, startsCompound(first) else { return nil }
        let head = Array(scalars.prefix(longest))
        return stride(from: head.count, to: 1, by: -1).first { compounds.contains(Array(head.prefix($0))) }
    }
}
