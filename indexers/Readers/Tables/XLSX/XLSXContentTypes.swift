// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads `[Content_Types].xml` (ECMA-376 part 2, 10.1.2): whether the workbook is one that may hold macros, whatever its
/// extension says (F37).
final class XLSXContentTypes: XMLHandler {
    private(set) var mayHoldMacros = false

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard name == "Override" || name == "Default", let type = attributes["ContentType"]?.lowercased() else {
            return
        }
        if type.contains("macroenabled") || type.contains("vbaproject") { mayHoldMacros = true }
    }
}
