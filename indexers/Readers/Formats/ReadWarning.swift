// SPDX-License-Identifier: GPL-3.0-or-later

/// What an accepted document lacks; shown to staff, never a reason to refuse.
public enum ReadWarning: String, Hashable, Sendable, CaseIterable {
    /// F39: a PDF of pictures; nothing to search until it has been recognised (OCR).
    case noTextLayer = "no_text"
    /// The file holds no text at all.
    case blank
    /// F51: only private-use characters, readable with the sender's own font alone.
    case privateUseOnly = "private_use_only"
    /// The encoding was not declared and was recognised from the bytes.
    case charsetDetected = "charset_detected"
    /// F7 in a document: U+FFFD stands where an earlier conversion lost characters.
    case replacementCharacter = "replacement_character"

    /// The sentence that staff read.
    public var sentence: String {
        switch self {
        case .noTextLayer: "PDF 没有文字层（可能是扫描件），只登记信息，不能检索正文。"
        case .blank: "文件里没有文字。"
        case .privateUseOnly: "正文只有自造字（私用区字符），无法检索。"
        case .charsetDetected: "文件没有声明编码，已按内容识别，请核对是否有乱码。"
        case .replacementCharacter: "正文有替换字符 U+FFFD，原文在转码时有缺字。"
        }
    }

    static func about(text: String, format: FileFormat) -> [ReadWarning] {
        var (letters, privateUse, replaced) = (0, 0, false)
        for scalar in text.unicodeScalars where !TextTrimming.isBlank(scalar) {
            letters += 1
            if scalar.properties.generalCategory == .privateUse { privateUse += 1 }
            if scalar == "\u{FFFD}" { replaced = true }
        }
        var warnings: [ReadWarning] = replaced ? [.replacementCharacter] : []
        if letters == 0 { warnings.append(format == .pdf ? .noTextLayer : .blank) }
        if letters > 0, letters == privateUse { warnings.append(.privateUseOnly) }
        return warnings
    }
}
