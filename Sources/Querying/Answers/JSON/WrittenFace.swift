// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// The members of a hit that depend on its record and the day alone, as JSON.
///
/// Two gaps are left for what depends on the question: the place on the page, and the snippet.
struct WrittenFace: Sendable {
    let bytes: [UInt8]
    /// Where the string of the page's address is still open.
    let fragment: Int
    /// Between the member before `snippet` and the one behind it.
    let snippet: Int

    init(_ facts: HitFacts) {
        var writer = JSONWriter(capacity: 1_024)
        writer.member("date", facts.date?.description)
        writer.key("flags")
        writer.array(facts.flags) { $0.value($1.rawValue) }
        writer.member("id", facts.id)
        writer.member("kind", facts.kind.rawValue)
        writer.key("links")
        var open = 0
        writer.object { writer in
            writer.member("html", facts.links.html)
            // Before the quotation mark.
            open = writer.bytes.count - 1
            writer.member("self", facts.links.selfLink)
        }
        writer.member("number", facts.number)
        if let organ = facts.organ {
            writer.key("organ")
            writer.object { writer in
                writer.member("id", organ.id)
                writer.member("label", organ.label)
            }
        }
        writer.member("shown_until", facts.shownUntil?.description)
        fragment = open
        snippet = writer.bytes.count
        writer.key("source")
        writer.object { writer in
            writer.member("id", facts.source.id)
            writer.member("name", facts.source.name)
            writer.member("url", facts.source.url)
        }
        if let state = facts.state {
            writer.key("state")
            state.write(to: &writer)
        }
        if let status = facts.status {
            writer.key("status")
            status.write(to: &writer)
        }
        writer.member("title", facts.title)
        // In memory of its own size.
        bytes = writer.bytes.withUnsafeBufferPointer { Array($0) }
    }
}

extension LabelledCode {
    func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("code", code)
            writer.member("label", label)
        }
    }
}

extension StatusAnswer {
    func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("as_of", asOf.description)
            writer.member("code", code.rawValue)
            writer.member("confidence", confidence.rawValue)
            writer.key("evidence")
            writer.array(evidence) { writer, evidence in
                writer.object { writer in
                    writer.member("id", evidence.id)
                    writer.member("locator", evidence.locator)
                    writer.member("quote", evidence.quote)
                    writer.member("title", evidence.title)
                    writer.member("url", evidence.url)
                }
            }
            writer.member("label", label)
            writer.key("notes")
            writer.array(notes) { $0.value($1) }
            writer.member("reason", reason)
            writer.member("since", since?.description)
            writer.member("successor", successor)
            writer.member("until", until?.description)
        }
    }
}
