internal import Diagnostics
package import StatusCodes

/// What can be wrong with codes and replies, wherever they are named.
let valueDiagnostics: [any DiagnosticKind.Type] = [
    CodeMalformed.self, RangeMalformed.self, ReplyMalformed.self, FamilyMalformed.self, SubjectMalformed.self,
]

struct CodeMalformed: DiagnosticKind {
    static let id = "code-malformed"
    static let explanation = Explanation(
        "a text is not an enhanced status code",
        "A code is a class of 2, 4 or 5, a subject and a detail of up to three digits, without leading zeros (RFC 3463, section 2).",
        wrong: "code: 4.3.02", right: "code: 4.3.2")
    let text: String
    let error: EnhancedStatusCode.ParseError
    var message: String { "`\(text)` is not an enhanced status code: \(error.reason)" }
    var help: String? { error.advice }
}

struct RangeMalformed: DiagnosticKind {
    static let id = "range-malformed"
    static let explanation = Explanation(
        "two codes make no range",
        "A range stays in one class and one subject, and its last code comes after its first.",
        wrong: "code: 5.7.606\nthrough: 5.8.1", right: "code: 5.7.606\nthrough: 5.7.649")
    let first: EnhancedStatusCode
    let last: EnhancedStatusCode
    var message: String { "there is no range of codes from `\(first)` to `\(last)`" }
    var help: String? { "a range stays in one class and subject, and its last code comes after its first" }
}

struct ReplyMalformed: DiagnosticKind {
    static let id = "reply-malformed"
    static let explanation = Explanation(
        "a text is not a reply code",
        "A reply code has three digits, the first from 2 to 5 and the second from 0 to 5 (RFC 5321, section 4.2.1).",
        wrong: "replies: [45]", right: "replies: [450]")
    let text: String
    var message: String { "`\(text)` is not a reply code" }
    var help: String? { ReplyCode.advice }
}

struct FamilyMalformed: DiagnosticKind {
    static let id = "family-malformed"
    static let explanation = Explanation(
        "a text is not a family of codes", "A family is a whole class, `5.x.x`, or a class and a subject, `5.7.x`.",
        wrong: "family: 5.7", right: "family: 5.7.x")
    let text: String
    var message: String { "`\(text)` is not a family of codes" }
    var help: String? { "write a class, a subject and an x, such as `5.7.x`, or a class alone: `5.x.x`" }
}

struct SubjectMalformed: DiagnosticKind {
    static let id = "subject-malformed"
    static let explanation = Explanation(
        "a text is not a subject", "A subject is the second number of a code, 0 to 999, without leading zeros.",
        wrong: "subject: X.3", right: "subject: 3")
    let text: String
    var message: String { "`\(text)` is not a subject" }
    var help: String? { "a subject is the second number of a code, 0 to 999" }
}

extension ReplyCode {
    /// What it consists of (RFC 5321 section 4.2.1).
    package static var advice: String {
        "a reply code has three digits, the first from 2 to 5 and the second from 0 to 5"
    }
}

extension EnhancedStatusCode.ParseError {
    /// What is wrong with the text.
    package var reason: String {
        switch self {
        case .partCount(let count): "it has \(count) \(count == 1 ? "number" : "numbers") and not three"
        case .notANumber(let text): text.isEmpty ? "a number is missing" : "`\(text)` is not a number"
        case .leadingZero(let text): "`\(text)` has a leading zero"
        case .tooManyDigits(let text): "`\(text)` has more than three digits"
        case .unknownClass(let text): "there is no class \(text)"
        }
    }

    /// How to write a code.
    package var advice: String {
        switch self {
        case .partCount, .notANumber: "write class, subject and detail with dots between them, such as `4.3.2`"
        case .leadingZero: "write the number without the zero"
        case .tooManyDigits: "a subject or detail is at most 999"
        case .unknownClass: "the class is 2 (success), 4 (transient failure) or 5 (permanent failure)"
        }
    }
}
