/// A problem: what is wrong, where it is, and what to do about it.
///
/// It refers to a range of bytes in a file. The line, the column and the excerpt are looked up in a ``SourceCache`` when
/// the diagnostic is printed, so that it needs no copy of the file.
package struct Diagnostic: Hashable, Sendable {
    package enum Severity: String, Sendable {
        case error
        case warning
    }

    /// Additional information, which can have its own location.
    package struct Note: Hashable, Sendable {
        package let message: String
        package let location: Location?

        package init(_ message: String, at location: Location? = nil) {
            self.message = message
            self.location = location
        }
    }

    /// The stable name of the kind of diagnostic, in kebab case, such as `severity-unknown`.
    package let id: String
    package var severity: Severity
    /// `nil` if the problem has no single location, as in a site without entries.
    package let location: Location?
    /// What is wrong: lower case, names in backticks, no full stop.
    package let message: String
    package let notes: [Note]
    /// What to do; `nil` if the message makes it clear.
    package let help: String?

    package init(
        id: String, severity: Severity = .error, at location: Location?, message: String, notes: [Note] = [],
        help: String? = nil
    ) {
        self.id = id
        self.severity = severity
        self.location = location
        self.message = message
        self.notes = notes
        self.help = help
    }
}

/// A range of bytes in a file that a person edits.
package struct Location: Hashable, Sendable {
    /// The path as the user would type it, such as `Content/codes/4.3.2.md`.
    package let path: String
    /// Offsets into the file's bytes; an empty range is a point.
    package let range: Range<Int>

    package init(path: String, range: Range<Int>) {
        self.path = path
        self.range = range
    }
}

extension Diagnostic: Comparable {
    /// By file, then by offset, then by ID, so that the order never depends on the order of discovery.
    package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        func key(_ diagnostic: Diagnostic) -> (String, Int, String, String) {
            (
                diagnostic.location?.path ?? "", diagnostic.location?.range.lowerBound ?? -1, diagnostic.id,
                diagnostic.message
            )
        }
        return key(left) < key(right)
    }
}

extension Collection<Diagnostic> {
    /// Whether any of them prevents the site from being published.
    package var hasErrors: Bool { contains { $0.severity == .error } }
}
