// SPDX-License-Identifier: GPL-3.0-or-later

/// Hears what stands in an XML file, in order. Names come without their prefix.
protocol XMLHandler: AnyObject {
    func start(_ name: XMLName, _ attributes: XMLAttributes)
    func end(_ name: XMLName)
    /// A piece of text between tags; one text may come in several.
    func text(_ bytes: UnsafeBufferPointer<UInt8>)
    /// Set by a handler that cannot go on; thrown by the parser at the end of the piece.
    var failure: ReadError? { get }
}

extension XMLHandler {
    var failure: ReadError? { nil }
    func end(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// The local name of an element or attribute; valid only while the handler that got it runs.
struct XMLName {
    private let start: UnsafePointer<CChar>

    /// `qualified` is a C string; what stands before its colon is left out.
    init(_ qualified: UnsafePointer<CChar>) {
        var start = qualified
        var place = qualified
        while place.pointee != 0 {
            if place.pointee == 0x3A { start = place + 1 }
            place += 1
        }
        self.start = start
    }

    static func == (name: XMLName, text: StaticString) -> Bool {
        var place = name.start
        for index in 0..<text.utf8CodeUnitCount {
            guard UInt8(bitPattern: place.pointee) == text.utf8Start[index] else { return false }
            place += 1
        }
        return place.pointee == 0
    }

    static func ~= (text: StaticString, name: XMLName) -> Bool { name == text }
}

/// The attributes of an element; valid only while the handler that got them runs.
struct XMLAttributes {
    /// Pairs of C strings, ended by a null pointer.
    let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

    /// The value of the first attribute with this local name.
    subscript(name: StaticString) -> String? { value(name).map { String(cString: $0) } }

    /// The value as a whole number from 0 on, without making a string.
    func number(_ name: StaticString) -> Int? {
        guard var place = value(name), place.pointee != 0 else { return nil }
        var number = 0
        while place.pointee != 0 {
            guard (0x30...0x39).contains(place.pointee), number < 1_000_000_000_000 else { return nil }
            number = number * 10 + Int(place.pointee - 0x30)
            place += 1
        }
        return number
    }

    /// The value as a C string.
    func value(_ name: StaticString) -> UnsafePointer<CChar>? {
        guard var pair = pairs else { return nil }
        while let key = pair.pointee {
            if XMLName(key) == name { return pair[1] }
            pair += 2
        }
        return nil
    }
}
