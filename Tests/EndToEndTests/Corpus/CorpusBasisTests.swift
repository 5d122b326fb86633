// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Querying
import Records
import TestSupport
import Testing

/// Articles of real laws beside the invented decisions of the example county.
@Suite(
    .enabled(if: SharedCorpus.path("documents/national-and-local-law.jsonl") != nil, "../shared/corpus is not here"),
    .serialized)
struct CorpusBasisTests {
    /// The county with the real texts of laws that its penalties apply.
    static let loaded = Result { () throws -> DataDirectory in
        let data = try DataDirectory()
        FoldersAtExit.remove(data)
        let rows = try LawRow.all().filter { row in titles.contains(row.title) }
        let law = try data.write(rows.map(\.line), as: "law.jsonl")
        let run = try data.index(["import", "documents", law, "--source", "示例法规库", "--no-build"])
        #expect(run.code == 0, "\(run)")
        let acts = try data.write(penalties, as: "penalties.jsonl")
        let invented = try data.index(["import", "enforcement", acts, "--source", "示例处罚", "--no-build"])
        #expect(invented.code == 0, "\(invented)")
        let county = try data.index(LoadedCounty.command)
        #expect(county.code == 0 || county.code == 5, "\(county)")
        return data
    }
    static let titles = ["中华人民共和国食品安全法", "中华人民共和国公司法", "中华人民共和国农产品质量安全法"]

    @Test
    func `every decision under article 124 of the food law is listed with the article of its day, or what is missing`()
        throws
    {
        let data = try Self.loaded.get()
        let answer = try data.answer(BasisAnswer.self, "basis", "食品安全法第124条")
        let applying = try BasisVersionTests.decisions(in: data) {
            $0.title == Self.titles[0] && $0.article.number == 124
        }
        #expect(!applying.isEmpty && Set(answer.decisions.items.map(\.id)) == applying)
        // The text held is that of the amendment of 29 April 2021.
        let change = try #require(CivilDate("2021-04-29"))
        var seen: Set<Bool> = []
        for decision in answer.decisions.items {
            let day = try #require(decision.decidedOn)
            seen.insert(day >= change)
            let standing = decision.onDecision
            if day >= change {
                #expect(standing.outcome == .found, "\(day): \(standing.label)")
                #expect(standing.text?.hasPrefix("第一百二十四条") == true && standing.html?.contains("#") == true)
            } else {
                #expect(standing.outcome == .versionNotHeld && standing.text == nil, "\(day): \(standing.label)")
            }
        }
        #expect(seen == [false, true])
    }

    @Test(arguments: [("农产品质量安全法", 50, "2023-01-01"), ("公司法", 210, "2024-07-01")])
    func `decisions before and after a new version link to different versions of the article`(
        law: String, article: Int, change: String
    ) throws {
        let data = try Self.loaded.get()
        let change = try #require(CivilDate(change))
        let answer = try data.answer(BasisAnswer.self, "basis", "\(law)第\(article)条")
        let ours = answer.decisions.items.filter { $0.number?.hasPrefix("元示例罚") == true }
        #expect(ours.count == Self.days.count)
        var standings: [Bool: [ArticleStanding]] = [:]
        for decision in ours {
            let day = try #require(decision.decidedOn)
            #expect(decision.onDecision.outcome == .found, "\(day): \(decision.onDecision.label)")
            standings[day >= change, default: []].append(decision.onDecision)
        }
        let (before, after) = (standings[false] ?? [], standings[true] ?? [])
        #expect(!before.isEmpty && !after.isEmpty)
        for values in [before, after] {
            #expect(Set(values.map(\.document?.id)).count == 1 && Set(values.map(\.text)).count == 1)
        }
        #expect(before.first?.document?.id != after.first?.document?.id)
        #expect(before.first?.html != after.first?.html)
        #expect(before.first?.text != after.first?.text)
        #expect(after.first?.html == "/doc/\(after.first?.document?.id ?? "")#\(after.first?.anchor ?? "")")
    }

    /// Days of invented decisions around the changes of the laws.
    private static let days = ["2022-12-30", "2022-12-31", "2023-01-01", "2024-06-30", "2024-07-01", "2025-03-03"]

    /// Invented penalties under articles of laws that are held in two versions.
    private static let penalties: [String] = [("农产品质量安全法", "第五十条"), ("公司法", "第二百一十条")].enumerated()
        .flatMap { law, basis in
            days.enumerated().map { place, day in
                """
                {"party_name":"元谋县示例版本\(law)\(place)有限公司","party_kind":"法人及非法人组织",\
                "credit_code":"\(InventedCode.credit(700 + law * 10 + place))","legal_representative":"张某",\
                "number":"元示例罚〔\(day.prefix(4))〕\(law + 1)0\(place)号","violation_type":"示例违法行为",\
                "facts":"示例事实，内容虚构。","basis":"《中华人民共和国\(basis.0)》\(basis.1)","penalty_kinds":"罚款",\
                "content":"罚款五千元。","fine":"0.5","decided_on":"\(day)","valid_until":"2099-12-31",\
                "display_until":"2099-12-31","organ":"元谋县市场监督管理局","organ_code":"11532328015177511H",\
                "data_source":"元谋县市场监督管理局","data_source_code":"11532328015177511H"}
                """
            }
        }
}
