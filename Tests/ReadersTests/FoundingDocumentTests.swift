// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Readers

/// The real county document, hard-wrapped by its PDF; skipped where the corpus is absent.
@Suite(.enabled(if: Corpus.has("documents/founding-document.txt")))
struct FoundingDocumentTests {
    private func paragraphs() async throws -> [String] {
        let path = Corpus.path("documents/founding-document.txt")
        guard case .document(let document) = try await FileReader.read(path: path) else { return [] }
        #expect(document.charset == "UTF-8")
        #expect(document.warnings.isEmpty)
        return document.paragraphs.map(String.init)
    }

    @Test func `header, title, addressees and signature stand apart`() async throws {
        let head = try await paragraphs().prefix(9)
        #expect(
            Array(head) == [
                "中共元谋县委办公室文件", "元办发〔2016〕13号", "★",
                "中共元谋县委办公室 元谋县人民政府办公室印发《关于全面推进全州政务公开工作的实施意见》的通知",
                "各乡镇党委和人民政府，县委各部委办局，县级国家机关各委办局，县级各人民团体、各企事业单位：",
                "《关于全面推进全县政务公开工作的实施意见》已经县委、县人民政府同意，现印发给你们，请结合实际，认真贯彻落实。",
                "中共元谋县委办公室", "元谋县人民政府办公室", "2016年9月28日",
            ])
    }

    @Test func `the body comes out paragraph by paragraph`() async throws {
        let starts = try await paragraphs().dropFirst(9).map { String($0.prefix(7)) }
        #expect(
            starts == [
                "关于全面推进全", "为贯彻落实《中", "一、全面推进政", "全面推进政务公", "二、全面推进政", "全面贯彻落实党",
                "到2020年，", "三、推进权力运", "（一）推进决策", "（二）推进执行", "（三）推进管理", "（四）推进服务",
                "（五）推进结果", "（六）推进重点", "四、提升政务开", "（一）发挥主流", "（二）提升政策", "（三）强化舆情",
                "（四）加强政民", "（五）推进政府", "五、加强政务公", "（一）强化政府", "（二）整合政府", "（三）加强政府",
                "六、强化保障措", "（一）加强组织", "（二）强化制度", "（三）提高信息", "（四）抓好教育", "（五）强化考核",
                "各乡镇、县级各", "中共元谋县委办",
            ])
    }

    @Test func `a paragraph is in one piece across line and page breaks`() async throws {
        let all = try await paragraphs()
        let significance = try #require(all.first { $0.hasPrefix("全面推进政务公开，是增进政府工作透明度") })
        #expect(significance.hasSuffix("切实保障人民群众的知情权、参与权、表达权和监督权。"))
        #expect(all.contains("一、全面推进政务公开的重要意义"))
        #expect(all.contains { $0.contains("依据和主要内容，并通过听证座谈") && $0.contains("探索建立利益相关方") })
        #expect(all.contains { $0.contains("权威信息。各乡镇、与宏观经济") })
    }

    @Test func `numbers broken by the paper are whole and page numbers gone`() async throws {
        let text = try await paragraphs().joined(separator: "\n")
        for whole in [
            "（中办发〔2016〕8号）", "（云办发〔2016〕34号）", "（楚办发〔2016〕17号）", "到2020年，", "不少于1次", "更新PPP项目库",
            "应在24小时内", "中共元谋县委办公室 2016年9月28日印发",
        ] {
            #expect(text.contains(whole), "\(whole)")
        }
        #expect(!text.contains("— 7 —") && !text.contains("—7—"))
    }
}
