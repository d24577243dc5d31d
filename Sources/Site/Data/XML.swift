internal import Text

extension [UInt8] {
    /// Appends an XML element that holds text and nothing else.
    mutating func appendElement(_ name: String, _ text: String) {
        self += "<\(name)>".utf8
        appendEscaped(text)
        self += "</\(name)>\n".utf8
    }

    /// Appends text as XML. Control characters, which XML can't hold, are left out.
    mutating func appendEscaped(_ text: String) {
        let isClean = text.utf8.allSatisfy { $0 >= 0x20 }
        append(escaping: isClean ? text : text.filter { $0 == "\t" || $0 == "\n" || !$0.isASCII || $0 >= " " })
    }
}
