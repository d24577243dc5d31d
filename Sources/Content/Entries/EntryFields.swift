package import StatusCodes

/// The fields of an entry that the rules between files check, as far as they can be read.
///
/// The rules also check an entry with errors of its own, so that one run reports all of its errors. It is immutable, and a class
/// because the entry and the rules refer to it.
package final class EntryFields: Sendable {
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

    init(
        file: ContentFile, codes: Located<CodeRange>?, title: Located<String>?, category: Located<String>?,
        standards: Located<[String]>?, replies: [Located<ReplyCode>], related: [Located<EnhancedStatusCode>],
        mentions: EntryMentions?, isDraft: Bool
    ) {
        self.file = file
        self.codes = codes
        self.title = title
        self.category = category
        self.standards = standards
        self.replies = replies
        self.related = related
        self.mentions = mentions
        self.isDraft = isDraft
    }
}

/// What the text of an entry mentions outside the example and the sources.
package struct EntryMentions: Sendable {
    /// The replies of the entry that the text mentions.
    package let replies: [ReplyCode]
    /// Whether the text mentions the registry, or what is registered.
    package let registration: Bool
}
