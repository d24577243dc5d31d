import StatusCodes
import Testing

@Suite struct EnhancedStatusCodeTests {
    @Test(arguments: ["2.0.0", "4.3.2", "5.7.26", "5.1.10", "4.999.999"])
    func `a parsed code has its original text`(text: String) throws {
        #expect(try EnhancedStatusCode(parsing: text).description == text)
    }

    @Test func `a code has a class, a subject and a detail`() throws {
        let code = try EnhancedStatusCode(parsing: "5.7.260")
        #expect(code.statusClass == .permanentFailure)
        #expect(code.subject == 7)
        #expect(code.detail == 260)
    }

    @Test(arguments: [
        ("", EnhancedStatusCode.ParseError.notANumber("")),
        ("4", .partCount(1)),
        ("4.3", .partCount(2)),
        ("4.3.2.1", .partCount(4)),
        ("4.3.", .notANumber("")),
        (".3.2", .notANumber("")),
        ("4..2", .notANumber("")),
        ("4.x.2", .notANumber("x")),
        ("X.3.2", .notANumber("X")),
        ("4.-3.2", .notANumber("-3")),
        ("4.+3.2", .notANumber("+3")),
        (" 4.3.2", .notANumber(" 4")),
        ("4.3.2 ", .notANumber("2 ")),
        ("4.3.٢", .notANumber("٢")),
        ("4,3,2", .notANumber("4,3,2")),
        ("4.03.2", .leadingZero("03")),
        ("4.3.00", .leadingZero("00")),
        ("04.3.2", .leadingZero("04")),
        ("4.1000.2", .tooManyDigits("1000")),
        ("4.3.99999999999999999999", .tooManyDigits("99999999999999999999")),
        ("0.3.2", .unknownClass("0")),
        ("3.3.2", .unknownClass("3")),
        ("6.1.1", .unknownClass("6")),
        ("256.1.1", .unknownClass("256")),
    ])
    func `the error says why a text is not a code`(text: String, reason: EnhancedStatusCode.ParseError) {
        #expect(throws: reason) { try EnhancedStatusCode(parsing: text) }
    }

    @Test func `a code has no number of more than three digits`() {
        #expect(EnhancedStatusCode(.success, 999, 999)?.description == "2.999.999")
        #expect(EnhancedStatusCode(.success, 1000, 0) == nil)
        #expect(EnhancedStatusCode(.success, 0, 1000) == nil)
    }

    @Test func `codes are ordered by their numbers, not their digits`() throws {
        let ordered = ["2.0.0", "4.1.10", "4.2.1", "4.10.0", "5.1.2", "5.1.10", "5.2.0"]
        let codes = try ordered.reversed().map { try EnhancedStatusCode(parsing: $0) }
        #expect(codes.sorted().map(\.description) == ordered)
    }

    @Test(arguments: [("4.3.2", "5.3.2"), ("5.1.10", "4.1.10"), ("2.1.5", nil)])
    func `the counterpart is the same failure in the other class`(text: String, counterpart: String?) throws {
        #expect(try EnhancedStatusCode(parsing: text).counterpart?.description == counterpart)
    }

    @Test func `the class determines the bounce type`() {
        #expect(StatusClass.allCases.map(\.bounceType) == [.success, .soft, .hard])
        #expect(StatusClass.allCases.map(\.rawValue) == [2, 4, 5])
    }
}
