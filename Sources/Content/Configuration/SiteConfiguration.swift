internal import Text

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
    /// - Returns: `nil` unless it is an `http` or `https` URL in ASCII with its scheme in lower case, without query, fragment and empty or
    ///   dot segments (RFC 3986 section 3), and all that is percent-encoded is complete.
    package init?(parsing text: String) {
        guard text.hasPrefix("https://") || text.hasPrefix("http://"), text.utf8.count <= 1000,
            let address = try? WebAddress(parsing: text), address.host.utf8.allSatisfy({ $0 < 0x80 })
        else { return nil }
        let segments = address.rest.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        let isClean = segments.allSatisfy { segment in
            segment != "." && segment != ".." && PercentEncoding.decoded(segment) != nil
                && segment.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || "-._~%".utf8.contains($0) }
        }
        guard isClean, !segments.dropLast().contains("") else { return nil }
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
