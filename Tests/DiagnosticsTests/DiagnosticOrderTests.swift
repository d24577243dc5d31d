import Diagnostics
import Testing

@Suite struct DiagnosticOrderTests {
    @Test func `diagnostics are ordered by file, offset and ID, and those without a location come first`() {
        func diagnostic(_ id: String, _ path: String?, _ start: Int = 0) -> Diagnostic {
            Diagnostic(id: id, at: path.map { Location(path: $0, range: start..<start + 1) }, message: "m")
        }
        let ordered = [
            diagnostic("z", nil), diagnostic("z", "a", 1), diagnostic("a", "a", 2), diagnostic("b", "a", 2),
            diagnostic("a", "a", 10), diagnostic("a", "b", 0),
        ]
        #expect(ordered.reversed().sorted() == ordered)
        #expect([2, 5, 0, 3, 1, 4].map { ordered[$0] }.sorted() == ordered)
    }

    @Test func `diagnostics with the same location and ID are ordered by message`() {
        let (first, second) = (Diagnostic(id: "a", at: nil, message: "a"), Diagnostic(id: "a", at: nil, message: "b"))
        #expect([second, first].sorted() == [first, second])
    }
}
