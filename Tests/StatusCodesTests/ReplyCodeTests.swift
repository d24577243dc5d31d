import StatusCodes
import Testing

@Suite struct ReplyCodeTests {
    @Test(arguments: ["200", "250", "354", "421", "459", "550", "559"])
    func `a parsed reply code has its original text`(text: String) {
        #expect(ReplyCode(parsing: text)?.description == text)
    }

    @Test(arguments: ["", "5", "55", "5500", "150", "199", "460", "560", "600", "xyz", "5x0", " 50", "+50", "٥٥٠"])
    func `other texts are not reply codes`(text: String) {
        #expect(ReplyCode(parsing: text) == nil)
    }

    @Test func `a reply matches the class of its first digit`() throws {
        let reply = try #require(ReplyCode(451))
        #expect(reply.firstDigit == 4)
        #expect(StatusClass.allCases.filter(reply.matchesClass) == [.persistentTransientFailure])
        let intermediate = try #require(ReplyCode(354))
        #expect(!StatusClass.allCases.contains(where: intermediate.matchesClass))
    }

    @Test func `replies are ordered by number`() {
        #expect([550, 250, 421].compactMap(ReplyCode.init).sorted().map(\.number) == [250, 421, 550])
    }
}
