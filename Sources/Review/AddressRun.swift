/// Addresses that differ in one number alone and follow one another, such as those of the codes of a range; or a single
/// address.
struct AddressRun {
    let first: String
    private(set) var last: String

    var isSingleCode: Bool { first == last }

    /// As Markdown.
    var inWords: String {
        isSingleCode ? Markdown.code(first) : "\(Markdown.code(first)) to \(Markdown.code(last))"
    }

    /// Puts addresses together that follow one another.
    ///
    /// - Returns: in order, where 9 comes before 10.
    static func all(in addresses: [String]) -> [AddressRun] {
        var runs: [AddressRun] = []
        var previous: NumberedAddress?
        for address in addresses.map(NumberedAddress.init).sorted() {
            if let previous, address.follows(previous) {
                runs[runs.count - 1].last = address.text
            } else {
                runs.append(AddressRun(first: address.text, last: address.text))
            }
            previous = address
        }
        return runs
    }
}

/// An address, taken apart at its last number.
private struct NumberedAddress: Comparable {
    let text: String
    /// What stands before the number; the whole if there is none.
    private let start: String
    private let number: Int?
    private let end: String

    init(_ text: String) {
        self.text = text
        let bytes = text.utf8
        let after = bytes.lastIndex { NumberedAddress.isDigit($0) }.map(bytes.index(after:)) ?? bytes.startIndex
        let from =
            bytes[..<after].lastIndex { !NumberedAddress.isDigit($0) }.map(bytes.index(after:)) ?? bytes.startIndex
        let digits = String(Substring(bytes[from..<after]))
        // Of a number that is written in another way none follows.
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

    private static func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }
}
