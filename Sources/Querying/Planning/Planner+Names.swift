// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema
import TextAnalysis

extension Planner {
    /// How much the terms of a synonym count beside those of the word typed.
    static let synonymFactor = 0.5

    /// The whole text as the name of a subject, a title, a source's own id or an official number.
    func preferences(text: String) -> [Plan.Preference] {
        // Names of subjects have the same form as titles (`SubjectName.key`).
        let key = TitleKey.key(text)
        guard !key.isEmpty else { return [] }
        return [
            Plan.Preference(terms: [TermPrefix.subjectName.term(key)], kind: .subject),
            Plan.Preference(terms: [
                TermPrefix.titleKey.term(key), TermPrefix.officialNumber.term(key), TermPrefix.sourceID.term(text),
                TermPrefix.identity.term(text),
            ]),
        ]
    }

    /// A word that may be meant by another one: found too, behind what was typed.
    func synonym(_ word: String, _ unit: SearchRequest.Unit, _ build: inout Build) -> Match {
        build.mark(word)
        build.add(words.scored(TextFolding.fold(word), factor: Self.synonymFactor))
        return inTextOrTitle(words.phrase(word), word, unit)
    }

    /// The subject with this number first, then what is known under it, then texts that hold it.
    func match(subject number: String, isCode: Bool, printed: String, into build: inout Build) -> Match {
        build.isLoose = false
        build.mark(TextFolding.fold(number).text)
        build.mark(TextFolding.fold(printed).text)
        build.add(words.scored(number))
        let plain = number.replacing("-", with: "")
        var terms = [TermPrefix.registration.term(plain)]
        if isCode { terms = [TermPrefix.party.term(number)] }
        build.firstPreferences.append(Plan.Preference(terms: terms, kind: .subject))
        return .or(terms.map(Match.term) + [words.phrase(number)])
    }

    /// Records whose number has a code with these pieces, this year and this sequence; where there are none, the words
    /// as text.
    func match(
        _ fragment: DocumentNumberFragment, printed: String, unit: SearchRequest.Unit, into build: inout Build
    ) -> Match {
        var plain = Build(asOf: build.asOf)
        let text = match(.text(printed), unit: unit, into: &plain)
        build.add(plain.scored)
        for mark in plain.highlights { build.mark(mark) }
        build.isLoose = false
        build.otherwise = plain.relaxed(unit: unit).map { .or([text, $0]) } ?? text
        var parts: [Match] = []
        if !fragment.codeParts.isEmpty {
            let codes = numberCodes.filter { Self.holds($0, fragment) }
            guard !codes.isEmpty else { return text }
            parts.append(.or(codes.map { .term(TermPrefix.numberCode.term($0)) }))
        }
        if let year = fragment.year { parts.append(.term(TermPrefix.numberYear.term(String(year)))) }
        if let sequence = fragment.sequence { parts.append(.term(TermPrefix.numberSequence.term(sequence))) }
        let number: Match = parts.count == 1 ? parts[0] : .and(parts)
        // 第36号 alone may as well be the words of a text.
        return fragment.codeParts.isEmpty && fragment.year == nil ? .or([number, text]) : number
    }

    /// Whether a code holds the pieces of a fragment in order; of initials, whether it may be spelt so.
    private static func holds(_ code: String, _ fragment: DocumentNumberFragment) -> Bool {
        if fragment.isInitials {
            let typed = fragment.codeParts.joined()
            return Pinyin.initials(of: TextFolding.fold(code)).contains(typed)
        }
        var rest = Substring(code)
        for part in fragment.codeParts {
            guard let range = rest.firstRange(of: part) else { return false }
            rest = rest[range.upperBound...]
        }
        return true
    }
}
