// SPDX-License-Identifier: GPL-3.0-or-later

/// What a query may ask for (reliability.md §4): each limit is answered with its own error, never with a crash.
public enum QueryLimits {
    public static let bytes = 1_024
    public static let characters = 200
    /// Words, phrases and fields as typed, before segmentation.
    public static let units = 32
    public static let depth = 8
    public static let wildcards = 2
    public static let wildcardPrefix = 2
    public static let expansions = 200
    /// A single Han character stands for every bigram that begins with it.
    public static let characterExpansions = 10_000
    public static let window = 20
    public static let offset = 1_000
    public static let pageSize = 100
    public static let filterValues = 50
    public static let deadline: Duration = .milliseconds(800)
}
