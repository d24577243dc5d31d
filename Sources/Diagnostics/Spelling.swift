internal import Text

/// The candidate that a person who typed `word` most likely meant.
///
/// Counts inserted, deleted, replaced and swapped bytes, ignoring ASCII case. A candidate is near if at most a third of
/// its letters, or a single one, differ.
///
/// - Parameters:
///   - word: what was typed; nothing is near a word of more than 64 bytes.
///   - candidates: the known names; of equally near ones the first is returned.
/// - Returns: the nearest candidate, or `nil` if none is near.
package func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let typed = word.utf8.map(\.asciiLowercased)
    guard !typed.isEmpty, typed.count <= 64 else { return nil }
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
        let wanted = candidate.utf8.map(\.asciiLowercased)
        let limit = max(1, max(typed.count, wanted.count) / 3)
        guard abs(typed.count - wanted.count) <= limit else { continue }
        let distance = editDistance(typed, wanted)
        if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.candidate
}

/// The optimal string alignment distance.
private func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    let width = right.count + 1
    // The latest three rows of the table. A row replaces the one three before it.
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * width) { table in
        for column in 0..<width { table[column] = column }
        for row in 1..<left.count + 1 {
            let current = row % 3 * width
            let last = (row + 2) % 3 * width
            let beforeLast = (row + 1) % 3 * width
            table[current] = row
            for column in 1..<width {
                let replaced = table[last + column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1)
                var cost = min(replaced, table[last + column] + 1, table[current + column - 1] + 1)
                if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                    cost = min(cost, table[beforeLast + column - 2] + 1)
                }
                table[current + column] = cost
            }
        }
        return table[left.count % 3 * width + right.count]
    }
}
