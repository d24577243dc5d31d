internal import StatusCodes

/// What an entry says of its code and refers to, as far as it can be read, for the rules that need more than one file.
///
/// They judge an entry with mistakes of its own as well, so that one run shows everything that is wrong with it.
protocol EntryClaims {
    var file: ContentFile { get }
    var claimedCodes: Located<CodeSpan>? { get }
    var claimedTitle: Located<String>? { get }
    var claimedCategory: Located<String>? { get }
    var claimedStandards: Located<[String]>? { get }
    var replyReferences: [Located<ReplyCode>] { get }
    var relatedReferences: [Located<EnhancedStatusCode>] { get }
    var links: [LocalLink] { get }
    var claimedBody: EntryBody? { get }
    var isDraft: Bool { get }
}

extension Entry: EntryClaims {
    var claimedCodes: Located<CodeSpan>? { Located(codes, at: codeRange) }
    var claimedTitle: Located<String>? { Located(title, at: titleRange) }
    var claimedCategory: Located<String>? { categoryReference }
    var claimedStandards: Located<[String]>? { Located(standards, at: standardRange) }
    var claimedBody: EntryBody? { body }
}

/// What could be read of an entry that has mistakes.
struct BrokenEntry: EntryClaims, Sendable {
    let file: ContentFile
    let claimedCodes: Located<CodeSpan>?
    let claimedTitle: Located<String>?
    let claimedCategory: Located<String>?
    let claimedStandards: Located<[String]>?
    let replyReferences: [Located<ReplyCode>]
    let relatedReferences: [Located<EnhancedStatusCode>]
    let links: [LocalLink]
    let claimedBody: EntryBody?
    let isDraft: Bool
}
