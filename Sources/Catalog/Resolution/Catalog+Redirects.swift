internal import StatusCodes

extension Catalog {
    /// A former path and the page that took its place; or a code of a range and the page that tells of it.
    package struct Redirect: Hashable, Sendable {
        package let from: PagePath
        package let to: PagePath
        package let title: String
    }

    /// - Parameters:
    ///   - ranges: the entries that are about a range of codes.
    ///   - own: the codes that have an entry of their own.
    static func redirects(
        of leaves: [any Leaf], ranges: [Entry], besides own: [EnhancedStatusCode: Int]
    ) -> [Redirect] {
        let aliases = leaves.flatMap { leaf in
            leaf.aliasReferences.map { Redirect(from: $0.value, to: leaf.path, title: leaf.name) }
        }
        let codes = ranges.flatMap { entry in
            entry.codes.codes.filter { own[$0] == nil }.map {
                Redirect(from: .code($0), to: entry.path, title: entry.name)
            }
        }
        return (aliases + codes).sorted { $0.from < $1.from }
    }
}
