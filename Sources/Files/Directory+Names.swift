import CSystemCalls
internal import Libc

extension Directory {
    /// Makes a folder.
    ///
    /// - Returns: false if the name is taken already.
    @discardableResult
    package func makeDirectory(_ name: String) throws(FileError) -> Bool {
        do {
            _ = try perform(.makeFolder, joinPath(path, name)) {
                name.withCString { mkdirat(descriptor.number, $0, 0o777) }
            }
            return true
        } catch let error where error.code == EEXIST {
            return false
        }
    }

    /// Gives a file a second name.
    package func link(_ name: String, to newName: String, in folder: borrowing Directory) throws(FileError) {
        let target = folder.descriptor.number
        _ = try perform(.link, joinPath(path, name)) {
            name.withCString { old in
                newName.withCString { linkat(descriptor.number, old, target, $0, 0) }
            }
        }
    }

    /// Makes a copy that has the times of the original.
    package func copy(_ name: String, to newName: String, in folder: borrowing Directory) throws(FileError) {
        let original = try open(name)
        let copy = try folder.create(newName)
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = try original.read(into: &buffer)
            if count == 0 { break }
            try copy.write(buffer.span.extracting(..<count))
        }
        try copy.takeTimes(of: original)
        try copy.close()
    }

    /// Moves a file or folder. An empty folder in its place is replaced, anything else there is an error when what
    /// moves is a folder.
    package func rename(_ name: String, to newName: String, in folder: borrowing Directory) throws(FileError) {
        let target = folder.descriptor.number
        _ = try perform(.rename, joinPath(path, name)) {
            name.withCString { old in
                newName.withCString { renameat(descriptor.number, old, target, $0) }
            }
        }
    }

    /// Exchanges two files or folders in one step: at no moment is either name without one of them.
    package func exchange(_ name: String, with other: String, in folder: borrowing Directory) throws(FileError) {
        let target = folder.descriptor.number
        _ = try perform(.exchange, joinPath(folder.path, other)) {
            name.withCString { first in
                other.withCString { exchange_paths(descriptor.number, first, target, $0) }
            }
        }
    }

    /// Removes a file or a symbolic link.
    package func removeFile(_ name: String) throws(FileError) {
        _ = try perform(.remove, joinPath(path, name)) {
            name.withCString { unlinkat(descriptor.number, $0, 0) }
        }
    }

    /// Removes an empty folder.
    package func removeDirectory(_ name: String) throws(FileError) {
        _ = try perform(.remove, joinPath(path, name)) {
            name.withCString { unlinkat(descriptor.number, $0, AT_REMOVEDIR) }
        }
    }
}
