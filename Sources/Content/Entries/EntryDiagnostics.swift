internal import Diagnostics
internal import StatusCodes

/// What can be wrong with an entry by itself.
let entryDiagnostics: [any DiagnosticKind.Type] = [
    CodeFileMismatch.self, TypeClassMismatch.self, TypeUnknown.self, SeverityUnknown.self, ReplyClassMismatch.self,
    ReviewIncomplete.self, RelatedMalformed.self, RelatedToItself.self, RoleUnknown.self, RoleHeadingMissing.self,
    RoleHeadingUnknown.self,
]

struct CodeFileMismatch: DiagnosticKind {
    static let id = "code-file-mismatch"
    static let explanation = Explanation(
        "the code differs from the name of the file",
        "The name of the file becomes the address of the page, so the two must agree.",
        wrong: "code: 4.3.3 in codes/4.3.2.md", right: "code: 4.3.2 in codes/4.3.2.md")
    let code: EnhancedStatusCode
    let fileName: String
    var message: String { "the code is `\(code)`, but the file is called `\(fileName)`" }
    var help: String? { "rename the file to `\(code).md`, or correct the code" }
}

struct TypeClassMismatch: DiagnosticKind {
    static let id = "type-class-mismatch"
    static let explanation = Explanation(
        "the type does not fit the class of the code",
        "Class 2 is `success`, class 4 `soft` and class 5 `hard` (RFC 3463, section 2).",
        wrong: "code: 4.3.2\ntype: hard", right: "code: 4.3.2\ntype: soft")
    let type: BounceType
    let code: EnhancedStatusCode
    var message: String {
        let statusClass = code.statusClass
        return
            "type `\(type.rawValue)` does not fit `\(code)`: class \(statusClass.rawValue) is \(statusClass.meaning)"
    }
    var help: String? { "write `type: \(code.statusClass.bounceType.rawValue)`, or correct the code" }
}

extension StatusClass {
    fileprivate var meaning: String {
        switch self {
        case .success: "a success"
        case .persistentTransientFailure: "a persistent transient failure"
        case .permanentFailure: "a permanent failure"
        }
    }
}

struct TypeUnknown: UnknownWord {
    static let id = "type-unknown"
    static let explanation = Explanation(
        "the type is not one of the three words",
        "Class 2 is `success`, class 4 `soft` and class 5 `hard`. `sitegen check --fix` corrects a misspelled one.",
        wrong: "type: temporary", right: "type: soft")
    static let key = "type"
    let value: String
    let known: [String]
}

struct SeverityUnknown: UnknownWord {
    static let id = "severity-unknown"
    static let explanation = Explanation(
        "the severity is not one of the four words",
        "`low` passes by itself; `medium` is worth a look, or one recipient is affected; `high` lasts until somebody changes something, or many recipients are affected; `critical` refuses the sender's mail as a whole. `sitegen check --fix` corrects a misspelled one.",
        wrong: "severity: meduim", right: "severity: medium")
    static let key = "severity"
    let value: String
    let known: [String]
}

struct ReplyClassMismatch: DiagnosticKind {
    static let id = "reply-class-mismatch"
    static let explanation = Explanation(
        "a reply does not go with the class of the code",
        "The first digits of the reply and the code agree on success and failure (RFC 2034, section 4).",
        wrong: "code: 4.3.2\nreplies: [550]", right: "code: 4.3.2\nreplies: [450]")
    let reply: ReplyCode
    let code: EnhancedStatusCode
    var message: String { "reply \(reply) does not go with `\(code)`" }
    var help: String? {
        let digit = code.statusClass.rawValue
        return "a code of class \(digit) comes with a reply that begins with \(digit)"
    }
}

struct ReviewIncomplete: DiagnosticKind {
    static let id = "review-incomplete"
    static let explanation = Explanation(
        "a review has no reviewer or no date",
        "A by-line needs both a name and a date.", wrong: "reviewer: A. Person",
        right: "reviewer: A. Person\nreviewed: 2026-11-24")
    let missing: String
    var message: String { "a review has a reviewer and a date, and `\(missing)` is missing" }
    var help: String? { "give both `reviewer` and `reviewed`, or none" }
}

struct RelatedMalformed: DiagnosticKind {
    static let id = "related-malformed"
    static let explanation = Explanation(
        "a related code is not a code",
        "A code is a class of 2, 4 or 5, a subject and a detail of up to three digits.", wrong: "related: [5.1]",
        right: "related: [5.1.1]")
    let text: String
    let error: EnhancedStatusCode.ParseError
    var message: String { "`\(text)` is not an enhanced status code: \(error.reason)" }
    var help: String? { error.advice }
}

struct RelatedToItself: DiagnosticKind {
    static let id = "related-to-itself"
    static let explanation = Explanation(
        "an entry names itself as related", "Readers are there already.", wrong: "code: 4.3.2\nrelated: [4.3.2, 5.3.2]",
        right: "code: 4.3.2\nrelated: [5.3.2]")
    var message: String { "an entry is not related to itself" }
    var help: String? { "delete it here" }
}

struct RoleUnknown: UnknownWord {
    static let id = "role-unknown"
    static let explanation = Explanation(
        "`who` names a role that does not exist",
        "The roles are `nobody`, `sender`, `sending-admin`, `recipient` and `recipient-admin`.",
        wrong: "who: [receiver]", right: "who: [recipient]")
    static let key = "who"
    let value: String
    let known: [String]
}

struct RoleHeadingMissing: DiagnosticKind {
    static let id = "role-heading-missing"
    static let explanation = Explanation(
        "`who` names a role for which \"How to fix\" has nothing",
        "Readers are told that this person can end the problem, so they must find out how.",
        wrong: "who: [recipient], without a heading for the recipient", right: "### As the recipient")
    let role: Role
    var message: String { "`\(role.rawValue)` can end it, but `How to fix` has no heading for them" }
    var help: String? { role.heading.map { "add `### \($0)` with what they can do, or name somebody else" } }
}

struct RoleHeadingUnknown: DiagnosticKind {
    static let id = "role-heading-unknown"
    static let explanation = Explanation(
        "a heading in \"How to fix\" names a role that does not exist",
        "Readers look for their own role, which has the same heading on every page.",
        wrong: "### As the postmaster", right: "### As the recipient's administrator")
    let heading: String
    private var known: [String] { Role.allCases.compactMap(\.heading) }
    var message: String { "`\(heading)` is not the heading of a role" }
    var help: String? { suggestion(for: heading, among: known) }
}
