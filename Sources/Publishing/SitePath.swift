internal import Files

/// The path of a file in the site: relative, with `/` between its components, none of which is empty, `.` or `..`.
/// It cannot leave the site, and fits on a line of the manifest.
///
/// Paths are compared and ordered by their bytes, as Linux does, not by canonical equivalence as `String` does.
package struct SitePath: Sendable {
    package let text: String

    /// Why a text is not a path in the site.
    package enum Defect: Error, Sendable, Hashable {
        case empty
        /// It starts or ends with a slash, or has two in a row.
        case emptyComponent
        /// A component is `.` or `..`.
        case dotComponent
        /// A component has more than 255 bytes.
        case longComponent
        /// It has a backslash or a control character.
        case forbiddenCharacter
        /// It is, or is below, the path of the manifest.
        case reserved
    }

    package init(_ text: String) throws(Defect) {
        var text = text
        text.makeContiguousUTF8()
        if text.utf8.isEmpty { throw .empty }
        for component in text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            if component.isEmpty { throw .emptyComponent }
            if component.elementsEqual(".".utf8) || component.elementsEqual("..".utf8) { throw .dotComponent }
            if component.count > 255 { throw .longComponent }
            if component.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) {
                throw .forbiddenCharacter
            }
        }
        if text.utf8.prefix(while: { $0 != UInt8(ascii: "/") }).elementsEqual(Manifest.name.utf8) { throw .reserved }
        self.text = text
    }

    private init(folder: Substring) {
        text = String(folder)
    }

    /// The folder that the file is in; nil at the root of the site.
    var folder: SitePath? {
        text.utf8.lastIndex(of: UInt8(ascii: "/")).map { SitePath(folder: text[..<$0]) }
    }
}

extension SitePath: Hashable, Comparable, CustomStringConvertible {
    package var description: String { text }

    package static func == (left: SitePath, right: SitePath) -> Bool {
        left.text.equalsInBytes(right.text)
    }

    package static func < (left: SitePath, right: SitePath) -> Bool {
        left.text.precedesInBytes(right.text)
    }

    package func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}

extension SitePath.Defect: CustomStringConvertible {
    package var description: String {
        switch self {
        case .empty: "the path is empty"
        case .emptyComponent: "the path has a slash at its start or end, or two in a row"
        case .dotComponent: "the path has a component `.` or `..`"
        case .longComponent: "the path has a component of more than 255 bytes"
        case .forbiddenCharacter: "the path has a backslash or a control character"
        case .reserved: "`\(Manifest.name)` is the name of the manifest"
        }
    }
}
