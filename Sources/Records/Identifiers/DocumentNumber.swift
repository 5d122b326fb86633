// SPDX-License-Identifier: GPL-3.0-or-later
import TextAnalysis

/// 发文字号, the number under which an organ issues a document, an order or a decision.
///
/// Grammar (GB/T 9704-2012; variants in `DocumentNumberScanner`):
///
///     standard = code 〔year〕 sequence 号            国发〔2019〕5号
///     order    = issuer (令|公告|通告) [〔year〕] 第 sequence 号   国务院令第596号
///     gazette  = code 〔session〕 第 numeral 号         公告〔十三届〕第八十一号
///     minutes  = code [〔year〕] 第 sequence 期|次       常务会议纪要〔2016〕第5期
///     telegram = standard whose code holds 发电 or 明电  国办发明电〔2018〕15号
///
/// A number alone does not identify a document: 元 stands for 元谋, 元江 and 元阳, and a code changes its meaning over
/// time. Compare with `identityKey` and, where it matters, the issuer.
public struct DocumentNumber: Hashable, Sendable, Codable {
    /// Which of the grammars a number follows.
    public enum Form: String, Hashable, Sendable, Codable, CaseIterable {
        case standard, order, gazette, minutes, telegram
    }

    public let form: Form
    /// 发文代字 in simplified characters without white space; for an order the issuer and 令, 公告 or 通告.
    /// Empty where only a year and a sequence were printed.
    public let code: String
    /// Four digits, 1949 to 2099; `nil` for orders that count without years.
    public let year: Int?
    /// 届 of the people's congress, for the gazette form.
    public let session: Int?
    /// Digits without leading zeros; `5-1` and `1-3` keep their dash. Up to 18 digits, so not an `Int`.
    public let sequence: String
    /// The N of 之N behind 号.
    public let suffix: Int?
    /// As the source prints it, white space and line ends inside removed.
    public let printed: String
    /// `.high` as printed; `.medium` where something had to be forgiven (two-digit year, letter for digit, lost bracket
    /// or 号, text glued to the code, an issuer that names no particular organ); `.low` where both brackets or the whole
    /// code are missing.
    public let confidence: Confidence

    init(
        form: Form, code: String, year: Int? = nil, session: Int? = nil, sequence: String, suffix: Int? = nil,
        printed: String, confidence: Confidence
    ) {
        self.form = form
        self.code = code
        self.year = year
        self.session = session
        self.sequence = sequence
        self.suffix = suffix
        self.printed = printed
        self.confidence = confidence
    }

    /// The form of GB/T 9704-2012 (`国发〔2019〕5号`): hexagonal brackets, four-digit year, no leading zero.
    public var canonical: String {
        let tail = suffix.map { "之" + ChineseNumeral.text(of: $0) } ?? ""
        let yearPart = year.map { "〔\($0)〕" } ?? ""
        switch form {
        case .standard, .telegram:
            return "\(code)\(yearPart)\(sequence)号\(tail)"
        case .order:
            return "\(code)\(yearPart)第\(sequence)号\(tail)"
        case .gazette:
            let han = Int(sequence).map { ChineseNumeral.text(of: $0) } ?? sequence
            return "\(code)〔\(ChineseNumeral.text(of: session ?? 0))届〕第\(han)号\(tail)"
        case .minutes:
            return "\(code)\(yearPart)第\(sequence)\(printed.hasSuffix("次") ? "次" : "期")"
        }
    }

    /// Equal for every printed variant of one number: `国发|2019|5`, `国务院令||596`, `公告|13届|81`.
    ///
    /// Without jurisdiction, so equal keys may still be two organs' numbers. Folded (`TextFolding`), brackets inside the
    /// code, 中华人民共和国 and 原 before an issuer left out, 国令 read as 国务院令.
    public var identityKey: String {
        let middle = session.map { "\($0)届" } ?? year.map(String.init) ?? ""
        let tail = suffix.map { "之\($0)" } ?? ""
        return "\(DocumentCode.key(code))|\(middle)|\(sequence)\(tail)"
    }

    /// The issuer of an order: the code without 令, 公告 or 通告; `nil` for the other forms and where none is printed.
    public var orderIssuer: String? {
        guard form == .order, let kind = orderKind else { return nil }
        let issuer = String(code.unicodeScalars.dropLast(kind.unicodeScalars.count))
        return issuer.isEmpty ? nil : issuer
    }

    /// 令, 公告 or 通告 for an order; `nil` for the other forms.
    public var orderKind: String? {
        form == .order ? DocumentCode.orderKinds.first { code.hasSuffix($0) } : nil
    }

    /// Reads a text that is one number and nothing else, in any printed variant; `nil` for everything else.
    ///
    /// Brackets around the number, a label before it (发文字号：) and 文 or 文件 behind it are passed over. Where a list of
    /// events or further numbers follows (`…令第3号发布，…修改`), the leading number is read with `.medium`. Linear.
    ///
    /// - Parameter latestYear: last year accepted where both brackets are lost (`元办发201613号`).
    public static func parse(_ text: String, latestYear: Int = DocumentNumber.nextYear) -> DocumentNumber? {
        PrintedNumber.mayOccur(in: text) ? DocumentNumberWhole(text, latestYear: latestYear).read() : nil
    }

    /// A number and where it stands.
    public struct Found: Hashable, Sendable {
        public let number: DocumentNumber
        /// Scalar offsets in the searched text.
        public let range: Range<Int>
    }

    /// Every number in a running text, in order, not overlapping; also across line ends. Linear.
    public static func find(in text: String) -> [Found] {
        PrintedNumber.mayOccur(in: text) ? DocumentNumberScanner(IdentifierScalars(text)).findAll() : []
    }

    /// Every number in a running text given as scalars.
    public static func find(in scalars: [Unicode.Scalar]) -> [Found] {
        DocumentNumberScanner(IdentifierScalars(scalars)).findAll()
    }
}

extension DocumentNumber: CustomStringConvertible {
    /// The canonical form.
    public var description: String { canonical }
}
