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
        files = merge(files.filter { !$0.file.path.isCovered(by: paths) }, parsed)
        self.outputs = outputs
    }
}

/// Puts two lists together that are each in the order of their paths.
private func merge(_ first: [ParsedFile], _ second: [ParsedFile]) -> [ParsedFile] {
    var result: [ParsedFile] = []
    result.reserveCapacity(first.count + second.count)
    var rest = second[...]
    for file in first {
        while let next = rest.first, next.file.path.precedesInBytes(file.file.path) {
            result.append(next)
            rest.removeFirst()
        }
        result.append(file)
    }
    return result + rest
}

extension String {
    /// Whether a path, or a folder that it is in, is among some.
    fileprivate func isCovered(by paths: Set<String>) -> Bool {
        if paths.contains(self) || paths.contains("") { return true }
        return utf8.indices.contains { index in
            utf8[index] == UInt8(ascii: "/") && paths.contains(String(self[..<index]))
        }
    }
}
