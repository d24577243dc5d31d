internal import StatusCodes

/// What one provider means by a code.
package struct ProviderMeanings: Sendable {
    package let provider: Provider
    package fileprivate(set) var rows: [Provider.Row]

    /// What a reply means where a provider states no code with it.
    static func of(_ reply: ReplyCode, _ providers: [Provider]) -> [ProviderMeanings] {
        providers.compactMap { provider in
            let rows = provider.rows.filter { $0.reply == reply && $0.codes == nil }
            return rows.isEmpty ? nil : ProviderMeanings(provider: provider, rows: rows)
        }
    }

    /// The meanings of each entry's codes, by the index of the entry.
    ///
    /// - Parameters:
    ///   - numbers: the indices of the entries by their codes.
    ///   - ranges: the entries that are about a range.
    static func byEntry(
        _ providers: [Provider], numbers: [EnhancedStatusCode: Int], ranges: [(number: Int, codes: CodeSpan)]
    ) -> [Int: [ProviderMeanings]] {
        var meanings: [Int: [ProviderMeanings]] = [:]
        for provider in providers {
            for row in provider.rows {
                guard let codes = row.codes else { continue }
                let own = codes.isSingle ? numbers[codes.first] : nil
                for number in own.map({ [$0] }) ?? ranges.filter({ $0.codes.overlaps(codes) }).map(\.number) {
                    meanings[number, default: []].add(row, of: provider)
                }
            }
        }
        return meanings
    }
}

extension [ProviderMeanings] {
    fileprivate mutating func add(_ row: Provider.Row, of provider: Provider) {
        if last?.provider.slug == provider.slug, let index = indices.last {
            self[index].rows.append(row)
        } else {
            append(ProviderMeanings(provider: provider, rows: [row]))
        }
    }
}
