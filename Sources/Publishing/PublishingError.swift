package import Files

/// Why a site was not published. The live site is always untouched.
package enum PublishingError: Error, Sendable, Hashable {
    /// The path does not name a folder that can be replaced, such as `/`.
    case unusable(output: String)
    /// The output is a file or the like.
    case notFolder(output: String)
    /// The output has files but no valid manifest.
    case notRecognized(output: String, reason: ManifestProblem)
    /// Another build has the lock.
    case busy(output: String)
    /// Two files have the same path.
    case repeated(SitePath)
    /// A file has the path of a folder that others need.
    case fileAndFolder(SitePath)
    /// The live site has files that no build has created: the first few, and the number of all.
    case foreignFiles(output: String, first: [String], count: Int)
    /// The output was replaced by something else during the build.
    case replaced(output: String)
    /// The output is a mount point, or a folder in a lower layer of an overlay.
    case immovable(output: String)
    /// The file system cannot exchange two folders.
    case exchangeUnsupported(output: String)
    /// A system call failed: disk full, no permission, …
    case system(FileError)
}

extension PublishingError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unusable(let output):
            "cannot publish to `\(output)`: it is not a folder that can be replaced"
        case .notFolder(let output):
            "cannot publish to \(output): it is not a folder"
        case .notRecognized(let output, let reason):
            "will not replace \(output): sitegen did not create this folder (\(reason)); "
                + "choose another one, or empty it yourself"
        case .busy(let output):
            "another build is publishing to \(output)"
        case .repeated(let path):
            "two files of the site have the path `\(path)`"
        case .fileAndFolder(let path):
            "`\(path)` is both a file and a folder of the site"
        case .foreignFiles(let output, let first, let count):
            "will not replace \(output): it has files that sitegen did not create (\(listing(first, of: count))); "
                + "move them elsewhere"
        case .replaced(let output):
            "\(output) was replaced by something else during the build"
        case .immovable(let output):
            "\(output) is a mount point or comes from an image layer, and cannot be replaced in one step; "
                + "publish to a folder inside it"
        case .exchangeUnsupported(let output):
            "the file system of \(output) cannot exchange two folders in one step; publish to another one"
        case .system(let error):
            error.description
        }
    }

    private func listing(_ first: [String], of count: Int) -> String {
        let names = first.map { "`\($0)`" }.joined(separator: ", ")
        return count > first.count ? "\(names) and \(count - first.count) more" : names
    }
}

/// Why a folder is not recognized as created by `sitegen`.
package enum ManifestProblem: Error, Sendable, Hashable {
    case missing
    /// It is a folder, a symbolic link, or the like.
    case notRegular
    case tooLarge
    /// The first line is not the expected one, or has another version.
    case unknownFormat
    /// A line is not a size and a path, or not in order. Its number is counted from 1.
    case badLine(Int)
    /// The last line does not end.
    case cutOff
}

extension ManifestProblem: CustomStringConvertible {
    package var description: String {
        switch self {
        case .missing: "there is no `\(Manifest.name)` in it"
        case .notRegular: "its `\(Manifest.name)` is not a regular file"
        case .tooLarge: "its `\(Manifest.name)` is too large"
        case .unknownFormat: "its `\(Manifest.name)` has an unknown format"
        case .badLine(let number): "line \(number) of its `\(Manifest.name)` is wrong"
        case .cutOff: "its `\(Manifest.name)` is truncated"
        }
    }
}

/// Rethrows the error of a system call as an error of publishing.
func onSystem<Value: ~Copyable>(
    _ work: @autoclosure () throws(FileError) -> Value
) throws(PublishingError) -> Value {
    do throws(FileError) {
        return try work()
    } catch {
        throw .system(error)
    }
}
