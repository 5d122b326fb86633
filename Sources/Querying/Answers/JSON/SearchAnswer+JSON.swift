// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// The reply to a search, written member by member in alphabetical order: the same text as `JSONText.of` gives, in a
/// tenth of its time. `JSONWriterTests` holds the two together.
extension SearchAnswer {
    /// In UTF-8, with a line end.
    public var json: [UInt8] {
        var writer = JSONWriter(capacity: 24_576)
        write(to: &writer)
        writer.endLine()
        return writer.bytes
    }

    private func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("facets")
            writer.array(facets) { $1.write(to: &$0) }
            writer.key("items")
            writer.array(items) { $1.write(to: &$0) }
            writer.key("links")
            writer.object { writer in
                writer.member("next", links.next)
                writer.member("prev", links.prev)
                writer.member("self", links.selfLink)
            }
            writer.key("meta")
            writer.object { writer in
                writer.member("as_of", meta.asOf.description)
                writer.member("data_through", meta.dataThrough)
                writer.member("index_revision", meta.indexRevision)
                writer.key("took_ms")
                writer.value(meta.tookMs)
            }
            writer.key("query")
            query.write(to: &writer)
            if let searched {
                writer.key("searched")
                writer.array(searched) { $1.write(to: &$0) }
            }
            writer.key("total")
            writer.object { writer in
                writer.member("relation", total.relation)
                writer.key("value")
                writer.value(total.value)
            }
        }
    }
}

extension SearchedSource {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("checked_on", checkedOn?.description)
            writer.member("earliest", earliest?.description)
            writer.member("failed_on", failedOn?.description)
            writer.member("kind", kind.rawValue)
            writer.member("kind_label", kindLabel)
            writer.member("latest", latest?.description)
            writer.member("organ", organ)
            writer.key("records")
            writer.value(records)
            if let isReviewed {
                writer.key("reviewed")
                writer.value(isReviewed)
            }
            writer.member("source", source)
            if let state {
                writer.key("state")
                state.write(to: &writer)
            }
        }
    }
}

extension SearchAnswer.QueryReading {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("given", given)
            writer.key("suggestions")
            writer.array(suggestions) { writer, suggestion in
                writer.object { writer in
                    writer.member("label", suggestion.label)
                    writer.member("query", suggestion.query)
                }
            }
            writer.key("understood")
            writer.array(understood) { writer, part in
                writer.object { writer in
                    writer.member("kind", part.kind.rawValue)
                    writer.member("text", part.text)
                    writer.member("value", part.value)
                }
            }
            writer.key("warnings")
            writer.array(warnings) { $0.value($1) }
        }
    }
}

extension FacetAnswer {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("name", name)
            writer.key("values")
            writer.array(values) { writer, value in
                writer.object { writer in
                    writer.key("count")
                    writer.value(value.count)
                    if value.selected {
                        FacetFace.write(value.value, value.label, selected: true, to: &writer)
                    } else {
                        writer.members(value.face.written[...])
                    }
                }
            }
        }
    }
}

extension SearchAnswer.Item {
    fileprivate func write(to writer: inout JSONWriter) {
        let face = face.written
        writer.object { writer in
            if let article {
                writer.key("article")
                writer.object { writer in
                    writer.member("label", article.label)
                    writer.member("number", article.number)
                }
            }
            writer.members(face.bytes[..<face.fragment])
            // Percent-encoded: nothing in it needs an escape.
            writer.append(fragment.utf8)
            writer.append(face.bytes[face.fragment..<face.snippet])
            writer.key("snippet")
            writer.value(utf8: snippetBytes)
            // Begins with its comma.
            writer.append(face.bytes[face.snippet...])
        }
    }
}
