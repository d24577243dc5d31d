internal import Files

/// The files of the content folder as they were last read, so that files that change can be read again by themselves.
package struct ContentFolder: Sendable {
    private let reader: ContentReader
    /// By the bytes of their paths.
    private var files: [ReadFile]
    private var context: ReadingContext

    init(_ reader: ContentReader, _ files: [ReadFile], _ context: ReadingContext) {
        self.reader = reader
        self.files = files
        self.context = context
    }

    /// What all files say.
    package var content: Content { Content(files, root: reader.root) }

    /// Reads again what may have changed. If reading fails, everything stays as it was.
    ///
    /// - Parameter paths: files and folders below the content folder, including those that no longer exist. The empty path
    ///   is the whole folder.
    /// - Throws: `ListingError` or `FileError` when the machine can't read what is there.
    package mutating func reload(_ paths: Set<String>) async throws {
        var listed: [ListedFile] = []
        for path in paths { listed += try FileSystem.list(path, below: reader.root) }
        // A file may be listed by itself and with its folder.
        listed = Set(listed).sorted { $0.path.precedesInBytes($1.path) }
        let configuration = try reader.configurationFile(in: listed)
        let context = configuration.map(reader.context) ?? self.context
        let isReadDifferently =
            context.formats != self.context.formats || context.usesRegistry != self.context.usesRegistry
        if isReadDifferently, paths != [""] { return try await reload([""]) }
        let read = try await reader.read(listed, configuration, context)
        for path in paths { files.removeAll(at: path) }
        for file in read { files.insert(file, at: files.firstIndex(notBefore: file.file.path)) }
        self.context = context
    }
}

// The files are in the order of their paths. Few of many change, so they are found by binary search.
extension [ReadFile] {
    /// Removes the file that has a path, and all that are in the folder that has it. The empty path is the whole folder.
    fileprivate mutating func removeAll(at path: String) {
        guard !path.isEmpty else { return removeAll() }
        let number = firstIndex(notBefore: path)
        if number < count, self[number].file.path.equalsInBytes(path) { remove(at: number) }
        // `0` is the byte after `/`, so no path in the folder comes after this one.
        removeSubrange(firstIndex(notBefore: path + "/")..<firstIndex(notBefore: path + "0"))
    }

    /// The index of the first file whose path does not come before this one.
    fileprivate func firstIndex(notBefore path: String) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle].file.path.precedesInBytes(path) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
