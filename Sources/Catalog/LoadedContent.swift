internal import Files

/// The content folder as it was read last, file by file, so that what changed can be read again by itself.
package struct LoadedContent: Sendable {
    private let loader: ContentLoader
    /// By the bytes of their paths.
    private var files: [ParsedFile]
    /// What is published of an entry; the rest of each was not kept.
    private var outputs: Set<SiteConfiguration.Output>

    init(_ loader: ContentLoader, _ files: [ParsedFile], outputs: Set<SiteConfiguration.Output>) {
        self.loader = loader
        self.files = files
        self.outputs = outputs
    }

    /// What all files say.
    package var content: Content { Content(files, root: loader.root) }

    /// Reads again what may have changed. If the machine can't, everything stays as it was.
    ///
    /// - Parameter paths: files and folders below the content folder, whether they exist or not any more. The empty path is
    ///   the whole folder.
    /// - Throws: `ListingError` or `FileError` when the machine can't read what is there.
    package mutating func reload(_ paths: Set<String>) async throws {
        var listed: [ListedFile] = []
        for path in paths { listed += try Files.list(path, below: loader.root) }
        // A file may be listed by itself and with its folder.
        listed = Set(listed).sorted { $0.path.precedesInBytes($1.path) }
        let outputs = try loader.outputs(in: listed) ?? outputs
        if outputs != self.outputs, paths != [""] { return try await reload([""]) }
        let parsed = try await loader.parse(listed, outputs: outputs)
        for path in paths { files.removeAll(at: path) }
        for file in parsed { files.insert(file, at: files.firstIndex(notBefore: file.file.path)) }
        self.outputs = outputs
    }
}

/// Files in the order of their paths. Few of many change, and the others are not looked at.
extension [ParsedFile] {
    /// Removes the file that has a path, and all that are in the folder that has it. The empty path is the whole folder.
    fileprivate mutating func removeAll(at path: String) {
        guard !path.isEmpty else { return removeAll() }
        let number = firstIndex(notBefore: path)
        if number < count, self[number].file.path.equalsInBytes(path) { remove(at: number) }
        // The byte after a slash is the first that no path in the folder can have there.
        removeSubrange(firstIndex(notBefore: path + "/")..<firstIndex(notBefore: path + "0"))
    }

    /// Where the first file stands whose path is not before this one.
    fileprivate func firstIndex(notBefore path: String) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle].file.path.precedesInBytes(path) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
