/// The settings of the site as a whole, which are in `site.yaml`.
package struct SiteConfiguration: Sendable {
    /// The path of the configuration below the content folder.
    package static let contentPath = "site.yaml"

    package let title: String
    package var baseURL: BaseURL
    package let description: String
    /// What a content file's path is appended to for editing it, such as `https://example.org/project/edit/main/Content/`.
    package let repository: String?
    package let formats: Set<Format>
    /// Whether codes are checked against the registry.
    package let usesRegistry: Bool

    /// A format in which each code is published.
    package enum Format: String, CaseIterable, Sendable {
        case html
        case json
        case markdown
    }
}

/// The address of the site's root. It ends with a slash.
package struct BaseURL: Hashable, Sendable {
    package let text: String

    /// Reads an address such as `https://example.org/`. A missing slash at its end is added.
    ///
    /// - Returns: `nil` unless it is an `http` or `https` URL of unreserved characters without query and fragment
    ///   (RFC 3986 section 3).
    package init?(parsing text: String) {
        let schemes = ["https://", "http://"]
        guard let scheme = schemes.first(where: text.hasPrefix), text.utf8.count <= 1000 else { return nil }
        let rest = text.dropFirst(scheme.count)
        let isClean = rest.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            default: "-._~/:[]%".utf8.contains(byte)
            }
        }
        let parts = rest.split(separator: "/", omittingEmptySubsequences: false)
        guard isClean, let host = parts.first, !host.isEmpty, !parts.dropFirst().dropLast().contains("") else {
            return nil
        }
        self.text = text.hasSuffix("/") ? text : text + "/"
    }

    /// The path of the address, such as `/` or `/codes/`.
    package var path: String {
        let afterScheme = text.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
        return "/" + (afterScheme.count > 3 ? afterScheme[3] : "")
    }

    /// The address of a page or file.
    package func url(of path: String) -> String { text + path }
}
