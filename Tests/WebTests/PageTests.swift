// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Querying
import Testing

@testable import Web

@Suite struct PageTests {
    static let pages = [
        "/", "/search?q=%E9%A3%9F%E5%93%81", "/search?q=zzzz&status=in_force",
        "/search?q=%E5%AE%89%E5%85%A8&unit=articles&as_of=2019-01-01",
        "/search?kind=document&limit=5&page=2", "/doc/safety-2020", "/doc/safety-2016", "/doc/rules-2021",
        "/doc/stalls-2012",
        "/doc/trial-2018", "/doc/water-2026", "/doc/notice-2022", "/doc/plan-2022", "/doc/bare-2009?as_of=2010-01-01",
        "/cleanup/round-2023", "/status", "/status?q=%E9%A3%9F%E5%93%81", "/browse", "/about", "/api", "/nope",
        "/search?page=x",
    ]

    @Test(arguments: pages)
    func `a page is well formed`(path: String) async throws {
        let html = try await TestSite.shared.get(path).text
        let tags = MarkupReader.tags(of: html)
        var open: [String] = []
        let empty: Set<String> = ["meta", "link", "input", "br"]
        for tag in tags where !empty.contains(tag.name) {
            if tag.isEnd { #expect(open.popLast() == tag.name, "\(path)") } else { open.append(tag.name) }
        }
        #expect(open.isEmpty, "\(path): \(open)")
        #expect(tags.first { $0.name == "html" }?["lang"] == "zh-CN")
        let ids = tags.compactMap { $0["id"] }
        #expect(Set(ids).count == ids.count, "\(path): \(ids)")
        for target in tags.compactMap({ $0["href"] }) where target.hasPrefix("#") {
            #expect(ids.contains(String(target.dropFirst())), "\(path): \(target)")
        }
        for tag in tags {
            for name in [tag["for"], tag["aria-labelledby"]].compactMap({ $0 }) {
                #expect(ids.contains(name), "\(path)")
            }
        }
    }

    @Test(arguments: pages)
    func `headings are in order and there is one of the first level`(path: String) async throws {
        let html = try await TestSite.shared.get(path).text
        let levels = MarkupReader.tags(of: html).filter { !$0.isEnd }.compactMap { tag in
            tag.name.count == 2 && tag.name.hasPrefix("h") ? tag.name.last?.wholeNumberValue : nil
        }
        #expect(levels.filter { $0 == 1 }.count == 1, "\(path)")
        for (before, after) in zip(levels, levels.dropFirst()) { #expect(after <= before + 1, "\(path): \(levels)") }
    }

    @Test(arguments: pages)
    func `a page has no script, no style of its own and no foreign content`(path: String) async throws {
        let html = try await TestSite.shared.get(path).text
        for tag in MarkupReader.tags(of: html) {
            #expect(!["script", "style", "iframe", "img", "object", "embed", "base"].contains(tag.name))
            #expect(!tag.attributes.contains { $0.name.hasPrefix("on") || $0.name == "style" || $0.name == "src" })
            if tag.name == "link" {
                #expect(tag["href"]?.hasPrefix(tag["rel"] == "alternate" ? "/" : "/assets/") == true)
            }
        }
        #expect(html.contains("<a class=\"skip\" href=\"#main\">"))
        #expect(html.utf8.count < 100_000)
    }

    @Test(arguments: pages)
    func `every field has a label, every table a caption`(path: String) async throws {
        let html = try await TestSite.shared.get(path).text
        let tags = MarkupReader.tags(of: html)
        let labelled = Set(tags.filter { $0.name == "label" && !$0.isEnd }.compactMap { $0["for"] })
        var depth = 0
        for tag in tags {
            if tag.name == "label" { depth += tag.isEnd ? -1 : 1 }
            guard tag.name == "input", tag["type"] != "hidden" else { continue }
            #expect(depth > 0 || tag["id"].map(labelled.contains) == true, "\(path)")
        }
        let tables = tags.filter { $0.name == "table" && !$0.isEnd }.count
        #expect(tags.filter { $0.name == "caption" && !$0.isEnd }.count == tables)
    }

    @Test func `every link of the site leads to a page`() async throws {
        let site = try await TestSite.shared
        var waiting = ["/"]
        var seen: Set<String> = ["/"]
        while let path = waiting.popLast(), seen.count < 220 {
            let reply = try await site.get(path)
            #expect(reply.status == 200 || reply.status == 308, "\(path): \(reply.status)")
            guard reply["Content-Type"]?.hasPrefix("text/html") == true else { continue }
            for tag in MarkupReader.tags(of: reply.text) {
                guard let href = tag["href"], href.hasPrefix("/") else { continue }
                let address = String(href.split(separator: "#")[0]).replacingOccurrences(of: "&amp;", with: "&")
                if seen.insert(address).inserted { waiting.insert(address, at: 0) }
            }
        }
        #expect(seen.count > 60)
    }

    @Test func `a search shows hits, facets and states`() async throws {
        let html = try await TestSite.shared.get("/search?q=" + Address.encoded("安全生产")).text
        #expect(html.contains("<a href=\"/doc/safety-2020#"))
        #expect(html.contains("<mark>安全生产</mark>"))
        for word in ["类别", "机关", "领域", "效力", "年份", "应用筛选"] { #expect(html.contains(word)) }
        #expect(html.contains("name=\"status\" value=\"in_force\""))
        #expect(html.contains("</span> 已修改</span>"))
        #expect(html.contains("示例"))
    }

    @Test func `a filter stays chosen and can be taken back`() async throws {
        let html = try await TestSite.shared.get("/search?q=" + Address.encoded("安全生产") + "&status=amended").text
        #expect(html.contains("name=\"status\" value=\"amended\" checked"))
        #expect(html.contains("<h1 class=\"count\">共 1 条</h1>"))
        #expect(html.contains("效力：已修改"))
        #expect(html.contains("<a href=\"/search?q=" + Address.encoded("安全生产") + "\">效力：已修改"))
    }

    @Test func `pages are turned without losing the question`() async throws {
        let site = try await TestSite.shared
        let first = try await site.get("/search?kind=document&limit=5&sort=newest").text
        #expect(
            first.contains("<a rel=\"next\" href=\"/search?kind=document&amp;sort=newest&amp;limit=5&amp;page=2\">"))
        #expect(!first.contains("rel=\"prev\""))
        let second = try await site.get("/search?kind=document&limit=5&sort=newest&page=2").text
        #expect(second.contains("<a rel=\"prev\" href=\"/search?kind=document&amp;sort=newest&amp;limit=5\">"))
    }

    @Test func `a page behind the last leads back`() async throws {
        let html = try await TestSite.shared.get("/search?kind=document&page=40").text
        #expect(html.contains("<a href=\"/search?kind=document\">回到第一页</a>"))
        #expect(!html.contains("没有找到不等于"))
    }

    @Test func `a document shows its state, reason, proof, versions and articles`() async throws {
        let html = try await TestSite.shared.get("/doc/stalls-2012").text
        #expect(html.contains("</span> 已废止</span>"))
        #expect(html.contains("<a href=\"/doc/rules-2021\">"))
        #expect(html.contains("<blockquote>《示例县食品摊贩管理通告》同时废止。</blockquote>"))
        let current = try await TestSite.shared.get("/doc/safety-2020").text
        for anchor in ["c1", "a1", "a2", "a3"] {
            #expect(current.contains("id=\"\(anchor)\""))
            #expect(current.contains("href=\"#\(anchor)\""))
        }
        #expect(current.contains("<a href=\"/doc/safety-2016\">2016年版</a>"))
        #expect(current.contains("<a href=\"/cleanup/round-2023\">"))
        #expect(!current.contains("您正在看"))
    }

    @Test func `a past version says so and leads to the present one`() async throws {
        let html = try await TestSite.shared.get("/doc/safety-2016").text
        #expect(html.contains("您正在看2016年版，不是现行文本。<a href=\"/doc/safety-2020\">查看现行的2020年版</a>"))
        let then = try await TestSite.shared.get("/doc/safety-2016?as_of=2019-01-01").text
        #expect(!then.contains("您正在看2016年版"))
        #expect(then.contains("以下是 2019年1月1日 的效力"))
        #expect(then.contains("href=\"/doc/safety-2020?as_of=2019-01-01\""))
    }

    @Test(arguments: [
        ("bare-2009", "仅有标题"), ("bare-2009", "待补正文"), ("bare-2009", "本库没有这份文件的正文"), ("water-2026", "尚未施行"),
        ("trial-2018", "已失效"), ("rules-2021", "（本库未收录）"), ("notice-2022", "印发"), ("plan-2022", "由以下通知印发"),
        ("rules-2021", "有效·拟修改"), ("rules-2021", "示例数据"),
    ])
    func `a document says what is missing or to come`(id: String, words: String) async throws {
        #expect(try await TestSite.shared.get("/doc/" + id).text.contains(words))
    }

    @Test func `a cleanup round lists its rows by outcome`() async throws {
        let html = try await TestSite.shared.get("/cleanup/round-2023").text
        for words in ["继续有效", "拟修改", "废止", "共 3 件", "现在的效力", "示例县计划生育奖励通知"] { #expect(html.contains(words)) }
    }

    @Test func `the state page answers with proof`() async throws {
        let html = try await TestSite.shared.get("/status?q=" + Address.encoded("示例县食品摊贩管理通告还有效吗")).text
        #expect(html.contains("</span> 已废止</span>"))
        #expect(html.contains("同时废止"))
        let none = try await TestSite.shared.get("/status?q=" + Address.encoded("从未有过的通告甲乙丙丁")).text
        #expect(none.contains("没有收录不等于无效或不存在"))
    }
}
