/// The path of a page below the root of the site, such as `codes/4.3.2/`. The index has the empty path.
///
/// A path that ends with `/` is a folder with an `index.html`; any other one is a file such as `404.html`.
package struct PagePath: Hashable, Sendable {
    package let text: String

    private init(unchecked text: String) {
        self.text = text
    }

    /// Reads a path as an editor writes it; a leading slash and the slash at the end may be missing, and the name of
    /// the file `index.html` may be there.
    ///
    /// - Returns: `nil` unless it is a path of lower-case letters, digits and `.-_` that stays on the site.
    package init?(parsing text: String) {
        var parts = text.pathComponents
        if parts.first == "" { parts.removeFirst() }
        if parts.last == "" || parts.last == "index.html" { parts.removeLast() }
        guard !parts.isEmpty, parts.allSatisfy(PagePath.isName) else { return nil }
        let isFile = text.hasSuffix(".html") && !text.hasSuffix("/index.html")
        self.init(unchecked: parts.joined(separator: "/") + (isFile ? "" : "/"))
    }

    /// A page that is a folder of its own.
    ///
    /// - Parameters:
    ///   - folder: the folder of the page; `nil` for the root of the site.
    ///   - name: may contain folders.
    /// - Returns: `nil` for a name that can't be part of an address.
    package init?(folder: String?, name: String) {
        guard
            name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy(PagePath.isName)
        else { return nil }
        self.init(unchecked: (folder.map { $0 + "/" } ?? "") + name + "/")
    }

    /// A page that the program itself names.
    ///
    /// - Parameter text: with a slash at its end, or the name of a file.
    package init(constant text: StaticString) {
        self.init(unchecked: "\(text)")
    }

    package static let index = PagePath(unchecked: "")

    /// The file that holds the page.
    package var file: String { text.isEmpty || text.utf8.last == UInt8(ascii: "/") ? text + "index.html" : text }

    /// The relative path from this page to the root of the site: `../../` for `codes/4.3.2/`.
    package var root: String {
        String(repeating: "../", count: text.utf8.count(where: { $0 == UInt8(ascii: "/") }))
    }

    /// Whether a name can be part of an address as it is.
    package static func isName(_ text: String) -> Bool { isName(text.utf8) }

    private static func isName(_ bytes: some Collection<UInt8>) -> Bool {
        guard (1...100).contains(bytes.count), !bytes.elementsEqual(".".utf8), !bytes.elementsEqual("..".utf8) else {
            return false
        }
        return bytes.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
            case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"): true
            default: false
            }
        }
    }
}

extension String {
    /// The parts between the slashes, empty ones included. Splitting bytes takes a tenth of the time of splitting characters.
    package var pathComponents: [String] {
        utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map { String(Substring($0)) }
    }
}

extension PagePath: Comparable {
    package static func < (left: PagePath, right: PagePath) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}

extension PagePath: CustomStringConvertible {
    package var description: String { text }
}
