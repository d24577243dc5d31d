internal import Content
internal import YAML

/// The keys of a front matter with their lines, and their order as the kind of page defines it.
struct KeyOrder {
    private let front: ArraySlice<UInt8>
    /// The lines of each key, and its number in the order.
    private let parts: [(lines: ArraySlice<UInt8>, number: Int, key: Scalar)]

    /// - Returns: `nil` when the order is unclear: a key is unknown, is repeated, or is not at the beginning of its line.
    init?(_ matter: FrontMatter, _ order: [String]) {
        let (bytes, keys) = (matter.bytes, matter.members.map(\.key))
        let numbers = keys.compactMap { order.firstIndex(of: $0.text) }
        let areFirst = keys.allSatisfy { key in
            key.range.lowerBound == matter.range.lowerBound || bytes[key.range.lowerBound - 1] == UInt8(ascii: "\n")
        }
        guard areFirst, numbers.count == keys.count, Set(numbers).count == keys.count, let first = keys.first else {
            return nil
        }
        front = bytes[matter.range.lowerBound..<first.range.lowerBound]
        // A comment belongs to the key below it, except above the first key.
        let starts = keys.enumerated().map { number, key in
            number == 0
                ? key.range.lowerBound
                : bytes.startOfComment(above: key.range.lowerBound, from: keys[number - 1].range.upperBound)
        }
        let ends = starts.dropFirst() + [matter.range.upperBound]
        parts = zip(zip(starts, ends), zip(numbers, keys)).map { lines, key in
            (bytes[lines.0..<lines.1], key.0, key.1)
        }
    }

    /// The first key that belongs above a key before it, and that key; `nil` if all keys are in order.
    var misplaced: (key: Scalar, before: String)? {
        for (number, part) in parts.enumerated() {
            if let wrong = parts[..<number].first(where: { $0.number > part.number }) {
                return (part.key, wrong.key.text)
            }
        }
        return nil
    }

    /// The front matter with its keys in order.
    var sorted: [UInt8] { front + parts.sorted { $0.number < $1.number }.flatMap(\.lines) }
}

extension [UInt8] {
    /// Where the lines of comments that end right above a place begin.
    fileprivate func startOfComment(above place: Int, from limit: Int) -> Int {
        var start = place
        while start > limit {
            let lineStart = (self[limit..<start - 1].lastIndex(of: UInt8(ascii: "\n")) ?? limit - 1) + 1
            guard lineStart > limit, self[lineStart] == UInt8(ascii: "#") else { break }
            start = lineStart
        }
        return start
    }
}
