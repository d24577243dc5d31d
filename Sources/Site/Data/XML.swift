internal import Text

extension [UInt8] {
    /// Appends an XML document.
    mutating func appendXML(root: String, namespace: String, _ appendContent: (inout [UInt8]) -> Void) {
        self += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<\(root) xmlns=\"\(namespace)\">\n".utf8
        appendContent(&self)
        self += "</\(root)>\n".utf8
    }

    /// Appends an XML element that holds other elements.
    mutating func appendElement(_ name: String, _ appendContent: (inout [UInt8]) -> Void) {
        self += "<\(name)>\n".utf8
        appendContent(&self)
        self += "</\(name)>\n".utf8
    }

    /// Appends an XML element that holds text and nothing else.
    mutating func appendElement(_ name: String, _ text: String) {
        self += "<\(name)>".utf8
        appendEscaped(text)
        self += "</\(name)>\n".utf8
    }

    /// Appends text as XML, without the characters that XML cannot hold.
    mutating func appendEscaped(_ text: String) {
        let isClean = text.unicodeScalars.allSatisfy(\.isAllowedInXML)
        append(
            escaping: isClean ? text : String(String.UnicodeScalarView(text.unicodeScalars.filter(\.isAllowedInXML))))
    }
}

extension Unicode.Scalar {
    /// Whether it is a `Char` (XML 1.0 section 2.2).
    fileprivate var isAllowedInXML: Bool {
        switch value {
        case 0x9, 0xA, 0xD, 0x20...0xFFFD, 0x10000...: true
        default: false
        }
    }
}
