internal import Libc

/// A new and empty folder for what is needed for a while. It goes, with all that it holds, when its owner does.
package struct TemporaryFolder: ~Copyable, Sendable {
    package let path: String

    /// Makes a folder that only the user may enter, below the one that `TMPDIR` names or else `/tmp`.
    ///
    /// - Parameter name: what its name begins with.
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
