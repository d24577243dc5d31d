/// A page with the script that keeps it up to date, and a policy that allows the script to connect to the preview.
struct PreviewPage {
    private(set) var bytes: [UInt8]

    /// - Parameters:
    ///   - page: the page as it is published.
    ///   - version: the version of the page, for the script.
    init(_ page: [UInt8], version: String) {
        bytes = page
        allowConnections()
        let script = Array(
            #"<script type="module" src="\#(ReloadScript.path)" data-version="\#(version)"></script>"#.utf8 + [10])
        bytes.insert(contentsOf: script, at: bytes.lastRange(of: "</body>")?.lowerBound ?? bytes.endIndex)
    }

    /// The page that is shown while there are no others.
    static let placeholder = Array(
        """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><title>Preview</title></head>
        <body>
        </body>
        </html>

        """.utf8)

    /// Replaces the `connect-src` directive of the page's policy by `connect-src 'self'`.
    private mutating func allowConnections() {
        let start = #"http-equiv="Content-Security-Policy" content=""#
        guard let found = bytes.firstRange(of: Array(start.utf8)) else { return }
        let policy = bytes[found.upperBound...].prefix { $0 != UInt8(ascii: "\"") }
        let others = policy.split(separator: UInt8(ascii: ";")).filter { directive in
            !directive.drop { $0 == UInt8(ascii: " ") }.starts(with: "connect-src".utf8)
        }
        let relaxed = (others.map(Array.init) + [Array(" connect-src 'self'".utf8)]).joined(separator: ";".utf8)
        bytes.replaceSubrange(policy.indices, with: Array(relaxed))
    }
}

extension [UInt8] {
    fileprivate func lastRange(of text: String) -> Range<Int>? {
        let wanted = Array(text.utf8)
        guard count >= wanted.count else { return nil }
        return stride(from: count - wanted.count, through: 0, by: -1).lazy.map { $0..<$0 + wanted.count }
            .first { self[$0].elementsEqual(wanted) }
    }
}
