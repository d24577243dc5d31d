internal import Files

/// The list of a site's files, which stands at its top. It marks the folder as made by `sitegen`, and tells our files
/// from those that somebody else has put there.
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

    /// Writes the manifest piece by piece: that of a large site takes many megabytes.
    func write(to file: borrowing OpenFile) throws(FileError) {
        let pieceSize = 64 << 10
        var piece = Self.header
        for entry in files {
            piece.append(contentsOf: "\(entry.size) ".utf8)
            piece.append(contentsOf: entry.path.text.utf8)
            piece.append(UInt8(ascii: "\n"))
            if piece.count > pieceSize {
                try file.write(piece.span)
                piece.removeAll(keepingCapacity: true)
            }
        }
        try file.write(piece.span)
    }
}

extension Manifest.File {
    /// - Returns: nil if the line is anything but what `write(to:)` makes.
    fileprivate init?(line: ArraySlice<UInt8>) {
        guard let space = line.firstIndex(of: UInt8(ascii: " ")), let size = Int(digits: line[..<space]),
            let text = String(validating: line[(space + 1)...], as: UTF8.self),
            let path = try? SitePath(text)
        else { return nil }
        self.init(path: path, size: size)
    }
}

extension Int {
    /// Reads a number that has neither a sign nor zeros in front.
    fileprivate init?(digits: ArraySlice<UInt8>) {
        guard let first = digits.first, first != UInt8(ascii: "0") || digits.count == 1 else { return nil }
        var value = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, carry) = tens.addingReportingOverflow(Int(digit - UInt8(ascii: "0")))
            if overflow || carry { return nil }
            value = sum
        }
        self = value
    }
}
