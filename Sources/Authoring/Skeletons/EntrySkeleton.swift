package import Content
package import StatusCodes

extension Skeleton {
    /// Where the schema of an entry's front matter is, as seen from an entry.
    static let entrySchema = "../../.vscode/entry.schema.json"

    /// The skeleton of an entry. It is a draft, so that the preview shows it and it is not published before it is complete.
    ///
    /// - Parameters:
    ///   - content: where registry, category, counterpart and providers are looked up.
    ///   - today: the day on which it is written.
    package init(entry code: EnhancedStatusCode, in content: Content, today: CalendarDate) {
        let facts = KnownFacts(code, in: content)
        let keys: [EntryKey: String] = [
            .code: code.description,
            .title: facts.title.map(Skeleton.scalar)
                ?? Skeleton.leftValue("the title that the document or provider defining it uses"),
            .type: code.statusClass.bounceType.rawValue,
            .severity: "\(Severity.medium.rawValue) # "
                + Skeleton.left("low, medium, high or critical, as CONTRIBUTING.md tells them apart"),
            .category: facts.category ?? Skeleton.category(amongThoseOf: content),
            .standard: facts.standards.isEmpty
                ? Skeleton.leftValue("who defines the code") : list(facts.standards.map(Skeleton.scalar)),
            .action: Skeleton.leftValue("what to do, in about six words"),
            .replies: facts.replies.isEmpty
                ? "[\(facts.likelyReply)] # \(Skeleton.left("the replies that it comes with"))"
                : "[\(facts.replies.map(\.description).joined(separator: ", "))]",
            .related: "[\(facts.counterpart?.description ?? "")]",
            .updated: today.description,
            .draft: "true",
        ]
        self.init(
            path: "codes/\(code).md",
            keys: ["# yaml-language-server: $schema=\(Skeleton.entrySchema)"]
                + EntryKey.allCases.compactMap { key in
                    (keys[key] ?? Skeleton.expectedValue(of: key)).map { "\(key.rawValue): \($0)" }
                },
            lead: "what it means, whose fault it is and where the message is now, in one to three sentences",
            sections: EntrySection.allCases.filter(\.isRequired).map { section in
                (section.rawValue, section.skeleton(code, facts))
            })
    }
}

extension Skeleton {
    /// The initial value of a key that is expected but not required.
    fileprivate static func expectedValue(of key: EntryKey) -> String? {
        guard key.isExpected, let words = key.words, let first = words.first else { return nil }
        return "[\(first)] # \(left("which of \(words.joined(separator: ", "))"))"
    }

    /// The category of a code whose subject no category claims: the first one, with the others to choose from.
    fileprivate static func category(amongThoseOf content: Content) -> String {
        let slugs = content.pages(of: Category.self).map(\.slug).sorted()
        guard let first = slugs.first else { return leftValue("the category") }
        return "\(first) # \(left("one of \(slugs.joined(separator: ", "))"))"
    }
}

private func list(_ values: [String]) -> String {
    values.count == 1 ? values.joined() : "[\(values.joined(separator: ", "))]"
}

/// What is known about a code before its entry is written.
private struct KnownFacts {
    let title: String?
    let standards: [String]
    let replies: [ReplyCode]
    let category: String?
    /// The code of the other class of failure, if it has an entry.
    let counterpart: EnhancedStatusCode?
    /// A reply to begin an example with.
    let likelyReply: ReplyCode

    init(_ code: EnhancedStatusCode, in content: Content) {
        let registration = content.registry?[code: code]
        let providers = content.pages(of: Provider.self).filter { $0.hasRow(for: CodeRange(code)) }
        let rows = providers.flatMap(\.rows).filter { $0.codes?.contains(code) ?? false }
        title = registration?.title
        standards = registration?.standards ?? providers.map(\.title)
        let known = registration?.replies ?? []
        var replies = known.filter { $0.matchesClass(code.statusClass) }
        for reply in rows.compactMap(\.reply) where reply.matchesClass(code.statusClass) && !replies.contains(reply) {
            replies.append(reply)
        }
        self.replies = replies
        category = content.pages(of: Category.self).first { $0.subject == code.subject }?.slug
        counterpart = code.counterpart.flatMap { counterpart in
            content.pages(of: Entry.self).contains { $0.code == counterpart } ? counterpart : nil
        }
        likelyReply = replies.first ?? ReplyCode(plain: code.statusClass)
    }
}

extension EntrySection {
    fileprivate func skeleton(_ code: EnhancedStatusCode, _ facts: KnownFacts) -> String {
        switch self {
        case .example: Skeleton.example(facts.likelyReply, code)
        case .meaning: Skeleton.left("who says it, at which point of the delivery, and where the message is now")
        case .flow: "1. " + Skeleton.left("what happens first")
        case .causes: "- " + Skeleton.left("the most frequent cause first, one to a line")
        case .fixes:
            """
            ### As the sender

            - \(Skeleton.left("what the sender can do"))

            ### As the recipient's administrator

            - \(Skeleton.left("what the administrator of the other side can do, with the commands"))
            """
        case .questions:
            """
            ### \(Skeleton.left("a question that people type"))?

            \(Skeleton.left("the answer, which begins with a paragraph"))
            """
        case .sources: Skeleton.sources(facts.standards)
        }
    }
}
