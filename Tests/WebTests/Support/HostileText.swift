// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// Texts that would run as script wherever a page forgot to escape them.
enum HostileText {
    static let payloads = [
        "<script>alert(1)</script>", "\"><script>alert(2)</script>", "'><img src=x onerror=alert(3)>",
        "<svg/onload=alert(4)>", "</title><script>alert(5)</script>", "</textarea><script>alert(6)</script>",
        "\" autofocus onfocus=alert(7) x=\"", "' autofocus onfocus=alert(8) x='", "` onmouseover=alert(9)",
        "<mark>x</mark><b>", "{{{title}}}{{>layout}}", "{{#title}}", "&lt;script&gt;alert(12)&lt;/script&gt;",
        "<a href=javascript:alert(13)>x</a>", "<!--<script>alert(14)//-->", "]]><script>alert(15)</script>",
        "\u{22}\u{301} onclick=alert(16) x=\u{22}\u{301}", "<\u{338}script>alert(17)</script>",
        "＜script＞alert(18)＜/script＞", "<scr\u{200B}ipt>alert(19)</script>", "\u{202E}<script>alert(20)</script>",
        "<iframe srcdoc='<script>alert(21)</script>'>", "<style>@import'//evil.invalid'</style>",
        "<base href=//evil.invalid/>", "<meta http-equiv=refresh content=0;url=//evil.invalid>",
        "<form action=//evil.invalid><input name=q>", "<math><mi xlink:href=\"data:x,<script>alert(27)</script>\">",
        "<img src=x:alert(28) onerror=eval(src)>", "%3Cscript%3Ealert(29)%3C/script%3E",
        "&#60;script&#62;alert(30)&#60;/script&#62;",
    ]
}

extension SampleCounty {
    /// Documents with one payload in every field that a page shows.
    static var hostile: [NormativeDocument] {
        HostileText.payloads.enumerated().map { index, payload in
            let id = "hostile-\(index)"
            var document = NormativeDocument(
                id: id, workID: "w-\(id)", workName: payload, title: "题\(payload)",
                source: SourceReference(
                    name: "源\(payload)", id: "号\(index)\(payload)", url: "javascript:alert(0)//\(payload)"))
            document.number = "文\(payload)"
            document.issuers = ["局\(index)\(payload)"]
            document.publishedOn = day(2015, 1, 1 + index % 28)
            document.indexNumber = payload
            document.registrationNumber = payload
            document.statusClaim = payload
            document.history = [NormativeDocument.HistoryEntry(date: nil, event: payload)]
            document.citations = [CitedDocument(title: payload, number: payload, start: 0, end: 1)]
            document.clauses = [
                ValidityClause(
                    kind: .repeals, targetTitle: "不存在\(payload)", quote: payload, locator: payload)
            ]
            document.body = "一\(payload)\n恶意文字\(payload)结束。\n"
            document.outline = [
                OutlineNode(
                    level: .first, label: "一\(payload)", heading: payload, start: 0,
                    end: document.body.unicodeScalars.count, anchor: "s1")
            ]
            return document
        }
    }
}
