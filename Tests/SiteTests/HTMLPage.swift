/// A page as a tree of elements. It reads the HTML of the templates and the Markdown renderer, and rejects anything
/// that is not closed in order, so that reading a page is a test as well.
struct HTMLPage {
    let elements: [Element]

    struct Element {
        let name: String
        let attributes: [String: String]
        /// The text in it and in all elements below it, with entities resolved.
        private(set) var text = ""
        private(set) var children: [Element] = []

        /// The name with the identifier or else the first class, such as `section#meaning`.
        var label: String {
            if let id = attributes["id"] { return "\(name)#\(id)" }
            return name + (attributes["class"]?.split(separator: " ").first.map { ".\($0)" } ?? "")
        }

        func hasClass(_ name: String) -> Bool {
            attributes["class"]?.split(separator: " ").contains { $0 == name } ?? false
        }

        /// The element and all below it, in document order.
        var all: [Element] { [self] + children.flatMap(\.all) }

        fileprivate mutating func append(_ text: String) { self.text += text }
        fileprivate mutating func append(_ child: Element) {
            children.append(child)
            text += child.text
        }
    }

    struct Malformed: Error {
        let reason: String
    }

    init(parsing html: String) throws(Malformed) {
        var parser = Parser(html)
        elements = try parser.parse()
    }

    /// All elements in document order.
    var all: [Element] { elements.flatMap(\.all) }

    /// The elements with a label such as `section#meaning`, `nav.pager` or `title`.
    func all(_ label: String) -> [Element] { all.filter { $0.label == label || $0.name == label } }

    func first(_ label: String) -> Element? { all(label).first }

    /// The values of the links and other references.
    var references: [String] {
        all.flatMap { element in ["href", "src"].compactMap { element.attributes[$0] } }
    }

    var identifiers: [String] { all.compactMap { $0.attributes["id"] } }
}

private struct Parser {
    private var rest: Substring
    private var open: [HTMLPage.Element] = []
    private var done: [HTMLPage.Element] = []

    private static let void: Set<String> = ["input", "meta", "link", "br", "hr"]

    init(_ html: String) {
        rest = html[...]
    }

    mutating func parse() throws(HTMLPage.Malformed) -> [HTMLPage.Element] {
        guard take("<!doctype html>") else { throw .init(reason: "no doctype") }
        while !rest.isEmpty {
            if let element = open.last, element.name == "script" {
                let end = rest.firstRange(of: "</script>")?.lowerBound ?? rest.endIndex
                append(String(rest[..<end]))
                rest = rest[end...]
            }
            if take("</") {
                let name = String(rest.prefix { $0 != ">" })
                rest = rest.dropFirst(name.count + 1)
                guard let element = open.popLast(), element.name == name else {
                    throw .init(reason: "`\(name)` is closed and not open")
                }
                close(element)
            } else if take("<") {
                try readElement()
            } else {
                let text = rest.prefix { $0 != "<" }
                rest = rest[text.endIndex...]
                append(try resolved(text))
            }
        }
        guard open.isEmpty else { throw .init(reason: "not closed: \(open.map(\.name))") }
        return done
    }

    private mutating func readElement() throws(HTMLPage.Malformed) {
        let name = String(rest.prefix { $0.isLetter || $0.isNumber })
        guard !name.isEmpty else { throw .init(reason: "a bare `<` before \(rest.prefix(20))") }
        rest = rest.dropFirst(name.count)
        var attributes: [String: String] = [:]
        while !take(">") {
            guard take(" ") else { throw .init(reason: "no space before the attribute \(rest.prefix(20))") }
            let key = String(rest.prefix { $0 != "=" && $0 != ">" && $0 != " " })
            rest = rest.dropFirst(key.count)
            guard !key.isEmpty, attributes[key] == nil else { throw .init(reason: "the attribute `\(key)`") }
            // An attribute without a value is either present or not.
            if key == "hidden" {
                attributes[key] = ""
                continue
            }
            guard take("=\"") else {
                throw .init(reason: "the attribute `\(key)`")
            }
            let value = rest.prefix { $0 != "\"" }
            rest = rest[value.endIndex...].dropFirst()
            attributes[key] = try resolved(value)
        }
        let element = HTMLPage.Element(name: name, attributes: attributes)
        if Parser.void.contains(name) { close(element) } else { open.append(element) }
    }

    private mutating func take(_ text: String) -> Bool {
        guard rest.hasPrefix(text) else { return false }
        rest = rest.dropFirst(text.count)
        return true
    }

    private mutating func close(_ element: HTMLPage.Element) {
        if open.isEmpty { done.append(element) } else { open[open.count - 1].append(element) }
    }

    private mutating func append(_ text: String) {
        if !open.isEmpty { open[open.count - 1].append(text) }
    }

    /// The text with its entities resolved; only these five are used.
    private func resolved(_ text: Substring) throws(HTMLPage.Malformed) -> String {
        var resolved = ""
        var rest = text
        while let start = rest.firstIndex(of: "&") {
            resolved += rest[..<start]
            rest = rest[start...]
            let entities = ["&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'", "&amp;": "&"]
            guard let entity = entities.first(where: { rest.hasPrefix($0.key) }) else {
                throw .init(reason: "a bare `&` before \(rest.prefix(20))")
            }
            resolved += entity.value
            rest = rest.dropFirst(entity.key.count)
        }
        return resolved + rest
    }
}
