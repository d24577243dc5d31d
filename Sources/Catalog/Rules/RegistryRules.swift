internal import Content
internal import StatusCodes

/// Checks that what entries and providers say about a code agrees with the registry, or explains the difference.
struct RegistryRules {
    private let references: References
    private let registry: Registry?
    private let providers: [Provider]
    private let entryCodes: [CodeRange]

    init(_ content: Content, _ references: References) {
        self.references = references
        registry = content.registry
        providers = content.pages(of: Provider.self)
        entryCodes = registry == nil ? [] : content.pages(of: Entry.self).map(\.codes)
    }

    func check(_ entry: EntryFields, _ report: inout ReferenceReporter) {
        guard let registry, let codes = entry.codes else { return }
        let code = codes.value.first
        let registration = registry[code: code]
        if let registration { checkReplies(of: entry, code, registration, &report) }
        guard let standards = entry.standards else { return }
        let named = providers.filter { standards.value.contains($0.title) }
        checkProviders(named, for: codes.value, of: entry, at: standards.range, &report)
        // A provider that can't be read may be the one that is named.
        if references.hasUnreadable(Provider.self) { return }
        guard let registration else {
            if named.isEmpty { report(CodeUnregistered(code: code), at: codes.range, of: entry.file) }
            return
        }
        let isWithinClasses = registration.classes.contains(code.statusClass)
        // The standard is a provider that uses the number in its own way, or else a document that the registry names.
        if !standards.value.contains(where: registration.standards.contains) {
            if named.isEmpty || isWithinClasses {
                report(
                    StandardMismatch(code: code, registered: registration.standards), at: standards.range,
                    of: entry.file)
            }
        } else if let registered = registration.title, let title = entry.title, registered != title.value {
            report(TitleMismatch(code: code, registered: registered), at: title.range, of: entry.file)
        }
        if !isWithinClasses, entry.mentions?.registration == false {
            report(ClassUnregistered(code: code, registered: registration.classes), at: codes.range, of: entry.file)
        }
    }

    private func checkReplies(
        of entry: EntryFields, _ code: EnhancedStatusCode, _ registration: Registration,
        _ report: inout ReferenceReporter
    ) {
        // Without a readable body, whether the text explains the pairing is unknown.
        guard let mentions = entry.mentions else { return }
        for reply in entry.replies
        where !registration.lists(reply.value) && !mentions.replies.contains(reply.value) {
            report(
                ReplyUnregistered(reply: reply.value, code: code, registered: registration.replies ?? []),
                at: reply.range, of: entry.file)
        }
    }

    private func checkProviders(
        _ named: [Provider], for codes: CodeRange, of entry: EntryFields, at range: Range<Int>,
        _ report: inout ReferenceReporter
    ) {
        for provider in named where !provider.hasRow(for: codes) {
            report(StandardWithoutRow(provider: provider.title, code: codes.first), at: range, of: entry.file)
        }
        for provider in named where provider.isDraft && !entry.isDraft {
            report(StandardDraft(provider: provider.title), at: range, of: entry.file)
        }
    }

    /// Checks that each row of a provider compares its meaning with a registered one, and that a documented code has an entry.
    func check(_ provider: Provider, _ report: inout ReferenceReporter) {
        guard let registry else { return }
        for row in provider.rows {
            guard let codes = row.codes else { continue }
            if codes.isSingleCode, registry[code: codes.first] != nil {
                if row.agreement == nil {
                    report(AgreementMissing(code: codes.first), at: row.range, of: provider.file)
                }
            } else if row.agreement != nil {
                report(AgreementWithNothing(code: codes.first), at: row.agreementRange, of: provider.file)
            }
            if row.source.evidence == .documented,
                !references.isUnreadable(Entry.self, stem: codes.first.description),
                !entryCodes.contains(where: { $0.overlaps(codes) })
            {
                report(RowWithoutEntry(codes: codes, provider: provider.title), at: row.range, of: provider.file)
            }
        }
    }
}
