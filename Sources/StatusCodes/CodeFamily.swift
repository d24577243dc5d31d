/// All codes of a class, `5.x.x`, or of a class and subject, `5.7.x`. Whoever does not know a code reports it as what its
/// family says (RFC 3463 section 2).
package struct CodeFamily: Hashable, Sendable {
    package let statusClass: StatusClass
    /// `nil` for the family of a whole class.
    package let subject: UInt16?

    package init(_ statusClass: StatusClass, subject: UInt16?) {
        self.statusClass = statusClass
        self.subject = subject
    }

    /// The codes that share class and subject with one.
    package init(of code: EnhancedStatusCode) {
        self.init(code.statusClass, subject: code.subject)
    }

    /// Reads a family as it is written, such as `5.7.x`.
    ///
    /// - Returns: `nil` when the text is none.
    package init?(parsing text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
        guard parts.count == 3, parts[2] == "x", let statusClass = UInt8(parts[0]).flatMap(StatusClass.init) else {
            return nil
        }
        let subject = UInt16(parts[1]).flatMap { $0 <= 999 ? $0 : nil }
        guard parts[1] == "x" || subject?.description == parts[1] else { return nil }
        self.init(statusClass, subject: subject)
        guard description == text else { return nil }
    }

    package func contains(_ code: EnhancedStatusCode) -> Bool {
        code.statusClass == statusClass && (subject ?? code.subject) == code.subject
    }
}

extension CodeFamily: Comparable {
    /// By class, the family of the whole class first, and subject.
    package static func < (left: CodeFamily, right: CodeFamily) -> Bool {
        (left.statusClass, left.subject.map(Int.init) ?? -1) < (right.statusClass, right.subject.map(Int.init) ?? -1)
    }
}

extension CodeFamily: CustomStringConvertible {
    package var description: String { "\(statusClass.rawValue).\(subject.map(String.init) ?? "x").x" }
}
