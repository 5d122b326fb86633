// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Querying
import Records
import TestSupport
import Testing

/// The county document that the service follows from, from its file to the answers about it.
@Suite(.enabled(if: SharedCorpus.isPresent), .serialized)
struct FoundingDocumentTests {
    private let corpus: LoadedCorpus

    init() throws { corpus = try LoadedCorpus.shared.get() }

    private static let number = "元办发〔2016〕13号"
    private static let titles = ["关于全面推进全县政务公开工作的实施意见", "关于全面推进全州政务公开工作的实施意见"]

    /// The notice and the document it encloses, whole.
    private func records() throws -> [RecordAnswer] {
        let found = try corpus.search(Self.number).items.filter { $0.number == Self.number }
        return try found.map { try corpus.engine.record($0.id, asOf: Beijing.today) }
    }

    @Test func `number, issuers in order, day and class are read from the paper`() throws {
        let records = try records()
        #expect(records.count == 2)
        for record in records {
            #expect(record.organs.map(\.label) == ["中共元谋县委办公室", "元谋县人民政府办公室"])
            #expect(record.date?.description == "2016-09-28")
            #expect(record.document?.documentClass == .jointPartyDocument)
        }
        #expect(try corpus.search(Self.number).items.first?.number == Self.number)
    }

    @Test func `the documents that it follows are named with their numbers`() throws {
        let named = try records().flatMap(\.relations).filter { $0.kind == .cites }
        let numbers = Set(named.compactMap(\.toNumber))
        #expect(numbers.isSuperset(of: ["中办发〔2016〕8号", "云办发〔2016〕34号", "楚办发〔2016〕17号"]), "\(numbers)")
        let quotes = named.map(\.quote)
        #expect(quotes.contains { $0.contains("〈关于全面推进全省政务公开工作的实施意见〉的通知》（云办发〔2016〕34号）") })
    }

    @Test func `its outline has all headings in order`() throws {
        let passages = try records().map(\.passages).max { $0.count < $1.count } ?? []
        let firsts = passages.filter { $0.level == .first }
        #expect(firsts.map(\.label) == ["一、", "二、", "三、", "四、", "五、", "六、"])
        #expect(firsts.count > 2 && firsts[2].text.hasPrefix("三、推进权力运行全流程公开，促进政务阳光透明"))
        let seconds = Set(passages.filter { $0.level == .second }.compactMap(\.anchor))
        #expect(seconds.count == 19)
    }

    @Test(arguments: titles)
    func `both forms of its title find it first`(title: String) throws {
        for query in [title, "《\(title)》"] {
            #expect(try corpus.search(query).items.first?.number == Self.number, "\(query)")
        }
        let reply = try corpus.engine.status(title, asOf: Beijing.today)
        #expect(reply.matches.contains { $0.number == Self.number })
    }

    @Test func `phrases of its text find it across the breaks of its lines`() throws {
        let seed = SeededGenerator.announcedSeed("FoundingDocumentTests")
        var random = SeededGenerator(seed: seed)
        var breaks = try Self.wraps(in: String(contentsOfFile: corpus.founding, encoding: .utf8))
        try #require(breaks.count > 100)
        breaks.shuffle(using: &random)
        for (before, after) in breaks.prefix(30) {
            let (left, right) = (Int.random(in: 2...7, using: &random), Int.random(in: 2...7, using: &random))
            // A number or Latin word is one term: half of one is no phrase.
            let cut = String(before.suffix(left) + after.prefix(right))
            let phrase = cut.trimmingCharacters(in: CharacterSet(charactersIn: Unicode.Scalar(48)..."z"))
            guard phrase.contains(where: { $0.unicodeScalars.contains { $0.properties.isIdeographic } }) else {
                continue
            }
            let found = try corpus.search("\"\(phrase)\"", [("limit", "100")])
            #expect(found.items.contains { $0.number == Self.number }, "\(phrase)")
        }
    }

    /// Neighbouring lines of one paragraph: the first is as full as the paper allows and does not end a sentence.
    private static func wraps(in text: String) -> [(String, String)] {
        let lines = text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { !$0.isEmpty && !$0.hasPrefix("—") }
        let full = 24
        return zip(lines, lines.dropFirst()).filter { before, after in
            let isWide = before.count >= full && after.count >= 7
            return isWide && (before.last?.isLetter == true || before.last == "、" || before.last == "，")
                && !after.hasPrefix("（") && after.prefix(3).allSatisfy { $0 != "、" }
        }
    }
}
