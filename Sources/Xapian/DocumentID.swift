// SPDX-License-Identifier: GPL-3.0-or-later

/// The number of a document in one index, from 1; 0 is no document.
///
/// Given in order of insertion and never reused. Merging and compacting indexes may renumber.
public typealias DocumentID = UInt32
