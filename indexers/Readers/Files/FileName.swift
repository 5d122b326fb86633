// SPDX-License-Identifier: GPL-3.0-or-later

/// File names are input like any other: they may hold newlines, escape codes or 255 bytes of anything (F45).
public enum FileName {
    /// The last path component fit to print on one line: control and direction-changing scalars as `\u{…}`,
    /// longer than 120 scalars cut with `…`. Not for opening the file again.
    public static func printable(_ path: String) -> String {
        line(path.split(separator: "/").last.map(String.init) ?? path, limit: 120)
    }

    /// A whole path fit to print on one line, not cut. Not for opening the file again.
    public static func printablePath(_ path: String) -> String { line(path, limit: .max) }

    private static func line(_ text: String, limit: Int) -> String {
        var output = ""
        var count = 0
        for scalar in text.unicodeScalars {
            count += 1
            if count > limit { return output + "…" }
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned:
                output += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            default: output.unicodeScalars.append(scalar)
            }
        }
        return output
    }
}
