/// What the IANA registry says of one subject and detail, such as X.3.2 (RFC 5248 section 2).
package struct Registration: Sendable {
    package let subject: UInt16
    package let detail: UInt16
    /// The registered sample text; the deprecated X.6.10 has none.
    package let title: String?
    /// The replies it is registered with; `nil` where the registry gives none or lets any pass.
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

    /// Whether the registry pairs a code of this registration with a reply. Its lists are not exclusive
    /// (RFC 5248 section 2.1), so a pairing that is missing is worth a remark and no more.
    package func lists(_ reply: ReplyCode) -> Bool { replies?.contains(reply) ?? true }
}

extension Registration: CustomStringConvertible {
    /// The code with its class left open, as the registry writes it: `X.3.2`.
    package var description: String { "X.\(subject).\(detail)" }
}

/// The IANA table "Enumerated Status Codes".
package struct Registry: Sendable {
    private let registrations: [Key: Registration]

    private struct Key: Hashable {
        let subject: UInt16
        let detail: UInt16
    }

    /// Of two registrations of the same number the first counts.
    package init(_ registrations: some Sequence<Registration>) {
        self.registrations = Dictionary(
            registrations.map { (Key(subject: $0.subject, detail: $0.detail), $0) },
            uniquingKeysWith: { first, _ in first })
    }

    /// All of it, by subject and detail.
    package var all: [Registration] {
        registrations.values.sorted { ($0.subject, $0.detail) < ($1.subject, $1.detail) }
    }

    /// What is registered for a code; `nil` if nothing is.
    package subscript(code code: EnhancedStatusCode) -> Registration? {
        registrations[Key(subject: code.subject, detail: code.detail)]
    }
}
