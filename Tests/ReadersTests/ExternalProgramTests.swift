// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Readers

@Suite struct ExternalProgramTests {
    @Test func `a program gets its input and gives its output`() async throws {
        let input = [UInt8](repeating: 65, count: 3_000_000)
        let result = try await program("cat", []).run(input: input, format: .pdf)
        #expect(result.succeeded)
        #expect(result.output == input)
    }

    @Test func `a program that ends without reading gives its exit code`() async throws {
        let result = try await program("sh", ["-c", "echo no >&2; exit 3"]).run(
            input: [UInt8](repeating: 0, count: 5_000_000), format: .pdf)
        #expect(result.exitCode == 3)
        #expect(result.errorText == "no\n")
    }

    @Test func `a missing program is named with its package`() async {
        await #expect(throws: ReadError.missingProgram("no-such-program", package: "some-package")) {
            try await ExternalProgram(name: "no-such-program", package: "some-package", arguments: [])
                .run(input: [], format: .pdf)
        }
    }

    @Test func `a program that never ends is stopped with what it started`() async {
        var endless = program("sh", ["-c", "sleep 1000 & exec sleep 1000"])
        endless.timeLimit = .seconds(1)
        await #expect(throws: ReadError.timeout(seconds: 1)) { try await endless.run(input: [], format: .pdf) }
    }

    @Test func `a program that uses up its processor time is told from a broken one`() async throws {
        await #expect(throws: ReadError.timeout(seconds: 30)) {
            try await program("sh", ["-c", "kill -XCPU $$"]).run(input: [], format: .pdf)
        }
        #expect(try await program("sh", ["-c", "kill -SEGV $$"]).run(input: [], format: .pdf).exitCode == 139)
    }

    @Test func `output without end is stopped`() async {
        var endless = program("yes", [])
        endless.outputLimit = 1 << 20
        await #expect(throws: ReadError.outputTooLarge(limit: 1 << 20)) {
            try await endless.run(input: [], format: .pdf)
        }
    }

    private func program(_ name: String, _ arguments: [String]) -> ExternalProgram {
        ExternalProgram(name: name, package: name, arguments: arguments)
    }
}
