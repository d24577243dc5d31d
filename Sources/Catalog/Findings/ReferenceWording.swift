internal import Diagnostics
internal import StatusCodes

extension ReferenceCause {
    var wording: Wording {
        switch self {
        case .codeRepeated(let code, let first):
            Wording(
                "code-repeated", "`\(code)` has an entry already", notes: [.init("it is this one", at: first)],
                help: "join the two, or correct the code of one")
        case .relatedMalformed(let text, let malformation):
            Wording(
                "related-malformed", "`\(text)` is not an enhanced status code: \(malformation.reason)",
                help: malformation.advice)
        case .relatedToItself:
            Wording("related-to-itself", "an entry is not related to itself", help: "delete it here")
        case .relatedUnknown(let code, let known):
            Wording(
                "related-unknown", "`\(code)` has no entry",
                help: nearest(to: code.description, among: known.map(\.description)).map { "did you mean `\($0)`?" }
                    ?? "write one, or delete it here")
        case .relatedDraft(let code):
            Wording(
                "related-draft", "`\(code)` is a draft and will not be published",
                help: "publish it too, or delete it here")
        case .categoryUnknown(let slug, let known):
            Wording("category-unknown", "unknown category `\(slug)`", help: Wording.suggestion(for: slug, among: known))
        case .categorySubjectMismatch(let slug, let code, let wanted):
            Wording(
                "category-subject-mismatch", "category `\(slug)` does not fit subject \(code.subject) of `\(code)`",
                help: "write `category: \(wanted)`")
        case .subjectRepeated(let subject, let first):
            Wording(
                "subject-repeated", "subject \(subject) has a category already",
                notes: [.init("it is this one", at: first)],
                help: "correct the subject of one of the two")
        case .pathTaken(let path, let first):
            Wording(
                "path-taken", "the path `\(path)` is taken already",
                notes: first.map { [.init("by this", at: $0)] } ?? [],
                help: "choose another one")
        case .linkBroken(let target, let meant):
            Wording(
                "link-broken", "the link leads to `\(target)`, which does not exist",
                help: meant.map { "did you mean `\($0)`?" } ?? "correct it, or write that page")
        case .fragmentUnknown(let fragment, let page, let known):
            Wording(
                "fragment-unknown", "the page `\(page)` has no place called `#\(fragment)`",
                help: nearest(to: fragment, among: known).map { "did you mean `#\($0)`?" }
                    ?? (known.isEmpty ? nil : "it has \(Wording.list(known.prefix(16).map { "#\($0)" }))"))
        case .linkToDraft(let target):
            Wording(
                "link-to-draft", "`\(target)` is a draft and will not be published",
                help: "publish it too, or delete the link")
        case .standardMismatch(let code, let registered):
            Wording(
                "standard-mismatch", "the registry does not define `\(code)` there",
                help: "name \(Wording.list(registered, "or"))")
        case .standardDraft(let provider):
            Wording(
                "standard-draft", "`\(provider)` is a draft and will not be published",
                help: "publish it too, or name who defines the code")
        case .rangeOverlap(let codes, let code, let first):
            Wording(
                "range-overlap", "the range `\(codes)` holds `\(code)`, and another range does so too",
                notes: [.init("it is this one", at: first)], help: "let the two ranges meet, but not overlap")
        case .providerWithoutRow(let provider, let code):
            Wording(
                "standard-without-row", "`\(provider)` is named as the standard, and its page has no row for `\(code)`",
                help: "add the row with its source, or name who defines the code")
        case .classUnregistered(let code, let registered):
            Wording(
                warning: "class-unregistered",
                "the registry allows X.\(code.subject).\(code.detail) in \(Wording.classes(registered)) and not as `\(code)`",
                help: "say in the text for which class it is registered, in that word, and who sends the code so")
        case .titleMismatch(let code, let registered):
            Wording(
                warning: "title-mismatch", "the registered title of `\(code)` is another one",
                help: "write `title: \(registered)`")
        case .relationMissing(let code):
            Wording(
                "relation-missing", "`\(code)` is a registered code, and the row does not say how its meaning compares",
                help: "add `registered: same`, `registered: close` or `registered: differs`")
        case .relationOfUnregistered(let code):
            Wording(
                "relation-of-unregistered", "the registry does not know `\(code)`, so there is nothing to compare",
                help: "delete the key `registered`")
        case .rowWithoutEntry(let codes, let provider):
            Wording(
                warning: "row-without-entry", "\(provider) documents `\(codes)`, which has no entry",
                help: "write `codes/\(codes.first).md`")
        case .codeUnregistered(let code):
            Wording(
                warning: "code-unregistered", "the registry does not know `\(code)`",
                help: "check the number; a code that only a provider uses names that provider as its `standard`")
        case .replyUnregistered(let reply, let code, let registered):
            Wording(
                warning: "reply-unregistered", "the registry does not pair `\(code)` with reply \(reply)",
                help:
                    "it lists \(Wording.list(registered, "and")); if \(reply) is seen with it all the same, say in the text who sends it so"
            )
        }
    }
}

extension Wording {
    /// "class 5", "class 2 and 5", or "no class".
    fileprivate static func classes(_ classes: [StatusClass]) -> String {
        classes.isEmpty
            ? "no class" : "class " + classes.sorted().map { String($0.rawValue) }.joined(separator: " and ")
    }
}
