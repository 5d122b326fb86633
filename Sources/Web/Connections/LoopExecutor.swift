// SPDX-License-Identifier: GPL-3.0-or-later
import NIOCore

/// Runs tasks on the thread of an event loop, so that what belongs to a connection needs no other thread.
///
/// On Linux tasks run on Dispatch's workers otherwise, and a request goes over to them and back for each of its parts:
/// with two cores a third of the time of a short answer. Nothing that blocks may run here; the engine has threads of its own.
public final class LoopExecutor: TaskExecutor {
    private let loop: any EventLoop

    public init(_ loop: any EventLoop) { self.loop = loop }

    public func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        loop.execute { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
