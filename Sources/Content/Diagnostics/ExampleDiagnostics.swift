internal import Diagnostics
internal import StatusCodes

/// What can be wrong with the example of an entry or a reply.
let exampleDiagnostics: [any DiagnosticKind.Type] = [
    ExampleWithoutReply.self, ExampleWithoutCode.self, ExampleReplyMismatch.self, ExampleClassMismatch.self,
]

struct ExampleWithoutReply: DiagnosticKind {
    static let id = "example-without-reply"
    static let explanation = Explanation(
        "the example has no reply", "The reply of a server is in a code block marked `smtp`.",
        wrong: "550 5.1.1 No such user", right: "```smtp\n550 5.1.1 No such user\n```")
    var message: String { "the example has no reply" }
    var help: String? { "put a server's reply between lines of three backticks, the first one followed by `smtp`" }
}

struct ExampleWithoutCode: DiagnosticKind {
    static let id = "example-without-code"
    static let explanation = Explanation(
        "the example does not show the code", "Readers compare it with the bounce that they got.",
        wrong: "550 No such user", right: "550 5.1.1 No such user")
    let codes: CodeRange
    var message: String { "the example does not show `\(codes)`" }
    var help: String? { "show a reply such as `\(codes.first.statusClass.rawValue)50 \(codes.first) …`" }
}

struct ExampleReplyMismatch: DiagnosticKind {
    static let id = "example-reply-mismatch"
    static let explanation = Explanation(
        "the example on the page of a reply shows another reply",
        "The page is about one reply. Write a whole dialogue with `C: ` and `S: ` if others belong to it.",
        wrong: "450 4.2.0 Try later, in replies/451.md", right: "451 4.3.0 Try later, in replies/451.md")
    let reply: ReplyCode
    let expected: ReplyCode
    var message: String { "this is a reply \(reply), and the page is about \(expected)" }
    var help: String? { "show a reply that begins with \(expected), or write the whole dialogue with `C: ` and `S: `" }
}

struct ExampleClassMismatch: DiagnosticKind {
    static let id = "example-class-mismatch"
    static let explanation = Explanation(
        "the example shows a reply of another class",
        "A reply and a code begin with the same digit. In a dialogue marked with `C:` and `S:`, replies before the failure may be of any class.",
        wrong: "250 5.1.1 <user@example.com> unknown", right: "550 5.1.1 <user@example.com> unknown")
    let reply: ReplyCode
    let code: EnhancedStatusCode
    var message: String { "reply \(reply) does not go with `\(code)`" }
    var help: String? { "show a reply that begins with \(code.statusClass.rawValue)" }
}
