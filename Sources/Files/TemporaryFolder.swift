internal import Libc

/// A new folder that is removed, with everything in it, at the end of its scope.
package struct TemporaryFolder: ~Copyable, Sendable {
    package let path: String

    /// Creates a folder that only the user can enter, in the one that `TMPDIR` names or else in `/tmp`.
    ///
    /// - Parameter name: the beginning of its name.
    package init(named name: String) throws(FileError) {
        let parent = getenv("TMPDIR").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
        var template = Array(joinPath(parent, "\(name)-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else { throw FileError(.makeFolder, parent, errno) }
        path = template.withUnsafeBufferPointer { buffer in
            String(decoding: buffer.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        }
    }

    deinit {
        let (folder, name) = splitPath(path)
        guard let parent = try? Directory(folder) else { return }
        try? parent.removeTree(name)
    }
}
