import Differences
import Review
import Testing

@Suite struct HunkTests {
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

    @Test func `changes are shown with a line around them, below the heading that they are under`() {
        let edits = difference(
            from: ["# Title", "a", "## Part", "b", "c", "d", "e", "f", "h"],
            to: ["# Title", "a", "## Part", "b", "c", "x", "e", "f", "h", "g"])
        #expect(
            Hunk.all(in: edits).map { [$0.heading ?? "", shown($0.edits)] } == [
                ["## Part", "c -d +x e"], ["## Part", "h +g"],
            ])
    }
}
