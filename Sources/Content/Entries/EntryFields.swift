package import StatusCodes

/// The fields of an entry that the rules between files check, as far as they can be read.
///
/// The rules also check an entry with errors of its own, so that one run reports all of its errors.
package struct EntryFields: Sendable {
    package let file: ContentFile
    package let codes: Located<CodeRange>?
    package let title: Located<String>?
    package let category: Located<String>?
    package let standards: Located<[String]>?
    package let replies: [Located<ReplyCode>]
    package let related: [Located<EnhancedStatusCode>]
    /// `nil` without a body that can be read, or if entries are not compared with the registry.
    package let mentions: EntryMentions?
    package let isDraft: Bool
}

/// What the text of an entry mentions outside the example and the sources.
package struct EntryMentions: Sendable {
    /// The replies of the entry that the text mentions.
    package let replies: [ReplyCode]
    /// Whether the text mentions the registry, or what is registered.
    package let registration: Bool
}
