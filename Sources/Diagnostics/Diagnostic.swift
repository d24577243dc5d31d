/// One thing that is wrong, where it is, and what to do about it.
///
/// A diagnostic is a value. It names a range of bytes in a file; the line, the column and the excerpt are
/// looked up in a ``SourceCache`` when it is printed, so that a diagnostic costs no copy of the file.
package struct Diagnostic: Hashable, Sendable {
    /// How much a diagnostic weighs.
    package enum Severity: String, Sendable {
        case error
        case warning
    }

    /// A further remark, with a place of its own where it has one.
    package struct Note: Hashable, Sendable {
        package let message: String
        package let location: Location?

        package init(_ message: String, at location: Location? = nil) {
            self.message = message
            self.location = location
        }
    }

    /// The stable name of the kind of mistake, in kebab case, such as `severity-unknown`.
    package let id: String
    package var severity: Severity
    /// Where it is; `nil` for a mistake that no single place holds, such as a site without entries.
    package let location: Location?
    /// What is wrong: lower case, names in backticks, no full stop.
    package let message: String
    package let notes: [Note]
    /// The way out, worded as advice; `nil` where the message says it all.
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

extension Diagnostic: Comparable {
    /// By file, then by place, then by name, so that the order never depends on who found it first.
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
    /// Whether any of them keeps a site from being published.
    package var hasErrors: Bool { contains { $0.severity == .error } }
}
