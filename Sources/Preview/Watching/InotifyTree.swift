#if os(Linux)
internal import Files
internal import Libc

/// A folder with all folders below it, each watched by an inotify instance that the tree has for itself.
struct InotifyTree: Sendable {
    /// Readable when something has happened. Closed by `close()`.
    let descriptor: CInt
    private let root: String
    /// The watched folders below the root by the numbers that the kernel gave them. The folder that the root is in is not among
    /// them.
    private var folders: [CInt: String] = [:]
    /// The number of the folder that the root is in, which tells when the root itself goes or comes.
    private var surroundings: CInt = -1

    /// A file counts as changed when its writer closes it, so that nobody reads half of it.
    private static let events = UInt32(IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO)
    private static let comings = UInt32(IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO)

    init(_ root: String) throws(FileError) {
        self.root = root
        descriptor = inotify_init1(CInt(IN_NONBLOCK | IN_CLOEXEC))
        guard descriptor >= 0 else { throw FileError(.watch, root, errno) }
        do throws(FileError) {
            let folder = splitPath(root).folder
            surroundings = try watch(folder.isEmpty ? "." : folder, InotifyTree.comings)
            try add("")
        } catch {
            close()
            throw error
        }
    }

    func close() { _ = systemClose(descriptor) }

    /// Reads the events that are there and adds what they speak of.
    mutating func collect(into changes: inout Set<ChangedPath>) {
        let size = 64 << 10
        var buffer = [UInt8](repeating: 0, count: size)
        while case let count = read(descriptor, &buffer, size), count > 0 {
            var rest = buffer[..<count]
            while let event = Event(&rest) {
                if let path = see(event) { changes.insert(ChangedPath(root: root, path: path)) }
            }
        }
    }

    /// - Returns: what may have changed, if that is of interest.
    private mutating func see(_ event: Event) -> String? {
        if event.is(IN_Q_OVERFLOW) {
            // Events were lost; whatever they were, all is watched and read again.
            renew()
            return ""
        }
        if event.is(IN_IGNORED) {
            folders[event.watch] = nil
            return nil
        }
        if event.watch == surroundings {
            guard event.name == splitPath(root).name else { return nil }
            renew()
            return ""
        }
        guard let folder = folders[event.watch], !event.name.isEmpty, !event.name.hasPrefix(".") else { return nil }
        let path = folder.isEmpty ? event.name : "\(folder)/\(event.name)"
        if event.is(IN_ISDIR) {
            if event.is(IN_MOVED_FROM) || event.is(IN_DELETE) { remove(path) }
            // A folder that can't be watched is still read now.
            if event.is(IN_CREATE) || event.is(IN_MOVED_TO) { try? add(path) }
        } else if event.is(IN_CREATE), isBeingWritten(path) {
            return nil
        }
        return path
    }

    /// Whether a new name is that of a file that somebody will write and close, and no link.
    private func isBeingWritten(_ path: String) -> Bool {
        guard let status = try? status(of: joinPath(root, path)) else { return false }
        return status.kind == .regular && status.links == 1
    }

    private mutating func renew() {
        remove("")
        try? add("")
    }

    /// Watches a folder and those below it. It is watched first and listed then, so that nothing gets lost between.
    private mutating func add(_ path: String) throws(FileError) {
        let place = path.isEmpty ? root : joinPath(root, path)
        // The root may be a symbolic link, what is below is not followed.
        let flags = path.isEmpty ? UInt32(IN_ONLYDIR) : UInt32(IN_ONLYDIR) | UInt32(IN_DONT_FOLLOW)
        do throws(FileError) {
            folders[try watch(place, InotifyTree.events | flags)] = path
            let stream = try DirectoryStream(place)
            var names: [String] = []
            try stream.forEach { entry throws(FileError) in
                if entry.kind == .directory, !entry.isHidden, let name = entry.name { names.append(name) }
            }
            for name in names { try add(path.isEmpty ? name : "\(path)/\(name)") }
        } catch {
            // It has gone meanwhile, which an event tells.
            guard error.isMissing, !path.isEmpty else { throw error }
        }
    }

    /// Watches a folder and those below it no more, wherever they are now.
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

/// What the kernel says of one change.
private struct Event {
    let watch: CInt
    private let mask: UInt32
    /// In the watched folder; empty if the event is about that one.
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
