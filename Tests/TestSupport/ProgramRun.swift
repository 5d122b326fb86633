// SPDX-License-Identifier: GPL-3.0-or-later

/// What a program that has ended said and how it ended.
public struct ProgramRun: Hashable, Sendable, CustomStringConvertible {
    public enum Ending: Hashable, Sendable {
        case exit(Int32)
        case signal(Int32)
    }

    public var ending: Ending
    /// Standard output.
    public var output: String
    /// Standard error.
    public var notes: String

    /// The exit code; `nil` where a signal ended it.
    public var code: Int32? {
        if case .exit(let code) = ending { code } else { nil }
    }

    public var description: String {
        "\(ending)\n--- output ---\n\(output.suffix(2_000))\n--- notes ---\n\(notes.suffix(2_000))"
    }

    /// Runs `program` to its end; see `RunningProgram` for the environment and the limit.
    public static func of(
        _ program: BuiltProgram, _ arguments: [String], environment: [String: String] = [:], in folder: String? = nil
    ) throws -> ProgramRun {
        try RunningProgram(program, arguments, environment: environment, in: folder).wait()
    }
}
