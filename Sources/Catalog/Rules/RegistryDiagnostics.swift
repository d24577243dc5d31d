internal import Content
internal import Diagnostics
internal import StatusCodes

/// What can be wrong between entries, providers and the registry.
let registryDiagnostics: [any DiagnosticKind.Type] = [
    StandardMismatch.self, StandardWithoutRow.self, StandardDraft.self, CodeUnregistered.self, ClassUnregistered.self,
    TitleMismatch.self, ReplyUnregistered.self, AgreementMissing.self, AgreementWithNothing.self, RowWithoutEntry.self,
]

struct StandardMismatch: DiagnosticKind {
    static let id = "standard-mismatch"
    static let explanation = Explanation(
        "the registry says that the code is defined elsewhere",
        "At least one standard must be one that the registry gives.", wrong: "standard: RFC 5321",
        right: "standard: RFC 3463")
    let code: EnhancedStatusCode
    let registered: [String]
    var message: String { "the registry says that `\(code)` is defined elsewhere" }
    var help: String? { "name \(quotedList(registered, conjunction: "or"))" }
}

struct StandardWithoutRow: DiagnosticKind {
    static let id = "standard-without-row"
    static let explanation = Explanation(
        "a provider is named as the standard and does not list the code",
        "A provider's own code has a row on the provider's page, with its source.", wrong: "standard: Gmail",
        right: "standard: Gmail, and a row with the code in providers/gmail.md")
    let provider: String
    let code: EnhancedStatusCode
    var message: String { "`\(provider)` is named as the standard, and its page has no row for `\(code)`" }
    var help: String? { "add the row with its source, or name who defines the code" }
}

struct StandardDraft: DiagnosticKind {
    static let id = "standard-draft"
    static let explanation = Explanation(
        "the provider that is named as the standard is a draft",
        "Its page is not published, so nobody would learn there what the code means.",
        wrong: "standard: Proton Mail, whose page is a draft", right: "Proton Mail without `draft: true`")
    let provider: String
    var message: String { "`\(provider)` is a draft and will not be published" }
    var help: String? { "publish it too, or name who defines the code" }
}

struct CodeUnregistered: DiagnosticKind {
    static let id = "code-unregistered"
    static let explanation = Explanation(
        "the registry does not have the code",
        "Check the number. A code that only a provider uses names the provider as its `standard`: the title of a file in `providers/`, which has a row for the code.",
        wrong: "code: 5.7.515\nstandard: RFC 3463", right: "code: 5.7.515\nstandard: Microsoft Outlook.com")
    let code: EnhancedStatusCode
    var severity: Diagnostic.Severity { .warning }
    var message: String { "the registry does not have `\(code)`" }
    var help: String? { "check the number; a code that only a provider uses names that provider as its `standard`" }
}

struct ClassUnregistered: DiagnosticKind {
    static let id = "class-unregistered"
    static let explanation = Explanation(
        "the registry does not allow the code in this class",
        "Servers may send it all the same. The warning disappears when the text says what is registered, and who sends the code.",
        wrong: "an entry 4.1.1 that says nothing about it", right: "The registry allows X.1.1 in class 5 alone. …")
    let code: EnhancedStatusCode
    let registered: [StatusClass]
    var severity: Diagnostic.Severity { .warning }
    var message: String {
        let digits = registered.sorted().map { String($0.rawValue) }
        let classes =
            digits.isEmpty
            ? "no class" : "class\(digits.count == 1 ? "" : "es") \(digits.joined(separator: " and "))"
        return "the registry allows X.\(code.subject).\(code.detail) in \(classes) and not as `\(code)`"
    }
    var help: String? { "say in the text for which class it is `registered`, in that word, and who sends the code" }
}

struct TitleMismatch: DiagnosticKind {
    static let id = "title-mismatch"
    static let explanation = Explanation(
        "the title differs from the registered one", "People search for the registered words.",
        wrong: "title: Mailbox is full", right: "title: Mailbox full")
    let code: EnhancedStatusCode
    let registered: String
    var severity: Diagnostic.Severity { .warning }
    var message: String { "the registered title of `\(code)` is different" }
    var help: String? { "write `title: \(registered)`" }
}

struct ReplyUnregistered: DiagnosticKind {
    static let id = "reply-unregistered"
    static let explanation = Explanation(
        "the registry does not pair the code with a reply",
        "Its lists are not exclusive. The warning disappears when the text names the reply and who sends it.",
        wrong: "replies: [554]", right: "replies: [554], and in the text: Exchange sends 554.")
    let reply: ReplyCode
    let code: EnhancedStatusCode
    let registered: [ReplyCode]
    var severity: Diagnostic.Severity { .warning }
    var message: String { "the registry does not pair `\(code)` with reply \(reply)" }
    var help: String? {
        "it lists \(quotedList(registered)); if servers send \(reply) with it all the same, say in the text which ones"
    }
}

struct AgreementMissing: DiagnosticKind {
    static let id = "relation-missing"
    static let explanation = Explanation(
        "a row does not say how its meaning compares with the registered one",
        "Readers want to know whether a provider means the same by a code as everybody else.", wrong: "code: 5.2.2",
        right: "code: 5.2.2\nregistered: differs")
    let code: EnhancedStatusCode
    var message: String { "`\(code)` is a registered code, and the row does not say how its meaning compares" }
    var help: String? { "add `registered: same`, `registered: close` or `registered: differs`" }
}

struct AgreementWithNothing: DiagnosticKind {
    static let id = "relation-of-unregistered"
    static let explanation = Explanation(
        "a row compares its meaning with a registration that does not exist", "The registry does not have the code.",
        wrong: "code: 5.7.515\nregistered: same", right: "code: 5.7.515")
    let code: EnhancedStatusCode
    var message: String { "the registry does not have `\(code)`, so there is nothing to compare" }
    var help: String? { "delete the key `registered`" }
}

struct RowWithoutEntry: DiagnosticKind {
    static let id = "row-without-entry"
    static let explanation = Explanation(
        "a provider documents a code that has no entry",
        "Readers will look for it. `sitegen new` begins an entry.", wrong: "code: 4.7.28",
        right: "code: 4.7.28, and a file codes/4.7.28.md")
    let codes: CodeRange
    let provider: String
    var severity: Diagnostic.Severity { .warning }
    var message: String { "\(provider) documents `\(codes)`, which has no entry" }
    var help: String? { "write `codes/\(codes.first).md`" }
}
