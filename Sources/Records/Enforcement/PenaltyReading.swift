// SPDX-License-Identifier: GPL-3.0-or-later

/// What a printed list of penalties 处罚类别 says.
///
///     list  := codes | words
///     codes := [1-6 9] ([、;,/] [1-6 9])*        digits count as codes only where nothing else stands beside them
///     words := (word | number | separator)*      words of `penalty_words.tsv`, the longest first
public struct PenaltyReading: Hashable, Sendable {
    /// In the order printed, each once.
    public private(set) var kinds: [PenaltyKind] = []
    /// What names no administrative penalty, as printed; 罚金 and other penalties of courts among them.
    public private(set) var unmapped: [String] = []
    /// Words for what is no penalty in law: 责令改正, 不予处罚.
    public private(set) var notPenalties: [String] = []
    /// Penalties of courts: 罚金 is never read as 罚款.
    public private(set) var criminal: [String] = []
    /// Classes of the code list that name several kinds of which one applies.
    private var choices: [[PenaltyKind]] = []
    /// Kinds named without such a choice.
    private var certain: Set<PenaltyKind> = []

    /// Longest text looked at; a list of all kinds has some hundred characters.
    private static let longestText = 4000

    /// Reads any text; linear.
    public init(_ text: String) {
        let scalars = IdentifierScalars(Array(text.unicodeScalars.prefix(Self.longestText)))
        if !readCodes(scalars) { readWords(scalars) }
    }

    /// Whether a class stands for several kinds and nothing says which.
    public var isUndecided: Bool { !choices.isEmpty }

    /// The heaviest kind, under which official statistics count a combined penalty; `nil` without kinds.
    public var heaviest: PenaltyKind? { PenaltyKind.heaviest(of: kinds) }

    /// The same reading with the choices decided by the words of the decision: 吊销 or 暂扣, 违法所得 or goods.
    public func decided(by content: String) -> PenaltyReading {
        var result = self
        result.choices = []
        for choice in choices {
            let named = choice.filter { $0.isNamed(in: content) }
            guard !named.isEmpty else {
                result.choices.append(choice)
                continue
            }
            result.kinds.removeAll { choice.contains($0) && !named.contains($0) && !certain.contains($0) }
        }
        return result
    }

    private mutating func readCodes(_ text: IdentifierScalars) -> Bool {
        guard text.scalars.contains(where: \.isASCIIDigit),
            text.scalars.allSatisfy({ $0.isASCIIDigit || Self.separators.contains($0) })
        else { return false }
        var token = ""
        func settle(_ reading: inout PenaltyReading) {
            let code = String(token.drop { $0 == "0" })
            if !token.isEmpty { reading.add(PenaltyWords.standard.meaning(ofCode: code), printed: token) }
            token = ""
        }
        for (index, scalar) in text.scalars.enumerated() {
            if !scalar.isASCIIDigit || text.gaps[index] != .none { settle(&self) }
            if scalar.isASCIIDigit { token.unicodeScalars.append(scalar) }
        }
        settle(&self)
        return true
    }

    private mutating func readWords(_ text: IdentifierScalars) {
        var loose = ""
        var index = 0
        while index < text.count {
            let scalar = text.scalars[index]
            if Self.separators.contains(scalar) || text.gaps[index] != .none { settle(&loose) }
            if Self.separators.contains(scalar) {
                index += 1
            } else if let match = PenaltyWords.standard.match(text, at: index),
                loose.isEmpty || match.meaning != .filler
            {
                settle(&loose)
                add(match.meaning, printed: text.printed(index..<match.end))
                index = match.end
            } else {
                loose.unicodeScalars.append(scalar)
                index += 1
            }
        }
        settle(&loose)
    }

    private mutating func add(_ meaning: PenaltyWords.Meaning?, printed: String) {
        switch meaning {
        case .kinds(let named):
            certain.formUnion(named)
            for kind in named where !kinds.contains(kind) { kinds.append(kind) }
        case .oneOf(let choice):
            choices.append(choice)
            for kind in choice where !kinds.contains(kind) { kinds.append(kind) }
        case .filler: break
        case .notPenalty: notPenalties.append(printed)
        case .criminal:
            criminal.append(printed)
            unmapped.append(printed)
        case nil: unmapped.append(printed)
        }
    }

    /// Amounts, numbers of a list and brackets are no words for penalties.
    private mutating func settle(_ loose: inout String) {
        defer { loose = "" }
        let word = String(
            String.UnicodeScalarView(loose.unicodeScalars.filter { $0.isHan || $0.isASCIILetter || $0.isASCIIDigit }))
        let isAmount = word.contains("元") || word.unicodeScalars.allSatisfy { $0.isASCIIDigit }
        if !word.isEmpty, !isAmount, !unmapped.contains(word) { unmapped.append(word) }
    }

    private static let separators: Set<Unicode.Scalar> = [
        "、", ";", ",", "/", "|", "+", "&", "。", ".", "-", ":", "（", "）", "〔", "〕", "\\",
    ]
}

extension PenaltyKind {
    /// Reads a cell of 处罚类别: words of art. 9 and their variants, digits of the 双公示 code list, several of either.
    public static func read(_ text: String) -> PenaltyReading { PenaltyReading(text) }

    /// The heaviest of several by `severity`; of equal ones the first.
    public static func heaviest(of kinds: [PenaltyKind]) -> PenaltyKind? {
        kinds.reduce(nil) { heaviest, kind in
            guard let heaviest, heaviest.severity >= kind.severity else { return kind }
            return heaviest
        }
    }

    /// Whether the words of a decision name this kind; asked only to decide a class that names two.
    func isNamed(in content: String) -> Bool {
        switch self {
        case .revocation: content.contains("吊销")
        case .suspensionOfPermit: content.contains("暂扣")
        case .confiscationOfGains:
            ["违法所得", "非法所得", "违法收入"].contains(where: content.contains)
        case .confiscationOfGoods:
            ["财物", "物品", "产品", "食品", "药品", "工具", "设备", "原料", "商品", "器械", "货物", "木材", "渔获", "烟"]
                .contains { content.contains("没收") && content.contains($0) }
        default: false
        }
    }
}
