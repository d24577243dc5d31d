/// Gives out anchors that no two headings of a page share.
struct Anchors {
    private let reserved: [String]
    private var taken: Set<String> = []
    /// The number that the next heading of the same words gets.
    private var numbers: [String: Int] = [:]

    /// - Parameter reserved: anchors that the page has anyway.
    init(reserved: [String]) {
        self.reserved = reserved
    }

    /// An anchor made of a heading's words: "Is 4.3.2 a hard bounce?" becomes `is-4-3-2-a-hard-bounce`.
    mutating func anchor(for text: String) -> String {
        let slug = Anchors.slug(of: text)
        var candidate = slug
        while reserved.contains(candidate) || taken.contains(candidate) {
            let number = numbers[slug, default: 2]
            candidate = "\(slug)-\(number)"
            numbers[slug] = number + 1
        }
        taken.insert(candidate)
        return candidate
    }

    private static func slug(of text: String) -> String {
        var slug: [UInt8] = []
        slug.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
                slug.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): slug.append(byte | 0x20)
            case UInt8(ascii: "'"): continue
            default: if let last = slug.last, last != UInt8(ascii: "-") { slug.append(UInt8(ascii: "-")) }
            }
        }
        if slug.last == UInt8(ascii: "-") { slug.removeLast() }
        return slug.isEmpty ? "section" : String(decoding: slug, as: UTF8.self)
    }
}
