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

    /// Appends text as XML. Control characters, which XML cannot hold, are left out.
    mutating func appendEscaped(_ text: String) {
        let isClean = text.utf8.allSatisfy { $0 >= 0x20 }
        append(escaping: isClean ? text : text.filter { $0 == "\t" || $0 == "\n" || !$0.isASCII || $0 >= " " })
    }
}
