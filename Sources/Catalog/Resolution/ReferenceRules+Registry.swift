internal import StatusCodes

extension ReferenceRules {
    /// What an entry says of its code's registration must be what the registry says.
    mutating func checkRegistration(of entry: Entry) {
        guard let registry = content.registry else { return }
        let providers = content.providers.filter { entry.standards.contains($0.title) }
        for provider in providers where !provider.hasRow(for: entry.codes) {
            note(.providerWithoutRow(provider.title, entry.code), at: entry.standardRange, of: entry.file)
        }
        guard let registration = registry[code: entry.code] else {
            if providers.isEmpty, !hasUnreadableProvider {
                note(.codeUnregistered(entry.code), at: entry.codeRange, of: entry.file)
            }
            return
        }
        checkReplies(of: entry, against: registration)
        // A provider that can't be read may be the one that is named.
        if hasUnreadableProvider { return }
        let isWithinClasses = registration.classes.contains(entry.code.statusClass)
        // A provider that uses the number for something of its own is the standard of that; else the registry's document is.
        if !entry.standards.contains(where: registration.standards.contains) {
            if providers.isEmpty || isWithinClasses {
                note(
                    .standardMismatch(entry.code, registered: registration.standards), at: entry.standardRange,
                    of: entry.file)
            }
        } else if let title = registration.title, title != entry.title {
            note(.titleMismatch(entry.code, registered: title), at: entry.titleRange, of: entry.file)
        }
        if !isWithinClasses, !entry.body.speaksOfRegistration {
            note(.classUnregistered(entry.code, registered: registration.classes), at: entry.codeRange, of: entry.file)
        }
    }

    private var hasUnreadableProvider: Bool { unreadable.contains { $0.contains("/providers/") } }

    private mutating func checkReplies(of entry: Entry, against registration: Registration) {
        for reference in entry.replyReferences where !registration.lists(reference.value) {
            if entry.body.mentions(reference.value) { continue }
            note(
                .replyUnregistered(reference.value, entry.code, registered: registration.replies ?? []),
                at: reference.range, of: entry.file)
        }
    }

    /// Each row says how it stands to the registry where that has the code, and a documented code has an entry.
    mutating func checkRows(of provider: Provider) {
        guard let registry = content.registry else { return }
        for row in provider.rows {
            guard let codes = row.codes else { continue }
            if codes.isSingle, registry[code: codes.first] != nil {
                if row.relation == nil { note(.relationMissing(codes.first), at: row.range, of: provider.file) }
            } else if row.relation != nil {
                note(.relationOfUnregistered(codes.first), at: row.relationRange, of: provider.file)
            }
            if row.source.evidence == .documented, !isUnreadable(stem: codes.first.description, "codes"),
                !content.entries.contains(where: { $0.codes.overlaps(codes) })
            {
                note(.rowWithoutEntry(codes, provider: provider.title), at: row.range, of: provider.file)
            }
        }
    }
}

extension Provider {
    /// Whether it is told here what one of the codes means.
    func hasRow(for codes: CodeSpan) -> Bool { rows.contains { $0.codes?.overlaps(codes) ?? false } }
}
