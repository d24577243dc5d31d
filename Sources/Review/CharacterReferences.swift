extension [UInt8] {
    /// Appends the text of a piece of HTML without markup. An invalid reference, or one with a name that escaped text
    /// never has, is kept as it is.
    mutating func append(decoding html: ArraySlice<UInt8>) {
        var rest = html
        while let ampersand = rest.firstIndex(of: UInt8(ascii: "&")) {
            self += rest[..<ampersand]
            rest = rest[ampersand...]
            guard let end = rest.prefix(12).firstIndex(of: UInt8(ascii: ";")),
                let scalar = scalar(named: rest[(ampersand + 1)..<end])
            else {
                append(UInt8(ascii: "&"))
                rest = rest.dropFirst()
                continue
            }
            self += String(scalar).utf8
            rest = rest[(end + 1)...]
        }
        self += rest
    }
}

private func scalar(named name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let name = String(decoding: name, as: UTF8.self)
    if name.hasPrefix("#x") || name.hasPrefix("#X") {
        return UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
    }
    if name.hasPrefix("#") { return UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init) }
    return switch name {
    case "amp": "&"
    case "lt": "<"
    case "gt": ">"
    case "quot": "\""
    case "apos": "'"
    case "nbsp": "\u{A0}"
    default: nil
    }
}
