internal import Site

/// The assets, such as style sheets, whose addresses changed because their content did. A page that differs in
/// nothing but such addresses is the same page.
struct MovedParts: Sendable {
    private struct Move: Sendable {
        let old: [UInt8]
        let new: [UInt8]
        /// Where the two addresses begin to differ.
        let fork: Int
    }

    private let moves: [Move]

    init(from base: Site, to head: Site) {
        let paths = head.assetPaths
        moves = base.assetPaths.compactMap { name, path in
            // The fingerprints in them are of one length.
            guard let other = paths[name], other != path, other.utf8.count == path.utf8.count else { return nil }
            let (old, new) = (Array(path.utf8), Array(other.utf8))
            return Move(old: old, new: new, fork: zip(old, new).prefix { $0 == $1 }.count)
        }
    }

    /// Whether two pages are the same but for such addresses.
    func areAll(between old: [UInt8], _ new: [UInt8]) -> Bool {
        guard old.count == new.count else { return false }
        var index = 0
        while index < old.count {
            if old[index] == new[index] {
                index += 1
            } else if let end = end(ofMoveForkingAt: index, old, new) {
                index = end
            } else {
                return false
            }
        }
        return true
    }

    private func end(ofMoveForkingAt index: Int, _ old: [UInt8], _ new: [UInt8]) -> Int? {
        for move in moves where index >= move.fork {
            let start = index - move.fork
            if old[start...].starts(with: move.old), new[start...].starts(with: move.new) {
                return start + move.old.count
            }
        }
        return nil
    }
}
