// SPDX-License-Identifier: GPL-3.0-or-later
import Digest
import Testing

@Suite struct SHA256DigestTests {
    /// Values from FIPS 180-4's published examples.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ])
    func `the digest of a known text is the published one`(text: String, digest: String) {
        #expect(SHA256Digest.hex(of: text) == digest)
        #expect(SHA256Digest.hex(of: Array(text.utf8)) == digest)
    }
}
