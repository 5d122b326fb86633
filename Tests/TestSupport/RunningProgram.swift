// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Synchronization

/// A real program in a process of its own, with nothing of the tester's environment but the search path.
public final class RunningProgram {
    /// Far beyond what any command needs on a slow machine: it ends a program that hangs, no test depends on it.
    public static let limit: Duration = .seconds(600)

    private let process = Process()
    private let output: PipeDrain
    private let notes: PipeDrain
    private let ended = DispatchSemaphore(value: 0)

    /// Pipes made while another process is being started could be inherited by it and would then never end.
    private static let starting = Mutex(())

    /// - Parameters:
    ///   - environment: added to `PATH`, `HOME`, `TMPDIR` and a UTF-8 locale.
    ///   - folder: the working directory; that of the test where absent.
    public init(
        _ program: BuiltProgram, _ arguments: [String], environment: [String: String] = [:], in folder: String? = nil
    ) throws {
        let path = try program.path
        let inherited = ProcessInfo.processInfo.environment.filter { Self.inherited.contains($0.key) }
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.environment = inherited.merging(Self.fixed) { $1 }.merging(environment) { $1 }
        if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
        process.standardInput = FileHandle.nullDevice
        let ended = ended
        process.terminationHandler = { _ in ended.signal() }
        let process = process
        (output, notes) = try Self.starting.withLock { _ in
            let pipes = (Pipe(), Pipe())
            process.standardOutput = pipes.0
            process.standardError = pipes.1
            try process.run()
            return (PipeDrain(pipes.0), PipeDrain(pipes.1))
        }
    }

    private static let inherited: Set<String> = ["PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"]
    private static let fixed = ["LANG": "C.UTF-8", "COLUMNS": "80", "TERM": "dumb"]

    public var isRunning: Bool { process.isRunning }

    /// SIGKILL: the program gets no chance to tidy up.
    public func kill() {
        if process.isRunning { Foundation.kill(process.processIdentifier, SIGKILL) }
    }

    /// SIGTERM: the program is asked to end.
    public func terminate() {
        if process.isRunning { process.terminate() }
    }

    /// Waits for the end and returns all that was said.
    ///
    /// - Throws: `TookTooLong` past `limit`, once the process has been killed.
    public func wait() throws -> ProgramRun {
        let (seconds, _) = Self.limit.components
        guard ended.wait(timeout: .now() + .seconds(Int(seconds))) == .success else {
            kill()
            process.waitUntilExit()
            throw TookTooLong(arguments: process.arguments ?? [], output: output.text(), notes: notes.text())
        }
        let ending: ProgramRun.Ending =
            process.terminationReason == .uncaughtSignal
            ? .signal(process.terminationStatus) : .exit(process.terminationStatus)
        return ProgramRun(ending: ending, output: output.text(), notes: notes.text())
    }

    /// The process did not end within the limit.
    public struct TookTooLong: Error {
        public var arguments: [String]
        public var output: String
        public var notes: String
    }
}
