// SPDX-License-Identifier: GPL-3.0-or-later

extension String {
    /// A string of these scalars. Linear; up to 15 bytes of UTF-8 need no allocation.
    init(scalars: some Collection<Unicode.Scalar>) {
        self.init(unsafeUninitializedCapacity: scalars.count * 4) { buffer in
            var end = 0
            for scalar in scalars {
                for byte in UTF8.encode(scalar).unsafelyUnwrapped {
                    buffer[end] = byte
                    end += 1
                }
            }
            return end
        }
    }
}
