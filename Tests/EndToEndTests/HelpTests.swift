// SPDX-License-Identifier: GPL-3.0-or-later
import TestSupport
import Testing

/// What the programs say of themselves, word for word.
@Suite struct HelpTests {
    private static let indexCommands = [
        "import", "sync", "rejects", "build", "rebuild", "verify", "pass", "withdraw", "reinstate", "audit",
        "backup", "restore", "example",
    ]
    private static let askCommands = [
        "search", "show", "status", "subject", "basis", "ledger", "lists", "suggest", "export",
    ]

    @Test(arguments: [""] + indexCommands)
    func `the help of mingcha-index is the recorded one`(command: String) throws {
        try expectHelp(of: .index, command)
    }

    @Test(arguments: [""] + askCommands)
    func `the help of mingcha is the recorded one`(command: String) throws {
        try expectHelp(of: .mingcha, command)
    }

    private func expectHelp(of program: BuiltProgram, _ command: String) throws {
        let run = try ProgramRun.of(program, (command.isEmpty ? [] : [command]) + ["--help"])
        #expect(run.code == 0, "\(run)")
        #expect(run.notes.isEmpty, "\(run)")
        try Golden.expect(run.output, "help-" + program.rawValue + (command.isEmpty ? "" : "-" + command))
    }

    @Test(arguments: [BuiltProgram.index, .mingcha])
    func `every subcommand has a recorded help`(program: BuiltProgram) throws {
        let help = try ProgramRun.of(program, ["--help"]).output
        let listed = help.split(separator: "\n").drop { !$0.hasPrefix("SUBCOMMANDS") }.dropFirst()
            .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
            .compactMap { $0.split(separator: " ").first.map(String.init) }
        #expect(listed.filter { $0 != "See" } == (program == .index ? Self.indexCommands : Self.askCommands))
    }

    @Test func `the version is printed`() throws {
        let run = try ProgramRun.of(.mingcha, ["--version"])
        #expect(run.code == 0)
        #expect(run.output.contains { $0.isNumber })
    }
}
