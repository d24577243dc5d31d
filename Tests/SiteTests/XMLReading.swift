import Foundation

#if canImport(FoundationXML)
import FoundationXML
#endif

/// An XML document read strictly, as the elements with their attributes and text in the order of their ends.
struct XMLReading {
    struct Element {
        /// The names from the root, such as `feed/entry/id`.
        let path: String
        let attributes: [String: String]
        var text = ""
    }

    let elements: [Element]

    init(parsing xml: String) throws {
        let reader = Reader()
        let parser = XMLParser(data: Data(xml.utf8))
        parser.delegate = reader
        guard parser.parse() else { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
        elements = reader.done
    }

    func texts(_ path: String) -> [String] { elements.filter { $0.path == path }.map(\.text) }

    private final class Reader: NSObject, XMLParserDelegate {
        var open: [Element] = []
        var done: [Element] = []

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) {
            open.append(Element(path: (open.last.map { $0.path + "/" } ?? "") + name, attributes: attributes))
        }

        func parser(_ parser: XMLParser, foundCharacters text: String) {
            if !open.isEmpty { open[open.count - 1].text += text }
        }

        func parser(_ parser: XMLParser, didEndElement: String, namespaceURI: String?, qualifiedName: String?) {
            if let element = open.popLast() { done.append(element) }
        }
    }
}
