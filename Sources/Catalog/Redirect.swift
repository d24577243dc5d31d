package import Content
internal import StatusCodes

/// A former path and the page that took its place; or a code of a range and the page that covers it.
package struct Redirect: Hashable, Sendable {
    package let from: PagePath
    package let to: PagePath
    package let title: String

    /// - Parameters:
    ///   - pages: all pages, whose aliases count.
    ///   - ranges: the entries that are about a range of codes.
    ///   - codes: the codes that have an entry of their own.
    /// - Returns: all redirects, by path.
    static func all(
        of pages: [any ContentPage], ranges: [Entry], besides codes: [EnhancedStatusCode: Int]
    ) -> [Redirect] {
        let aliases = pages.flatMap { page in
            page.facts.aliases.map { Redirect(from: $0.value, to: page.path, title: page.name) }
        }
        let others = ranges.flatMap { entry in
            entry.codes.codes.filter { codes[$0] == nil }.map {
                Redirect(from: .code($0), to: entry.path, title: entry.name)
            }
        }
        return (aliases + others).sorted { $0.from < $1.from }
    }
}
