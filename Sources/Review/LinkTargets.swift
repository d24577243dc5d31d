internal import Catalog
package import Content
internal import Site
internal import Text

/// The targets of the links of a page, in a form that does not change if only the page, the site or an asset has moved: a
/// path from the root of the site, or the whole URL of a target that is not on the site.
package struct LinkTargets: Sendable {
    /// The folders that the page is in.
    private var folders: [Substring] = []
    private let baseURL: String
    /// The path of the base URL, such as `/` or `/codes/`.
    private let root: String
    /// The names of assets by their paths, which contain hashes of their content.
    private let assets: [String: String]

    /// - Parameters:
    ///   - baseURL: the address of the site.
    ///   - assets: the paths of assets by their names.
    package init(baseURL: BaseURL, assets: [String: String] = [:]) {
        self.baseURL = baseURL.text
        root = baseURL.path
        self.assets = Dictionary(assets.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    init(_ site: Site) {
        self.init(baseURL: site.catalog.configuration.baseURL, assets: site.assetPaths)
    }

    /// The same for the links of another page.
    ///
    /// - Parameter address: from the root of the site, such as `codes/5.1.1/`.
    package func seen(from address: String) -> LinkTargets {
        var targets = self
        targets.folders = address.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        return targets
    }

    /// - Parameter href: the value of the attribute, with character references.
    func shown(_ href: String) -> String {
        var bytes: [UInt8] = []
        bytes.append(decoding: Array(href.utf8)[...])
        let written = String(decoding: bytes, as: UTF8.self)
        // Characters that browsers strip, or interpret in their own way, are shown as written.
        guard !bytes.contains(where: { $0 <= 0x20 || $0 == UInt8(ascii: "\\") }) else {
            return LinkTargets.spelled(written)
        }
        if written.hasPrefix(baseURL) {
            return resolved(written.dropFirst(baseURL.count), in: []) ?? written
        }
        if written.hasPrefix("#") || written.hasPrefix("//") || LinkTargets.hasScheme(bytes) { return written }
        guard written.hasPrefix("/") else { return resolved(written[...], in: folders) ?? written }
        return written.hasPrefix(root) ? resolved(written.dropFirst(root.count), in: []) ?? written : written
    }

    /// - Returns: `nil` if the target is not on the site.
    private func resolved(_ reference: Substring, in folders: [Substring]) -> String? {
        let path = reference.prefix { $0 != "?" && $0 != "#" }
        var parts = folders
        let steps = path.split(separator: "/", omittingEmptySubsequences: false)
        for step in steps {
            switch step {
            case ".": break
            case "..":
                guard parts.popLast() != nil else { return nil }
            default: parts.append(step)
            }
        }
        // A path that ends in `.` or `..` names a folder.
        if steps.last == "." || steps.last == ".." { parts.append("") }
        if parts.last == "index.html" { parts[parts.count - 1] = "" }
        let target = parts.joined(separator: "/")
        return (target.isEmpty ? "index.html" : assets[target] ?? target) + reference[path.endIndex...]
    }

    /// Whether the URL begins with a scheme (RFC 3986 section 3.1).
    private static func hasScheme(_ bytes: [UInt8]) -> Bool {
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), let first = bytes.first else { return false }
        return first.isASCIILetter
            && bytes[..<colon].allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || "+-.".utf8.contains($0) }
    }

    /// The text with spaces and control characters percent-encoded, so that the end of the address is visible.
    private static func spelled(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            guard scalar.value <= 0x20 else { return String(scalar) }
            return (scalar.value < 0x10 ? "%0" : "%") + String(scalar.value, radix: 16, uppercase: true)
        }.joined()
    }
}
