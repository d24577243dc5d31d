internal import Escaping

extension [UInt8] {
    /// Appends an XML element that holds text and nothing else.
    mutating func appendElement(_ name: String, _ text: String) {
        self += "<\(name)>".utf8
        appendEscaped(text)
        self += "</\(name)>\n".utf8
    }

    /// Appends text as XML. Control characters, which XML can't hold, are left out.
    mutating func appendEscaped(_ text: String) {
        append(escaping: text.utf8.filter { $0 >= 0x20 || $0 == 0x09 || $0 == 0x0A })
    }
}
