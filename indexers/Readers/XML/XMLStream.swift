// SPDX-License-Identifier: GPL-3.0-or-later
internal import CExpat

/// Parses XML piece by piece with expat. Not for use from two threads at once.
///
/// A document type declaration ends it: workbooks have none, and entities are declared there (F36). Nothing outside the
/// bytes given is ever read.
final class XMLStream {
    private let parser: OpaquePointer
    private let handler: any XMLHandler
    private let format: FileFormat
    private var declaresType = false
    private var heard = false
    private var unheardBytes = 0

    // A tag, comment or instruction is held whole by the parser; texts come in pieces.
    private static let longestTag = 4 << 20

    init(_ handler: any XMLHandler, format: FileFormat) throws(ReadError) {
        guard let parser = XML_ParserCreate(nil) else { throw .unreadable }
        self.parser = parser
        self.handler = handler
        self.format = format
        // The parser calls back only inside `parse`, while `self` lives.
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { user, name, attributes in
                guard let name else { return }
                let stream = XMLStream.from(user)
                stream?.heard = true
                stream?.handler.start(XMLName(name), XMLAttributes(pairs: attributes))
            },
            { user, name in
                guard let name else { return }
                let stream = XMLStream.from(user)
                stream?.heard = true
                stream?.handler.end(XMLName(name))
            })
        XML_SetCharacterDataHandler(parser) { user, text, count in
            guard let text, count > 0 else { return }
            let stream = XMLStream.from(user)
            stream?.heard = true
            text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
                stream?.handler.text(UnsafeBufferPointer(start: $0, count: Int(count)))
            }
        }
        XML_SetStartDoctypeDeclHandler(parser) { user, _, _, _, _ in
            guard let stream = XMLStream.from(user) else { return }
            stream.declaresType = true
            XML_StopParser(stream.parser, 0)
        }
    }

    deinit { XML_ParserFree(parser) }

    /// Parses the next bytes; an empty piece ends the document.
    /// - Throws: `external_entity` for a document type declaration, `damaged` for what is no well-formed XML or has a tag
    ///   of more than four megabytes.
    func parse(_ bytes: [UInt8]) throws(ReadError) {
        heard = false
        let status = bytes.withUnsafeBytes { raw in
            let pointer = raw.bindMemory(to: CChar.self).baseAddress
            return XML_Parse(parser, pointer, Int32(raw.count), bytes.isEmpty ? 1 : 0)
        }
        if declaresType { throw .externalEntity }
        if let failure = handler.failure { throw failure }
        guard status == XML_STATUS_OK else { throw .damaged(format) }
        unheardBytes = heard ? 0 : unheardBytes + bytes.count
        guard unheardBytes <= Self.longestTag else { throw .damaged(format) }
    }

    /// Parses a whole entry.
    static func parse(_ stream: ZipEntryStream, with handler: any XMLHandler, format: FileFormat) throws(ReadError) {
        let parser = try XMLStream(handler, format: format)
        while true {
            let bytes = try stream.next()
            try parser.parse(bytes)
            if bytes.isEmpty { return }
        }
    }

    private static func from(_ user: UnsafeMutableRawPointer?) -> XMLStream? {
        user.map { Unmanaged<XMLStream>.fromOpaque($0).takeUnretainedValue() }
    }
}
