import Testing

@testable import Review

@Suite struct ConsecutivePathsTests {
    @Test(
        arguments: [
            (["codes/5.7.9/", "codes/5.7.11/", "codes/5.7.10/"], ["`codes/5.7.9/` to `codes/5.7.11/`"]),
            (["codes/5.7.9/", "codes/5.6.10/"], ["`codes/5.6.10/`", "`codes/5.7.9/`"]),
            (
                ["codes/5.7.1/", "codes/5.7.3/", "codes/5.7.4/"],
                ["`codes/5.7.1/`", "`codes/5.7.3/` to `codes/5.7.4/`"]
            ),
            (["a/1/x", "a/2/y", "about/", "b"], ["`a/1/x`", "`a/2/y`", "`about/`", "`b`"]),
            (["a/09/", "a/10/"], ["`a/10/`", "`a/09/`"]),
            (["9223372036854775807", "99999999999999999999", "-9223372036854775808"], nil),
            ([], []),
        ] as [([String], [String]?)])
    func `consecutive addresses share a line`(addresses: [String], expected: [String]?) {
        let runs = ConsecutivePaths.all(in: addresses)
        if let expected { #expect(runs.map(\.inWords) == expected) } else { #expect(runs.count == addresses.count) }
    }
}
