// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads `xl/sharedStrings.xml` (ECMA-376 part 1, 18.4): the runs of a rich text are joined, readings left out.
final class SharedStringsHandler: XMLHandler {
    let strings: SharedStrings
    private(set) var failure: ReadError?
    private var text: XLSXText
    private var isText = false
    private var isReading = false

    init(strings: SharedStrings, longestCell: Int) {
        self.strings = strings
        text = XLSXText(limit: longestCell)
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        switch name {
        case "si": text.clear()
        case "rPh": isReading = true
        case "t": isText = !isReading
        default: break
        }
    }

    func end(_ name: XMLName) {
        switch name {
        case "si":
            guard failure == nil else { return }
            do throws(ReadError) {
                try strings.append(text.bytes, isCut: text.isCut)
            } catch {
                failure = error
            }
        case "rPh": isReading = false
        case "t": isText = false
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) { if isText { text.append(bytes) } }
}
