// SPDX-License-Identifier: GPL-3.0-or-later
import Schema

/// A passage of the index in memory, made ready for snippets when it is first shown in one.
final class HeldPassage: Sendable {
    let passage: IndexedPassage
    private let prepared = Guarded<SnippetSource?>(nil)

    init(_ passage: IndexedPassage) { self.passage = passage }

    var source: SnippetSource {
        if let known = prepared.withLock({ $0 }) { return known }
        let source = SnippetSource(passage.text)
        prepared.withLock { $0 = source }
        return source
    }

    /// Bytes of memory, with what is made ready.
    var byteCount: Int { passage.text.utf8.count * (1 + SnippetSource.factor) + 600 }
}
