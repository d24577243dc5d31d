package import Files

/// Why a site was not published. Whatever it is, the live site is untouched.
package enum PublishingError: Error, Sendable, Hashable {
    /// The path names no folder that could be replaced, as `/`.
    case unusable(output: String)
    /// The output is a file or the like.
    case notFolder(output: String)
    /// The output has files, and no manifest, or none that can be read.
    case notRecognized(output: String, reason: ManifestProblem)
    /// Another build holds the lock.
    case busy(output: String)
    /// Two pages want the same path.
    case repeated(SitePath)
    /// A page wants a path that others need as their folder.
    case fileAndFolder(SitePath)
    /// Files in the live site that no build has made: the first few, and the number of all.
    case strangers(output: String, first: [String], count: Int)
    /// Something else took the output's place during the build.
    case replaced(output: String)
    /// The output is a mount point, or a folder in a lower layer of an overlay.
    case immovable(output: String)
    /// The file system cannot exchange two folders.
    case exchangeUnsupported(output: String)
    /// The system refused something: disk full, no permission, …
    case system(FileError)
}

/// Why a folder does not count as made by `sitegen`.
package enum ManifestProblem: Error, Sendable, Hashable {
    case missing
    /// It is a folder, a symbolic link, or the like.
    case notRegular
    case tooLarge
    /// The first line is not ours, or of another version.
    case unknownFormat
    /// Not a size and a path, or not in order. Counted from 1.
    case badLine(Int)
    /// The last line does not end.
    case cutOff
}

/// Does work on files, and turns what the system refuses into an error of publishing.
func onSystem<Value: ~Copyable>(
    _ work: @autoclosure () throws(FileError) -> Value
) throws(PublishingError) -> Value {
    do throws(FileError) {
        return try work()
    } catch {
        throw .system(error)
    }
}
