// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// How often randomised tests try: less where each try takes ten times as long, under a sanitizer.
public enum Rounds {
    /// `MINGCHA_ROUNDS=10` makes it a tenth.
    private static let divisor = max(1, ProcessInfo.processInfo.environment["MINGCHA_ROUNDS"].flatMap { Int($0) } ?? 1)

    public static func of(_ usual: Int) -> Int { max(1, usual / divisor) }
}
