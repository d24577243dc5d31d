import Text
import Testing

@testable import Review

@Suite struct HunkTests {
    @Test func `a change is shown with one line before and after it, below its heading`() {
        let edits = difference(
            from: ["# Title", "a", "## Part", "b", "c", "d", "e", "f", "h"],
            to: ["# Title", "a", "## Part", "b", "c", "x", "e", "f", "h", "g"])
        #expect(
            Hunk.all(in: edits) == [
                Hunk(heading: "## Part", edits: [.kept("c"), .removed("d"), .added("x"), .kept("e")]),
                Hunk(heading: "## Part", edits: [.kept("h"), .added("g")]),
            ])
    }

    @Test func `a heading within a hunk is the heading of the next hunk`() {
        let edits = difference(from: ["a", "# One", "b", "c", "d"], to: ["x", "# One", "b", "c", "e"])
        #expect(Hunk.all(in: edits).map(\.heading) == [nil, "# One"])
    }
}
