package import Content
package import StatusCodes

extension Skeleton {
    /// The skeleton of a three-digit reply, as a draft.
    ///
    /// - Parameters:
    ///   - content: where the codes that go with it are looked up.
    ///   - today: the day on which it is written.
    package init(reply: ReplyCode, in content: Content, today: CalendarDate) {
        let code = content.registry?.codes(with: reply).first
        let keys: [ReplyKey: String] = [
            .reply: reply.description,
            .title: Skeleton.leftValue(
                reply.isOfSMTP ? "the text that RFC 5321, section 4.2.3, gives it" : "what a server says with it"),
            .standard: reply.isOfSMTP
                ? ReplyCode.smtpStandard
                : Skeleton.leftValue("the document that defines it; without one, delete the line"),
            .action: Skeleton.leftValue("what to do, in about six words"),
            .updated: today.description,
            .draft: "true",
        ]
        self.init(
            path: "replies/\(reply).md",
            keys: ReplyKey.allCases.compactMap { field in keys[field].map { "\(field.rawValue): \($0)" } },
            lead: "what the server says with it, in one to three sentences",
            sections: ReplySection.allCases.filter(\.isRequired).map { section in
                (section.rawValue, section.skeleton(reply, code))
            })
    }
}

extension ReplySection {
    fileprivate func skeleton(_ reply: ReplyCode, _ code: EnhancedStatusCode?) -> String {
        switch self {
        case .example: Skeleton.example(reply, code)
        case .meaning: Skeleton.left("what it means, and how it differs from its neighbours")
        case .occasion: Skeleton.left("after which commands, and why")
        case .fixes: "- " + Skeleton.left("what to do, first things first")
        case .questions: "### \(Skeleton.left("a question"))?\n\n\(Skeleton.left("the answer"))"
        case .sources: Skeleton.sources(reply.isOfSMTP ? [ReplyCode.smtpStandard] : [])
        }
    }
}

extension ReplyCode {
    fileprivate static let smtpStandard = "RFC 5321"

    /// Whether it is one of those that RFC 5321, section 4.2.3, lists.
    fileprivate var isOfSMTP: Bool {
        switch number {
        case 211, 214, 220, 221, 250, 251, 252, 354, 421, 450, 451, 452, 455, 500...504, 550...555: true
        default: false
        }
    }
}

extension Registry {
    /// The codes that the registry pairs with a reply and allows in its class, by subject and detail.
    fileprivate func codes(with reply: ReplyCode) -> [EnhancedStatusCode] {
        guard let statusClass = StatusClass(rawValue: reply.firstDigit) else { return [] }
        return all.filter { $0.replies?.contains(reply) ?? false && $0.classes.contains(statusClass) }
            .compactMap { EnhancedStatusCode(statusClass, $0.subject, $0.detail) }
    }
}
