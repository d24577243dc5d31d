internal import Libc

extension Directory {
    /// Gives a regular file other bytes in one step: whoever opens it finds the old ones or the new ones. Its permissions
    /// stay.
    package func replace(_ name: String, with bytes: Span<UInt8>) throws(FileError) {
        let original = try open(name)
        let newName = ".\(name).\(getpid()).new"
        let file = try create(newName)
        do throws(FileError) {
            try file.takePermissions(of: original)
            try file.write(bytes)
            try file.close()
            try rename(newName, to: name, in: self)
        } catch {
            // What failed is told; that this fails too would add nothing.
            try? removeFile(newName)
            throw error
        }
    }
}
