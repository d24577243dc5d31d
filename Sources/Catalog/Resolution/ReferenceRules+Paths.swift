internal import Diagnostics
internal import StatusCodes

extension ReferenceRules {
    /// Gives each page its path, former paths and ranges included.
    mutating func claimPaths() {
        for entry in content.entries {
            guard let taken = directory.claim(entry.path, .entry(entry)) else { continue }
            if case .entry(let first) = taken {
                let location = Location(path: first.file.shownPath, range: first.codeRange)
                note(.codeRepeated(entry.code, first: location), at: entry.codeRange, of: entry.file)
            } else {
                noteTaken(entry.path, taken, at: entry.codeRange, of: entry.file)
            }
        }
        for leaf in leaves {
            let place = PageDirectory.Place.page(leaf.file, anchors: leaf.anchors, isDraft: leaf.isDraft)
            claim(leaf.path, place, at: 0..<0, of: leaf.file)
        }
        for entry in content.entries where !entry.codes.isSingle { claimRange(of: entry) }
        for entry in content.entries { claimAliases(of: entry) }
        for leaf in leaves { claimAliases(of: leaf) }
    }

    /// A code of a range that has an entry of its own is told of there.
    private mutating func claimRange(of entry: Entry) {
        let location = Location(path: entry.file.shownPath, range: entry.codeRange)
        for code in entry.codes.codes where !codes.contains(code) {
            guard let taken = directory.claim(.code(code), .alias(location, isDraft: entry.isDraft)) else { continue }
            guard let first = taken.location else { continue }
            return note(.rangeOverlap(entry.codes, code, first: first), at: entry.codeRange, of: entry.file)
        }
    }

    private mutating func claimAliases(of leaf: some Leaf) {
        for alias in leaf.aliasReferences {
            let location = Location(path: leaf.file.shownPath, range: alias.range)
            claim(alias.value, .alias(location, isDraft: leaf.isDraft), at: alias.range, of: leaf.file)
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
}
