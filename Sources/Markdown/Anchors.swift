/// Creates anchors that are unique on a page.
struct Anchors {
    private let reserved: [String]
    private var taken = Set<String>(minimumCapacity: 12)
    /// The number for the next heading with the same words.
    private var numbers: [String: Int] = [:]

    /// - Parameter reserved: anchors that the page uses itself.
    init(reserved: [String]) {
        self.reserved = reserved
    }

    /// An anchor made of a heading's words: "Is 4.3.2 a hard bounce?" becomes `is-4-3-2-a-hard-bounce`.
    mutating func anchor(for text: String) -> String {
        let slug = Anchors.slug(of: text)
        var candidate = slug
        while reserved.contains(candidate) || !taken.insert(candidate).inserted {
            let number = numbers[slug, default: 2]
            candidate = "\(slug)-\(number)"
            numbers[slug] = number + 1
        }
        return candidate
    }

    private static func slug(of text: String) -> String {
        let bytes = text.utf8
        let slug = String(unsafeUninitializedCapacity: bytes.count) { buffer in
            var count = 0
            for byte in bytes {
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
                    buffer[count] = byte
                case UInt8(ascii: "A")...UInt8(ascii: "Z"): buffer[count] = byte | 0x20
                case UInt8(ascii: "'"): continue
                default:
                    guard count > 0, buffer[count - 1] != hyphen else { continue }
                    buffer[count] = hyphen
                }
                count += 1
            }
            return count > 0 && buffer[count - 1] == hyphen ? count - 1 : count
        }
        return slug.isEmpty ? "section" : slug
    }
}

private let hyphen = UInt8(ascii: "-")
