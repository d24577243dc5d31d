import Text
import Testing

@Suite struct LineDifferenceTests {
    /// As it is written in a diff.
    private func shown(_ edits: [LineEdit<String>]) -> String {
        edits.map { edit in
            switch edit {
            case .kept(let line): line
            case .removed(let line): "-\(line)"
            case .added(let line): "+\(line)"
            }
        }.joined(separator: " ")
    }

    private func lines(_ text: String) -> [String] { text.map { String($0) } }

    @Test(arguments: [
        ("", "", ""), ("abc", "abc", "a b c"), ("", "ab", "+a +b"), ("ab", "", "-a -b"), ("abc", "axc", "a -b +x c"),
        ("abc", "abxc", "a b +x c"), ("abc", "ac", "a -b c"), ("aab", "ab", "a -a b"),
        ("abcabba", "cbabac", "-a -b c +b a b -b a +c"),
    ])
    func `the shortest way is found`(old: String, new: String, expected: String) {
        #expect(shown(difference(from: lines(old), to: lines(new))) == expected)
    }

    @Test func `whatever the texts, the difference leads from one to the other`() {
        var seed: UInt32 = 1
        func next(_ bound: UInt32) -> Int {
            seed = seed &* 1_664_525 &+ 1_013_904_223
            return Int((seed >> 16) % bound)
        }
        for limit in [0, 1, 3, 1000] {
            for _ in 0..<300 {
                let old = (0..<next(12)).map { _ in String(next(4)) }
                let new = (0..<next(12)).map { _ in String(next(4)) }
                let edits = difference(from: old, to: new, limit: limit)
                #expect(edits.compactMap { if case .added = $0 { nil } else { $0.line } } == old)
                #expect(edits.compactMap { if case .removed = $0 { nil } else { $0.line } } == new)
            }
        }
    }

    @Test func `texts that have nothing in common take no longer than their length allows`() {
        let (old, new) = ((0..<50_000).map { "a\($0)" }, (0..<50_000).map { "b\($0)" })
        #expect(difference(from: old, to: new).count == 100_000)
    }
}
