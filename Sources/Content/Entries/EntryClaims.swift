package import StatusCodes

/// What an entry says of its code and refers to, as far as it can be read, for the rules that need more than one file.
///
/// They judge an entry with errors of its own as well, so that one run shows everything that is wrong with it.
package struct EntryClaims: Sendable {
    package let file: ContentFile
    package let codes: Located<CodeRange>?
    package let title: Located<String>?
    package let category: Located<String>?
    package let standards: Located<[String]>?
    package let replies: [Located<ReplyCode>]
    package let related: [Located<EnhancedStatusCode>]
    package let links: [SiteLink]
    /// `nil` without a body that can be read.
    package let mentions: EntryMentions?
    package let isDraft: Bool
}

/// What the text around the example of an entry speaks of.
package struct EntryMentions: Sendable {
    /// Those of the entry's replies that it names.
    package let replies: [ReplyCode]
    /// Whether it says anything of the registry, or of what is registered.
    package let registration: Bool
}

/// What could be read of an entry that has errors.
package struct PartialEntry: PartialPage {
    package let claims: EntryClaims
    package var file: ContentFile { claims.file }
    package var links: [SiteLink] { claims.links }
}
