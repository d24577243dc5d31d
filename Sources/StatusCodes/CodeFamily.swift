/// All codes of a class, `5.x.x`, or of a class and subject, `5.7.x`. A receiver that does not know a code can fall back on
/// the meaning of its family (RFC 3463 section 2).
package struct CodeFamily: Hashable, Sendable {
    package let statusClass: StatusClass
    /// `nil` for the family of a whole class.
    package let subject: UInt16?

    package init(_ statusClass: StatusClass, subject: UInt16?) {
        self.statusClass = statusClass
        self.subject = subject
    }

    /// The family of the class and subject of a code.
    package init(of code: EnhancedStatusCode) {
        self.init(code.statusClass, subject: code.subject)
    }

    /// Reads a family as it is written, such as `5.7.x`.
    ///
    /// - Returns: `nil` if the text is not a family.
    package init?(parsing text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let statusClass = UInt8(parts[0]).flatMap(StatusClass.init) else { return nil }
        self.init(statusClass, subject: UInt16(parts[1]).flatMap { $0 <= 999 ? $0 : nil })
        // Anything that is not written in this form is not a family.
        guard description == text else { return nil }
    }

    package func contains(_ code: EnhancedStatusCode) -> Bool {
        code.statusClass == statusClass && (subject ?? code.subject) == code.subject
    }
}

extension CodeFamily: Comparable {
    /// By class and subject; the family of a whole class comes before those of its subjects.
    package static func < (left: CodeFamily, right: CodeFamily) -> Bool {
        (left.statusClass, left.subject.map(Int.init) ?? -1) < (right.statusClass, right.subject.map(Int.init) ?? -1)
    }
}

extension CodeFamily: CustomStringConvertible {
    package var description: String { "\(statusClass.rawValue).\(subject.map(String.init) ?? "x").x" }
}
