// SPDX-License-Identifier: GPL-3.0-or-later

internal import CXapian

/// The library this program runs with.
public enum XapianLibrary {
    /// Such as `1.4.22`.
    public static var version: String { String(cString: cxapian_version()) }
}
