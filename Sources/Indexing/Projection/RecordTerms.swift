// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema
import TextAnalysis

/// The filter terms of one record, each once.
struct RecordTerms {
    private var terms: Set<String> = []

    var sorted: [String] { terms.sorted() }

    mutating func add(_ prefix: TermPrefix, _ value: String?) {
        guard let value, !value.isEmpty else { return }
        terms.insert(prefix.term(value))
    }

    mutating func add(_ prefix: TermPrefix, _ values: [String]) {
        for value in values { add(prefix, value) }
    }

    mutating func add(_ document: NormativeDocument, of record: IndexedRecord) {
        let titles = [record.title] + document.aliases + [document.shortTitle, document.workName].compactMap { $0 }
        add(.titleKey, titles.flatMap { [TitleKey.key($0)] + TitleKey.aliases(of: $0) })
        add(record.number.flatMap { DocumentNumber.parse($0) })
        add(.documentClass, document.documentClass.rawValue)
        add(.work, document.workID)
        for number in [document.indexNumber, document.registrationNumber].compactMap({ $0 }) {
            add(.officialNumber, TextFolding.key(number))
        }
    }

    mutating func add(_ interpretation: Interpretation) {
        add(.titleKey, TitleKey.key(interpretation.title))
        add(.interprets, interpretation.targets.flatMap(\.keys))
    }

    mutating func add(_ item: ListItem, _ statutes: StatuteNames) {
        add(.titleKey, TitleKey.key(item.name))
        add(.officialNumber, TextFolding.key(item.code))
        add(.list, item.list.rawValue)
        add(.actKind, item.actKind?.rawValue)
        cite(item.basisCitations, [.basis, .appliedBasis], statutes)
    }

    /// The number is that of the document which sets the benchmark, and finds that document alone.
    mutating func add(_ benchmark: DiscretionBenchmark, _ statutes: StatuteNames) {
        add(.titleKey, TitleKey.key(benchmark.violation))
        cite(benchmark.basisCitations, [.basis, .appliedBasis], statutes)
    }

    mutating func add(_ number: DocumentNumber?) {
        guard let number else { return }
        add(.number, number.identityKey)
        add(.numberCode, TextFolding.key(number.code))
        add(.numberYear, number.year.map { String($0) })
        add(.numberSequence, number.sequence)
    }

    /// The number of a decision; local forms that no grammar reads are found as printed.
    mutating func add(decision number: String?) {
        guard let decision = number.flatMap(DecisionNumber.init) else { return }
        add(.number, decision.key)
        add(.officialNumber, TextFolding.key(decision.printed))
        add(decision.number)
    }

    /// Each statute alone and with the article; of a range the articles of its ends and between them.
    mutating func cite(_ citations: [ArticleCitation], _ prefixes: [TermPrefix], _ statutes: StatuteNames) {
        for citation in citations {
            guard let title = citation.title else { continue }
            var articles = [citation.articleKey]
            if let last = citation.articleTo {
                articles.append(last.key)
                let first = citation.article.number
                if last.number > first {
                    articles += (first...min(last.number, first + Self.longestRange)).map(String.init)
                }
            }
            for name in statutes.keys(of: title) {
                for prefix in prefixes {
                    add(prefix, name)
                    for article in articles { add(prefix, "\(name)#\(article)") }
                }
            }
        }
    }

    /// No statute has many more articles; a longer range is a misprint.
    private static let longestRange = 1_300
}
