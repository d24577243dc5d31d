internal import Files

/// The files that differ between two states of a folder.
package struct FolderDifference: Sendable {
    package let added: [String]
    package let removed: [String]
    package let changed: [String]

    /// Compares files by their bytes.
    ///
    /// - Parameters:
    ///   - base: the old state.
    ///   - head: the new state.
    /// - Throws: `ListingError` or `FileError` if the files cannot be read.
    package init(from base: String, to head: String) throws {
        let (before, after) = (Set(try FileSystem.list(base).map(\.path)), Set(try FileSystem.list(head).map(\.path)))
        added = after.subtracting(before).sorted()
        removed = before.subtracting(after).sorted()
        changed = try before.intersection(after).filter {
            try FolderDifference.content(of: joinPath(base, $0)) != FolderDifference.content(of: joinPath(head, $0))
        }.sorted()
    }

    /// The paths of all files that differ.
    package var all: [String] { (added + removed + changed).sorted() }

    package var isEmpty: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty }

    private enum Content: Equatable {
        case bytes([UInt8])
        /// Not a regular file, for example a link.
        case special
        /// A file that is too large for a site, with its size in bytes.
        case large(Int)
    }

    private static func content(of path: String) throws(FileError) -> Content {
        guard try FileSystem.status(of: path)?.kind == .regular else { return .special }
        do throws(ReadError) {
            return .bytes(try FileSystem.read(path, limit: 16 << 20))
        } catch {
            switch error {
            case .failed(let error): throw error
            case .notRegular: return .special
            case .tooLarge(_, let size, _): return .large(size)
            }
        }
    }
}
