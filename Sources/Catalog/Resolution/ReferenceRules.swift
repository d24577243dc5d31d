internal import Diagnostics
internal import StatusCodes

/// The rules that need more than one file.
///
/// A reference to a file that has mistakes of its own can't be judged, so it is passed over: the mistake is told once.
struct ReferenceRules {
    private let content: Content
    private(set) var diagnostics: [Diagnostic] = []
    private let entries: [EnhancedStatusCode: Entry]
    /// The slugs of the categories, and which of them claims a subject.
    private let slugs: Set<String>
    private let owners: [UInt16: String]
    private var directory: PageDirectory
    /// What a misspelled code or link may have meant; wanted only where there is one.
    private lazy var knownCodes = entries.keys.sorted()
    private lazy var knownPaths = directory.paths
    /// Pages whose files have mistakes.
    private let unreadable: Set<String>

    init(_ content: Content) {
        self.content = content
        entries = Dictionary(content.entries.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        slugs = Set(content.categories.map(\.slug))
        owners = Dictionary(content.categories.map { ($0.subject, $0.slug) }, uniquingKeysWith: { first, _ in first })
        unreadable = Set(content.diagnostics.compactMap { $0.severity == .error ? $0.location?.path : nil })
        directory = PageDirectory(
            outputs: content.configuration?.outputs ?? [], capacity: content.entries.count + content.pages.count + 32)
    }

    mutating func check() {
        claimPaths()
        checkSubjects()
        for entry in content.entries {
            checkCategory(of: entry)
            checkRelated(of: entry)
            checkRegistration(of: entry)
            checkLinks(entry.links, isDraft: entry.isDraft, of: entry.file)
        }
        for category in content.categories { checkLinks(category.links, isDraft: false, of: category.file) }
        for page in content.pages { checkLinks(page.links, isDraft: page.isDraft, of: page.file) }
    }

    private mutating func note(_ cause: ReferenceCause, at range: Range<Int>, of file: ContentFile) {
        diagnostics.append(cause.diagnostic(at: Location(path: file.shownPath, range: range)))
    }

    // MARK: Paths

    private mutating func claimPaths() {
        for entry in content.entries {
            guard let taken = directory.claim(entry.path, .entry(entry)) else { continue }
            if case .entry(let first) = taken {
                let location = Location(path: first.file.shownPath, range: first.codeRange)
                note(.codeRepeated(entry.code, first: location), at: entry.codeRange, of: entry.file)
            } else {
                noteTaken(entry.path, taken, at: entry.codeRange, of: entry.file)
            }
        }
        for category in content.categories { claim(category.path, .category(category), at: 0..<0, of: category.file) }
        for page in content.pages { claim(page.path, .page(page), at: 0..<0, of: page.file) }
        for entry in content.entries { claimAliases(entry.aliasReferences, entry.file, isDraft: entry.isDraft) }
        for category in content.categories { claimAliases(category.aliasReferences, category.file, isDraft: false) }
        for page in content.pages { claimAliases(page.aliasReferences, page.file, isDraft: page.isDraft) }
    }

    private mutating func claimAliases(_ aliases: [Located<PagePath>], _ file: ContentFile, isDraft: Bool) {
        for alias in aliases {
            let location = Location(path: file.shownPath, range: alias.range)
            claim(alias.value, .alias(location, isDraft: isDraft), at: alias.range, of: file)
        }
    }

    private mutating func claim(
        _ path: PagePath, _ place: PageDirectory.Place, at range: Range<Int>, of file: ContentFile
    ) {
        if let taken = directory.claim(path, place) { noteTaken(path, taken, at: range, of: file) }
    }

    private mutating func noteTaken(
        _ path: PagePath, _ taken: PageDirectory.Place, at range: Range<Int>, of file: ContentFile
    ) {
        note(.pathTaken(path.text, first: taken.location), at: range, of: file)
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

    private mutating func checkCategory(of entry: Entry) {
        let reference = entry.categoryReference
        guard slugs.contains(reference.value) else {
            if isUnreadable(stem: reference.value, "categories") { return }
            let known = content.categories.map(\.slug)
            return note(.categoryUnknown(reference.value, known: known), at: reference.range, of: entry.file)
        }
        // A category claims its subject; a code of a subject that none claims may be in any.
        guard let owner = owners[entry.code.subject], owner != reference.value else { return }
        note(
            .categorySubjectMismatch(reference.value, entry.code, wanted: owner), at: reference.range, of: entry.file)
    }

    private func isUnreadable(stem: String, _ folder: String) -> Bool {
        unreadable.contains { $0.hasSuffix("/\(folder)/\(stem).md") }
    }

    // MARK: Related codes

    private mutating func checkRelated(of entry: Entry) {
        for reference in entry.relatedReferences {
            guard let other = entries[reference.value] else {
                if isUnreadable(stem: reference.value.description, "codes") { continue }
                note(.relatedUnknown(reference.value, known: knownCodes), at: reference.range, of: entry.file)
                continue
            }
            if other.isDraft, !entry.isDraft {
                note(.relatedDraft(reference.value), at: reference.range, of: entry.file)
            }
        }
    }

    // MARK: Registry

    private mutating func checkRegistration(of entry: Entry) {
        guard let registry = content.registry else { return }
        guard let registration = registry[code: entry.code] else {
            return note(.codeUnregistered(entry.code), at: entry.codeRange, of: entry.file)
        }
        if !entry.standards.contains(where: registration.standards.contains) {
            note(
                .standardMismatch(entry.code, registered: registration.standards), at: entry.standardRange,
                of: entry.file)
        }
        for reference in entry.replyReferences where !registration.lists(reference.value) {
            if entry.body.mentions(reference.value) { continue }
            note(
                .replyUnregistered(reference.value, entry.code, registered: registration.replies ?? []),
                at: reference.range,
                of: entry.file)
        }
    }

    // MARK: Links

    private mutating func checkLinks(_ links: [LocalLink], isDraft: Bool, of file: ContentFile) {
        for link in links {
            guard let place = directory[link.target] else {
                let stem = link.target.split(separator: "/").last.map(String.init) ?? ""
                let folder = link.target.split(separator: "/").first.map(String.init) ?? ""
                if isUnreadable(stem: stem, folder)
                    || unreadable.contains(where: { $0.hasSuffix("/pages/\(link.target.dropLast()).md") })
                {
                    continue
                }
                note(.linkBroken(link.target, known: knownPaths), at: link.range, of: file)
                continue
            }
            if place.isDraft, !isDraft { note(.linkToDraft(link.target), at: link.range, of: file) }
            if let fragment = link.fragment, !fragment.isEmpty, let anchors = place.anchors, !anchors.contains(fragment)
            {
                note(.fragmentUnknown(fragment, page: link.target, known: anchors), at: link.range, of: file)
            }
        }
    }
}
