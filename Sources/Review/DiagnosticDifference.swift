package import Diagnostics
internal import Files

/// The diagnostics of the new state that the old one does not have. One that only moved within its file is not new.
///
/// - Parameters:
///   - base: the diagnostics of the old state, with the present paths of the files.
///   - head: the diagnostics of the new state.
/// - Returns: in the order of `head`.
package func newDiagnostics(from base: [Diagnostic], to head: [Diagnostic]) -> [Diagnostic] {
    struct Key: Hashable {
        let id: String
        let path: String?
        let message: String

        init(_ diagnostic: Diagnostic) {
            (id, path, message) = (diagnostic.id, diagnostic.location?.path, diagnostic.message)
        }
    }
    var known = Dictionary(base.map { (Key($0), 1) }, uniquingKeysWith: +)
    return head.filter { diagnostic in
        guard let count = known[Key(diagnostic)], count > 0 else { return true }
        known[Key(diagnostic)] = count - 1
        return false
    }
}

extension Diagnostic {
    /// The diagnostic with the paths that its files have in other folders.
    ///
    /// - Parameter folders: the path of each folder, and the path that replaces it.
    package func moved(_ folders: [(from: String, to: String)]) -> Diagnostic {
        func moved(_ location: Location?) -> Location? {
            guard let location else { return nil }
            for (from, to) in folders {
                guard let path = relativePath(location.path, below: from) else { continue }
                return Location(path: joinPath(to, path), range: location.range)
            }
            return location
        }
        return Diagnostic(
            id: id, severity: severity, at: moved(location), message: message,
            notes: notes.map { Note($0.message, at: moved($0.location)) }, help: help)
    }
}
