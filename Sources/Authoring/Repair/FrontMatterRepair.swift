package import Content
internal import Diagnostics
internal import YAML

/// Corrects errors whose correction is certain: a misspelled word of a closed set, a missing `updated`, and the order of the keys.
package struct FrontMatterRepair: Sendable {
    private let keys: FrontMatterKeys

    /// - Parameter path: below the content folder, such as `codes/4.3.2.md`.
    /// - Returns: `nil` for a file without front matter.
    package init?(contentFile path: String) {
        guard let keys = ContentKind.of(contentFile: path)?.keys else { return nil }
        self.keys = keys
    }

    /// The file corrected; the same bytes if there is nothing to correct or no front matter to read.
    ///
    /// - Parameter today: the date for a missing `updated`.
    package func repaired(_ bytes: [UInt8], today: CalendarDate) -> [UInt8] {
        sorted(dated(respelled(bytes), today))
    }

    private func respelled(_ bytes: [UInt8]) -> [UInt8] {
        guard let matter = FrontMatter(in: bytes) else { return bytes }
        var result = bytes
        // From the end, so that what comes before keeps its place.
        for member in matter.members.reversed() {
            guard case .scalar(let value) = member.value, let words = keys.words[member.key.text],
                !words.contains(value.text), let meant = onlyNearest(to: value.text, among: words)
            else { continue }
            result.replaceSubrange(value.range, with: meant.utf8)
        }
        return result
    }

    private func dated(_ bytes: [UInt8], _ today: CalendarDate) -> [UInt8] {
        let key = EntryKey.updated.rawValue
        guard keys.required.contains(key), let matter = FrontMatter(in: bytes), !matter.members.isEmpty,
            !matter.members.contains(where: { $0.key.text == key || isMisspelled($0.key.text, for: key) })
        else { return bytes }
        let lineEnd = bytes[..<matter.range.lowerBound].suffix(2).elementsEqual("\r\n".utf8) ? "\r\n" : "\n"
        var result = bytes
        result.insert(contentsOf: "\(key): \(today)\(lineEnd)".utf8, at: matter.range.upperBound)
        return result
    }

    private func isMisspelled(_ text: String, for key: String) -> Bool {
        !keys.order.contains(text) && nearest(to: text, among: keys.order) == key
    }

    private func sorted(_ bytes: [UInt8]) -> [UInt8] {
        guard let matter = FrontMatter(in: bytes), let order = KeyOrder(matter, keys.order) else { return bytes }
        var result = bytes
        result.replaceSubrange(matter.range, with: order.sorted)
        return result
    }
}

/// The candidate that a person meant, if no other one is near at all.
private func onlyNearest(to word: String, among candidates: [String]) -> String? {
    guard let meant = nearest(to: word, among: candidates),
        nearest(to: word, among: candidates.filter { $0 != meant }) == nil
    else { return nil }
    return meant
}
