internal import Site

/// The assets, such as style sheets, whose addresses changed because their content did. A page that differs
/// only in such addresses is the same page.
struct RenamedAssets: Sendable {
    private struct Rename: Sendable {
        let old: [UInt8]
        let new: [UInt8]
        /// Where the two addresses begin to differ.
        let fork: Int
    }

    private let renames: [Rename]

    init(from base: Site, to head: Site) {
        let paths = head.assetPaths
        renames = base.assetPaths.compactMap { name, path in
            // The fingerprints in the paths have the same length.
            guard let other = paths[name], other != path, other.utf8.count == path.utf8.count else { return nil }
            let (old, new) = (Array(path.utf8), Array(other.utf8))
            return Rename(old: old, new: new, fork: zip(old, new).prefix { $0 == $1 }.count)
        }
    }

    /// Whether two pages differ only in such addresses.
    func areOnlyDifferences(between old: [UInt8], _ new: [UInt8]) -> Bool {
        guard old.count == new.count else { return false }
        var index = 0
        while index < old.count {
            if old[index] == new[index] {
                index += 1
            } else if let end = end(ofRenameForkingAt: index, old, new) {
                index = end
            } else {
                return false
            }
        }
        return true
    }

    private func end(ofRenameForkingAt index: Int, _ old: [UInt8], _ new: [UInt8]) -> Int? {
        for rename in renames where index >= rename.fork {
            let start = index - rename.fork
            if old[start...].starts(with: rename.old), new[start...].starts(with: rename.new) {
                return start + rename.old.count
            }
        }
        return nil
    }
}
