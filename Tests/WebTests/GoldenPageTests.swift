// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import Web

/// Whole pages as they were last looked at; `MINGCHA_RECORD=1` records them anew. Sorted by day where a page lists hits,
/// so that a change of ranking is not a change of pages.
@Suite struct GoldenPageTests {
    static let pages: [(name: String, path: String)] = [
        ("home", "/"),
        ("search", "/search?q=%E5%AE%89%E5%85%A8%E7%94%9F%E4%BA%A7&sort=newest"),
        ("empty", "/search?q=zzzz"),
        ("articles", "/search?q=%E5%A4%84%E7%BD%9A&unit=articles&sort=newest"), ("document", "/doc/rules-2021"),
        ("repealed", "/doc/stalls-2012"),
        ("version", "/doc/safety-2016"), ("cleanup", "/cleanup/round-2023"), ("status", "/status?q=stalls-2012"),
        ("ledger", "/ledger/expiring"), ("list", "/list/power"),
        (
            "basis",
            "/basis?citation=%E7%A4%BA%E4%BE%8B%E5%8E%BF%E9%A3%9F%E5%93%81%E5%AE%89%E5%85%A8%E7%9B%91%E7%9D%A3%E8%A7%84%E5%AE%9A%E7%AC%AC%E4%B8%80%E6%9D%A1"
        ), ("basis-form", "/basis"),
        ("form", "/status"), ("failure", "/search?q=a&page=0"), ("missing", "/doc/nope"),
    ]

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
        "Golden")

    @Test(arguments: pages.indices)
    func `a page is as it was last looked at`(index: Int) async throws {
        let (name, path) = Self.pages[index]
        let html = Self.stable(try await TestSite.shared.get(path).text)
        let file = Self.folder.appendingPathComponent(name + ".html")
        if ProcessInfo.processInfo.environment["MINGCHA_RECORD"] != nil {
            try Data(html.utf8).write(to: file)
        }
        let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        #expect(html == golden, "\(name)")
    }

    /// Times and request numbers differ from run to run.
    private static func stable(_ html: String) -> String {
        html.replacing(#/用时 [^<]*<//#, with: "用时 …<")
            .replacing(#/数据截至 \d+年\d+月\d+日 \d\d:\d\d/#, with: "数据截至 …")
            .replacing(#/\d{4}-\d\d-\d\d 取得/#, with: "… 取得")
            .replacing(#/请求编号 [0-9a-f]+/#, with: "请求编号 …")
    }
}
