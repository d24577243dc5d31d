internal import StatusCodes

extension ReferenceRules {
    /// What an entry says of its code's registration must be what the registry says.
    mutating func checkRegistration(of entry: some EntryClaims) {
        guard let registry = content.registry, let codes = entry.claimedCodes else { return }
        let code = codes.value.first
        let registration = registry[code: code]
        if let registration { checkReplies(of: entry, code, against: registration) }
        guard let standards = entry.claimedStandards else { return }
        let providers = content.providers.filter { standards.value.contains($0.title) }
        checkRows(of: providers, for: codes.value, at: standards.range, of: entry)
        // A provider that can't be read may be the one that is named.
        if hasUnreadableProvider { return }
        guard let registration else {
            if providers.isEmpty { note(.codeUnregistered(code), at: codes.range, of: entry.file) }
            return
        }
        let isWithinClasses = registration.classes.contains(code.statusClass)
        // A provider that uses the number for something of its own is the standard of that; else the registry's document is.
        if !standards.value.contains(where: registration.standards.contains) {
            if providers.isEmpty || isWithinClasses {
                note(.standardMismatch(code, registered: registration.standards), at: standards.range, of: entry.file)
            }
        } else if let title = registration.title, let claimed = entry.claimedTitle, title != claimed.value {
            note(.titleMismatch(code, registered: title), at: claimed.range, of: entry.file)
        }
        if !isWithinClasses, let body = entry.claimedBody, !body.speaksOfRegistration {
            note(.classUnregistered(code, registered: registration.classes), at: codes.range, of: entry.file)
        }
    }

    private mutating func checkRows(
        of providers: [Provider], for codes: CodeSpan, at range: Range<Int>, of entry: some EntryClaims
    ) {
        for provider in providers where !provider.hasRow(for: codes) {
            note(.providerWithoutRow(provider.title, codes.first), at: range, of: entry.file)
        }
        for provider in providers where provider.isDraft && !entry.isDraft {
            note(.standardDraft(provider.title), at: range, of: entry.file)
        }
    }

    private var hasUnreadableProvider: Bool { unreadable.contains { $0.contains("/providers/") } }

    private mutating func checkReplies(
        of entry: some EntryClaims, _ code: EnhancedStatusCode, against registration: Registration
    ) {
        // Without a body it can't be told whether the text explains the pairing.
        guard let body = entry.claimedBody else { return }
        for reference in entry.replyReferences where !registration.lists(reference.value) {
            if body.mentions(reference.value) { continue }
            note(
                .replyUnregistered(reference.value, code, registered: registration.replies ?? []),
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
