/// A code, or all codes of one class and subject with details in a range. Some providers document their codes in ranges.
package struct CodeRange: Hashable, Sendable {
    package let first: EnhancedStatusCode
    package let last: EnhancedStatusCode

    /// A single code.
    package init(_ code: EnhancedStatusCode) {
        first = code
        last = code
    }

    /// - Returns: `nil` unless both have the same class and subject and the last code comes after the first.
    package init?(from first: EnhancedStatusCode, through last: EnhancedStatusCode) {
        guard first.statusClass == last.statusClass, first.subject == last.subject, first < last else { return nil }
        self.first = first
        self.last = last
    }

    package var isSingleCode: Bool { first == last }

    package func contains(_ code: EnhancedStatusCode) -> Bool { first <= code && code <= last }

    package func overlaps(_ other: CodeRange) -> Bool { first <= other.last && other.first <= last }

    /// The codes in order.
    package var codes: [EnhancedStatusCode] {
        (first.detail...last.detail).compactMap { EnhancedStatusCode(first.statusClass, first.subject, $0) }
    }
}

extension CodeRange: CustomStringConvertible {
    /// `5.1.1`, or `5.7.606–649` for more than one.
    package var description: String { isSingleCode ? first.description : "\(first)–\(last.detail)" }
}
