internal import Diagnostics
internal import Markdown
internal import StatusCodes
internal import YAML

/// A kind of mistake. What is said about it stands in another file than the mistake itself.
protocol Cause: Hashable, Sendable {
    /// The words for it.
    var wording: Wording { get }
}

extension Cause {
    /// The diagnostic for a mistake at a place.
    func diagnostic(at location: Location?) -> Diagnostic {
        let wording = wording
        return Diagnostic(
            id: wording.id, severity: wording.severity, at: location, message: wording.message, notes: wording.notes,
            help: wording.help)
    }
}

/// What can be wrong with a file as a whole, and with the set of files.
enum FileCause: Cause, Error {
    case entryTooLarge(limit: Int, size: Int)
    case notUTF8
    case nulByte
    case fenceMissing
    case fenceUnclosed
    case fileMisplaced
    case fileIgnored
    case fileNotRegular
    case fileNameUnfit
    case tooManyMistakes
    /// - Parameter isChoice: whether it stands in a comment behind a value that holds until another one is chosen.
    case leftToWrite(String, isChoice: Bool, isDraft: Bool)
    case noEntries
    case configurationMissing
    case registryMissing
}

/// What can be wrong with front matter.
enum FrontMatterCause: Cause {
    case yamlSyntax(SyntaxError.Cause)
    case notAMapping
    case keyUnknown(String, known: [String])
    case keyMissing(String)
    case keyRepeated(String, first: Location)
    case valueType(String, expected: ExpectedValue)
    case valueEmpty(String)
    case valueUnknown(String, String, known: [String])
    case codeMalformed(String, EnhancedStatusCode.Malformation)
    case codeFileMismatch(EnhancedStatusCode, fileName: String)
    case typeClassMismatch(BounceType, EnhancedStatusCode)
    case replyMalformed(String)
    case replyOfAnotherClass(ReplyCode, EnhancedStatusCode)
    case listRepeats(String, String)
    case reviewIncomplete(missing: String)
    case aliasMalformed(String)
    case subjectMalformed(String)
    case baseURLMalformed(String)
    case repositoryMalformed(String)
    case registrationMalformed(String)
    case rangeMalformed(EnhancedStatusCode, through: EnhancedStatusCode)
    case nameMismatch(String, fileName: String)
    case familyMalformed(String)
    case addressMalformed(String)
    case rowOfNothing
}

/// What can be wrong with a body.
enum BodyCause: Cause {
    case nestingTooDeep(limit: Int)
    case tooManyOpeners(limit: Int)
    case rawHTML
    case image
    case pipeTable
    case linkUnsafe(String)
    case linkOutside(String)
    case headingLevelOne
    case leadMissing
    case leadNotAParagraph
    case leadTooLong
    /// `next` is the section that it belongs before, if that is there.
    case sectionMissing(String, misspelled: String?, next: String?)
    case sectionEmpty(String)
    case sectionRepeated(String, first: Location)
    case sectionMisordered(String, before: String, order: [String])
    case paragraphExpected(in: String)
    case listExpected(in: String)
    case stepsExpected
    case exampleWithoutReply
    case exampleWithoutCode(CodeSpan)
    case exampleReplyOfAnotherClass(ReplyCode, EnhancedStatusCode)
    case exampleOfAnotherReply(ReplyCode, wanted: ReplyCode)
    case questionExpected
    case questionWithoutAnswer(String)
    case questionMissing
    case sourceWithoutLink
}

/// What can be wrong between files.
enum ReferenceCause: Cause {
    case codeRepeated(EnhancedStatusCode, first: Location)
    case relatedMalformed(String, EnhancedStatusCode.Malformation)
    case relatedToItself
    case relatedUnknown(EnhancedStatusCode, known: [EnhancedStatusCode])
    case relatedDraft(EnhancedStatusCode)
    case standardDraft(String)
    case categoryUnknown(String, known: [String])
    case categorySubjectMismatch(String, EnhancedStatusCode, wanted: String)
    case subjectRepeated(UInt16, first: Location)
    case pathTaken(String, first: Location?)
    case linkBroken(String, meant: String?)
    case fragmentUnknown(String, page: String, known: [String])
    case linkToDraft(String)
    case rangeOverlap(CodeSpan, EnhancedStatusCode, first: Location)
    case standardMismatch(EnhancedStatusCode, registered: [String])
    case providerWithoutRow(String, EnhancedStatusCode)
    case codeUnregistered(EnhancedStatusCode)
    case classUnregistered(EnhancedStatusCode, registered: [StatusClass])
    case titleMismatch(EnhancedStatusCode, registered: String)
    case relationMissing(EnhancedStatusCode)
    case relationOfUnregistered(EnhancedStatusCode)
    case rowWithoutEntry(CodeSpan, provider: String)
    case replyUnregistered(ReplyCode, EnhancedStatusCode, registered: [ReplyCode])
}

/// What a key takes, for the words of a message.
enum ExpectedValue: Hashable, Sendable {
    case text
    case listOfTexts
    case listOfMappings
    case flag
    case date
}
