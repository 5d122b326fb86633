// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Querying
import Testing

@testable import Web

/// Every field of a record and every parameter with texts that would run where a page forgot to escape.
@Suite struct HostileTextTests {
    /// Tags that our templates write; any other one came from a text.
    private static let tags: Set<String> = [
        "html", "head", "meta", "title", "link", "body", "a", "header", "div", "span", "nav", "form", "label", "input",
        "button", "main", "footer", "p", "h1", "h2", "h3", "ul", "ol", "li", "section", "aside", "article", "table",
        "caption", "thead", "tbody", "tr", "th", "td", "details", "summary", "blockquote", "fieldset", "legend",
        "strong",
        "mark", "br", "dl", "dt", "dd", "code",
    ]
    private static let attributes: Set<String> = [
        "lang", "charset", "name", "content", "rel", "href", "type", "class", "action", "method", "role", "for", "id",
        "value", "maxlength", "placeholder", "autocomplete", "enterkeyhint", "aria-label", "aria-hidden",
        "aria-current",
        "title", "aria-labelledby", "scope", "open", "checked", "tabindex", "min", "max", "data-label",
    ]

    /// Reads a page as a browser would: every tag and attribute must be one of ours, every address a page.
    private func expectHarmless(_ html: String, _ what: String) {
        let tags = MarkupReader.tags(of: html)
        #expect(tags.count > 10, "\(what)")
        for tag in tags {
            #expect(Self.tags.contains(tag.name), "\(what): <\(tag.name)>")
            for (name, value) in tag.attributes {
                #expect(Self.attributes.contains(name), "\(what): \(name)")
                if name == "href" || name == "action" {
                    let isPage = value.hasPrefix("/") && !value.hasPrefix("//")
                    #expect(
                        isPage || value.hasPrefix("#") || value.hasPrefix("https://") || value.hasPrefix("http://"),
                        "\(what): \(value)")
                }
            }
        }
    }

    @Test(arguments: HostileText.payloads.indices)
    func `no field of a record runs`(index: Int) async throws {
        let site = try await TestSite.shared
        let page = try await site.get("/doc/hostile-\(index)")
        #expect(page.status == 200)
        expectHarmless(page.text, "document")
        #expect(!page.text.contains("javascript:alert(0)\""))
        let title = HTMLEscaping().escapeText("题\(HostileText.payloads[index])")
        #expect(page.text.contains("<h1>\(title)</h1>"))
    }

    @Test(arguments: HostileText.payloads.indices)
    func `no parameter runs`(index: Int) async throws {
        let site = try await TestSite.shared
        let payload = Address.encoded(HostileText.payloads[index])
        let paths = [
            "/search?q=" + payload, "/status?q=" + payload, "/search?q=a&organ=" + payload,
            "/search?q=a&kind=" + payload,
            "/search?q=a&from=" + payload, "/search?q=a&" + payload + "=1", "/doc/" + payload,
            "/search?q=a&sort=" + payload,
            "/status?q=a&as_of=" + payload, "/cleanup/" + payload, "/browse/organ/" + payload,
        ]
        for path in paths {
            let reply = try await site.get(path)
            #expect(reply.status < 500, "\(path)")
            if reply["Content-Type"]?.hasPrefix("text/html") == true { expectHarmless(reply.text, path) }
            #expect(reply["Location"].map { $0.hasPrefix("/search?") } ?? true)
        }
    }

    @Test func `lists of hostile records run nothing`() async throws {
        let site = try await TestSite.shared
        for path in [
            "/browse", "/search?q=" + Address.encoded("恶意文字") + "&limit=100",
            "/search?q=script&limit=100&unit=articles",
        ] {
            let reply = try await site.get(path)
            #expect(reply.status == 200)
            expectHarmless(reply.text, path)
        }
    }
}
