import StatusCodes
import Testing

@Suite struct CodeRangeAndFamilyTests {
    private func code(_ text: String) throws -> EnhancedStatusCode { try EnhancedStatusCode(parsing: text) }

    @Test func `a range contains the codes between its ends`() throws {
        let span = try #require(try CodeRange(from: code("5.7.606"), through: code("5.7.649")))
        #expect(span.description == "5.7.606–649" && span.codes.count == 44 && !span.isSingleCode)
        for inside in ["5.7.606", "5.7.620", "5.7.649"] { #expect(try span.contains(code(inside))) }
        for outside in ["5.7.605", "5.7.650", "4.7.620", "5.6.620", "5.8.610"] {
            #expect(try !span.contains(code(outside)))
        }
    }

    @Test func `a single code is a range of one`() throws {
        let span = CodeRange(try code("5.1.1"))
        #expect(span.description == "5.1.1" && span.isSingleCode && span.codes.map(\.description) == ["5.1.1"])
    }

    @Test(arguments: [("5.7.1", "5.7.1"), ("5.7.9", "5.7.2"), ("4.7.1", "5.7.2"), ("5.6.1", "5.7.2")])
    func `other pairs of codes are not ranges`(first: String, last: String) throws {
        #expect(try CodeRange(from: code(first), through: code(last)) == nil)
    }

    @Test(arguments: [("5.7.1", "5.7.5", "5.7.5", "5.7.9", true), ("5.7.1", "5.7.5", "5.7.6", "5.7.9", false)])
    func `ranges overlap if they share a code`(a: String, b: String, c: String, d: String, isShared: Bool) throws {
        let first = try #require(try CodeRange(from: code(a), through: code(b)))
        let second = try #require(try CodeRange(from: code(c), through: code(d)))
        #expect(first.overlaps(second) == isShared && second.overlaps(first) == isShared)
    }

    @Test(arguments: ["5.7.x", "4.0.x", "2.x.x", "5.999.x"])
    func `a parsed family has its original text`(text: String) throws {
        #expect(CodeFamily(parsing: text)?.description == text)
    }

    @Test(arguments: ["5.7", "5.7.X", "x.7.x", "3.7.x", "5.07.x", "5.1000.x", "5.7.x.x", "", "5..x", "5.x.7", "05.7.x"])
    func `other texts are not families`(text: String) {
        #expect(CodeFamily(parsing: text) == nil)
    }

    @Test func `a family contains its codes, and families are ordered by class and subject`() throws {
        let families = try ["5.7.x", "5.x.x", "4.7.x", "5.10.x", "5.2.x"].map { try #require(CodeFamily(parsing: $0)) }
        #expect(families.sorted().map(\.description) == ["4.7.x", "5.x.x", "5.2.x", "5.7.x", "5.10.x"])
        #expect(try families[0].contains(code("5.7.26")) && families[1].contains(code("5.7.26")))
        #expect(try !families[2].contains(code("5.7.26")) && !families[4].contains(code("5.7.26")))
        #expect(CodeFamily(of: try code("5.7.26")) == families[0])
    }
}
