import StatusCodes
import Testing

@Suite struct RegistryTests {
    private func registration(_ detail: UInt16, title: String? = nil, replies: [UInt16]? = nil) -> Registration {
        Registration(
            subject: 1, detail: detail, title: title, replies: replies?.compactMap(ReplyCode.init),
            classes: [.permanentFailure], standards: ["RFC 3463"])
    }

    @Test func `a registration is found for a code of any class`() throws {
        let registry = Registry([registration(1, title: "one"), registration(2, title: "two")])
        for code in ["2.1.2", "4.1.2", "5.1.2"] {
            #expect(registry[code: try EnhancedStatusCode(parsing: code)]?.title == "two")
        }
        #expect(registry[code: try EnhancedStatusCode(parsing: "5.2.1")] == nil)
        #expect(registry[code: try EnhancedStatusCode(parsing: "5.1.3")] == nil)
    }

    @Test func `the first of two registrations of the same code counts`() throws {
        let registry = Registry([registration(1, title: "first"), registration(1, title: "second")])
        #expect(registry[code: try EnhancedStatusCode(parsing: "5.1.1")]?.title == "first")
    }

    @Test func `a registration without replies allows any reply`() throws {
        let (listed, other) = (try #require(ReplyCode(550)), try #require(ReplyCode(551)))
        #expect(registration(1, replies: [550]).lists(listed))
        #expect(!registration(1, replies: [550]).lists(other))
        #expect(registration(1).lists(other))
    }
}
