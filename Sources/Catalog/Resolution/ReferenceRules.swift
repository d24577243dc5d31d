internal import Diagnostics
internal import StatusCodes

/// The rules that need more than one file.
///
/// A reference to a file that has mistakes of its own can't be judged, so it is passed over: the mistake is told once.
struct ReferenceRules {
    let content: Content
    var diagnostics: [Diagnostic] = []
    let codes: Set<EnhancedStatusCode>
    /// Those of them whose entries are drafts.
    private let draftCodes: Set<EnhancedStatusCode>
    /// Everything but the entries that has a page of its own.
    let leaves: [any Leaf]
    /// The slugs of the categories, and which of them claims a subject.
    private let slugs: Set<String>
    private let owners: [UInt16: String]
    var directory: PageDirectory
    /// What a misspelled code or link may have meant; wanted only where there is one.
    private lazy var knownCodes = codes.sorted()
    lazy var knownPaths = directory.paths
    /// Pages whose files have mistakes.
    let unreadable: Set<String>

    private init(_ content: Content) {
        self.content = content
        var (codes, draftCodes) = (
            Set<EnhancedStatusCode>(minimumCapacity: content.entries.count), Set<EnhancedStatusCode>()
        )
        for entry in content.entries {
            codes.insert(entry.code)
            if entry.isDraft { draftCodes.insert(entry.code) }
        }
        (self.codes, self.draftCodes) = (codes, draftCodes)
        leaves = content.leaves
        slugs = Set(content.categories.map(\.slug))
        owners = Dictionary(content.categories.map { ($0.subject, $0.slug) }, uniquingKeysWith: { first, _ in first })
        unreadable = Set(content.diagnostics.compactMap { $0.severity == .error ? $0.location?.path : nil })
        directory = PageDirectory(
            outputs: content.configuration?.outputs ?? [], lists: content.lists(),
            publishedLists: content.lists { !$0.isDraft },
            capacity: content.entries.count + leaves.count + 32)
    }

    /// - Returns: what is wrong with what the files say of one another.
    static func check(_ content: Content) -> [Diagnostic] {
        var rules = ReferenceRules(content)
        rules.check()
        return rules.diagnostics
    }

    private mutating func check() {
        claimPaths()
        checkSubjects()
        for entry in content.entries { check(entry) }
        for entry in content.brokenEntries { check(entry) }
        for provider in content.providers { checkRows(of: provider) }
        for leaf in leaves { checkLinks(leaf.links, isDraft: leaf.isDraft, of: leaf.file) }
        // They may be drafts, and a draft may lead to one.
        for page in content.brokenPages { checkLinks(page.links, isDraft: true, of: page.file) }
    }

    private mutating func check(_ entry: some EntryClaims) {
        checkCategory(of: entry)
        checkRelated(of: entry)
        checkRegistration(of: entry)
        checkLinks(entry.links, isDraft: entry.isDraft, of: entry.file)
    }

    mutating func note(_ cause: ReferenceCause, at range: Range<Int>, of file: ContentFile) {
        diagnostics.append(cause.diagnostic(at: Location(path: file.shownPath, range: range)))
    }

    // MARK: Categories

    private mutating func checkSubjects() {
        var first: [UInt16: Category] = [:]
        for category in content.categories {
            if let other = first[category.subject] {
                let location = Location(path: other.file.shownPath, range: other.subjectRange)
                note(.subjectRepeated(category.subject, first: location), at: category.subjectRange, of: category.file)
            } else {
                first[category.subject] = category
            }
        }
    }

    private mutating func checkCategory(of entry: some EntryClaims) {
        guard let reference = entry.claimedCategory else { return }
        guard slugs.contains(reference.value) else {
            if isUnreadable(stem: reference.value, "categories") { return }
            let known = content.categories.map(\.slug)
            return note(.categoryUnknown(reference.value, known: known), at: reference.range, of: entry.file)
        }
        // A category claims its subject; a code of a subject that none claims may be in any.
        guard let code = entry.claimedCodes?.value.first, let owner = owners[code.subject], owner != reference.value
        else {
            return
        }
        note(.categorySubjectMismatch(reference.value, code, wanted: owner), at: reference.range, of: entry.file)
    }

    func isUnreadable(stem: String, _ folder: String) -> Bool {
        unreadable.contains { $0.hasSuffix("/\(folder)/\(stem).md") }
    }

    // MARK: Related codes

    private mutating func checkRelated(of entry: some EntryClaims) {
        for reference in entry.relatedReferences {
            guard codes.contains(reference.value) else {
                if isUnreadable(stem: reference.value.description, "codes") { continue }
                note(.relatedUnknown(reference.value, known: knownCodes), at: reference.range, of: entry.file)
                continue
            }
            if !entry.isDraft, draftCodes.contains(reference.value) {
                note(.relatedDraft(reference.value), at: reference.range, of: entry.file)
            }
        }
    }
}

extension Content {
    /// The lists of what there is, as far as there is something to list.
    ///
    /// - Parameter isListed: whether a page counts.
    func lists(where isListed: (any Leaf) -> Bool = { _ in true }) -> [PagePath] {
        [
            replies.contains(where: isListed) ? .replies : nil, providers.contains(where: isListed) ? .providers : nil,
            pages.contains { $0.isGuide && isListed($0) } ? .guides : nil, registry == nil ? nil : .coverage,
        ].compactMap(\.self)
    }
}
