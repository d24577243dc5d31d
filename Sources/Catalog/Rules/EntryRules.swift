internal import Content
internal import Diagnostics
internal import StatusCodes

/// Checks that the category and the related entries of each entry exist.
struct EntryRules {
    private let references: References
    /// The slugs of the categories.
    private let slugs: [String]
    /// The slug of the category that claims each subject.
    private let owners: [UInt16: String]
    /// The codes that a misspelled code may have meant; computed only if there is one.
    private lazy var knownCodes = references.codes.sorted()

    init(_ content: Content, _ references: References) {
        self.references = references
        let categories = content.pages(of: Category.self)
        slugs = categories.map(\.slug)
        owners = Dictionary(categories.map { ($0.subject, $0.slug) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func check(_ entry: EntryFields, _ report: inout ReferenceReporter) {
        checkCategory(of: entry, &report)
        for reference in entry.related {
            let code = reference.value
            guard references.codes.contains(code) else {
                if references.isUnreadable(Entry.self, stem: code.description) { continue }
                report(RelatedUnknown(code: code, known: knownCodes), at: reference.range, of: entry.file)
                continue
            }
            if !entry.isDraft, references.draftCodes.contains(code) {
                report(RelatedDraft(code: code), at: reference.range, of: entry.file)
            }
        }
    }

    private func checkCategory(of entry: EntryFields, _ report: inout ReferenceReporter) {
        guard let category = entry.category else { return }
        guard slugs.contains(category.value) else {
            if references.isUnreadable(Category.self, stem: category.value) { return }
            return report(CategoryUnknown(slug: category.value, known: slugs), at: category.range, of: entry.file)
        }
        // A category claims its subject; a code of a subject that no category claims may be in any.
        guard let code = entry.codes?.value.first, let owner = owners[code.subject], owner != category.value else {
            return
        }
        report(
            CategorySubjectMismatch(slug: category.value, code: code, expected: owner), at: category.range,
            of: entry.file)
    }
}

/// Checks that no two terms of the glossary have the same name.
enum GlossaryRules {
    static func check(_ content: Content, _ report: inout ReferenceReporter) {
        var first: [String: (file: ContentFile, range: Range<Int>)] = [:]
        for term in content.pages(of: GlossaryTerm.self) {
            for name in term.names {
                let key = name.value.lowercased()
                guard let other = first[key] else {
                    first[key] = (term.file, name.range)
                    continue
                }
                // A term may repeat its own name.
                guard other.file != term.file else { continue }
                let location = Location(path: other.file.shownPath, range: other.range)
                report(TermRepeated(name: name.value, first: location), at: name.range, of: term.file)
            }
        }
    }
}

/// Checks that no two categories claim the same subject.
enum CategoryRules {
    static func check(_ content: Content, _ report: inout ReferenceReporter) {
        var first: [UInt16: Category] = [:]
        for category in content.pages(of: Category.self) {
            if let other = first[category.subject] {
                let location = Location(path: other.file.shownPath, range: other.subjectRange)
                report(
                    SubjectRepeated(subject: category.subject, first: location), at: category.subjectRange,
                    of: category.file)
            } else {
                first[category.subject] = category
            }
        }
    }
}
