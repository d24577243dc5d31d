package import Content
internal import StatusCodes

/// The rows of one provider that are about a code or a reply: what the provider means by it.
package struct ProviderRows: Sendable {
    package let provider: Provider
    package fileprivate(set) var rows: [Provider.Row]

    /// What providers mean by a reply that comes without an enhanced code.
    static func of(_ reply: ReplyCode, in providers: [Provider]) -> [ProviderRows] {
        providers.compactMap { provider in
            let rows = provider.rows.filter { $0.reply == reply && $0.codes == nil }
            return rows.isEmpty ? nil : ProviderRows(provider: provider, rows: rows)
        }
    }

    /// What providers mean by the codes of each entry, by the index of the entry.
    ///
    /// - Parameters:
    ///   - numbers: the indices of the entries by their codes.
    ///   - ranges: the entries that are about a range.
    static func byEntry(
        _ providers: [Provider], numbers: [EnhancedStatusCode: Int], ranges: [(number: Int, codes: CodeRange)]
    ) -> [Int: [ProviderRows]] {
        var rowsByEntry: [Int: [ProviderRows]] = [:]
        for provider in providers {
            for row in provider.rows {
                guard let codes = row.codes else { continue }
                let own = codes.isSingleCode ? numbers[codes.first] : nil
                for number in own.map({ [$0] }) ?? ranges.filter({ $0.codes.overlaps(codes) }).map(\.number) {
                    rowsByEntry[number, default: []].add(row, of: provider)
                }
            }
        }
        return rowsByEntry
    }
}

extension [ProviderRows] {
    fileprivate mutating func add(_ row: Provider.Row, of provider: Provider) {
        if last?.provider.slug == provider.slug, let index = indices.last {
            self[index].rows.append(row)
        } else {
            append(ProviderRows(provider: provider, rows: [row]))
        }
    }
}
