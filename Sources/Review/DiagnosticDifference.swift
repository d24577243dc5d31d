package import Diagnostics

/// What is wrong now and was not wrong before. A mistake that only moved within its file is no new one.
///
/// - Parameters:
///   - base: what was wrong before, with the paths of now.
///   - head: what is wrong now.
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
    /// The same about the same files in other folders.
    ///
    /// - Parameter folders: each folder's path and what is to stand in its place.
    package func moved(_ folders: [(from: String, to: String)]) -> Diagnostic {
        func moved(_ location: Location?) -> Location? {
            guard let location else { return nil }
            for (from, to) in folders where location.path.hasPrefix(from) {
                return Location(path: to + location.path.dropFirst(from.count), range: location.range)
            }
            return location
        }
        return Diagnostic(
            id: id, severity: severity, at: moved(location), message: message,
            notes: notes.map { Note($0.message, at: moved($0.location)) }, help: help)
    }
}
