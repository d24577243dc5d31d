/// The list of a site's files, in a file at its root. It marks the folder as created by `sitegen`, and distinguishes our
/// files from those that somebody else has put there.
///
/// A line with the format and its version, then for each file a line with its size in bytes, a space and its path;
/// sorted by the bytes of the paths; each line ends in a line feed.
///
///     sitegen-manifest 1
///     5120 404.html
///     12288 codes/4.3.2/index.html
struct Manifest: Sendable {
    struct File: Sendable, Hashable {
        let path: SitePath
        let size: Int
    }

    static let name = ".sitegen-manifest"
    /// In bytes: some two million paths.
    static let sizeLimit = 128 << 20
    static let header = Array("sitegen-manifest 1\n".utf8)

    let files: [File]

    init(files: [File]) {
        self.files = files
    }

    init(parsing bytes: [UInt8]) throws(ManifestProblem) {
        let lineFeed = UInt8(ascii: "\n")
        guard bytes.starts(with: Self.header) else { throw .unknownFormat }
        guard bytes.last == lineFeed else { throw .cutOff }
        var files: [File] = []
        var start = Self.header.count
        while let end = bytes[start...].firstIndex(of: lineFeed) {
            guard let file = File(line: bytes[start..<end]), files.last.map({ $0.path < file.path }) ?? true else {
                throw .badLine(files.count + 2)
            }
            files.append(file)
            start = end + 1
        }
        self.files = files
    }

    /// The content of the file.
    var bytes: [UInt8] {
        files.reduce(into: Self.header) { bytes, file in bytes += "\(file.size) \(file.path.text)\n".utf8 }
    }
}

extension Manifest.File {
    /// - Returns: nil if the line has another form than in `bytes`.
    fileprivate init?(line: ArraySlice<UInt8>) {
        guard let space = line.firstIndex(of: UInt8(ascii: " ")),
            let digits = String(validating: line[..<space], as: UTF8.self),
            let size = Int(digits), size >= 0, String(size) == digits,
            let text = String(validating: line[(space + 1)...], as: UTF8.self), let path = try? SitePath(text)
        else { return nil }
        self.init(path: path, size: size)
    }
}
