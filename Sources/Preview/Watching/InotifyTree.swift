#if os(Linux)
internal import Files
internal import Libc

/// A folder with all folders below it, watched by one inotify instance.
struct InotifyTree: Sendable {
    /// Readable when there are events. Closed by `close()`.
    let descriptor: CInt
    /// The reason if some of the folders are not watched.
    private(set) var error: FileError?
    private let root: String
    private let maximumFolders: Int
    /// The paths of the watched folders, by the watch descriptors of the kernel.
    private var folders: [CInt: String] = [:]
    /// The watch descriptor of the root's parent, whose events tell when the root itself is removed or created.
    private var parent: CInt = -1

    /// A file counts as changed when its writer closes it, so that nobody reads half of it.
    private static let events = UInt32(IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO)
    private static let parentEvents = UInt32(IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO)

    init(_ root: String, maximumFolders: Int) throws(FileError) {
        self.root = root
        self.maximumFolders = maximumFolders
        descriptor = inotify_init1(CInt(IN_NONBLOCK | IN_CLOEXEC))
        guard descriptor >= 0 else { throw FileError(.watch, root, errno) }
        do throws(FileError) {
            let folder = splitPath(root).folder
            parent = try watch(folder.isEmpty ? "." : folder, InotifyTree.parentEvents)
            try add("")
        } catch {
            close()
            throw error
        }
    }

    func close() { _ = systemClose(descriptor) }

    /// Reads the available events, and adds the paths that have changed.
    mutating func collect(into changes: inout Set<ChangedPath>) {
        let size = 64 << 10
        var buffer = [UInt8](repeating: 0, count: size)
        while case let count = read(descriptor, &buffer, size), count > 0 {
            var rest = buffer[..<count]
            while let event = Event(&rest) {
                if let path = path(changedBy: event) { changes.insert(ChangedPath(root: root, path: path)) }
            }
        }
    }

    /// Keeps the watched folders complete.
    ///
    /// - Returns: the path that may have changed; `nil` if the event is not about one.
    private mutating func path(changedBy event: Event) -> String? {
        if event.is(IN_Q_OVERFLOW) {
            // Events were lost, so everything is watched and read again.
            rewatch()
            return ""
        }
        if event.is(IN_IGNORED) {
            folders[event.watch] = nil
            return nil
        }
        if event.watch == parent {
            guard event.name == splitPath(root).name else { return nil }
            rewatch()
            return ""
        }
        guard let folder = folders[event.watch], !event.name.isEmpty, !event.name.hasPrefix(".") else { return nil }
        let path = folder.isEmpty ? event.name : "\(folder)/\(event.name)"
        if event.is(IN_ISDIR) {
            if event.is(IN_MOVED_FROM) || event.is(IN_DELETE) { remove(path) }
            if event.is(IN_CREATE) || event.is(IN_MOVED_TO) { addIfPossible(path) }
        } else if event.is(IN_CREATE), isBeingWritten(path) {
            return nil
        }
        return path
    }

    /// Whether a new name is a file that its writer has yet to close, and not a link.
    private func isBeingWritten(_ path: String) -> Bool {
        guard let status = try? FileSystem.status(of: joinPath(root, path)) else { return false }
        return status.kind == .regular && status.links == 1
    }

    private mutating func rewatch() {
        remove("")
        addIfPossible("")
    }

    /// A folder that cannot be read is skipped, since its own path is reported anyway; only a limit makes the tree incomplete.
    private mutating func addIfPossible(_ path: String) {
        do throws(FileError) {
            try add(path)
        } catch {
            if error.isLimit { self.error = error }
        }
    }

    /// Watches a folder and those below it. Each is watched before it is listed, so that no change is missed.
    private mutating func add(_ path: String) throws(FileError) {
        guard folders.count < maximumFolders else { throw FileError(.watch, root, ENOSPC) }
        let place = path.isEmpty ? root : joinPath(root, path)
        // The root may be a symbolic link; links below it are not followed.
        let flags = path.isEmpty ? UInt32(IN_ONLYDIR) : UInt32(IN_ONLYDIR) | UInt32(IN_DONT_FOLLOW)
        do throws(FileError) {
            folders[try watch(place, InotifyTree.events | flags)] = path
            let stream = try DirectoryStream(Directory(place))
            var names: [String] = []
            try stream.forEach { entry throws(FileError) in
                if entry.kind == .directory, !entry.isHidden, let name = entry.name { names.append(name) }
            }
            for name in names { try add(path.isEmpty ? name : "\(path)/\(name)") }
        } catch {
            // It was removed in the meantime, and an event reports that.
            guard error.isMissing, !path.isEmpty else { throw error }
        }
    }

    /// Stops watching a folder and those below it, wherever they are now.
    private mutating func remove(_ path: String) {
        for (watch, folder) in folders where path.isEmpty || folder == path || folder.hasPrefix(path + "/") {
            inotify_rm_watch(descriptor, watch)
            folders[watch] = nil
        }
    }

    private func watch(_ path: String, _ mask: UInt32) throws(FileError) -> CInt {
        let number = inotify_add_watch(descriptor, path, mask)
        guard number >= 0 else { throw FileError(.watch, path, errno) }
        return number
    }
}

/// A change that the kernel reports.
private struct Event {
    let watch: CInt
    private let mask: UInt32
    /// The name in the watched folder; empty if the event is about the folder itself.
    let name: String

    /// Takes the next event off a buffer.
    init?(_ bytes: inout ArraySlice<UInt8>) {
        let headerSize = MemoryLayout<inotify_event>.size
        guard bytes.count >= headerSize else { return nil }
        let header = bytes.withUnsafeBytes { $0.loadUnaligned(as: inotify_event.self) }
        let end = bytes.startIndex + headerSize + Int(header.len)
        guard end <= bytes.endIndex else { return nil }
        watch = header.wd
        mask = header.mask
        name = String(decoding: bytes[(bytes.startIndex + headerSize)..<end].prefix { $0 != 0 }, as: UTF8.self)
        bytes = bytes[end...]
    }

    func `is`(_ kind: Int32) -> Bool { mask & UInt32(bitPattern: kind) != 0 }
}

private func systemClose(_ number: CInt) -> CInt { close(number) }
#endif
