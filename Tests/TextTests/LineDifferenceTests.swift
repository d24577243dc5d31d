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
        ("abcabba", "cbabac", "-a -b c -a b +a b a +c"),
    ])
    func `the fewest edits are found`(old: String, new: String, expected: String) {
        #expect(shown(difference(from: lines(old), to: lines(new))) == expected)
    }

    @Test func `applying the difference to one text gives the other`() {
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

    @Test func `texts that have nothing in common are compared quickly`() {
        let (old, new) = ((0..<50_000).map { "a\($0)" }, (0..<50_000).map { "b\($0)" })
        #expect(difference(from: old, to: new).count == 100_000)
    }

    @Test func `lines beyond the limit are all removed and added, except for equal ones at both ends`() {
        let lines = ["first"] + (0..<50_000).map { "\($0)" } + ["last"]
        let edits = difference(from: lines, to: ["first"] + lines.dropFirst().dropLast().reversed() + ["last"])
        #expect(edits.first == .kept("first") && edits.last == .kept("last"))
        #expect(edits.count { $0.isKept } == 2 && edits.count == 100_002)
    }

    @Test func `new lines are found among any number of others`() {
        let old = (0..<50_000).map { "\($0)" }
        var new = old
        new[10] = "changed"
        new.insert("added", at: 25_000)
        new.remove(at: 49_000)
        let changes = difference(from: old, to: new).filter { !$0.isKept }
        #expect(changes == [.removed("10"), .added("changed"), .added("added"), .removed("48999")])
    }

    @Test func `removed lines come before added ones`() {
        #expect(shown(difference(from: lines("abcd"), to: lines("axyd"))) == "a -b -c +x +y d")
    }
}
