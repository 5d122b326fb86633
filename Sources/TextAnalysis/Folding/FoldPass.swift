// SPDX-License-Identifier: GPL-3.0-or-later

/// One pass over a source: table look-ups, and ICU for the stretches where marks join their letter.
///
/// Such a stretch begins at the last scalar before the mark that survives folding, because only there may text be
/// cut without changing its normal form (UAX #15, section 9).
struct FoldPass {
    /// Marks upon one letter beyond this many scalars are dropped. No script needs them (UAX #15 puts the bound at
    /// 30), and reordering an endless chain takes quadratic time.
    private static let longestStretch = 32

    private let source: UnsafeBufferPointer<UInt8>
    private let table = FoldTable.shared
    private var scalars: [Unicode.Scalar] = []
    private var offsets: [Int32] = []
    private var folding: SequenceFolding
    private var next: Position = Position(byte: 0, scalar: 0)

    private struct Position {
        var byte: Int
        var scalar: Int
    }

    /// `source` must be valid UTF-8, as the storage of every String is.
    init(source: UnsafeBufferPointer<UInt8>) {
        self.source = source
        folding = SequenceFolding(rules: FoldTable.shared.rules)
        scalars.reserveCapacity(source.count / 2)
        offsets.reserveCapacity(source.count / 2 + 1)
    }

    mutating func run() -> FoldedText {
        var stretch = next
        var stretchOutput = 0
        while next.byte < source.count {
            let here = next
            let scalar = readScalar()
            let entry = table[scalar]
            switch entry.kind {
            case .removed:
                continue
            case .attached:
                scalars.removeSubrange(stretchOutput...)
                offsets.removeSubrange(stretchOutput...)
                next = stretch
                foldStretch()
                continue
            case .kept, .single, .space, .expansion:
                stretch = here
                stretchOutput = scalars.count
            }
            switch entry.kind {
            case .kept: append(scalar, from: here.scalar)
            case .single: append(Unicode.Scalar(entry.payload).unsafelyUnwrapped, from: here.scalar)
            case .space: appendSpace(from: here.scalar)
            default:
                for part in table.scalars(of: entry) { emit(part, from: here.scalar) }
            }
        }
        offsets.append(Int32(clamping: next.scalar))
        return FoldedText(scalars: scalars, sourceOffsets: offsets)
    }

    /// Folds from `next` on: one scalar and all that attaches to it.
    private mutating func foldStretch() {
        let start = next.scalar
        var stretch: [Unicode.Scalar] = []
        while next.byte < source.count {
            let before = next
            let scalar = readScalar()
            let kind = table[scalar].kind
            if kind == .removed { continue }
            if kind != .attached, !stretch.isEmpty {
                next = before
                break
            }
            if stretch.count < Self.longestStretch { stretch.append(scalar) }
        }
        for scalar in folding.fold(stretch).prefix(Self.longestStretch) {
            emit(scalar, from: start)
        }
    }

    private mutating func emit(_ scalar: Unicode.Scalar, from offset: Int) {
        if scalar == " " {
            appendSpace(from: offset)
        } else {
            append(scalar, from: offset)
        }
    }

    @inline(__always)
    private mutating func appendSpace(from offset: Int) {
        if scalars.last != " " { append(" ", from: offset) }
    }

    @inline(__always)
    private mutating func append(_ scalar: Unicode.Scalar, from offset: Int) {
        scalars.append(scalar)
        offsets.append(Int32(clamping: offset))
    }

    /// Reads the scalar at `next` and moves past it.
    @inline(__always)
    private mutating func readScalar() -> Unicode.Scalar {
        let at = next.byte
        next.scalar += 1
        let first = UInt32(source[at])
        let value: UInt32
        switch first {
        case ..<0x80:
            next.byte = at + 1
            value = first
        case ..<0xE0:
            next.byte = at + 2
            value = (first & 0x1F) << 6 | continuation(at + 1)
        case ..<0xF0:
            next.byte = at + 3
            value = (first & 0x0F) << 12 | continuation(at + 1) << 6 | continuation(at + 2)
        default:
            next.byte = at + 4
            value =
                (first & 0x07) << 18 | continuation(at + 1) << 12 | continuation(at + 2) << 6
                | continuation(at + 3)
        }
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }

    @inline(__always)
    private func continuation(_ at: Int) -> UInt32 {
        at < source.count ? UInt32(source[at] & 0x3F) : 0
    }
}
