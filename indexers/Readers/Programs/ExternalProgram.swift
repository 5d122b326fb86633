// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Subprocess

/// A converter that runs as a program of its own: a hostile file can kill it, but not us.
///
/// It gets the file on standard input and gives text on standard output. Stopped with everything it started
/// after `timeLimit`; memory, processor time and file sizes are bounded by `prlimit` where that exists.
struct ExternalProgram {
    let name: String
    /// The Debian package to name when it is missing.
    let package: String
    let arguments: [String]
    var timeLimit: Duration = .seconds(30)
    /// Bytes of standard output.
    var outputLimit = 200 << 20
    /// Bytes of address space. 512 MB for its work, as much again for its code and maps.
    var memoryLimit = 1 << 30

    /// What a run left behind.
    struct Outcome: Hashable, Sendable {
        let exitCode: Int32
        let output: [UInt8]
        let errorText: String
        var succeeded: Bool { exitCode == 0 }
    }

    /// Whether the program is on the search path.
    var isInstalled: Bool { ProgramPath.find(name) != nil }

    /// Runs it over `input`.
    /// - Throws: `missing_program`, `timeout`, `too_large` for too much output, `damaged` where it could not
    ///   be run or its input not handed over.
    func run(input: [UInt8], format: FileFormat) async throws(ReadError) -> Outcome {
        guard let program = ProgramPath.find(name) else { throw .missingProgram(name, package: package) }
        do {
            return try await withThrowingTaskGroup(of: Outcome?.self) { group in
                group.addTask { try await execute(program, input: input) }
                group.addTask {
                    try await Task.sleep(for: timeLimit)
                    return nil
                }
                defer { group.cancelAll() }
                guard let first = try await group.next(), let outcome = first else {
                    throw ReadError.timeout(seconds: Int(timeLimit.components.seconds))
                }
                return outcome
            }
        } catch let error as ReadError {
            throw error
        } catch let error as SubprocessError where error.code == .outputLimitExceeded {
            throw .outputTooLarge(limit: outputLimit)
        } catch {
            throw .damaged(format)
        }
    }

    private func execute(_ program: String, input: [UInt8]) async throws -> Outcome {
        var command = [program] + arguments
        if let limiter = ProgramPath.find("prlimit") {
            let seconds = max(1, timeLimit.components.seconds)
            let bounds = ["--cpu=\(seconds)", "--as=\(memoryLimit)", "--fsize=\(outputLimit)", "--core=0"]
            command = [limiter] + bounds + ["--"] + command
        }
        var options = PlatformOptions()
        // A session of its own, so that the signal reaches children too and never ourselves.
        options.createSession = true
        options.teardownSequence = [
            .send(signal: .terminate, toProcessGroup: true, allowedDurationToNextStep: .milliseconds(200))
        ]
        let source = try UnnamedFile.holding(input)
        let result = try await Subprocess.run(
            .path(.init(command[0])), arguments: Arguments(Array(command.dropFirst())),
            environment: .inherit.updating(["LC_ALL": "C.UTF-8"]), platformOptions: options,
            input: .fileDescriptor(.init(rawValue: source), closeAfterSpawningProcess: true),
            output: .bytes(limit: outputLimit), error: .bytes(limit: 1 << 20))
        let code: Int32
        switch result.terminationStatus {
        case .exited(let status): code = status
        // The kernel's own way to end what has used up its processor time.
        case .signaled(SIGXCPU), .signaled(SIGKILL): throw ReadError.timeout(seconds: Int(timeLimit.components.seconds))
        case .signaled(let signal): code = 128 + signal
        }
        return Outcome(
            exitCode: code, output: result.standardOutput,
            errorText: String(decoding: result.standardError.prefix(4096), as: UTF8.self))
    }
}
