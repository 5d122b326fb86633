// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds identity numbers, phones and accounts among the digits of a text.
///
/// Departments type them with spaces, hyphens and line ends inside, so up to eight pieces are read together. The first
/// piece decides: what it can begin is tried from the most telling form to the least.
struct DigitScan {
    let text: IdentifierScalars
    let labels: LabelHits
    private let pieces: [DigitPiece]

    private static let mostPieces = 8
    private static let mostDigits = 24

    init(_ text: IdentifierScalars, labels: LabelHits) {
        self.text = text
        self.labels = labels
        pieces = DigitPiece.find(in: text)
    }

    /// Spans in folded indices, ascending and apart.
    func spans() -> [MaskSpan] {
        var spans: [MaskSpan] = []
        var index = 0
        while index < pieces.count {
            if let (kind, next) = number(from: index) {
                var start = pieces[index].range.lowerBound
                if kind == .phone { start = withCountryCode(start) }
                spans.append(MaskSpan(kind, start..<pieces[next - 1].range.upperBound))
                index = next
            } else {
                index += 1
            }
        }
        return spans
    }

    /// What begins with a piece, and the piece behind it.
    private func number(from first: Int) -> (PersonalData.Kind, Int)? {
        guard isFree(before: pieces[first].range.lowerBound) else { return nil }
        var run = DigitRun(range: pieces[first].range)
        var account: Int?
        var phone: (PersonalData.Kind, Int)?
        for index in first..<min(pieces.count, first + Self.mostPieces) {
            let piece = pieces[index]
            if index > first {
                guard piece.joint != .none else { break }
                if piece.joint == .lineBreak || run.worst == .none { run.worst = piece.joint }
            }
            run.digits += text.scalars[piece.range].map { $0.isASCIIDigit ? UInt8($0.value) : UInt8(ascii: "X") }
            run.groups.append(piece.count)
            run.range = run.range.lowerBound..<piece.range.upperBound
            guard run.digits.count <= Self.mostDigits else { break }
            guard isFree(after: run.range.upperBound) else { continue }
            if isIdentity(run) { return (.identityNumber, index + 1) }
            if phone?.0 != .phone, let kind = PhoneNumbers.kind(run, in: text, labels: labels),
                phone == nil || kind == .phone
            {
                phone = (kind, index + 1)
            }
            if AccountNumbers.isAccount(run, in: text, labels: labels) { account = index + 1 }
        }
        if let phone { return phone }
        return account.map { (.account, $0) }
    }

    private func isIdentity(_ run: DigitRun) -> Bool {
        switch IdentityNumber.standing(of: run.digits) {
        case .valid: return true
        case .mistyped:
            return run.worst != .lineBreak && labels.last(before: run.range.lowerBound, within: 12) != .licence
        case .old: return run.worst == .none && labels.last(before: run.range.lowerBound, within: 12) != .licence
        case nil: return false
        }
    }

    /// No digits continue into it: no decimal point, and no letters that are part of a code (MA6K…).
    private func isFree(before start: Int) -> Bool {
        guard let before = text[start - 1], text.gaps[start] == .none else { return true }
        if before == "." || before == "．" { return !(text[start - 2]?.isASCIIDigit ?? false) }
        guard before.isASCIILetter else { return true }
        // Letters alone (ID, SFZ, Tel) are a word; letters with digits are a code.
        var index = start - 1
        while let scalar = text[index], scalar.isASCIILetter || scalar.isASCIIDigit, start - index <= 24 {
            if scalar.isASCIIDigit { return false }
            if text.gaps[index] != .none { break }
            index -= 1
        }
        return labels.last(before: start, within: 6) != .licence && !Self.codeLetters.contains(before)
    }

    private func isFree(after end: Int) -> Bool {
        guard let after = text[end], text.gaps[end] == .none else { return true }
        if after == "." { return !(text[end + 1]?.isASCIIDigit ?? false) }
        return !after.isASCIIDigit && !after.isASCIILetter
    }

    /// Begin licence and certificate numbers directly before their digits: JY, SC, No.
    private static let codeLetters: Set<Unicode.Scalar> = ["Y", "C", "N", "o", "O", "G", "J", "A", "B", "K", "Z", "S"]

    /// +86, 0086 and 86- before a mobile number belong to it.
    private func withCountryCode(_ start: Int) -> Int {
        for code in ["+86-", "+86", "0086-", "0086", "（+86）", "（86）", "86-"] where text.has(code, before: start) {
            let first = start - code.unicodeScalars.count
            if !(text[first - 1]?.isASCIIDigit ?? false) { return first }
        }
        return start
    }
}
