internal import Text

/// Addresses that differ only in one number and are consecutive, such as those of the codes of a range; or a single
/// address.
struct ConsecutivePaths {
    let first: String
    private(set) var last: String

    var isSingle: Bool { first == last }

    /// As Markdown.
    var inWords: String {
        isSingle ? Markdown.code(first) : "\(Markdown.code(first)) to \(Markdown.code(last))"
    }

    /// Groups consecutive addresses.
    ///
    /// - Returns: the groups in order; 9 comes before 10.
    static func all(in addresses: [String]) -> [ConsecutivePaths] {
        var runs: [ConsecutivePaths] = []
        var previous: NumberedAddress?
        for address in addresses.map(NumberedAddress.init).sorted() {
            if let previous, address.follows(previous) {
                runs[runs.count - 1].last = address.text
            } else {
                runs.append(ConsecutivePaths(first: address.text, last: address.text))
            }
            previous = address
        }
        return runs
    }
}

/// An address, split at its last number.
private struct NumberedAddress: Comparable {
    let text: String
    /// The text before the number; the whole address if it has no number.
    private let start: String
    private let number: Int?
    private let end: String

    init(_ text: String) {
        self.text = text
        let bytes = text.utf8
        let after = bytes.lastIndex { $0.isASCIIDigit }.map(bytes.index(after:)) ?? bytes.startIndex
        let from =
            bytes[..<after].lastIndex { !$0.isASCIIDigit }.map(bytes.index(after:)) ?? bytes.startIndex
        let digits = String(Substring(bytes[from..<after]))
        // A number with leading zeros, or one that is too large, is not counted.
        if let number = Int(digits), String(number) == digits {
            self.number = number
            (start, end) = (String(Substring(bytes[..<from])), String(Substring(bytes[after...])))
        } else {
            (number, start, end) = (nil, text, "")
        }
    }

    func follows(_ other: NumberedAddress) -> Bool {
        guard let number, let before = other.number else { return false }
        return start == other.start && end == other.end && number - 1 == before
    }

    static func < (left: NumberedAddress, right: NumberedAddress) -> Bool {
        (left.start, left.end, left.number ?? 0, left.text) < (right.start, right.end, right.number ?? 0, right.text)
    }
}
