// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// How full the disk of the data folder is; taking in stops before nothing works any more (reliability.md F52).
public struct DiskSpace: Sendable {
    /// Share that must be free.
    public static let minimumFree = 0.1

    /// Free share of the disk on which a path lies, 0 to 1; `nil` where the system does not say.
    private let free: @Sendable (String) -> Double?

    public init(free: @escaping @Sendable (String) -> Double?) { self.free = free }

    /// What the system says of the real disk: the part that this user may still fill.
    public static let system = DiskSpace { path in
        var status = statvfs()
        guard statvfs(path, &status) == 0, status.f_blocks > 0 else { return nil }
        return Double(status.f_bavail) / Double(status.f_blocks)
    }

    /// Why nothing may be taken in now; `nil` where there is room.
    public func refusal(for folder: String) -> String? {
        guard let share = free(folder), share < Self.minimumFree else { return nil }
        let percent = Int(share * 100)
        return "数据目录所在磁盘只剩 \(percent)%，低于 10%，已停止接收，没有存入。请清理磁盘后再运行。"
    }
}
