// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Querying
import Records
import TestSupport
import Testing

@testable import Web

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// Feeds as RFC 4287 wants them.
@Suite struct FeedTests {
    /// The elements of a feed in order, as path and text; with attributes.
    private final class Elements: NSObject, XMLParserDelegate {
        struct Element {
            var path: String
            var text = ""
            var attributes: [String: String]
        }

        var elements: [Element] = []
        private var open: [Int] = []

        init(_ data: Data) throws {
            super.init()
            let parser = XMLParser(data: data)
            parser.delegate = self
            #expect(parser.parse(), "\(String(describing: parser.parserError))")
        }

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String] = [:]
        ) {
            let path = (open.last.map { elements[$0].path + "/" } ?? "") + name
            open.append(elements.count)
            elements.append(Element(path: path, attributes: attributes))
        }

        func parser(_ parser: XMLParser, foundCharacters text: String) { elements[open[open.count - 1]].text += text }

        func parser(
            _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
        ) { open.removeLast() }

        func texts(_ path: String) -> [String] { elements.filter { $0.path == path }.map(\.text) }
    }

    static let paths = [
        "/feed.atom", "/search.atom?q=%E7%A4%BA%E4%BE%8B", "/search.atom?kind=document&status=in_force",
    ]

    @Test(arguments: paths)
    func `a feed has what the standard asks for`(path: String) async throws {
        let reply = try await TestSite.shared.get(path)
        #expect(reply.status == 200 && reply["Content-Type"] == "application/atom+xml; charset=utf-8")
        #expect(reply.text.hasPrefix("<?xml"))
        let feed = try Elements(reply.body)
        #expect(feed.elements.first?.path == "feed")
        #expect(feed.elements.first?.attributes["xmlns"] == "http://www.w3.org/2005/Atom")
        let uuid = #/urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/#
        let moment = #/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00/#
        for name in ["id", "title", "updated"] { #expect(feed.texts("feed/\(name)").count == 1, "\(name)") }
        let ids = feed.texts("feed/id") + feed.texts("feed/entry/id")
        #expect(ids.allSatisfy { $0.wholeMatch(of: uuid) != nil })
        #expect(Set(ids).count == ids.count)
        let updates = feed.texts("feed/updated") + feed.texts("feed/entry/updated")
        #expect(updates.allSatisfy { $0.wholeMatch(of: moment) != nil }, "\(updates)")
        #expect(updates[0] == updates.dropFirst().max())
        let entries = feed.texts("feed/entry").count
        #expect(entries > 0)
        for name in ["id", "title", "updated", "summary", "author/name"] {
            let texts = feed.texts("feed/entry/\(name)")
            #expect(texts.count == entries && texts.allSatisfy { !$0.isEmpty || name == "summary" }, "\(name)")
        }
        let links = feed.elements.filter { $0.path.hasSuffix("link") }
        #expect(links.first { $0.attributes["rel"] == "self" }?.attributes["href"] == path)
        for link in links where link.attributes["rel"] == "alternate" {
            let page = try await TestSite.shared.get(
                String(try #require(link.attributes["href"]?.split(separator: "#").first)))
            #expect([200, 301, 308].contains(page.status), "\(link.attributes)")
        }
    }

    @Test func `a feed is the search, newest first`() async throws {
        let feed = try Elements(try await TestSite.shared.get(Self.paths[1]).body)
        let reply = try await TestSite.shared.get("/api/v1/search?q=%E7%A4%BA%E4%BE%8B&sort=newest&limit=50")
        let items = try JSONDecoder().decode(SearchAnswer.self, from: reply.body).items.filter { $0.date != nil }
        #expect(feed.texts("feed/entry/title").count == items.count)
        for (title, item) in zip(feed.texts("feed/entry/title"), items) { #expect(title.hasSuffix(item.title)) }
        let ended = try #require(items.firstIndex { $0.id == "stalls-2012" })
        #expect(feed.texts("feed/entry/title")[ended] == "已废止：示例县食品摊贩管理通告")
        // 2021年4月1日 it was repealed; that is news of it.
        #expect(feed.texts("feed/entry/updated")[ended] == "2021-04-01T00:00:00+08:00")
    }

    @Test func `an entry keeps its id in every feed`() async throws {
        let all = try Elements(try await TestSite.shared.get(Self.paths[0]).body)
        let some = try Elements(try await TestSite.shared.get(Self.paths[2]).body)
        #expect(Set(some.texts("feed/entry/id")).isSubset(of: all.texts("feed/entry/id")))
    }

    @Test func `pages name their feeds`() async throws {
        for path in ["/", "/doc/rules-2021", "/browse", "/status"] {
            let page = try await TestSite.shared.get(path).text
            #expect(page.contains("<link rel=\"alternate\" type=\"application/atom+xml\""), "\(path)")
            #expect(page.contains("href=\"/feed.atom\""))
        }
        let search = try await TestSite.shared.get("/search?q=%E7%A4%BA%E4%BE%8B&sort=oldest&limit=5").text
        #expect(search.contains("href=\"/search.atom?q=%E7%A4%BA%E4%BE%8B\""))
    }

    @Test(arguments: [
        ("/search.atom", "missing_query"), ("/search.atom?q=a&page=2", "unknown_parameter"),
        ("/search.atom?q=a&sort=newest", "unknown_parameter"), ("/feed.atom?q=a", "unknown_parameter"),
        ("/search.atom?q=110101199003078515", "personal_query"),
    ])
    func `what cannot be subscribed to is refused`(path: String, code: String) async throws {
        let reply = try await TestSite.shared.get(path)
        #expect(reply.status == 400)
        #expect(!reply.text.contains("1990"))
    }

    @Test func `an unchanged feed is not sent again`() async throws {
        let tag = try #require(try await TestSite.shared.get(Self.paths[0])["ETag"])
        #expect(try await TestSite.shared.get(Self.paths[0], headers: ["If-None-Match: \(tag)"]).status == 304)
    }
}
