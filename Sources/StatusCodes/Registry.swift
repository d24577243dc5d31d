/// What the IANA registry says about a subject and detail, such as X.3.2 (RFC 5248 section 2).
package struct Registration: Sendable {
    package let subject: UInt16
    package let detail: UInt16
    /// The registered sample text; the deprecated X.6.10 has none.
    package let title: String?
    /// The replies it is registered with; `nil` if the registry lists none or allows any.
    package let replies: [ReplyCode]?
    /// The classes that it may be used with.
    package let classes: [StatusClass]
    /// The documents that define it, such as `RFC 3463`.
    package let standards: [String]

    package init(
        subject: UInt16, detail: UInt16, title: String?, replies: [ReplyCode]?, classes: [StatusClass],
        standards: [String]
    ) {
        self.subject = subject
        self.detail = detail
        self.title = title
        self.replies = replies
        self.classes = classes
        self.standards = standards
    }

    /// Whether the registry lists a reply for codes of this registration. Its lists are not exclusive
    /// (RFC 5248 section 2.1), so a missing reply deserves no more than a warning.
    package func lists(_ reply: ReplyCode) -> Bool { replies?.contains(reply) ?? true }
}

extension Registration: CustomStringConvertible {
    /// The code without its class, as the registry writes it: `X.3.2`.
    package var description: String { "X.\(subject).\(detail)" }
}

/// The IANA table "Enumerated Status Codes".
package struct Registry: Sendable {
    private let registrations: [Key: Registration]

    private struct Key: Hashable {
        let subject: UInt16
        let detail: UInt16
    }

    /// If two registrations have the same subject and detail, the first counts.
    package init(_ registrations: some Sequence<Registration>) {
        self.registrations = Dictionary(
            registrations.map { (Key(subject: $0.subject, detail: $0.detail), $0) },
            uniquingKeysWith: { first, _ in first })
    }

    /// All registrations, by subject and detail.
    package var all: [Registration] {
        registrations.values.sorted { ($0.subject, $0.detail) < ($1.subject, $1.detail) }
    }

    /// What is registered for a code; `nil` if nothing is.
    package subscript(code code: EnhancedStatusCode) -> Registration? {
        registrations[Key(subject: code.subject, detail: code.detail)]
    }
}
